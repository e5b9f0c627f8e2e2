// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { schemaToJson } from "@cedar-policy/cedar-wasm/nodejs";
import { parse } from "csv-parse/sync";
import { readRegister } from "../../../platform/auth/doelbinding";
import { DOMEINEN, type Domein, type Feiten } from "../../../subgraphs/case/domain/toegang";
import { BELEIDSMAP, readBeleid } from "../../../subgraphs/case/toegang/beleid";
import { VRAGER } from "../../../subgraphs/case/toegang/cedar";

/** One combination of everything a decision can depend on. */
export interface Geval {
  rol: string;
  relatie: string;
  doel: string;
  /** the yes-or-no facts that are true, joined by `+`; `gewoon` when none is */
  situatie: string;
  /** level of consent for help; for school and plan see `toestemmingVan` */
  toestemming: string;
  leeftijd: string;
}
export const KOLOMMEN = ["rol", "relatie", "doel", "situatie", "toestemming", "leeftijd"] as const;

/**
 * A row of the reviewed table: `*` is any value, `a|b` one of these; the first row that fits counts. In `situatie` a fact is named that must
 * be true, whatever else is: a gezin can have several at once.
 */
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

/** The attributes of Betrokkene in the schema of the policies, with their kinds. */
export const attributen = ((): Record<string, string> => {
  const json = schemaToJson(readFileSync(path.join(BELEIDSMAP, "toegang.cedarschema"), "utf8"));
  if (json.type === "failure") throw new Error(json.errors.map(({ message }) => message).join());
  const { shape } = json.json[""]!.entityTypes.Betrokkene as { shape: { attributes: Record<string, object> } };
  return Object.fromEntries(Object.entries(shape.attributes).map(([naam, soort]) => [naam, JSON.stringify(soort)]));
})();

/** The yes-or-no facts about a gezin or jeugdige that the matrix knows; held against the schema. */
export const FEITEN = ["zonderRegisseur", "dwang", "veiligThuis", "noodprocedure"] as const;

/** What is the matter with a gezin: nothing, or one fact alone. */
export const SITUATIES = ["gewoon", ...FEITEN];

/** Every way in which two or more of them are true at once. */
export const SAMENLOPEN = Array.from({ length: 2 ** FEITEN.length }, (_, bits) =>
  FEITEN.filter((_feit, i) => bits & (1 << i)),
)
  .filter((feiten) => feiten.length > 1)
  .map((feiten) => feiten.join("+"));

/** Of those, which are built as gezinnen in the running hub: each pair that a rule speaks of, and all at once. */
export const GEBOUWDE_SAMENLOPEN = [
  "zonderRegisseur+veiligThuis",
  "dwang+veiligThuis",
  "veiligThuis+noodprocedure",
  "zonderRegisseur+noodprocedure",
  FEITEN.join("+"),
];

export const heeftFeit = (situatie: string, feit: (typeof FEITEN)[number]): boolean =>
  situatie.split("+").includes(feit);

/** Every combination that can exist, from the words of the schema of the policies. */
export function alleGevallen(situaties = SITUATIES): Geval[] {
  const gevallen: Geval[] = [];
  for (const rol of woorden.get("Vrager")!)
    for (const relatie of RELATIES[rol]!)
      for (const doel of woorden.get("Doel")!)
        for (const situatie of situaties)
          for (const toestemming of woorden.get("Niveau")!)
            for (const leeftijd of woorden.get("Leeftijd")!)
              // Whoever Veilig Thuis is, a gezin that it directs is one with Veilig Thuis.
              if (relatie !== "REGIE_VEILIG_THUIS" || heeftFeit(situatie, "veiligThuis"))
                gevallen.push({ rol, relatie, doel, situatie, toestemming, leeftijd });
  return gevallen;
}

/** Consent differs per domain, so that a rule that looks at that of another domain shows. @param stap how many levels they are apart */
export function toestemmingVan(toestemming: string, domein: Domein, stap = 1): string {
  const niveaus = woorden.get("Niveau")!;
  const verder = domein === "onderwijs" ? stap : domein === "plan" ? 2 * stap : 0;
  return niveaus[(niveaus.indexOf(toestemming) + verder) % niveaus.length]!;
}

/** What the table says of a combination: for each domain the row that fits the consent for that domain. */
export function verwacht(tabel: Rij[], geval: Geval, stap = 1): string {
  const rijen = DOMEINEN.map((domein) => {
    const toestemming = toestemmingVan(geval.toestemming, domein, stap);
    return [domein, rijVoor(tabel, { ...geval, toestemming })[domein]!] as const;
  });
  return niveausVan(Object.fromEntries(rijen));
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
    KOLOMMEN.every(
      (kolom) =>
        rij[kolom] === "*" ||
        rij[kolom]!.split("|").some((each) =>
          kolom === "situatie" ? geval.situatie.split("+").includes(each) : geval[kolom] === each,
        ),
    ),
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
export function feitenVan(geval: Geval, stap = 1): Feiten {
  const beeld = (domein: Domein) =>
    ({ niveau: toestemmingVan(geval.toestemming, domein, stap), stand: "GELDIG" }) as Feiten["toestemming"]["hulp"];
  return {
    rol: rolVan(geval.rol),
    doel: geval.doel,
    relatie: geval.relatie === "GEEN" ? [] : [geval.relatie],
    zonderRegisseur: heeftFeit(geval.situatie, "zonderRegisseur"),
    dwang: heeftFeit(geval.situatie, "dwang"),
    veiligThuis: heeftFeit(geval.situatie, "veiligThuis"),
    noodprocedure: heeftFeit(geval.situatie, "noodprocedure"),
    leeftijd: geval.leeftijd as Feiten["leeftijd"],
    toestemming: { hulp: beeld("hulp"), onderwijs: beeld("onderwijs"), plan: beeld("plan") },
  };
}
