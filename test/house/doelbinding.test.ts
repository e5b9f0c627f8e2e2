// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkDoelbinding } from "../../commands/doelbinding";
import { composeSupergraph } from "../../commands/compose";
import { purposesIn } from "../../gateway/operation/purposes";
import { readRegister } from "../../platform/auth/doelbinding";
import { ROLLEN } from "../../platform/auth/aanvrager";
import { readBeleid } from "../../subgraphs/case/toegang/beleid";

const FOLDER = path.join(__dirname, "../../schema/operations");
const register = readRegister();
const { supergraphSdl } = composeSupergraph();
const operations = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(path.join(FOLDER, name), "utf8") }));
const GRAPH: Record<string, string> = { Traject: "PROVIDER", Inschrijving: "EDUCATION", Thuiszitter: "EDUCATION" };
const check = (anders: Partial<Parameters<typeof checkDoelbinding>[0]> = {}) =>
  checkDoelbinding({ register, supergraphSdl, operations, ...anders });

describe("purposes", () => {
  it("cover every field, and no registered operation asks more than its purposes allow", () => {
    expect(check()).toEqual([]);
  });

  it("a field without a purpose is named", () => {
    const zonder = register.map((each) => ({
      ...each,
      velden: each.velden.filter((veld) => veld !== "Traject.profiel"),
    }));
    expect(check({ register: zonder, operations: [] })).toEqual(["Traject.profiel hoort bij geen enkel doel"]);
  });

  it.each(["Persoon", "Jeugdige", "Traject", "Inschrijving", "Signaal", "Gebeurtenis", "Thuiszitter", "Toestemming"])(
    "a new field of %s has none by itself: the build fails until someone chooses one",
    (type) => {
      const met = supergraphSdl.replace(
        new RegExp(`(\\ntype ${type}\\b[^{]*\\{)`),
        `$1\n  nieuwVeld: String @join__field(graph: ${GRAPH[type] ?? "CASE"})`,
      );
      expect(met).not.toBe(supergraphSdl);
      expect(check({ supergraphSdl: met })).toEqual([`${type}.nieuwVeld hoort bij geen enkel doel`]);
    },
  );

  it("a register that gives a purpose to every field about a person, also those to come, is not read", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "register-"));
    const write = (groep: string, zonderPersoon = "") => {
      const file = path.join(folder, "register.yaml");
      const activiteit =
        "doel: d, uri: 'https://register.example/d', titel: t, grondslag: g, personen: true, rollen: []";
      const text = `versie: 1\n${zonderPersoon}groepen:\n  g:\n    - ${groep}\nverwerkingsactiviteiten:\n  - { ${activiteit}, groepen: [g] }\n`;
      writeFileSync(file, text);
      return file;
    };
    expect(() => readRegister(write("Persoon.*"))).toThrow("noem de velden van Persoon");
    expect(readRegister(write("Persoon: [naam, adres]"))[0]!.velden).toEqual(["Persoon.naam", "Persoon.adres"]);
    expect(readRegister(write("PageInfo.*", "zonderPersoon: [PageInfo]\n"))[0]!.velden).toEqual(["PageInfo.*"]);
  });

  it.each([
    ["without a purpose", "query X { mijnGezinnen { totaal } }", "noemt geen doel"],
    [
      "for a purpose that is not in the register",
      "# doel: https://elders.example/x\nquery X { mijnGezinnen { totaal } }",
      "staat niet in het register",
    ],
    [
      "that asks more than its purpose allows",
      `# doel: ${register.find(({ doel }) => doel === "leerplicht")!.uri}\nquery X { mijnGezinnen { totaal } }`,
      "mag Query.mijnGezinnen niet vragen",
    ],
    [
      "also through a fragment",
      `# doel: ${register.find(({ doel }) => doel === "beleidsinformatie")!.uri}\nquery X { aanbieder(agbCode: "1") { ...F } } fragment F on Aanbieder { aanbod: resultaten { dekking { bron } } } query Y($id: ID!) { gezin(id: $id) { naam } }`,
      "mag Query.gezin niet vragen",
    ],
  ])("an operation %s fails", (_name, text, fault) => {
    expect(check({ operations: [{ name: "X.graphql", text }] }).join("\n")).toContain(fault);
  });

  it("every role has one, and every purpose of a policy exists with the same name", () => {
    // A handhavingspunt asks for decisions and nothing else, so no question of its own is ever answered.
    for (const rol of ROLLEN)
      expect([rol, register.some(({ rollen }) => rollen.includes(rol))]).toEqual([rol, rol !== "handhavingspunt"]);
    expect([...readBeleid().woorden.get("Doel")!].sort()).toEqual(register.map(({ doel }) => doel).sort());
  });

  it.each(operations)("$name names at least one", ({ text }) => expect(purposesIn(text).length).toBeGreaterThan(0));
});
