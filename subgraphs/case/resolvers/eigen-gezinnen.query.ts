// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Query, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import type { CaseContext } from "../context";
import { findEigenGezinnen } from "../store/eigen-gezinnen";
import { Gezin } from "../types/gezin";
import { readGezin } from "./read-gezin";

@Resolver()
export class EigenGezinnenQuery {
  @Query(() => [Gezin], {
    description:
      "Het gezin of de gezinnen waar u zelf bij hoort: voor ouders met gezag en voor jeugdigen vanaf 12 jaar.",
  })
  async eigenGezinnen(@Ctx() context: CaseContext): Promise<Gezin[]> {
    const { persoonId } = requireRol(context.aanvrager, "gezin", "jeugdige");
    const ids = await findEigenGezinnen(context.dataSource, persoonId, context.vandaag);
    const gezinnen = await Promise.all(ids.map((id) => readGezin(context, id, { fresh: false })));
    return gezinnen.filter((gezin) => gezin !== null);
  }
}
