// SPDX-License-Identifier: EUPL-1.2
import type { Toestemming } from "../../domain/toestemming";
import { toestemmingenUit, withToestemming } from "./toestemmingen";

const NU = new Date("2026-11-22T10:00:00Z");
const woord: Toestemming = {
  ...{ id: "a", hoedanigheid: "GEZAG", domein: "hulp", ontvanger: "REGISSEUR", niveau: "DAT", van: "2026-01-01" },
  ...{ betrokkene: "v1-k", gever: "v1-o", vastgelegdOp: new Date("2026-11-21T09:00:00Z"), inHub: true },
};

it.each(["", "[]", JSON.stringify([{ domein: "iets anders", van: "ooit" }, null, 3])])(
  "what is written is read as it was said, beside what was there: %s",
  (before) => {
    const text = withToestemming(before, woord)!;
    const { inHub: _inHub, ...said } = woord;
    const own = JSON.stringify((JSON.parse(text) as unknown[]).slice(-1));
    expect(toestemmingenUit(own, "z", NU)).toEqual([said]);
    expect((JSON.parse(text) as unknown[]).slice(0, -1)).toEqual(JSON.parse(before || "[]"));
    expect(withToestemming(text, woord)).toBe(text);
  },
);

it.each(["akkoord", "{}", "null", "[1"])("what is no list stays as it is: %s", (before) => {
  expect(withToestemming(before, woord)).toBeUndefined();
  expect(toestemmingenUit(before, "z", NU)).toEqual([]);
});

it("a word of the future is dated by its first day, so that it never wins from a withdrawal", () => {
  const text = withToestemming("", { ...woord, vastgelegdOp: new Date("2099-01-01T00:00:00Z") })!;
  expect(toestemmingenUit(text, "z", NU)[0]!.vastgelegdOp).toBeUndefined();
});
