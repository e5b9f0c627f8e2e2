// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { z } from "zod";
import type { SignInzagebewijs } from "../../platform/auth/inzagebewijs";
import {
  DIENST,
  DIENSTVRAAG,
  type regisseurantwoord,
  type regisseurvraag,
  type Stand,
} from "../../platform/standen/protocol";
import type { Standenvraag } from "../../platform/standen/log";
import { type Clock, datumIn } from "../../platform/time/datum";
import { type Regietoewijzing, regisseursOp } from "./domain/regie";
import { feitenOverJeugdige } from "./domain/toegang";
import { findFeitenVanJeugdigen } from "./store/toegangsfeiten";
import type { Beslispunt } from "./toegang/beslispunt";

/** A copy that is older proves nothing about who directs now. */
const MAX_AGE_MS = 86_400_000;

/**
 * Whether someone directs, as leerplicht of the gemeente that asks may know: decided as for a leerplichtambtenaar who looks, so that a list
 * can never tell more than its rows. Whom leerplicht may not know of gives the same as whom nobody knows.
 */
export function createRegisseurantwoord({
  dataSource,
  beslispunt,
  sign,
  clock,
  logVraag,
}: {
  dataSource: DataSource;
  beslispunt: Beslispunt;
  sign: SignInzagebewijs;
  clock: Clock;
  /** writes down who was asked about */
  logVraag: (vraag: Standenvraag) => Promise<void>;
}) {
  return async ({
    gemeente,
    personen,
  }: z.output<typeof regisseurvraag>): Promise<z.output<typeof regisseurantwoord>> => {
    const nu = clock();
    const vandaag = datumIn(nu);
    const vrager = { rol: "leerplicht", doel: "leerplicht", gemeenten: [gemeente] };
    const all = await findFeitenVanJeugdigen(dataSource, personen, { sub: DIENST, nu, op: vandaag });
    const metHulp: string[] = [];
    const standen: Record<string, Stand> = {};
    for (const persoon of personen) {
      const gezinnen = all.filter(({ leden }) => leden.some((lid) => lid.persoonId === persoon && lid.isJeugdige));
      const besluiten = await Promise.all(
        gezinnen.map((gezin) => beslispunt.beslis(feitenOverJeugdige(vrager, gezin, persoon, vandaag))),
      );
      if (besluiten.some(({ niveaus }) => niveaus.hulp !== "GEEN")) metHulp.push(persoon);
      const zichtbaar = gezinnen.filter((_gezin, i) => besluiten[i]!.niveaus.casus !== "GEEN");
      const vers = zichtbaar.filter(({ opgehaaldOp }) => nu.getTime() - (opgehaaldOp?.getTime() ?? 0) <= MAX_AGE_MS);
      if (vers.some(({ regie }) => regisseursOp(regie as Regietoewijzing[], vandaag).length > 0))
        standen[persoon] = "JA";
      else standen[persoon] = zichtbaar.length > 0 && vers.length === zichtbaar.length ? "NEE" : "ONBEKEND";
    }
    const domeinen = { hulp: { niveau: "DAT" }, onderwijs: { niveau: "GEEN" } } as const;
    const { sub, doel, traceId: trace } = DIENSTVRAAG;
    const besluit = { ...{ sub, doel, trace }, personen: metHulp, domeinen, grond: "LEERPLICHT_GEMEENTE" };
    await logVraag({ gemeente, personen, domein: "regie" });
    // Also when it is about nobody: that provider is asked must not depend on it.
    return { standen, inzagebewijs: await sign(besluit) };
  };
}
