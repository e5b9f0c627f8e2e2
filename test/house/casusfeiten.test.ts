// SPDX-License-Identifier: EUPL-1.2
import { parse, stringify } from "yaml";
import { startHub, type TestHub } from "../support/hub";

/* Signals about help that rest on the plan and the date of birth in the casus, over the whole hub and without any EPD. */

jest.setTimeout(180_000);
const JEUGDIGE =
  "query($id: ID!) { jeugdige(id: $id) { hulp { niveau signalen { code sinds uitleg feiten { bron } } } } }";
const GEZIN =
  "query($id: ID!) { gezin(id: $id) { casus { jeugdigen { id hulp { niveau signalen { code sinds uitleg feiten { bron } } } } } } }";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({
    gezinnen: 60,
    edit: (yaml) => {
      const { bronnen, ...rest } = parse(yaml) as { bronnen: { soort: string }[] };
      return stringify({ ...rest, bronnen: bronnen.filter(({ soort }) => soort !== "fhir") });
    },
  });
});
afterAll(() => hub.close());

const regisseur = (situatie: string) => ({ rol: "casusregisseur" as const, situatie });
async function jeugdigen(situatie: string) {
  const { data, errors } = await hub.ask(regisseur(situatie), GEZIN, { id: await hub.gezinId(situatie) });
  expect(errors).toBeUndefined();
  return data.gezin.casus.jeugdigen as { id: string; hulp: any }[];
}
/** The signal of that code, and of which jeugdige. */
async function signaalVan(situatie: string, code: string) {
  const found = (await jeugdigen(situatie)).flatMap(({ id, hulp }) =>
    hulp.signalen.filter((each: any) => each.code === code).map((signaal: any) => ({ id, signaal })),
  );
  expect(found).toHaveLength(1);
  return found[0]!;
}

it.each([
  [
    "acuut-zonder-plan",
    "ACUTE_HULP_ZONDER_PLAN",
    /^De acute hulp van .+ loopt sinds .+, en het gezin heeft geen geldig plan\.$/,
  ],
  [
    "bijna-18",
    "BIJNA_18_MET_HULP",
    /^De jeugdige wordt (volgens .+ )?op .+ achttien terwijl er nog hulp loopt van .+\.$/,
  ],
])(
  "%s: the regisseur with consent sees %s; leerplicht, and the regisseur without consent, see nothing of it",
  async (situatie, code, uitleg) => {
    const { id, signaal } = await signaalVan(situatie, code);
    expect(signaal.uitleg).toMatch(uitleg);
    const bronnen = signaal.feiten.map(({ bron }: { bron: string }) => bron);
    expect(bronnen).toEqual(expect.arrayContaining(["ijw-berichten", expect.stringMatching(/^zaken-/)]));

    const { gemeente } = hub.region.situatie(situatie);
    const leerplicht = await hub.ask({ rol: "leerplicht", gemeente: [gemeente] }, JEUGDIGE, { id });
    expect(leerplicht).toEqual({ data: { jeugdige: { hulp: { niveau: "DAT", signalen: [] } } } });

    const gezin = await hub.gezinId(situatie);
    await hub.sql("UPDATE hub_case.gezin SET inzagetoestemmingen = '[]' WHERE id = $1", [gezin]);
    const zonder = await hub.ask(regisseur(situatie), JEUGDIGE, { id });
    expect(zonder).toEqual({ data: { jeugdige: { hulp: { niveau: "DAT", signalen: [] } } } });
  },
);

it("a gezin with a plan has no such signal", async () => {
  for (const { hulp } of await jeugdigen("voorbeeldgezin"))
    expect(hulp.signalen.map(({ code }: { code: string }) => code)).not.toContain("ACUTE_HULP_ZONDER_PLAN");
});

it("nothing of it is in a log or goes out", async () => {
  expect(hub.logs()).not.toMatch(/eyJ[\w-]{20,}\./);
});
