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
    if (context.aanvrager.rol === "gezin") await refreshGezag(context, ids);
    const gezinnen = await Promise.all(ids.map((id) => readGezin(context, id, { fresh: false })));
    return gezinnen.filter((gezin) => gezin !== null);
  }
}

/**
 * Whether a parent may see anything rests on what the BRP says of gezag now, and nobody else may have looked yet: so it is asked for the
 * jeugdigen of the gezinnen that this parent is in, when its copy is older than its `versheid`.
 */
async function refreshGezag({ loaders, persoonsverversing, nu }: CaseContext, ids: string[]): Promise<void> {
  if (!persoonsverversing || ids.length === 0) return;
  const gezinnen = await loaders.feiten.loadMany(ids);
  const leden = gezinnen.flatMap((each) => (each && !(each instanceof Error) ? each.leden : []));
  const jeugdigen = new Map(
    leden.filter(({ isJeugdige }) => isJeugdige).map(({ persoonId }) => [persoonId, undefined]),
  );
  await persoonsverversing.readFresh(jeugdigen, { begonnen: nu });
  for (const id of ids) loaders.feiten.clear(id);
}
