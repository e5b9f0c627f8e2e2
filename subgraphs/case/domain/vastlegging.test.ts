// SPDX-License-Identifier: EUPL-1.2
import { samengevoegd, type Toestemming } from "./toestemming";
import { type Verzending, vastleggingVan } from "./vastlegging";

const OP = new Date("2026-11-22T10:00:00Z");
const LATER = new Date("2026-11-22T10:05:00Z");
const bij = (stand: Verzending["stand"], reden?: Verzending["reden"], gezinId = "g"): Verzending => ({
  ...{ gezinId, stand, reden, op: OP },
});
const lezing = (op?: Date) => new Map([["g", op]]);

it.each<[string, Parameters<typeof vastleggingVan>, string, RegExp | undefined]>([
  ["only the case system has it", [{}, [], lezing(LATER)], "IN_BRON", undefined],
  ["the case system shows it", [{ inHub: true, inBron: true }, [bij("WACHT")], lezing(LATER)], "IN_BRON", undefined],
  ["written since it was last read", [{ inHub: true }, [bij("IN_BRON")], lezing(OP)], "IN_BRON", undefined],
  ["written, and not shown later", [{ inHub: true }, [bij("IN_BRON")], lezing(LATER)], "ALLEEN_HUB", /niet meer/],
  ["on its way", [{ inHub: true }, [bij("WACHT")], lezing()], "WACHT", /geldt al/],
  [
    "one of two on its way",
    [{ inHub: true }, [bij("IN_BRON"), bij("WACHT", undefined, "h")], lezing()],
    "WACHT",
    /nog/,
  ],
  [
    "one of two has no place",
    [{ inHub: true }, [bij("ALLEEN_HUB", "GEEN_PLEK", "h"), bij("IN_BRON")], lezing()],
    "IN_BRON",
    undefined,
  ],
  [
    "refused",
    [{ inHub: true }, [bij("ALLEEN_HUB", "GEWEIGERD")], lezing()],
    "ALLEEN_HUB",
    /nam de toestemming niet aan/,
  ],
  ["recorded before the hub wrote anything", [{ inHub: true }, [], lezing()], "ALLEEN_HUB", /geen plek/],
])("%s", (_name, vraag, vastlegging, uitleg) => {
  const beeld = vastleggingVan(...vraag);
  expect(beeld.vastlegging).toBe(vastlegging);
  if (uitleg) expect(beeld.vastleggingUitleg).toMatch(uitleg);
  else expect(beeld.vastleggingUitleg).toBeUndefined();
});

it("a word of the hub that comes back from the case system is one word, with the content of the hub", () => {
  const woord: Toestemming = {
    ...{ id: "a", hoedanigheid: "GEZAG", domein: "hulp", ontvanger: "REGISSEUR", niveau: "DAT", van: "2026-01-01" },
    inHub: true,
  };
  const back: Toestemming = { ...woord, inHub: undefined, niveau: "VOLLEDIG" };
  const other: Toestemming = { ...back, id: "b" };
  expect(samengevoegd([back, other], [woord])).toEqual([other, { ...woord, inBron: true }]);
});
