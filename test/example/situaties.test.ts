// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, leeftijdOp, plusDagen } from "../../example/datum";
import type { Situatie } from "../../example/situaties/situatie";
import type { ZgwData } from "../../example/zgw/data";
import { readBerichten, readLeerplicht, readSituaties, readTtp, readZgw, type Bericht, type Rij } from "./read-files";
import { PEILDATUM, writtenRegion, type WrittenRegion } from "./written-region";

let regio: WrittenRegion;
let situaties: Map<string, Situatie>;
let berichten: Bericht[];
let leerplicht: Rij[];
let zgw: Map<string, ZgwData>;
beforeAll(() => {
  regio = writtenRegion(45);
  situaties = new Map(readSituaties(regio.map).map((s) => [s.naam, s]));
  berichten = readBerichten(regio.map).sort((a, b) => (a.veld("Dagtekening") < b.veld("Dagtekening") ? -1 : 1));
  leerplicht = ["9001", "9002"].flatMap((g) => readLeerplicht(regio.map, g));
  zgw = new Map(
    ["zaken-noorderveen", "zaken-zuiderham", "zaken-oosterwolde"].map((bron) => [bron, readZgw(regio.map, bron)]),
  );
});
afterAll(() => regio.remove());

const van = (naam: string): Situatie => situaties.get(naam) as Situatie;

/** What the case system says about the gezinszaak of a situation. */
const zaak = (naam: string) => {
  const s = van(naam);
  const data = zgw.get(s.bron) as ZgwData;
  const hoofd = data.zaken.find((z) => z.identificatie === s.zaaknummer);
  // Noorderveen: deelzaken; Oosterwolde: a zaak per jeugdige, numbered after the first.
  const hoort = (z: ZgwData["zaken"][number]): boolean =>
    z === hoofd || z.hoofdzaak === hoofd?.uuid || z.identificatie.startsWith(`${s.zaaknummer}/`);
  const uuids = new Set(data.zaken.filter(hoort).map((z) => z.uuid));
  const rollen = data.rollen
    .filter((r) => uuids.has(r.zaak))
    .map((r) => ({ ...r, soort: data.roltypen.find((t) => t.uuid === r.roltype)?.omschrijving ?? "" }));
  const eigenschap = (naam_: string): string | undefined => {
    const typen = data.eigenschappen.filter((t) => t.naam === naam_).map((t) => t.uuid);
    return data.zaakeigenschappen.find((e) => e.zaak === hoofd?.uuid && typen.includes(e.eigenschap))?.waarde;
  };
  const status = data.statussen.filter((x) => x.zaak === hoofd?.uuid).at(-1);
  return {
    rollen,
    eigenschap,
    personen: new Set(rollen.flatMap((r) => r.betrokkeneIdentificatie.inpBsn ?? [])),
    regisseurs: rollen.filter((r) => r.betrokkeneType === "medewerker"),
    plannen: data.objecten
      .filter((o) => o.data.zaak === hoofd?.uuid)
      .map(
        (o) =>
          o.data as {
            versie: number;
            geldigTot: string | null;
            leefgebieden: { doelen: { omschrijving: string }[] }[];
            evaluaties: { gepland: string; gehouden: string | null }[];
            regiegeschiedenis: object[];
          },
      ),
    fase: data.statustypen.find((t) => t.uuid === status?.statustype)?.omschrijving,
  };
};

interface Stand {
  nummer: string;
  agb: string;
  code: string;
  verzocht: string;
  toegewezen: string;
  eindeGepland: string;
  start: string;
  einde: string;
  reden: string;
}

/** The trajecten of a person, put together from the messages. */
const trajecten = (bsn: string | undefined): Stand[] => {
  const eigen = berichten.filter((b) => b.bsn === bsn);
  return eigen
    .filter((b) => b.soort === "301")
    .map((t) => {
      const nummer = t.veld("ToewijzingNummer");
      const bij = (soort: string): Bericht | undefined =>
        eigen
          .filter(
            (b) => b.soort === soort && b.veld("ToewijzingNummer") === nummer && b.veld("StatusAanlevering") !== "3",
          )
          .at(-1);
      const verzoek = eigen.find(
        (b) => b.soort === "315" && b.veld("ReferentieAanbieder") === t.veld("ReferentieAanbieder"),
      );
      return {
        nummer,
        agb: t.veld("Ontvanger"),
        code: t.veld("Code"),
        verzocht: verzoek?.veld("Dagtekening") ?? "",
        toegewezen: t.veld("Toewijzingsdatum"),
        eindeGepland: t.veld("Einddatum"),
        start: bij("305")?.veld("Begindatum") ?? "",
        einde: bij("307")?.veld("Einddatum") ?? "",
        reden: bij("307")?.veld("RedenBeeindiging") ?? "",
      };
    })
    .sort((a, b) => (a.toegewezen < b.toegewezen ? -1 : 1));
};

