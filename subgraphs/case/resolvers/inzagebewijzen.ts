// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { Aanvrager } from "../../../platform/auth/aanvrager";
import type { SignInzagebewijs } from "../../../platform/auth/inzagebewijs";
import { groupBy } from "../../../platform/batching/group-by";
import type { Verzoek } from "../../../platform/subgraph/verzoek";
import { type LogContext, logJeugdige } from "../log-inzage";
import type { FindNummers } from "../nummers";
import type { Toegang } from "../toegang/toegang";

/**
 * Signed decisions per jeugdige, for the other parts of the hub. One signature for all persons with the same decision: usually one for a
 * whole family. Who may see nothing gets none. With it go the numbers of whose help may be seen, sealed, when someone has to ask sources with them.
 */
export function createInzagebewijzen(
  toegang: Toegang,
  sign: SignInzagebewijs,
  request: LogContext & { aanvrager: Aanvrager },
  { activiteit, traceId }: Verzoek,
  findNummers: FindNummers,
): DataLoader<string, string | null> {
  const { sub, rol } = request.aanvrager;
  return new DataLoader(async (ids) => {
    // Leerplicht and school reach pupils by their own claims in education: about that a decision here says nothing.
    const byReach = rol === "leerplicht" || rol === "school";
    const besluiten = await Promise.all(ids.map((id) => toegang.overJeugdige(id)));
    const all = ids.map((id, i) => {
      const { niveaus, redenen, grond } = besluiten[i]!;
      const domeinen = {
        hulp: { niveau: niveaus.hulp, reden: redenen.hulp },
        onderwijs: byReach ? { niveau: "GEEN" as const } : { niveau: niveaus.onderwijs, reden: redenen.onderwijs },
      };
      const isLeeg = Object.values(domeinen).every(
        (each) => each.niveau === "GEEN" && !("reden" in each && each.reden),
      );
      return { id, domeinen, grond, isLeeg, sleutel: JSON.stringify([domeinen, grond]) };
    });
    const verzegel = await findNummers(all.flatMap((each) => (each.domeinen.hulp.niveau === "GEEN" ? [] : each.id)));
    const bewijzen = new Map<string, string>();
    for (const groep of groupBy(all, ({ sleutel }) => sleutel).values()) {
      const { domeinen, grond, isLeeg } = groep[0]!;
      if (isLeeg) continue;
      const personen = groep.map(({ id }) => id);
      const nummers = domeinen.hulp.niveau === "GEEN" ? undefined : await verzegel(personen);
      const bewijs = await sign({ sub, doel: activiteit.uri, trace: traceId, personen, domeinen, grond, nummers });
      for (const id of personen) {
        bewijzen.set(id, bewijs);
        // Opened here, read in another part of the hub: the gezin through which it was decided is known only here.
        const through = (await toegang.perGezin(id)).find(({ besluit }) => besluit.beleid.length > 0)?.feiten;
        for (const domein of ["hulp", "onderwijs"] as const)
          if (domeinen[domein].niveau !== "GEEN")
            logJeugdige(request, id, through, { domein, niveau: domeinen[domein].niveau, grond });
      }
    }
    return ids.map((id) => bewijzen.get(id) ?? null);
  });
}
