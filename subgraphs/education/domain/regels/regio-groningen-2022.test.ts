// SPDX-License-Identifier: EUPL-1.2
import { type Case, dossier, OP, op, school, verzuim, vrij } from "./dossier.fixture";
import { ocw2016 } from "./ocw-2016";
import { regioGroningen2022 } from "./regio-groningen-2022";

const ENROLLED = [op("2025-08-01")];
const DEELS = "THUISZITTER ZIEK_DEELS DEELS";

// name, facts, "status soort fase sinds" under this rule, the same under ocw-2016, words that the explanation must hold
const GOLDEN: [string, Case, string, string, string?][] = [
  [
    "ill, able to attend part, 29 days",
    { in: ENROLLED, verzuim: [verzuim("ZIEK_DEELS", "2026-10-23")] },
    `${DEELS} 2026-10-23`,
    "GEEN_THUISZITTER ZIEK_DEELS - 2026-10-23",
    "kan een deel van de tijd naar school; volgens de regionale afspraak",
  ],
  [
    "28 days",
    { in: ENROLLED, verzuim: [verzuim("ZIEK_DEELS", "2026-10-24")] },
    "GEEN_THUISZITTER ZIEK_DEELS - 2026-10-24",
    "GEEN_THUISZITTER ZIEK_DEELS - 2026-10-24",
  ],
  [
    "the stage stays, however long",
    { in: ENROLLED, verzuim: [verzuim("ZIEK_DEELS", "2025-02-01")] },
    `${DEELS} 2025-02-01`,
    "GEEN_THUISZITTER ZIEK_DEELS - 2025-02-01",
  ],
  [
    "over the summer: seven weeks, six of them holiday",
    { op: "2026-08-25", in: ENROLLED, verzuim: [verzuim("ZIEK_DEELS", "2026-06-28")] },
    "GEEN_THUISZITTER ZIEK_DEELS - 2026-06-28",
    "GEEN_THUISZITTER ZIEK_DEELS - 2026-06-28",
  ],
  [
    "ill, not able to attend",
    { in: ENROLLED, verzuim: [verzuim("GEOORLOOFD_ZIEK", "2026-05-01")] },
    "GEEN_THUISZITTER GEOORLOOFD_ZIEK - 2026-05-01",
    "GEEN_THUISZITTER GEOORLOOFD_ZIEK - 2026-05-01",
  ],
  [
    "exempt",
    { in: ENROLLED, vrij: [vrij("11", "2026-09-01")], verzuim: [verzuim("ZIEK_DEELS", "2026-09-01")] },
    "GEEN_THUISZITTER ZIEK_DEELS - 2026-09-01",
    "GEEN_THUISZITTER ZIEK_DEELS - 2026-09-01",
  ],
  [
    "eighteen",
    { geboren: "2008-11-21", in: ENROLLED, verzuim: [verzuim("ZIEK_DEELS", "2026-09-01")] },
    "GEEN_THUISZITTER - - -",
    "GEEN_THUISZITTER - - -",
  ],
  ...(["Ingetrokken", "Afgesloten"] as const).map((status): [string, Case, string, string] => [
    `report ${status}`,
    { in: ENROLLED, verzuim: [verzuim("ZIEK_DEELS", "2026-09-01", { status })] },
    "GEEN_THUISZITTER - - -",
    "GEEN_THUISZITTER - - -",
  ]),
  [
    "school silent: the known facts decide",
    { in: [op("2025-08-01", undefined, school("2026-09-01"))], verzuim: [verzuim("ZIEK_DEELS", "2026-08-30")] },
    `${DEELS} 2026-08-30`,
    "ONBEKEND ZIEK_DEELS - 2026-08-30",
  ],
  [
    "unlawful and ill at once: unlawful weighs more",
    { in: ENROLLED, verzuim: [verzuim("LANGDURIG_RELATIEF", "2026-09-01"), verzuim("ZIEK_DEELS", "2026-08-01")] },
    "THUISZITTER LANGDURIG_RELATIEF BEGINNEND 2026-09-01",
    "THUISZITTER LANGDURIG_RELATIEF BEGINNEND 2026-09-01",
  ],
  [
    "on no school",
    { in: [op("2025-08-01", "2026-09-21")] },
    "THUISZITTER ABSOLUUT BEGINNEND 2026-09-22",
    "THUISZITTER ABSOLUUT BEGINNEND 2026-09-22",
  ],
  ["present", { in: ENROLLED }, "GEEN_THUISZITTER - - -", "GEEN_THUISZITTER - - -"],
  // The holidays count for the rule of 2016 as well.
  [
    "other unlawful, over the summer",
    { op: "2026-08-30", in: ENROLLED, verzuim: [verzuim("OVERIG", "2026-06-22")] },
    "GEEN_THUISZITTER OVERIG - 2026-06-22",
    "GEEN_THUISZITTER OVERIG - 2026-06-22",
  ],
  [
    "other unlawful, on after the summer",
    { op: "2026-09-05", in: ENROLLED, verzuim: [verzuim("OVERIG", "2026-06-22")] },
    "THUISZITTER LANGDURIG_RELATIEF BEGINNEND 2026-06-22",
    "THUISZITTER LANGDURIG_RELATIEF BEGINNEND 2026-06-22",
  ],
];

describe("rule regio-groningen-2022 beside ocw-2016, golden table", () => {
  test.each(GOLDEN.map((row) => [row[0], row] as const))("%s", (_name, [, given, regio, landelijk, woorden]) => {
    const day = given.op ?? OP;
    const fresh = {
      peildatum: day,
      ...given,
      in: given.in?.map((row) => (given.op ? op(row.van, row.tot, school(day)) : row)),
    };
    const told = (regel: typeof ocw2016) => {
      const { status, soort, fase, sinds, regelversie, uitleg } = regel.beoordeel(dossier(fresh), day);
      expect(regelversie).toBe(regel.versie);
      expect(uitleg.length).toBeGreaterThan(0);
      if (woorden && regel === regioGroningen2022) expect(uitleg.join(" ")).toContain(woorden);
      if (status === "THUISZITTER") expect(uitleg.join(" ")).not.toMatch(/geen thuiszitter|niet bekend/);
      return [status, soort ?? "-", fase ?? "-", sinds ?? "-"].join(" ");
    };
    expect([told(regioGroningen2022), told(ocw2016)]).toEqual([regio, landelijk]);
  });
});
