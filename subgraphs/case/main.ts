// SPDX-License-Identifier: EUPL-1.2
import type { JWK } from "jose";
import { z } from "zod";
import { createInzagebewijsSigner } from "../../platform/auth/inzagebewijs";
import { createRelatiebewijsReader } from "../../platform/auth/relatiebewijs";
import { duration } from "../../platform/config/duration";
import { createDienstSigner } from "../../platform/dienst/token";
import { INZAGELOG_DIENST } from "../../platform/logboek/dienst";
import { safeUrl } from "../../platform/config/safe-url";
import { logboekEnvironment, logboekSettings } from "../../platform/logboek/environment";
import { createCipher } from "../../platform/identity/cipher";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { createNumberSealer, sealingKey } from "../../platform/identity/sealed-numbers";
import { jsonFile, keyFile, keySet, subgraphEnvironment } from "../../platform/subgraph/environment";
import { runSubgraph } from "../../platform/subgraph/run";
import { readCaseBronnen } from "./config";
import { caseStore } from "./store/definition";
import { createSubgraph } from "./subgraph";
import { beslispuntFile } from "./toegang/authzen/instelling";

runSubgraph({
  name: "case",
  store: caseStore,
  environment: subgraphEnvironment.extend({
    ...logboekEnvironment,
    PSEUDONYM_KEY_FILE: keyFile(32),
    CIPHER_KEY_FILE: keyFile(32),
    INZAGEBEWIJS_KEY_FILE: jsonFile,
    /** public key (JWK, EC P-256) of provider: with it, the number of a jeugdige goes along sealed, for asking dossier systems */
    NUMMERS_JWK_FILE: jsonFile.pipe(sealingKey).optional(),
    /** how long a look in secret stays out of the log of the family */
    INZAGELOG_VERTRAGING: duration.prefault("P90D"),
    /** addresses of the other subgraphs that keep a log; the family reads that one is missing */
    INZAGELOG_PROVIDER_URL: z.url().optional(),
    INZAGELOG_EDUCATION_URL: z.url().optional(),
    /** address at which programs ask for decisions (AuthZEN), as they reach it; without it they cannot */
    ACCESS_URL: safeUrl.transform((url) => url.replace(/\/+$/, "")).optional(),
    /** file that names another decision point (AuthZEN), which then decides instead of the policies of the hub */
    BESLISPUNT: beslispuntFile.optional(),
    /** public keys of who may ask for standen: URL or file */
    STANDEN_JWKS: keySet.optional(),
    /** public keys of what education and provider prove */
    RELATIEBEWIJS_JWKS_EDUCATION: keySet,
    RELATIEBEWIJS_JWKS_PROVIDER: keySet,
    /** how long a noodprocedure lasts */
    NOODPROCEDURE_UREN: z.coerce.number().positive().max(24).default(4),
    DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(2000),
  }),
  create: async (environment, deps) =>
    createSubgraph({
      ...deps,
      bronnen: readCaseBronnen(environment.BRONNEN),
      pseudonymise: createPseudonymiser(environment.PSEUDONYM_KEY_FILE),
      cipher: createCipher(environment.CIPHER_KEY_FILE),
      relaties: {
        education: createRelatiebewijsReader("education", environment.RELATIEBEWIJS_JWKS_EDUCATION),
        provider: createRelatiebewijsReader("provider", environment.RELATIEBEWIJS_JWKS_PROVIDER),
      },
      sealNumbers: environment.NUMMERS_JWK_FILE && (await createNumberSealer(environment.NUMMERS_JWK_FILE)),
      sign: await createInzagebewijsSigner(environment.INZAGEBEWIJS_KEY_FILE as JWK),
      anderelogs: {
        hulp: environment.INZAGELOG_PROVIDER_URL,
        onderwijs: environment.INZAGELOG_EDUCATION_URL,
        // The key that signs decisions: who trusts those, trusts this question.
        sign: await createDienstSigner(environment.INZAGEBEWIJS_KEY_FILE as JWK, INZAGELOG_DIENST),
      },
      register: environment.VERWERKINGSACTIVITEITEN,
      extern: environment.BESLISPUNT,
      accessUrl: environment.ACCESS_URL,
      standensleutels: environment.STANDEN_JWKS,
      deadlineMs: environment.DEADLINE_MS,
      logboek: logboekSettings(environment),
      inzagelogVertragingMs: environment.INZAGELOG_VERTRAGING,
      noodprocedureMs: environment.NOODPROCEDURE_UREN * 3_600_000,
    }),
});
