// SPDX-License-Identifier: EUPL-1.2
import type { EntityFetch } from "../plan/steps";
import { collectEntities, placesOf, type CollectedEntities } from "./collect-entities";
import type { Execution } from "./execution";
import { unreachable } from "./failures";
import { copyJson, isJsonObject, type JsonObject } from "./json";
import { mergeInto } from "./merge";
import { applyRewrites } from "./rewrites";
import { readSubgraphErrors, type SubgraphError } from "./subgraph-errors";

/** Asks fields of entities and merges them into every object that stands for the entity. */
export async function fetchEntities(fetch: EntityFetch, execution: Execution): Promise<void> {
  const collected = fetch.targets.map((target) => collectEntities(target, execution));
  if (collected.every((one) => one.representations.length === 0)) return;
  const own = collected.map((one) => `"${one.target.variable}":[${one.representations.join()}]`);
  const result = await execution.send(fetch, own);
  const response = result.ok ? result.response : null;
  if (!response || !isWellFormed(response.data, collected)) {
    const asked = collected.find((one) => one.representations.length > 0) as CollectedEntities;
    markUnfetched(collected, execution);
    execution.addError(
      unreachable(fetch.service, !result.ok && result.late, firstPlace(asked, execution), asked.target.keys),
    );
    return;
  }
  const errors = readSubgraphErrors(fetch, response.errors);
  if (response.data === null) markUnfetched(collected, execution);
  else for (const one of collected) spread(one, response.data[one.target.alias] as unknown[], execution);
  for (const error of errors) addError(error, collected, execution, response.data === null);
}

/** Merges each entity into all its objects; a part is shared between objects only along one and the same path. */
function spread({ target, groups }: CollectedEntities, entities: readonly unknown[], execution: Execution): void {
  applyRewrites(execution.possibleTypes, target.outputRewrites, entities);
  groups.forEach(({ objects, indexes }, group) => {
    if (objects.length === 0) return;
    const own = group === 0 ? entities : copyJson(entities);
    for (let at = 0; at < objects.length; at++) {
      const entity = own[indexes[at] as number];
      if (isJsonObject(entity)) mergeInto(objects[at] as JsonObject, entity);
    }
  });
}

function isWellFormed(data: JsonObject | null, collected: readonly CollectedEntities[]): boolean {
  if (data === null) return true;
  return collected.every(({ target, representations }) => {
    const entities = data[target.alias];
    return Array.isArray(entities) && entities.length === representations.length;
  });
}

function markUnfetched(collected: readonly CollectedEntities[], execution: Execution): void {
  for (const { groups } of collected)
    for (const { objects } of groups) for (const object of objects) execution.unfetched.add(object);
}

function firstPlace(collected: CollectedEntities, execution: Execution): (string | number)[] {
  return placesOf(collected, execution, 0)[0] ?? [];
}

/** Turns `["_entities", i, ...rest]` into one error for every place of representation i. */
function addError(
  { path, ...error }: SubgraphError,
  collected: readonly CollectedEntities[],
  execution: Execution,
  gaveNothing: boolean,
): void {
  const [alias, index, ...rest] = path ?? [];
  const about = collected.find((one) => one.target.alias === alias);
  if (about && typeof index === "number") {
    for (const place of placesOf(about, execution, index))
      execution.addError({
        ...error,
        sourcePath: [...place, ...rest],
        candidates: rest.length ? [] : about.target.keys,
      });
    return;
  }
  const asked = about ?? collected.find((one) => one.representations.length > 0);
  const place = asked && gaveNothing ? firstPlace(asked, execution) : null;
  execution.addError({ ...error, sourcePath: place, candidates: (place && asked?.target.keys) ?? [] });
}
