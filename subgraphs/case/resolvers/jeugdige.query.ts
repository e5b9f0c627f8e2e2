// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { CaseContext } from "../context";
import { Jeugdige } from "../types/jeugdige";
import { readJeugdige } from "./read-jeugdige";

@Resolver()
export class JeugdigeQuery {
  @Query(() => Jeugdige, {
    nullable: true,
    description: "Een jeugdige; leeg als die niet bestaat of als u die niet mag inzien.",
  })
  jeugdige(
    @Arg("id", () => ID, { description: "Pseudoniem van de jeugdige." }) id: string,
    @Ctx() context: CaseContext,
  ): Promise<Jeugdige | null> {
    return readJeugdige(context, id);
  }
}
