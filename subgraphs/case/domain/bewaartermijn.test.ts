// SPDX-License-Identifier: EUPL-1.2
import { type Bewaartermijn, magBewaren, verlopenOp } from "./bewaartermijn";

const NU = new Date("2026-11-21T12:00:00Z");
const DAG = 86_400_000;

describe("magBewaren", () => {
  it.each<[Bewaartermijn | undefined, string | undefined, boolean]>([
    [undefined, "2020-01-01", true],
    ["geen", undefined, false],
    ["zolang actief", undefined, true],
    ["zolang actief", "2026-11-22", true],
    ["zolang actief", "2026-11-21", false],
    [30 * DAG, undefined, true],
    [30 * DAG, "2026-10-23", true],
    [30 * DAG, "2026-10-22", false],
  ])("termijn %s, beëindigd op %s: %s", (termijn, beeindigdOp, mag) => {
    expect(magBewaren({ beeindigdOp }, NU, termijn)).toBe(mag);
  });
});

describe("verlopenOp", () => {
  it.each<[Bewaartermijn | undefined, ReturnType<typeof verlopenOp>]>([
    [undefined, undefined],
    ["geen", { opgehaaldVoor: NU, beeindigdOp: "2026-11-21" }],
    ["zolang actief", { beeindigdOp: "2026-11-21" }],
    [DAG, { opgehaaldVoor: new Date("2026-11-20T12:00:00Z"), beeindigdOp: "2026-11-20" }],
  ])("termijn %s", (termijn, verlopen) => {
    expect(verlopenOp(NU, termijn)).toEqual(verlopen);
  });
});
