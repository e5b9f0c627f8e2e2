// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, writeFileSync } from "node:fs";
import { createOneRosterStandIn } from "../../example/oneroster/stand-in";
import { runInTrace } from "../../platform/trace/current";
import { startTrace } from "../../platform/trace/trace";
import { type FaultProxy, startFaultProxy } from "../case/support/fault-proxy";
import { createTestHub } from "../education/support/hub";
import { jeugdige, vraagHulp } from "../provider/support/hub";
import { BSN } from "../provider/support/ijw";
import { key, RESOURCES, startHub } from "../provider/support/dossiers";
import { startFaultyFhir } from "../provider/support/fhir-faults";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";
import { ALLE_DOELEN, TRACE, verzoekHeaders } from "../support/verzoek";

const PARENT = "00f067aa0ba902b7";
const spoorVan = (traceparent: unknown) => /^00-([0-9a-f]{32})-([0-9a-f]{16})-01$/.exec(String(traceparent)) ?? [];

/** Every call belongs to this question, with a span of its own, and says nothing of what else the client sent along. */
function expectSpoor(asked: { headers: Record<string, unknown> }[], trace: string): void {
  const sporen = asked.map(({ headers }) => spoorVan(headers.traceparent));
  expect(new Set(sporen.map(([, id]) => id))).toEqual(new Set([trace]));
  expect(new Set(sporen.map(([, , span]) => span)).size).toBe(asked.length);
  for (const { headers } of asked) expect(headers).not.toHaveProperty("tracestate");
}

describe("case", () => {
  const GEZIN = "query($id: ID!) { gezin(id: $id) { naam casus { plan { perspectief } jeugdigen { id } } } }";
  const [EEN, TWEE] = ["4bf92f3577b34da6a3ce929d0e0e4736", "5bf92f3577b34da6a3ce929d0e0e4736"] as const;
  let region: TestRegion;
  let hub: CaseHub;
  let zaken: FaultProxy;
  let brp: FaultProxy;
  beforeAll(async () => {
    const origins: string[] = [];
    region = await startRegion({
      edit: (yaml) => {
        origins.push(
          /zaken: (http:\/\/127\.0\.0\.1:\d+)/.exec(yaml)![1]!,
          /url: (http:\S+)\/haalcentraal/.exec(yaml)![1]!,
        );
        return yaml.replaceAll("versheid: PT15M", "versheid: PT0S").replaceAll("versheid: P1D", "versheid: PT0S");
      },
    });
    [zaken, brp] = [await startFaultProxy(origins[0]!), await startFaultProxy(origins[1]!)];
    const yaml = readFileSync(region.bronnenFile, "utf8");
    writeFileSync(region.bronnenFile, yaml.replaceAll(origins[0]!, zaken.origin).replaceAll(origins[1]!, brp.origin));
    hub = await startCaseHub(region.bronnenFile, { deadlineMs: 5000 });
    await hub.readAll();
  });
  afterAll(async () => {
    await hub.close();
    for (const proxy of [zaken, brp]) await proxy.close();
    await region.close();
  });
  const look = async (situatie: string, trace: string) => {
    const { gemeente, medewerkernummer, zaaknummer } = region.situatie(situatie);
    const [{ id }] = await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
    const claims = { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer };
    const headers = { ...verzoekHeaders(ALLE_DOELEN, trace), tracestate: "leverancier=geheim" };
    const { body } = await hub.ask(claims, GEZIN, { id }, headers);
    expect(body.errors).toBeUndefined();
    return body.data.gezin;
  };

  it("asks the case system, the Objecten API and the BRP in the trace of the question", async () => {
    for (const proxy of [zaken, brp]) proxy.asked.length = 0;
    const gezin = await look("voorbeeldgezin", EEN);
    expect(gezin.casus.plan.perspectief).toEqual(expect.any(String));
    const paths = zaken.asked.map(({ path }) => path).join("\n");
    expect(paths).toMatch(/zaken\/_zoek/);
    expect(paths).toMatch(/objecten\/api\/v2\/objects/);
    expect(brp.asked.map(({ path }) => path)).toContain("/haalcentraal/api/brp/personen");
    expectSpoor([...zaken.asked, ...brp.asked], EEN);
  });

  it("does not mix two questions that are asked at the same time", async () => {
    for (const proxy of [zaken, brp]) proxy.asked.length = 0;
    const ids = new Map<string, string>();
    for (const [situatie, trace] of [
      ["voorbeeldgezin", EEN],
      ["een-jeugdige", TWEE],
    ] as const) {
      const { zaaknummer } = region.situatie(situatie);
      const [{ zaak }] = await hub.dataSource.query("SELECT zaak_uuid AS zaak FROM gezin WHERE zaaknummer = $1", [
        zaaknummer,
      ]);
      ids.set(zaak, trace);
    }
    await Promise.all([look("voorbeeldgezin", EEN), look("een-jeugdige", TWEE)]);
    const seen = new Set<string>();
    for (const { body, headers } of zaken.asked)
      for (const [uuid, trace] of ids)
        if (body.includes(uuid)) {
          seen.add(trace);
          expect(spoorVan(headers.traceparent)[1]).toBe(trace);
        }
    expect(seen).toEqual(new Set([EEN, TWEE]));
    expect(new Set(brp.asked.map(({ headers }) => spoorVan(headers.traceparent)[1]))).toEqual(new Set([EEN, TWEE]));
  });
});

