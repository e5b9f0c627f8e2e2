// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";
import { DIENSTVRAAG, type hulpantwoord, type hulpvraag, type Stand } from "../../platform/standen/protocol";
import type { Standenvraag } from "../../platform/standen/log";
import { datumIn } from "../../platform/time/datum";
import { type ContextDeps, createNaslag } from "./context";
import { heeftLopendeHulp } from "./domain/hulpbeeld";
import { createLoaders } from "./loaders";

/** Whether help runs, only for the persons of a capability that was made for this service; about others nothing is read. */
export function createHulpantwoord(
  { opslag, clock, bronnen, dossierverversing, createReader }: ContextDeps,
  logVraag: (vraag: Standenvraag) => Promise<void>,
) {
  const naslag = createNaslag(bronnen);
  return async ({
    inzagebewijs,
    gemeente,
    personen,
  }: z.output<typeof hulpvraag>): Promise<z.output<typeof hulpantwoord>> => {
    const nu = clock();
    const loaders = createLoaders(opslag, bronnen.bronnen, dossierverversing, nu);
    const read = createReader(DIENSTVRAAG);
    const standOf = async (id: string): Promise<Stand> => {
      if ((await read(inzagebewijs, id, "hulp")).niveau === "GEEN") return "ONBEKEND";
      const loopt = heeftLopendeHulp(await loaders.bekendeHulpfeiten(id), naslag, datumIn(nu));
      return loopt === undefined ? "ONBEKEND" : loopt ? "JA" : "NEE";
    };
    const standen = await Promise.all(personen.map(async (id) => [id, await standOf(id)] as const));
    await logVraag({ gemeente, personen, domein: "hulp" });
    return { standen: Object.fromEntries(standen) };
  };
}