const lopend = (naam: string, plaats = 0): Stand[] =>
  trajecten(van(naam).bsns[plaats]).filter((t) => t.start && !t.einde);
const rijen = (naam: string, soort: string): Rij[] =>
  leerplicht.filter((r) => r.recordsoort === soort && r.bsn === van(naam).bsns[0]);
const geleden = (dag: string): number => dagenTussen(dag, PEILDATUM);
const ingeschreven = (naam: string): Rij[] => rijen(naam, "INSCHRIJVING").filter((r) => r.einddatum === "");

test("elke gevraagde situatie is er, onder een eigen naam, met een bestaande zaak en alle jeugdigen", () => {
  const namen =
    "voorbeeldgezin een-jeugdige vier-jeugdigen acht-jeugdigen twaalf-personen twee-gezinnen geen-regisseur twee-regisseurs regie-wijkt-af geen-plan evaluatie-verlopen acuut-zonder-plan stapeling wacht-te-lang nooit-gestart uitval herhaald-beroep thuiszitter-absoluut thuiszitter-langdurig thuiszitter-zonder-hulp vrijgesteld-5a ziek school-zwijgt bijna-18 jeugdige-alleen pleeggezin regie-gewisseld veilig-thuis";
  expect([...situaties.keys()]).toEqual(expect.arrayContaining(namen.split(" ")));
  expect(situaties.size).toBe(readSituaties(regio.map).length);
  for (const s of situaties.values()) {
    const { personen, rollen, regisseurs } = zaak(s.naam);
    for (const bsn of s.bsns) expect(personen.has(bsn)).toBe(true);
    expect(rollen.filter((r) => ["Jeugdige", "Kind", "Jeugdige inwoner"].includes(r.soort))).toHaveLength(
      s.bsns.length,
    );
    expect(regisseurs[0]?.betrokkeneIdentificatie.identificatie ?? null).toBe(s.medewerkernummer);
    expect(s.omschrijving).toMatch(/\.$/);
  }
});

test("waar het niet over gaat is in orde: een regisseur en een geldig plan", () => {
  for (const naam of ["een-jeugdige", "acht-jeugdigen", "stapeling", "thuiszitter-langdurig", "bijna-18"]) {
    expect(zaak(naam).regisseurs).toHaveLength(1);
    expect(zaak(naam).plannen.filter((p) => p.geldigTot === null)).toHaveLength(1);
  }
});

test("voorbeeldgezin", () => {
  const { bsns, agb, brin } = van("voorbeeldgezin");
  const [plan] = zaak("voorbeeldgezin").plannen.filter((p) => p.geldigTot === null);
  expect(bsns).toHaveLength(3);
  expect(plan?.leefgebieden.filter((l) => l.doelen.length > 0)).toHaveLength(5);
  expect(plan?.regiegeschiedenis).toHaveLength(1);
  expect(lopend("voorbeeldgezin")).toMatchObject([{ agb, code: "45B05" }]);
  const cellen = readTtp(regio.map).filter((r) => r.agb === agb && r.profiel === "5" && r.intensiteit === "INTENSIEF");
  expect(cellen.length).toBeGreaterThan(40);
  expect(cellen.every((r) => Number(r.n) >= 10)).toBe(true);
  expect(rijen("voorbeeldgezin", "VERZUIM")).toMatchObject([
    { brin, verzuimsoort: "LANGDURIG_RELATIEF", einddatum: "" },
  ]);
  expect(leerplicht.filter((r) => r.recordsoort === "INSCHRIJVING" && bsns.includes(r.bsn ?? ""))).toHaveLength(3);
});

test.each([
  ["een-jeugdige", 1, 2],
  ["vier-jeugdigen", 4, 6],
  ["acht-jeugdigen", 8, 10],
  ["twaalf-personen", 8, 12],
  ["jeugdige-alleen", 1, 1],
  ["pleeggezin", 1, 3],
])("%s: %i jeugdigen, %i personen", (naam, jeugdigen, personen) => {
  expect(van(naam).bsns).toHaveLength(jeugdigen);
  expect(zaak(naam).personen.size).toBe(personen);
});

