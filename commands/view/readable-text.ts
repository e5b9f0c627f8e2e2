// SPDX-License-Identifier: EUPL-1.2
import { stringify } from "yaml";
import { datumVoorMensen, isDatum, tijdstipVoorMensen } from "../../platform/time/datum";
import type { GraphQLAnswer } from "../ask-hub";

/** An answer as indented text: Dutch dates, nothing for what is empty, and under it what could not be shown. */
export function toReadableText({ data, errors = [] }: GraphQLAnswer<unknown>): string {
  const text = data ? stringify(forPeople(data), { lineWidth: 120, aliasDuplicateObjects: false }) : "";
  const faults = errors.map(
    ({ message, path, extensions }) => `! ${path?.join(".") ?? "vraag"}: ${message} (${extensions?.code ?? "?"})\n`,
  );
  return text + faults.join("");
}

function forPeople(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forPeople);
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value === "string") return dateForPeople(value);
  if (value === null || typeof value !== "object") return value;
  const filled = Object.entries(value).filter(
    ([, each]) => each !== null && !(Array.isArray(each) && each.length === 0),
  );
  return Object.fromEntries(filled.map(([key, each]) => [key, forPeople(each)]));
}

function dateForPeople(text: string): string {
  if (isDatum(text)) return datumVoorMensen(text);
  return /^\d{4}-\d{2}-\d{2}T.*Z$/.test(text) ? tijdstipVoorMensen(new Date(text)) : text;
}
