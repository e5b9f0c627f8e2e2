// SPDX-License-Identifier: EUPL-1.2
import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "./beeld";
import { Jeugdige } from "./jeugdige";

@ObjectType({ description: "Een jeugdige in de lijst van een aanbieder." })
export class JeugdigeInHulpEdge {
  @Field(() => String, { description: "Plaats in de lijst." })
  cursor: string;
  @Field(() => Jeugdige, { description: "De jeugdige." })
  node: Jeugdige;
}

@ObjectType({ description: "Een bladzijde uit de lijst van jeugdigen die nu hulp krijgen." })
export class JeugdigeInHulpConnection {
  @Field(() => [JeugdigeInHulpEdge], { description: "De jeugdigen op deze bladzijde." })
  edges: JeugdigeInHulpEdge[];
  @Field(() => PageInfo, { description: "Waar deze bladzijde staat." })
  pageInfo: InstanceType<typeof PageInfo>;
  @Field(() => Int, { description: "Aantal jeugdigen in de hele lijst." })
  totaal: number;
}
