// SPDX-License-Identifier: EUPL-1.2
import { getNamedType, isObjectType, type GraphQLObjectType } from "graphql";
import type { FhirResource } from "../../example/fhir/data";
import { buildSchema } from "../../subgraphs/provider/subgraph";
import { epdYaml, key } from "./support/dossiers";
import { dag, episode, goal, heelDossier, OMGEVING, patient, ref, STELSELS } from "./support/fhir-data";
import { type FaultyFhir, startFaultyFhir } from "./support/fhir-faults";
import { createProefhub, jeugdige, type Niveau, type Proefhub } from "./support/hub";
import { aanvraag, antwoord, BSN, declaratie, retour, start, stop, toewijzing, wijziging } from "./support/ijw";

/** From which level each field of the help of a jeugdige is told. A new field must be put here, by who weighed how little is enough. */
const VANAF: Record<Exclude<Niveau, "GEEN">, string[]> = {
  // That help runs, at whom, and who to call; and how far the sources can be trusted in that.
  DAT: [
    ...["status", "toelichting", "niveau"],
    ...["bron", "bronhouder", "status", "peildatum", "opgehaaldOp", "reden"].map((veld) => `dekking.${veld}`),
    ...["id", "status", "aanbieder.agbCode"].map((veld) => `trajecten.${veld}`),
    ...["naam", "functie", "organisatie", "telefoon", "email"].map((veld) => `trajecten.contactpersoon.${veld}`),
    ...["bron", "bronhouder", "opgehaaldOp"].map((veld) => `trajecten.herkomst.${veld}`),
  ],
  // Periods, profiel, status: what kind of help, and which help it follows.
  BEPERKT: [
    "hoofdaannemer.agbCode",
    ...["profiel", "intensiteit", "aanbod.agbCode", "aanbod.profiel", "aanbod.intensiteit", "hulpvorm", "verblijf"].map(
      (veld) => `trajecten.${veld}`,
    ),
    ...["aangemeldOp", "toegewezenOp", "gestartOp", "geplandEinde", "beeindigdOp", "wachttijdDagen"].map(
      (veld) => `trajecten.${veld}`,
    ),
    ...["voorafgaandTraject", "volgendTraject", "hoofdaannemer.agbCode", "onderaannemers.agbCode"].map(
      (veld) => `trajecten.${veld}`,
    ),
    "trajecten.herkomst.vastgelegdOp",
    ...["status", "aangemeldOp", "gestartOp", "eindigtOp"].map((veld) => `trajecten.dossiers.${veld}`),
    ...["bron", "bronhouder", "vastgelegdOp", "opgehaaldOp"].map((veld) => `trajecten.dossiers.herkomst.${veld}`),
  ],
  // Goals, reasons, money, contacts, and what follows from them.
  VOLLEDIG: [
    ...["code", "ernst", "sinds", "uitleg"].map((veld) => `signalen.${veld}`),
    ...["op", "tot", "soort", "omschrijving"].map((veld) => `tijdlijn.${veld}`),
    ...["signalen.feiten", "tijdlijn.herkomst", "overigeDoelen.herkomst"].flatMap((feit) => HERKOMST(feit)),
    "overplaatsingen.op",
    ...["van", "naar"].flatMap((kant) =>
      ["aanbieder.agbCode", "verblijf", "traject"].map((veld) => `overplaatsingen.${kant}.${veld}`),
    ),
    ...["vorigEinde", "nieuweStart", "binnen12Maanden", "binnen24Maanden", "binnen5Jaar"].map(
      (veld) => `herhaaldBeroep.${veld}`,
    ),
    ...DOEL("overigeDoelen"),
    ...DOEL("trajecten.doelen"),
    ...HERKOMST("trajecten.doelen.herkomst"),
    ...["trajecten.dossiers.product", "trajecten.dossiers.verwijzer"],
    ...["laatsteContact", "behandelplanSinds", "wisselingenHulpverlener", "fase", "nazorgGeregeld"].map(
      (veld) => `trajecten.${veld}`,
    ),
    ...["verwijzer", "redenWijziging", "redenBeeindiging", "redenCbs", "productcategorie", "budgetInCenten"].map(
      (veld) => `trajecten.${veld}`,
    ),
    ...["verzoek", "wijzigingsverzoek"].flatMap((verzoek) =>
      ["ingediendOp", "uitkomst", "beantwoordOp", "redenAfwijzing"].map((veld) => `trajecten.${verzoek}.${veld}`),
    ),
    ...["volume", "eenheid", "frequentie"].map((veld) => `trajecten.toegewezenOmvang.${veld}`),
    ...["bedragInCenten", "afgekeurdInCenten", "tot", "volumes.volume", "volumes.eenheid"].map(
      (veld) => `trajecten.gedeclareerd.${veld}`,
    ),
    ...["soort", "dagtekening", "afgekeurdOp", "redenen"].map((veld) => `trajecten.afgekeurdeBerichten.${veld}`),
    ...HERKOMST("trajecten.afgekeurdeBerichten.herkomst"),
  ],
};
function HERKOMST(plek: string): string[] {
  return ["bron", "bronhouder", "vastgelegdOp", "opgehaaldOp"].map((veld) => `${plek}.${veld}`);
}
function DOEL(plek: string): string[] {
  const velden = ["omschrijving", "status", "voortgang", "gemetenOp", "sinds", "streefdatum"];
  return velden.map((veld) => `${plek}.${veld}`);
}

