// SPDX-License-Identifier: EUPL-1.2
const MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** How much of a date the register knows. */
export type Bekend = "Datum" | "JaarMaandDatum" | "JaarDatum" | "DatumOnbekend";

/** A date in the form of the API; `bekend` says how much of it is known. */
export function brpDatum(datum: string, bekend: Bekend = "Datum"): Record<string, unknown> {
  const [jaar = 0, maand = 0, dag = 0] = datum.split("-").map(Number);
  const naam = MAANDEN[maand - 1] ?? "";
  switch (bekend) {
    case "Datum":
      return { type: bekend, datum, langFormaat: `${dag} ${naam} ${jaar}` };
    case "JaarMaandDatum":
      return { type: bekend, jaar, maand, langFormaat: `${naam} ${jaar}` };
    case "JaarDatum":
      return { type: bekend, jaar, langFormaat: String(jaar) };
    case "DatumOnbekend":
      return { type: bekend, onbekend: true, langFormaat: "onbekend" };
  }
}
