// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { csv, inschrijving, leerling, leerlingId, school, verzuim, vrijstelling } from "./support/aanlevering";
import { CLAIMS, createTestHub, type TestHub } from "./support/hub";

const ALLES = `onderwijs{status toelichting niveau scholen terugkeerplan dekking{bron status reden peildatum} signalen{code ernst sinds uitleg feiten{bron}}
  tijdlijn{op tot soort omschrijving} oordeel{status soort fase sinds weken regelversie uitleg feiten{bron vastgelegdOp}}
  inschrijvingen{school{brin naam gemeente{naam}} vestiging van tot leerjaar herkomst{bron bronhouder vastgelegdOp opgehaaldOp}}
  verzuim{soort status van tot uren} vrijstellingen{grond van} contact{naam functie organisatie}}`;

let hub: TestHub;
beforeAll(async () => {
  hub = await createTestHub();
  const many = Array.from({ length: 20 }, (_, i) => [leerling(50 + i), inschrijving(50 + i, "99AA")]).flat();
  await hub.deliver(
    csv({}, [
      school("99AA"),
      school("99CC", { laatsteAanlevering: "2026-10-01T08:00:00Z" }),
      leerling(1),
      inschrijving(1, "99AA"),
      verzuim(1, "99AA", { uren: "130", terugkeerplan: "Twee ochtenden per week; opbouwen" }),
      leerling(2),
      inschrijving(2, "99CC"),
      leerling(3),
      vrijstelling(3, "5a"),
      leerling(4),
      inschrijving(4, "99AA"),
      leerling(5),
      inschrijving(5, "99AA", { einddatum: "2025-13-01" }),
      ...many,
    ]),
    csv({ gemeente: "9002" }, [school("99BB"), leerling(4), inschrijving(4, "99BB"), verzuim(4, "99BB")]),
  );
});
afterAll(() => hub.close());

const pupil = async (n: number, claims: object = CLAIMS.leerplicht) =>
  (await hub.askJeugdigen(claims, ALLES, [{ id: leerlingId(n) }])).data._entities[0].onderwijs;

test("a thuiszitter, with where each fact comes from", async () => {
  const beeld = await pupil(1);
  expect(beeld).toMatchObject({
    status: "BESCHIKBAAR",
    niveau: "VOLLEDIG",
    toelichting: null,
    scholen: ["School 99AA"],
    terugkeerplan: "Twee ochtenden per week; opbouwen",
    contact: [{ naam: "Contact 99AA", functie: "zorgcoordinator", organisatie: "School 99AA" }],
    verzuim: [{ soort: "LANGDURIG_RELATIEF", status: "In behandeling", van: "2026-09-01", tot: null, uren: 130 }],
    dekking: [{ bron: "leerplicht-9001", status: "BESCHIKBAAR", reden: null, peildatum: "2026-11-20T00:00:00.000Z" }],
  });
  expect(beeld.oordeel).toMatchObject({ status: "THUISZITTER", fase: "BEGINNEND", weken: 11, regelversie: "ocw-2016" });
  expect(beeld.inschrijvingen[0].school).toEqual({
    brin: "99AA",
    naam: "School 99AA",
    gemeente: { naam: "Noorderveen" },
  });
  expect(beeld.inschrijvingen[0].herkomst).toEqual({
    bron: "leerplicht-9001",
    bronhouder: "Gemeente Noorderveen",
    vastgelegdOp: "2026-11-20T03:00:00.000Z",
    opgehaaldOp: "2026-11-21T10:00:00.000Z",
  });
  expect(beeld.signalen).toEqual([
    {
      code: "THUISZITTER",
      ernst: "AANDACHT",
      sinds: "2026-09-01",
      uitleg: "De leerling zit thuis sinds 1 september 2026: langdurig relatief verzuim, korter dan drie maanden.",
      feiten: [{ bron: "leerplicht-9001" }],
    },
  ]);
  expect(beeld.tijdlijn.map((row: { soort: string }) => row.soort)).toEqual(["INSCHRIJVING", "VERZUIM"]);
});

