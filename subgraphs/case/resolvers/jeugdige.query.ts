// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { isPseudonym } from "../../../platform/identity/pseudonym";
import type { CaseContext } from "../context";
import { Jeugdige } from "../types/jeugdige";
import { findRelated } from "./find-related";

const STUBS: ReadonlySet<string> = new Set(["leerplicht", "school", "aanbieder", "fg", "gezin", "jeugdige"]);

@Resolver()
export class JeugdigeQuery {
  @Query(() => Jeugdige, {
    nullable: true,
    description: "Een jeugdige; leeg als die niet bestaat of als u die niet mag inzien.",
  })
  async jeugdige(
    @Arg("id", () => ID, { description: "Pseudoniem van de jeugdige." }) id: string,
    @Ctx() context: CaseContext,
  ): Promise<Jeugdige | null> {
    if (!isPseudonym(id)) return null;
    // Who reads a log may do so of someone whose data they do not see. Leerplicht, school and aanbieder may know a child that no casus knows: every id gives a stub, and each domain decides for itself.
    // So a stub tells nothing about whether the child exists.
    const { rol } = context.aanvrager;
    if (STUBS.has(rol)) return { id };
    return findRelated(context, id);
  }
}
