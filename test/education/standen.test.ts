// SPDX-License-Identifier: EUPL-1.2
import request from "supertest";
import { createDienstSigner } from "../../platform/dienst/token";
import { DIENST, HULP_PAD, REGISSEUR_PAD } from "../../platform/standen/protocol";
import { signToken } from "../support/keys";
import { asSuperuser } from "../support/database";
import { doel } from "../support/verzoek";
import { pseudonymise } from "./support/aanlevering";
import { statementCount } from "../../platform/database/connection";
import { runInTrace } from "../../platform/trace/current";
import { startTrace } from "../../platform/trace/trace";
import { startStandenhuis } from "./support/standenhuis";

const LEERPLICHT = { rol: "leerplicht", sub: "leerplicht-1", gemeenten: ["9001"] };
const LIJST = `query($filter:ThuiszitterFilter,$opDatum:Datum){thuiszitters(filter:$filter,first:100,opDatum:$opDatum){
  totaal facetten{dimensie waarde label aantal} edges{node{jeugdige{id}}}}}`;
const DAY = 86_400_000;

let huis: Awaited<ReturnType<typeof startStandenhuis>>;
beforeAll(async () => {
  huis = await startStandenhuis();
  await runInTrace(startTrace(undefined), () => huis.work.round()); // as the poll does
}, 120_000);
afterAll(() => huis.close());

const list = async (filter: object = {}, claims: Record<string, unknown> = LEERPLICHT, opDatum?: string) => {
  const { data, errors } = await huis.ask("education", claims, LIJST, { filter, opDatum });
  const found = data?.thuiszitters;
  return {
    code: errors?.[0]?.extensions.code,
    ids: (found?.edges ?? []).map(({ node }: any) => node.jeugdige.id as string) as string[],
    facetten: (found?.facetten ?? []) as { dimensie: string; waarde: string; label: string; aantal: number }[],
  };
};
/** What the rows of the list show of help, as the gateway puts them together: case decides, provider answers. */
async function rijen(ids: string[]): Promise<Map<string, string>> {
  const entities = async (name: "case" | "provider", selection: string, r: object[]) =>
    (
      await huis.ask(
        name,
        LEERPLICHT,
        `query($r:[_Any!]!){_entities(representations:$r){... on Jeugdige{${selection}}}}`,
        { r },
      )
    ).data._entities;
  const keys = ids.map((id) => ({ __typename: "Jeugdige", id }));
  const bewijzen = await entities("case", "inzagebewijs", keys);
  const hulp = await entities(
    "provider",
    "heeftLopendeHulp",
    keys.map((key, i) => ({ ...key, inzagebewijs: bewijzen[i].inzagebewijs })),
  );
  const stand = (value: boolean | null) => (value === null ? "ONBEKEND" : value ? "JA" : "NEE");
  return new Map(ids.map((id, i) => [id, stand(hulp[i].heeftLopendeHulp)]));
}
const perStand = async (naam: "metHulp" | "metRegisseur") =>
  Object.fromEntries(
    await Promise.all(["JA", "NEE", "ONBEKEND"].map(async (stand) => [stand, (await list({ [naam]: stand })).ids])),
  ) as Record<string, string[]>;

test("the filter on help says of every pupil exactly what their row says", async () => {
  const { ids } = await list();
  const rows = await rijen(ids);
  const found = await perStand("metHulp");
  for (const stand of ["JA", "NEE", "ONBEKEND"])
    expect(found[stand]!.sort()).toEqual(ids.filter((id) => rows.get(id) === stand).sort());
  expect(found.JA!.length).toBeGreaterThan(0);
  expect(found.NEE!.length).toBeGreaterThan(0);
});

