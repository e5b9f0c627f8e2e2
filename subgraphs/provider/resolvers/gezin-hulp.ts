// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { Casusfeiten } from "../../../platform/herkomst/casusfeiten";
import type { Inzage } from "../../../platform/auth/inzagebewijs";
import type { Context } from "../context";
import { deriveGezinshulp, type Gezinshulp as GezinshulpRecord } from "../domain/gezinshulp";
import { Gezin, Gezinshulp } from "../types/gezin";

/** Gezin.hulp: for each jeugdige the level comes from a capability, before anything is read. */
@Resolver(() => Gezin)
export class GezinHulpResolver {
  @Directive('@requires(fields: "jeugdigeIds inzagebewijzen")')
  @FieldResolver(() => Gezinshulp, {
    nullable: true,
    description: "De hulp van dit gezin als geheel, zover u die mag inzien.",
  })
  async hulp(@Root() gezin: Gezin, @Ctx() context: Context): Promise<GezinshulpRecord> {
    const ids = [...new Set(gezin.jeugdigeIds ?? [])];
    const inzages = await Promise.all(
      ids.map((id) => context.inzage({ id, inzagebewijzen: gezin.inzagebewijzen ?? [] })),
    );
    const jeugdigen = await Promise.all(
      ids.map(async (id, i) => {
        const { niveau } = inzages[i]!;
        return { niveau, feiten: niveau === "GEEN" ? undefined : await context.loaders.hulpfeiten(id) };
      }),
    );
    return deriveGezinshulp(jeugdigen, context.naslag, {
      vandaag: context.vandaag,
      wachttijdnormDagen: context.regio.wachttijdnormDagen,
      contactnormDagen: context.regio.contactnormDagen,
      geboortedata: [],
      casus: plannenVan(inzages),
    });
  }
}

/** What the casus says of the plan, from the decisions about all jeugdigen: those of one gezin mostly say the same. */
function plannenVan(inzages: Inzage[]): Casusfeiten {
  const plannen = inzages.flatMap(({ casus }) => casus?.plannen ?? []);
  return { plannen: [...new Map(plannen.map((plan) => [JSON.stringify(plan), plan])).values()], achttien: [] };
}
