// SPDX-License-Identifier: EUPL-1.2
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { CaseContext } from "../context";
import type { Gezin } from "../domain/gezin";
import { herkomstVan } from "../domain/herkomst";
import { lezerVan } from "../domain/inzagelog";
import { logJeugdige, logJeugdigeGeweigerd } from "../log-inzage";
import { findWegen } from "./find-wegen";
import { Jeugdige } from "../types/jeugdige";
import { GemeldeNoodprocedure } from "../types/noodprocedure";
import { Veiligheidsbeeld } from "../types/veiligheid";
import { findLeesbareJeugdige } from "./leesbare-personen";

@Resolver(() => Jeugdige)
export class JeugdigeVeiligheid {
  @FieldResolver(() => Veiligheidsbeeld, {
    nullable: true,
    description: "Wat er bekend is over de veiligheid; leeg als dat niet bekend is of als u het niet mag inzien.",
  })
  async veiligheid(@Root() { id }: Jeugdige, @Ctx() context: CaseContext): Promise<Veiligheidsbeeld | null> {
    const { toegang, loaders } = context;
    const gezinnen = await toegang.perGezin(id);
    const mag = gezinnen.filter(({ besluit }) => besluit.niveaus.veiligheid === "VOLLEDIG");
    if (mag.length === 0) logJeugdigeGeweigerd(context, id, "veiligheid");
    for (const weg of mag) logJeugdige(context, id, weg, { domein: "veiligheid", niveau: "VOLLEDIG" });
    const known = await Promise.all(mag.map(({ feiten }) => loaders.gezinnen.load(feiten.id)));
    const all = known.flatMap((each) => (each ? [each.gezin] : []));
    return toVeiligheidsbeeld(all);
  }

  @FieldResolver(() => [GemeldeNoodprocedure], {
    nullable: true,
    description: "Wie in een noodprocedure naar de veiligheid keek; voor het gezin zelf, zodra het dat mag weten.",
  })
  async noodprocedures(@Root() { id }: Jeugdige, @Ctx() context: CaseContext): Promise<GemeldeNoodprocedure[] | null> {
    const lezer = lezerVan(context.aanvrager);
    if (!lezer || lezer.soort === "FG") return null;
    const [weg] = await findWegen({ id }, context, "persoon");
    // Who reads that the glass was broken is who reads the log of it.
    const leesbaar = weg && (await findLeesbareJeugdige(context, lezer, id));
    if (!weg || !leesbaar) {
      logJeugdigeGeweigerd(context, id, "noodprocedure");
      return null;
    }
    logJeugdige(context, id, weg, { domein: "noodprocedure", niveau: "VOLLEDIG" });
    const gemeld = await context.loaders.gemeldeNoodprocedures.load(id);
    return gemeld.map(({ organisatie, ...rest }) => (leesbaar.toontOrganisatie ? { ...rest, organisatie } : rest));
  }
}

/** What gezinnen say of the safety of one jeugdige: a gezin in which something is the matter counts before one in which nothing is. */
function toVeiligheidsbeeld(gezinnen: readonly Gezin[]): Veiligheidsbeeld | null {
  const acuut = gezinnen.find((gezin) => gezin.acuut);
  const metMaatregel = gezinnen.find(({ maatregel }) => maatregel);
  const eerste = acuut ?? metMaatregel ?? gezinnen[0];
  if (!eerste) return null;
  const metAfspraken = [eerste, ...gezinnen].find(({ veiligheidsafspraken }) => veiligheidsafspraken);
  return {
    maatregel: metMaatregel?.maatregel,
    maatregelSinds: metMaatregel?.maatregelSinds,
    acuut: acuut !== undefined,
    acuutSinds: acuut?.acuutSinds,
    afspraken: metAfspraken?.veiligheidsafspraken,
    herkomst: herkomstVan(eerste),
  };
}
