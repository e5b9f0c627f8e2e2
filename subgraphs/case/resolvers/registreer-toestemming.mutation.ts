// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { isPseudonym } from "../../../platform/identity/pseudonym";
import type { CaseContext } from "../context";
import { withoutNulls } from "../domain/without-nulls";
import { Toestemming, ToestemmingInvoer } from "../types/toestemming";
import { keepToestemming, requireSpreker } from "./toestemming-toegang";

@Resolver()
export class RegistreerToestemmingMutation {
  @Mutation(() => Toestemming, {
    description:
      "Legt vast dat iemand toestemming geeft. De regisseur legt vast wat anderen zeggen; een ouder of jeugdige spreekt voor zichzelf.",
  })
  async registreerToestemming(
    @Arg("invoer", () => ToestemmingInvoer, { description: "De toestemming." }) invoer: ToestemmingInvoer,
    @Ctx() context: CaseContext,
  ): Promise<Toestemming> {
    const spreker = await requireSpreker(context, invoer.jeugdige, "VASTLEGGING");
    const { domein, ontvanger, niveau, jeugdige: betrokkene } = invoer;
    const { van = context.vandaag, tot } = withoutNulls(invoer);
    if (niveau === "GEEN") throw ongeldigeInvoer("niveau", "kies DAT, BEPERKT of VOLLEDIG");
    if (van > context.vandaag || (tot && tot <= van)) throw ongeldigeInvoer("tot", "de periode klopt niet");
    const wie = spreker.zelf ?? { hoedanigheid: invoer.hoedanigheid, gever: withoutNulls(invoer).gever };
    if (!wie.hoedanigheid) throw ongeldigeInvoer("hoedanigheid", "zeg namens wie de toestemming is");
    if (wie.gever !== undefined && !isPseudonym(wie.gever)) throw ongeldigeInvoer("gever", "dit is geen pseudoniem");
    const { hoedanigheid, gever } = wie;
    const toestemming = { betrokkene, hoedanigheid, gever, domein, ontvanger, niveau, van, tot };
    return keepToestemming(context, spreker, toestemming);
  }
}
