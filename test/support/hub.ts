// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { askHub, type GraphQLAnswer } from "../../commands/ask-hub";
import { databasePasswords, ensureKeys, type HubFolder, hubFolderAt } from "../../commands/hub-folder";
import { mintToken, type TokenVraag } from "../../commands/mint-token";
import { inboxFolders } from "../../commands/start/inbox-folders";
import { subgraphEnvironment, tokenEnvironment } from "../../commands/start/subgraph-environment";
import { writeUitgevers } from "../../commands/start/uitgevers";
import { filesWaiting } from "../../commands/start/wait";
import { SUBGRAPHS } from "../../commands/subgraphs";
import { doelenVan } from "../../platform/auth/doelbinding";
import { provisionStore } from "../../platform/database/provision";
import { createDatabase, databaseUrl } from "./database";
import { recordAnswer, recordLogLine } from "./kanarie/sporen";
import { startRegion, type TestRegion } from "./region";

const ROOT = path.join(__dirname, "../..");

/** Who asks, and for what. */
export type TestVraag = TokenVraag & { doel?: string };

/** The whole hub as five processes of their own, on free ports, over a region with stand-in sources in this process. */
export interface TestHub {
  region: TestRegion;
  folder: HubFolder;
  /** connection string of the owner of the database */
  ownerUrl: string;
  url: string;
  logs: () => string;
  /** address of one of the processes */
  serviceUrl: (name: string) => string;
  /** asks for every purpose the role is entitled to, unless one is given */
  ask: <T = any>(vraag: TestVraag, query: string, variables?: Record<string, unknown>) => Promise<GraphQLAnswer<T>>;
  /** asks a registered operation */
  operation: <T = any>(
    name: string,
    vraag: TestVraag,
    variables?: Record<string, unknown>,
  ) => Promise<GraphQLAnswer<T>>;
  gezinId: (situatie: string) => Promise<string>;
  /** runs a statement as superuser on the database of this hub */
  sql: (statement: string, values?: unknown[]) => Promise<any[]>;
  kill: (name: string, signal: NodeJS.Signals) => Promise<number | null>;
  /** starts every subgraph again that was killed */
  restartKilled: () => Promise<void>;
  close: () => Promise<void>;
}

export async function startHub(options: { gezinnen?: number; edit?: (yaml: string) => string } = {}): Promise<TestHub> {
  const region = await startRegion(options);
  const root = mkdtempSync(path.join(tmpdir(), "hub-"));
  const folder: HubFolder = { ...hubFolderAt(root, 0), example: region.folder };
  ensureKeys(folder);
  writeUitgevers(folder);
  const database = await createDatabase();
  const passwords = databasePasswords(folder);
  // Roles belong to the whole server of this test run, which other files use too: give this hub roles of its own.
  const suffix = database.replace("test_", "").replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)]!);
  const roleOf = (role: string) => `${role}_${suffix}`;
  for (const { store } of SUBGRAPHS)
    await provisionStore(databaseUrl(database), { ...store, role: roleOf(store.role) }, passwords[store.role]);

  const children = new Map<string, { child: ChildProcess; port: number }>();
  const lines: string[] = [];
  const keep = (line: string) => {
    lines.push(line);
    recordLogLine(line);
  };
  const start = async (name: string, file: string, environment: Record<string, string>) => {
    const child = spawn(process.execPath, ["-r", "@swc-node/register", path.join(ROOT, file)], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    child.stderr!.on("data", (chunk: Buffer) => keep(chunk.toString()));
    const port = await new Promise<number>((resolve, reject) => {
      child.once("exit", () => reject(new Error(`${name} did not start:\n${lines.slice(-20).join("\n")}`)));
      createInterface({ input: child.stdout! }).on("line", (line) => {
        keep(line);
        if (line.includes('"listening"')) resolve((JSON.parse(line) as { port: number }).port);
      });
    });
    child.removeAllListeners("exit");
    children.set(name, { child, port });
  };
  const startSubgraph = ({ name, store }: (typeof SUBGRAPHS)[number], port: number) => {
    const url = databaseUrl(database, roleOf(store.role), passwords[store.role]);
    const environment = subgraphEnvironment(folder, name, port, url, region.bronnenFile);
    const logs = name === "case" ? ["provider", "education"] : [];
    for (const other of logs)
      environment[`INZAGELOG_${other.toUpperCase()}_URL`] = `http://127.0.0.1:${children.get(other)!.port}`;
    return start(name, `subgraphs/${name}/main.ts`, environment);
  };
  const [casus, ...others] = SUBGRAPHS;
  await Promise.all(others.map((subgraph) => startSubgraph(subgraph, 0)));
  await startSubgraph(casus!, 0); // knows where the others are
  const services = SUBGRAPHS.map(({ name }) => `${name}=http://127.0.0.1:${children.get(name)!.port}/graphql`).join(
    ",",
  );
  await start("gateway", "gateway/main.ts", { ...tokenEnvironment(folder), PORT: "0", SERVICES: services });
  const url = `http://127.0.0.1:${children.get("gateway")!.port}/graphql`;

  const hasEnded = (name: string) => {
    const { child } = children.get(name)!;
    return child.exitCode !== null || child.signalCode !== null;
  };
  const hub: TestHub = {
    region,
    folder,
    ownerUrl: databaseUrl(database),
    url,
    logs: () => lines.join("\n"),
    serviceUrl: (name) => `http://127.0.0.1:${children.get(name)!.port}`,
    async ask(vraag, query, variables) {
      const token = await mintToken(folder, vraag);
      const answer = await askHub<any>(url, token, query, variables, vraag.doel ?? doelenVan(vraag.rol));
      recordAnswer(vraag.rol, answer);
      return answer;
    },
    operation: (name, vraag, variables) =>
      hub.ask(vraag, readFileSync(path.join(ROOT, `schema/operations/${name}.graphql`), "utf8"), variables),
    async gezinId(situatie) {
      const { zaaknummer } = region.situatie(situatie);
      const { data } = await hub.ask(
        { rol: "casusregisseur", situatie },
        "{ mijnGezinnen(first: 100) { edges { node { id zaaknummer } } } }",
      );
      return data?.mijnGezinnen.edges.find(({ node }: any) => node.zaaknummer === zaaknummer)?.node.id;
    },
    async sql(statement, values) {
      const client = new Client({ connectionString: databaseUrl(database) });
      await client.connect();
      return client.query(statement, values).then(
        ({ rows }) => client.end().then(() => rows),
        (error) => client.end().then(() => Promise.reject(error)),
      );
    },
    async kill(name, signal) {
      const { child } = children.get(name)!;
      const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
      child.kill(signal);
      return exited;
    },
    async restartKilled() {
      for (const subgraph of SUBGRAPHS) {
        if (hasEnded(subgraph.name)) await startSubgraph(subgraph, children.get(subgraph.name)!.port);
      }
    },
    async close() {
      await Promise.all(
        [...children].map(([name, { child }]) =>
          child.exitCode === null && child.signalCode === null ? hub.kill(name, "SIGTERM") : undefined,
        ),
      );
      await region.close();
      // Its database stays until the end of the run: it is searched then.
    },
  };
  const inboxes = inboxFolders(region.folder);
  for (let i = 0; i < 600; i++) {
    if (filesWaiting(inboxes) === 0 && (await hub.gezinId("voorbeeldgezin"))) return hub;
    await sleep(100);
  }
  throw new Error(`the hub did not read its sources:\n${lines.slice(-20).join("\n")}`);
}
