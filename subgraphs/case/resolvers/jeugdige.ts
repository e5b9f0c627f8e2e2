// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { leeftijdOp } from "../../../platform/time/datum";
import type { CaseContext } from "../context";
import { besluitOverGezin } from "../domain/toegang";
import type { PersoonInGezin } from "../store/personen";
import { Gezin } from "../types/gezin";
import { Jeugdige } from "../types/jeugdige";
import { Persoon } from "../types/persoon";
import { logJeugdige, logJeugdigeGeweigerd } from "../log-inzage";
import { readGezin } from "./read-gezin";
import { findRegistratie } from "./read-personen";
import { toRegistratie } from "./to-registratie";

/** The gezinnen of a jeugdige through which this caller may see them. */
async function visible({ id }: Jeugdige, context: CaseContext): Promise<PersoonInGezin[]> {
  const { loaders, aanvrager, vandaag } = context;
  const seen = (await loaders.personen.load(id)).flatMap((row) => {
    const { casus, grond } = besluitOverGezin(aanvrager, row, vandaag);
    if (casus === "GEEN") return [];
    logJeugdige(context, id, row, { domein: "persoon", niveau: casus, grond });
    return [row];
  });
  if (seen.length === 0) logJeugdigeGeweigerd(context, id, "persoon");
  return seen;
}

@Resolver(() => Jeugdige)
export class JeugdigeFields {
  @FieldResolver(() => Persoon, {
    nullable: true,
    description: "Wie het is; leeg als dat niet bekend is of als u het niet mag inzien.",
  })
  async persoon(@Root() jeugdige: Jeugdige, @Ctx() context: CaseContext): Promise<Persoon | null> {
    const [row] = await visible(jeugdige, context);
    if (!row) return null;
    const { naam, geboortedatum, bron, bronhouder, opgehaaldOp } = row;
    const persoon = { naam, geboortedatum, herkomst: { bron, bronhouder, opgehaaldOp } };
    const registratie = await findRegistratie(context, jeugdige.id);
    return registratie ? { ...persoon, ...toRegistratie(registratie.bron, registratie.kopie) } : persoon;
  }

  @FieldResolver(() => Int, { nullable: true, description: "Leeftijd in jaren op vandaag." })
  async leeftijd(@Root() jeugdige: Jeugdige, @Ctx() context: CaseContext): Promise<number | null> {
    const geboortedatum = (await visible(jeugdige, context))[0]?.geboortedatum;
    return geboortedatum ? leeftijdOp(geboortedatum, context.vandaag) : null;
  }

  @FieldResolver(() => [Gezin], {
    nullable: true,
    description: "De gezinnen waar deze jeugdige nu bij hoort en die u mag inzien.",
  })
  async gezinnen(@Root() jeugdige: Jeugdige, @Ctx() context: CaseContext): Promise<Gezin[]> {
    const rows = await visible(jeugdige, context);
    const gezinnen = await Promise.all(rows.map(({ gezinId }) => readGezin(context, gezinId, { fresh: false })));
    return gezinnen.filter((gezin) => gezin !== null);
  }

  @Directive("@inaccessible")
  @FieldResolver(() => String, {
    nullable: true,
    description: "Kort geldig, ondertekend besluit over wat u mag inzien; gaat nooit naar buiten.",
  })
  inzagebewijs(@Root() { id }: Jeugdige, @Ctx() { loaders }: CaseContext): Promise<string | null> {
    return loaders.bewijzen.load(id);
  }
}
