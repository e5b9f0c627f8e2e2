// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Query, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import type { CaseContext } from "../context";
import { findTeBeoordelen } from "../store/noodprocedures";
import { TeBeoordelenNoodprocedure } from "../types/noodprocedure";

const MAX = 100;

@Resolver()
export class NoodproceduresQuery {
  @Query(() => [TeBeoordelenNoodprocedure], {
    description:
      "De noodprocedures in uw gemeenten die nog nagekeken moeten worden, de oudste eerst; hoogstens honderd.",
  })
  async noodprocedures(@Ctx() context: CaseContext): Promise<TeBeoordelenNoodprocedure[]> {
    const { gemeenten } = requireRol(context.aanvrager, "teamleider");
    const found = await findTeBeoordelen(context.dataSource, gemeenten, MAX);
    const about = { uitkomst: "TOEGESTAAN", domein: "noodprocedure", niveau: "VOLLEDIG", grond: "TOEZICHT" } as const;
    for (const { persoonId, gemeente } of found)
      context.logVerwerking({ ...about, betrokkenen: [persoonId], gemeente });
    return found;
  }
}
