// SPDX-License-Identifier: EUPL-1.2
import { doelenVan } from "../../platform/auth/doelbinding";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { mintToken } from "../../commands/mint-token";
import { isBsn } from "../../platform/identity/bsn";
import { readRing } from "../../platform/logboek/key-ring";
import { createLogsleutels } from "../../platform/logboek/keys";
import { verify } from "../../platform/logboek/verify";
import { type Federation, startFederation } from "./support/federation";

jest.setTimeout(240_000);
const SECRET_ADDRESS = "Geheimpad";
const PERSOONSSCHEMAS = ["hub_case", "hub_provider", "hub_education"];
const SCHEMAS = [...PERSOONSSCHEMAS, "hub_outcome"];
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

let federation: Federation;
/** everything any caller was answered */
const answers: string[] = [];
/** answers to who may not see the family */
const refusals: string[] = [];
/** content that only the regisseur may see */
let secrets: string[] = [];
let gezin: string;
let kinderen: string[];

beforeAll(async () => void (federation = await startFederation()));
afterAll(() => federation.close());

const regisseur = { rol: "casusregisseur", situatie: "voorbeeldgezin" } as const;
const operation = (name: string, who: any, variables?: object) =>
  federation.hub.operation(name, who, variables as never).then(keep);
const ask = (who: any, query: string, variables?: object) =>
  federation.hub.ask(who, query, variables as never).then(keep);
function keep<T>(answer: T): T {
  answers.push(JSON.stringify(answer));
  return answer;
}
async function refused(work: Promise<unknown>) {
  refusals.push(JSON.stringify(await work));
}

/** Every number in a text that could be a BSN; fragments of a longer number are none. */
function bsnsIn(text: string): string[] {
  return (text.match(/(?<![\w-])\d{9}(?![\w-])/g) ?? []).filter(isBsn);
}

