// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { heeftLopendeHulp } from "../domain/hulpbeeld";
import { Jeugdige } from "../types/jeugdige";

/** Jeugdige.heeftLopendeHulp: only the fact, from level DAT. Made for lists, so no dossier system is asked for it. */
@Resolver(() => Jeugdige)
export class HeeftLopendeHulpResolver {
  @Directive('@requires(fields: "inzagebewijs")')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Of er nu hulp loopt, volgens berichten of de laatst gelezen dossiers. Leeg als dat niet bekend is of als u het niet mag inzien.",
  })
  async heeftLopendeHulp(@Root() jeugdige: Jeugdige, @Ctx() context: Context): Promise<boolean | undefined> {
    const { loaders, vandaag, naslag } = context;
    if ((await context.inzage(jeugdige)).niveau === "GEEN") return undefined;
    return heeftLopendeHulp(await loaders.bekendeHulpfeiten(jeugdige.id), naslag, vandaag);
  }
}
