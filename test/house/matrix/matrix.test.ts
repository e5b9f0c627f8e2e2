// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse, stringify } from "yaml";
import { DOMEINEN } from "../../../subgraphs/case/domain/toegang";
import { readBeleid } from "../../../subgraphs/case/toegang/beleid";
import { createCedarBeslispunt } from "../../../subgraphs/case/toegang/beslispunt";
import { startHub, type TestHub, type TestVraag } from "../../support/hub";
import {
  alleGevallen,
  attributen,
  FEITEN,
  feitenVan,
  GEBOUWDE_SAMENLOPEN,
  type Geval,
  leesTabel,
  magVragen,
  niveausVan,
  RELATIES,
  rijVoor,
  rolVan,
  SAMENLOPEN,
  schemaWoorden,
  teBeoordelen,
  verwacht,
} from "./tabel";
import { kijk, type Niveaus, RANG, vraagBeslispunt } from "./vraag";
import { AGB, bouwWereld, BRIN, gezinnenVoor, MEDEWERKER, type Proefgezin } from "./wereld";

jest.setTimeout(400_000);
const tabel = leesTabel();
const gevallen = alleGevallen();
/** In the running hub: each fact alone with every consent, and some that come together with the least and the most of it. */
const uitgevoerd = [
  ...gevallen,
  ...alleGevallen(GEBOUWDE_SAMENLOPEN).filter(
    ({ toestemming }) => toestemming === "GEEN" || toestemming === "VOLLEDIG",
  ),
];

describe("the table", () => {
  it("speaks of every word of the schema", () => {
    expect(Object.keys(RELATIES).sort()).toEqual([...schemaWoorden.get("Vrager")!].sort());
    expect(new Set(Object.values(RELATIES).flat())).toEqual(new Set([...schemaWoorden.get("Relatie")!, "GEEN"]));
    const actions = schemaWoorden.get("Action")!;
    // A new attribute must get a place here: a fact among FEITEN, and something else as a column of its own.
    const feiten = Object.keys(attributen).filter((naam) => /Bool/.test(attributen[naam]!));
    expect(feiten.sort()).toEqual([...FEITEN].sort());
    expect(
      Object.keys(attributen)
        .filter((naam) => !feiten.includes(naam))
        .sort(),
    ).toEqual(["leeftijd", "relatie"]);
    expect(new Set(actions)).toEqual(
      new Set(DOMEINEN.flatMap((domein) => RANG.slice(1).map((niveau) => `${domein}:${niveau}`))),
    );
  });

  it("has a row for every combination, and no row that nothing fits", () => {
    for (const geval of [...gevallen, ...alleGevallen(SAMENLOPEN)]) rijVoor(tabel, geval);
    expect(tabel.filter(({ gebruikt }) => !gebruikt).map((rij) => JSON.stringify(rij))).toEqual([]);
  });

  it("is what the policies decide, for each combination", async () => {
    const beslispunt = createCedarBeslispunt(readBeleid());
    const wrong: string[] = [];
    const oordeel = async (all: Geval[], stap: number) => {
      for (const geval of all) {
        const { niveaus } = await beslispunt.beslis(feitenVan(geval, stap));
        const expected = verwacht(tabel, geval, stap);
        if (niveausVan(niveaus) !== expected)
          wrong.push(`${JSON.stringify(geval)} ${stap}: ${niveausVan(niveaus)}, not ${expected}`);
      }
    };
    await oordeel(teBeoordelen(gevallen), 0);
    // Consent one and three levels apart: then each domain meets each other with more and with less.
    for (const stap of [1, 3]) await oordeel(gevallen.filter(magVragen), stap);
    await oordeel(alleGevallen(SAMENLOPEN).filter(magVragen), 1);
    await oordeel(teBeoordelen(alleGevallen([FEITEN.join("+")])), 1);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(wrong.length).toBe(0);
  });
});

