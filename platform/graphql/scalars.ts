// SPDX-License-Identifier: EUPL-1.2
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { isDatum } from "../time/datum";

function parseDatum(value: unknown): string {
  if (typeof value === "string" && isDatum(value)) return value;
  throw new GraphQLError("Datum: geen bestaande datum in de vorm JJJJ-MM-DD");
}

function parseTijdstip(value: unknown): Date {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(value)) {
    const moment = new Date(value);
    // Date takes 30 February for 2 March.
    if (isDatum(value.slice(0, 10)) && !Number.isNaN(moment.getTime())) return moment;
  }
  throw new GraphQLError("Tijdstip: geen ISO 8601-tijdstip met tijdzone");
}

const literal =
  <T>(parse: (value: unknown) => T) =>
  (node: { kind: string; value?: unknown }) =>
    parse(node.kind === Kind.STRING ? node.value : undefined);

/** Calendar date; in and out as text. */
export const DatumScalar = new GraphQLScalarType({
  name: "Datum",
  description: "Datum zonder tijd, ISO 8601 (JJJJ-MM-DD).",
  serialize: parseDatum,
  parseValue: parseDatum,
  parseLiteral: literal(parseDatum),
});

/** Moment; a Date inside, ISO 8601 in UTC outside. */
export const TijdstipScalar = new GraphQLScalarType({
  name: "Tijdstip",
  description: "Tijdstip in UTC, ISO 8601.",
  serialize: (value) => (value instanceof Date ? value : parseTijdstip(value)).toISOString(),
  parseValue: parseTijdstip,
  parseLiteral: literal(parseTijdstip),
});
