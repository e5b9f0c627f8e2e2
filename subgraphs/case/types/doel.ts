// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type * as records from "../../../platform/herkomst/records";
import type { Actierol, Actiestatus, Doelstatus } from "../domain/doel";
import { Herkomst } from "./beeld";
import { ActierolEnum, ActiestatusEnum, DoelstatusEnum } from "./plan-enums";

@ObjectType({ description: "Wat iemand doet om een doel te halen." })
export class Actie {
  @Field(() => String, { description: "Wat er gebeurt." })
  omschrijving: string;
  @Field(() => String, { description: "Wie het doet. Dat kan ook een tante, de school of een club zijn." })
  wie: string;
  @Field(() => ActierolEnum, { nullable: true, description: "Wat voor iemand dat is; leeg als dat niet bekend is." })
  rol?: Actierol;
  @Field(() => DatumScalar, { nullable: true, description: "Wanneer." })
  wanneer?: string;
  @Field(() => ActiestatusEnum, { description: "Hoe het ermee staat." })
  status: Actiestatus;
}

@ObjectType({ description: "Waarom een doel SMART is, zoals dat in het plan staat." })
export class SmartUitleg {
  @Field(() => String, { nullable: true, description: "Wat er precies moet veranderen." })
  specifiek?: string;
  @Field(() => String, { nullable: true, description: "Waaraan te zien is dat het gelukt is." })
  meetbaar?: string;
  @Field(() => String, { nullable: true, description: "Wie het met het doel eens is." })
  acceptabel?: string;
  @Field(() => String, { nullable: true, description: "Waarom het haalbaar is." })
  realistisch?: string;
  @Field(() => String, { nullable: true, description: "Wanneer het gelukt moet zijn." })
  tijdgebonden?: string;
}

@ObjectType({ description: "Een status die een doel kreeg, en wanneer." })
export class Doelmoment {
  @Field(() => DoelstatusEnum, { description: "De status." })
  status: Doelstatus;
  @Field(() => DatumScalar, { description: "Vanaf wanneer." })
  op: string;
}

@ObjectType({ description: "Een doel uit het plan." })
export class Doel {
  @Field(() => ID, { description: "Vast kenmerk van het doel binnen de hub." })
  id: string;
  @Field(() => String, { description: "Wat het gezin wil bereiken." })
  omschrijving: string;
  @Field(() => DoelstatusEnum, { description: "Hoe het ermee staat." })
  status: Doelstatus;
  @Field(() => DatumScalar, { nullable: true, description: "Sinds wanneer; leeg als de bron dat niet vastlegt." })
  statusSinds?: string;
  @Field(() => Boolean, {
    nullable: true,
    description: "Of het doel helemaal is gehaald; leeg zolang dat niet te zeggen is.",
  })
  behaald?: boolean;
  @Field(() => [Doelmoment], { description: "Elke status die het doel had, de eerste eerst." })
  verloop: Doelmoment[];
  @Field(() => DatumScalar, { nullable: true, description: "Wanneer het doel gehaald moet zijn." })
  streefdatum?: string;
  @Field(() => SmartUitleg, { nullable: true, description: "Waarom het doel SMART is; leeg als dat niet is ingevuld." })
  smart?: SmartUitleg;
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
