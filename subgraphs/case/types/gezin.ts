// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type * as records from "../../../platform/herkomst/records";
import type { Fase } from "../domain/fase";
import { Brondekking, PageInfo } from "./beeld";
import { Casusbeeld } from "./casusbeeld";
import { FaseEnum } from "./enums";
import { Gemeente } from "./gemeente";

@Directive('@key(fields: "id")')
@ObjectType({ description: "Een gezin: één gezin, één plan, één regisseur." })
export class Gezin {
  @Field(() => ID, { description: "Pseudoniem van het gezin." })
  id: string;
  @Field(() => String, { description: "Naam van het gezin." })
  naam: string;
  @Field(() => String, {
    nullable: true,
    description: "Zaaknummer in het zaaksysteem van de gemeente; leeg als u alleen mag zien wie de regie heeft.",
  })
  zaaknummer?: string;
  @Field(() => Gemeente, { description: "Gemeente die de casus voert." })
  gemeente: Gemeente;
  @Field(() => Casusbeeld, { description: "Wat de casus zelf weet." })
  casus: Casusbeeld;
}

@InputType({ description: "Welke gezinnen u wilt zien." })
export class GezinFilter {
  @Field(() => ID, { nullable: true, description: "Alleen deze gemeente (CBS-code)." })
  gemeente?: string;
  @Field(() => FaseEnum, { nullable: true, description: "Alleen gezinnen in deze fase." })
  fase?: Fase;
  @Field(() => String, { nullable: true, description: "Alleen gezinnen met dit signaal (code)." })
  signaal?: string;
  @Field(() => String, { nullable: true, description: "Deel van de naam van het gezin of van het zaaknummer." })
  tekst?: string;
}

@ObjectType({ description: "Een gezin in een lijst." })
export class GezinEdge {
  @Field(() => String, { description: "Plaats in de lijst." })
  cursor: string;
  @Field(() => Gezin, { description: "Het gezin." })
  node: Gezin;
}

@ObjectType({ description: "Een bladzijde uit een lijst gezinnen." })
export class GezinConnection {
  @Field(() => [GezinEdge], { description: "De gezinnen op deze bladzijde." })
  edges: GezinEdge[];
  @Field(() => PageInfo, { description: "Waar deze bladzijde staat." })
  pageInfo: InstanceType<typeof PageInfo>;
  @Field(() => Int, { description: "Aantal gezinnen in de hele lijst." })
  totaal: number;
  @Field(() => [Brondekking], { description: "Uit welke bronnen de lijst komt, en of die volledig zijn gelezen." })
  dekking: records.Brondekking[];
}
