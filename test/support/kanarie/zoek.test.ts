// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTestBsns } from "../../../example/bsn";
import { createToeval } from "../../../example/toeval";
import { holdsBsn } from "./bsn";
import { INHOUD, magIn, type Plaats } from "./inhoud";
import { searchSporen } from "./na-afloop";
import { createZoek, GEHEIM_ADRES } from "./zoek";

/* The search after the whole suite is worth what it finds: each kind of hit is planted here once. */

const BSNS = ["999900006", "999990019", "999999990"] as const;
const TESTBSNS = createTestBsns(createToeval(1, "kanarie"));
const dotted = (bsn: string) => `${bsn.slice(0, 4)}.${bsn.slice(4, 6)}.${bsn.slice(6)}`;
const hex = (text: string) => Buffer.from(text).toString("hex");

const SHAPES: Record<string, (bsn: string) => string> = {
  bare: (bsn) => `"naam":"${bsn}"`,
  "as a number": (bsn) => JSON.stringify({ a: Number(bsn) }),
  "against letters": (bsn) => `bestand${bsn}x.xml`,
  "against digits": (bsn) => `12${bsn}34`,
  "against a hyphen": (bsn) => `slecht-${bsn}-1`,
  "with dots": dotted,
  "with spaces": (bsn) => dotted(bsn).replaceAll(".", " "),
  "in threes": (bsn) => bsn.replace(/(...)(...)/, "$1.$2."),
  "URL-encoded": (bsn) => [...bsn].map((digit) => `%3${digit}`).join(""),
  "URL-encoded spaces": (bsn) => dotted(bsn).replaceAll(".", "%20"),
  "escaped in JSON": (bsn) => [...bsn].map((digit) => `\\u003${digit}`).join(""),
  "as bytes of PostgreSQL": (bsn) => JSON.stringify(`\\x${hex(`..${bsn}..`)}`),
  hexadecimal: (bsn) => hex(`a ${bsn}`),
  "in base64": (bsn) => Buffer.from(bsn).toString("base64"),
  "in base64, one on": (bsn) => Buffer.from(`a${bsn}`).toString("base64"),
  "in base64url, two on": (bsn) => Buffer.from(`{"bsn":"${bsn}"}..`).toString("base64url"),
  "in base64, in the middle": (bsn) => Buffer.from(`nummer:${bsn};`).toString("base64"),
};

it.each(Object.entries(SHAPES))("finds a BSN %s", (_name, shape) => {
  for (const bsn of BSNS) expect(holdsBsn(`voor ${shape(bsn)} na`)).toBe(true);
  expect(TESTBSNS.filter((bsn) => !holdsBsn(shape(bsn))).length).toBe(0);
});

it("finds nothing where there is none", () => {
  const uuid = "4999900-0000";
  for (const text of ["", "2099-01-01T00:00:00Z", "98000099", "999900007", "9999-12-31", `0000${uuid}`, "v1-OTk5OA"])
    expect([text, holdsBsn(text)]).toEqual([text, false]);
  // Digits in what is random by its shape.
  const digits = "999900006";
  expect(holdsBsn(`"${"ab".repeat(11)}${digits}f"`)).toBe(false);
  expect(holdsBsn(`12345678-9abc-4def-8123-abc${digits}`)).toBe(false);
});

const TABEL = (schema: string, tabel: string): Plaats => ({ soort: "tabel", database: "d", schema, tabel });
const TEKST = 'Dat gaat "niemand" iets aan';
const kanaries = INHOUD.map((soort, i) => ({ soort, texts: new Set([`${TEKST} ${i}`]) }));

it.each(INHOUD.map((soort, i) => [soort.naam, soort, `${TEKST} ${i}`] as const))(
  "finds %s where it should not be",
  (naam, soort, text) => {
    const planted = JSON.stringify({ a: [text] });
    const eigen = TABEL(soort.bron.schema, soort.bron.tabel);
    expect(createZoek(eigen, kanaries)(planted)).toEqual([]);
    const elsewhere: Plaats[] = [
      ...["hub_case", "hub_provider", "hub_education", "hub_outcome"]
        .filter((schema) => schema !== soort.bron.schema)
        .map((schema) => TABEL(schema, soort.bron.tabel)),
      ...["logboek", "auditlog", "logboek_uitvoer"].map((tabel) => TABEL(soort.bron.schema, tabel)),
      { soort: "logregels" },
      { soort: "traces" },
      ...soort.nooitVoor.map((rol) => ({ soort: "antwoorden" as const, rol })),
    ];
    for (const plaats of elsewhere) expect([plaats, createZoek(plaats, kanaries)(planted)]).toEqual([plaats, [naam]]);
    expect(magIn(soort, { soort: "antwoorden", rol: "casusregisseur" })).toBe(true);
    expect(soort.nooitVoor).toContain("dashboard");
  },
);

it("finds a secret address and a BSN anywhere, also where content may be", () => {
  for (const plaats of [TABEL("hub_case", "gezin"), { soort: "antwoorden", rol: "casusregisseur" } as const])
    expect(createZoek(plaats, kanaries)(`${GEHEIM_ADRES} 3, ${BSNS[0]}`)).toEqual(["een BSN", "een geheim adres"]);
});

it("names file and line, and never what stands there", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "sporen-"));
  writeFileSync(path.join(folder, "logregels.7"), `${"goed\n".repeat(700)}fout ${BSNS[1]}\n`);
  writeFileSync(path.join(folder, "antwoorden-school.7"), `{"a":${JSON.stringify(`${TEKST} 0`)}}\n`);
  writeFileSync(path.join(folder, "antwoorden-casusregisseur.7"), `{"a":${JSON.stringify(`${TEKST} 0`)}}\n`);
  const vondsten = await searchSporen(folder, kanaries);
  expect(vondsten.sort((a, b) => a.plaats.localeCompare(b.plaats))).toEqual([
    { plaats: "antwoorden-school.7 line 1", wat: INHOUD[0]!.naam },
    { plaats: "logregels.7 line 701", wat: "een BSN" },
  ]);
});
