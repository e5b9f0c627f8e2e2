// SPDX-License-Identifier: EUPL-1.2
import { isBsn } from "../../../platform/identity/bsn";
import { createPseudonymiser } from "../../../platform/identity/pseudonym";
import { KOLOMMEN, type Velden } from "../../../subgraphs/education/sources/leerplicht-csv/regels";

const BSNS: string[] = [];
for (let number = 999_900_006; number <= 999_999_990; number++) if (isBsn(String(number))) BSNS.push(String(number));

/** All test BSNs: 999900006 up to and including 999999990, those that pass the elfproef. */
export const testBsns = (): readonly string[] => BSNS;

/** The n-th test BSN. */
export const testBsn = (n: number): string => BSNS[n]!;

export const pseudonymise = createPseudonymiser(Buffer.alloc(32, 7));

/** The pseudonym of the n-th test BSN. */
export const leerlingId = (n: number): string => pseudonymise("bsn", testBsn(n));

interface Kopvelden {
  versie?: string;
  gemeente?: string;
  soort?: string;
  peildatum?: string;
  aangemaaktOp?: string;
}

/** The text of a delivery; the columns in the documented order unless others are given. */
export function csv(kop: Kopvelden, records: Velden[], kolommen: readonly string[] = KOLOMMEN): string {
  const { versie = "1.0", gemeente = "9001", soort = "volledig", peildatum = "2026-11-20" } = kop;
  const { aangemaaktOp = `${peildatum}T03:00:00Z` } = kop;
  const head = `#leerplicht;versie=${versie};gemeente=${gemeente};soort=${soort};peildatum=${peildatum};aangemaaktOp=${aangemaaktOp}`;
  const quote = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = records.map((record) => kolommen.map((kolom) => quote(record[kolom as keyof Velden] ?? "")).join(";"));
  return [head, kolommen.join(";"), ...lines, ""].join("\n");
}

export const school = (brin: string, rest: Velden = {}): Velden => ({
  recordsoort: "SCHOOL",
  brin,
  schoolnaam: `School ${brin}`,
  contactnaam: `Contact ${brin}`,
  contactfunctie: "zorgcoordinator",
  contacttelefoon: "010-0000000",
  laatsteAanlevering: "2026-11-19T16:00:00Z",
  ...rest,
});
export const leerling = (n: number, rest: Velden = {}): Velden => ({
  recordsoort: "LEERLING",
  bsn: testBsn(n),
  naam: `Leerling ${n}`,
  geboortedatum: "2014-03-10",
  ...rest,
});
export const inschrijving = (n: number, brin: string, rest: Velden = {}): Velden => ({
  recordsoort: "INSCHRIJVING",
  bsn: testBsn(n),
  brin,
  vestiging: `${brin}00`,
  leerjaar: "7",
  begindatum: "2025-08-01",
  ...rest,
});
export const verzuim = (n: number, brin: string, rest: Velden = {}): Velden => ({
  recordsoort: "VERZUIM",
  bsn: testBsn(n),
  brin,
  meldingnummer: `M-${n}`,
  verzuimsoort: "LANGDURIG_RELATIEF",
  verzuimstatus: "In behandeling",
  begindatum: "2026-09-01",
  ...rest,
});
export const vrijstelling = (n: number, grond: string, rest: Velden = {}): Velden => ({
  recordsoort: "VRIJSTELLING",
  bsn: testBsn(n),
  vrijstelling: grond,
  begindatum: "2026-08-01",
  ...rest,
});
