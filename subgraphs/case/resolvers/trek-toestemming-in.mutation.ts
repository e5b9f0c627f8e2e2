// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { HubError } from "../../../platform/errors/hub-error";
import type { CaseContext } from "../context";
import { logJeugdigeGeweigerd } from "../log-inzage";
import { Toestemming } from "../types/toestemming";
import { bewaarToestemming, requireSpreker, toToestemming, zichtbaarVoor } from "./toestemming-toegang";

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
    const wie = spreker.zelf ?? { hoedanigheid: known.hoedanigheid, gever: known.gever };
    const periode = { van: context.vandaag, ingetrokkenOp: context.nu };
    const intrekking = { betrokkene, ...wie, domein, ontvanger, niveau, ...periode };
    return toToestemming(await bewaarToestemming(context, spreker, intrekking));
  }
}
