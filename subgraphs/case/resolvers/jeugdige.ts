// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { leeftijdOp } from "../../../platform/time/datum";
import type { CaseContext } from "../context";
import { logJeugdige, logJeugdigeGeweigerd } from "../log-inzage";
import type { PersoonInGezin } from "../store/personen";
import { Gezin } from "../types/gezin";
import { Jeugdige } from "../types/jeugdige";
import { Persoon } from "../types/persoon";
import { findWegen } from "./find-wegen";
import { readGezin } from "./read-gezin";
import { findRegistratie } from "./read-personen";
import { toRegistratie } from "./to-registratie";

/** Who the jeugdige is, from a gezin through which the caller may know; nothing is read for who may not. */
async function findPersoon(jeugdige: Jeugdige, context: CaseContext): Promise<PersoonInGezin | undefined> {
  const { id } = jeugdige;
  const gezinnen = await findWegen(jeugdige, context, "persoon");
  if (gezinnen.length === 0) {
    logJeugdigeGeweigerd(context, id, "persoon");
    return undefined;
  }
  for (const weg of gezinnen) logJeugdige(context, id, weg, { domein: "persoon", niveau: weg.besluit.niveaus.persoon });
  const ids = new Set(gezinnen.map(({ feiten }) => feiten.id));
  return (await context.loaders.personen.load(id)).find(({ gezinId }) => ids.has(gezinId));
}

@Resolver(() => Jeugdige)
export class JeugdigeFields {
  @FieldResolver(() => Persoon, {
    nullable: true,
    description: "Wie het is; leeg als dat niet bekend is of als u het niet mag inzien.",
  })
  async persoon(@Root() jeugdige: Jeugdige, @Ctx() context: CaseContext): Promise<Persoon | null> {
    const row = await findPersoon(jeugdige, context);
    if (!row) return null;
    const { naam, geboortedatum, bron, bronhouder, opgehaaldOp } = row;
    const persoon = { naam, geboortedatum, herkomst: { bron, bronhouder, opgehaaldOp } };
    const registratie = await findRegistratie(context, jeugdige.id);
    return registratie ? { ...persoon, ...toRegistratie(registratie.bron, registratie.kopie) } : persoon;
  }

  @FieldResolver(() => Int, { nullable: true, description: "Leeftijd in jaren op vandaag." })
  async leeftijd(@Root() jeugdige: Jeugdige, @Ctx() context: CaseContext): Promise<number | null> {
    const geboortedatum = (await findPersoon(jeugdige, context))?.geboortedatum;
    return geboortedatum ? leeftijdOp(geboortedatum, context.vandaag) : null;
  }

  @Directive('@requires(fields: "schoolrelatie hulprelatie")')
  @FieldResolver(() => [Gezin], {
    nullable: true,
    description: "De gezinnen waar deze jeugdige nu bij hoort en die u mag inzien.",
  })
  async gezinnen(@Root() jeugdige: Jeugdige, @Ctx() context: CaseContext): Promise<Gezin[]> {
    if (await context.heeftRelatie(jeugdige)) context.toegang.bewezen(jeugdige.id);
    const wegen = await findWegen(jeugdige, context, "casus");
    const gezinnen = await Promise.all(wegen.map(({ feiten }) => readGezin(context, feiten.id, { fresh: false })));
    return gezinnen.filter((gezin) => gezin !== null);
  }

  @Directive("@inaccessible")
  @FieldResolver(() => String, {
    nullable: true,
    description: "Kort geldig, ondertekend besluit over wat u mag inzien; gaat nooit naar buiten.",
  })
  inzagebewijs(@Root() { id }: Jeugdige, @Ctx() { bewijzen }: CaseContext): Promise<string | null> {
    return bewijzen.load(id);
  }
}
