// SPDX-License-Identifier: EUPL-1.2
import { isJsonObject } from "../execute/json";
import type { SubgraphResponse } from "./callresult";

/**
 * Reads a GraphQL answer. The status only counts when the body has no GraphQL in it: servers may report a refused
 * request as 4xx with proper errors.
 * @returns null when this is no GraphQL answer
 */
export function readAnswer(statusCode: number, contentType: string, body: Buffer): SubgraphResponse | null {
  if (statusCode < 200 || (statusCode >= 300 && statusCode < 400) || !/[/+]json\b/i.test(contentType)) return null;
  let answer: unknown;
  try {
    answer = JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
  if (!isJsonObject(answer)) return null;
  const { data = null, errors } = answer;
  const hasErrors = Array.isArray(errors) && errors.length > 0;
  if (data === null) return hasErrors ? { data, errors } : null;
  if (!isJsonObject(data)) return null;
  return hasErrors ? { data, errors } : { data };
}
