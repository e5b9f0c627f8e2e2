// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "code", resolvable: false)')
@Directive("@shareable")
@ObjectType({ description: "Een gemeente." })
export class Gemeente {
  @Field(() => ID, { description: "CBS-gemeentecode, vier cijfers." })
  code: string;
  @Field(() => String, { description: "Naam van de gemeente." })
  naam: string;
}