describe("one question through the whole federation", () => {
  it("carries the trace of the client to the subgraphs, the BRP, the logs and the Logboek", async () => {
    const { hub, brpHeaders, rows } = federation;
    gezin = await hub.gezinId("voorbeeldgezin");
    const token = await mintToken(hub.folder, regisseur);
    brpHeaders.length = 0;
    const query = `query($id: ID!) { gezin(id: $id) { naam casus { plan { perspectief } regisseur { contact { naam telefoon } }
      leden { persoon { naam adres } } jeugdigen { id hulp { status } onderwijs { status } } } } }`;
    const response = await fetch(hub.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${token}`,
        "x-gezinshub-doel": doelenVan("casusregisseur"),
        traceparent: `00-${TRACE}-00f067aa0ba902b7-01`,
        tracestate: "leverancier=geheim",
      },
      body: JSON.stringify({ query, variables: { id: gezin } }),
    });
    const { data } = keep((await response.json()) as any);
    expect(response.headers.get("x-trace-id")).toBe(TRACE);
    kinderen = data.gezin.casus.jeugdigen.map(({ id }: any) => id);
    secrets = [data.gezin.casus.plan.perspectief, ...data.gezin.casus.leden.map(({ persoon }: any) => persoon.naam)];
    expect(secrets.every((text) => text.length > 3)).toBe(true);

    expect(brpHeaders.length).toBeGreaterThan(0);
    for (const headers of brpHeaders) {
      expect(headers.traceparent).toContain(TRACE);
      expect(headers).not.toHaveProperty("tracestate");
    }
    const inLog = () => hub.logs().includes(`"traceId":"${TRACE}"`);
    for (let i = 0; i < 50 && !inLog(); i++) await sleep(50); // a line is written after the answer
    expect(inLog()).toBe(true);
    for (const schema of PERSOONSSCHEMAS) {
      const logboek = await rows(`SELECT * FROM ${schema}.logboek WHERE trace_id = $1 ORDER BY nummer`, [TRACE]);
      const persons = logboek.filter(({ betrokkene }) => betrokkene !== null);
      expect(persons.length).toBeGreaterThanOrEqual(kinderen.length);
      const actions = logboek.filter(({ betrokkene }) => betrokkene === null);
      for (const person of persons) expect(actions.map(({ span_id }) => span_id)).toContain(person.parent_span_id);
      const audit = await rows(`SELECT * FROM ${schema}.auditlog WHERE trace_id = $1`, [TRACE]);
      for (const kind of kinderen) expect(audit.map(({ betrokkene }) => betrokkene)).toContain(kind);
      expect(new Set(audit.map(({ wie }) => wie)).size).toBe(1);
    }
  });

  it("is written before the answer leaves, and reaches the collector without an employee or a pseudonym of the hub", async () => {
    const { collector } = federation;
    for (let i = 0; i < 100 && collector.spans.filter(({ traceId }) => traceId === TRACE).length < 12; i++)
      await sleep(100);
    const sent = JSON.stringify(collector.bodies);
    expect(sent).toContain(TRACE);
    for (const kind of kinderen) expect(sent).not.toContain(kind);
    expect(sent).not.toMatch(/voorbeeld-casusregisseur|Voorbeeldorganisatie/);
  });
});

it("a parent with gezag reads through the gateway that the regisseur looked, and not who that was", async () => {
  const { rows } = federation;
  const [kind] = await rows(
    `SELECT l.persoon_id AS id, p.gegevens->'gezag'->0->'gezagsdragers'->0->>'persoonId' AS ouder FROM hub_case.gezinslid l
     JOIN hub_case.persoonsgegevens p ON p.persoon_id = l.persoon_id WHERE l.gezin_id = $1 AND l.is_jeugdige ORDER BY l.geboortedatum DESC LIMIT 1`,
    [gezin],
  );
  const query =
    "query($id: ID!) { jeugdige(id: $id) { persoon { naam } hulp { status } inzagelog { edges { node { rol uitleg medewerker } } } } }";
  const own = await ask({ rol: "gezin", persoon: kind.ouder }, query, { id: kind.id });
  expect(own.errors).toBeUndefined();
  expect(own.data.jeugdige.hulp.status).not.toBe("AFGESCHERMD");
  const nodes = own.data.jeugdige.inzagelog.edges.map(({ node }: any) => node);
  expect(nodes.map(({ rol }: any) => rol)).toContain("casusregisseur");
  for (const node of nodes) expect(node.medewerker).toBeNull();
  const other = await ask({ rol: "gezin", persoon: `v1-${"o".repeat(43)}` }, query, { id: kind.id });
  expect(other.data.jeugdige).toMatchObject({ persoon: null, hulp: { status: "AFGESCHERMD" } });
  expect(other.data.jeugdige.inzagelog.edges).toEqual([]);
});

describe("after questions and faults of every kind", () => {
  beforeAll(async () => {
    const { hub, brp } = federation;
    const { bsns, gemeente } = hub.region.situatie("voorbeeldgezin");
    const [bsn] = bsns as [string];
    const id = kinderen[0]!;
    const leerplicht = { rol: "leerplicht", gemeente: [gemeente] };
    const ZOEK = "query Z($bsn: String!) { zoekJeugdige(bsn: $bsn) { id persoon { naam } } }";
    // who may
    await operation("Gezinsbeeld", regisseur, { id: gezin });
    await operation(
      "Gezinsbeeld",
      { ...regisseur, situatie: "veilig-thuis" },
      { id: await hub.gezinId("veilig-thuis") },
    );
    await operation("MijnGezinnen", regisseur);
    await operation("Thuiszitters", leerplicht);
    await operation("ThuiszitterStatus", { rol: "school", brin: hub.region.situatie("voorbeeldgezin").brin }, { id });
    expect((await ask(regisseur, ZOEK, { bsn })).data.zoekJeugdige.id).toBeDefined();
    await ask({ rol: "fg", gemeente: [gemeente] }, "{ inzagelog { edges { node { uitleg medewerker } } } }");
    // who may not
    const other = { rol: "casusregisseur", medewerker: "iemand-anders" };
    const elsewhere = { rol: "leerplicht", gemeente: ["9999"] };
    const PERSOON =
      "query($id: ID!) { jeugdige(id: $id) { persoon { naam } gezag { uitleg } leeftijd gezinnen { naam } hulp { status } onderwijs { status } } }";
    await refused(operation("Gezinsbeeld", other, { id: gezin }));
    await refused(ask(other, ZOEK, { bsn }));
    for (const who of [
      other,
      elsewhere,
      { rol: "school", brin: "99ZZ" },
      { rol: "dashboard" },
      { rol: "fg", gemeente: [gemeente] },
    ])
      await refused(ask(who, PERSOON, { id }));
    await refused(operation("Thuiszitters", elsewhere));
    await refused(operation("Thuiszitters", { rol: "dashboard" }));
    // numbers where they do not belong
    await refused(ask(other, "query($id: ID!) { gezin(id: $id) { naam } }", { id: bsn }));
    await refused(ask(leerplicht, PERSOON, { id: bsn }));
    await refused(ask(regisseur, ZOEK, { bsn: Number(bsn) }));
    await refused(ask(regisseur, ZOEK, { bsn: `${bsn} ` }));
    await refused(ask(regisseur, `query { zoekJeugdige(bsn: ${bsn}) { id } }`));
    await refused(ask(regisseur, `query { gezin(id: "x") { veld${bsn} } }`));
    await refused(ask(regisseur, `{ ${bsn}`));
    await refused(ask({ rol: "fg", gemeente: [gemeente] }, `{ inzagelog(gezin: "${bsn}") { edges { cursor } } }`));
    // faults of the sources and of the hub itself
    brp.setStoring({ status: 500 });
    await operation("Gezinsbeeld", regisseur, { id: gezin });
    brp.setStoring(null);
    hub.region.noord.setStoring({ status: 500 });
    await operation("Gezinsbeeld", regisseur, { id: gezin });
    hub.region.noord.setStoring(null);
    const inbox = path.join(hub.region.folder, "ijw/inbox");
    if (!existsSync(inbox)) throw new Error("the inbox of the region is elsewhere");
    writeFileSync(path.join(inbox, `slecht-${bsn}.xml`), `<?xml version="1.0"?><Bericht><Bsn>${bsn}</Bsn></Bericht>`);
    for (let i = 0; i < 100 && !existsSync(path.join(inbox, "quarantaine")); i++) await sleep(100);
    expect(readdirSync(path.join(inbox, "quarantaine")).length).toBeGreaterThan(0);
    for (const name of ["provider", "education"]) await hub.kill(name, "SIGKILL");
    await operation("Gezinsbeeld", regisseur, { id: gezin });
    await hub.restartKilled();
    for (let i = 0; i < 50; i++) {
      if (!(await operation("Gezinsbeeld", regisseur, { id: gezin })).errors) break;
      await sleep(100);
    }
    await sleep(2500); // the collector gets the rest
  });

  it("the scenario did what it says: there was something to leak", async () => {
    const { brp, hub } = federation;
    expect(JSON.stringify(brp.aanroepen)).toContain(SECRET_ADDRESS);
    expect(bsnsIn(JSON.stringify(brp.aanroepen)).length).toBeGreaterThan(5);
    expect(refusals.length).toBeGreaterThanOrEqual(15);
    expect(answers.some((answer) => secrets.every((text) => answer.includes(JSON.stringify(text).slice(1, -1))))).toBe(
      true,
    );
    expect(hub.logs()).toContain("source did not answer");
  });

  it("no BSN is in an answer, a log line, a trace, or a row of any schema", async () => {
    const { hub, collector, dump } = federation;
    const places: Record<string, string> = {
      answers: answers.join("\n"),
      logs: hub.logs(),
      traces: JSON.stringify(collector.bodies),
    };
    for (const schema of SCHEMAS) places[schema] = await dump(schema);
    for (const [place, text] of Object.entries(places)) expect([place, bsnsIn(text)]).toEqual([place, []]);
    // Nor is a number that goes along sealed, or a token, where it could be kept.
    for (const [place, text] of Object.entries(places))
      expect([place, text.match(/eyJ[\w-]{20,}\./)]).toEqual([place, null]);
    const { bsns } = hub.region.situatie("voorbeeldgezin");
    for (const [place, text] of Object.entries(places))
      for (const bsn of bsns) expect([place, text.includes(bsn)]).toEqual([place, false]);
  });

  it("no secret address is anywhere", async () => {
    const { hub, collector, dump } = federation;
    const texts = [...answers, hub.logs(), JSON.stringify(collector.bodies), ...(await Promise.all(SCHEMAS.map(dump)))];
    for (const text of texts) expect(text.includes(SECRET_ADDRESS)).toBe(false);
  });

  it("nothing refused is in an answer to who may not, and no content is in a log, a trace or the schema of another domain", async () => {
    const { hub, collector, dump } = federation;
    const [perspectief, ...namen] = secrets as [string, ...string[]];
    const plain = (text: string) => JSON.stringify(text).slice(1, -1);
    for (const secret of [perspectief, ...namen])
      for (const refusal of refusals) expect(refusal.includes(plain(secret))).toBe(false);
    const elsewhere = [
      hub.logs(),
      JSON.stringify(collector.bodies),
      await dump("hub_provider"),
      await dump("hub_outcome"),
    ];
    for (const text of elsewhere)
      for (const secret of [perspectief, ...namen]) expect(text.includes(plain(secret))).toBe(false);
    expect((await dump("hub_education")).includes(plain(perspectief))).toBe(false);
    expect((await dump("hub_outcome")).includes(kinderen[0]!)).toBe(false);
    for (const schema of PERSOONSSCHEMAS) {
      const log = JSON.stringify(await federation.rows(`SELECT t::text FROM ${schema}.logboek t`));
      expect([...namen, "casusregisseur", kinderen[0]!].filter((each) => log.includes(each))).toEqual([]);
    }
  });

  it("status pages tell nothing about persons", async () => {
    const { hub } = federation;
    for (const page of ["healthz", "readyz"]) {
      const text = await (await fetch(hub.url.replace("graphql", page))).text();
      expect(text).toMatch(/^\{("\w+":(true|false|"ok"),?)+\}$/);
    }
  });

  it("the chains of all schemas are whole after kills, and a refusal is written down with who it was", async () => {
    const { hub, rows } = federation;
    const sleutels = createLogsleutels(readRing(readFileSync(hub.folder.key("logboek.key"), "utf8")));
    for (const schema of PERSOONSSCHEMAS) {
      const database = {
        query: async (text: string, values?: unknown[]) => ({
          rows: await rows(text.replace(/(FROM|JOIN) (logboek|auditlog|logketen)/g, `$1 ${schema}.$2`), values),
        }),
      };
      const { aantallen, breuken } = await verify(database, sleutels);
      expect([schema, breuken]).toEqual([schema, []]);
      expect(aantallen.auditlog).toBeGreaterThan(5);
    }
    const denied = await rows(
      "SELECT * FROM hub_case.auditlog WHERE wie LIKE '%iemand-anders' AND uitkomst = 'GEWEIGERD'",
    );
    expect(denied.map(({ gebeurtenis }) => gebeurtenis)).toEqual(expect.arrayContaining(["INZAGE", "ZOEKVRAAG"]));
    expect(denied.map(({ gezin: about }) => about)).toContain(gezin);
  });
});

test("when the log cannot be written, nothing is answered; when it can again, all goes on", async () => {
  const { hub, rows } = federation;
  await rows("ALTER TABLE hub_case.auditlog RENAME TO weg");
  const closed = await hub.operation("Gezinsbeeld", regisseur, { id: gezin });
  await rows("ALTER TABLE hub_case.weg RENAME TO auditlog");
  expect(closed.data?.gezin ?? null).toBeNull();
  for (const secret of secrets) expect(JSON.stringify(closed)).not.toContain(secret);
  expect(closed.errors?.length).toBeGreaterThan(0);
  expect((await hub.operation("Gezinsbeeld", regisseur, { id: gezin })).data.gezin.id).toBe(gezin);
});
