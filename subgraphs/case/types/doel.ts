// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type * as records from "../../../platform/herkomst/records";
import type { Doelstatus } from "../domain/perspectiefplan";
import { Herkomst } from "./beeld";
import { DoelstatusEnum } from "./enums";

@ObjectType({ description: "Wat iemand doet om een doel te halen." })
export class Actie {
  @Field(() => String, { description: "Wat er gebeurt." })
  omschrijving: string;
  @Field(() => String, { description: "Wie het doet. Dat kan ook een tante, de school of een club zijn." })
  wie: string;
  @Field(() => DatumScalar, { nullable: true, description: "Wanneer." })
  wanneer?: string;
  @Field(() => Boolean, { description: "Of het gedaan is." })
  gedaan: boolean;
}

@ObjectType({ description: "Een doel uit het plan." })
export class Doel {
  @Field(() => ID, { description: "Vast kenmerk van het doel binnen de hub." })
  id: string;
  @Field(() => String, { description: "Wat het gezin wil bereiken." })
  omschrijving: string;
  @Field(() => DoelstatusEnum, { description: "Hoe het ermee staat." })
  status: Doelstatus;
  @Field(() => DatumScalar, { nullable: true, description: "Wanneer het doel gehaald moet zijn." })
  streefdatum?: string;
  @Field(() => [Actie], { description: "Wat ervoor gedaan wordt, en door wie." })
  acties: Actie[];
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: records.Herkomst;
}

@ObjectType({ description: "Een leefgebied in het plan." })
export class Leefgebied {
  @Field(() => String, { description: "Code van het leefgebied." })
  code: string;
  @Field(() => String, { description: "Naam van het leefgebied." })
  naam: string;
  @Field(() => [String], { description: "Wat goed gaat." })
  krachten: string[];
  @Field(() => [String], { description: "Waar zorgen over zijn." })
  zorgen: string[];
  @Field(() => [Doel], { description: "De doelen op dit leefgebied." })
  doelen: Doel[];
}
