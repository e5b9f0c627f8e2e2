// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../../platform/time/datum";
import { isWachtend, trajectstatus } from "../../subgraphs/provider/domain/status";
import { wachttijdDagen } from "../../subgraphs/provider/domain/wachttijd";
import { findAanbiedercijfers, findWachttijdcellen } from "../../subgraphs/provider/store/aanbieders";
import { findTrajecten } from "../../subgraphs/provider/store/trajecten";
import { createProefhub, type Proefhub } from "./support/hub";
import { aanvraag, AGB, BSN, start, stop, toewijzing } from "./support/ijw";

const VANDAAG = "2026-11-21";
const dag = (verschil: number) => plusDagen(VANDAAG, verschil);
let hub: Proefhub;

beforeAll(async () => {
  hub = await createProefhub();
  let nummer = 0;
  const kop = (dagtekening: string) => ({ bsn: BSN[0], dagtekening, nummer });
  const toewijzingen: [ingang: number, einde?: number, wijziging?: string][] = [
    [-40],
    [0],
    [5],
    [-40, -1],
    [-40, 0],
    [-40, 10],
    [-40, 10, "13"],
  ];
  const leveringen: [begin: number, einde?: number, reden?: string][] = [
    [-400],
    [-30],
    [0],
    [3],
    [-30, -1],
    [-30, 0],
    [-30, 4],
    [-30, -1, "20"],
  ];
  for (const [ingang, einde, wijziging] of toewijzingen) {
    const eerste = dag(-50);
    for (const [begin, eind, reden] of [undefined, ...leveringen].map((levering) => levering ?? [])) {
      nummer += 1;
      const berichten = [
        toewijzing({
          ...kop(eerste),
          ingang: dag(ingang),
          einde: einde === undefined ? undefined : dag(einde),
          wijziging,
        }),
      ];
      if (begin !== undefined) berichten.push(start({ ...kop(eerste), begin: dag(begin) }));
      if (begin !== undefined && eind !== undefined)
        berichten.push(stop({ ...kop(eerste), begin: dag(begin), einde: dag(eind), reden }));
      for (const bericht of berichten) await hub.importeer(bericht);
    }
  }
  await hub.importeer(aanvraag({ bsn: BSN[1], dagtekening: dag(-20), referentie: "R9" }));
});
afterAll(() => hub.stop());

test("the aggregates in SQL follow the same rules as the picture of one jeugdige", async () => {
  const trajecten = await findTrajecten(hub.dataSource, [hub.pseudoniem(BSN[0]), hub.pseudoniem(BSN[1])]);
  expect(trajecten).toHaveLength(64);
  const statuses = trajecten.map((traject) => trajectstatus(traject, VANDAAG));
  const lopend = statuses.filter((status) => status === "LOPEND").length;
  const wachtend = statuses.filter(isWachtend).length;
  const [cijfers] = await findAanbiedercijfers(hub.dataSource, [AGB], [], VANDAAG);
  expect(cijfers).toMatchObject({ lopend, wachtend });
  const wachttijden = trajecten
    .filter(({ perioden: [eerste] }) => eerste && eerste.van > "2025-11-21" && eerste.van <= VANDAAG)
    .map((traject) => wachttijdDagen(traject, VANDAAG)!)
    .sort((a, b) => a - b);
  const [cel] = await findWachttijdcellen(hub.dataSource, [AGB], [], VANDAAG);
  const midden = wachttijden.length / 2;
  const mediaan = (wachttijden[Math.floor(midden - 0.5)]! + wachttijden[Math.ceil(midden - 0.5)]!) / 2;
  expect(cel).toMatchObject({ n: wachttijden.length, wachtend, mediaan });
});
