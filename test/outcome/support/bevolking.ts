// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { BewaardeMeting } from "../../../subgraphs/outcome/domain/meting";

const HELFTEN = ["2026-H1", "2026-H2", "onbekend"];
const GROEPEN = ["4-11", "12-17", "18+", "onbekend"];

/** A group that nobody can split further: of one subgroup and one half year, either of which may be unknown. */
export interface Atoom {
  groep: string;
  helft: string;
  n: number;
}

/** Everyone measured in one series (profiel), and which of it the TTPs deliver. */
export interface Reeks {
  profiel: number;
  atomen: Atoom[];
  metingen: BewaardeMeting[];
}

/** The atoms that a cell counts. */
export function telt(cel: { periode: string; subgroep?: string | null }, { groep, helft }: Atoom): boolean {
  return (!cel.subgroep || cel.subgroep === groep) && (cel.periode === "2026" || cel.periode === helft);
}

const aantal = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 40 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 12 }) },
);
const onbekend = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ max: 15, min: 1 }) },
);

const moment = new Date("2027-01-10T08:00:00Z");

function reeks(profiel: number) {
  return fc
    .record({
      getallen: fc.array(aantal, { minLength: 6, maxLength: 6 }),
      resten: fc.array(onbekend, { minLength: 6, maxLength: 6 }),
      groepen: fc.subarray(GROEPEN.slice(0, 3)),
      perioden: fc.subarray(["2026-H1", "2026-H2", "2026"], { minLength: 1 }),
      geheel: fc.boolean(),
      tweedeBron: fc.boolean(),
    })
    .map(({ getallen, resten, groepen, perioden, geheel, tweedeBron }): Reeks => {
      const [bekend, over] = [[...getallen], [...resten]];
      const atomen = GROEPEN.flatMap((groep) =>
        HELFTEN.map((helft) => {
          const isRest = groep === "onbekend" || helft === "onbekend";
          return { groep, helft, n: (isRest ? over : bekend).pop() ?? 0 };
        }),
      );
      const cellen = perioden.flatMap((periode) =>
        [...groepen, ...(geheel || groepen.length === 0 ? [undefined] : [])].map((subgroep) => ({ periode, subgroep })),
      );
      const metingen = cellen.map((cel): BewaardeMeting => {
        const n = atomen.reduce((som, atoom) => som + (telt(cel, atoom) ? atoom.n : 0), 0);
        const bron = tweedeBron && cel.periode === "2026" ? "b" : "a";
        const vast = {
          agbCode: "98000001",
          intensiteit: "INTENSIEF",
          indicator: "ZONDER_HULP_VERDER",
          meetmoment: "EINDE",
        } as const;
        return {
          ...vast,
          ...cel,
          bron,
          profiel,
          hogerIsBeter: true,
          n,
          uitgenodigd: 2 * n,
          waarde: 0.5,
          aangemaaktOp: moment,
          ontvangenOp: moment,
        };
      });
      return { profiel, atomen, metingen };
    });
}

/** What TTPs deliver about one aanbieder: two profiles, many small groups. */
export const bevolking = fc.tuple(reeks(1), reeks(2));

/** A question as the API allows it. */
export const vraag = fc.record({
  agbCode: fc.constant("98000001"),
  profiel: fc.constantFrom(undefined, 1, 2),
  intensiteit: fc.constantFrom(undefined, "INTENSIEF" as const),
  periode: fc.constantFrom(undefined, "2026", "2026-H1", "2026-H2"),
  subgroep: fc.constantFrom(undefined, "", ...GROEPEN.slice(0, 3)),
  totalen: fc.boolean(),
});
