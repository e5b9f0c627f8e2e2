// SPDX-License-Identifier: EUPL-1.2
import { Kind, parse, type TypeNode } from "graphql";
import type { GraphQLAnswer } from "../ask-hub";
import { CommandError } from "../program";
import type { Situatie } from "../situaties";

type Ask = <T>(query: string, variables: Record<string, unknown>) => Promise<GraphQLAnswer<T>>;

/** `naam=waarde` pairs; a value that is JSON is read as such (`first=5`, `filter={"gemeente":"9001"}`). */
export function parseVariables(pairs: string[]): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new CommandError(`--var ${pair}: schrijf naam=waarde`);
      const text = pair.slice(at + 1);
      // An AGB-code or gemeentecode is text, also when it looks like a number.
      const isJson = /^([[{"]|true$|false$|null$|[1-9]\d{0,3}$|0$)/.test(text);
      return [pair.slice(0, at), isJson ? parseJson(text, pair) : text];
    }),
  );
}

function parseJson(text: string, pair: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`--var ${pair}: dit is geen geldige JSON`);
  }
}

interface Gezinnen {
  mijnGezinnen: {
    edges: { node: { id: string; zaaknummer: string | null; casus: { jeugdigen: { id: string }[] } } }[];
  };
}

/** Values for required variables that were not given, from the situation of the example region. */
export async function defaultVariables(
  query: string,
  given: Record<string, unknown>,
  situatie: Situatie | undefined,
  ask: Ask,
): Promise<Record<string, unknown>> {
  const missing = requiredVariables(query).filter((name) => !(name in given));
  const values: Record<string, unknown> = {};
  for (const name of missing) {
    if (name === "agbCode" && situatie?.agb) values[name] = situatie.agb;
    else if (name === "id") values[name] = await findId(query, situatie, ask);
    else throw new CommandError(`De variabele '${name}' ontbreekt: geef --var ${name}=…`);
  }
  return values;
}

function requiredVariables(query: string): string[] {
  const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const isRequired = (type: TypeNode) => type.kind === Kind.NON_NULL_TYPE;
  return (
    operation?.variableDefinitions
      ?.filter(({ type, defaultValue }) => isRequired(type) && !defaultValue)
      .map(({ variable }) => variable.name.value) ?? []
  );
}

/** The id of the family (or its first child) of the situation, as its own regisseur finds it. */
async function findId(query: string, situatie: Situatie | undefined, ask: Ask): Promise<string> {
  const { data } = await ask<Gezinnen>(
    "query MijnGezinnen { mijnGezinnen(first: 100) { edges { node { id zaaknummer casus { jeugdigen { id } } } } } }",
    {},
  );
  const node = data?.mijnGezinnen.edges
    .map((edge) => edge.node)
    .find(({ zaaknummer }) => zaaknummer === situatie?.zaaknummer);
  const id = /\bgezin\s*\(/.test(query) ? node?.id : node?.casus.jeugdigen[0]?.id;
  if (!id) throw new CommandError("De variabele 'id' ontbreekt en is voor deze rol niet op te zoeken: geef --var id=…");
  return id;
}
