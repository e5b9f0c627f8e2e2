// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { HubError } from "../../../platform/errors/hub-error";
import type { CaseContext } from "../context";
import { logJeugdigeGeweigerd } from "../log-inzage";
import { Toestemming } from "../types/toestemming";
import { keepToestemming, requireSpreker, zichtbaarVoor } from "./toestemming-toegang";

@Resolver()
export class TrekToestemmingInMutation {
  /** Nothing that was said is changed: the withdrawal is a later word of the same giver, and the last word counts. */
  @Mutation(() => Toestemming, {
    description: "Trekt een toestemming in. Vanaf de volgende vraag geldt zij niet meer.",
  })
  async trekToestemmingIn(
    @Arg("jeugdige", () => ID, { description: "Pseudoniem van de jeugdige." }) betrokkene: string,
    @Arg("toestemming", () => ID, { description: "Kenmerk van de toestemming." }) id: string,
    @Ctx() context: CaseContext,
  ): Promise<Toestemming> {
    const spreker = await requireSpreker(context, betrokkene, "WIJZIGING");
    const known = zichtbaarVoor(spreker).find((toestemming) => toestemming.id === id);
    if (!known) {
      logJeugdigeGeweigerd(context, betrokkene, "toestemming", "WIJZIGING");
      throw new HubError("GEEN_TOEGANG", "Deze toestemming bestaat niet of is niet van u.");
    }
    const { domein, ontvanger, niveau } = known;
    // Of what was recorded for all a family member withdraws their own part; what they said themselves, in the capacity in which they did.
    const isOwn = known.gever !== undefined && known.gever === spreker.zelf?.gever;
    const { hoedanigheid, gever } = isOwn ? known : (spreker.zelf ?? known);
    const { vandaag: van, nu: ingetrokkenOp } = context;
    const woord = { betrokkene, hoedanigheid, gever, domein, ontvanger, niveau, van, ingetrokkenOp };
    return keepToestemming(context, spreker, woord);
  }
}
