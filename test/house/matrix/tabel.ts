// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { readRegister } from "../../../platform/auth/doelbinding";
import { DOMEINEN, type Feiten } from "../../../subgraphs/case/domain/toegang";
import { readBeleid } from "../../../subgraphs/case/toegang/beleid";
import { VRAGER } from "../../../subgraphs/case/toegang/cedar";

/** One combination of everything a decision can depend on. */
export interface Geval {
  rol: string;
  relatie: string;
  doel: string;
  situatie: string;
  toestemming: string;
  leeftijd: string;
}
export const KOLOMMEN = ["rol", "relatie", "doel", "situatie", "toestemming", "leeftijd"] as const;

/** A row of the reviewed table: `*` is any value, `a|b` one of these; the first row that fits counts. */
export type Rij = Record<string, string> & { gebruikt?: number };

const woorden = readBeleid().woorden;

/** Which relations each kind of caller can have at all: nobody directs a gezin by being a school. */
export const RELATIES: Record<string, string[]> = {
  Casusregisseur: ["REGIE_LOKAAL_TEAM", "REGIE_GI", "REGIE_VEILIG_THUIS", "GEEN"],
  Teamleider: ["TEAM_VAN_GEMEENTE", "GEEN"],
  Leerplicht: ["LEERPLICHT_VAN_GEMEENTE", "GEEN"],
  School: ["SCHOOL_NU", "GEEN"],
  Aanbieder: ["AANBIEDER_NU", "GEEN"],
  Ouder: ["OUDER_MET_GEZAG", "GEEN"],
  Jeugdige: ["ZELF", "GEEN"],
  Fg: ["GEEN"],
  Dashboard: ["GEEN"],
};

/** What is the matter with a gezin: nothing, or one of the yes-or-no facts of the schema. */
export const SITUATIES = ["gewoon", "zonderRegisseur", "dwang", "veiligThuis", "noodprocedure"];

/** Every combination that can exist, from the words of the schema of the policies. */
export function alleGevallen(): Geval[] {
  const gevallen: Geval[] = [];
  for (const rol of woorden.get("Vrager")!)
    for (const relatie of RELATIES[rol]!)
      for (const doel of woorden.get("Doel")!)
        for (const situatie of SITUATIES)
          for (const toestemming of woorden.get("Niveau")!)
            for (const leeftijd of woorden.get("Leeftijd")!)
              // Whoever Veilig Thuis is, a gezin that it directs is one with Veilig Thuis.
              if (relatie !== "REGIE_VEILIG_THUIS" || situatie === "veiligThuis")
                gevallen.push({ rol, relatie, doel, situatie, toestemming, leeftijd });
  return gevallen;
}

/** The words of the schema, to see that none was forgotten. */
export const schemaWoorden = woorden;

/** The table of expected results. */
export function leesTabel(): Rij[] {
  const rows = parse(readFileSync(path.join(__dirname, "verwacht.csv")), {
    columns: true,
    comment: "#",
    skip_empty_lines: true,
  }) as Rij[];
  for (const row of rows)
    for (const domein of DOMEINEN)
      if (!woorden.get("Niveau")!.includes(row[domein]!)) throw new Error(`verwacht.csv: ${domein} = ${row[domein]}`);
  return rows;
}

/** The first row that fits. */
export function rijVoor(tabel: Rij[], geval: Geval): Rij {
  const found = tabel.find((rij) =>
    KOLOMMEN.every((kolom) => rij[kolom] === "*" || rij[kolom]!.split("|").includes(geval[kolom])),
  );
  if (!found) throw new Error(`verwacht.csv has no row for ${JSON.stringify(geval)}`);
  found.gebruikt = (found.gebruikt ?? 0) + 1;
  return found;
}

/** The levels of a row, in one line. */
export const niveausVan = (rij: Record<string, string>): string =>
  DOMEINEN.map((domein) => `${domein}:${rij[domein]}`).join(" ");

/** The role in a token, of a kind of caller in the policies. */
export const rolVan = (vrager: string): string => Object.entries(VRAGER).find(([, type]) => type === vrager)![0];

const register = readRegister();

/** Whether the role may ask for the purpose at all. */
export const magVragen = ({ rol, doel }: Pick<Geval, "rol" | "doel">): boolean =>
  register.some((each) => each.doel === doel && (each.rollen as string[]).includes(rolVan(rol)));

/** For a purpose the role may not ask for, the most generous consent is enough to see that the policies refuse too. */
export const teBeoordelen = (gevallen: Geval[]): Geval[] =>
  gevallen.filter((geval) => geval.toestemming === "VOLLEDIG" || magVragen(geval));

/** The words of a combination, as a decision gets them. */
export function feitenVan(geval: Geval): Feiten {
  const beeld = { niveau: geval.toestemming, stand: "GELDIG" } as Feiten["toestemming"]["hulp"];
  return {
    rol: rolVan(geval.rol),
    doel: geval.doel,
    relatie: geval.relatie === "GEEN" ? [] : [geval.relatie],
    elders: [],
    // Nobody of the matrix has a secret address, and each of its gezinnen has a jeugdige of 17.
    ...{ adresGeheim: false, buitenGezin: false, metJeugdigeVanaf16: true },
    zonderRegisseur: geval.situatie === "zonderRegisseur",
    dwang: geval.situatie === "dwang",
    veiligThuis: geval.situatie === "veiligThuis",
    noodprocedure: geval.situatie === "noodprocedure",
    leeftijd: geval.leeftijd as Feiten["leeftijd"],
    toestemming: { hulp: beeld, onderwijs: beeld, plan: beeld },
  };
}
