// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { z } from "zod";
import type { SignInzagebewijs } from "../../platform/auth/inzagebewijs";
import { groupBy } from "../../platform/batching/group-by";
import { DIENST, type regisseurantwoord, type regisseurvraag, type Stand } from "../../platform/standen/protocol";
import { type Clock, datumIn } from "../../platform/time/datum";
import { type Regietoewijzing, regisseursOp } from "./domain/regie";
import { besluitOverGezin, besluitOverJeugdige } from "./domain/toegang";
import { findPersonen } from "./store/personen";

/** A copy that is older proves nothing about who directs now. */
const MAX_AGE_MS = 86_400_000;

/**
 * Whether someone directs, as leerplicht of the gemeente that asks may know: decided as for a leerplichtambtenaar who looks, so that a list
 * can never tell more than its rows. Whom leerplicht may not know of gives the same as whom nobody knows.
 */
export function createRegisseurantwoord({
  dataSource,
  sign,
  clock,
}: {
  dataSource: DataSource;
  sign: SignInzagebewijs;
  clock: Clock;
}) {
  return async ({
    gemeente,
    personen,
  }: z.output<typeof regisseurvraag>): Promise<z.output<typeof regisseurantwoord>> => {
    const nu = clock();
    const vandaag = datumIn(nu);
    const vrager = { rol: "leerplicht", gemeenten: [gemeente] };
    const perPersoon = groupBy(await findPersonen(dataSource, personen, vandaag), ({ persoonId }) => persoonId);
    const metHulp: string[] = [];
    const standen: Record<string, Stand> = {};
    for (const persoon of personen) {
      const gezinnen = perPersoon.get(persoon) ?? [];
      if (besluitOverJeugdige(vrager, gezinnen, vandaag).hulp !== "GEEN") metHulp.push(persoon);
      const zichtbaar = gezinnen.filter((gezin) => besluitOverGezin(vrager, gezin, vandaag).casus !== "GEEN");
      const vers = zichtbaar.filter(({ opgehaaldOp }) => nu.getTime() - opgehaaldOp.getTime() <= MAX_AGE_MS);
      if (vers.some(({ regie }) => regisseursOp(regie as Regietoewijzing[], vandaag).length > 0))
        standen[persoon] = "JA";
      else standen[persoon] = zichtbaar.length > 0 && vers.length === zichtbaar.length ? "NEE" : "ONBEKEND";
    }
    const niveaus = { hulp: "DAT", onderwijs: "GEEN" } as const;
    const besluit = { sub: DIENST, personen: metHulp, niveaus, grond: "LEERPLICHT_GEMEENTE" };
    return { standen, inzagebewijs: metHulp.length > 0 ? await sign(besluit) : null };
  };
}
