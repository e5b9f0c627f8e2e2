// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context";
import { Aanbieder } from "../types/aanbieder";

/** Query.aanbieder: figures of aanbieders are for every role; they hold no person. */
@Resolver()
export class AanbiederQuery {
  @Query(() => Aanbieder, {
    nullable: true,
    description: "Eén aanbieder van de regio. Leeg als de regio die niet kent.",
  })
  aanbieder(
    @Arg("agbCode", () => ID, { description: "AGB-code, acht cijfers." }) agbCode: string,
    @Ctx() { regio }: Context,
  ): Pick<Aanbieder, "agbCode"> | null {
    return regio.aanbieders.some(({ agb }) => agb === agbCode) ? { agbCode } : null;
  }
}
