// SPDX-License-Identifier: EUPL-1.2
import type { JWTVerifyGetKey } from "jose";
import type { DataSource } from "typeorm";
import { z } from "zod";
import { createDienstReceiver } from "../dienst/receive";
import type { Logger } from "../logging/logger";
import type { Clock } from "../time/datum";
import { createInzageReader, inzageregel, inzagevraag, loglezer } from "./read";

/** The only one that may ask for the log of another part of the hub: it decides who reads what. */
export const INZAGELOG_DIENST = "dienst:case";

export const INZAGELOG_PAD = "/inzagelog/v1/regels";

/** What is asked of the log of another part: for a reader, about persons that were decided on. */
export const inzagelogvraag = z.strictObject({ lezer: loglezer, vragen: z.array(inzagevraag).min(1).max(200) });
export const inzagelogantwoord = z.object({ regels: z.array(z.array(inzageregel)) });

export interface InzagelogDeps {
  /** public keys of the deciding subgraph; without them nobody may ask */
  beslissleutels?: JWTVerifyGetKey;
  dataSource: DataSource;
  clock: Clock;
  log: Logger;
}

/** Answers with the log of this subgraph, for case alone. */
export function createInzagelogReceiver({ beslissleutels: keys, dataSource, clock, log }: InzagelogDeps) {
  if (!keys) return () => false;
  const read = createInzageReader(dataSource);
  return createDienstReceiver({
    ...{ pad: INZAGELOG_PAD, dienst: INZAGELOG_DIENST, keys, vraag: inzagelogvraag, log },
    antwoord: async ({ lezer, vragen }) => ({ regels: await read(lezer, vragen, clock()) }),
  });
}
