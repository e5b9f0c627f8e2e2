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
  feitenVan,
  type Geval,
  leesTabel,
  magVragen,
  niveausVan,
  RELATIES,
  rijVoor,
  rolVan,
  schemaWoorden,
  teBeoordelen,
} from "./tabel";
import { kijk, type Niveaus, RANG, vraagBeslispunt } from "./vraag";
import { AGB, bouwWereld, BRIN, MEDEWERKER, type Proefgezin } from "./wereld";

jest.setTimeout(400_000);
const tabel = leesTabel();
const gevallen = alleGevallen();

describe("the table", () => {
  it("speaks of every word of the schema", () => {
    expect(Object.keys(RELATIES).sort()).toEqual([...schemaWoorden.get("Vrager")!].sort());
    expect(new Set(Object.values(RELATIES).flat())).toEqual(new Set([...schemaWoorden.get("Relatie")!, "GEEN"]));
    const actions = schemaWoorden.get("Action")!;
    expect(new Set(actions)).toEqual(
      new Set(DOMEINEN.flatMap((domein) => RANG.slice(1).map((niveau) => `${domein}:${niveau}`))),
    );
  });

  it("has a row for every combination, and no row that nothing fits", () => {
    for (const geval of gevallen) rijVoor(tabel, geval);
    expect(tabel.filter(({ gebruikt }) => !gebruikt).map((rij) => JSON.stringify(rij))).toEqual([]);
  });

  it("is what the policies decide, for each combination", async () => {
    const beslispunt = createCedarBeslispunt(readBeleid());
    const wrong: string[] = [];
    for (const geval of teBeoordelen(gevallen)) {
      const { niveaus } = await beslispunt.beslis(feitenVan(geval));
      const expected = niveausVan(rijVoor(tabel, geval));
      if (niveausVan(niveaus) !== expected)
        wrong.push(`${JSON.stringify(geval)}: ${niveausVan(niveaus)}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
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
    let checked = 0;
    const vergelijk = (geval: Geval, gezien: Gezien, id: string) => {
      checked += 1;
      const expected = niveausVan(rijVoor(tabel, geval));
      for (const weg of ["gateway", "authzen"] as const) {
        const niveaus = gezien[weg].get(id);
        const found = niveaus ? niveausVan(niveaus) : "nothing";
        if (found !== expected) wrong.push(`${weg} ${JSON.stringify(geval)}: ${found}, not ${expected}`);
      }
    };
    const groepen = new Map<string, Geval[]>();
    for (const geval of gevallen) {
      const key = `${geval.rol} ${geval.relatie} ${geval.doel}`;
      groepen.set(key, [...(groepen.get(key) ?? []), geval]);
    }
    for (const groep of groepen.values()) {
      const { relatie, doel } = groep[0]!;
      const voerder =
        { REGIE_GI: "GECERTIFICEERDE_INSTELLING", REGIE_VEILIG_THUIS: "VEILIG_THUIS" }[relatie] ?? "LOKAAL_TEAM";
      const over = gezinnen.filter((gezin) => gezin.voerder === voerder);
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
      for (const geval of groep) {
        const gezin = mag ? vind(geval) : over[0]!;
        vergelijk(geval, gezien, gezin.kinderen[geval.leeftijd]!);
      }
    }
    expect(checked).toBe(gevallen.length);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(wrong.length).toBe(0);
  });
});
