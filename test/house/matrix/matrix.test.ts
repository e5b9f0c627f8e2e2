// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse, stringify } from "yaml";
import { readRegister } from "../../../platform/auth/doelbinding";
import { DOMEINEN, type Domein, type Feiten } from "../../../subgraphs/case/domain/toegang";
import { readBeleid } from "../../../subgraphs/case/toegang/beleid";
import { createCedarBeslispunt } from "../../../subgraphs/case/toegang/beslispunt";
import { VRAGER } from "../../../subgraphs/case/toegang/cedar";
import { startHub, type TestHub, type TestVraag } from "../../support/hub";
import { alleGevallen, type Geval, leesTabel, niveausVan, RELATIES, rijVoor, schemaWoorden } from "./tabel";
import { AGB, bouwWereld, BRIN, MEDEWERKER, type Proefgezin } from "./wereld";

jest.setTimeout(400_000);
const tabel = leesTabel();
const gevallen = alleGevallen();
const register = readRegister();
const rolVan = (vrager: string) => Object.entries(VRAGER).find(([, type]) => type === vrager)![0];
const magVragen = ({ rol, doel }: Geval) =>
  register.some((each) => each.doel === doel && (each.rollen as string[]).includes(rolVan(rol)));
const RANG = ["GEEN", "DAT", "BEPERKT", "VOLLEDIG"];

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
    for (const geval of gevallen) {
      // For a purpose the role may not ask for, the most generous consent is enough to see that the policies refuse too.
      if (geval.toestemming !== "VOLLEDIG" && !magVragen(geval)) continue;
      const beeld = { niveau: geval.toestemming, stand: "GELDIG" } as Feiten["toestemming"]["hulp"];
      const { niveaus } = await beslispunt.beslis({
        rol: rolVan(geval.rol),
        doel: geval.doel,
        relatie: geval.relatie === "GEEN" ? [] : [geval.relatie],
        zonderRegisseur: geval.situatie === "zonderRegisseur",
        dwang: geval.situatie === "dwang",
        veiligThuis: geval.situatie === "veiligThuis",
        noodprocedure: geval.situatie === "noodprocedure",
        leeftijd: geval.leeftijd as Feiten["leeftijd"],
        toestemming: { hulp: beeld, onderwijs: beeld, plan: beeld },
      });
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

  const CASUS = "casus { niveau veiligheid { acuut } plan { leefgebieden { krachten } } }";
  /** What the hub really shows: the level of each domain per jeugdige. */
  async function kijk(wie: TestVraag, doel: string, over: Proefgezin[], viaKind: boolean) {
    const uri = register.find((activiteit) => activiteit.doel === doel)!.uri;
    const gezien = new Map<string, Record<Domein, string>>();
    for (let i = 0; i < over.length; i += 8) {
      const deel = over.slice(i, i + 8);
      const velden = deel.map((gezin, g) => {
        const kinderen = Object.entries(gezin.kinderen).map(
          ([leeftijd, id]) =>
            `g${g}_${leeftijd}: jeugdige(id: "${id}") { persoon { naam adres } veiligheid { acuut } hulp { niveau } onderwijs { niveau } ${viaKind ? `gezinnen { ${CASUS} }` : ""} }`,
        );
        return `g${g}: gezin(id: "${gezin.id}") { ${CASUS} } ${kinderen.join(" ")}`;
      });
      const { data, errors } = await hub.ask({ ...wie, doel: uri }, `{ ${velden.join(" ")} }`);
      const geweigerd = errors?.every(({ extensions }) => extensions?.code === "DOEL_NIET_TOEGESTAAN") ?? false;
      if (errors && !geweigerd)
        throw new Error(`${JSON.stringify(errors[0])}\n${hub.logs().split("\n").slice(-5).join("\n")}`);
      deel.forEach((gezin, g) =>
        Object.entries(gezin.kinderen).forEach(([leeftijd, id]) =>
          gezien.set(id, niveausIn(data?.[`g${g}`], data?.[`g${g}_${leeftijd}`])),
        ),
      );
    }
    return gezien;
  }

  it("shows exactly the levels of the table", async () => {
    const wrong: string[] = [];
    let checked = 0;
    const vergelijk = (geval: Geval, gezien: Record<Domein, string> | undefined) => {
      checked += 1;
      const expected = niveausVan(rijVoor(tabel, geval));
      const found = gezien ? niveausVan(gezien) : "nothing";
      if (found !== expected) wrong.push(`${JSON.stringify(geval)}: ${found}, not ${expected}`);
    };
    const groepen = new Map<string, Geval[]>();
    for (const geval of gevallen) {
      const key = `${geval.rol} ${geval.relatie} ${geval.doel}`;
      groepen.set(key, [...(groepen.get(key) ?? []), geval]);
    }
    for (const groep of groepen.values()) {
      const { rol, relatie, doel } = groep[0]!;
      const voerder =
        { REGIE_GI: "GECERTIFICEERDE_INSTELLING", REGIE_VEILIG_THUIS: "VEILIG_THUIS" }[relatie] ?? "LOKAAL_TEAM";
      const over = gezinnen.filter((gezin) => gezin.voerder === voerder);
      const vind = ({ situatie, toestemming }: Geval) =>
        over.find((gezin) => gezin.situatie === situatie && gezin.toestemming === toestemming)!;
      const mag = magVragen(groep[0]!);
      const viaKind = rol === "School" || rol === "Aanbieder";
      if (mag && (relatie === "ZELF" || relatie === "OUDER_MET_GEZAG")) {
        // Everyone is someone else here: each asks about their own gezin.
        const alsZelf = relatie === "ZELF" ? groep : groep.filter(({ leeftijd }) => leeftijd === "ONDER_12");
        const perGezin: { geval: Geval; gezin: Proefgezin; gezien: Awaited<ReturnType<typeof kijk>> }[] = [];
        for (const geval of alsZelf) {
          const gezin = vind(geval);
          const zelf = relatie === "ZELF" ? gezin.kinderen[geval.leeftijd] : gezin.ouder;
          perGezin.push({ geval, gezin, gezien: await kijk(vrager(geval, zelf), doel, [gezin], false) });
        }
        for (const { geval, gezin, gezien } of perGezin)
          for (const [leeftijd, id] of Object.entries(gezin.kinderen))
            if (relatie === "OUDER_MET_GEZAG" || leeftijd === geval.leeftijd)
              vergelijk({ ...geval, leeftijd }, gezien.get(id));
        continue;
      }
      const gezien = await kijk(vrager(groep[0]!), doel, mag ? over : over.slice(0, 1), viaKind);
      for (const geval of groep) {
        const gezin = mag ? vind(geval) : over[0]!;
        vergelijk(geval, gezien.get(gezin.kinderen[geval.leeftijd]!));
      }
    }
    expect(checked).toBe(gevallen.length);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(wrong.length).toBe(0);
  });
});

