// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { bronSchema, readBronnen } from "./bronnen";
import { parseDuration } from "./duration";
import { ConfigurationError, readEnvironment } from "./environment";
import { readSecret } from "./secret";

const folder = mkdtempSync(path.join(tmpdir(), "config-"));
const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
const faultsOf = (action: () => unknown): string[] => {
  try {
    action();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
};

describe("the environment", () => {
  const schema = z.object({
    PORT: z.coerce.number().int(),
    TOKEN_JWKS: z.string(),
    LOG_LEVEL: z.string().default("info"),
  });
  it("tells every fault at once and never a value", () => {
    const faults = faultsOf(() => readEnvironment(schema, { PORT: "geheim-getal", TOKEN_JWKS: "" }));
    expect(faults).toHaveLength(2);
    expect(faults.join()).toContain("PORT");
    expect(faults.join()).toContain("TOKEN_JWKS");
    expect(faults.join()).not.toContain("geheim-getal");
  });
  it("fills in defaults", () => expect(readEnvironment(schema, { PORT: "1", TOKEN_JWKS: "x" }).LOG_LEVEL).toBe("info"));
});

describe("bronnen.yaml", () => {
  const schemas = { regio: z.object({ naam: z.string() }), bron: bronSchema.extend({ map: z.string() }) };
  const bron = (naam: string, rest = "map: in") =>
    `  - { naam: ${naam}, domein: outcome, soort: x, bronhouder: B, ${rest} }\n`;
  const read = (text: string) => readBronnen(file("bronnen.yaml", text), "outcome", schemas);

  it("gives the sources of one subgraph", () => {
    const { bronnen, folder: base } = read(
      `versie: 1\nregio: { naam: R }\nbronnen:\n${bron("a")}  - { naam: b, domein: case, soort: zgw, bronhouder: B }\n`,
    );
    expect(bronnen.map(({ naam }) => naam)).toEqual(["a"]);
    expect(base).toBe(folder);
  });
  it("tells all faults at once with their place", () => {
    const faults = faultsOf(() => read(`versie: 2\nregio: {}\nbronnen:\n${bron("a", "geen: map")}${bron("B-hoofd")}`));
    expect(faults.map((fault) => fault.split(":")[0])).toEqual(
      expect.arrayContaining(["versie", "regio.naam", "bronnen.0.map", "bronnen.1.naam"]),
    );
  });
  it("refuses the same name twice", () =>
    expect(faultsOf(() => read(`versie: 1\nregio: { naam: R }\nbronnen:\n${bron("a")}${bron("a")}`)).join()).toContain(
      "een keer",
    ));
  it("names the line of a YAML fault", () =>
    expect(faultsOf(() => read("versie: 1\nregio: {")).join()).toMatch(/regel \d/));
  it("says when the file is not there", () =>
    expect(faultsOf(() => readBronnen("/bestaat/niet.yaml", "case", schemas)).join()).toContain("ENOENT"));
});

describe("secrets and durations", () => {
  it("reads a secret from a file or the environment, and names the place when it is missing", () => {
    expect(readSecret({ file: "s" }, path.dirname(file("s", "waarde\n")))).toBe("waarde");
    expect(readSecret({ env: "S" }, folder, { S: "waarde" })).toBe("waarde");
    expect(faultsOf(() => readSecret({ env: "S" }, folder, {})).join()).toContain("S");
    expect(faultsOf(() => readSecret({ file: "weg" }, folder)).join()).toContain("weg");
  });
  it.each([
    ["PT15M", 900_000],
    ["P14D", 1_209_600_000],
    ["PT1.5S", 1500],
    ["P1DT2H", 93_600_000],
    ["15M", undefined],
    ["P", undefined],
    ["PT", undefined],
  ])("%s is %s ms", (text, expected) => expect(parseDuration(text)).toBe(expected));
});