test("the filter on regisseur divides the list, and the facets count what each choice gives", async () => {
  const { ids, facetten } = await list();
  const found = await perStand("metRegisseur");
  expect(Object.values(found).flat().sort()).toEqual([...ids].sort());
  expect(found.JA!.length).toBeGreaterThan(0);
  const counted = (dimensie: string) =>
    Object.fromEntries(facetten.filter((f) => f.dimensie === dimensie).map(({ waarde, aantal }) => [waarde, aantal]));
  const lengths = (of: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(of).flatMap(([stand, { length }]) => (length > 0 ? [[stand, length]] : [])));
  expect(counted("regisseur")).toEqual(lengths(found));
  expect(counted("hulp")).toEqual(lengths(await perStand("metHulp")));
  expect(facetten.find((f) => f.dimensie === "hulp" && f.waarde === "NEE")!.label).toBe("Er loopt geen hulp");
  const met = await list({ metHulp: "JA" });
  expect(met.facetten.filter((f) => f.dimensie === "soort").reduce((som, { aantal }) => som + aantal, 0)).toBe(
    met.ids.length,
  );
});

test("only pupils in the list are asked about, in batches, and never by number", async () => {
  const inLijst = await huis.dataSource.query("SELECT DISTINCT leerling_id AS id FROM thuiszitter");
  const known = new Set(inLijst.map(({ id }: { id: string }) => id));
  const [{ n }] = await huis.dataSource.query("SELECT count(*)::int AS n FROM leerling");
  expect(known.size).toBeLessThan(n);
  expect(huis.calls.length).toBeGreaterThan(1);
  for (const { pad, body } of huis.calls) {
    expect([REGISSEUR_PAD, HULP_PAD]).toContain(pad);
    expect(body).not.toMatch(/(?<![\w-])9999\d{5}(?![\w-])/);
    for (const id of JSON.parse(body).personen) expect(known).toContain(id);
  }
  expect(huis.lines.join("")).not.toMatch(/"v1-[\w-]{43}"/);
  expect(huis.lines.filter((line) => line.includes("service answered"))).toHaveLength(huis.calls.length);
});

test.each([
  ["a school may not choose on help", { rol: "school", sub: "s", brin: "90AF" }, {}, "GEEN_TOEGANG"],
  ["nor anybody for an earlier day", LEERPLICHT, { opDatum: "2026-01-01" }, "ONGELDIGE_INVOER"],
])("%s", async (_name, claims, { opDatum }: { opDatum?: string }, code) => {
  expect((await list({ metHulp: "JA" }, claims, opDatum)).code).toBe(code);
  expect((await list({}, claims, opDatum)).facetten.some(({ dimensie }) => dimensie === "hulp")).toBe(false);
});

test("leerplicht of another gemeente gets its own list only", async () => {
  const own = new Set((await list()).ids);
  const { ids } = await list({ metHulp: "JA" }, { ...LEERPLICHT, gemeenten: ["9002"] });
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(own).not.toContain(id);
});

