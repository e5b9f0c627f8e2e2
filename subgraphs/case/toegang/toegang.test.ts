// SPDX-License-Identifier: EUPL-1.2
import { feitenOverGezin, feitenOverJeugdige, type Gezinsfeiten, type Vrager } from "../domain/toegang";
import type { Toestemming } from "../domain/toestemming";
import { readBeleid } from "./beleid";
import { type Besluit, createCedarBeslispunt } from "./beslispunt";
import { samen } from "./toegang";

const VANDAAG = "2026-11-21";
const KIND = "kind";
const OUDER = "ouder";
const beslispunt = createCedarBeslispunt(readBeleid());

const instemming = (domein: Toestemming["domein"], ontvanger: Toestemming["ontvanger"]): Toestemming[] =>
  (["GEZAG", "JEUGDIGE"] as const).map((hoedanigheid) => ({
    ...{ id: `${domein}-${ontvanger}-${hoedanigheid}`, hoedanigheid, domein, ontvanger },
    ...{ niveau: "VOLLEDIG" as const, van: "2026-01-01" },
  }));
const gezin: Gezinsfeiten = {
  id: "g1",
  bron: "b",
  gemeente: "9001",
  acuut: false,
  regie: [
    { voerder: "LOKAAL_TEAM", medewerkernummer: "vroeger", van: "2026-01-01", tot: VANDAAG },
    { voerder: "LOKAAL_TEAM", medewerkernummer: "nu", email: "m@ZUID.example", van: VANDAAG },
    { voerder: "LOKAAL_TEAM", medewerkernummer: "straks", van: "2026-11-22" },
  ],
  leden: [
    { persoonId: OUDER, isJeugdige: false },
    {
      persoonId: KIND,
      isJeugdige: true,
      geboortedatum: "2014-03-01",
      gezagVers: true,
      gezag: [
        {
          soort: "EENHOOFDIG_OUDERLIJK",
          minderjarigeId: KIND,
          gezagsdragers: [{ persoonId: OUDER, naam: "O" }],
          inOnderzoek: false,
        },
      ],
    },
  ],
  toestemmingen: [...instemming("hulp", "REGISSEUR"), ...instemming("plan", "AANBIEDER")],
};
const regie = (voerder: Gezinsfeiten["regie"][number]["voerder"]) => [
  { voerder, medewerkernummer: "nu", van: VANDAAG },
];
const wie = (anders: Partial<Vrager> = {}): Vrager => ({
  ...{ rol: "casusregisseur", doel: "casusregie", gemeenten: ["9001"], medewerkernummer: "nu" },
  ...anders,
});
const kort = ({ niveaus }: Besluit) =>
  Object.entries(niveaus)
    .filter(([, niveau]) => niveau !== "GEEN")
    .map(([domein, niveau]) => `${domein}:${niveau}`)
    .join(" ");
const overGezin = async (vrager: Vrager, feiten = gezin) => beslispunt.beslis(feitenOverGezin(vrager, feiten, VANDAAG));
const overKind = async (vrager: Vrager, feiten = gezin) =>
  beslispunt.beslis(feitenOverJeugdige(vrager, feiten, KIND, VANDAAG));
const ALLES = "casus:VOLLEDIG plan:VOLLEDIG veiligheid:VOLLEDIG persoon:VOLLEDIG";

describe("the policies", () => {
  it("fit their schema, and each has a title, an article and a ground", () => {
    const { beleid, woorden } = readBeleid();
    expect(beleid.size).toBeGreaterThan(15);
    for (const { titel, artikel, grond } of beleid.values()) {
      expect(titel).toMatch(/^[A-Z].{20,}$/);
      expect(artikel).toMatch(/art\.|Wet/);
      expect(grond).toMatch(/^[A-Z_]+$/);
    }
    expect(woorden.get("Relatie")).toContain("REGIE_GI");
    expect(woorden.get("Vrager")).toContain("Casusregisseur");
  });
});

