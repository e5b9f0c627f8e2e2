// SPDX-License-Identifier: EUPL-1.2
import type { JSONWebKeySet, JWK } from "jose";
import { z } from "zod";
import { createInzagebewijsSigner } from "../../platform/auth/inzagebewijs";
import { duration } from "../../platform/config/duration";
import { logboekEnvironment, logboekSettings } from "../../platform/logboek/environment";
import { createCipher } from "../../platform/identity/cipher";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { jsonFile, keyFile, subgraphEnvironment } from "../../platform/subgraph/environment";
import { runSubgraph } from "../../platform/subgraph/run";
import { readCaseBronnen } from "./config";
import { caseStore } from "./store/definition";
import { createSubgraph } from "./subgraph";

runSubgraph({
  name: "case",
  store: caseStore,
  environment: subgraphEnvironment.extend({
    ...logboekEnvironment,
    PSEUDONYM_KEY_FILE: keyFile(32),
    CIPHER_KEY_FILE: keyFile(32),
    INZAGEBEWIJS_KEY_FILE: jsonFile,
    /** how long a look in secret stays out of the log of the family */
    INZAGELOG_VERTRAGING: duration.prefault("P90D"),
    /** JWKS file of who may ask for standen */
    STANDEN_JWKS: jsonFile.optional(),
    DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(2000),
  }),
  create: async (environment, deps) =>
    createSubgraph({
      ...deps,
      bronnen: readCaseBronnen(environment.BRONNEN),
      pseudonymise: createPseudonymiser(environment.PSEUDONYM_KEY_FILE),
      cipher: createCipher(environment.CIPHER_KEY_FILE),
      sign: await createInzagebewijsSigner(environment.INZAGEBEWIJS_KEY_FILE as JWK),
      standenJwks: environment.STANDEN_JWKS as JSONWebKeySet | undefined,
      deadlineMs: environment.DEADLINE_MS,
      logboek: logboekSettings(environment),
      inzagelogVertragingMs: environment.INZAGELOG_VERTRAGING,
    }),
});
