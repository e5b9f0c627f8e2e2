// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { createProefhub, jeugdige, type Niveau, type Proefhub, vraagHulp } from "./support/hub";
import { aanvraag, BSN, start, stop, toewijzing } from "./support/ijw";

let hub: Proefhub;
beforeAll(async () => {
  hub = await createProefhub();
  await hub.lever(
    aanvraag({ bsn: BSN[0], dagtekening: "2026-01-05", referentie: "R1", verwijzer: "02" }),
    toewijzing({ bsn: BSN[0], dagtekening: "2026-01-09", nummer: 1, referentie: "R1" }),
    start({ bsn: BSN[0], dagtekening: "2026-02-03", nummer: 1, begin: "2026-02-02" }),
    stop({ bsn: BSN[0], dagtekening: "2026-08-01", nummer: 1, begin: "2026-02-02", einde: "2026-07-30", reden: "32" }),
    toewijzing({ bsn: BSN[0], dagtekening: "2026-09-01", nummer: 2, code: "44P02", einde: "2027-09-01" }),
    start({ bsn: BSN[0], dagtekening: "2026-09-12", nummer: 2, begin: "2026-09-10", code: "44P02" }),
    toewijzing({ bsn: BSN[1], dagtekening: "2026-11-01", nummer: 3, code: "45X99" }),
    toewijzing({ bsn: BSN[2], dagtekening: "2025-11-01", nummer: 4 }),
    stop({ bsn: BSN[2], dagtekening: "2026-03-01", nummer: 4, begin: "2025-12-01", einde: "2026-02-28" }),
  );
});
beforeEach(() => hub.now("2026-11-21T10:00:00Z"));
afterAll(() => hub.stop());

async function beeld(bsn: string, niveau: Niveau) {
  const { data, errors } = await vraagHulp(hub, [await jeugdige(hub, bsn, niveau)]);
  expect(errors).toBeUndefined();
  return data!._entities[0];
}

test("VOLLEDIG: everything, with source and explanation", async () => {
  const { hulp, heeftLopendeHulp } = await beeld(BSN[0], "VOLLEDIG");
  expect(heeftLopendeHulp).toBe(true);
  expect(hulp).toMatchObject({ status: "BESCHIKBAAR", niveau: "VOLLEDIG", toelichting: null });
  expect(hulp.trajecten).toMatchObject([
    {
      status: "LOPEND",
      aanbieder: { agbCode: "98000001", naam: "Stichting De Vlier" },
      verwijzer: "ONBEKEND",
      profiel: 2,
      intensiteit: "DUURZAAM",
      hulpvorm: "PLEEGZORG",
      verblijf: "PLEEGZORG",
      toegewezenOp: "2026-09-01",
      gestartOp: "2026-09-10",
      geplandEinde: "2027-09-01",
      wachttijdDagen: 9,
      fase: "UITVOERING",
      nazorgGeregeld: null,
      redenBeeindiging: null,
    },
    {
      status: "BEEINDIGD",
      verwijzer: "HUISARTS",
      hulpvorm: "AMBULANT",
      verblijf: null,
      aangemeldOp: "2026-01-05",
      beeindigdOp: "2026-07-30",
      redenBeeindiging: "DOOR_JEUGDIGE",
      redenCbs: "DOOR_JEUGDIGE",
      productcategorie: "AMBULANT",
      fase: "NAZORG",
      nazorgGeregeld: true,
      wachttijdDagen: 28,
    },
  ]);
  expect(hulp.trajecten[1].herkomst).toHaveLength(4);
  expect(hulp.trajecten[1].herkomst[0]).toEqual({
    bron: "ijw-proef",
    bronhouder: "Berichtenverkeer Proef",
    vastgelegdOp: "2026-01-05T00:00:00.000Z",
    opgehaaldOp: "2026-11-21T10:00:00.000Z",
  });
  expect(hulp.signalen.map(({ code }: { code: string }) => code)).toEqual([
    "UITVAL",
    "PROFIEL_GEWIJZIGD",
    "HERHAALD_BEROEP",
  ]);
  expect(hulp.tijdlijn.map(({ op, soort }: { op: string; soort: string }) => `${op} ${soort}`)).toEqual([
    "2026-01-05 HULP_AANGEMELD",
    "2026-01-09 HULP_TOEGEWEZEN",
    "2026-02-02 HULP_GESTART",
    "2026-07-30 HULP_BEEINDIGD",
    "2026-09-01 HULP_TOEGEWEZEN",
    "2026-09-10 HULP_GESTART",
  ]);
});

