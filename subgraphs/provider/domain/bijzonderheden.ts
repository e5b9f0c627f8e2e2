// SPDX-License-Identifier: EUPL-1.2
import type { Berichtregel, Prestatieregel, Toewijzingsregel, Verzoekregel, Wijzigingsregel } from "./berichtregel";
import { telDeclaraties } from "./declaraties";
import { toFeitbron } from "./feitbron";
import type { Reacties } from "./reactie";
import type { Afkeuring, Bijzonderheden, Tegenspraak, Verzoek } from "./traject";
import { compareText, compareVersie } from "./versie";

/** The particulars of one toewijzingnummer: everything said of it, oldest first. */
export function deriveBijzonderheden(regels: Berichtregel[], reacties: Reacties): Bijzonderheden {
  const last = ofSoort<Toewijzingsregel>(regels, "301").at(-1);
  const wijziging = ofSoort<Wijzigingsregel>(regels, "317").at(-1);
  // A toewijzing under the reference of the request is its answer.
  const answered = ofSoort<Toewijzingsregel>(regels, "301").some(
    ({ referentie }) => referentie !== undefined && referentie === wijziging?.referentie,
  );
  return withoutEmpty({
    wijzigingsverzoek: wijziging && toVerzoek(wijziging, wijziging.dagtekening, answered, reacties),
    redenWijziging: last?.redenWijziging,
    omvang: last?.omvang,
    budget: last?.budget,
    gedeclareerd: telDeclaraties(
      ofSoort<Prestatieregel>(regels, "323"),
      (regel) => reacties.afkeuringenVan(regel).length > 0,
    ),
    afkeuringen: deriveAfkeuringen(regels, reacties),
    tegenspraken: deriveTegenspraken(regels),
  });
}

/** A request and what became of it. */
export function toVerzoek(
  { referentie }: Verzoekregel,
  ingediendOp: string,
  toegewezen: boolean,
  reacties: Reacties,
): Verzoek {
  const antwoord = reacties.antwoordOp(referentie);
  if (toegewezen || !antwoord) return { ingediendOp, uitkomst: toegewezen ? "TOEGEWEZEN" : "OPEN" };
  const afgewezen = antwoord.uitkomst === "AFGEWEZEN";
  return {
    ingediendOp,
    uitkomst: afgewezen ? "AFGEWEZEN" : "IN_ONDERZOEK",
    beantwoordOp: antwoord.dagtekening,
    ...(afgewezen && antwoord.redenen[0] ? { redenAfwijzing: antwoord.redenen[0] } : {}),
  };
}

/** The messages among these that were refused, also the answers to requests in them. */
export function deriveAfkeuringen(regels: Berichtregel[], reacties: Reacties): Afkeuring[] {
  if (reacties.leeg) return [];
  const all = regels.flatMap((regel) => [
    ...reacties.afkeuringenVan(regel).map((retour) => ({ soort: regel.soort, dagtekening: regel.dagtekening, retour })),
    ...(regel.soort === "315" || regel.soort === "317"
      ? reacties.afgekeurdeAntwoorden(regel.referentie).map(({ antwoord, retour }) => ({
          soort: "319" as const,
          dagtekening: antwoord.dagtekening,
          retour,
        }))
      : []),
  ]);
  const unique = new Map(all.map((each) => [`${each.soort}|${each.dagtekening}|${each.retour.sleutel}`, each]));
  return [...unique]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { soort, dagtekening, retour }]) => ({
      soort,
      dagtekening,
      op: retour.dagtekening,
      redenen: retour.redenen,
      bron: toFeitbron(retour),
    }));
}

/** Messages of one kind with the same number but different content: both count, and that is told. */
export function deriveTegenspraken(regels: Berichtregel[]): Tegenspraak[] {
  const numberOf = ({ soort, identificatie }: Berichtregel) => `${soort}|${identificatie}`;
  // Nearly always every message has a number of its own.
  if (new Set(regels.map(numberOf)).size === regels.length) return [];
  const byNumber = new Map<string, Berichtregel[]>();
  for (const regel of [...regels].sort(compareVersie)) {
    const key = numberOf(regel);
    const known = byNumber.get(key);
    if (known) known.push(regel);
    else byNumber.set(key, [regel]);
  }
  return [...byNumber.values()]
    .filter((same) => new Set(same.map(({ bericht }) => bericht)).size > 1)
    .map((same) => ({
      soort: same[0]!.soort,
      sinds: same.at(-1)!.dagtekening,
      bronnen: same.map(toFeitbron),
    }));
}

function ofSoort<R extends Berichtregel>(regels: Berichtregel[], soort: R["soort"]): R[] {
  return regels.filter((regel): regel is R => regel.soort === soort).sort(compareVersie);
}

function withoutEmpty(found: Bijzonderheden): Bijzonderheden {
  const filled = Object.entries(found).filter(([, value]) => value !== undefined && !isEmpty(value));
  return Object.fromEntries(filled);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
