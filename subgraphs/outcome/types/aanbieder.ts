// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ID, ObjectType } from "type-graphql";

/** The part of an aanbieder this subgraph knows: its key. The field `resultaten` is in resolvers/resultaten.ts. */
@Directive('@key(fields: "agbCode")')
@ObjectType("Aanbieder", { description: "Een organisatie die jeugdhulp geeft." })
export class Aanbieder {
  @Field(() => ID, { description: "AGB-code, acht cijfers." })
  agbCode: string;
}
