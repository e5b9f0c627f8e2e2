// SPDX-License-Identifier: EUPL-1.2
import { createLogsleutels } from "../../platform/logboek/keys";
import type { LogboekSettings } from "../../platform/logboek/logboek";

/** Settings of the log that are only good for tests. */
export const TEST_LOGBOEK: LogboekSettings = { sleutels: createLogsleutels([{ id: 1, key: Buffer.alloc(32, 11) }]) };