/** What a level may be told of these fields of other types: they hold no person. */
const ANDERE_TYPES: Record<string, string[]> = {
  Aanbieder: ["agbCode"],
  Aanbod: ["agbCode", "profiel", "intensiteit"],
};

/** Every field that holds a value, by its path; also those that are added later. */
function paden(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields()).flatMap(({ name, type: fieldType }) => {
    const inner = getNamedType(fieldType);
    if (!isObjectType(inner)) return [name];
    return (ANDERE_TYPES[inner.name] ?? paden(inner)).map((pad) => `${name}.${pad}`);
  });
}

/** The paths that have a value somewhere in an answer. */
function gevuld(value: unknown, pad = ""): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => gevuld(each, pad));
  if (typeof value !== "object") return [pad];
  return Object.entries(value).flatMap(([name, each]) => gevuld(each, pad ? `${pad}.${name}` : name));
}

/** Paths as a selection: `a { b c }`. */
function selectie(all: string[]): string {
  const byHead = new Map<string, string[]>();
  for (const pad of all) {
    const [head = "", ...rest] = pad.split(".");
    byHead.set(head, [...(byHead.get(head) ?? []), ...(rest.length > 0 ? [rest.join(".")] : [])]);
  }
  return [...byHead].map(([head, rest]) => (rest.length > 0 ? `${head} { ${selectie(rest)} }` : head)).join(" ");
}

const ALLE = paden(buildSchema().schema.getType("Hulpbeeld") as GraphQLObjectType);

let epd: FaultyFhir;
let hub: Proefhub;
beforeAll(async () => {
  const loos = goal("p1-los2", "p1", "Vaker buiten zijn.", {
    achievementStatus: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/goal-achievement", code: "improving" }],
    },
    ...{ startDate: dag(90), target: [{ dueDate: dag(-30) }], statusDate: dag(20) },
  });
  const omgeving = OMGEVING.map((resource) => (resource.id === "rol-mila" ? metMail(resource) : resource));
  // Of the second child the messages say that help is over, refused or withdrawn, and the dossier that it runs.
  const loopt = (id: string, nummer: number, van: string): FhirResource =>
    episode(id, "p2", {
      identifier: [{ system: STELSELS.toewijzing, value: String(nummer) }],
      period: { start: van },
      careManager: ref("PractitionerRole", "rol-mila"),
    });
  epd = await startFaultyFhir(
    [
      ...[...omgeving, ...heelDossier("p1", BSN[0]), loos, patient("p2", BSN[1])],
      ...[loopt("e21", 21, dag(300)), loopt("e22", 22, dag(200)), loopt("e23", 23, dag(150))],
    ],
    key,
  );
  hub = await createProefhub({
    folder: key.folder,
    epds: epdYaml("epd-proef", epd.origin),
    moment: new Date(),
    deadlineMs: 10_000,
  });
  const omvang =
    "<Omvang><ijw:Volume>4</ijw:Volume><ijw:Eenheid>04</ijw:Eenheid><ijw:Frequentie>2</ijw:Frequentie></Omvang><Budget>90000</Budget>";
  const een = { bsn: BSN[0], nummer: 1, code: "45B05" };
  const s = start({ ...een, dagtekening: dag(99), identificatie: "S1", begin: dag(100) });
  const verblijf = (nummer: number, agb: string, van: number, tot: number, reden?: string) => {
    const kop = { bsn: BSN[0], nummer, agb, code: "44P02", dagtekening: dag(van) };
    return [toewijzing(kop), stop({ ...kop, dagtekening: dag(tot), begin: dag(van), einde: dag(tot), reden })];
  };
  await hub.lever(
    aanvraag({ bsn: BSN[0], dagtekening: dag(120), referentie: "R1", code: "45B05" }),
    toewijzing({ ...een, dagtekening: dag(118), referentie: "R1" }),
    toewijzing({
      ...een,
      dagtekening: dag(117),
      ingang: dag(118),
      referentie: "R1",
      wijziging: "04",
      einde: dag(-60),
    }).replace("<RedenWijziging>", `${omvang}<RedenWijziging>`),
    s,
    retour(s, { dagtekening: dag(98), code: "9074" }),
    wijziging({ bsn: BSN[0], dagtekening: dag(50), referentie: "W1", nummer: 1 }),
    antwoord({ dagtekening: dag(48), referentie: "W1", reden: "3" }),
    aanvraag({ bsn: BSN[0], dagtekening: dag(40), referentie: "R2", code: "44P02" }),
    antwoord({ dagtekening: dag(38), referentie: "R2", reden: "6" }),
    declaratie({
      ...{ dagtekening: dag(30), identificatie: "D1" },
      prestaties: [{ bsn: BSN[0], nummer: 1, referentie: "P1", bedrag: 40_000, van: dag(60), tot: dag(31) }],
    }),
    ...verblijf(2, "98000001", 200, 171),
    ...verblijf(3, "98000002", 170, 130, "32"),
    toewijzing({ bsn: BSN[1], nummer: 21, dagtekening: dag(310) }),
    stop({ bsn: BSN[1], nummer: 21, dagtekening: dag(20), begin: dag(300), einde: dag(20) }),
    toewijzing({ bsn: BSN[1], nummer: 22, dagtekening: dag(210), einde: dag(30) }),
    toewijzing({ bsn: BSN[1], nummer: 23, dagtekening: dag(160) }),
    toewijzing({ bsn: BSN[1], nummer: 23, dagtekening: dag(155), wijziging: "13" }),
    toewijzing({ bsn: BSN[1], nummer: 24, dagtekening: dag(160) }),
    aanvraag({ bsn: BSN[2], dagtekening: dag(9), referentie: "R3" }),
    toewijzing({ bsn: BSN[2], nummer: 31, dagtekening: dag(5), code: "45B05" }),
    toewijzing({ bsn: BSN[2], nummer: 32, dagtekening: dag(5), ingang: dag(-20) }),
  );
  // An old delivery, so that there is a gap to tell of.
  await hub.dataSource.query("UPDATE bronstand SET laatst_ontvangen_op = laatst_ontvangen_op - interval '8 days'");
});
afterAll(async () => {
  await hub.stop();
  await epd.close();
});

