// SPDX-License-Identifier: EUPL-1.2
import { buildClientSchema, getIntrospectionQuery, isObjectType } from "graphql";
import { startSmallWorld, type SmallWorld } from "./support/smallworld";

describe("introspection", () => {
  let world: SmallWorld;
  beforeAll(async () => void (world = await startSmallWorld()));
  afterAll(() => world.close());

  test("the whole public schema, without hidden parts and without asking a subgraph", async () => {
    const { data } = await world.gateway.ask(getIntrospectionQuery());
    const schema = buildClientSchema(data as never);
    const kaart = schema.getType("Kaart");
    expect(isObjectType(kaart) && Object.keys(kaart.getFields()).sort()).toEqual([
      "fout",
      "id",
      "kleur",
      "metPas",
      "naam",
      "regels",
      "verplicht",
    ]);
    expect(Object.keys(schema.getTypeMap()).filter((name) => /^(join|link)__/.test(name))).toEqual([]);
    expect(JSON.stringify(data)).not.toContain("GEHEIM");
    expect(world.kaarten.received).toHaveLength(0);
  });

  test("together with normal fields, in query order, with variables and conditions", async () => {
    const query = `query ($naam: String!, $aan: Boolean!) {
      soort: __type(name: $naam) { ...Naam }
      wie
      __schema @include(if: $aan) { queryType { name fields @skip(if: true) { name } } }
      __typename
      weg: __type(name: "Verf") @skip(if: $aan) { name }
      geen: __type(name: "Bestaat Niet") { name }
    }
    fragment Naam on __Type { kind name }`;
    const { data, errors } = await world.gateway.ask(query, { naam: "Kaart", aan: true });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe(
      JSON.stringify({
        soort: { kind: "OBJECT", name: "Kaart" },
        wie: "niemand",
        __schema: { queryType: { name: "Query" } },
        __typename: "Query",
        geen: null,
      }),
    );
  });
});
