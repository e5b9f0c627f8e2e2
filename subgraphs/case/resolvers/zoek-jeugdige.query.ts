// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { isBsn } from "../../../platform/identity/bsn";
import type { CaseContext } from "../context";
import { Jeugdige } from "../types/jeugdige";
import { findRelated } from "./find-related";

@Resolver()
export class ZoekJeugdigeQuery {
  /** The one place where a BSN crosses the gateway: in a body, never in a URL, and the search itself is logged without it. */
  @Query(() => Jeugdige, {
    nullable: true,
    description:
      "Zoekt een jeugdige op BSN. Stuur het BSN altijd als variabele mee; elke zoekvraag wordt vastgelegd. Leeg als er niets is of als u het niet mag inzien.",
  })
  async zoekJeugdige(
    @Arg("bsn", () => String, { description: "Burgerservicenummer, negen cijfers." }) bsn: string,
    @Ctx() context: CaseContext,
  ): Promise<Jeugdige | null> {
    const { sub, rol } = requireRol(context.aanvrager, "casusregisseur", "leerplicht");
    if (!isBsn(bsn)) throw ongeldigeInvoer("bsn", "dit is geen geldig BSN");
    // Only a relation counts here, for every rol: a search must not turn any BSN into a pseudonym.
    const found = await findRelated(context, context.pseudonymise("bsn", bsn), "ZOEKVRAAG");
    context.log.info({ event: "zoekJeugdige", sub, rol, gevonden: found !== null }, "search by bsn");
    return found;
  }
}
