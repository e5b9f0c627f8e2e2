// SPDX-License-Identifier: EUPL-1.2
import type { CallResult } from "../transport/callresult";
import type { FetchBase } from "../plan/steps";
import { MAX_ERRORS, type FetchedError } from "../response/response-error";
import type { PossibleTypes } from "../supergraph";
import type { JsonObject } from "./json";

/** Sends one request body to one subgraph. Never rejects. */
export type CallSubgraph = (service: string, body: string) => Promise<CallResult>;

/** State of one operation while it runs. */
export class Execution {
  readonly data: JsonObject = {};
  readonly errors: FetchedError[] = [];
  /** Objects for which a fetch failed as a whole. */
  readonly unfetched = new Set<object>();
  private readonly variableTexts = new Map<string, string>();

  constructor(
    readonly variables: Readonly<Record<string, unknown>>,
    readonly possibleTypes: PossibleTypes,
    private readonly call: CallSubgraph,
  ) {}

  /** Sends a fetch. `own` holds variables of the fetch itself, already as JSON: `"name":value`. */
  send(fetch: FetchBase, own: readonly string[] = []): Promise<CallResult> {
    const members = [...own];
    for (const name of fetch.variableNames) {
      const text = this.variableText(name);
      if (text !== undefined) members.push(text);
    }
    const variables = members.length > 0 ? `,"variables":{${members.join()}}` : "";
    return this.call(fetch.service, `${fetch.bodyStart}${variables}}`);
  }

  addError(error: FetchedError): void {
    if (this.errors.length < MAX_ERRORS) this.errors.push(error);
  }

  /** JSON member of a client variable, made once per request; undefined when it was not given. */
  private variableText(name: string): string | undefined {
    const known = this.variableTexts.get(name);
    if (known !== undefined || this.variables[name] === undefined) return known;
    const text = `${JSON.stringify(name)}:${JSON.stringify(this.variables[name])}`;
    this.variableTexts.set(name, text);
    return text;
  }
}
