// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { createLogger } from "../platform/logging/logger";
import { stopOnSignal } from "../platform/process/lifecycle";
import { ensureKeys, hubFolder } from "./hub-folder";
import { CommandError, program, run } from "./program";
import { inboxFolders } from "./start/inbox-folders";
import { openDatabase } from "./start/database";
import { ensureExampleRegion } from "./start/example-region";
import { createProcesses } from "./start/processes";
import { progressBar, tell } from "./start/progress";
import { subgraphEnvironment, tokenEnvironment } from "./start/subgraph-environment";
import { writeUitgevers } from "./start/uitgevers";
import { filesWaiting, isReady, waitFor } from "./start/wait";
import { showFirstFamily, waitForFirstFamily } from "./start/first-family";
import { SUBGRAPHS, subgraphUrl } from "./subgraphs";

run(
  program("start", "Start de hele hub met een voorbeeldregio: database, bronnen, vier subgraphs en de gateway.")
    .option("--gezinnen <aantal>", "aantal gezinnen in de voorbeeldregio (alleen bij de eerste start)", "500")
    .action(({ gezinnen }: { gezinnen: string }) => start(Number(gezinnen))),
);

async function start(gezinnen: number): Promise<void> {
  if (!Number.isInteger(gezinnen) || gezinnen < 1)
    throw new CommandError("--gezinnen: geef een geheel getal van 1 of meer");
  const folder = hubFolder();
  const { port } = folder;
  ensureKeys(folder);
  const processes = createProcesses(folder.logs, (name, logFile) =>
    tell(`${name} is gestopt; de rest werkt door. Zie ${path.relative(process.cwd(), logFile)}`),
  );
  let stopDatabase = async () => {};
  const stop = async () => {
    await processes.stopAll();
    await stopDatabase();
  };
  stopOnSignal(createLogger("start", "silent"), stop);
  try {
    tell("De database start…");
    const database = await openDatabase(folder, folder.databaseUrl);
    stopDatabase = database.stop;

    tell("De voorbeeldregio…");
    const bar = progressBar("gezinnen", gezinnen);
    const fresh = await ensureExampleRegion(folder.example, gezinnen, port, (done) => bar.update(done));
    bar.stop();
    tell(
      fresh
        ? `De voorbeeldregio is gemaakt in ${path.relative(process.cwd(), folder.example)}`
        : "De voorbeeldregio van de vorige keer wordt gebruikt",
    );

    writeUitgevers(folder);
    tell("De bronnen, de subgraphs en de gateway starten…");
    const inboxes = inboxFolders(folder.example);
    const waiting = filesWaiting(inboxes);
    processes.start("bronnen", "example/main.ts", {
      EXAMPLE_DIR: folder.example,
      PSEUDONYM_KEY_FILE: folder.key("pseudoniem.key"),
    });
    for (const { name, offset, store } of SUBGRAPHS) {
      processes.start(
        name,
        `subgraphs/${name}/main.ts`,
        subgraphEnvironment(folder, name, port + offset, database.urlOf(store.role)),
      );
    }
    const services = SUBGRAPHS.map(({ name, offset }) => `${name}=${subgraphUrl(port, offset)}`).join(",");
    processes.start("gateway", "gateway/main.ts", {
      ...tokenEnvironment(folder),
      PORT: String(port),
      SERVICES: services,
    });
    const urls = [port, ...SUBGRAPHS.map(({ offset }) => port + offset)].map(
      (each) => `http://127.0.0.1:${each}/readyz`,
    );
    await waitFor(
      "de start van de onderdelen",
      async () => (await Promise.all(urls.map(isReady))).every(Boolean),
      processes.ended,
    );

    if (waiting > 0) tell(`De bronnen worden gelezen (${waiting} bestanden en de zaaksystemen)…`);
    const reading = progressBar("bestanden", waiting);
    await waitFor(
      "het lezen van de bestanden",
      () => {
        const left = filesWaiting(inboxes);
        reading.update(waiting - left);
        return left === 0;
      },
      processes.ended,
      600_000,
    );
    reading.stop();
    const first = await waitForFirstFamily(folder, processes.ended);
    tell("De hub is klaar.");
    await showFirstFamily(folder, first);
  } catch (error) {
    await stop();
    throw error;
  }
}
