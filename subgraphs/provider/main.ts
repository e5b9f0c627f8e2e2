// SPDX-License-Identifier: EUPL-1.2
import type { JSONWebKeySet } from "jose";
import { createInzagebewijsReader } from "../../platform/auth/inzagebewijs";
import { logboekEnvironment, logboekSettings } from "../../platform/logboek/environment";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { jsonFile, keyFile, subgraphEnvironment } from "../../platform/subgraph/environment";
import { runSubgraph } from "../../platform/subgraph/run";
import { readProviderBronnen } from "./config";
import { providerStore } from "./store/definition";
import { createSubgraph } from "./subgraph";

runSubgraph({
  name: "provider",
  store: providerStore,
  environment: subgraphEnvironment.extend({
    ...logboekEnvironment,
    /** JWKS file of the deciding subgraph */
    INZAGEBEWIJS_JWKS: jsonFile,
    /** the same key in every subgraph that has one */
    PSEUDONYM_KEY_FILE: keyFile(32),
  }),
  create: async ({ BRONNEN, INZAGEBEWIJS_JWKS, PSEUDONYM_KEY_FILE, ...environment }, deps) =>
    createSubgraph({
      ...deps,
      logboek: logboekSettings(environment),
      bronnen: readProviderBronnen(BRONNEN),
      pseudonymise: createPseudonymiser(PSEUDONYM_KEY_FILE),
      createReader: createInzagebewijsReader(INZAGEBEWIJS_JWKS as JSONWebKeySet),
    }),
});
