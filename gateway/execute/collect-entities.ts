// SPDX-License-Identifier: EUPL-1.2
import type { EntityTarget } from "../plan/steps";
import type { Execution } from "./execution";
import { findPlaces, type Place } from "./find-places";
import type { JsonObject } from "./json";
import { writeRepresentation } from "./representation";
import { applyRewrites } from "./rewrites";

/** The objects one `_entities` field is about; equal representations are sent once. */
export interface CollectedEntities {
  target: EntityTarget;
  /** Representations as JSON, each once. */
  representations: string[];
  /** Per path of the target: the objects found, and for each which representation it has. */
  groups: { objects: JsonObject[]; indexes: number[] }[];
}

/** Finds the objects a target asks about and writes their representations. */
export function collectEntities(target: EntityTarget, { data, possibleTypes }: Execution): CollectedEntities {
  const indexByText = new Map<string, number>();
  const groups = target.paths.map((path) => {
    const group = { objects: [] as JsonObject[], indexes: [] as number[] };
    findPlaces(possibleTypes, data, path, (object) => {
      const representation = writeRepresentation(possibleTypes, target.requires, object);
      if (representation === null) return;
      applyRewrites(possibleTypes, target.inputRewrites, representation);
      const text = JSON.stringify(representation);
      let index = indexByText.get(text);
      if (index === undefined) indexByText.set(text, (index = indexByText.size));
      group.objects.push(object);
      group.indexes.push(index);
    });
    return group;
  });
  return { target, representations: [...indexByText.keys()], groups };
}

/** All places of one representation, in internal keys. Walks the data again: only needed for errors. */
export function placesOf(collected: CollectedEntities, execution: Execution, representation: number): Place[] {
  const places: Place[] = [];
  collected.target.paths.forEach((path, index) => {
    const group = collected.groups[index];
    const wanted = new Set(group?.objects.filter((_, at) => group.indexes[at] === representation));
    const place: Place = [];
    findPlaces(
      execution.possibleTypes,
      execution.data,
      path,
      (object) => {
        if (wanted.has(object)) places.push([...place]);
      },
      place,
    );
  });
  return places;
}
