// SPDX-License-Identifier: EUPL-1.2
export type Veld = string | number | null;

/** One line: `;` between the fields, quoted as RFC 4180 says where needed; null is empty. */
function csvRegel(velden: readonly Veld[]): string {
  return velden
    .map((veld) => {
      const tekst = veld === null ? "" : String(veld);
      return /[";\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
    })
    .join(";");
}

/** A whole delivery: the header of the delivery, the column names, then one record a line. */
export function csvLevering(
  soort: string,
  kop: Record<string, string>,
  kolommen: readonly string[],
  records: readonly (readonly Veld[])[],
): string {
  const eerste = [`#${soort}`, ...Object.entries(kop).map(([naam, waarde]) => `${naam}=${waarde}`)].join(";");
  return `${[eerste, csvRegel(kolommen), ...records.map(csvRegel)].join("\n")}\n`;
}
