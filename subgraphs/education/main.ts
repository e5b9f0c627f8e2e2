// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import type { JSONWebKeySet } from "jose";
import { logboekEnvironment, logboekSettings } from "../../platform/logboek/environment";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { jsonFile, keyFile, subgraphEnvironment } from "../../platform/subgraph/environment";
import { runSubgraph } from "../../platform/subgraph/run";
import { readEducationConfig } from "./config";
import { educationStore } from "./store/definition";
import { createSubgraph } from "./subgraph";

const environment = subgraphEnvironment.extend({
  ...logboekEnvironment,
  PSEUDONYM_KEY_FILE: keyFile(32),
  INZAGEBEWIJS_JWKS: jsonFile,
});

runSubgraph({
  name: "education",
  store: educationStore,
  environment,
  create: ({ BRONNEN, PSEUDONYM_KEY_FILE, INZAGEBEWIJS_JWKS, ...rest }, deps) =>
    createSubgraph({
      ...deps,
      logboek: logboekSettings(rest),
      config: readEducationConfig(BRONNEN),
      pseudonymise: createPseudonymiser(PSEUDONYM_KEY_FILE),
      inzagebewijsJwks: INZAGEBEWIJS_JWKS as JSONWebKeySet,
    }),
});