test("a school that does not deliver makes the status unknown, with a signal", async () => {
  const beeld = await pupil(2);
  expect(beeld.oordeel.status).toBe("ONBEKEND");
  expect(beeld.signalen).toMatchObject([
    {
      code: "SCHOOL_LEVERT_NIET",
      sinds: "2026-10-01",
      uitleg: "School 99CC leverde voor het laatst verzuim aan op 1 oktober 2026.",
    },
  ]);
});

test("an exempt pupil is no thuiszitter, and the exemption is told", async () => {
  const beeld = await pupil(3);
  expect(beeld.oordeel.status).toBe("GEEN_THUISZITTER");
  expect(beeld.oordeel.uitleg.join(" ")).toContain("artikel 5a Leerplichtwet");
  expect(beeld.vrijstellingen).toEqual([{ grond: "5a", van: "2026-08-01" }]);
});

test("a pupil with a record that was left out is not called absent from school", async () => {
  const beeld = await pupil(5);
  expect(beeld.oordeel.status).toBe("ONBEKEND");
  expect(beeld.status).toBe("DEELS");
  expect(beeld.dekking).toMatchObject([{ status: "DEELS", reden: "Niet alles wat is aangeleverd, was bruikbaar." }]);
});

test("two gemeenten that disagree are both shown", async () => {
  const beeld = await pupil(4, CLAIMS.regio);
  expect(beeld.oordeel).toMatchObject({ status: "THUISZITTER" });
  expect(beeld.oordeel.uitleg.at(-1)).toBe(
    "Ook Gemeente Noorderveen levert deze leerling aan; dat leidt tot het oordeel: geen thuiszitter.",
  );
  expect(beeld.dekking).toHaveLength(2);
  expect(beeld.inschrijvingen).toHaveLength(2);
  const signals = beeld.signalen.filter(({ code }: { code: string }) => code === "TEGENSTRIJDIG");
  expect(signals.map(({ uitleg }: { uitleg: string }) => uitleg)).toEqual([
    "De gemeenten spreken elkaar tegen: volgens Gemeente Noorderveen geen thuiszitter, volgens Gemeente Zuiderham thuiszitter.",
    "De gemeenten noemen niet dezelfde school: volgens Gemeente Noorderveen School 99AA, volgens Gemeente Zuiderham School 99BB.",
  ]);
});

test("leerplicht sees only the facts of its own gemeente", async () => {
  const beeld = await pupil(4, CLAIMS.leerplicht);
  expect(beeld.oordeel.status).toBe("GEEN_THUISZITTER");
  expect(JSON.stringify(beeld)).not.toContain("Zuiderham");
});

test("a delta may name a school that no delivery described: then it is unknown whether the pupil is there", async () => {
  const other = await createTestHub();
  await other.deliver(
    csv({}, [leerling(1)]),
    csv({ soort: "delta", peildatum: "2026-11-21" }, [inschrijving(1, "99DD")]),
  );
  const { data } = await other.askJeugdigen(CLAIMS.leerplicht, ALLES, [{ id: leerlingId(1) }]);
  const { oordeel, inschrijvingen } = data._entities[0].onderwijs;
  expect(oordeel.status).toBe("ONBEKEND");
  expect(inschrijvingen[0].school).toEqual({
    brin: "99DD",
    naam: "Onbekende school (99DD)",
    gemeente: { naam: "Noorderveen" },
  });
  await other.close();
});

describe("on an earlier day", () => {
  const on = (op: string) =>
    hub.askJeugdigen(
      CLAIMS.leerplicht,
      `onderwijs(opDatum:"${op}"){oordeel{status} inschrijvingen{van} verzuim{van}}`,
      [{ id: leerlingId(1) }],
    );
  test("judges by what had begun then", async () => {
    const { data } = await on("2026-08-31");
    expect(data._entities[0].onderwijs).toEqual({
      oordeel: { status: "GEEN_THUISZITTER" },
      inschrijvingen: [{ van: "2025-08-01" }],
      verzuim: [],
    });
  });
  test("refuses a day that has yet to come", async () => {
    const { data, errors } = await on("2026-11-22");
    expect(data._entities[0].onderwijs).toBeNull();
    expect(errors![0]).toMatchObject({ extensions: { code: "ONGELDIGE_INVOER" } });
  });
});

