// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSchema, GraphQLError, parse } from "graphql";
import { defaultLimits } from "../../gateway/operation/limits";
import { purposeHeader, readRegisteredOperations } from "../../gateway/operation/purposes";
import { readOperation, type ReadOperation } from "../../gateway/operation/read";

const folder = mkdtempSync(path.join(tmpdir(), "operations-"));
writeFileSync(path.join(folder, "A.graphql"), "# doel: urn:a\n# doel: urn:b\nquery A { x }\n");
const findPurposes = readRegisteredOperations(folder);
const schema = buildSchema("type Query { x: Int y: Int }");
const header = (text: string, given?: string) => {
  const answer = purposeHeader(readOperation(schema, defaultLimits, text, null, findPurposes) as ReadOperation, given);
  return answer instanceof GraphQLError ? answer.extensions.code : answer;
};

test.each<[string, string, string | undefined, unknown]>([
  ["a registered operation brings its purposes", "query A { x }", undefined, "urn:a urn:b"],
  ["also with other spaces and comments", "# iets\nquery   A\n{ x }", undefined, "urn:a urn:b"],
  ["of which a client may choose", "query A { x }", "urn:b", "urn:b"],
  ["but not another", "query A { x }", "urn:c", "DOEL_NIET_TOEGESTAAN"],
  ["the same name with another question is not registered", "query A { y }", undefined, "GEEN_DOEL"],
  ["nor is one with more", "query A { x y }", undefined, "GEEN_DOEL"],
  ["any other needs one", "{ x }", undefined, "GEEN_DOEL"],
  ["not an empty one", "{ x }", "  ", "GEEN_DOEL"],
  ["and gets it passed on", "{ x }", "urn:c urn:d", "urn:c urn:d"],
  ["the schema itself needs none", "{ __typename __schema { queryType { name } } }", undefined, undefined],
  ["but not beside a field", "{ __typename x }", undefined, "GEEN_DOEL"],
  ["nor around one in a fragment", "{ ...F } fragment F on Query { __typename }", undefined, "GEEN_DOEL"],
])("%s", (_name, text, given, expected) => expect(header(text, given)).toBe(expected));

test.each<[string, string, string | undefined, unknown]>([
  ["a field that belongs to the purpose", "{ x }", "urn:a", "urn:a"],
  ["one that does not", "{ x y }", "urn:a", "Het veld Query.y hoort niet bij het doel urn:a."],
  ["under another name", "{ x: y }", "urn:a", "Het veld Query.y hoort niet bij het doel urn:a."],
  ["of several, those it belongs to", "{ y }", "urn:a urn:b", "urn:b"],
  ["one that is not in the register is for the subgraphs to refuse", "{ y }", "urn:a urn:z", "urn:z"],
  ["a registered operation is held to it too", "query A { x }", undefined, "urn:a"],
])("limits: %s", (_name, text, given, expected) => {
  const activiteit = (uri: string, velden: string[]) => ({
    ...{ doel: "d", uri, titel: "t", grondslag: "g", personen: true, rollen: [], velden },
  });
  const register = new Map(
    [activiteit("urn:a", ["Query.x"]), activiteit("urn:b", ["Query.y"])].map((each) => [each.uri, each]),
  );
  const operation = readOperation(schema, defaultLimits, text, null, findPurposes) as ReadOperation;
  for (const _again of [1, 2]) {
    const answer = purposeHeader(operation, given, register);
    expect(answer instanceof GraphQLError ? answer.message : answer).toBe(expected);
    if (answer instanceof GraphQLError) expect(answer.extensions.code).toBe("VELD_BUITEN_DOEL");
  }
});

test("a registered operation without a purpose stops the start", () => {
  const bad = mkdtempSync(path.join(tmpdir(), "operations-"));
  writeFileSync(path.join(bad, "B.graphql"), "query B { x }");
  expect(() => readRegisteredOperations(bad)).toThrow("B.graphql names no purpose");
  expect(findPurposes(parse("query A { x }"))).toEqual(["urn:a", "urn:b"]);
});
