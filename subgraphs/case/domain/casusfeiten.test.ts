// SPDX-License-Identifier: EUPL-1.2
import { achttienOp, type Planstand, planfeitVan } from "./casusfeiten";
import type { Akkoord } from "./perspectiefplan";

const VANDAAG = "2026-11-21";
type Plan = Planstand["plannen"][number];
const plan = (geldigVan: string, geldigTot?: string, rest: Partial<Plan> = {}): Plan => ({
  ...{ versie: 1, geldigVan, geldigTot },
  ...rest,
});
const duurzaam: Akkoord = { profiel: 2, intensiteit: "DUURZAAM", op: "2026-03-01" };

test.each<[string, Pick<Planstand, "plannen" | "hiaten">, object]>([
  ["a plan that holds", { plannen: [plan("2026-01-01")] }, { geldig: true }],
  ["to the last day", { plannen: [plan("2026-01-01", VANDAAG)] }, { geldig: true }],
  ["a plan that ended", { plannen: [plan("2026-01-01", "2026-11-20")] }, { geldig: false, sinds: VANDAAG }],
  ["never a plan", { plannen: [] }, { geldig: false }],
  ["a plan for later", { plannen: [plan("2026-12-01")] }, { geldig: false }],
  ["a source without plans", { plannen: [], hiaten: [{ onderdeel: "PLAN", reden: "BRON_KENT_DIT_NIET" }] }, {}],
  ["a plan that cannot be read", { plannen: [], hiaten: [{ onderdeel: "PLAN", reden: "ONLEESBAAR" }] }, {}],
  ["another gap is none", { plannen: [], hiaten: [{ onderdeel: "FASE", reden: "ONLEESBAAR" }] }, { geldig: false }],
  [
    "what was agreed, without the day",
    { plannen: [plan("2026-01-01", undefined, { akkoorden: [duurzaam] })] },
    { geldig: true, akkoorden: [{ profiel: 2, intensiteit: "DUURZAAM" }] },
  ],
  [
    "nothing was agreed",
    { plannen: [plan("2026-01-01", undefined, { akkoorden: [] })] },
    { geldig: true, akkoorden: [] },
  ],
  [
    "something that was agreed could not be read",
    {
      plannen: [plan("2026-01-01", undefined, { akkoorden: [duurzaam] })],
      hiaten: [{ onderdeel: "AKKOORDEN", reden: "ONLEESBAAR" }],
    },
    { geldig: true },
  ],
  [
    "what a plan said that holds no more does not count",
    {
      plannen: [
        plan("2026-01-01", "2026-02-01", { akkoorden: [duurzaam] }),
        plan("2026-02-02", undefined, { versie: 2 }),
      ],
    },
    { geldig: true },
  ],
])("%s", (_name, stand, expected) => expect(planfeitVan(stand, VANDAAG)).toEqual(expected));

test.each([
  ["2010-05-21", "2028-05-21"],
  ["2010-05-22", undefined],
  ["2008-11-22", "2026-11-22"],
  ["2008-11-21", undefined],
  ["2019-01-01", undefined],
])("born on %s: eighteen on %s is told", (geboren, achttien) => expect(achttienOp(geboren, VANDAAG)).toBe(achttien));
