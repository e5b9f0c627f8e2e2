// SPDX-License-Identifier: EUPL-1.2
import { DOMEINEN } from "../../subgraphs/case/domain/toegang";
import { readBeleid } from "../../subgraphs/case/toegang/beleid";
import { type Besluit, type Beslispunt, createCedarBeslispunt } from "../../subgraphs/case/toegang/beslispunt";
import { round } from "./afronden";
import { measureFamilyView } from "./family-view";
import { openHouse } from "./house";
import { gezinnenVoor, type Omvang } from "./omvang";

const PERSONEN = 4;
/** In turn, so that whatever else the machine does weighs on both alike. */
const BEURTEN = 5;

/** One row per way of deciding. */
export interface ToegangFigures extends Record<string, unknown> {
  rows: { beslist: string; cpuMs: number }[];
  /** CPU with the policies over CPU with a constant yes */
  cpuRatio: number;
}

/** A yes to everything, the same object each time: what a decision costs at the least. */
function constantJa(): Beslispunt {
  const niveaus = Object.fromEntries(DOMEINEN.map((domein) => [domein, "VOLLEDIG"])) as Besluit["niveaus"];
  const ja: Besluit = {
    niveaus,
    redenen: {},
    grond: "REGIE_NU",
    beleid: [...readBeleid().beleid.values()].slice(0, 1),
  };
  return { beslis: async () => ja };
}

/** What the policies cost in one Gezinsbeeld from the warm copy: CPU of all parts together, against a constant yes in the same run. */
export async function benchToegang(progress: (text: string) => void, omvang: Omvang = {}): Promise<ToegangFigures> {
  progress("De hub met een voorbeeldregio start…");
  const beurten = omvang.klein ? 1 : BEURTEN;
  const [regels, ja] = [createCedarBeslispunt(readBeleid()), constantJa()];
  let nu: Beslispunt = regels;
  const house = await openHouse(gezinnenVoor(omvang), undefined, undefined, { beslis: (feiten) => nu.beslis(feiten) });
  try {
    const cpu = { regels: 0, ja: 0 };
    for (let beurt = -1; beurt < beurten; beurt++) {
      for (const [naam, beslispunt] of [
        ["regels", regels],
        ["ja", ja],
      ] as const) {
        nu = beslispunt;
        progress(`${beurt < 0 ? "Warmlopen" : `Beurt ${beurt + 1}`}: ${naam}…`);
        const { cpuMs } = await measureFamilyView(house, PERSONEN, omvang);
        if (beurt >= 0) cpu[naam] += cpuMs;
      }
    }
    const rows = Object.entries(cpu).map(([beslist, total]) => ({ beslist, cpuMs: round(total / beurten) }));
    return { rows, cpuRatio: round(cpu.regels / cpu.ja) };
  } finally {
    await house.close();
  }
}
