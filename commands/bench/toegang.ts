// SPDX-License-Identifier: EUPL-1.2
import { readBeleid } from "../../subgraphs/case/toegang/beleid";
import { type Besluit, type Beslispunt, createCedarBeslispunt } from "../../subgraphs/case/toegang/beslispunt";
import type { Feiten } from "../../subgraphs/case/domain/toegang";
import { CommandError } from "../program";
import { round } from "./afronden";
import { findFamilyView } from "./family-view";
import { openHouse } from "./house";
import { gezinnenVoor, type Omvang } from "./omvang";
import { measurePairs, median, type Pair } from "./paired";

const PERSONEN = [1, 4, 12];
const GROOT = { warmUp: 30, blocks: 14, perBlock: 30 };
const KLEIN = { warmUp: 1, blocks: 2, perBlock: 2 };
/** The CPU of Gezinsbeeld with the policies may be so many times that with a constant yes. */
const GRENS = 1.15;
export const BOVEN_DE_GRENS = "BOVEN DE GRENS";

/** What deciding by the policies costs in one Gezinsbeeld, for one family size. */
interface ToegangCost extends Record<string, number> {
  personen: number;
  /** CPU of all parts of the hub per view, in ms */
  cpuZonder: number;
  cpuWarm: number;
  /** the middle of the ratios, every decision remembered from an earlier question */
  warmRatio: number;
  cpuKoud: number;
  /** the same, nothing remembered at the start of each question: the worst there is */
  koudRatio: number;
}

/** One row per family size. */
export interface ToegangFigures extends Record<string, unknown> {
  rows: ToegangCost[];
  /** the highest ratio of decisions as the hub takes them: remembered */
  hoogste: number;
  grens: number;
  /** above the limit the command fails; small figures say nothing, so then it never does */
  oordeel: "binnen de grens" | typeof BOVEN_DE_GRENS;
}

/**
 * What the policies add to Gezinsbeeld: CPU against constant answers, on one and the same family and the same content, in turns in one
 * run. The constant answers are those that the policies gave, so both ways open, fetch and log the same.
 */
export async function benchToegang(progress: (text: string) => void, omvang: Omvang = {}): Promise<ToegangFigures> {
  const { warmUp, ...blocks } = omvang.klein ? KLEIN : GROOT;
  progress("De hub met een voorbeeldregio start…");
  const beleid = readBeleid();
  const warm = createCedarBeslispunt(beleid);
  let nu: Beslispunt = warm;
  const house = await openHouse(gezinnenVoor(omvang), undefined, undefined, { beslis: (feiten) => nu.beslis(feiten) });
  try {
    const rows: ToegangCost[] = [];
    for (const personen of PERSONEN) {
      progress(`Gezin van ${personen} personen…`);
      const { look } = await findFamilyView(house, personen);
      const lookBy = (beslispunt: () => Beslispunt) => () => ((nu = beslispunt()), look());
      const opname = recordConstant(warm);
      const content = JSON.stringify((await lookBy(() => opname.opnemer)()).data);
      const constant = opname.constant();
      const zonder = lookBy(() => constant);
      // Only then is it a comparison of deciding, and not of what was decided.
      if (JSON.stringify((await zonder()).data) !== content)
        throw new CommandError("Met vaste antwoorden toont Gezinsbeeld iets anders dan met de regels.");
      const ways = { warm: lookBy(() => warm), koud: lookBy(() => createCedarBeslispunt(beleid)) };
      const pairsOf = async (way: keyof typeof ways) => {
        for (let i = 0; i < warmUp; i++) await ways[way]().then(zonder);
        return measurePairs(blocks, { with: ways[way], without: zonder });
      };
      const [bijWarm, bijKoud] = [await pairsOf("warm"), await pairsOf("koud")];
      const middle = (pairs: Pair[], value: (pair: Pair) => number) => round(median(pairs.map(value)));
      rows.push({
        personen,
        cpuZonder: middle([...bijWarm, ...bijKoud], (pair) => pair.without.cpu),
        cpuWarm: middle(bijWarm, (pair) => pair.with.cpu),
        warmRatio: middle(bijWarm, (pair) => pair.with.cpu / pair.without.cpu),
        cpuKoud: middle(bijKoud, (pair) => pair.with.cpu),
        koudRatio: middle(bijKoud, (pair) => pair.with.cpu / pair.without.cpu),
      });
    }
    const hoogste = Math.max(...rows.map(({ warmRatio }) => warmRatio));
    return { rows, hoogste, grens: GRENS, oordeel: oordeelOver(hoogste, omvang) };
  } finally {
    await house.close();
  }
}

/** Whether a ratio is too much. */
export const oordeelOver = (ratio: number, { klein = false }: Omvang = {}): ToegangFigures["oordeel"] =>
  ratio > GRENS && !klein ? BOVEN_DE_GRENS : "binnen de grens";

/** Keeps what the policies decide in one view, to give it again without them. */
function recordConstant(regels: Beslispunt): { opnemer: Beslispunt; constant: () => Beslispunt } {
  const gezien: { feiten: Feiten; besluit: Besluit }[] = [];
  return {
    opnemer: {
      async beslis(feiten) {
        const besluit = await regels.beslis(feiten);
        if (!gezien.some((each) => each.besluit === besluit)) gezien.push({ feiten, besluit });
        return besluit;
      },
    },
    constant: () => ({
      // A few comparisons, and no key of all facts: that is a part of what remembering costs.
      beslis: async ({ leeftijd, toestemming: { hulp, onderwijs, plan } }) =>
        (
          gezien.find(
            ({ feiten }) =>
              feiten.leeftijd === leeftijd &&
              feiten.toestemming.hulp.niveau === hulp.niveau &&
              feiten.toestemming.onderwijs.niveau === onderwijs.niveau &&
              feiten.toestemming.plan.niveau === plan.niveau,
          ) ?? gezien[0]!
        ).besluit,
    }),
  };
}
