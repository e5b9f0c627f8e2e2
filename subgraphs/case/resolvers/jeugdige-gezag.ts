// SPDX-License-Identifier: EUPL-1.2
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { CaseContext } from "../context";
import { Gezag } from "../types/gezag";
import { Jeugdige } from "../types/jeugdige";
import { logJeugdige, logJeugdigeGeweigerd } from "../log-inzage";
import { findRegistratie } from "./read-personen";
import { toGezag } from "./to-registratie";

@Resolver(() => Jeugdige)
export class JeugdigeGezag {
  @FieldResolver(() => Gezag, {
    nullable: true,
    description: "Wie het gezag heeft volgens de BRP; leeg als dat niet bekend is of als u het niet mag inzien.",
  })
  async gezag(@Root() { id }: Jeugdige, @Ctx() context: CaseContext): Promise<Gezag | null> {
    const registratie = await findRegistratie(context, id);
    if (!registratie) {
      logJeugdigeGeweigerd(context, id, "gezag");
      return null;
    }
    const gezag = toGezag(registratie.bron, registratie.kopie);
    const dragers = gezag?.gezagsdragers.flatMap(({ id: drager }) => drager ?? []);
    logJeugdige(context, id, registratie.weg, { domein: "gezag", niveau: "VOLLEDIG", ook: dragers });
    return gezag;
  }
}