describe("who may ask", () => {
  const question = () => JSON.stringify({ gemeente: "9001", personen: [`v1-${"a".repeat(43)}`] });
  const post = (server: "case" | "provider", pad: string, body: string, token?: string) => {
    const call = request(huis.servers[server].server).post(pad).set("content-type", "application/json");
    if (token) call.set("authorization", `Bearer ${token}`);
    return call.send(body);
  };
  const sign = async () => createDienstSigner(huis.keys.standen.privateJwk, DIENST);

  test("the service, with the body it signed; an unknown person gives ONBEKEND", async () => {
    const body = question();
    const { status, body: answer } = await post("case", REGISSEUR_PAD, body, await (await sign())(REGISSEUR_PAD, body));
    expect(status).toBe(200);
    expect(answer).toEqual({ standen: { [`v1-${"a".repeat(43)}`]: "ONBEKEND" }, inzagebewijs: expect.any(String) });
  });
  test.each<[string, (body: string) => Promise<string | undefined>]>([
    ["nobody", async () => undefined],
    ["a person with every right", () => signToken(huis.keys.token, LEERPLICHT)],
    [
      "another key",
      async (body) => (await createDienstSigner(huis.keys.token.privateJwk, DIENST))(REGISSEUR_PAD, body),
    ],
    ["a token for another question", async () => (await sign())(REGISSEUR_PAD, "{}")],
    ["a token for another place", async (body) => (await sign())(HULP_PAD, body)],
  ])("not: %s", async (_name, tokenOf) => {
    const body = question();
    const { status, body: answer } = await post("case", REGISSEUR_PAD, body, await tokenOf(body));
    expect(status).toBe(401);
    expect(answer).toEqual({ fout: "Dit token geldt hier niet." });
  });
  test("the token of the service opens nothing else", async () => {
    const body = JSON.stringify({ query: "{__typename}" });
    const { body: answer } = await post("case", "/graphql", body, await (await sign())("/graphql", body));
    expect(answer.errors[0].extensions.code).toBe("TOKEN_ONGELDIG");
  });
  test("help is told only for the persons of a capability made for the service", async () => {
    const [id] = (await list({ metHulp: "JA" })).ids;
    const ask = async (inzagebewijs: string) => {
      const body = JSON.stringify({ inzagebewijs, gemeente: "9001", personen: [id] });
      return (await post("provider", HULP_PAD, body, await (await sign())(HULP_PAD, body))).body.standen[id!];
    };
    const regie = JSON.stringify({ gemeente: "9001", personen: [id] });
    const eigen = await post("case", REGISSEUR_PAD, regie, await (await sign())(REGISSEUR_PAD, regie));
    expect(await ask(eigen.body.inzagebewijs)).toBe("JA");
    const query = `query($r:[_Any!]!){_entities(representations:$r){... on Jeugdige{inzagebewijs}}}`;
    const { data } = await huis.ask("case", LEERPLICHT, query, { r: [{ __typename: "Jeugdige", id }] });
    expect(await ask(data._entities[0].inzagebewijs)).toBe("ONBEKEND"); // of a person, not of the service
    expect(await ask("x")).toBe("ONBEKEND");
  });
  test.each([
    ["too many persons", { gemeente: "9001", personen: Array.from({ length: 201 }, () => `v1-${"a".repeat(43)}`) }],
    ["a number", { gemeente: "9001", personen: ["999900006"] }],
    ["more than is asked for", { gemeente: "9001", personen: [`v1-${"a".repeat(43)}`], alles: true }],
  ])("refused: %s", async (_name, vraag) => {
    const body = JSON.stringify(vraag);
    const { status, text } = await post("case", REGISSEUR_PAD, body, await (await sign())(REGISSEUR_PAD, body));
    expect(status).toBe(400);
    expect(text).not.toMatch(/9999|v1-/);
  });
});

