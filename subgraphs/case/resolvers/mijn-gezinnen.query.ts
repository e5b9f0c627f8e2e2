// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { checkFirst, decodeCursor, encodeCursor, toPage } from "../../../platform/graphql/connection";
import type { CaseContext } from "../context";
import { dekkingVanBronnen } from "../domain/dekking";
import { findBronstanden } from "../store/bronstanden";
import { listGezinnen } from "../store/mijn-gezinnen";
import { GezinVolgordeEnum } from "../types/enums";
import { GezinConnection, GezinFilter } from "../types/gezin";
import { readGezin } from "./read-gezin";

@Resolver()
export class MijnGezinnenQuery {
  @Query(() => GezinConnection, { description: "De gezinnen waarover u nu de regie voert; wat aandacht vraagt eerst." })
  async mijnGezinnen(
    @Arg("filter", () => GezinFilter, { nullable: true, description: "Welke gezinnen u wilt zien." })
    filter: GezinFilter | null,
    @Arg("orderBy", () => GezinVolgordeEnum, { defaultValue: "AANDACHT", description: "Volgorde van de lijst." })
    _orderBy: "AANDACHT",
    @Arg("first", () => Int, { defaultValue: 25, description: "Hoeveel gezinnen per bladzijde (1 tot en met 100)." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor waarna de bladzijde begint." })
    after: string | null,
    @Ctx() context: CaseContext,
  ): Promise<GezinConnection> {
    const { gemeenten, medewerkernummer } = requireRol(context.aanvrager, "casusregisseur");
    const [aandacht, id] = after ? decodeCursor(after, 2) : [];
    const { rijen, totaal } = await listGezinnen(context.dataSource, {
      gemeenten,
      medewerkernummer,
      op: context.vandaag,
      fase: filter?.fase,
      gemeente: filter?.gemeente,
      first: checkFirst(first),
      after: after ? { aandacht: Number(aandacht), id: String(id) } : undefined,
    });
    const page = toPage(rijen, first, after ?? undefined, (rij) => encodeCursor([rij.aandacht, rij.id]));
    const nodes = await Promise.all(page.edges.map(({ node }) => readGezin(context, node.id, { fresh: false })));
    const edges = page.edges.flatMap(({ cursor }, i) => (nodes[i] ? [{ cursor, node: nodes[i] }] : []));
    const bronnen = context.bronnen.filter((bron) => gemeenten.includes(bron.gemeente));
    return {
      ...page,
      edges,
      totaal,
      dekking: dekkingVanBronnen(bronnen, await findBronstanden(context.dataSource), context.nu),
    };
  }
}
