// SPDX-License-Identifier: EUPL-1.2
import type { Inzagebesluit } from "../../platform/auth/inzagebewijs";
import { createProefhub, type Niveau, type Proefhub, SUB, vraagHulp } from "./support/hub";
import { BSN, start, toewijzing } from "./support/ijw";

/* Facts of the casus that come along with the decision, and help that only messages tell of. */

const [ACUUT, DUURZAAM] = BSN;
const ZAAK = { bron: "zaken", bronhouder: "Gemeente Proef", opgehaaldOp: "2026-11-21T08:00:00.000Z" };
type Casus = NonNullable<Inzagebesluit["casus"]>;
const GEEN_PLAN: Casus = { plannen: [{ ...ZAAK, geldig: false }], achttien: {} };
const akkoord = (...akkoorden: { profiel: number; intensiteit: string }[]): Casus => ({
  plannen: [{ ...ZAAK, geldig: true, akkoorden }],
  achttien: {},
});

let hub: Proefhub;
beforeAll(async () => {
  hub = await createProefhub();
  const hulp = (bsn: string, nummer: number, begin: string, code: string) => [
    toewijzing({ bsn, nummer, dagtekening: begin, code }),
    start({ bsn, nummer, dagtekening: begin, begin, code }),
  ];
  await hub.lever(
    ...hulp(ACUUT, 1, "2026-11-01", "46C01"),
    ...hulp(DUURZAAM, 2, "2026-09-01", "45A01"),
    ...hulp(DUURZAAM, 3, "2026-10-01", "44P02"),
  );
});
afterAll(() => hub.stop());

async function signalen(bsn: string, casus: Casus | undefined, niveau: Niveau = "VOLLEDIG") {
  const id = hub.pseudoniem(bsn);
  const inzagebewijs = await hub.bewijs([id], niveau, SUB, undefined, casus);
  const { data, errors } = await vraagHulp(hub, [{ __typename: "Jeugdige", id, inzagebewijs }]);
  expect(errors).toBeUndefined();
  return data!._entities[0].hulp.signalen as {
    code: string;
    ernst: string;
    uitleg: string;
    feiten: { bron: string }[];
  }[];
}
const codes = async (...vraag: Parameters<typeof signalen>) => (await signalen(...vraag)).map(({ code }) => code);

it("acute help of messages without a plan is a signal with both sources, and not when nothing is known of a plan", async () => {
  const [signaal] = (await signalen(ACUUT, GEEN_PLAN)).filter(({ code }) => code === "ACUTE_HULP_ZONDER_PLAN");
  expect(signaal).toMatchObject({
    ernst: "DRINGEND",
    feiten: expect.arrayContaining([{ bron: "zaken" }, { bron: "ijw-proef" }]),
  });
  for (const casus of [undefined, akkoord(), { ...GEEN_PLAN, plannen: [ZAAK] }])
    expect(await codes(ACUUT, casus)).not.toContain("ACUTE_HULP_ZONDER_PLAN");
});

it("nearly eighteen is a signal without any dossier, about that jeugdige alone", async () => {
  const id = hub.pseudoniem(ACUUT);
  const casus = { plannen: [], achttien: { [id]: [{ ...ZAAK, achttienOp: "2027-05-01" }] } };
  expect(await codes(ACUUT, casus)).toContain("BIJNA_18_MET_HULP");
  expect(await codes(DUURZAAM, casus)).not.toContain("BIJNA_18_MET_HULP");
});

it("the twins: below VOLLEDIG no signal, whatever the capability would say", async () => {
  for (const niveau of ["DAT", "BEPERKT", "GEEN"] as const) expect(await codes(ACUUT, GEEN_PLAN, niveau)).toEqual([]);
});

it("duurzaam beside other help: silent when the plan says it was agreed, urgent when the plan says it was not", async () => {
  const stapeling = async (casus?: Casus) =>
    (await signalen(DUURZAAM, casus)).filter(({ code }) => code === "STAPELING").map(({ ernst }) => ernst);
  expect(await stapeling()).toEqual(["AANDACHT"]);
  expect(await stapeling(akkoord({ profiel: 2, intensiteit: "DUURZAAM" }))).toEqual([]);
  expect(await stapeling(akkoord())).toEqual(["DRINGEND"]);
});

it("the same over all jeugdigen of a gezin", async () => {
  const vraag = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Gezin { hulp { signalen { code ernst } } } } }`;
  const ids = [ACUUT, DUURZAAM].map(hub.pseudoniem);
  const stapeling = async (casus?: Casus) => {
    const inzagebewijzen = [await hub.bewijs(ids, "VOLLEDIG", SUB, undefined, casus)];
    const r = [{ __typename: "Gezin", id: "g", jeugdigeIds: ids, inzagebewijzen }];
    const { body } = await hub.vraag(vraag, { r });
    return body.data._entities[0].hulp.signalen;
  };
  hub.now("2026-11-10T10:00:00Z"); // the acute help does not count yet
  expect(await stapeling()).toEqual([{ code: "STAPELING", ernst: "AANDACHT" }]);
  expect(await stapeling(akkoord({ profiel: 2, intensiteit: "DUURZAAM" }))).toEqual([]);
  expect(await stapeling(akkoord())).toEqual([{ code: "STAPELING", ernst: "DRINGEND" }]);
  hub.now("2026-11-21T10:00:00Z");
});
