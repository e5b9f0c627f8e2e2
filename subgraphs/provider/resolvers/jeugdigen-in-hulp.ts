// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { checkFirst, decodeCursor, encodeCursor, toPage } from "../../../platform/graphql/connection";
import type { Context } from "../context";
import { JeugdigeInHulpConnection } from "../types/jeugdigen-in-hulp";

/** Query.jeugdigenInHulp: the own clients of an aanbieder, scoped in SQL by the token. */
@Resolver()
export class JeugdigenInHulpQuery {
  @Query(() => JeugdigeInHulpConnection, {
    description:
      "De jeugdigen die volgens berichten nu hulp krijgen van uw eigen organisatie. Een dossier alleen telt niet: dat houdt u zelf bij, en de hub leest het alleen van wie in beeld is.",
  })
  async jeugdigenInHulp(
    @Arg("first", () => Int, { defaultValue: 25, description: "Aantal per bladzijde, hoogstens 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor van de laatste regel van de vorige bladzijde." })
    after: string | undefined,
    @Ctx() { aanvrager, opslag, vandaag, logClienten }: Context,
  ): Promise<JeugdigeInHulpConnection> {
    const { agbCode } = requireRol(aanvrager, "aanbieder");
    const [last] = after ? decodeCursor(after, 1) : [];
    if (after && typeof last !== "string") throw ongeldigeInvoer("after", "dit is geen cursor van deze lijst");
    const limit = checkFirst(first) + 1;
    const { personen, totaal } = await opslag.findInHulp({ agb: agbCode, op: vandaag, after: last as string, limit });
    const page = toPage(personen, first, after ?? undefined, (persoon) => encodeCursor([persoon]));
    logClienten(page.edges.map(({ node }) => node));
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: { id: node } })), totaal };
  }
}