describe("a gezin, denied by default", () => {
  it.each([
    ["the regisseur of now", wie(), ALLES + " hulp:DAT onderwijs:DAT"],
    ["of before", wie({ medewerkernummer: "vroeger" }), ""],
    ["of later", wie({ medewerkernummer: "straks" }), ""],
    ["another", wie({ medewerkernummer: "iemand-anders" }), ""],
    ["without a number", wie({ medewerkernummer: undefined }), ""],
    ["of another gemeente", wie({ gemeenten: ["9002"] }), ""],
    ["of no gemeente", wie({ gemeenten: [] }), ""],
    ["for another purpose", wie({ doel: "leerplicht" }), ""],
    ["for a purpose that does not exist", wie({ doel: "iets" }), ""],
    ["in another role", wie({ rol: "dashboard" }), ""],
    ["in a role that does not exist", wie({ rol: "beheerder" }), ""],
  ])("%s -> %s", async (_name, vrager, expected) => {
    const besluit = await overGezin(vrager, { ...gezin, toestemmingen: [] });
    expect(kort(besluit)).toBe(expected);
    if (expected === "") expect(besluit).toMatchObject({ grond: "GEEN_RELATIE", beleid: [], redenen: {} });
  });

  const lead = { rol: "teamleider", doel: "triage", gemeenten: ["9001"], medewerkernummer: undefined };
  it.each<[string, Vrager, Partial<Gezinsfeiten>, string]>([
    ["teamleider, a gezin with one regisseur", wie(lead), {}, ""],
    ["teamleider, a gezin without", wie(lead), { regie: [] }, "casus:BEPERKT persoon:BEPERKT"],
    [
      "teamleider, a gezin with two",
      wie(lead),
      { regie: [...regie("LOKAAL_TEAM"), ...regie("GECERTIFICEERDE_INSTELLING")] },
      "casus:BEPERKT persoon:BEPERKT",
    ],
    ["teamleider of another gemeente", wie({ ...lead, gemeenten: ["9002"] }), { regie: [] }, ""],
    [
      "leerplicht",
      wie({ rol: "leerplicht", doel: "leerplicht" }),
      {},
      "casus:DAT persoon:BEPERKT hulp:DAT onderwijs:VOLLEDIG",
    ],
    [
      "leerplicht, Veilig Thuis directs",
      wie({ rol: "leerplicht", doel: "leerplicht" }),
      { regie: regie("VEILIG_THUIS") },
      "onderwijs:VOLLEDIG",
    ],
    ["leerplicht, acute", wie({ rol: "leerplicht", doel: "leerplicht" }), { acuut: true }, "onderwijs:VOLLEDIG"],
    ["school without proof", { rol: "school", doel: "schoolbegeleiding" }, {}, ""],
    [
      "school with proof",
      { rol: "school", doel: "schoolbegeleiding", bewezen: new Set([KIND]) },
      {},
      "casus:DAT onderwijs:VOLLEDIG",
    ],
    [
      "school with proof about another",
      { rol: "school", doel: "schoolbegeleiding", bewezen: new Set(["buur"]) },
      {},
      "",
    ],
    [
      "aanbieder with proof and consent",
      { rol: "aanbieder", doel: "jeugdhulp-uitvoering", bewezen: new Set([KIND]) },
      {},
      "casus:DAT plan:BEPERKT",
    ],
    [
      "aanbieder with proof alone",
      { rol: "aanbieder", doel: "jeugdhulp-uitvoering", bewezen: new Set([KIND]) },
      { toestemmingen: [] },
      "casus:DAT",
    ],
    [
      "a parent with gezag",
      { rol: "gezin", doel: "eigen-inzage", persoonId: OUDER },
      {},
      "casus:BEPERKT plan:VOLLEDIG",
    ],
    [
      "a parent who left the gezin",
      { rol: "gezin", doel: "eigen-inzage", persoonId: OUDER },
      { leden: gezin.leden.map((lid) => (lid.isJeugdige ? lid : { ...lid, tot: VANDAAG })) },
      "",
    ],
    [
      "a parent of whom the register said so before",
      { rol: "gezin", doel: "eigen-inzage", persoonId: OUDER },
      { leden: gezin.leden.map((lid) => ({ ...lid, gezagVers: false })) },
      "",
    ],
    [
      "a parent, on the last day before 18",
      { rol: "gezin", doel: "eigen-inzage", persoonId: OUDER },
      { leden: gezin.leden.map((lid) => (lid.isJeugdige ? { ...lid, geboortedatum: "2008-11-22" } : lid)) },
      "casus:BEPERKT plan:VOLLEDIG",
    ],
    [
      "a parent, from the day of 18",
      { rol: "gezin", doel: "eigen-inzage", persoonId: OUDER },
      { leden: gezin.leden.map((lid) => (lid.isJeugdige ? { ...lid, geboortedatum: "2008-11-21" } : lid)) },
      "",
    ],
    ["a parent without gezag", { rol: "gezin", doel: "eigen-inzage", persoonId: "andere-ouder" }, {}, ""],
    [
      "a parent in the acute phase: nothing changes",
      { rol: "gezin", doel: "eigen-inzage", persoonId: OUDER },
      { acuut: true, regie: regie("VEILIG_THUIS") },
      "casus:BEPERKT plan:VOLLEDIG",
    ],
    [
      "the jeugdige of 12",
      { rol: "jeugdige", doel: "eigen-inzage", persoonId: KIND },
      {},
      "casus:BEPERKT plan:VOLLEDIG persoon:BEPERKT hulp:VOLLEDIG onderwijs:VOLLEDIG",
    ],
    ["fg", wie({ rol: "fg", doel: "toezicht" }), {}, ""],
  ])("%s", async (_name, vrager, anders, expected) => {
    expect(kort(await overGezin(vrager, { ...gezin, ...anders }))).toBe(expected);
  });
});

