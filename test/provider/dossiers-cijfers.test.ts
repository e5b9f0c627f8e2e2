// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { plusDagen } from "../../platform/time/datum";
import type { Wachttijdcel } from "../../subgraphs/provider/domain/aanbieder";
import type { Epdstatus, Epdtraject } from "../../subgraphs/provider/domain/epd/epd";
import { koppelDossiers } from "../../subgraphs/provider/domain/epd/koppel-dossiers";
import { toTraject } from "../../subgraphs/provider/domain/epd/to-traject";
import { isWachtend, trajectstatus } from "../../subgraphs/provider/domain/status";
import type { Traject } from "../../subgraphs/provider/domain/traject";
import { findAanbiedercijfers, findWachttijdcellen } from "../../subgraphs/provider/store/aanbieders";
import { saveEpdKopieen } from "../../subgraphs/provider/store/epd-kopieen";
import { findTrajecten } from "../../subgraphs/provider/store/trajecten";
import { epdYaml, key } from "./support/dossiers";
import { createProefhub, type Proefhub } from "./support/hub";
import { AGB, BSN, start, stop, toewijzing } from "./support/ijw";

const VANDAAG = "2026-11-21";
const NU = new Date("2026-11-21T10:00:00Z");
const feit = { bron: "epd-proef", vastgelegdOp: "2026-11-20", ontvangenOp: NU.toISOString() };
const WACHTEND: Epdstatus[] = ["WACHTLIJST", "GEPLAND"];
let hub: Proefhub;

const epd = (rest: Partial<Epdtraject> = {}): Epdtraject => ({
  ...{ id: "d", agb: AGB, status: "LOPEND" as const, van: "2026-02-01", kentContact: true, kentPlan: true },
  ...{ onderaannemers: [], team: [], doelen: [], feit },
  ...rest,
});

/** Puts a copy of a dossier in place of that of before. */
const bewaar = (persoon: string, trajecten: Epdtraject[], bron = "epd-proef", opgehaaldOp = NU) =>
  saveEpdKopieen(hub.dataSource, [
    {
      ...{ persoon, bron, bekend: true, trajecten, losseDoelen: [], opgehaaldOp },
      weggelaten: { andereJeugdige: 0, onbruikbaar: 0 },
    },
  ]);

beforeEach(async () => {
  hub = await createProefhub({
    folder: key.folder,
    epds:
      epdYaml("epd-proef", "http://127.0.0.1:9") + epdYaml("epd-dicht", "http://127.0.0.1:9", "bewaartermijn: geen"),
  });
});
afterEach(() => hub.stop());

const KOP = { bsn: BSN[0], dagtekening: "2025-12-01" };

test("every dossier counts as the picture of the jeugdige has it: once, and not when messages tell of it", async () => {
  await hub.lever(
    toewijzing({ ...KOP, nummer: 1, ingang: "2026-01-01" }),
    start({ ...KOP, nummer: 1, begin: "2026-01-01" }),
    stop({ ...KOP, nummer: 1, begin: "2026-01-01", einde: "2026-06-30" }),
    toewijzing({ ...KOP, nummer: 2, ingang: "2026-03-01", code: "45B05" }),
    start({ ...KOP, nummer: 2, begin: "2026-03-01", code: "45B05" }),
    toewijzing({ ...KOP, nummer: 3, ingang: "2026-10-01", dagtekening: "2026-09-20" }),
  );
  const persoon = hub.pseudoniem(BSN[0]);
  const trajecten = await findTrajecten(hub.dataSource, [persoon]);
  expect(trajecten).toHaveLength(3);
  const count = (all: Traject[]) => {
    const statuses = all.map((traject) => trajectstatus(traject, VANDAAG));
    return {
      lopend: statuses.filter((status) => status === "LOPEND").length,
      wachtend: statuses.filter(isWachtend).length,
    };
  };
  const variants = [undefined, 1, 2, 9].flatMap((toewijzingnummer) =>
    [undefined, "45A01", "45B05", "46C01"].flatMap((code) =>
      (["LOPEND", "GEPAUZEERD", "BEEINDIGD", "GEANNULEERD", ...WACHTEND] as const).flatMap((status) =>
        [
          ["2025-01-01", "2025-06-30"],
          ["2025-01-01", KOP.dagtekening],
          ["2026-02-01", "2026-02-20"],
          ["2026-02-01", undefined],
          ["2026-04-01", "2026-11-21"],
          ["2026-12-01", undefined],
        ].map(([begin, tot]) =>
          epd({
            toewijzingnummer,
            product: code ? { categorie: code.slice(0, 2), code } : undefined,
            status,
            ...(WACHTEND.includes(status) ? { aangemeldOp: begin, van: undefined } : { van: begin }),
            tot,
          }),
        ),
      ),
    ),
  );
  // Someone else without messages, at the same aanbieder: always one more.
  await bewaar(hub.pseudoniem(BSN[1]), [epd({ product: { categorie: "45", code: "45B05" } })]);
  let los = 0;
  for (const variant of variants) {
    await bewaar(persoon, [variant]);
    const alone = koppelDossiers(trajecten, [variant]).los;
    los += alone.length;
    const expected = count([...trajecten, ...alone.map((each) => toTraject(each, persoon))]);
    const [found] = await findAanbiedercijfers(hub.dataSource, [AGB], [], VANDAAG);
    expect([variant, { lopend: found!.lopend - 1, wachtend: found!.wachtend }]).toEqual([variant, expected]);
  }
  // Both happen often, else this proves nothing.
  expect(los).toBeGreaterThan(100);
  expect(variants.length - los).toBeGreaterThan(100);
});