const metMail = (rol: FhirResource): FhirResource => ({
  ...rol,
  telecom: [...(rol.telecom as object[]), { system: "email", use: "work", value: "mila@vlier.example" }],
});

async function beeld(bsn: string, niveau: Niveau) {
  const { body } = await hub.vraag(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { heeftLopendeHulp hulp { ${selectie(ALLE)} } } } }`,
    { r: [await jeugdige(hub, bsn, niveau)] },
  );
  expect(body.errors).toBeUndefined();
  return body.data._entities[0];
}

test("every field has its level", () => {
  const table = Object.values(VANAF).flat();
  expect([...table].sort()).toEqual([...ALLE].sort());
});

test.each(["DAT", "BEPERKT", "VOLLEDIG"] as const)("%s tells exactly its fields", async (niveau) => {
  const niveaus = ["DAT", "BEPERKT", "VOLLEDIG"] as const;
  const wanted = niveaus.slice(0, niveaus.indexOf(niveau) + 1).flatMap((each) => VANAF[each]);
  const { hulp } = await beeld(BSN[0], niveau);
  expect([...new Set(gevuld(hulp))].sort()).toEqual(wanted.sort());
});

test("below VOLLEDIG there are no requests, reasons or amounts", async () => {
  const geheim = ["verzoek", "wijzigingsverzoek", "redenWijziging", "budgetInCenten", "toegewezenOmvang"];
  for (const niveau of ["DAT", "BEPERKT"] as const)
    for (const traject of (await beeld(BSN[0], niveau)).hulp.trajecten)
      expect(geheim.map((veld) => traject[veld])).toEqual(geheim.map(() => null));
});

test("at DAT help that runs by a dossier runs: that messages tell of its end, refusal or withdrawal is not told", async () => {
  const statussen = async (niveau: Niveau) =>
    (await beeld(BSN[1], niveau)).hulp.trajecten.map(({ status }: { status: string }) => status);
  expect(await statussen("BEPERKT")).toEqual(["WACHTEND", "BEEINDIGD", "INGETROKKEN", "INGETROKKEN"]);
  expect(await statussen("DAT")).toEqual(["LOPEND", "LOPEND", "LOPEND"]);
});

test("at DAT who waits looks like who never asked", async () => {
  const [waits, never] = [await beeld(BSN[2], "DAT"), await beeld(BSN[3], "DAT")];
  expect(waits.hulp.trajecten).toEqual([]);
  expect(waits).toEqual(never);
  expect((await beeld(BSN[2], "BEPERKT")).hulp.trajecten).toHaveLength(2);
});
