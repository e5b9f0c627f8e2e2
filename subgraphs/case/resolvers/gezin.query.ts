// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { CaseContext } from "../context";
import { Gezin } from "../types/gezin";
import { readGezin } from "./read-gezin";

@Resolver()
export class GezinQuery {
  @Query(() => Gezin, {
    nullable: true,
    description: "Een gezin in één oogopslag; leeg als het niet bestaat of als u het niet mag inzien.",
  })
  gezin(
    @Arg("id", () => ID, { description: "Pseudoniem van het gezin." }) id: string,
    @Ctx() context: CaseContext,
  ): Promise<Gezin | null> {
    return readGezin(context, id, { fresh: true });
  }
}