describe("a gezin that another system has too", () => {
  const elders: Gezinsfeiten = { ...gezin, id: "g2", bron: "b2", gemeente: "9002" };
  const mw = (medewerkernummer: string, voerder: Parameters<typeof regie>[0] = "LOKAAL_TEAM") => ({
    regie: regie(voerder).map((each) => ({ ...each, medewerkernummer })),
  });
  const met = (anders: Partial<Gezinsfeiten>): Gezinsfeiten => ({ ...gezin, zelfde: [{ ...elders, ...anders }] });
  const zuid = wie({ gemeenten: ["9002"], medewerkernummer: "zuid" });

  it.each<[string, Vrager, Partial<Gezinsfeiten>, string]>([
    ["who directs there knows it", zuid, mw("zuid"), "casus:DAT plan:DAT"],
    ["also when something is acute there", zuid, { ...mw("zuid"), acuut: true }, "casus:DAT plan:DAT"],
    ["Veilig Thuis that directs there sees it", zuid, mw("zuid", "VEILIG_THUIS"), ALLES],
    [
      "the same person, who has another number here, directs here too",
      zuid,
      { regie: regie("LOKAAL_TEAM").map((each) => ({ ...each, medewerkernummer: "zuid", email: "M@zuid.example" })) },
      `${ALLES} hulp:VOLLEDIG onderwijs:DAT`,
    ],
    ["who directs there in another gemeente does not", wie({ medewerkernummer: "zuid" }), mw("zuid"), ""],
    ["nor for another purpose", wie({ ...zuid, doel: "triage" }), mw("zuid"), ""],
    ["nor another rol", wie({ ...zuid, rol: "teamleider", doel: "triage" }), { ...mw("zuid") }, ""],
    ["nor someone else", wie({ ...zuid, medewerkernummer: "ander" }), mw("zuid"), ""],
  ])("%s", async (_name, vrager, anders, expected) => {
    expect(kort(await overGezin(vrager, met(anders)))).toBe(expected);
    expect(kort(await overGezin(vrager))).toBe("");
  });

  it("is secret as a whole while Veilig Thuis directs in either", async () => {
    const leerplicht = wie({ rol: "leerplicht", doel: "leerplicht" });
    for (const anders of [mw("zuid", "VEILIG_THUIS"), { acuut: true }]) {
      expect(kort(await overGezin(leerplicht, met(anders)))).toBe("onderwijs:VOLLEDIG");
      expect(kort(await overKind(leerplicht, met(anders)))).toBe("onderwijs:VOLLEDIG");
    }
    expect((await overGezin(leerplicht, met({}))).niveaus.casus).toBe("DAT");
    const over = [{ ...regie("VEILIG_THUIS")[0]!, van: "2026-01-01", tot: VANDAAG }];
    expect((await overGezin(leerplicht, met({ regie: over }))).niveaus.casus).toBe("DAT");
  });
});

