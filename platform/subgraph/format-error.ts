// SPDX-License-Identifier: EUPL-1.2
import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { FOUTCODES, HubError } from "../errors/hub-error";
import { scrubBsn } from "../identity/bsn";
import type { Logger } from "../logging/logger";

const ABOUT_THE_QUERY = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
]);

/**
 * What a caller sees of an error: a HubError with its code and message, an error about the query as graphql-js worded it
 * (any BSN scrubbed), and of everything else only that something went wrong.
 */
export function createErrorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { path, locations } = formatted;
    const original = unwrapResolverError(error);
    if (original instanceof HubError)
      return { message: original.message, path, locations, extensions: { code: original.code } };
    const code = String(formatted.extensions?.code ?? "");
    if (Object.hasOwn(FOUTCODES, code)) return { message: formatted.message, path, locations, extensions: { code } };
    // What a resolver throws has a path, and may quote anything: only graphql-js itself words faults in the query.
    if (!path && ABOUT_THE_QUERY.has(code))
      return { message: scrubBsn(formatted.message), path, locations, extensions: { code } };
    log.error({ err: original, path: path?.join(".") }, "resolver failed");
    return { message: "Er ging iets mis in de hub.", path, locations, extensions: { code: "INTERNE_FOUT" } };
  };
}
