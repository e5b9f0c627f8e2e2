// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { checkFirst, decodeCursor, encodeCursor, toPage } from "../../../platform/graphql/connection";
import type { Context } from "../context";
import type { Hulpvorm as HulpvormValue } from "../domain/product";
import { compareText } from "../domain/versie";
import { AanbiederConnection } from "../types/aanbieder";
import { Hulpvorm } from "../types/enums";

/** Query.aanbieders: the aanbieders of the region by name, optionally those that gave this profiel or hulpvorm. */
@Resolver()
export class AanbiedersQuery {
  @Query(() => AanbiederConnection, { description: "De aanbieders van de regio, op naam." })
  async aanbieders(
    @Arg("profiel", () => Int, { nullable: true, description: "Alleen aanbieders die hulp met dit profiel gaven." })
    profiel: number | undefined,
    @Arg("hulpvorm", () => Hulpvorm, { nullable: true, description: "Alleen aanbieders die deze hulpvorm gaven." })
    hulpvorm: HulpvormValue | undefined,
    @Arg("first", () => Int, { defaultValue: 25, description: "Aantal per bladzijde, hoogstens 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor van de laatste regel van de vorige bladzijde." })
    after: string | undefined,
    @Ctx() { regio, loaders }: Context,
  ): Promise<AanbiederConnection> {
    checkFirst(first);
    const start = after ? (decodeCursor(after, 2) as [string, string]) : undefined;
    let rows = [...regio.aanbieders].sort((a, b) => compareText(a.naam, b.naam) || compareText(a.agb, b.agb));
    if (typeof profiel === "number" || hulpvorm) {
      const wanted = regio.producten.filter(
        (product) =>
          (profiel ?? product.profiel) === product.profiel && (hulpvorm ?? product.hulpvorm) === product.hulpvorm,
      );
      const known = new Set(await loaders.aanbiedersMet(wanted));
      rows = rows.filter(({ agb }) => known.has(agb));
    }
    const rest = rows.filter(({ naam, agb }) => !start || naam > start[0] || (naam === start[0] && agb > start[1]));
    const page = toPage(rest, first, after, ({ naam, agb }) => encodeCursor([naam, agb]));
    return {
      ...page,
      edges: page.edges.map(({ cursor, node }) => ({ cursor, node: { agbCode: node.agb } })),
      totaal: rows.length,
    };
  }
}