describe("a jeugdige", () => {
  it("the regisseur sees help with consent, and without it only that it is there, and why", async () => {
    const met = await overKind(wie());
    expect(met.niveaus).toMatchObject({ hulp: "VOLLEDIG", onderwijs: "DAT" });
    expect(met.redenen).toEqual({ onderwijs: "TOESTEMMING_ONTBREEKT" });
    expect(met.grond).toBe("REGIE_NU+TOESTEMMING");
    const withdrawn = gezin.toestemmingen.map((each) => ({ ...each, ingetrokkenOp: new Date() }));
    const zonder = await overKind(wie(), { ...gezin, toestemmingen: withdrawn });
    expect(zonder).toMatchObject({ niveaus: { hulp: "DAT" }, redenen: { hulp: "TOESTEMMING_INGETROKKEN" } });
  });

  it.each<[string, Partial<Gezinsfeiten>, string]>([
    ["the GI with a court measure", { maatregel: "OTS", regie: regie("GECERTIFICEERDE_INSTELLING") }, "VOLLEDIG"],
    ["the GI without", { regie: regie("GECERTIFICEERDE_INSTELLING") }, "DAT"],
    ["a lokaal team with a measure: the ground is of the GI alone", { maatregel: "OTS" }, "DAT"],
    ["Veilig Thuis that directs", { acuut: true, regie: regie("VEILIG_THUIS") }, "VOLLEDIG"],
  ])("without consent: %s", async (_name, anders, hulp) => {
    expect((await overKind(wie(), { ...gezin, toestemmingen: [], ...anders })).niveaus.hulp).toBe(hulp);
  });

  it.each([
    ["2014-11-22", "ONDER_12", "", "casus:BEPERKT plan:VOLLEDIG persoon:BEPERKT hulp:VOLLEDIG onderwijs:VOLLEDIG"],
    [
      "2014-11-21",
      "12",
      "casus:BEPERKT plan:VOLLEDIG persoon:BEPERKT hulp:VOLLEDIG onderwijs:VOLLEDIG",
      "casus:BEPERKT plan:VOLLEDIG persoon:BEPERKT hulp:VOLLEDIG onderwijs:VOLLEDIG",
    ],
    [
      "2010-11-21",
      "16",
      "casus:BEPERKT plan:VOLLEDIG persoon:BEPERKT hulp:VOLLEDIG onderwijs:VOLLEDIG",
      "casus:BEPERKT plan:BEPERKT persoon:BEPERKT",
    ],
    [undefined, "unknown", "", "casus:BEPERKT plan:BEPERKT"],
  ])("born %s (%s): the jeugdige sees [%s], the parent [%s]", async (geboortedatum, _age, zelf, ouder) => {
    const leden = gezin.leden.map((lid) => (lid.isJeugdige ? { ...lid, geboortedatum } : lid));
    const doel = "eigen-inzage";
    expect(kort(await overKind({ rol: "jeugdige", doel, persoonId: KIND }, { ...gezin, leden }))).toBe(zelf);
    expect(kort(await overKind({ rol: "gezin", doel, persoonId: OUDER }, { ...gezin, leden }))).toBe(ouder);
  });

  it("of 16 decides whether the parents read the whole plan of the gezin; one who left, or is younger, does not", async () => {
    const ouder: Vrager = { rol: "gezin", doel: "eigen-inzage", persoonId: OUDER };
    const broer = { persoonId: "broer", isJeugdige: true, geboortedatum: "2010-11-21" };
    const plan = async (anders: Partial<typeof broer & { tot: string }>, toestemmingen: Toestemming[] = []) =>
      (await overGezin(ouder, { ...gezin, leden: [...gezin.leden, { ...broer, ...anders }], toestemmingen })).niveaus
        .plan;
    expect(await plan({})).toBe("BEPERKT");
    expect(await plan({ geboortedatum: "2010-11-22" })).toBe("VOLLEDIG");
    expect(await plan({ tot: VANDAAG })).toBe("VOLLEDIG");
    const ja = (hoedanigheid: Toestemming["hoedanigheid"]): Toestemming[] => [
      { ...instemming("plan", "OUDERS")[0]!, hoedanigheid, betrokkene: "broer" },
    ];
    expect(await plan({}, ja("JEUGDIGE"))).toBe("VOLLEDIG");
    expect(await plan({}, ja("GEZAG"))).toBe("BEPERKT");
    expect(
      await plan(
        {},
        ja("JEUGDIGE").map((each) => ({ ...each, betrokkene: KIND })),
      ),
    ).toBe("BEPERKT");
    expect(
      await plan(
        {},
        ja("JEUGDIGE").map((each) => ({ ...each, ingetrokkenOp: new Date() })),
      ),
    ).toBe("BEPERKT");
  });

  it("with a secret address, and (also) in a gezin without this parent: that parent does not see where school and help are", async () => {
    const ouder: Vrager = { rol: "gezin", doel: "eigen-inzage", persoonId: OUDER };
    const geheim = (adresGeheim: boolean) => ({
      ...gezin,
      leden: gezin.leden.map((lid) => (lid.isJeugdige ? { ...lid, adresGeheim } : lid)),
    });
    const zonder = (feiten: Gezinsfeiten) => ({ ...feiten, leden: feiten.leden.filter((lid) => lid.isJeugdige) });
    const ziet = async (feiten: Gezinsfeiten, alle: Gezinsfeiten[], wie = ouder) =>
      (await beslispunt.beslis(feitenOverJeugdige(wie, feiten, KIND, VANDAAG, alle))).niveaus;
    const dicht = { hulp: "GEEN", onderwijs: "GEEN", persoon: "BEPERKT" };
    const open = { hulp: "VOLLEDIG", onderwijs: "VOLLEDIG", persoon: "BEPERKT" };
    for (const feiten of [geheim(true), zonder(geheim(true))])
      expect(await ziet(feiten, [geheim(true), zonder(geheim(true))])).toMatchObject(dicht);
    expect(await ziet(geheim(true), [geheim(true)])).toMatchObject(open);
    expect(await ziet(geheim(false), [geheim(false), zonder(geheim(false))])).toMatchObject(open);
    const zelf: Vrager = { rol: "jeugdige", doel: "eigen-inzage", persoonId: KIND };
    const twaalf = {
      ...geheim(true),
      leden: geheim(true).leden.map((lid) => ({ ...lid, geboortedatum: "2013-01-01" })),
    };
    expect(await ziet(twaalf, [twaalf, zonder(twaalf)], zelf)).toMatchObject(open);
  });

  it("in a noodprocedure shows the safety and nothing else, also of a gezin that is secret", async () => {
    const leden = gezin.leden.map((lid) => ({ ...lid, noodprocedure: lid.isJeugdige }));
    const vreemd = wie({ medewerkernummer: "iemand-anders", doel: "noodprocedure", gemeenten: ["9002"] });
    for (const acuut of [true, false]) {
      const besluit = await overKind(vreemd, { ...gezin, leden, acuut });
      expect([kort(besluit), besluit.redenen]).toEqual(["veiligheid:VOLLEDIG", {}]);
    }
    expect(kort(await overKind(vreemd))).toBe("");
    expect(kort(await overKind({ ...vreemd, doel: "casusregie" }, { ...gezin, leden }))).toBe("");
  });

  it("through two gezinnen gets of each domain the most that one allows, and a secret gezin takes nothing away", async () => {
    const ander = await overKind(wie({ medewerkernummer: "iemand-anders" }));
    const eigen = await overKind(wie());
    expect(samen([ander, eigen])).toEqual(eigen);
    expect(samen([])).toMatchObject({ grond: "GEEN_RELATIE" });
  });
});
