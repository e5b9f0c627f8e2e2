// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "graphql";
import { purposesIn } from "../../gateway/operation/purposes";
import { createDoelbinding, readRegister } from "../../platform/auth/doelbinding";
import { statementCount } from "../../platform/database/connection";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";
import { doel, TRACE, verzoekHeaders } from "../support/verzoek";

/* The glass is broken with the registered operations alone, as someone at a door does it: with a number, and no relation. */

const REDEN = "Buren horen een kind hard gillen";
/** passes the elfproef, and is of nobody in the region */
const NIEMAND = "999990019";

let region: TestRegion;
let hub: CaseHub;
beforeAll(async () => {
  region = await startRegion({ gezinnen: 60 });
  hub = await startCaseHub(region.bronnenFile, { bepaalDoel: createDoelbinding(readRegister()) });
  await hub.readAll();
});
afterAll(async () => {
  await hub.close();
  await region.close();
});
beforeEach(() => hub.dataSource.query("DELETE FROM noodprocedure"));

const situatie = () => region.situatie("veilig-thuis");
const bsn = () => situatie().bsns[0]!;
const kind = () => hub.pseudonymise("bsn", bsn());
const vreemde = { rol: "casusregisseur", sub: "vreemd", gemeenten: ["9999"], medewerkernummer: "0" };
const lead = () => ({ rol: "teamleider", sub: "lead", gemeenten: [situatie().gemeente] });

/** Asks a registered operation, with the purposes that stand above it. */
async function vraag(wie: object, operatie: string, variables: object): Promise<any> {
  const file = path.join(__dirname, "../../schema/operations", `${operatie}.graphql`);
  const text = readFileSync(file, "utf8");
  expect(parse(text).definitions).toHaveLength(1);
  const { body } = await hub.ask(wie as never, text, variables, verzoekHeaders(purposesIn(text).join(" ")));
  return body;
}
const start = (wie: object, over: object, reden = REDEN) => vraag(wie, "StartNoodprocedure", { ...over, reden });
const audit = () => hub.dataSource.query("SELECT * FROM auditlog ORDER BY nummer");
async function added(work: () => Promise<unknown>): Promise<any[]> {
  const before = (await audit()).length;
  await work();
  return (await audit()).slice(before);
}

const VEILIGHEID = {
  ...{ maatregel: null, maatregelSinds: null, acuut: true, acuutSinds: expect.any(String) },
  afspraken: { contact: "Veilig Thuis", schrijver: "Lokaal team", bewaker: null },
  herkomst: { bron: expect.any(String), opgehaaldOp: expect.any(String) },
};

describe("beginning one", () => {
  it("takes a BSN of who has no pseudonym, and shows all of the safety at once; the twin who did not begin sees nothing", async () => {
    const { data, errors } = await start(vreemde, { bsn: bsn() });
    expect(errors).toBeUndefined();
    expect(data.startNoodprocedure.jeugdige).toEqual({ id: kind(), veiligheid: VEILIGHEID });
    const zie = async (wie: object) => (await vraag(wie, "VeiligheidJeugdige", { jeugdige: kind() })).data.jeugdige;
    expect(await zie(vreemde)).toEqual({ id: kind(), veiligheid: VEILIGHEID });
    expect(await zie({ ...vreemde, sub: "ander" })).toBeNull();
    expect((await start(lead(), { jeugdige: kind() })).data.startNoodprocedure.jeugdige.veiligheid).toEqual(VEILIGHEID);
  });

  it("writes the search down too, without the number; no line of the process has the number or the person", async () => {
    const entries = await added(() => start(vreemde, { bsn: bsn() }));
    const over = { wie: "vreemd", betrokkene: kind(), grond: "NOODPROCEDURE", domeinen: ["noodprocedure=DAT"] };
    expect(entries).toContainEqual(expect.objectContaining({ ...over, gebeurtenis: "ZOEKVRAAG" }));
    expect(entries.map(({ gebeurtenis }) => gebeurtenis)).toContain("VASTLEGGING");
    expect(JSON.stringify(entries)).not.toContain(bsn());
    const metPseudoniem = await added(() => start(vreemde, { jeugdige: kind() }));
    expect(metPseudoniem.map(({ gebeurtenis }) => gebeurtenis)).not.toContain("ZOEKVRAAG");
    expect(hub.logs()).toContain('"event":"noodprocedure"');
    for (const secret of [bsn(), kind(), REDEN]) expect(hub.logs()).not.toContain(secret);
  });

  it("answers alike about whom nobody knows, after as many statements, and writes down what was asked", async () => {
    const cost = async (number: string) => {
      const before = statementCount(hub.dataSource);
      const { data, errors } = await hub
        .ask(
          vreemde,
          "mutation($bsn: String!, $reden: String!) { startNoodprocedure(bsn: $bsn, reden: $reden) { id eindigtOp jeugdige { id } } }",
          { bsn: number, reden: REDEN },
          verzoekHeaders(doel("noodprocedure")),
        )
        .then(({ body }) => body);
      expect(errors).toBeUndefined();
      const { jeugdige, ...rest } = data.startNoodprocedure;
      expect(jeugdige).toEqual({ id: hub.pseudonymise("bsn", number) });
      return { velden: Object.keys(rest), statements: statementCount(hub.dataSource) - before };
    };
    expect(await cost(NIEMAND)).toEqual(await cost(bsn()));
    const entries = await added(() => start(vreemde, { bsn: NIEMAND }));
    expect(entries).toContainEqual(
      expect.objectContaining({
        ...{ gebeurtenis: "ZOEKVRAAG", betrokkene: null, trace_id: TRACE },
        gevraagd: hub.pseudonymise("bsn", NIEMAND),
      }),
    );
    expect((await start(vreemde, { bsn: NIEMAND })).data.startNoodprocedure.jeugdige.veiligheid).toBeNull();
  });

  it("is refused without saying what was sent: no number, one that is none, both, neither", async () => {
    const before = (await hub.dataSource.query("SELECT count(*)::int AS n FROM noodprocedure"))[0].n;
    for (const over of [{ bsn: "999990018" }, { bsn: "1" }, { bsn: bsn(), jeugdige: kind() }, {}, { bsn: "" }]) {
      const { errors } = await start(vreemde, over);
      expect(errors[0].extensions.code).toBe("ONGELDIGE_INVOER");
      expect(JSON.stringify(errors)).not.toMatch(/\d{9}/);
    }
    for (const rol of [
      { rol: "leerplicht", sub: "l", gemeenten: ["9001"] },
      { rol: "school", sub: "s", brin: "90AA" },
    ])
      expect((await start(rol, { bsn: bsn() })).errors[0].extensions.code).toBe("DOEL_NIET_TOEGESTAAN");
    expect((await hub.dataSource.query("SELECT count(*)::int AS n FROM noodprocedure"))[0].n).toBe(before);
  });
});

