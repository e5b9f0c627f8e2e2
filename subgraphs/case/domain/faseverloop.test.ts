// SPDX-License-Identifier: EUPL-1.2
import type { Fase } from "./fase";
import { faseperioden, withObservedFasen } from "./faseverloop";

const op = (fase: Fase, dag: string) => ({ fase, op: dag });
const [A, B, C] = ["SIGNAAL_TOELEIDING_ANALYSE", "INKOOP", "UITVOERING"] as const;

describe("faseperioden", () => {
  it.each([
    ["nothing", [], undefined, []],
    ["one that goes on", [op(A, "2026-01-01")], undefined, [{ fase: A, van: "2026-01-01" }]],
    [
      "in any order, without a gap",
      [op(B, "2026-02-01"), op(A, "2026-01-01")],
      undefined,
      [
        { fase: A, van: "2026-01-01", tot: "2026-02-01" },
        { fase: B, van: "2026-02-01" },
      ],
    ],
    [
      "set again: it goes on",
      [op(A, "2026-01-01"), op(A, "2026-01-15"), op(B, "2026-02-01")],
      undefined,
      [
        { fase: A, van: "2026-01-01", tot: "2026-02-01" },
        { fase: B, van: "2026-02-01" },
      ],
    ],
    [
      "back again: three periods, and a closed casus ends the last one",
      [op(A, "2026-01-01"), op(B, "2026-02-01"), op(A, "2026-03-01")],
      "2026-04-01",
      [
        { fase: A, van: "2026-01-01", tot: "2026-02-01" },
        { fase: B, van: "2026-02-01", tot: "2026-03-01" },
        { fase: A, van: "2026-03-01", tot: "2026-04-01" },
      ],
    ],
  ])("%s", (_name, momenten, einde, expected) => expect(faseperioden(momenten, einde)).toEqual(expected));
});

describe("withObservedFasen: reading a whole source tells only the phase of now", () => {
  const history = { fasen: faseperioden([op(A, "2026-01-01"), op(B, "2026-02-01")]), fasenVolledig: true };
  const now = (fase: Fase, van: string, tot?: string) => ({ fasen: [{ fase, van, tot }], fasenVolledig: false });

  it("keeps a whole history while nothing changes", () =>
    expect(withObservedFasen(history, now(B, "2026-02-01"))).toEqual(history));
  it("adds the phase that it sees begin, and knows that it may have missed one", () =>
    expect(withObservedFasen(history, now(C, "2026-03-01"))).toEqual({
      fasen: [
        { fase: A, van: "2026-01-01", tot: "2026-02-01" },
        { fase: B, van: "2026-02-01", tot: "2026-03-01" },
        { fase: C, van: "2026-03-01" },
      ],
      fasenVolledig: false,
    }));
  it("ends the last phase when the casus is closed", () =>
    expect(withObservedFasen(history, now(B, "2026-02-01", "2026-06-01")).fasen?.at(-1)).toEqual({
      fase: B,
      van: "2026-02-01",
      tot: "2026-06-01",
    }));
  it("believes a correction, and a whole history whatever was known", () => {
    expect(withObservedFasen(history, now(A, "2026-01-10"))).toEqual(now(A, "2026-01-10"));
    const whole = { fasen: faseperioden([op(C, "2026-01-05")]), fasenVolledig: true };
    expect(withObservedFasen(history, whole)).toBe(whole);
  });
  it("keeps that a part of the history could not be read, once, until the history is read again", () => {
    const mark = { onderdeel: "FASEVERLOOP", reden: "ONLEESBAAR" } as const;
    const other = { onderdeel: "SEGMENT", reden: "BRON_KENT_DIT_NIET" } as const;
    const known = { ...history, hiaten: [mark, { onderdeel: "SEGMENT", reden: "ONLEESBAAR" } as const] };
    const read = { ...now(B, "2026-02-01"), hiaten: [other] };
    const once = withObservedFasen(known, read);
    expect(once.hiaten).toEqual([other, mark]);
    expect(withObservedFasen(once, read).hiaten).toEqual([other, mark]);
    expect(withObservedFasen(known, { ...history, hiaten: [] }).hiaten).toEqual([]);
  });
  it("ends in the same state when the same is read twice", () => {
    const once = withObservedFasen(history, now(C, "2026-03-01"));
    expect(withObservedFasen(once, now(C, "2026-03-01"))).toEqual(once);
  });
});