test("BEPERKT: periods and kinds, no reasons, verwijzer, signals or timeline", async () => {
  const { hulp } = await beeld(BSN[0], "BEPERKT");
  expect(hulp).toMatchObject({ niveau: "BEPERKT", signalen: [], tijdlijn: [] });
  expect(hulp.trajecten).toHaveLength(2);
  expect(hulp.trajecten[1]).toMatchObject({
    status: "BEEINDIGD",
    profiel: 1,
    beeindigdOp: "2026-07-30",
    wachttijdDagen: 28,
    verwijzer: null,
    redenBeeindiging: null,
    redenCbs: null,
    productcategorie: null,
    fase: null,
    nazorgGeregeld: null,
  });
});

test("DAT: only that help runs, and at whom", async () => {
  const { hulp, heeftLopendeHulp } = await beeld(BSN[0], "DAT");
  expect(heeftLopendeHulp).toBe(true);
  const { id, status, aanbieder, herkomst, ...rest } = hulp.trajecten[0];
  expect(hulp.trajecten).toHaveLength(1);
  expect({ status, aanbieder, hasId: typeof id }).toEqual({
    status: "LOPEND",
    aanbieder: { agbCode: "98000001", naam: "Stichting De Vlier" },
    hasId: "string",
  });
  expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  expect(herkomst).toMatchObject([{ bron: "ijw-proef", vastgelegdOp: null, opgehaaldOp: "2026-11-21T10:00:00.000Z" }]);
  expect(hulp).toMatchObject({ niveau: "DAT", signalen: [], tijdlijn: [] });
});

test("DAT tells nothing of help that is over", async () => {
  const over = await beeld(BSN[2], "DAT");
  const never = await beeld(BSN[3], "DAT");
  expect(over.hulp).toEqual(never.hulp);
  expect(over.hulp).toMatchObject({ status: "GEEN", trajecten: [] });
  expect(over.heeftLopendeHulp).toBe(false);
});

test("an unknown product leaves its fields empty, with a signal", async () => {
  const { hulp, heeftLopendeHulp } = await beeld(BSN[1], "VOLLEDIG");
  expect(heeftLopendeHulp).toBe(false);
  expect(hulp.trajecten).toMatchObject([
    { status: "WACHTEND", profiel: null, intensiteit: null, hulpvorm: null, wachttijdDagen: 20 },
  ]);
  expect(hulp.signalen.map(({ code }: { code: string }) => code)).toEqual(["PRODUCT_ONBEKEND"]);
});

test("a source that has been silent for longer than its versheid is stale, with its date", async () => {
  hub.now("2026-12-05T10:00:00Z");
  const { hulp, heeftLopendeHulp } = await beeld(BSN[0], "VOLLEDIG");
  expect(hulp.status).toBe("VEROUDERD");
  expect(hulp.dekking).toMatchObject([
    { status: "VEROUDERD", reden: "De laatste aanlevering is van 21 november 2026." },
  ]);
  expect(hulp.signalen.map(({ code }: { code: string }) => code)).toContain("BRON_VEROUDERD");
  expect(heeftLopendeHulp).toBe(true);
  expect(await beeld(BSN[2], "DAT")).toMatchObject({ heeftLopendeHulp: null });
});

test("before the first delivery nothing is known, which is not the same as no help", async () => {
  const empty = await createProefhub();
  const { data } = await vraagHulp(empty, [await jeugdige(empty, BSN[0], "VOLLEDIG")]);
  expect(data!._entities[0]).toMatchObject({
    heeftLopendeHulp: null,
    hulp: { status: "NIET_BEVRAAGD", dekking: [{ reden: "Er is nog niets aangeleverd." }] },
  });
  await empty.stop();
});

test("the number of statements does not depend on the number of persons", async () => {
  const countFor = async (bsns: string[]) => {
    const representations = await Promise.all(bsns.map((bsn) => jeugdige(hub, bsn, "VOLLEDIG")));
    const before = statementCount(hub.dataSource);
    const { errors } = await vraagHulp(hub, representations);
    expect(errors).toBeUndefined();
    return statementCount(hub.dataSource) - before;
  };
  const one = await countFor([BSN[0]]);
  expect(one).toBe(2);
  expect(await countFor(Array.from({ length: 20 }, (_, i) => BSN[i % 4]!))).toBe(one);
  // Persons of their own, most of them without any help.
  const representations = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const id = hub.pseudoniem(`onbekend ${i}`);
      return { __typename: "Jeugdige", id, inzagebewijs: await hub.bewijs([id], "DAT") };
    }),
  );
  const before = statementCount(hub.dataSource);
  await vraagHulp(hub, representations);
  expect(statementCount(hub.dataSource) - before).toBe(one);
});
