// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../../datum";
import type { Persoon } from "../../gezin/persoon";
import type { Leerling } from "../../onderwijs/leerling";
import type { Region } from "../../region";
import type { School } from "../../regio/regio";
import { csvLevering, type Veld } from "./csv";

const KOLOMMEN = [
  "recordsoort",
  "bsn",
  "naam",
  "geboortedatum",
  "brin",
  "vestiging",
  "schoolnaam",
  "leerjaar",
  "begindatum",
  "einddatum",
  "meldingnummer",
  "verzuimsoort",
  "verzuimstatus",
  "uren",
  "vrijstelling",
  "terugkeerplan",
  "contactnaam",
  "contactfunctie",
  "contacttelefoon",
  "contactemail",
  "laatsteAanlevering",
  "samenwerkingsverband",
  "schoolsoort",
  "evaluatiedatum",
] as const;
export type Leerplichtrecord = Partial<Record<(typeof KOLOMMEN)[number], Veld>>;

const volledigeNaam = (p: Persoon): string => [p.voornamen, p.voorvoegsel, p.geslachtsnaam].filter(Boolean).join(" ");

const schoolRecord = (school: School, peildatum: string): Leerplichtrecord => ({
  recordsoort: "SCHOOL",
  brin: school.brin,
  schoolnaam: school.naam,
  contactnaam: school.contact.naam,
  contactfunctie: school.contact.functie,
  contacttelefoon: school.contact.telefoon,
  contactemail: school.contact.email,
  laatsteAanlevering: `${plusDagen(peildatum, -school.stilDagen)}T02:30:00Z`,
  samenwerkingsverband: `${school.van >= 12 ? "VO" : "PO"}${school.gemeente}`,
});

const leerlingRecords = ({
  persoon,
  geboortedatum,
  inschrijvingen,
  verzuim,
  vrijstellingen,
  ondersteuning,
}: Leerling): Leerplichtrecord[] => {
  const { bsn } = persoon;
  return [
    { recordsoort: "LEERLING", bsn, naam: volledigeNaam(persoon), geboortedatum },
    ...inschrijvingen.map((i) => ({
      recordsoort: "INSCHRIJVING",
      bsn,
      brin: i.brin,
      vestiging: `${i.brin}00`,
      leerjaar: i.leerjaar,
      begindatum: i.van,
      einddatum: i.tot,
    })),
    ...verzuim.map((v) => ({
      recordsoort: "VERZUIM",
      bsn,
      brin: v.brin,
      verzuimsoort: v.soort,
      verzuimstatus: v.status,
      begindatum: v.van,
      einddatum: v.tot,
      uren: v.uren,
      terugkeerplan: v.terugkeerplan,
    })),
    ...vrijstellingen.map((v) => ({
      recordsoort: "VRIJSTELLING",
      bsn,
      vrijstelling: v.grond,
      begindatum: v.van,
      einddatum: v.tot,
    })),
    ...ondersteuning.map((o) => ({
      recordsoort: o.soort,
      bsn,
      brin: o.brin,
      schoolsoort: o.schoolsoort,
      begindatum: o.van,
      einddatum: o.tot,
      evaluatiedatum: o.evaluatie,
    })),
  ];
};

const opBsn = (a: Leerling, b: Leerling): number => (a.persoon.bsn < b.persoon.bsn ? -1 : 1);

/** Residents of a gemeente that leerplicht knows, in the order of a delivery. */
export function leerlingenVan(region: Region, gemeente: string): Leerling[] {
  return region.gezinnen
    .filter((g) => g.gemeente === gemeente)
    .flatMap((g) => g.leerlingen)
    .sort(opBsn);
}

/** The records of a full delivery: schools, and each pupil with all facts; reports are numbered within the gemeente. */
export function leerplichtRecords(region: Region, gemeente: string): Leerplichtrecord[] {
  let melding = 0;
  return [
    ...region.scholen.filter((s) => s.gemeente === gemeente).map((s) => schoolRecord(s, region.peildatum)),
    ...leerlingenVan(region, gemeente).flatMap(leerlingRecords),
  ].map((r) =>
    r.recordsoort === "VERZUIM" ? { ...r, meldingnummer: `${gemeente}-${String(++melding).padStart(6, "0")}` } : r,
  );
}

/** The text of one delivery. */
export function leerplichtLevering(
  kop: { gemeente: string; soort: "volledig" | "delta"; peildatum: string; uur: string },
  records: readonly Leerplichtrecord[],
): string {
  const { gemeente, soort, peildatum, uur } = kop;
  const eerste = { versie: "1.0", gemeente, soort, peildatum, aangemaaktOp: `${peildatum}T${uur}:00:00Z` };
  const rijen = records.map((r) => KOLOMMEN.map((k) => r[k] ?? null));
  return csvLevering("leerplicht", eerste, KOLOMMEN, rijen);
}

/** The full delivery of leerplicht of one gemeente, and its number of records. */
export function leerplichtCsv(region: Region, gemeente: string): { tekst: string; records: number } {
  const records = leerplichtRecords(region, gemeente);
  const kop = { gemeente, soort: "volledig", peildatum: region.peildatum, uur: "03" } as const;
  return { tekst: leerplichtLevering(kop, records), records: records.length };
}
