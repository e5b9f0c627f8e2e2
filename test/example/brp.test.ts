// SPDX-License-Identifier: EUPL-1.2
import { request } from "undici";
import { bouwBrp } from "../../example/brp/bouw-brp";
import { type BrpStandIn, createBrpStandIn } from "../../example/brp/stand-in";
import { createTestBsns, isTestBsn } from "../../example/bsn";
import { generateRegion } from "../../example/generate";
import { createToeval } from "../../example/toeval";

const region = generateRegion({ gezinnen: 400, peildatum: "2026-11-21" });
const data = bouwBrp(region);
const KEY = "0123456789abcdef";
const PAD = "/haalcentraal/api/brp/personen";
const [eerste] = data.personen;
const GOED = {
  type: "RaadpleegMetBurgerservicenummer",
  burgerservicenummer: [eerste!.burgerservicenummer],
  fields: ["burgerservicenummer", "naam.geslachtsnaam"],
};

let standIn: BrpStandIn;
let origin: string;
beforeAll(async () => {
  standIn = createBrpStandIn({ data, apiKey: KEY });
  origin = `http://127.0.0.1:${await standIn.listen(0)}`;
});
afterAll(() => standIn.close());

async function ask(body: unknown, { pad = PAD, method = "POST" as "POST" | "GET", headers = {} } = {}) {
  const answer = await request(origin + pad, {
    method,
    headers: { "content-type": "application/json", "x-api-key": KEY, ...headers },
    body: method === "POST" ? (typeof body === "string" ? body : JSON.stringify(body)) : undefined,
  });
  return {
    status: answer.statusCode,
    type: String(answer.headers["content-type"]),
    body: (await answer.body.json()) as any,
  };
}

describe("the region in the register", () => {
  it("is the same for the same region, and knows everyone but one, once, by a test BSN", () => {
    expect(bouwBrp(region)).toEqual(data);
    const leden = new Set(region.gezinnen.flatMap(({ leden: all }) => all.map(({ persoon }) => persoon.bsn)));
    expect(data.personen).toHaveLength(leden.size - 1);
    expect(new Set(data.personen.map(({ burgerservicenummer }) => burgerservicenummer)).size).toBe(
      data.personen.length,
    );
    expect(data.personen.every(({ burgerservicenummer }) => isTestBsn(burgerservicenummer))).toBe(true);
  });

  it.each([
    [
      "gezag",
      (p: any) => p.gezag.map(({ type }: any) => type),
      "EenhoofdigOuderlijkGezag GezagNietTeBepalen GezamenlijkGezag GezamenlijkOuderlijkGezag TijdelijkGeenGezag Voogdij",
    ],
    ["dates", (p: any) => p.geboorte.datum.type, "Datum DatumOnbekend JaarDatum JaarMaandDatum"],
    ["places", (p: any) => p.verblijfplaats.type, "Adres Locatie VerblijfplaatsBuitenland VerblijfplaatsOnbekend"],
    ["opschorting", (p: any) => p.opschortingBijhouding?.reden.code ?? [], "E O"],
    ["geheimhouding", (p: any) => (p.geheimhoudingPersoonsgegevens === true ? "ja" : []), "ja"],
    ["onderzoek", (p: any) => (p.verblijfplaats.verblijfadres?.inOnderzoek ? "adres" : []), "adres"],
  ])("has every kind of %s", (_name, kindOf, expected) =>
    expect([...new Set(data.personen.flatMap(kindOf))].sort().join(" ")).toBe(expected),
  );
});

describe("the stand-in of the BRP", () => {
  it("gives what was asked, and what comes by itself", async () => {
    const { status, body } = await ask(GOED);
    expect(status).toBe(200);
    const { naam } = eerste as any;
    expect(body).toEqual({
      type: GOED.type,
      personen: [{ burgerservicenummer: eerste!.burgerservicenummer, naam: { geslachtsnaam: naam.geslachtsnaam } }],
    });
    const geheim = data.personen.find((persoon) => persoon.geheimhoudingPersoonsgegevens)!;
    const { body: other } = await ask({
      ...GOED,
      burgerservicenummer: [geheim.burgerservicenummer],
      fields: ["verblijfplaats.verblijfadres"],
    });
    expect(other.personen).toEqual([
      { geheimhoudingPersoonsgegevens: true, verblijfplaats: { type: "Adres", verblijfadres: expect.any(Object) } },
    ]);
  });

  it("leaves out who it does not know, and gives nobody twice", async () => {
    const bsn = eerste!.burgerservicenummer;
    const known = new Set(data.personen.map(({ burgerservicenummer }) => burgerservicenummer));
    const unknown = createTestBsns(createToeval(1, "onbekend")).find((each) => !known.has(each));
    const { body } = await ask({ ...GOED, burgerservicenummer: [bsn, unknown, bsn] });
    expect(body.personen).toHaveLength(1);
  });

  it.each([
    ["a type it does not serve", { ...GOED, type: "ZoekMetPostcodeEnHuisnummer" }, "type"],
    ["no type", { ...GOED, type: undefined }, "type"],
    [
      "21 numbers",
      { ...GOED, burgerservicenummer: Array(21).fill(GOED.burgerservicenummer[0]) },
      "burgerservicenummer",
    ],
    ["no numbers", { ...GOED, burgerservicenummer: [] }, "burgerservicenummer"],
    ["one number that is no list", { ...GOED, burgerservicenummer: "999900006" }, "burgerservicenummer"],
    ["a number that is none", { ...GOED, burgerservicenummer: ["12345"] }, "burgerservicenummer"],
    ["no fields", { ...GOED, fields: undefined }, "fields"],
    ["empty fields", { ...GOED, fields: [] }, "fields"],
    ["an unknown field", { ...GOED, fields: ["naam", "naam.bijnaam"] }, "fields.1"],
    ["a field that comes by itself", { ...GOED, fields: ["geheimhoudingPersoonsgegevens"] }, "fields.0"],
    ["another parameter", { ...GOED, sorteer: "naam" }, "onbekend"],
  ])("refuses %s with 400 and the name of what is wrong", async (_name, vraag, name) => {
    const { status, type, body } = await ask(vraag);
    expect({ status, type }).toEqual({ status: 400, type: "application/problem+json" });
    expect(body).toMatchObject({ status: 400, code: "paramsValidation", invalidParams: [{ name }] });
    expect(JSON.stringify(body)).not.toMatch(/\d{9}/);
  });

  it.each([
    ["a number in the query", { pad: `${PAD}?burgerservicenummer=999900006` }, 400],
    ["a number in the path", { pad: `${PAD}/999900006` }, 400],
    ["another path", { pad: "/personen" }, 404],
    ["GET", { method: "GET" as const }, 405],
    ["no key", { headers: { "x-api-key": "" } }, 401],
    ["another key", { headers: { "x-api-key": `${KEY}x` } }, 401],
    ["a form", { headers: { "content-type": "application/x-www-form-urlencoded" } }, 415],
  ])("refuses %s", async (_name, options, status) => expect((await ask(GOED, options)).status).toBe(status));

  it.each(["geen json", "[]"])("refuses a body that is no object, case %#", async (body) =>
    expect((await ask(body)).status).toBe(400),
  );
});
