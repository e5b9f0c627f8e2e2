// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";
import { type Datum, isDatum } from "../../../../platform/time/datum";
import type { Bronveld, Lijstveld } from "../../config-mapping";
import type { Onderdeel } from "../../domain/onderdelen";
import { type Eigenschappen, numbersOf } from "./eigenschappen";
import { valueAt } from "./json-path";
import { readTolerant } from "./tolerant";

/** Reads the values of one gezin where the mapping says they are, and remembers what was there but could not be read. */
export interface Lezer {
  tekst(veld: Bronveld | undefined): string | undefined;
  keuze<T extends string>(onderdeel: Onderdeel, veld: Bronveld | undefined, keuzen: readonly T[]): T | undefined;
  datum(onderdeel: Onderdeel, veld: Bronveld | undefined): Datum | undefined;
  /** @param namen the fields of an item */
  lijst<S extends z.ZodType>(
    onderdeel: Onderdeel,
    veld: Lijstveld | undefined,
    item: S,
    namen: readonly string[],
  ): z.output<S>[];
  /** what was there and could not be read */
  onleesbaar: Set<Onderdeel>;
}

/** @param record the `data` of the newest plan record, when plans are records */
export function createLezer(eigenschappen: Eigenschappen, record?: Record<string, unknown>): Lezer {
  const onleesbaar = new Set<Onderdeel>();

  const raw = (veld: Bronveld | undefined): unknown => {
    if (!veld) return undefined;
    const value = "eigenschap" in veld ? eigenschappen.get(veld.eigenschap) : valueAt(record, record, veld.object);
    return typeof value === "string" ? (veld.waarden?.[value] ?? value) : value;
  };
  /** Text that is there; a boolean becomes ja or nee. Anything else cannot be read. */
  const asText = (veld: Bronveld | undefined, onderdeel?: Onderdeel): string | undefined => {
    const value = raw(veld);
    if (value === undefined || value === null || value === "") return undefined;
    if (typeof value === "string") return value;
    if (typeof value === "boolean") return value ? "ja" : "nee";
    if (onderdeel) onleesbaar.add(onderdeel);
    return undefined;
  };

  return {
    onleesbaar,
    tekst: (veld) => asText(veld),
    keuze(onderdeel, veld, keuzen) {
      const value = asText(veld, onderdeel);
      if (value === undefined) return undefined;
      const found = keuzen.find((keuze) => keuze.toLowerCase() === value.toLowerCase());
      // A word that is not understood must not look like "nothing".
      if (!found) onleesbaar.add(onderdeel);
      return found;
    },
    datum(onderdeel, veld) {
      const value = asText(veld, onderdeel)?.slice(0, 10);
      if (value === undefined || isDatum(value)) return value;
      onleesbaar.add(onderdeel);
      return undefined;
    },
    lijst(onderdeel, veld, item, namen) {
      if (!veld) return [];
      const found = "object" in veld ? valueAt(record, record, veld.object) : rows(eigenschappen, veld, namen);
      if (found === undefined || found === null) return [];
      const translated = Array.isArray(found) ? found.map((each) => translate(each, veld.waarden)) : found;
      const lezing = readTolerant(item.array(), translated);
      if (lezing.onleesbaar.length > 0 || !lezing.waarde) onleesbaar.add(onderdeel);
      return lezing.waarde ?? [];
    },
  };
}

function rows(
  eigenschappen: Eigenschappen,
  { eigenschappen: prefix }: { eigenschappen: string },
  namen: readonly string[],
) {
  const names = namen.map((naam) => `${prefix}_{n}_${naam}`);
  return numbersOf(eigenschappen, names).map((n) =>
    Object.fromEntries(namen.map((naam) => [naam, eigenschappen.get(`${prefix}_${n}_${naam}`)])),
  );
}

function translate(item: unknown, waarden: Record<string, string> | undefined): unknown {
  if (!waarden || typeof item !== "object" || item === null) return item;
  return Object.fromEntries(
    Object.entries(item).map(([naam, value]) => [naam, typeof value === "string" ? (waarden[value] ?? value) : value]),
  );
}
