// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readTtp, readZgw } from "./read-files";
import { writtenRegion, type WrittenRegion } from "./written-region";

interface Zgw {
  naam: string;
  soort: string;
  zaken: string;
  objecten?: string;
  url?: string;
  auth: { secret: { file: string }; sleutel?: { file: string } };
  map?: string;
  mapping: {
    gezin: { zaaktype: string; naam: { eigenschap: string }; deelzaken?: { zaaktype: string } };
    leden: { roltype: string; rol: string }[];
    regisseur: { rollen?: { roltype: string }[]; generiek?: string; voerder?: { eigenschap: string } };
    fase: { statustype: Record<string, string> };
    plan: { object?: { objecttype: string }; eigenschappen?: boolean };
  };
}

let regio: WrittenRegion;
let bronnen: Zgw[];
let tekst: string;
beforeAll(() => {
  regio = writtenRegion(80);
  tekst = readFileSync(join(regio.map, "bronnen.yaml"), "utf8");
  bronnen = (parse(tekst) as { bronnen: Zgw[] }).bronnen;
});
afterAll(() => regio.remove());

test("bronnen.yaml noemt twaalf bronnen, met poorten 11 tot en met 15 boven de basis en zonder geheim", () => {
  expect(bronnen.map((b) => b.naam)).toEqual([
    "zaken-noorderveen",
    "zaken-zuiderham",
    "zaken-oosterwolde",
    "brp",
    "ijw-berichten",
    "epd-vlier",
    "epd-lindeboog",
    "leerplicht-noorderveen",
    "leerplicht-zuiderham",
    "leerplicht-oosterwolde",
    "oneroster-noorderveen",
    "oneroster-zuiderham",
    "ttp-uitkomsten",
  ]);
  expect(bronnen.slice(0, 3).map((b) => new URL(b.zaken).port)).toEqual(["4011", "4012", "4013"]);
  expect(bronnen.slice(5, 7).map((b) => new URL(b.url!).port)).toEqual(["4014", "4015"]);
  for (const bron of bronnen.slice(5, 7)) {
    const sleutel = JSON.parse(readFileSync(join(regio.map, bron.auth.sleutel!.file), "utf8")) as { d: string };
    expect(tekst).not.toContain(sleutel.d);
  }
  for (const bron of bronnen.slice(0, 3))
    expect(tekst).not.toContain(readFileSync(join(regio.map, bron.auth.secret.file), "utf8").trim());
  for (const bron of bronnen.slice(3)) expect(existsSync(join(regio.map, bron.map ?? ""))).toBe(true);
});

test.each(["zaken-noorderveen", "zaken-zuiderham", "zaken-oosterwolde"])(
  "alles wat de mapping van %s noemt, bestaat in dat zaaksysteem",
  (naam) => {
    const { mapping } = bronnen.find((b) => b.naam === naam) as Zgw;
    const data = readZgw(regio.map, naam);
    const roltypen = data.roltypen.map((r) => r.omschrijving);
    expect(data.zaaktypen.map((z) => z.identificatie)).toContain(mapping.gezin.zaaktype);
    expect(roltypen).toEqual(
      expect.arrayContaining([...mapping.leden, ...(mapping.regisseur.rollen ?? [])].map((l) => l.roltype)),
    );
    expect(data.statustypen.map((s) => s.omschrijving)).toEqual(
      expect.arrayContaining(Object.keys(mapping.fase.statustype)),
    );
    expect(data.eigenschappen.map((e) => e.naam)).toContain(mapping.gezin.naam.eigenschap);
    // Catalogi API: the name of an eigenschap has at most twenty characters.
    expect(Math.max(...data.eigenschappen.map((e) => e.naam.length))).toBeLessThanOrEqual(20);
  },
);

test("Noorderveen heeft deelzaken, een zaakcoördinator en een plan als object; Zuiderham rollen en eigenschappen", () => {
  const [noord, zuid] = [readZgw(regio.map, "zaken-noorderveen"), readZgw(regio.map, "zaken-zuiderham")];
  expect(noord.zaken.some((z) => z.hoofdzaak)).toBe(true);
  expect(noord.objecten.length).toBeGreaterThan(0);
  expect(noord.zaakeigenschappen.length).toBeLessThan(noord.zaken.length * 4);
  expect(
    noord.roltypen.some((r) => r.omschrijving === "Zaakcoördinator" && r.omschrijvingGeneriek === "zaakcoordinator"),
  ).toBe(true);
  expect(zuid.zaken.some((z) => z.hoofdzaak)).toBe(false);
  expect(zuid.objecten).toEqual([]);
  expect(zuid.eigenschappen.map((e) => e.naam)).toEqual(
    expect.arrayContaining(["plan_versie", "doel_1_omschrijving", "evaluatie_1_gepland", "regie_1_voerder"]),
  );
  expect(zuid.roltypen.some((r) => r.omschrijvingGeneriek === "zaakcoordinator")).toBe(false);
});

test("de TTP levert drie halve jaren, ook cellen onder de tien, nooit ACUUT", () => {
  const rijen = readTtp(regio.map);
  expect([...new Set(rijen.map((r) => r.periode))]).toEqual(["2025-H1", "2025-H2", "2026-H1"]);
  expect(rijen.some((r) => Number(r.n) < 10)).toBe(true);
  expect(rijen.every((r) => r.intensiteit !== "ACUUT" && Number(r.n) <= Number(r.uitgenodigd))).toBe(true);
  for (const r of rijen) {
    expect((r.instrument === "") === (r.spreiding === "")).toBe(true);
    if (r.instrument === "") expect(Number(r.waarde) >= 0 && Number(r.waarde) <= 1).toBe(true);
  }
});
