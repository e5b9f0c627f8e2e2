// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id")')
@ObjectType({ description: "Een kind of jongere. Dit deel van de hub kent alleen de hulp." })
export class Jeugdige {
  @Field(() => ID, { description: "Pseudoniem van de jeugdige." })
  id: string;

  @Directive("@external")
  @Field(() => String, {
    nullable: true,
    description: "Bewijs van wat de vrager mag inzien; alleen voor intern gebruik.",
  })
  inzagebewijs?: string;
}
