// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Directive, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { CaseContext } from "../context";
import { Gezin } from "../types/gezin";

/** Who the jeugdigen of a gezin are now, as far as the caller may see them. */
function jeugdigenNu({ casus }: Gezin, vandaag: string): string[] {
  const gone = new Set(casus.leden.flatMap(({ persoonId, tot }) => (tot && tot <= vandaag ? persoonId : [])));
  return casus.jeugdigen.map(({ id }) => id).filter((id) => !gone.has(id));
}

/**
 * What another subgraph needs to say something about a gezin as a whole: whose facts those are, and the decision about each of them. Two plain
 * fields, because the planner cannot bring what is required from inside another entity.
 */
@Resolver(() => Gezin)
export class GezinInzage {
  @Directive("@inaccessible")
  @FieldResolver(() => [ID], {
    nullable: true,
    description: "Pseudoniemen van de jeugdigen die nu bij het gezin horen; gaat nooit naar buiten.",
  })
  jeugdigeIds(@Root() gezin: Gezin, @Ctx() { vandaag }: CaseContext): string[] {
    return jeugdigenNu(gezin, vandaag);
  }

  @Directive("@inaccessible")
  @FieldResolver(() => [String], {
    nullable: true,
    description: "Ondertekende besluiten over wat u van deze jeugdigen mag inzien; gaat nooit naar buiten.",
  })
  async inzagebewijzen(@Root() gezin: Gezin, @Ctx() context: CaseContext): Promise<string[]> {
    const bewijzen = await Promise.all(jeugdigenNu(gezin, context.vandaag).map((id) => context.bewijzen.load(id)));
    return [...new Set(bewijzen.filter((bewijs) => bewijs !== null))];
  }
}
