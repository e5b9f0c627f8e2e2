// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type * as records from "../../../platform/herkomst/records";
import type { Stap } from "../domain/casusinhoud";
import type { Fase } from "../domain/fase";
import type { Hiaatreden, Onderdeel } from "../domain/onderdelen";
import { Herkomst } from "./beeld";
import { HiaatredenEnum, OnderdeelEnum, StapEnum } from "./casus-enums";
import { FaseEnum } from "./enums";

@ObjectType({ description: "Een periode waarin de hulp in één fase was." })
export class Faseperiode {
  @Field(() => FaseEnum, { description: "De fase." })
  fase: Fase;
  @Field(() => DatumScalar, { description: "Eerste dag van de fase." })
  van: string;
  @Field(() => DatumScalar, { nullable: true, description: "Dag waarop de fase ophield; leeg als het nu zo is." })
  tot?: string;
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: records.Herkomst;
}

@ObjectType({ description: "Een stap van de casusregie." })
export class Casusstap {
  @Field(() => StapEnum, { description: "Welke stap." })
  stap: Stap;
  @Field(() => DatumScalar, { description: "Wanneer de regisseur eraan begon." })
  van: string;
  @Field(() => DatumScalar, { nullable: true, description: "Wanneer de stap klaar was; leeg als hij nog loopt." })
  tot?: string;
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: records.Herkomst;
}

@ObjectType({ description: "Een gezin blijft in beeld nadat de hulp is gestopt." })
export class Waakvlam {
  @Field(() => DatumScalar, { description: "Sinds wanneer." })
  van: string;
  @Field(() => DatumScalar, { nullable: true, description: "Dag waarop het ophield; leeg als het nu zo is." })
  tot?: string;
  @Field(() => String, { nullable: true, description: "Wat is afgesproken." })
  afspraak?: string;
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: records.Herkomst;
}

@ObjectType({ description: "Een toestemming zoals het zaaksysteem die kent." })
export class ToestemmingInZaak {
  @Field(() => String, { description: "Wie de toestemming gaf." })
  wie: string;
  @Field(() => String, { description: "Waarvoor." })
  waarvoor: string;
  @Field(() => DatumScalar, { description: "Eerste dag waarop de toestemming geldt." })
  van: string;
  @Field(() => DatumScalar, {
    nullable: true,
    description: "Laatste dag waarop de toestemming geldt; leeg als er geen einde is.",
  })
  tot?: string;
  @Field(() => DatumScalar, { nullable: true, description: "Dag waarop de toestemming is ingetrokken." })
  ingetrokkenOp?: string;
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: records.Herkomst;
}

@ObjectType({ description: "Iets dat leeg is omdat het niet bekend is, niet omdat er niets is." })
export class Hiaat {
  @Field(() => OnderdeelEnum, { description: "Wat er niet bekend is." })
  onderdeel: Onderdeel;
  @Field(() => HiaatredenEnum, { description: "Waarom het niet bekend is." })
  reden: Hiaatreden;
  @Field(() => String, { description: "Uitleg in één zin." })
  uitleg: string;
  @Field(() => Herkomst, { description: "Bij welke bron dit zo is." })
  herkomst: records.Herkomst;
}
