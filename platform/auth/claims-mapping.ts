// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

/** Where one claim of the hub comes from in the token of an issuer. */
const herkomstSchema = z.union([
  /** a fixed value for everyone of this issuer */
  z.strictObject({ vast: z.union([z.string(), z.array(z.string())]) }),
  z.strictObject({
    /** name of the claim; a list is a path, for issuers that nest (Keycloak) or that have dots in a name */
    claim: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
    /** value of the issuer -> value of the hub; what is not in it does not count */
    waarden: z.record(z.string(), z.string()).optional(),
  }),
]);

/** Per claim of the hub its source. A claim that is not named is taken from the claim of the same name. */
export const claimsMappingSchema = z.record(z.string(), herkomstSchema);
export type ClaimsMapping = z.output<typeof claimsMappingSchema>;

/** Claims of the hub that hold more than one value. */
const LISTS = new Set(["gemeenten"]);

function at(payload: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === "object" && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    payload,
  );
}

/**
 * Translates the claims of an issuer to those of the hub (Entra app roles, Keycloak realm roles, the attributes of a broker).
 * A single claim that yields two different values yields none: nobody gets the role that happens to come first.
 * @param payload verified claims
 * @returns claims by the names of the hub, still to be validated
 */
export function mapClaims(payload: Record<string, unknown>, mapping: ClaimsMapping): Record<string, unknown> {
  const mapped: Record<string, unknown> = { ...payload };
  for (const [name, source] of Object.entries(mapping)) {
    if ("vast" in source) {
      mapped[name] = source.vast;
      continue;
    }
    const found = at(payload, [source.claim].flat());
    const { waarden } = source;
    const values = (Array.isArray(found) ? found : [found])
      .filter((value) => value !== undefined && value !== null)
      .map((value: unknown) => (typeof value === "number" ? String(value) : value))
      .map((value) => (waarden ? own(waarden, value) : value))
      .filter((value) => value !== undefined);
    const different = [...new Set(values)];
    mapped[name] = LISTS.has(name) ? different : different.length === 1 ? different[0] : undefined;
  }
  return mapped;
}

const own = (table: Record<string, string>, value: unknown): string | undefined =>
  typeof value === "string" && Object.hasOwn(table, value) ? table[value] : undefined;
