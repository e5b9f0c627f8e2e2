// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { parse } from "graphql";
import { buildSubgraphSchema } from "@apollo/subgraph";
import supertest from "supertest";
import { createDoelbinding, DOEL_HEADER, type Verwerkingsactiviteit } from "../../platform/auth/doelbinding";
import { createLogger } from "../../platform/logging/logger";
import { createSubgraphServer, type SubgraphServer } from "../../platform/subgraph/server";

/* A question asks no field that does not belong to its purpose: in each subgraph, because the gateway is not trusted. */

const purpose = (doel: string, velden: string[]): Verwerkingsactiviteit => ({
  ...{ doel, uri: `https://register.example/${doel}`, titel: doel, grondslag: "Wet" },
  ...{ rollen: ["dashboard"], velden, personen: true },
});
const SMAL = purpose("smal", ["Query.kind", "Kind.naam"]);
const BREED = purpose("breed", ["Query.*", "Kind.*"]);

let resolved = 0;
let created = 0;
let running: SubgraphServer;
const kind = () => ((resolved += 1), { id: "1", naam: "Sem", dossier: "geheim", bewijs: "b" });
beforeAll(async () => {
  const typeDefs = parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])
    type Query { kind: Kind }
    type Kind @key(fields: "id") { id: ID! naam: String dossier: String bewijs: String @inaccessible }
  `);
  running = await createSubgraphServer({
    name: "test",
    schema: buildSubgraphSchema([
      { typeDefs, resolvers: { Query: { kind }, Kind: { __resolveReference: kind } } as never },
    ]),
    verifyToken: async () => ({ rol: "dashboard", sub: "d", organisatie: "O" }),
    createContext: () => ((created += 1), {}),
    bepaalDoel: createDoelbinding([SMAL, BREED]),
    isReady: async () => true,
    log: createLogger("test", "silent"),
  });
});
afterAll(() => running.stop());
beforeEach(() => void ([resolved, created] = [0, 0]));

const post = (body: object, ...doelen: Verwerkingsactiviteit[]) =>
  supertest(running.server)
    .post("/graphql")
    .set({ authorization: "Bearer x", [DOEL_HEADER]: doelen.map(({ uri }) => uri).join(" ") })
    .send(body);
const ENTITY = (velden: string) => ({
  query: `query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Kind { ${velden} } } }`,
  variables: { r: [{ __typename: "Kind", id: "1" }] },
});

test.each([
  ["from the root", { query: "{ kind { naam dossier } }" }],
  ["under another name", { query: "{ kind { naam: dossier } }" }],
  ["through a fragment", { query: "{ kind { ...F } } fragment F on Kind { dossier }" }],
  ["of an entity, as the gateway asks", ENTITY("dossier")],
  [
    "in an operation that is not run",
    { query: "query A { kind { naam } } query B { kind { dossier } }", operationName: "A" },
  ],
  ["again, from the cache", { query: "{ kind { naam dossier } }" }],
])("a field outside the purpose is refused before anything is read, with both named: %s", async (_name, body) => {
  const { status, body: answer } = await post(body, SMAL);
  expect(status).toBe(403);
  expect(answer).toEqual({
    errors: [
      {
        message: "Het veld Kind.dossier hoort niet bij het doel https://register.example/smal.",
        extensions: { code: "VELD_BUITEN_DOEL" },
      },
    ],
  });
  expect([resolved, created]).toEqual([0, 0]);
});

test("the twins: the same question for a purpose that has the field, and fields that only the planner asks", async () => {
  expect((await post({ query: "{ kind { naam dossier } }" }, BREED)).body.data.kind.dossier).toBe("geheim");
  expect((await post(ENTITY("id naam bewijs"), SMAL)).body.data._entities).toEqual([
    { __typename: "Kind", id: "1", naam: "Sem", bewijs: "b" },
  ]);
  expect((await post({ query: "{ kind { naam } }" }, SMAL)).body.data.kind).toEqual({ naam: "Sem" });
});

test("of several purposes the first counts that all fields belong to", async () => {
  expect((await post({ query: "{ kind { dossier } }" }, SMAL, BREED)).body.data.kind.dossier).toBe("geheim");
});

test("a question that is known by its hash alone is not answered: its fields could not be judged", async () => {
  const query = "{ kind { dossier } }";
  const persistedQuery = { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") };
  await post({ query, extensions: { persistedQuery } }, BREED);
  const { body } = await post({ extensions: { persistedQuery } }, SMAL);
  expect(body.data).toBeUndefined();
  expect(body.errors[0].extensions.code).not.toBe("PERSISTED_QUERY_NOT_FOUND");
  expect(resolved).toBeLessThanOrEqual(1);
});
