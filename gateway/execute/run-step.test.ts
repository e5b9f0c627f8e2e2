// SPDX-License-Identifier: EUPL-1.2
import type { PlanNode } from "@graphql-hive/router-query-planner";
import { compilePlan } from "../plan/compile";
import type { CallResult } from "../transport/callresult";
import { Execution } from "./execution";
import { runStep } from "./run-step";

const fetchNode = (operation: string): PlanNode => ({ kind: "Fetch", serviceName: "s", operation });
const entities = (typeCondition: string) => [
  {
    kind: "InlineFragment" as const,
    typeCondition,
    selections: [
      { kind: "Field" as const, name: "__typename" },
      { kind: "Field" as const, name: "id" },
    ],
  },
];

async function run(node: PlanNode, variables: Record<string, unknown>, answers: Record<string, unknown>[]) {
  const bodies: { query: string; variables?: Record<string, unknown> }[] = [];
  const execution = new Execution(variables, new Map(), async (_, body): Promise<CallResult> => {
    bodies.push(JSON.parse(body));
    return { ok: true, response: { data: answers[bodies.length - 1] ?? null } };
  });
  await runStep(compilePlan(node), execution);
  return { execution, bodies };
}

test.each([
  [true, ["{ja}"]],
  [false, ["{nee}"]],
])("a condition that is %s chooses %s", async (value, expected) => {
  const node: PlanNode = {
    kind: "Condition",
    condition: "v",
    ifClause: fetchNode("{ja}"),
    elseClause: fetchNode("{nee}"),
  };
  expect((await run(node, { v: value }, [{}])).bodies.map(({ query }) => query)).toEqual(expected);
});

test("only variables that are used and given are sent", async () => {
  const node: PlanNode = { kind: "Fetch", serviceName: "s", operation: "{a}", variableUsages: ["a", "b", "c"] };
  const { bodies } = await run(node, { a: 'x"y', b: null, d: 1 }, [{}]);
  expect(bodies[0]?.variables).toEqual({ a: 'x"y', b: null });
});

test("a part of an entity is shared along one path, never between two", async () => {
  const key = (Field: string) => ({ Field });
  const node: PlanNode = {
    kind: "Sequence",
    nodes: [
      fetchNode("{a{__typename id} b{__typename id}}"),
      {
        kind: "BatchFetch",
        serviceName: "s",
        operation: "query($r:[_Any!]!){_e0:_entities(representations:$r){...on T{deel{x}}}}",
        entityBatch: {
          aliases: [
            {
              alias: "_e0",
              representationsVariableName: "r",
              paths: [[key("a"), "@"], [key("b")]],
              requires: entities("T"),
            },
          ],
        },
      },
    ],
  };
  const one = () => ({ __typename: "T", id: 1 });
  const { execution, bodies } = await run(node, {}, [{ a: [one(), one()], b: one() }, { _e0: [{ deel: { x: 1 } }] }]);
  expect(bodies[1]?.variables).toEqual({ r: [one()] });
  const { a, b } = execution.data as { a: { deel: object }[]; b: { deel: object } };
  expect([a[0]?.deel, a[1]?.deel, b.deel]).toEqual([{ x: 1 }, { x: 1 }, { x: 1 }]);
  expect(a[0]?.deel).toBe(a[1]?.deel);
  expect(b.deel).not.toBe(a[0]?.deel);
});

test("plan nodes this gateway does not know are refused when compiling", () => {
  expect(() => compilePlan({ kind: "Defer", primary: {}, deferred: [] })).toThrow("Unsupported plan node: Defer");
});