test("a newer reading replaces all rows, an older one none; a resource that came twice is one", async () => {
  const persoon = hub.pseudoniem(BSN[1]);
  const ids = async () =>
    (await hub.dataSource.query("SELECT id FROM epd_traject ORDER BY id")).map(({ id }: { id: string }) => id);
  await bewaar(persoon, [epd({ id: "a" }), epd({ id: "b" }), epd({ id: "b" })]);
  expect(await ids()).toEqual(["a", "b"]);
  await bewaar(persoon, [epd({ id: "b" }), epd({ id: "c" })], "epd-proef", new Date(NU.getTime() + 1000));
  expect(await ids()).toEqual(["b", "c"]);
  await bewaar(persoon, [epd({ id: "z" })]);
  expect(await ids()).toEqual(["b", "c"]);
  hub.now("2027-01-21T10:00:00Z");
  await hub.dossierverversing.expire();
  expect(await ids()).toEqual([]);
});

test("the same toewijzing in two dossiers is one help", async () => {
  const persoon = hub.pseudoniem(BSN[1]);
  const lopend = async () => (await findAanbiedercijfers(hub.dataSource, [AGB], [], VANDAAG))[0]?.lopend;
  await bewaar(persoon, [epd({ toewijzingnummer: 7 })]);
  await bewaar(persoon, [epd({ toewijzingnummer: 7 })], "epd-twee");
  expect(await lopend()).toBe(1);
  await bewaar(persoon, [epd({ toewijzingnummer: 8 })], "epd-twee");
  expect(await lopend()).toBe(2);
  // Without a number nobody can tell whether it is the same help.
  await bewaar(persoon, [epd()], "epd-drie");
  expect(await lopend()).toBe(3);
});

test("waiting times count it, under no gemeente; the public answer says which sources count and in how many statements", async () => {
  const product = { categorie: "45", code: "45A01" };
  for (let i = 0; i < 12; i++)
    await bewaar(`iemand-${i}`, [
      epd({ id: `s${i}`, product, aangemeldOp: "2026-06-01", van: plusDagen("2026-06-01", 10 * (i + 1)) }),
    ]);
  const [cel] = await findWachttijdcellen(
    hub.dataSource,
    [AGB],
    [{ ...product, hulpvorm: "AMBULANT", profiel: 1, intensiteit: "PERSPECTIEF", naam: "x" }],
    VANDAAG,
  );
  expect(cel).toMatchObject({ n: 12, mediaan: 65, gemeenten: [{ gemeente: null, n: 12 }] } as Partial<Wachttijdcel>);
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Aanbieder {
    hulpvormen lopendeTrajecten { waarde dekking { bron status peildatum reden } } wachttijden { n mediaanDagen dekking { bron } perGemeente { n mediaanDagen onderdrukt gemeente { code naam } } } } } }`;
  const ask = async (aantal: number) => {
    const r = Array.from({ length: aantal }, (_, i) => ({ __typename: "Aanbieder", agbCode: String(Number(AGB) + i) }));
    const before = statementCount(hub.dataSource);
    const { body } = await hub.vraag(query, { r });
    expect(body.errors).toBeUndefined();
    return { statements: statementCount(hub.dataSource) - before, first: body.data._entities[0] };
  };
  const { statements, first } = await ask(1);
  expect([statements, (await ask(20)).statements]).toEqual([4, 4]);
  expect(first).toMatchObject({
    hulpvormen: ["AMBULANT"],
    lopendeTrajecten: {
      waarde: 12,
      dekking: [
        { bron: "ijw-proef", status: "NIET_BEVRAAGD" },
        { bron: "epd-proef", status: "DEELS", peildatum: NU.toISOString(), reden: expect.stringContaining("ingezien") },
        { bron: "epd-dicht", status: "NIET_BEVRAAGD", reden: expect.stringContaining("niets bewaard") },
      ],
    },
    wachttijden: [
      {
        n: 12,
        mediaanDagen: 65,
        perGemeente: [
          { gemeente: { code: "9001", naam: "Noorderveen" }, n: null, onderdrukt: true },
          { gemeente: { code: "9002", naam: "Zuiderham" }, n: null, onderdrukt: true },
          { gemeente: null, n: 12, mediaanDagen: 65, onderdrukt: false },
        ],
      },
    ],
  });
});