test("twee-gezinnen: dezelfde jeugdige in beide gemeenten, op school in een", () => {
  const [noord, zuid] = [van("twee-gezinnen"), van("twee-gezinnen-zuid")];
  expect(noord.bsns).toEqual(zuid.bsns);
  expect([noord.gemeente, zuid.gemeente]).toEqual(["9001", "9002"]);
  expect(rijen("twee-gezinnen", "LEERLING")).toHaveLength(1);
});

test("regie: geen, twee, afwijkend, gewisseld, Veilig Thuis, pleeggezin", () => {
  expect(zaak("geen-regisseur").regisseurs).toEqual([]);
  expect(zaak("geen-regisseur").eigenschap("regievoerder")).toBeUndefined();
  expect(zaak("twee-regisseurs").regisseurs.map((r) => r.soort)).toEqual([
    "Casusregisseur lokaal team",
    "Casusregisseur GI",
  ]);
  const { eigenschap } = zaak("regie-wijkt-af");
  expect([eigenschap("maatregel"), eigenschap("segment"), eigenschap("regievoerder")]).toEqual([
    "OTS",
    "C",
    "LOKAAL_TEAM",
  ]);
  expect(zaak("regie-gewisseld").plannen.at(-1)?.regiegeschiedenis).toHaveLength(3);
  expect(zaak("veilig-thuis").regisseurs.map((r) => r.soort)).toEqual(["Coördinator Veilig Thuis"]);
  expect(zaak("pleeggezin").eigenschap("regievoerder")).toBe("GECERTIFICEERDE_INSTELLING");
  expect(zaak("pleeggezin").rollen.filter((r) => r.soort === "Pleegouder")).toHaveLength(2);
});

test("plan: geen, verlopen, niet geevalueerd, te laat bij acute hulp, niets voor na achttien", () => {
  expect(zaak("geen-plan").plannen).toEqual([]);
  expect(zaak("plan-verlopen").eigenschap("plan_geldig_tot")).toBe(plusDagen(PEILDATUM, -20));
  const gepland =
    [1, 2, 3, 4, 5].filter((n) => zaak("evaluatie-verlopen").eigenschap(`evaluatie_${n}_gepland`)).at(-1) ?? 0;
  expect(zaak("evaluatie-verlopen").eigenschap(`evaluatie_${gepland}_gepland`)).toBe(plusDagen(PEILDATUM, -45));
  expect(zaak("evaluatie-verlopen").eigenschap(`evaluatie_${gepland}_gehouden`)).toBeUndefined();
  expect(zaak("acuut-zonder-plan").plannen).toEqual([]);
  expect(lopend("acuut-zonder-plan").map((t) => [t.code, geleden(t.start)])).toEqual([["46C05", 20]]);
  expect(lopend("veilig-thuis").map((t) => [t.code, geleden(t.start)])).toEqual([["46C01", 3]]);
  const jongere = rijen("bijna-18", "LEERLING")[0];
  expect(leeftijdOp(jongere?.geboortedatum ?? "", PEILDATUM)).toBe(17);
  expect(leeftijdOp(jongere?.geboortedatum ?? "", plusDagen(PEILDATUM, 183))).toBe(18);
  expect(JSON.stringify(zaak("bijna-18").plannen)).not.toContain("18+");
});

test("hulp: stapeling, wachten, nooit gestart, einde, uitval, opnieuw, overplaatsing", () => {
  expect(new Set(lopend("stapeling").map((t) => t.agb)).size).toBe(2);
  const [wacht] = trajecten(van("wacht-te-lang").bsns[0]);
  expect([geleden(wacht?.verzocht ?? ""), wacht?.start]).toEqual([120, ""]);
  const [nooit] = trajecten(van("nooit-gestart").bsns[0]);
  expect([geleden(nooit?.toegewezen ?? ""), nooit?.start]).toEqual([300, ""]);
  expect(lopend("einde-nadert")[0]?.eindeGepland).toBe(plusDagen(PEILDATUM, 20));
  expect(trajecten(van("uitval").bsns[0])).toMatchObject([{ einde: plusDagen(PEILDATUM, -30), reden: "32" }]);
  expect(trajecten(van("herhaald-beroep").bsns[0])).toMatchObject([
    { einde: plusDagen(PEILDATUM, -200), reden: "31" },
    { start: plusDagen(PEILDATUM, -40), einde: "" },
  ]);
  const [oud, nieuw] = trajecten(van("overplaatsing").bsns[0]);
  expect([oud?.code.slice(0, 2), nieuw?.code.slice(0, 2), dagenTussen(oud?.einde ?? "", nieuw?.start ?? "")]).toEqual([
    "43",
    "43",
    1,
  ]);
  expect(oud?.agb).not.toBe(nieuw?.agb);
});

