// SPDX-License-Identifier: EUPL-1.2

/** A row of a delivery by column name. */
export type Row = Record<string, string | number>;

export const AANBIEDER = "98000001";

/** A share over a large enough group; give fields to change. */
export function share(fields: Row = {}): Row {
  return {
    agb: AANBIEDER,
    profiel: 5,
    intensiteit: "INTENSIEF",
    periode: "2026-H1",
    indicator: "UITVAL_VROEGTIJDIG",
    meetmoment: "EINDE",
    instrument: "",
    hogerIsBeter: "nee",
    n: 40,
    uitgenodigd: 50,
    waarde: 0.2,
    spreiding: "",
    ...fields,
  };
}

/** A mean on a questionnaire. */
export function mean(fields: Row = {}): Row {
  const own = {
    indicator: "ERVARING_OUDER",
    instrument: "Rapportcijfer nut",
    hogerIsBeter: "ja",
    waarde: 7.5,
    spreiding: 1.4,
  };
  return share({ ...own, ...fields });
}

/** Fields of the first line of a delivery. */
export interface Header {
  versie?: string;
  leverancier?: string;
  periode?: string;
  peildatum?: string;
  aangemaaktOp?: string;
}

const COLUMNS = Object.keys(share());

/** The text of a delivery; the periode of its rows is that of the header unless a row says otherwise. */
export function delivery(rows: Row[], header: Header = {}, columns = COLUMNS): string {
  const kop = {
    versie: "1.0",
    leverancier: "TTP Voorbeeld",
    periode: "2026-H1",
    peildatum: "2026-07-01",
    aangemaaktOp: "2026-07-10T08:00:00Z",
    ...header,
  };
  const first = ["#ttp", ...Object.entries(kop).map(([name, value]) => `${name}=${value}`)].join(";");
  const lines = rows.map((row) => columns.map((column) => String(row[column] ?? "")).join(";"));
  return `${[first, columns.join(";"), ...lines].join("\n")}\n`;
}

/** Rows about another periode. */
export function inPeriode(periode: string, rows: Row[]): Row[] {
  return rows.map((row) => ({ ...row, periode }));
}
