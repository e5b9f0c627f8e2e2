// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import type { JWK } from "jose";
import { z } from "zod";
import { logboekEnvironment, logboekSettings } from "../../platform/logboek/environment";
import { createInzagebewijsReader } from "../../platform/auth/inzagebewijs";
import { createRelatiebewijsSigner } from "../../platform/auth/relatiebewijs";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { jsonFile, keyFile, keySet, subgraphEnvironment } from "../../platform/subgraph/environment";
import { runSubgraph } from "../../platform/subgraph/run";
import { readEducationConfig } from "./config";
import { createStandenClient } from "./sources/standen/client";
import { educationStore } from "./store/definition";
import { createSubgraph } from "./subgraph";

const environment = subgraphEnvironment.extend({
  ...logboekEnvironment,
  PSEUDONYM_KEY_FILE: keyFile(32),
  INZAGEBEWIJS_JWKS: keySet,
  RELATIEBEWIJS_KEY_FILE: jsonFile,
  /** private JWK file to ask standen with, and whom to ask; without them who has help is unknown in the list */
  STANDEN_KEY_FILE: jsonFile.optional(),
  STANDEN_CASE_URL: z.url().optional(),
  STANDEN_PROVIDER_URL: z.url().optional(),
});

runSubgraph({
  name: "education",
  store: educationStore,
  environment,
  create: async ({ BRONNEN, PSEUDONYM_KEY_FILE, INZAGEBEWIJS_JWKS, RELATIEBEWIJS_KEY_FILE, ...rest }, deps) =>
    createSubgraph({
      ...deps,
      logboek: logboekSettings(rest),
      config: readEducationConfig(BRONNEN),
      pseudonymise: createPseudonymiser(PSEUDONYM_KEY_FILE),
      createReader: createInzagebewijsReader(INZAGEBEWIJS_JWKS),
      beslissleutels: INZAGEBEWIJS_JWKS,
      signRelatie: await createRelatiebewijsSigner("education", RELATIEBEWIJS_KEY_FILE as JWK),
      standen:
        rest.STANDEN_KEY_FILE && rest.STANDEN_CASE_URL && rest.STANDEN_PROVIDER_URL
          ? createStandenClient({
              caseUrl: rest.STANDEN_CASE_URL,
              providerUrl: rest.STANDEN_PROVIDER_URL,
              key: rest.STANDEN_KEY_FILE as JWK,
              log: deps.log,
            })
          : undefined,
    }),
});
