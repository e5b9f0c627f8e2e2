// SPDX-License-Identifier: EUPL-1.2
import type http from "node:http";
import type { DataSource } from "typeorm";
import { ZodError } from "zod";
import { isSameSecret } from "../../platform/auth/same-secret";
import type { Logger } from "../../platform/logging/logger";
import { type Poll, startPolling } from "../../platform/process/poll";
import { BodyTooLarge, readJson } from "../../platform/process/read-body";
import type { Clock } from "../../platform/time/datum";
import { readNotificatie } from "./sources/zgw/notificatie";
import {
  claimNotificaties,
  type Geclaimd,
  keepNotificatie,
  purgeNotificaties,
  settleNotificaties,
} from "./store/notificaties";
import type { Verversing } from "./verversing";

export interface NotificatiesDeps {
  dataSource: DataSource;
  /** what a source must send as `Authorization: Bearer <secret>`, by the name of the source */
  geheimen: Map<string, string>;
  verversing: Pick<Verversing, "refreshZaken"> & { readSource(naam: string): Promise<void> };
  clock: Clock;
  log: Logger;
}

/** The webhook of the case subgraph and the work that follows from it. */
export interface Notificaties {
  /** POST /notificaties/<bron>; false for any other path */
  handle(request: http.IncomingMessage, response: http.ServerResponse): boolean;
  /** does what waits now */
  work(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const MAX_BODY = 64 * 1024;
const ROUND_MS = 1000;
/** Notifications handled in one go; several about one zaak become one question. */
const BATCH = 100;
/** Longer than a background reading may take. */
const LEASE_MS = 120_000;
const RETRY_MS = 15_000;
const MAX_POGINGEN = 10;
/** How long a notification is remembered, to know it when it comes again. */
const REMEMBER_MS = 7 * 86_400_000;

/**
 * Receives notifications of case systems (Notificaties API): kept first, answered 204, and then the gezin of that zaak is read again in the
 * background. They may come twice, in any order, or not at all: the state that is read counts, and polling stays.
 */
export function createNotificaties({ dataSource, geheimen, verversing, clock, log }: NotificatiesDeps): Notificaties {
  let poll: Poll | undefined;
  let purgedAt = 0;

  const receive = async (bron: string | undefined, request: http.IncomingMessage): Promise<number> => {
    const geheim = bron === undefined ? undefined : geheimen.get(bron);
    // The same answer for a source that does not exist and for a wrong secret.
    if (!matches(request.headers.authorization, geheim) || bron === undefined) return 403;
    if (request.method !== "POST") return 405;
    try {
      const wijziging = readNotificatie(await readJson(request, MAX_BODY));
      if (wijziging) await keepNotificatie(dataSource, { bron, ...wijziging, ontvangenOp: clock() });
      return 204;
    } catch (error) {
      if (error instanceof BodyTooLarge) return 413;
      if (error instanceof SyntaxError || error instanceof ZodError) return 400;
      log.error({ err: error, bron }, "notification not kept");
      return 500;
    }
  };

  const workFor = async (bron: string) => {
    for (;;) {
      const nu = clock();
      const leaseTot = new Date(nu.getTime() + LEASE_MS);
      const claimed = await claimNotificaties(dataSource, bron, { nu, leaseTot, limit: BATCH });
      if (claimed.length === 0) return;
      const done = await verversing.refreshZaken(bron, [...new Set(claimed.map(({ zaakUuid }) => zaakUuid))]);
      // A zaak that is gone cannot tell any more to which gezin it belonged: then the whole source is read.
      if (done && claimed.some(({ isVerwijdering }) => isVerwijdering)) await verversing.readSource(bron);
      const opnieuwOp = new Date(clock().getTime() + RETRY_MS);
      const settle = (some: Geclaimd[], op: Date | null) =>
        settleNotificaties(
          dataSource,
          bron,
          some.map(({ sleutel }) => sleutel),
          op,
        );
      const [last, more] = [
        claimed.filter(({ pogingen }) => done || pogingen >= MAX_POGINGEN),
        claimed.filter(({ pogingen }) => !done && pogingen < MAX_POGINGEN),
      ];
      await settle(last, null);
      await settle(more, opnieuwOp);
      if (!done) return;
    }
  };

  const work = async () => {
    for (const bron of geheimen.keys()) await workFor(bron);
    if (clock().getTime() - purgedAt < 3_600_000) return;
    purgedAt = clock().getTime();
    await purgeNotificaties(dataSource, new Date(purgedAt - REMEMBER_MS));
  };

  return {
    work,
    handle(request, response) {
      const path = /^\/notificaties(?:\/([a-z0-9-]+))?$/.exec(request.url?.split("?")[0] ?? "");
      if (!path) return false;
      void receive(path[1], request).then((status) => response.writeHead(status).end());
      return true;
    },
    start() {
      if (geheimen.size > 0) poll = startPolling("notificaties", ROUND_MS, work, log);
    },
    stop: async () => poll?.stop(),
  };
}

/** A source that does not exist takes as long as one that does. */
function matches(authorization: string | undefined, geheim: string | undefined): boolean {
  return isSameSecret(authorization ?? "", `Bearer ${geheim ?? ""}`) && geheim !== undefined;
}