/** The levels that an answer shows. */
function niveausIn(gezin: any, jeugdige: any): Record<Domein, string> {
  const casussen = [gezin?.casus, ...(jeugdige?.gezinnen ?? []).map((each: any) => each.casus)].filter(Boolean);
  const hoogste = (niveaus: string[]) => niveaus.sort((a, b) => RANG.indexOf(b) - RANG.indexOf(a))[0] ?? "GEEN";
  const planVan = ({ plan }: any) =>
    !plan ? "GEEN" : plan.leefgebieden.some(({ krachten }: any) => krachten.length > 0) ? "VOLLEDIG" : "BEPERKT";
  const veilig = jeugdige?.veiligheid || casussen.some(({ veiligheid }: any) => veiligheid);
  return {
    casus: hoogste(casussen.map(({ niveau }: any) => niveau)),
    plan: hoogste(casussen.map(planVan)),
    veiligheid: veilig ? "VOLLEDIG" : "GEEN",
    persoon: !jeugdige?.persoon ? "GEEN" : jeugdige.persoon.adres ? "VOLLEDIG" : "BEPERKT",
    hulp: jeugdige?.hulp?.niveau ?? "GEEN",
    onderwijs: jeugdige?.onderwijs?.niveau ?? "GEEN",
  };
}
