// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { keyFile } from "../subgraph/environment";
import type { LogboekSettings } from "./logboek";

/** What a subgraph that shows data of persons reads from its environment for its log. */
export const logboekEnvironment = {
  /** the same key in every subgraph that has one */
  LOGBOEK_KEY_FILE: keyFile(32),
  /** base address of the register of processing activities */
  VERWERKINGENREGISTER: z.url().endsWith("/", "moet eindigen op /").default("https://verwerkingen.gezinshub.example/"),
};

/** The settings of the log in an environment that was read. */
export function logboekSettings({
  LOGBOEK_KEY_FILE,
  VERWERKINGENREGISTER,
}: z.output<z.ZodObject<typeof logboekEnvironment>>): LogboekSettings {
  return { key: LOGBOEK_KEY_FILE, register: VERWERKINGENREGISTER };
}
