// SPDX-License-Identifier: EUPL-1.2

/** Where a text was found. */
export type Plaats =
  | { soort: "tabel"; database: string; schema: string; tabel: string }
  | { soort: "antwoorden"; rol: string }
  | { soort: "logregels" }
  | { soort: "traces" };

/** Content of one kind: where the texts of it stand, and where else they may be. */
export interface Inhoudsoort {
  naam: string;
  /** `text` gives the texts, from columns of one table */
  bron: { schema: string; tabel: string; text: string };
  /** other tables that hold the same, as schema.tabel */
  ook?: string[];
  /** roles that no policy lets see it: what they are answered must not hold it */
  nooitVoor: string[];
}

/** Every text in a column of JSON. */
const strings = (column: string, where = "$.**") =>
  `SELECT jsonb_path_query(${column}, 'lax ${where} ? (@.type() == "string")') #>> '{}'`;
const ANDEREN = ["dashboard", "fg", "onbekend", "handhavingspunt"];

/** The content that the canaries are: what tests and the example region really wrote in these places, whatever it was. */
export const INHOUD: Inhoudsoort[] = [
  {
    naam: "tekst van een plan",
    bron: { schema: "hub_case", tabel: "perspectiefplan", text: strings("inhoud") },
    nooitVoor: [...ANDEREN, "school", "leerplicht", "teamleider"],
  },
  {
    naam: "afspraken over de veiligheid",
    bron: { schema: "hub_case", tabel: "gezin", text: strings("inhoud", "$.veiligheidsafspraken.**") },
    nooitVoor: [...ANDEREN, "school", "leerplicht", "aanbieder", "gezin", "jeugdige"],
  },
  {
    naam: "reden of oordeel van een noodprocedure",
    bron: {
      schema: "hub_case",
      tabel: "noodprocedure",
      text: "SELECT unnest(ARRAY[reden, toelichting, uitstel_reden])",
    },
    nooitVoor: ["dashboard", "onbekend", "handhavingspunt", "school", "leerplicht", "aanbieder"],
  },
  {
    naam: "toestemming",
    bron: { schema: "hub_case", tabel: "toestemming", text: "SELECT id::text" },
    ook: ["hub_case.toestemming_verzending", "hub_case.gezin"],
    nooitVoor: ["dashboard", "onbekend", "school", "leerplicht", "aanbieder"],
  },
  {
    naam: "inhoud van hulp",
    bron: { schema: "hub_provider", tabel: "epd_kopie", text: strings("dossier") },
    nooitVoor: [...ANDEREN, "school", "leerplicht", "teamleider"],
  },
  {
    naam: "ondersteuning op school",
    bron: { schema: "hub_education", tabel: "schoolondersteuning", text: "SELECT kenmerk" },
    nooitVoor: [...ANDEREN, "aanbieder", "teamleider"],
  },
];

/** A text that says something by itself: not a code, a date or one word that is everywhere. */
export const zegtIets = (text: string): boolean =>
  text.length >= 12 && (/\S \S/.test(text) || /^[0-9a-f-]{36}$/.test(text));

/** Whether content of a kind may be in a place. In a log or a trace it never may, nor in a table of another domain. */
export function magIn(soort: Inhoudsoort, plaats: Plaats): boolean {
  if (plaats.soort === "antwoorden") return !soort.nooitVoor.includes(plaats.rol);
  if (plaats.soort !== "tabel") return false;
  const tabel = `${plaats.schema}.${plaats.tabel}`;
  return tabel === `${soort.bron.schema}.${soort.bron.tabel}` || (soort.ook ?? []).includes(tabel);
}
