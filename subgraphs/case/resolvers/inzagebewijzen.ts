// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { Aanvrager } from "../../../platform/auth/aanvrager";
import type { Casusfeiten } from "../../../platform/herkomst/casusfeiten";
import type { Inzagebesluit, SignInzagebewijs } from "../../../platform/auth/inzagebewijs";
import { groupBy } from "../../../platform/batching/group-by";
import type { Verzoek } from "../../../platform/subgraph/verzoek";
import { type LogContext, verborgenTot } from "../log-inzage";
import type { FindNummers } from "../nummers";
import type { Toegang } from "../toegang/toegang";
import type { FindCasusfeiten } from "./casusfeiten";

/**
 * Signed decisions per jeugdige, for the other parts of the hub. One signature for all persons with the same decision: usually one for a
 * whole family. Who may see nothing gets none. With it go the numbers of whose help may be seen, sealed, when someone has to ask sources with them, and
 * the facts of the casus that rules about help need.
 */
export function createInzagebewijzen(
  toegang: Toegang,
  sign: SignInzagebewijs,
  request: LogContext & { aanvrager: Aanvrager },
  { activiteit, traceId }: Verzoek,
  { findNummers, findCasusfeiten }: { findNummers: FindNummers; findCasusfeiten: FindCasusfeiten },
): DataLoader<string, string | null> {
  const { sub, rol } = request.aanvrager;
  /** What a look in another part of the hub must say in the log there; the gezinnen it rests on are known only here. */
  const logVan = async (id: string) => {
    const wegen = (await toegang.perGezin(id)).filter(({ besluit: { niveaus } }) =>
      [niveaus.hulp, niveaus.onderwijs].some((niveau) => niveau !== "GEEN"),
    );
    const gezinnen = wegen.map(({ feiten }) => feiten);
    const [eerste] = gezinnen;
    return {
      gezin: gezinnen.length === 1 ? eerste?.id : undefined,
      gemeente: eerste?.gemeente,
      verborgenTot: verborgenTot(request, gezinnen)?.toISOString(),
    };
  };
  return new DataLoader(async (ids) => {
    // Leerplicht and school reach pupils by their own claims in education: about that a decision here says nothing.
    const byReach = rol === "leerplicht" || rol === "school";
    const besluiten = await Promise.all(ids.map((id) => toegang.overJeugdige(id)));
    const logs = await Promise.all(ids.map(logVan));
    const casussen = await Promise.all(ids.map(findCasusfeiten));
    const all = ids.map((id, i) => {
      const { niveaus, redenen, grond } = besluiten[i]!;
      const domeinen = {
        hulp: { niveau: niveaus.hulp, reden: redenen.hulp },
        onderwijs: byReach ? { niveau: "GEEN" as const } : { niveau: niveaus.onderwijs, reden: redenen.onderwijs },
      };
      const isLeeg = Object.values(domeinen).every(
        (each) => each.niveau === "GEEN" && !("reden" in each && each.reden),
      );
      const log = logs[i]!;
      const casus = casussen[i];
      const sleutel = JSON.stringify([domeinen, grond, log, casus?.plannen]);
      return { id, domeinen, grond, log, casus, isLeeg, sleutel };
    });
    const verzegel = await findNummers(all.flatMap((each) => (each.domeinen.hulp.niveau === "GEEN" ? [] : each.id)));
    const bewijzen = new Map<string, string>();
    for (const groep of groupBy(all, ({ sleutel }) => sleutel).values()) {
      const { domeinen, grond, log, isLeeg } = groep[0]!;
      if (isLeeg) continue;
      const personen = groep.map(({ id }) => id);
      const nummers = domeinen.hulp.niveau === "GEEN" ? undefined : await verzegel(personen);
      const besluit = { domeinen, grond, log, nummers, casus: samen(groep) };
      const bewijs = await sign({ sub, doel: activiteit.uri, trace: traceId, personen, ...besluit });
      for (const id of personen) bewijzen.set(id, bewijs);
    }
    return ids.map((id) => bewijzen.get(id) ?? null);
  });
}

/** The facts of the casus about a group with the same plans; birthdays only of whom one is near. */
function samen(groep: { id: string; casus?: Casusfeiten }[]): Inzagebesluit["casus"] {
  const plannen = groep[0]?.casus?.plannen;
  const near = groep.flatMap(({ id, casus }) => (casus?.achttien.length ? [[id, casus.achttien] as const] : []));
  return plannen && { plannen, achttien: Object.fromEntries(near) };
}