describe("the log of what was asked", () => {
  const audit = (name: "case" | "provider") =>
    huis.stores[name].query("SELECT * FROM auditlog WHERE wie = 'dienst:education' ORDER BY nummer");
  const ask = async (name: "case" | "provider", vraag: object) => {
    const pad = name === "case" ? REGISSEUR_PAD : HULP_PAD;
    const body = JSON.stringify(vraag);
    const sign = await createDienstSigner(huis.keys.standen.privateJwk, DIENST);
    const call = request(huis.servers[name].server).post(pad).set("content-type", "application/json");
    return call.set("authorization", `Bearer ${await sign(pad, body)}`).send(body);
  };

  test("has everyone in the list, for leerplicht of the gemeente, in both logs; nobody by a name or a number of the hub in the Logboek", async () => {
    const inLijst = await huis.dataSource.query("SELECT DISTINCT leerling_id AS id FROM thuiszitter");
    for (const [name, domein] of [
      ["case", "regie"],
      ["provider", "hulp"],
    ] as const) {
      const entries = await audit(name);
      expect(entries.map(({ betrokkene }: any) => betrokkene)).toEqual(
        expect.arrayContaining(inLijst.map(({ id }: any) => id)),
      );
      for (const entry of entries)
        expect(entry).toMatchObject({
          ...{ gebeurtenis: "UITVOERING", uitkomst: "TOEGESTAAN", rol: "leerplicht", grond: "LEERPLICHT_GEMEENTE" },
          ...{ domeinen: [`${domein}=DAT`], activiteit: doel("leerplicht"), organisatie: `gemeente ${entry.gemeente}` },
        });
      const records = await huis.stores[name].query(
        "SELECT * FROM logboek WHERE trace_id = $1 AND betrokkene IS NOT NULL",
        [entries[0].trace_id],
      );
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) expect(record.name).toBe(`uitvoering ${domein}`);
    }
    // One question to case and one to provider are one trace.
    expect((await audit("case"))[0].trace_id).toBe((await audit("provider"))[0].trace_id);
  });

  test("says the same of whom Veilig Thuis protects, of whom nobody knows, and of anyone else", async () => {
    const { bsns } = huis.region.situatie("veilig-thuis");
    const personen = [...bsns.map((bsn) => pseudonymise("bsn", bsn)), `v1-${"u".repeat(43)}`];
    const before = (await audit("case")).length;
    const { body } = await ask("case", { gemeente: huis.region.situatie("veilig-thuis").gemeente, personen });
    for (const persoon of personen) expect(body.standen[persoon]).toBe("ONBEKEND");
    const entries = (await audit("case")).slice(before);
    expect(entries.map(({ betrokkene }: any) => betrokkene)).toEqual(personen);
    for (const entry of entries)
      expect(entry).toMatchObject({
        domeinen: ["regie=DAT"],
        uitkomst: "TOEGESTAAN",
        gezin: null,
        verborgen_tot: null,
      });
  });

  test("costs one statement for a question about 200 pupils, as for one", async () => {
    const many = Array.from({ length: 200 }, (_, i) => `v1-${String(i).padStart(43, "y")}`);
    const cost = async (name: "case" | "provider", personen: string[]) => {
      const bewijs = (await ask("case", { gemeente: "9001", personen })).body.inzagebewijs;
      const vraag = { gemeente: "9001", personen, ...(name === "provider" ? { inzagebewijs: bewijs } : {}) };
      const [log, store] = [huis.logboeken[name].statements(), statementCount(huis.stores[name])];
      expect((await ask(name, vraag)).status).toBe(200);
      return [huis.logboeken[name].statements() - log, statementCount(huis.stores[name]) - store];
    };
    for (const name of ["case", "provider"] as const) {
      const one = await cost(name, many.slice(0, 1));
      expect(one[0]).toBe(1);
      expect(await cost(name, many)).toEqual(one);
    }
  });

  test("must be written, or nothing is told", async () => {
    const personen = [`v1-${"u".repeat(43)}`];
    const [{ naam }] = await huis.stores.case.query("SELECT current_database() AS naam");
    await asSuperuser("ALTER TABLE hub_case.logketen RENAME TO weg", naam);
    const { status, text } = await ask("case", { gemeente: "9001", personen });
    await asSuperuser("ALTER TABLE hub_case.weg RENAME TO logketen", naam);
    expect(status).toBe(500);
    expect(text).not.toMatch(/ONBEKEND|eyJ/);
  });

  test("nobody can sign in under the name of a part of the hub", async () => {
    const { errors } = await huis.ask("case", { ...LEERPLICHT, sub: DIENST }, "{ __typename }");
    expect(errors![0]!.extensions.code).toBe("TOKEN_ONGELDIG");
  });
});

describe("when the others do not answer", () => {
  test("what is known stays for a day, and is then unknown; nothing is asked before its time", async () => {
    const before = huis.calls.length;
    await huis.work.round();
    expect(huis.calls).toHaveLength(before);
    const { JA } = await perStand("metHulp");
    await huis.servers.provider.stop();
    huis.clock.now = new Date(huis.clock.now.getTime() + DAY / 2);
    await huis.work.round();
    expect((await perStand("metHulp")).JA!.sort()).toEqual(JA!.sort());
    expect(huis.lines.some((line) => line.includes("standen not asked"))).toBe(true);
    huis.clock.now = new Date(huis.clock.now.getTime() + DAY);
    const later = await perStand("metHulp");
    expect([later.JA, later.NEE]).toEqual([[], []]);
    expect(later.ONBEKEND!.length).toBeGreaterThan(0);
  });
});
