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

/** Something of a zaak that was made or changed. */
export interface Wijziging {
  readonly zaak: string;
  readonly resource: string;
  readonly resourceUrl: string;
  readonly actie: "create" | "update" | "destroy";
}

export interface Answer {
  readonly status?: number;
  /** what was changed, for who has a subscription */
  readonly gewijzigd?: Wijziging;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a path does; `delen` are the parts of the path between brackets. */
export interface Route {
  readonly method: "GET" | "POST" | "PATCH";
  readonly pad: RegExp;
  /** Name under which calls are counted. */
  readonly soort: string;
  /** needs the right to change a zaak */
  readonly schrijft?: true;
  handle(request: Request, store: Store, delen: readonly string[]): Answer | Promise<Answer>;
}
