// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

/** `.well-known/smart-configuration` (SMART App Launch 2, backend services), as far as it is needed. */
export const smartConfiguration = z.object({
  token_endpoint: z.url(),
  grant_types_supported: z.array(z.string()).optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  token_endpoint_auth_signing_alg_values_supported: z.array(z.string()).optional(),
});

/** The private key a client signs with. */
export const privateJwk = z.looseObject({
  kty: z.enum(["EC", "RSA"]),
  kid: z.string().min(1),
  alg: z.enum(["ES384", "RS384"]),
  d: z.string().min(1),
});
