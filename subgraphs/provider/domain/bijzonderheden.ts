// SPDX-License-Identifier: EUPL-1.2
import type { Berichtregel, Prestatieregel, Toewijzingsregel, Verzoekregel, Wijzigingsregel } from "./berichtregel";
import { telDeclaraties } from "./declaraties";
import { toFeitbron } from "./feitbron";
import type { Reacties } from "./reactie";
import type { Afkeuring, Bijzonderheden, Tegenspraak, Verzoek } from "./traject";
import { compareText, compareVersie } from "./versie";

/** The particulars of one toewijzingnummer: everything said of it, oldest first. */
export function deriveBijzonderheden(
  regels: Berichtregel[],
  reacties: Reacties,
  tegensprakenVan: FindTegenspraken,
): Bijzonderheden {
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
    tegenspraken: tegensprakenVan(regels),
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

/** Finds the contradictions that lines take part in. */
export type FindTegenspraken = (regels: Berichtregel[]) => Tegenspraak[];

const GEEN_TEGENSPRAKEN: FindTegenspraken = () => [];

/**
 * Messages of one kind with the same number but different content: both count, and that is told of everything one of them speaks of.
 * @param regels every line of one dossier: the same number can come back for another toewijzing
 */
export function indexTegenspraken(regels: Berichtregel[]): FindTegenspraken {
  const berichten = new Map<string, string>();
  const dubbel = new Set<string>();
  for (const regel of regels) {
    const key = numberOf(regel);
    const known = berichten.get(key);
    if (known === undefined) berichten.set(key, regel.bericht);
    else if (known !== regel.bericht) dubbel.add(key);
  }
  // Nearly always every message has a number of its own.
  if (dubbel.size === 0) return GEEN_TEGENSPRAKEN;
  const found = new Map([...dubbel].sort(compareText).map((key) => [key, toTegenspraak(regels, key)]));
  return (own) => {
    const keys = new Set(own.map(numberOf));
    return [...found].flatMap(([key, tegenspraak]) => (keys.has(key) ? tegenspraak : []));
  };
}

const numberOf = ({ soort, identificatie }: Berichtregel) => `${soort}|${identificatie}`;

function toTegenspraak(regels: Berichtregel[], key: string): Tegenspraak {
  const same = regels.filter((regel) => numberOf(regel) === key).sort(compareVersie);
  const perBericht = new Map(same.map((regel) => [regel.bericht, regel]));
  return {
    soort: same[0]!.soort,
    sinds: same.at(-1)!.dagtekening,
    bronnen: [...perBericht.values()].map(toFeitbron),
  };
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
