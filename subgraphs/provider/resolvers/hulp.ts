// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { metReden } from "../../../platform/subgraph/inzage";
import type { Context } from "../context";
import { deriveHulpbeeld, hulpAfgeschermd, type Hulpbeeld as HulpbeeldRecord } from "../domain/hulpbeeld";
import { Hulpbeeld } from "../types/hulpbeeld";
import { Jeugdige } from "../types/jeugdige";

/** Jeugdige.hulp: the level comes from the capability, before anything is read. */
@Resolver(() => Jeugdige)
export class HulpResolver {
  @Directive('@requires(fields: "inzagebewijs")')
  @FieldResolver(() => Hulpbeeld, {
    nullable: true,
    description: "De hulp van deze jeugdige, zover u die mag inzien.",
  })
  async hulp(@Root() jeugdige: Jeugdige, @Ctx() context: Context): Promise<HulpbeeldRecord> {
    const { loaders, vandaag, regio, naslag } = context;
    const inzage = await context.inzage(jeugdige);
    if (inzage.niveau === "GEEN") return metReden(hulpAfgeschermd(), inzage);
    const feiten = await loaders.hulpfeiten(jeugdige.id);
    const kader = { ...regio, casus: inzage.casus };
    return metReden(deriveHulpbeeld(feiten, inzage.niveau, naslag, vandaag, kader), inzage);
  }
}