describe("the list of a second person", () => {
  const lijst = async (wie: object, variables: object = {}) =>
    (await vraag(wie, "Noodprocedures", variables)).data.noodprocedures;

  it("goes on after the first hundred, the oldest first, each once; another gemeente has none", async () => {
    await hub.dataSource.query(
      `INSERT INTO noodprocedure (id, persoon_id, gemeente, sub, rol, organisatie, reden, begonnen_op, eindigt_op, melden_vanaf)
       SELECT gen_random_uuid(), $1, $2, 's' || i, 'casusregisseur', 'o', $3, now() - (i / 2) * interval '1 minute', now(), now() FROM generate_series(1, 130) i`,
      [kind(), situatie().gemeente, REDEN],
    );
    const seen: { id: string; begonnenOp: string }[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo, totaal } = await lijst(lead(), { first: 60, after });
      expect(totaal).toBe(130);
      seen.push(...edges.map(({ node }: any) => node));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(130);
    const moments = seen.map(({ begonnenOp }) => begonnenOp);
    expect(moments).toEqual([...moments].sort());
    expect(await lijst({ ...lead(), gemeenten: ["9999"] })).toMatchObject({ totaal: 0, edges: [] });
  });

  it("writes down whom was read about, of that page alone, and refuses a place that is none", async () => {
    await start(vreemde, { bsn: bsn() });
    await start({ ...vreemde, sub: "nog-een" }, { bsn: NIEMAND });
    const entries = await added(() => lijst(lead(), { first: 1 }));
    expect(entries).toMatchObject([{ grond: "TOEZICHT", betrokkene: kind() }]);
    const cursor = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString("base64url");
    for (const after of ["x", cursor(["x", "y"]), cursor([new Date().toISOString(), "'; --"])])
      expect((await vraag(lead(), "Noodprocedures", { after })).errors[0].extensions.code).toBe("ONGELDIGE_INVOER");
  });

  it("is judged, put off and looked back on with registered operations", async () => {
    const { id } = (await start(vreemde, { bsn: bsn() })).data.startNoodprocedure;
    const tot = new Date(Date.now() + 86_400_000).toISOString();
    const uitstel = await vraag(lead(), "StelNoodmeldingUit", { id, tot, reden: "Onderzoek van de politie" });
    expect(uitstel.data).toEqual({ stelNoodmeldingUit: true });
    const oordeel = { id, oordeel: "TERECHT", toelichting: "Er was gevaar voor het kind" };
    expect((await vraag(lead(), "BeoordeelNoodprocedure", oordeel)).data).toEqual({ beoordeelNoodprocedure: true });
    const fg = { rol: "fg", sub: "fg", gemeenten: [situatie().gemeente] };
    const { data } = await vraag(fg, "InzagelogToezicht", { jeugdige: kind() });
    const regels = data.inzagelog.edges.map(({ node }: any) => [node.medewerker, node.uitleg.replace(/ \(.*?\)/, "")]);
    expect(regels).toContainEqual([
      "vreemd",
      "Een casusregisseur zocht op burgerservicenummer voor een noodprocedure.",
    ]);
    expect(regels).toContainEqual(["lead", "Een teamleider heeft een noodprocedure beoordeeld."]);
  });
});

it("a teamleider looks at a gezin to assign it with a registered operation, and not at one that someone directs", async () => {
  const gezin = async (naam: string) =>
    (
      await hub.dataSource.query("SELECT id, gemeente FROM gezin WHERE zaaknummer = $1", [
        region.situatie(naam).zaaknummer,
      ])
    )[0];
  const zonder = await gezin("geen-regisseur");
  const triage = async (each: { id: string; gemeente: string }) =>
    (await vraag({ rol: "teamleider", sub: "lead", gemeenten: [each.gemeente] }, "TriageGezin", { gezin: each.id }))
      .data.gezin;
  expect(await triage(zonder)).toMatchObject({ id: zonder.id, casus: { niveau: "BEPERKT", regisseur: null } });
  expect(await triage(await gezin("voorbeeldgezin"))).toBeNull();
});
