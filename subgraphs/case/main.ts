// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { z } from "zod";
import { createInzagebewijsSigner } from "../../platform/auth/inzagebewijs";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { keyFile, subgraphEnvironment } from "../../platform/subgraph/environment";
import { runSubgraph } from "../../platform/subgraph/run";
import { readCaseBronnen } from "./config";
import { caseStore } from "./store/definition";
import { createSubgraph } from "./subgraph";

runSubgraph({
  name: "case",
  store: caseStore,
  environment: subgraphEnvironment.extend({
    PSEUDONYM_KEY_FILE: keyFile,
    INZAGEBEWIJS_KEY_FILE: keyFile,
    DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(2000),
  }),
  create: async (environment, deps) =>
    createSubgraph({
      ...deps,
      bronnen: readCaseBronnen(environment.BRONNEN),
      pseudonymise: createPseudonymiser(Buffer.from(readFileSync(environment.PSEUDONYM_KEY_FILE, "utf8"), "base64")),
      sign: await createInzagebewijsSigner(JSON.parse(readFileSync(environment.INZAGEBEWIJS_KEY_FILE, "utf8"))),
      deadlineMs: environment.DEADLINE_MS,
    }),
});
