// SPDX-License-Identifier: EUPL-1.2
import { datumIn } from "../../platform/time/datum";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";

const GEZIN = `query($id: ID!) { gezin(id: $id) { id naam zaaknummer casus { status leden { rol van tot persoon { naam } } jeugdigen { id persoon { naam } gezinnen { id } }
  regisseur { contact { naam } } regiegeschiedenis { van tot } plan { versie } anderePlannen { versie } signalen { code } } } }`;
const VANDAAG = datumIn(new Date());

let region: TestRegion;
let hub: CaseHub;
beforeEach(async () => {
  region = await startRegion({ edit: (yaml) => yaml.replaceAll("versheid: PT15M", "versheid: PT0S") });
  hub = await startCaseHub(region.bronnenFile, { deadlineMs: 2000 });
  await hub.readAll();
});
afterEach(async () => {
  await hub.close();
  await region.close();
});

const idVan = async (zaaknummer: string) =>
  (await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]))[0]?.id as string;
const als = (medewerkernummer: string, gemeente = "9001") => ({
  rol: "casusregisseur",
  sub: `mw-${medewerkernummer}`,
  gemeenten: [gemeente],
  medewerkernummer,
});

async function zie(zaaknummer: string, claims: Record<string, unknown>) {
  const { body } = await hub.ask(claims, GEZIN, { id: await idVan(zaaknummer) });
  expect(body.errors).toBeUndefined();
  return body.data.gezin;
}
const zieSituatie = (naam: string) => {
  const { zaaknummer, medewerkernummer, gemeente } = region.situatie(naam);
  return zie(zaaknummer, als(medewerkernummer!, gemeente));
};
const rollen = (gezin: any) => gezin.casus.leden.map(({ rol }: any) => rol).sort();

/** The deelzaken of a gezin in Noorderveen, where each jeugdige has one. */
const deelzakenVan = (data: Parameters<Parameters<TestRegion["noord"]["change"]>[0]>[0], zaaknummer: string) => {
  const { uuid } = data.zaken.find(({ identificatie }) => identificatie === zaaknummer)!;
  return data.zaken.filter(({ hoofdzaak }) => hoofdzaak === uuid);
};

describe("forms of a gezin", () => {
  it("is a jeugdige alone, with a regisseur and no one else", async () => {
    const gezin = await zieSituatie("jeugdige-alleen");
    expect(rollen(gezin)).toEqual(["jeugdige"]);
    expect(gezin.casus.regisseur.contact.naam).toMatch(/\w/);
  });

  it("is a pleeggezin, whose pleegouders are no ouders", async () => {
    const found = rollen(await zieSituatie("pleeggezin"));
    expect(found).toContain("pleegouder");
    expect(found).toContain("jeugdige");
    expect(found).not.toContain("ouder");
  });

  it("is two gezinnen with one child in common: each has its own regisseur, who sees only theirs", async () => {
    const [een, twee] = [region.situatie("twee-gezinnen"), region.situatie("twee-gezinnen-zuid")];
    const gezin = await zieSituatie("twee-gezinnen");
    const ander = await zieSituatie("twee-gezinnen-zuid");
    const gedeeld = gezin.casus.jeugdigen.filter(({ id }: any) =>
      ander.casus.jeugdigen.some((each: any) => each.id === id),
    );
    expect(gedeeld).toHaveLength(1);
    // Not merged: other parents, so other members, and no signal that they would be one.
    expect(gezin.casus.leden).not.toEqual(ander.casus.leden);
    for (const each of [gezin, ander])
      expect(each.casus.signalen.map(({ code }: any) => code)).not.toContain("GEZIN_IN_MEER_SYSTEMEN");
    expect(gedeeld[0].gezinnen).toEqual([{ id: gezin.id }]);
    expect(await zie(twee.zaaknummer, als(een.medewerkernummer!, een.gemeente))).toBeNull();
  });
});

