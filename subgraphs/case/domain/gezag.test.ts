// SPDX-License-Identifier: EUPL-1.2
import { gezagOver, type Gezagsrelatie, type Gezagssoort } from "./gezag";

const ANNA = { persoonId: "v1-anna", naam: "Anna Bos" };
const BRAM = { persoonId: "v1-bram", naam: "Bram de Wit" };
const relatie = (soort: Gezagssoort, rest: Partial<Gezagsrelatie> = {}): Gezagsrelatie => ({
  soort,
  minderjarigeId: "v1-kind",
  gezagsdragers: [],
  inOnderzoek: false,
  ...rest,
});

it.each<[Gezagsrelatie, string]>([
  [relatie("EENHOOFDIG_OUDERLIJK", { gezagsdragers: [ANNA] }), "Anna Bos heeft alleen het gezag."],
  [
    relatie("EENHOOFDIG_OUDERLIJK", { gezagsdragers: [{}] }),
    "Iemand van wie de BRP de naam niet geeft heeft alleen het gezag.",
  ],
  [
    relatie("GEZAMENLIJK_OUDERLIJK", { gezagsdragers: [ANNA, BRAM] }),
    "De ouders Anna Bos en Bram de Wit hebben samen het gezag.",
  ],
  [
    relatie("GEZAMENLIJK", { gezagsdragers: [ANNA, BRAM] }),
    "Anna Bos heeft het gezag samen met Bram de Wit, die geen ouder is.",
  ],
  [
    relatie("GEZAMENLIJK", { gezagsdragers: [ANNA, {}] }),
    "Anna Bos heeft het gezag samen met iemand van wie de BRP de naam niet geeft, die geen ouder is.",
  ],
  [relatie("VOOGDIJ", { gezagsdragers: [BRAM] }), "De voogdij ligt bij Bram de Wit."],
  [relatie("VOOGDIJ", { gezagsdragers: [BRAM, ANNA] }), "De voogdij ligt bij Bram de Wit en Anna Bos."],
  [relatie("VOOGDIJ"), "Er is voogdij; de BRP noemt niet wie de voogd is."],
  [relatie("TIJDELIJK_GEEN"), "Niemand heeft nu het gezag."],
  [
    relatie("TIJDELIJK_GEEN", { toelichting: "Ouder staat onder curatele." }),
    "Niemand heeft nu het gezag: Ouder staat onder curatele.",
  ],
  [
    relatie("NIET_TE_BEPALEN", { toelichting: "Er ontbreken gegevens." }),
    "De BRP kan niet bepalen wie het gezag heeft: Er ontbreken gegevens. Een medewerker moet dit uitzoeken en vastleggen.",
  ],
])("explains each kind of gezag in words, case %#", (input, uitleg) => {
  expect(gezagOver("v1-kind", [input])).toEqual({
    soort: input.soort,
    gezagsdragers: input.gezagsdragers,
    uitleg,
    inOnderzoek: false,
  });
});

it("says that gezag is being looked into", () => {
  const gezag = gezagOver("v1-kind", [relatie("EENHOOFDIG_OUDERLIJK", { gezagsdragers: [ANNA], inOnderzoek: true })]);
  expect(gezag).toMatchObject({ inOnderzoek: true, uitleg: expect.stringMatching(/onderzoekt of dit klopt\.$/) });
});

it("leaves it to a human when the register gives two answers", () => {
  const gezag = gezagOver("v1-kind", [relatie("VOOGDIJ"), relatie("EENHOOFDIG_OUDERLIJK", { gezagsdragers: [ANNA] })]);
  expect(gezag).toMatchObject({ soort: "NIET_TE_BEPALEN", gezagsdragers: [] });
});

it("does not take the gezag a parent has for gezag over that parent", () => {
  expect(gezagOver("v1-anna", [relatie("EENHOOFDIG_OUDERLIJK", { gezagsdragers: [ANNA] })])).toBeUndefined();
  expect(gezagOver("v1-kind", [])).toBeUndefined();
});
