// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readRegister, REGISTER } from "../platform/auth/doelbinding";
import { createTokenVerifier } from "../platform/auth/token";
import { uitgeversFile } from "../platform/auth/uitgevers";
import { readEnvironment } from "../platform/config/environment";
import { createLogger, LOG_LEVELS } from "../platform/logging/logger";
import { runMain, stopOnSignal } from "../platform/process/lifecycle";
import { listen } from "../platform/process/listen";
import { createGateway } from "./gateway";
import { readRegisteredOperations } from "./operation/purposes";

const environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  SUPERGRAPH: z.string().default(path.join(__dirname, "../schema/supergraph.graphql")),
  /** `name=url` of each subgraph, separated by commas; what is missing comes from the supergraph */
  SERVICES: z
    .string()
    .default("")
    .transform((text) =>
      Object.fromEntries(
        text
          .split(",")
          .filter(Boolean)
          .map((pair) => pair.split("=", 2) as [string, string]),
      ),
    ),
  DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(4000),
  UITGEVERS: uitgeversFile,
  /** the register of processing activities */
  VERWERKINGSACTIVITEITEN: z.string().default(REGISTER),
  /** folder with the registered operations */
  OPERATIONS: z.string().default(path.join(__dirname, "../schema/operations")),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
});

runMain(async () => {
  const settings = readEnvironment(environment);
  const log = createLogger("gateway", settings.LOG_LEVEL);
  const verifyToken = createTokenVerifier(...settings.UITGEVERS);
  const gateway = createGateway({
    supergraphSdl: readFileSync(settings.SUPERGRAPH, "utf8"),
    services: settings.SERVICES,
    deadlineMs: settings.DEADLINE_MS,
    register: readRegister(settings.VERWERKINGSACTIVITEITEN),
    findPurposes: readRegisteredOperations(settings.OPERATIONS),
    verify: verifyToken,
    log,
  });
  stopOnSignal(log, () => gateway.close());
  log.info({ port: await listen(gateway.server, settings.PORT, settings.HOST) }, "listening");
});
