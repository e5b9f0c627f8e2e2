// SPDX-License-Identifier: EUPL-1.2
import type { IncomingHttpHeaders } from "node:http";
import type { Store } from "./store";

/** A request after the server has taken it apart. */
export interface Request {
  readonly method: string;
  readonly pad: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

export interface Answer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a path does; `delen` are the parts of the path between brackets. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly pad: RegExp;
  /** Name under which calls are counted. */
  readonly soort: string;
  handle(request: Request, store: Store, delen: readonly string[]): Answer | Promise<Answer>;
}
