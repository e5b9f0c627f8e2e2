// SPDX-License-Identifier: EUPL-1.2
import type { LogboekSettings } from "../../platform/logboek/logboek";

/** Settings of the log that are only good for tests. */
export const TEST_LOGBOEK: LogboekSettings = { key: Buffer.alloc(32, 11) };
