// SPDX-License-Identifier: EUPL-1.2
import { createProefhub, jeugdige, type Proefhub, vraagHulp } from "../provider/support/hub";

const [EEN, TWEE, DRIE] = ["999900006", "999990019", "999990020"] as const;

let hub: Proefhub;
beforeAll(async () => void (hub = await createProefhub()));
afterAll(() => hub.stop());

const audit = async () =>
  hub.dataSource.query("SELECT uitkomst, betrokkene, gevraagd, domeinen, grond FROM auditlog ORDER BY nummer");

/** What one question adds to the audit log. */
async function added(work: () => Promise<unknown>): Promise<any[]> {
  const before = (await audit()).length;
  await work();
  return (await audit()).slice(before);
}

const allowed = (id: string, niveau: string) => ({
  uitkomst: "TOEGESTAAN",
  betrokkene: id,
  gevraagd: null,
  domeinen: [`hulp=${niveau}`],
  grond: "REGIE_NU",
});
const refused = (id: string | null, grond = "GEEN_RELATIE") => ({
  uitkomst: "GEWEIGERD",
  betrokkene: null,
  gevraagd: id,
  domeinen: ["hulp=GEEN"],
  grond,
});

it("writes down each jeugdige whose help was shown, at which level, and who was refused", async () => {
  const [een, twee, drie] = [EEN, TWEE, DRIE].map((bsn) => hub.pseudoniem(bsn)) as [string, string, string];
  const references = [
    await jeugdige(hub, EEN, "VOLLEDIG"),
    await jeugdige(hub, TWEE, "DAT"),
    { __typename: "Jeugdige", id: drie },
  ];
  expect(await added(() => vraagHulp(hub, references))).toEqual([
    allowed(een, "VOLLEDIG"),
    allowed(twee, "DAT"),
    refused(drie),
  ]);
});

it("a capability that does not count is written down with what was wrong with it, one of several too", async () => {
  const id = hub.pseudoniem(EEN);
  const bewijzen: [bewijs: string, grond: string][] = [
    ["vervalst", "VERVALST"],
    [await hub.bewijs([id], "VOLLEDIG", "iemand-anders"), "ANDERE_VRAGER"],
    [await hub.bewijs([hub.pseudoniem(TWEE)], "VOLLEDIG"), "ANDERE_PERSOON"],
  ];
  for (const [inzagebewijs, grond] of bewijzen)
    expect(await added(() => vraagHulp(hub, [{ __typename: "Jeugdige", id, inzagebewijs }]))).toEqual([
      refused(id, grond),
    ]);
  const query = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Gezin { hulp { status } } } }";
  const gezin = { __typename: "Gezin", id: "g", jeugdigeIds: [id], inzagebewijzen: [bewijzen[2]![0], "vervalst"] };
  expect(await added(() => hub.vraag(query, { r: [gezin] }))).toEqual([refused(id, "VERVALST")]);
});

it("a gezin with several capabilities: each jeugdige once, and no refusal because another capability was of someone else", async () => {
  const ids = [EEN, TWEE, DRIE].map((bsn) => hub.pseudoniem(bsn));
  const inzagebewijzen = [await hub.bewijs([ids[0]!], "VOLLEDIG"), await hub.bewijs([ids[1]!], "DAT")];
  const query = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Gezin { hulp { status } } } }";
  const representation = { __typename: "Gezin", id: "g", jeugdigeIds: ids, inzagebewijzen };
  const entries = await added(() => hub.vraag(query, { r: [representation] }));
  expect(entries).toEqual([allowed(ids[0]!, "VOLLEDIG"), allowed(ids[1]!, "DAT"), refused(ids[2]!)]);
});

it("writes nothing for a question that is not about persons", async () => {
  expect(await added(() => hub.vraag('{ aanbieder(agbCode: "98000001") { naam } }'))).toEqual([]);
});
