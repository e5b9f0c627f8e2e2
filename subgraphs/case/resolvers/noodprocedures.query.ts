// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { checkFirst, decodeCursor, encodeCursor, toPage } from "../../../platform/graphql/connection";
import type { CaseContext } from "../context";
import { countTeBeoordelen, findTeBeoordelen, type Wachtplaats } from "../store/noodprocedures";
import { UUID } from "../domain/noodprocedure";
import { TeBeoordelenNoodprocedureConnection } from "../types/noodprocedure";

@Resolver()
export class NoodproceduresQuery {
  @Query(() => TeBeoordelenNoodprocedureConnection, {
    description: "De noodprocedures in uw gemeenten die nog nagekeken moeten worden, de oudste eerst.",
  })
  async noodprocedures(
    @Arg("first", () => Int, { defaultValue: 25, description: "Aantal per bladzijde, hoogstens 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor van de laatste regel van de vorige bladzijde." })
    after: string | null,
    @Ctx() context: CaseContext,
  ): Promise<TeBeoordelenNoodprocedureConnection> {
    const { gemeenten } = requireRol(context.aanvrager, "teamleider");
    const { dataSource } = context;
    const limit = checkFirst(first) + 1;
    const [found, totaal] = await Promise.all([
      findTeBeoordelen(dataSource, gemeenten, { limit, na: after ? readCursor(after) : undefined }),
      countTeBeoordelen(dataSource, gemeenten),
    ]);
    const page = toPage(found, first, after ?? undefined, ({ begonnenOp, id }) =>
      encodeCursor([begonnenOp.toISOString(), id]),
    );
    const about = { uitkomst: "TOEGESTAAN", domein: "noodprocedure", niveau: "VOLLEDIG", grond: "TOEZICHT" } as const;
    for (const { node } of page.edges)
      context.logVerwerking({ ...about, betrokkenen: [node.persoonId], gemeente: node.gemeente });
    return { ...page, totaal };
  }
}

function readCursor(cursor: string): Wachtplaats {
  const [moment, id] = decodeCursor(cursor, 2);
  const begonnenOp = new Date(String(moment));
  if (Number.isNaN(begonnenOp.getTime()) || !UUID.test(String(id)))
    throw ongeldigeInvoer("after", "dit is geen cursor van deze lijst");
  return { begonnenOp, id: String(id) };
}