test.each([
  [false, true],
  [true, false],
  [null, null],
  [undefined, null],
])("thuiszitterZonderHulp with heeftLopendeHulp %s is %s", async (heeftLopendeHulp, expected) => {
  const { data } = await hub.askJeugdigen(CLAIMS.leerplicht, "thuiszitterZonderHulp", [
    { id: leerlingId(1), heeftLopendeHulp },
  ]);
  expect(data._entities[0].thuiszitterZonderHulp).toBe(expected);
});

test("thuiszitterZonderHulp is unknown when it is unknown whether the pupil sits at home", async () => {
  const { data } = await hub.askJeugdigen(CLAIMS.leerplicht, "thuiszitterZonderHulp", [
    { id: leerlingId(2), heeftLopendeHulp: false },
    { id: leerlingId(3), heeftLopendeHulp: false },
  ]);
  expect(data._entities.map((row: { thuiszitterZonderHulp: unknown }) => row.thuiszitterZonderHulp)).toEqual([
    null,
    false,
  ]);
});

test.each([
  ["leerplicht", CLAIMS.leerplicht],
  ["school", CLAIMS.school],
  ["casusregisseur", CLAIMS.regisseur],
])("%s: as many statements for twenty pupils as for one", async (_rol, claims) => {
  const ids = Array.from({ length: 20 }, (_, i) => leerlingId(50 + i));
  const inzagebewijs = await hub.bewijs("VOLLEDIG", ids);
  const count = async (some: string[]) => {
    const before = statementCount(hub.dataSource);
    const { data } = await hub.askJeugdigen(
      claims,
      `${ALLES} thuiszitterZonderHulp`,
      some.map((id) => ({ id, inzagebewijs })),
    );
    expect(
      data._entities.every((row: { onderwijs: { status: string } }) => row.onderwijs.status === "BESCHIKBAAR"),
    ).toBe(true);
    return statementCount(hub.dataSource) - before;
  };
  const one = await count(ids.slice(0, 1));
  expect(one).toBe(6);
  expect(await count(ids)).toBe(one);
});

describe("freshness", () => {
  test("an old delivery: VEROUDERD with its date, a signal, and no false comfort", async () => {
    const old = await createTestHub("2026-12-05T10:00:00Z");
    await old.deliver(csv({}, [school("99AA"), leerling(1), inschrijving(1, "99AA")]));
    const { data } = await old.askJeugdigen(CLAIMS.leerplicht, ALLES, [{ id: leerlingId(1) }]);
    const { status, toelichting, signalen, oordeel } = data._entities[0].onderwijs;
    expect(status).toBe("VEROUDERD");
    expect(toelichting).toBe("leerplicht-9001: De laatste aanlevering is van 20 november 2026.");
    expect(signalen.map(({ code }: { code: string }) => code)).toContain("BRON_VEROUDERD");
    expect(oordeel.status).toBe("ONBEKEND");
    await old.close();
  });

  test("a pupil in no delivery: GEEN when all sources are fresh and whole, otherwise why that is not sure", async () => {
    const fresh = await createTestHub();
    const unknown = async () => {
      const inzagebewijs = await fresh.bewijs("VOLLEDIG", [leerlingId(99)]);
      const { data } = await fresh.askJeugdigen(CLAIMS.regisseur, ALLES, [{ id: leerlingId(99), inzagebewijs }]);
      return data._entities[0].onderwijs;
    };
    expect(await unknown()).toMatchObject({
      status: "NIET_BEVRAAGD",
      dekking: [{ reden: "Er is nog niets aangeleverd." }, {}],
    });
    await fresh.deliver(csv({ gemeente: "9002" }, [leerling(1)]));
    expect(await unknown()).toMatchObject({ status: "DEELS" });
    await fresh.deliver(csv({}, [leerling(2)]));
    expect(await unknown()).toMatchObject({
      status: "GEEN",
      oordeel: { status: "ONBEKEND" },
      dekking: [{ status: "GEEN" }, { status: "GEEN" }],
    });
    await fresh.close();
  });
});
