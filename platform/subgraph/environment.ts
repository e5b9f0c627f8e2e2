// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { LOG_LEVELS } from "../logging/logger";

/** Port numbers as the environment gives them. */
export const port = z.coerce.number().int().min(0).max(65535);

/** The environment every subgraph process reads. */
export const subgraphEnvironment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: port,
  DATABASE_URL: z.string().min(1),
  BRONNEN: z.string().min(1),
  TOKEN_JWKS: z.string().min(1),
  TOKEN_ISSUER: z.string().min(1),
  TOKEN_AUDIENCE: z.string().min(1),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
});

/** A key in a file, as base64 text. */
export const keyFile = z.string().min(1);
