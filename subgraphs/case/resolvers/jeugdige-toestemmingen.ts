// SPDX-License-Identifier: EUPL-1.2
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { HubError } from "../../../platform/errors/hub-error";
import type { CaseContext } from "../context";
import { logJeugdige } from "../log-inzage";
import { Jeugdige } from "../types/jeugdige";
import { Toestemming } from "../types/toestemming";
import { requireSpreker, toToestemming, zichtbaarVoor } from "./toestemming-toegang";

@Resolver(() => Jeugdige)
export class JeugdigeToestemmingen {
  @FieldResolver(() => [Toestemming], {
    nullable: true,
    description: "Welke toestemming er is of was; leeg als u die niet mag inzien.",
  })
  async toestemmingen(@Root() { id }: Jeugdige, @Ctx() context: CaseContext): Promise<Toestemming[] | null> {
    try {
      const spreker = await requireSpreker(context, id);
      logJeugdige(context, id, spreker.weg, { domein: "toestemming", niveau: "VOLLEDIG" });
      return await Promise.all(zichtbaarVoor(spreker).map((each) => toToestemming(context, spreker, each)));
    } catch (error) {
      if (error instanceof HubError) return null;
      throw error;
    }
  }
}
