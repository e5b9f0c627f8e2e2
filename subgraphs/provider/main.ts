// SPDX-License-Identifier: EUPL-1.2
import type { JWK } from "jose";
import { z } from "zod";
import { createInzagebewijsReader } from "../../platform/auth/inzagebewijs";
import { logboekEnvironment, logboekSettings } from "../../platform/logboek/environment";
import { createRelatiebewijsSigner } from "../../platform/auth/relatiebewijs";
import { createCipher } from "../../platform/identity/cipher";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { createNumberOpener, openingKey } from "../../platform/identity/sealed-numbers";
import { jsonFile, keyFile, keySet, subgraphEnvironment } from "../../platform/subgraph/environment";
import { runSubgraph } from "../../platform/subgraph/run";
import { readProviderBronnen } from "./config";
import { providerStore } from "./store/definition";
import { createSubgraph } from "./subgraph";

runSubgraph({
  name: "provider",
  store: providerStore,
  environment: subgraphEnvironment.extend({
    ...logboekEnvironment,
    /** JWKS of the deciding subgraph */
    INZAGEBEWIJS_JWKS: keySet,
    /** signs that help of an aanbieder runs now */
    RELATIEBEWIJS_KEY_FILE: jsonFile,
    /** the same key in every subgraph that has one */
    PSEUDONYM_KEY_FILE: keyFile(32),
    /** only needed when bronnen.yaml has a source of soort fhir; a key of this subgraph alone */
    CIPHER_KEY_FILE: keyFile(32).optional(),
    /** private key (JWK, EC P-256) with which the numbers are opened that case sends along; only for sources of soort fhir */
    NUMMERS_KEY_FILE: jsonFile.pipe(openingKey).optional(),
    DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(1500),
    /** public keys of who may ask for standen: URL or file */
    STANDEN_JWKS: keySet.optional(),
  }),
  create: async (environment, deps) => {
    const { BRONNEN, INZAGEBEWIJS_JWKS, PSEUDONYM_KEY_FILE, RELATIEBEWIJS_KEY_FILE, STANDEN_JWKS } = environment;
    const { CIPHER_KEY_FILE, DEADLINE_MS, NUMMERS_KEY_FILE } = environment;
    const pseudonymise = createPseudonymiser(PSEUDONYM_KEY_FILE);
    return createSubgraph({
      ...deps,
      logboek: logboekSettings(environment),
      bronnen: readProviderBronnen(BRONNEN),
      register: environment.VERWERKINGSACTIVITEITEN,
      standensleutels: STANDEN_JWKS,
      pseudonymise,
      cipher: CIPHER_KEY_FILE && createCipher(CIPHER_KEY_FILE),
      openNumbers: NUMMERS_KEY_FILE ? await createNumberOpener(NUMMERS_KEY_FILE, pseudonymise) : undefined,
      deadlineMs: DEADLINE_MS,
      createReader: createInzagebewijsReader(INZAGEBEWIJS_JWKS),
      beslissleutels: INZAGEBEWIJS_JWKS,
      signRelatie: await createRelatiebewijsSigner("provider", RELATIEBEWIJS_KEY_FILE as JWK),
    });
  },
});
