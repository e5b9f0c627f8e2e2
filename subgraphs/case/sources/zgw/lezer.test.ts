// SPDX-License-Identifier: EUPL-1.2
import { REGIEVOERDERS } from "../../domain/regie";
import { createLezer } from "./lezer";
import { regieSchema } from "./payloads";
import { REGIENAMEN } from "./map-regie";

const lezer = (eigenschappen: Record<string, string>, record?: Record<string, unknown>) =>
  createLezer(new Map(Object.entries(eigenschappen)), record);
const veld = (eigenschap: string, waarden?: Record<string, string>) => ({ eigenschap, waarden });

describe("createLezer", () => {
  it.each([
    ["LAAG", undefined, "LAAG", false],
    ["laag", undefined, "LAAG", false],
    ["eenvoudig", { eenvoudig: "LAAG" }, "LAAG", false],
    ["geen", { geen: "" }, undefined, false],
    ["ondoorgrondelijk", undefined, undefined, true],
  ])("reads the choice %s with the words %j as %s", (waarde, waarden, expected, onleesbaar) => {
    const each = lezer({ complexiteit: waarde });
    expect(each.keuze("COMPLEXITEIT", veld("complexiteit", waarden), ["LAAG", "HOOG"])).toBe(expected);
    expect(each.onleesbaar.has("COMPLEXITEIT")).toBe(onleesbaar);
  });

  it("reads a date, also with a time behind it, and says when it is none", () => {
    const each = lezer({ a: "2026-05-01", b: "2026-05-01T10:00:00Z", c: "vorige week" });
    expect(["a", "b"].map((naam) => each.datum("CONTACTMOMENTEN", veld(naam)))).toEqual(["2026-05-01", "2026-05-01"]);
    expect(each.onleesbaar.size).toBe(0);
    expect(each.datum("CONTACTMOMENTEN", veld("c"))).toBeUndefined();
    expect([...each.onleesbaar]).toEqual(["CONTACTMOMENTEN"]);
  });

  it("reads a place in the plan record; nothing there is nothing, something else cannot be read", () => {
    const each = lezer({}, { a: { b: true, c: { d: 1 } } });
    expect(each.tekst({ object: "a.b" })).toBe("ja");
    expect(each.keuze("ACUTE_VEILIGHEID", { object: "a.x" }, ["ja", "nee"])).toBeUndefined();
    expect(each.onleesbaar.size).toBe(0);
    expect(each.keuze("ACUTE_VEILIGHEID", { object: "a.c" }, ["ja", "nee"])).toBeUndefined();
    expect([...each.onleesbaar]).toEqual(["ACUTE_VEILIGHEID"]);
  });

  it("reads a list in either form, and leaves out only the item that it cannot read", () => {
    const rows = [
      { voerder: "LOKAAL_TEAM", van: "2026-01-01" },
      { voerder: "IEMAND", van: "2026-01-01" },
    ];
    const names = Object.fromEntries(
      rows.flatMap((row, i) => Object.entries(row).map(([naam, waarde]) => [`regie_${i + 1}_${naam}`, waarde])),
    );
    const forms = [
      [lezer(names), { eigenschappen: "regie" }],
      [lezer({}, { oud: rows }), { object: "oud" }],
    ] as const;
    for (const [each, place] of forms) {
      expect(each.lijst("REGIEGESCHIEDENIS", place, regieSchema, REGIENAMEN)).toMatchObject([
        { voerder: "LOKAAL_TEAM" },
      ]);
      expect([...each.onleesbaar]).toEqual(["REGIEGESCHIEDENIS"]);
    }
    const own = lezer({}, { oud: rows });
    const waarden = { IEMAND: REGIEVOERDERS[0] };
    expect(own.lijst("REGIEGESCHIEDENIS", { object: "oud", waarden }, regieSchema, REGIENAMEN)).toHaveLength(2);
    expect(own.onleesbaar.size).toBe(0);
  });
});
