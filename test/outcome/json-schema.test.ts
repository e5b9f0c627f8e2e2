// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv/dist/2020";
import { UITKOMSTINDICATOREN } from "../../subgraphs/outcome/domain/codes";
import { RECORD_COLUMNS } from "../../subgraphs/outcome/sources/ttp-csv/record-row";
import { readRow, ROW_COLUMNS } from "../../subgraphs/outcome/sources/ttp-csv/row";
import { mean, type Row, share } from "./support/delivery";

const file = path.join(__dirname, "../../subgraphs/outcome/sources/ttp-csv/ttp-csv.schema.json");
const schema = JSON.parse(readFileSync(file, "utf8"));
const ajv = new Ajv();
ajv.addSchema(schema, "ttp");
const isCel = ajv.getSchema("ttp#/$defs/cel")!;

const texts = (row: Row) =>
  Object.fromEntries(Object.entries({ subgroep: "", ...row }).map(([k, v]) => [k, String(v)]));

test.each<[string, Row]>([
  ["a share", share()],
  ["a mean", mean()],
  ["a subgroup", share({ subgroep: "12-17 jaar" })],
  ["acute help", share({ intensiteit: "ACUUT" })],
  ["unknown indicator", share({ indicator: "GELUK" })],
  ["a change, which only the hub derives", share({ meetmoment: "VERSCHIL" })],
  ["seven digits", share({ agb: "9800000" })],
  ["profiel 11", share({ profiel: 11 })],
  ["half a response", share({ n: 10.5 })],
  ["decimal comma", share({ waarde: "0,2" })],
  ["direction unknown", share({ hogerIsBeter: "misschien" })],
  ["subgroup as long as a letter", share({ subgroep: "x".repeat(41) })],
])("the published schema and the reader agree about %s", (_, row) => {
  const read = readRow(texts(row) as never, String(row.periode), []);
  expect(isCel(texts(row))).toBe("row" in read);
});

test("the schema has the columns and indicators of the reader", () => {
  const columns = (name: string) => Object.keys(schema.$defs[name].properties).sort();
  expect(columns("cel")).toEqual([...ROW_COLUMNS.verplicht, ...ROW_COLUMNS.optioneel].sort());
  expect(columns("record")).toEqual([...RECORD_COLUMNS.verplicht, ...RECORD_COLUMNS.optioneel].sort());
  expect([...schema.$defs.cel.required].sort()).toEqual([...ROW_COLUMNS.verplicht].sort());
  expect([...schema.$defs.record.required].sort()).toEqual([...RECORD_COLUMNS.verplicht].sort());
  expect(schema.$defs.indicator.enum).toEqual(UITKOMSTINDICATOREN);
});
