// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { createLogsleutels } from "../../platform/logboek/keys";
import type { LogboekSettings } from "../../platform/logboek/logboek";

/** A log for a benchmark: it costs what it costs, and its key is gone afterwards. */
export const BENCH_LOGBOEK: LogboekSettings = { sleutels: createLogsleutels([{ id: 1, key: randomBytes(32) }]) };
