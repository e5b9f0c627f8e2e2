// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import { setTimeout as sleep } from "node:timers/promises";
import { createDataSource } from "../../../platform/database/connection";
import { readRing } from "../../../platform/logboek/key-ring";
import { createLogsleutels } from "../../../platform/logboek/keys";
import { createLogboek } from "../../../platform/logboek/logboek";
import { createLogger } from "../../../platform/logging/logger";
import { startTrace } from "../../../platform/trace/trace";
import { logStore, PERSONEN, REGISSEUR, CASUSREGIE } from "./log-store";

/** A process that writes and exports without end, to be killed in the middle of it. */
async function main(): Promise<void> {
  const { DATABASE_URL, LOGBOEK_KEY, COLLECTOR } = process.env;
  const dataSource = await createDataSource(logStore, { url: DATABASE_URL! }).initialize();
  const logboek = createLogboek({
    subgraph: "proef",
    dataSource,
    clock: () => new Date(),
    log: createLogger("proef", "silent"),
    sleutels: createLogsleutels(readRing(LOGBOEK_KEY!)),
    collector: { url: COLLECTOR! },
  });
  const write = async () => {
    for (;;) {
      const vraag = logboek.open(REGISSEUR, startTrace(undefined), CASUSREGIE);
      vraag.log({ uitkomst: "TOEGESTAAN", domein: "x", niveau: "DAT", grond: "g", betrokkenen: PERSONEN });
      await vraag.end("Unset");
      await sleep(2);
    }
  };
  const send = async () => {
    for (;;) await logboek.export().then(() => sleep(5));
  };
  process.stdout.write("begonnen\n");
  await Promise.all([write(), write(), send()]);
}

void main();
