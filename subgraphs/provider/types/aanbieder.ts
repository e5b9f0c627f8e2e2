// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type * as records from "../../../platform/herkomst/records";
import type * as domain from "../domain/aanbieder";
import { Brondekking, PageInfo } from "./beeld";

@Directive('@key(fields: "agbCode")')
@ObjectType({ description: "Een aanbieder van jeugdhulp." })
export class Aanbieder {
  @Field(() => ID, { description: "AGB-code van de aanbieder, acht cijfers." })
  agbCode: string;
}

@ObjectType({ description: "Een aantal van een aanbieder. Een klein aantal wordt niet getoond." })
export class Aanbiederaantal implements domain.Aanbiederaantal {
  @Field(() => Int, { nullable: true, description: "Het aantal. Leeg als het te klein is om te tonen." })
  waarde?: number;
  @Field(() => Boolean, { description: "Of het aantal is weggelaten omdat het te klein is." })
  onderdrukt: boolean;
  @Field(() => String, { nullable: true, description: "Waarom het aantal is weggelaten." })
  reden?: string;
  @Field(() => [Brondekking], { description: "Welke bronnen meetellen en hoe oud ze zijn." })
  dekking: records.Brondekking[];
}

@ObjectType({ description: "Een aanbieder in een lijst." })
class AanbiederEdge {
  @Field(() => String, { description: "Plaats in de lijst." })
  cursor: string;
  @Field(() => Aanbieder, { description: "De aanbieder." })
  node: Aanbieder;
}

@ObjectType({ description: "Een bladzijde van de lijst van aanbieders." })
export class AanbiederConnection {
  @Field(() => [AanbiederEdge], { description: "De aanbieders van deze bladzijde, op naam." })
  edges: AanbiederEdge[];
  @Field(() => PageInfo, { description: "Waar deze bladzijde in de lijst staat." })
  pageInfo: InstanceType<typeof PageInfo>;
  @Field(() => Int, { description: "Aantal aanbieders in de hele lijst." })
  totaal: number;
}
