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
] as const;
type Record_ = Partial<Record<(typeof KOLOMMEN)[number], Veld>>;

const volledigeNaam = (p: Persoon): string => [p.voornamen, p.voorvoegsel, p.geslachtsnaam].filter(Boolean).join(" ");

const schoolRecord = (school: School, peildatum: string): Record_ => ({
  recordsoort: "SCHOOL",
  brin: school.brin,
  schoolnaam: school.naam,
  contactnaam: school.contact.naam,
  contactfunctie: school.contact.functie,
  contacttelefoon: school.contact.telefoon,
  contactemail: school.contact.email,
  laatsteAanlevering: `${plusDagen(peildatum, -school.stilDagen)}T02:30:00Z`,
});

const leerlingRecords = ({ persoon, geboortedatum, inschrijvingen, verzuim, vrijstellingen }: Leerling): Record_[] => {
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
  ];
};

const opBsn = (a: Leerling, b: Leerling): number => (a.persoon.bsn < b.persoon.bsn ? -1 : 1);

/** The full delivery of leerplicht of one gemeente, and its number of records. */
export function leerplichtCsv(region: Region, gemeente: string): { tekst: string; records: number } {
  const leerlingen = region.gezinnen
    .filter((g) => g.gemeente === gemeente)
    .flatMap((g) => g.leerlingen)
    .sort(opBsn);
  let melding = 0;
  const records = [
    ...region.scholen.filter((s) => s.gemeente === gemeente).map((s) => schoolRecord(s, region.peildatum)),
    ...leerlingen.flatMap(leerlingRecords),
  ].map((r) =>
    r.recordsoort === "VERZUIM" ? { ...r, meldingnummer: `${gemeente}-${String(++melding).padStart(6, "0")}` } : r,
  );
  const kop = {
    versie: "1.0",
    gemeente,
    soort: "volledig",
    peildatum: region.peildatum,
    aangemaaktOp: `${region.peildatum}T03:00:00Z`,
  };
  const tekst = csvLevering(
    "leerplicht",
    kop,
    KOLOMMEN,
    records.map((r: Record_) => KOLOMMEN.map((k) => r[k] ?? null)),
  );
  return { tekst, records: records.length };
}