it("provider asks a dossier system, for its token too, in the trace of the question", async () => {
  const epd = await startFaultyFhir([...RESOURCES], key);
  const hub = await startHub(epd);
  const asked: { path: string; headers: Record<string, unknown> }[] = [];
  epd.spoil(/./, async ({ url, headers }, response, pass) => {
    asked.push({ path: url!, headers });
    response.writeHead(200, { "content-type": "application/fhir+json" }).end(await pass());
  });
  const { errors } = await vraagHulp(hub, [await jeugdige(hub, BSN[0], "VOLLEDIG")]);
  expect(errors).toBeUndefined();
  const paths = asked.map(({ path }) => path).join("\n");
  for (const part of [/smart-configuration/, /token/, /Patient\/_search/, /EpisodeOfCare/]) expect(paths).toMatch(part);
  expectSpoor(asked, TRACE);
  await hub.stop();
  await epd.close();
});

it("education asks OneRoster, for its token too, in the trace of the round that reads it", async () => {
  const one = (sourcedId: string, rest: object) => ({
    sourcedId,
    status: "active",
    dateLastModified: "2026-11-01T08:00:00.000Z",
    ...rest,
  });
  const data = {
    orgs: [one("org", { name: "School", type: "school", identifier: "99AA02" })],
    ...{ academicSessions: [], users: [], enrollments: [] },
  };
  const standIn = createOneRosterStandIn({ data: data as never, clientId: "gezinshub", secret: "alleen-in-tests" });
  const proxy = await startFaultProxy(`http://127.0.0.1:${await standIn.listen(0)}`);
  const hub = await createTestHub("2026-11-21T10:00:00Z", [
    {
      ...{ naam: "oneroster-test", domein: "education", soort: "oneroster", bronhouder: "Test", gemeente: "9001" },
      ...{ adres: `${proxy.origin}/ims/oneroster/rostering/v1p2`, token: `${proxy.origin}/token` },
      ...{ auth: { clientId: "gezinshub", secret: "alleen-in-tests" }, bsnType: "BSN" },
      ...{ cadans: 900_000, volledig: 604_800_000, versheid: 172_800_000, tijdslimiet: 2000 },
    },
  ]);
  proxy.asked.length = 0;
  hub.clock.now = new Date(hub.clock.now.getTime() + 3_600_000);
  await runInTrace(startTrace(`00-${TRACE}-${PARENT}-01`), () => hub.work.round());
  const paths = proxy.asked.map(({ path }) => path).join("\n");
  for (const part of [/token/, /orgs/, /users/, /enrollments/]) expect(paths).toMatch(part);
  expectSpoor(proxy.asked, TRACE);
  await hub.close();
  await proxy.close();
  await standIn.close();
});
