// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { plusDagen } from "../../../platform/time/datum";
import { feitenOverJeugdige, type Gezinsfeiten } from "../domain/toegang";
import type { Toestemming } from "../domain/toestemming";
import { readBeleid } from "./beleid";
import { createCedarBeslispunt } from "./beslispunt";

const BEGIN = "2026-01-01";
const DAGEN = 40;
const beslispunt = createCedarBeslispunt(readBeleid());
const dag = fc.integer({ min: 0, max: DAGEN }).map((n) => plusDagen(BEGIN, n));
const voerder = fc.constantFrom(
  "GEZIN",
  "LOKAAL_TEAM",
  "GECERTIFICEERDE_INSTELLING",
  "VEILIG_THUIS",
) as fc.Arbitrary<"LOKAAL_TEAM">;
const regie = fc.record({
  voerder,
  medewerkernummer: fc.constantFrom("ik", "ander", undefined),
  van: dag,
  tot: fc.option(dag, { nil: undefined }),
});
const toestemming: fc.Arbitrary<Toestemming> = fc.record({
  id: fc.uuid(),
  hoedanigheid: fc.constantFrom("GEZAG", "JEUGDIGE", "VERTEGENWOORDIGER"),
  gever: fc.constantFrom(undefined, "moeder", "vader", "kind"),
  domein: fc.constantFrom("hulp", "onderwijs"),
  ontvanger: fc.constantFrom("REGISSEUR", "OUDERS"),
  niveau: fc.constantFrom("DAT", "BEPERKT", "VOLLEDIG"),
  van: dag,
  tot: fc.option(dag, { nil: undefined }),
  ingetrokkenOp: fc.option(
    dag.map((each) => new Date(`${each}T12:00:00Z`)),
    { nil: undefined },
  ),
}) as fc.Arbitrary<Toestemming>;

/** Written apart from the rules: on this day a word of this giver (or of all) says yes, is not over and not withdrawn. */
function zegtJa(alle: Toestemming[], domein: string, vandaag: string): boolean {
  return alle.some(
    (each) =>
      each.domein === domein &&
      each.ontvanger === "REGISSEUR" &&
      each.van <= vandaag &&
      (!each.tot || each.tot > vandaag) &&
      !each.ingetrokkenOp,
  );
}

it("no history of regie and consent ever yields an access without a ground at that instant", async () => {
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(regie, { maxLength: 6 }),
      fc.array(toestemming, { maxLength: 8 }),
      fc.record({
        maatregel: fc.constantFrom(undefined, "OTS"),
        acuut: fc.boolean(),
        geboortedatum: fc.constantFrom(undefined, "2018-01-01", "2014-01-20", "2010-01-20"),
      }),
      dag,
      async (history, toestemmingen, { maatregel, acuut, geboortedatum }, vandaag) => {
        const gezin: Gezinsfeiten = {
          ...{ id: "g", bron: "b", gemeente: "9001", regie: history, maatregel, acuut, toestemmingen },
          leden: [
            {
              persoonId: "kind",
              isJeugdige: true,
              geboortedatum,
              gezag: [
                {
                  soort: "GEZAMENLIJK_OUDERLIJK",
                  minderjarigeId: "kind",
                  gezagsdragers: [{ persoonId: "moeder" }, { persoonId: "vader" }],
                  inOnderzoek: false,
                },
              ],
            },
          ],
        };
        const ik = { rol: "casusregisseur", doel: "casusregie", gemeenten: ["9001"], medewerkernummer: "ik" };
        const { niveaus, grond } = await beslispunt.beslis(feitenOverJeugdige(ik, gezin, "kind", vandaag));
        const nu = history.filter(
          (each) =>
            each.medewerkernummer === "ik" &&
            each.voerder !== ("GEZIN" as string) &&
            each.van <= vandaag &&
            (!each.tot || each.tot > vandaag),
        );
        if (nu.length === 0)
          return expect([niveaus.casus, niveaus.hulp, niveaus.onderwijs, grond]).toEqual([
            "GEEN",
            "GEEN",
            "GEEN",
            "GEEN_RELATIE",
          ]);
        const dwang =
          maatregel !== undefined && nu.some((each) => each.voerder === ("GECERTIFICEERDE_INSTELLING" as string));
        const veilig = nu.some((each) => each.voerder === ("VEILIG_THUIS" as string));
        for (const domein of ["hulp", "onderwijs"] as const) {
          if (niveaus[domein] === "DAT") continue;
          opened += 1;
          expect(dwang || veilig || zegtJa(toestemmingen, domein, vandaag)).toBe(true);
          // Without another ground, nobody whose consent is needed has withdrawn as their last word.
          if (dwang || veilig) continue;
          const over12 = geboortedatum !== "2018-01-01" && vandaag >= "2026-01-20";
          const nodig = over12 ? ["kind"] : geboortedatum === "2018-01-01" ? ["moeder", "vader"] : [];
          for (const gever of nodig) {
            const eigen = toestemmingen.filter(
              (each) =>
                each.gever === gever &&
                each.hoedanigheid === (gever === "kind" ? "JEUGDIGE" : "GEZAG") &&
                each.domein === domein &&
                each.ontvanger === "REGISSEUR" &&
                each.van <= vandaag,
            );
            if (eigen.length > 0) expect(eigen.some((each) => !each.ingetrokkenOp)).toBe(true);
          }
        }
      },
    ),
    { numRuns: 3000 },
  );
  expect(opened).toBeGreaterThan(100);
});
