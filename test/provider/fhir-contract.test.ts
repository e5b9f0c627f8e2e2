// SPDX-License-Identifier: EUPL-1.2
import type { FhirResource } from "../../example/fhir/data";
import type { FhirBron } from "../../subgraphs/provider/sources/fhir/fhir-bron";
import { createBron, createClientKey, type FhirServer, startStandIn } from "./support/fhir";
import { dag, encounter, episode, heelDossier, OMGEVING, patient, ref, VANDAAG } from "./support/fhir-data";
import { BSN } from "./support/ijw";
import { startMedplum } from "./support/medplum";

const SERVERS = [
  ["the stand-in", startStandIn],
  ["Medplum", startMedplum],
] as const;

describe.each(SERVERS)("a dossier from %s", (_name, start) => {
  const key = createClientKey();
  const open: { close: () => Promise<void> }[] = [];
  const serve = async (resources: FhirResource[]): Promise<{ server: FhirServer; bron: FhirBron }> => {
    const server = await start(resources, key);
    const bron = createBron(server.origin, key);
    open.push(server, bron);
    return { server, bron };
  };
  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.close();
  });
  const read = async (bron: FhirBron, bsn: string) => {
    const outcome = await bron.read(`v1-${bsn.slice(-3)}`, bsn);
    if (!outcome.ok) throw new Error(outcome.failure.uitleg);
    return outcome.value;
  };

  it("is read whole: course, team, plan, goals, contact and verwijzer", async () => {
    const { bron } = await serve([...OMGEVING, ...heelDossier("p1", BSN[0]), ...heelDossier("p2", BSN[1])]);
    const dossier = await read(bron, BSN[0]);
    expect(dossier).toMatchObject({
      bekend: true,
      geboortedatum: "2012-05-06",
      weggelaten: { andereJeugdige: 0, onbruikbaar: 0 },
    });
    const [loopt, voorbij] = [...dossier.trajecten].sort((a) => (a.status === "LOPEND" ? -1 : 1));
    expect(loopt).toMatchObject({
      agb: "98000001",
      toewijzingnummer: 1,
      product: { categorie: "45", code: "45B05" },
      status: "LOPEND",
      aangemeldOp: dag(130),
      van: dag(100),
      tot: dag(-60),
      verwijzer: "02",
      contactpersoon: {
        naam: "Mila de Vries",
        functie: "Gezinsbegeleider",
        organisatie: "Stichting De Vlier",
        telefoon: "000-9050001",
      },
      laatsteContact: dag(3),
      hoofdaannemer: "98000001",
      onderaannemers: ["98000002"],
      planVan: dag(90),
      doelen: [
        {
          omschrijving: "Elke ochtend op tijd opstaan.",
          status: "LOPEND",
          voortgang: "VERBETERT",
          sinds: dag(90),
          streefdatum: dag(-30),
          gemetenOp: dag(20),
        },
      ],
    });
    expect(loopt!.team).toEqual([
      { wie: expect.any(String), van: dag(100), tot: dag(40) },
      { wie: expect.any(String), van: dag(38), tot: undefined },
    ]);
    expect(voorbij).toMatchObject({ status: "BEEINDIGD", van: dag(500), tot: dag(300), doelen: [] });
    expect(dossier.losseDoelen.map(({ omschrijving }) => omschrijving)).toEqual(["Beter slapen."]);
  });

  it("lets no number, id of the source or private telephone through", async () => {
    const { server, bron } = await serve([...OMGEVING, ...heelDossier("p1", BSN[0])]);
    const text = JSON.stringify(await read(bron, BSN[0]));
    for (const secret of [BSN[0], "p1", "000-1111111", "110", "220|"]) expect(text).not.toContain(`"${secret}`);
    expect(text).not.toContain(BSN[0]);
    expect(server.calls.join(" ")).not.toContain(BSN[0]);
  });

  it("of someone it does not know costs one search", async () => {
    const { bron } = await serve([...OMGEVING, ...heelDossier("p1", BSN[0])]);
    expect(await read(bron, BSN[1])).toMatchObject({ bekend: false, trajecten: [], losseDoelen: [] });
    expect(bron.calls()).toBe(1);
  });

  it("never has anything of another jeugdige", async () => {
    const { bron } = await serve([...OMGEVING, patient("p1", BSN[0]), ...heelDossier("p2", BSN[1])]);
    expect(await read(bron, BSN[0])).toMatchObject({ bekend: true, trajecten: [], losseDoelen: [] });
  });

  it("costs as many searches for ten trajecten as for one, next pages apart", async () => {
    const trajecten = (count: number, p: string, bsn: string) => [
      patient(p, bsn),
      ...Array.from({ length: count }, (_, i) =>
        episode(`${p}-e${i}`, p, { careManager: ref("PractitionerRole", "rol-mila") }),
      ),
    ];
    const { server, bron } = await serve([...OMGEVING, ...trajecten(1, "p1", BSN[0]), ...trajecten(10, "p2", BSN[1])]);
    const searches = () => server.calls.splice(0).filter((call) => call.includes("_search"));
    expect((await read(bron, BSN[0])).trajecten).toHaveLength(1);
    const one = searches();
    expect((await read(bron, BSN[1])).trajecten).toHaveLength(10);
    expect(searches().sort()).toEqual(one.sort());
    expect(one.length).toBeLessThanOrEqual(11);
  });

  it("with more than a page of talks is read to the end", async () => {
    const talks = Array.from({ length: 9 }, (_, i) => encounter(`t${i}`, "p1", 90 - i * 10));
    const { bron } = await serve([...OMGEVING, patient("p1", BSN[0]), episode("e1", "p1"), ...talks]);
    expect((await read(bron, BSN[0])).trajecten).toMatchObject([{ laatsteContact: dag(10) }]);
  });

  it("of which every state is known: waiting, paused, cancelled, and a mistake that is nothing", async () => {
    const states = ["planned", "waitlist", "active", "onhold", "finished", "cancelled", "entered-in-error"];
    const resources = states.map((status, i) =>
      episode(`e${i}`, "p1", { status, statusHistory: [{ status: "onhold", period: { start: dag(9) } }] }),
    );
    const { bron } = await serve([...OMGEVING, patient("p1", BSN[0]), ...resources]);
    const { trajecten } = await read(bron, BSN[0]);
    expect(trajecten.map(({ status }) => status).sort()).toEqual(
      ["BEEINDIGD", "GEANNULEERD", "GEPAUZEERD", "GEPLAND", "LOPEND", "WACHTLIJST"].sort(),
    );
    expect(trajecten.find(({ status }) => status === "GEPAUZEERD")).toMatchObject({
      van: dag(100),
      gepauzeerdOp: dag(9),
    });
    expect(trajecten.find(({ status }) => status === "WACHTLIJST")).toMatchObject({
      aangemeldOp: dag(100),
      van: undefined,
    });
    expect(VANDAAG).toBe(dag(0));
  });

  it("is asked once for who ask at the same time, and the token once for all", async () => {
    const { server, bron } = await serve([...OMGEVING, ...heelDossier("p1", BSN[0]), ...heelDossier("p2", BSN[1])]);
    await Promise.all([read(bron, BSN[0]), read(bron, BSN[0]), read(bron, BSN[1])]);
    expect(server.calls.filter((call) => call.endsWith("Patient/_search"))).toHaveLength(2);
    expect(server.calls.filter((call) => call === "POST /token")).toHaveLength(1);
  });
});