describe("every row, on the running federation", () => {
  let hub: TestHub;
  let gezinnen: Proefgezin[];
  beforeAll(async () => {
    const map = mkdtempSync(path.join(tmpdir(), "matrix-"));
    writeFileSync(path.join(map, "brp.key"), "alleen-in-tests-0123456789");
    const brp = {
      ...{ naam: "brp", domein: "case", soort: "brp", bronhouder: "RvIG", url: "http://127.0.0.1:9/brp" },
      ...{ auth: { header: "x-api-key", secret: { file: path.join(map, "brp.key") } } },
      ...{ versheid: "P1D", bewaartermijn: "P30D", tijdslimiet: "PT1S" },
    };
    hub = await startHub({
      gezinnen: 40,
      edit: (yaml) => {
        const { bronnen, ...rest } = parse(yaml) as { bronnen: { soort: string }[] };
        return stringify({ ...rest, bronnen: [...bronnen.filter(({ soort }) => soort !== "brp"), brp] });
      },
    });
    gezinnen = await bouwWereld(hub, ["token:matrix"]);
  });
  afterAll(() => hub.close());

  /** Who asks, for a role and a relation, about these gezinnen. */
  function vrager({ rol, relatie }: Pick<Geval, "rol" | "relatie">, zelf?: string): TestVraag {
    const heeft = relatie !== "GEEN";
    return {
      rol: rolVan(rol) as TestVraag["rol"],
      sub: "matrix",
      gemeente: [heeft || rol === "Casusregisseur" ? "9001" : "9002"],
      medewerker: heeft ? MEDEWERKER : "een-vreemde",
      brin: heeft ? BRIN : "99ZZ",
      agb: heeft ? AGB : "98000099",
      persoon: (heeft && zelf) || `v1-${"x".repeat(43)}`,
    };
  }

  /** The same by both ways: what a person sees through the gateway, and what a program hears at the decision point. */
  type Gezien = Record<"gateway" | "authzen", Map<string, Niveaus>>;
  const bekijk = async (wie: TestVraag, doel: string, over: Proefgezin[], geval: Geval): Promise<Gezien> => {
    const [gateway, authzen] = await Promise.all([
      kijk(hub, wie, doel, over, geval.rol === "School" || geval.rol === "Aanbieder"),
      vraagBeslispunt(hub, wie, doel, over, geval.relatie !== "GEEN"),
    ]);
    return { gateway, authzen };
  };

  it("shows exactly the levels of the table, and says so to programs", async () => {
    const wrong: string[] = [];
    /** what was really asked: a combination, of which each counts once */
    const bekeken = new Set<string>();
    const vergelijk = (geval: Geval, gezien: Gezien, id: string) => {
      bekeken.add(JSON.stringify(Object.values(geval)));
      const expected = verwacht(tabel, geval);
      for (const weg of ["gateway", "authzen"] as const) {
        const niveaus = gezien[weg].get(id);
        const found = niveaus ? niveausVan(niveaus) : "nothing";
        if (found !== expected) wrong.push(`${weg} ${JSON.stringify(geval)}: ${found}, not ${expected}`);
      }
    };
    const groepen = new Map<string, Geval[]>();
    for (const geval of uitgevoerd) {
      const key = `${geval.rol} ${geval.relatie} ${geval.doel}`;
      groepen.set(key, [...(groepen.get(key) ?? []), geval]);
    }
    for (const groep of groepen.values()) {
      const { relatie, doel } = groep[0]!;
      const over = gezinnenVoor(gezinnen, relatie);
      const vind = ({ situatie, toestemming }: Geval) =>
        over.find((gezin) => gezin.situatie === situatie && gezin.toestemming === toestemming)!;
      const mag = magVragen(groep[0]!);
      if (mag && (relatie === "ZELF" || relatie === "OUDER_MET_GEZAG")) {
        // Everyone is someone else here: each asks about their own gezin.
        const alsZelf = relatie === "ZELF" ? groep : groep.filter(({ leeftijd }) => leeftijd === "ONDER_12");
        const perGezin: { geval: Geval; gezin: Proefgezin; gezien: Gezien }[] = [];
        for (const geval of alsZelf) {
          const gezin = vind(geval);
          const zelf = relatie === "ZELF" ? gezin.kinderen[geval.leeftijd] : gezin.ouder;
          perGezin.push({ geval, gezin, gezien: await bekijk(vrager(geval, zelf), doel, [gezin], geval) });
        }
        for (const { geval, gezin, gezien } of perGezin)
          for (const [leeftijd, id] of Object.entries(gezin.kinderen))
            if (relatie === "OUDER_MET_GEZAG" || leeftijd === geval.leeftijd)
              vergelijk({ ...geval, leeftijd }, gezien, id);
        continue;
      }
      const gezien = await bekijk(vrager(groep[0]!), doel, mag ? over : over.slice(0, 1), groep[0]!);
      // A purpose that the role may not ask for is refused before anything is known of whom it is about: that is asked of one gezin, and
      // counts as that one. The policies refuse the rest too (above).
      const asked = mag ? groep : groep.filter((geval) => vind(geval) === over[0]);
      for (const geval of asked) vergelijk(geval, gezien, vind(geval).kinderen[geval.leeftijd]!);
    }
    const asked = uitgevoerd.filter((geval) => magVragen(geval));
    expect(asked.filter((geval) => !bekeken.has(JSON.stringify(Object.values(geval))))).toEqual([]);
    // Of each question that may not be asked, one of each age.
    const verboden = new Set(
      uitgevoerd.filter((geval) => !magVragen(geval)).map(({ rol, relatie, doel }) => `${rol} ${relatie} ${doel}`),
    );
    expect(bekeken.size).toBe(asked.length + 4 * verboden.size);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(wrong.length).toBe(0);
  });
});
