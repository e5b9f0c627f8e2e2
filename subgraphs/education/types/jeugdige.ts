// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { Jeugdigeverwijzing } from "../domain/jeugdige";

@Directive('@key(fields: "id")')
@ObjectType("Jeugdige", { description: "Een kind of jongere. Het id is een pseudoniem, nooit het BSN." })
export class Jeugdige implements Jeugdigeverwijzing {
  @Field(() => ID, { description: "Pseudoniem van de jeugdige." })
  id: string;

  @Directive("@external")
  @Field(() => String, {
    nullable: true,
    description: "Besluit over wat deze aanvrager mag inzien; blijft binnen de hub.",
  })
  inzagebewijs?: string | null;

  @Directive("@external")
  @Field(() => Boolean, { nullable: true, description: "Of er hulp loopt; leeg als dat niet bekend is." })
  heeftLopendeHulp?: boolean | null;
}