const vanSoort = (naam: string, soort: string): Bericht[] =>
  berichten.filter((b) => b.soort === soort && van(naam).bsns.includes(b.bsn));

test("berichten: afgekeurde start, afgewezen verzoek, declaraties waarvan een is afgekeurd, verzoek om wijziging", () => {
  expect(vanSoort("bericht-afgekeurd", "306")).toHaveLength(1);
  expect(vanSoort("bericht-afgekeurd", "305")).toHaveLength(1);
  const [verzoek] = vanSoort("verzoek-afgewezen", "315");
  expect(trajecten(van("verzoek-afgewezen").bsns[0])).toEqual([]);
  const antwoord = berichten.find(
    (b) => b.soort === "319" && b.veld("ReferentieAanbieder") === verzoek!.veld("ReferentieAanbieder"),
  );
  expect(antwoord?.veld("RedenAfwijzingVerzoek")).toBe("3");
  expect(vanSoort("declaratie-afgekeurd", "323")).toHaveLength(3);
  expect(vanSoort("declaratie-afgekeurd", "325")).toHaveLength(1);
  expect(vanSoort("declaratie-afgekeurd", "317")).toHaveLength(1);
  expect(vanSoort("voorbeeldgezin", "323").map((b) => b.veld("GeleverdVolume"))).toEqual(["12", "14", "16"]);
});

test.each([
  ["thuiszitter-dreigend", "ZESTIEN_UUR", 12],
  ["thuiszitter-beginnend", "LANGDURIG_RELATIEF", 40],
  ["thuiszitter-langdurig", "LANGDURIG_RELATIEF", 130],
  ["thuiszitter-zeer-langdurig", "LANGDURIG_RELATIEF", 420],
  ["thuiszitter-zonder-hulp", "LANGDURIG_RELATIEF", 80],
  ["ziek", "GEOORLOOFD_ZIEK", 50],
])("%s: %s sinds %i dagen, ingeschreven op die school", (naam, verzuimsoort, dagen) => {
  const { brin } = van(naam);
  expect(rijen(naam, "VERZUIM")).toMatchObject([
    { brin, verzuimsoort, begindatum: plusDagen(PEILDATUM, -dagen), einddatum: "" },
  ]);
  expect(
    ingeschreven(naam).filter((r) => r.brin === brin && (r.begindatum ?? "") <= plusDagen(PEILDATUM, -dagen)),
  ).toHaveLength(1);
});

test("onderwijs: absoluut, zonder hulp, hulp zonder school, 5a, zwijgende school", () => {
  for (const naam of ["thuiszitter-absoluut", "hulp-zonder-school"]) {
    expect(ingeschreven(naam)).toEqual([]);
    expect(rijen(naam, "VRIJSTELLING")).toEqual([]);
    expect(rijen(naam, "LEERLING")).toHaveLength(1);
    expect(lopend(naam)).toHaveLength(1);
  }
  expect(berichten.filter((b) => van("thuiszitter-zonder-hulp").bsns.includes(b.bsn))).toEqual([]);
  expect(rijen("vrijgesteld-5a", "VRIJSTELLING")).toMatchObject([{ vrijstelling: "5a", einddatum: "" }]);
  const { brin } = van("school-zwijgt");
  const school = leerplicht.find((r) => r.recordsoort === "SCHOOL" && r.brin === brin);
  expect(geleden(school?.laatsteAanlevering?.slice(0, 10) ?? "")).toBe(60);
  expect(ingeschreven("school-zwijgt")[0]?.brin).toBe(brin);
});

test("bronnen-tegenspraak: nazorg tegenover lopende hulp, en twee geboortedata", () => {
  const { fase, rollen } = zaak("bronnen-tegenspraak");
  expect(fase).toBe("Nazorg");
  expect(lopend("bronnen-tegenspraak")).toHaveLength(1);
  const kind = rollen.find((r) => r.soort === "Jeugdige")?.betrokkeneIdentificatie.geboortedatum;
  expect(rijen("bronnen-tegenspraak", "LEERLING")[0]?.geboortedatum).not.toBe(kind);
});