it("a gezin that splits keeps who was in it and until when; the old regisseur no longer sees the child that left", async () => {
  const { zaaknummer: nummer, medewerkernummer } = region.situatie("voorbeeldgezin");
  const regisseur = medewerkernummer!;
  const before = await zie(nummer, als(regisseur));
  const vertrekt = before.casus.jeugdigen.at(-1);
  region.noord.change((data) => {
    const hoofd = data.zaken.find(({ identificatie }) => identificatie === nummer)!;
    const kind = deelzakenVan(data, nummer).find((deelzaak) =>
      data.rollen.some(
        ({ zaak, betrokkeneIdentificatie }) =>
          zaak === deelzaak.uuid && hub.pseudonymise("bsn", betrokkeneIdentificatie.inpBsn ?? "") === vertrekt.id,
      ),
    )!;
    kind.einddatum = VANDAAG;
    // A gezin of its own, with another zaakcoördinator.
    const nieuw = { ...hoofd, uuid: crypto.randomUUID(), identificatie: "NV-GESPLITST", startdatum: VANDAAG };
    const deel = { ...kind, uuid: crypto.randomUUID(), identificatie: "NV-GESPLITST/1", hoofdzaak: nieuw.uuid };
    data.zaken.push(nieuw, { ...deel, einddatum: null, startdatum: VANDAAG });
    for (const rol of data.rollen.filter(({ zaak }) => zaak === kind.uuid))
      data.rollen.push({ ...rol, uuid: crypto.randomUUID(), zaak: deel.uuid });
    const coordinator = data.rollen.find(
      ({ zaak, betrokkeneType }) => zaak === hoofd.uuid && betrokkeneType === "medewerker",
    )!;
    data.rollen.push({
      ...coordinator,
      uuid: crypto.randomUUID(),
      zaak: nieuw.uuid,
      betrokkeneIdentificatie: { ...coordinator.betrokkeneIdentificatie, identificatie: "NIEUWE-REGISSEUR" },
    });
  });
  await hub.readAll();
  const oud = await zie(nummer, als(regisseur));
  const weg = oud.casus.leden.filter(({ tot }: any) => tot !== null);
  expect(weg).toEqual([
    expect.objectContaining({
      rol: "jeugdige",
      persoon: before.casus.leden.find((lid: any) => lid.persoon.naam === vertrekt.persoon.naam).persoon,
    }),
  ]);
  expect(oud.casus.leden).toHaveLength(before.casus.leden.length);
  expect(oud.casus.regiegeschiedenis).toEqual(before.casus.regiegeschiedenis);
  expect(oud.casus.plan).toEqual(before.casus.plan);
  const nieuw = await zie("NV-GESPLITST", als("NIEUWE-REGISSEUR"));
  expect(nieuw.casus.jeugdigen).toMatchObject([{ id: vertrekt.id, gezinnen: [{ id: nieuw.id }] }]);

  // From tomorrow on the child belongs to the new gezin only.
  await hub.dataSource.query("UPDATE gezinslid SET tot = $1 WHERE gezin_id = $2 AND persoon_id = $3", [
    VANDAAG,
    oud.id,
    vertrekt.id,
  ]);
  const vraag = "query($id: ID!) { jeugdige(id: $id) { persoon { naam } gezinnen { id } } }";
  expect((await hub.ask(als(regisseur), vraag, { id: vertrekt.id })).body.data.jeugdige).toBeNull();
  expect((await hub.ask(als("NIEUWE-REGISSEUR"), vraag, { id: vertrekt.id })).body.data.jeugdige).toEqual({
    persoon: { naam: vertrekt.persoon.naam },
    gezinnen: [{ id: nieuw.id }],
  });
});

it("a gezin that goes on in another one keeps its own history, and is no longer in the lists", async () => {
  const [blijft, eindigt] = [region.situatie("voorbeeldgezin"), region.situatie("acht-jeugdigen")];
  const id = await idVan(eindigt.zaaknummer);
  const inhoud = async () => {
    const vraag = (sql: string) => hub.dataSource.query(sql, [id]);
    return {
      regie: await vraag(
        "SELECT voerder, medewerkernummer, van FROM regietoewijzing WHERE gezin_id = $1 ORDER BY volgnummer",
      ),
      plannen: await vraag("SELECT versie, inhoud FROM perspectiefplan WHERE gezin_id = $1 ORDER BY versie"),
      leden: await vraag("SELECT persoon_id, rol, naam FROM gezinslid WHERE gezin_id = $1 ORDER BY persoon_id"),
    };
  };
  const before = await inhoud();
  const samen = (await zieSituatie("voorbeeldgezin")).casus.jeugdigen.length;
  region.noord.change((data) => {
    const naar = data.zaken.find(({ identificatie }) => identificatie === blijft.zaaknummer)!;
    data.zaken.find(({ identificatie }) => identificatie === eindigt.zaaknummer)!.einddatum = VANDAAG;
    const [kind] = deelzakenVan(data, eindigt.zaaknummer);
    const deel = { ...kind!, uuid: crypto.randomUUID(), identificatie: `${blijft.zaaknummer}/9`, hoofdzaak: naar.uuid };
    data.zaken.push(deel);
    for (const rol of data.rollen.filter(({ zaak }) => zaak === kind!.uuid))
      data.rollen.push({ ...rol, uuid: crypto.randomUUID(), zaak: deel.uuid });
  });
  await hub.readAll();
  expect(await inhoud()).toEqual(before);
  expect((await zieSituatie("voorbeeldgezin")).casus.jeugdigen).toHaveLength(samen + 1);
  const [{ beeindigd }] = await hub.dataSource.query(
    "SELECT beeindigd_op::text AS beeindigd FROM gezin WHERE id = $1",
    [id],
  );
  expect(beeindigd >= VANDAAG).toBe(true);
  await hub.dataSource.query("UPDATE gezin SET beeindigd_op = $1 WHERE id = $2", [VANDAAG, id]); // tomorrow
  const { body } = await hub.ask(
    als(eindigt.medewerkernummer!),
    "{ mijnGezinnen(first: 100) { edges { node { id } } } }",
  );
  expect(body.data.mijnGezinnen.edges.map(({ node }: any) => node.id)).not.toContain(id);
});
