// SPDX-License-Identifier: EUPL-1.2
import type { Medewerker, Regievoerder } from "../gezin/regie";
import { ACHTERNAMEN, VOORNAMEN } from "../namen";
import { createToeval } from "../toeval";
import { GEMEENTEN } from "./gemeenten";

interface Team {
  readonly prefix: string;
  readonly voerder: Regievoerder;
  readonly organisatie: string;
  readonly functie: string;
  readonly domein: string;
  readonly aantal: number;
}

const teamsVoor = (code: string): Team[] =>
  GEMEENTEN.filter((g) => g.code === code).flatMap((g) => {
    const plaats = g.naam.toLowerCase();
    return [
      {
        prefix: `LT-${code}`,
        voerder: "LOKAAL_TEAM",
        organisatie: `Lokaal team ${g.naam}`,
        functie: "casusregisseur",
        domein: `lokaalteam-${plaats}.example`,
        aantal: 14,
      },
      {
        prefix: `GI-${code}`,
        voerder: "GECERTIFICEERDE_INSTELLING",
        organisatie: "Jeugdbescherming De Baken",
        functie: "jeugdbeschermer",
        domein: "debaken.example",
        aantal: 4,
      },
      {
        prefix: `VT-${code}`,
        voerder: "VEILIG_THUIS",
        organisatie: "Veilig Thuis Voorbeeldregio",
        functie: "coördinator Veilig Thuis",
        domein: "veiligthuis.example",
        aantal: 2,
      },
    ] as const;
  });

const lid = (team: Team, nr: number): Medewerker => {
  const nummer = `${team.prefix}-${String(nr).padStart(2, "0")}`;
  const toeval = createToeval(0, `medewerker/${nummer}`);
  const [voorvoegsel, achternaam] = toeval.kies(ACHTERNAMEN);
  const voorletters = toeval.kies(VOORNAMEN[toeval.kans(0.2) ? "M" : "V"]).slice(0, 1);
  const telefoon = `000-903${String(toeval.tussen(0, 9999)).padStart(4, "0")}`;
  const email = `${nummer.toLowerCase()}@${team.domein}`;
  const { voerder, organisatie, functie } = team;
  return { nummer, voerder, voorletters, voorvoegsel, achternaam, organisatie, functie, telefoon, email };
};

const MEDEWERKERS = new Map(
  GEMEENTEN.map(({ code }) => [
    code,
    teamsVoor(code).flatMap((team) => Array.from({ length: team.aantal }, (_, i) => lid(team, i + 1))),
  ]),
);

/** The people who can direct for one kind of regisseur in a gemeente; none when the gezin directs itself. */
export function medewerkersVan(gemeente: string, voerder: Regievoerder): Medewerker[] {
  return (MEDEWERKERS.get(gemeente) ?? []).filter((m) => m.voerder === voerder);
}
