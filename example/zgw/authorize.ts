// SPDX-License-Identifier: EUPL-1.2
import { timingSafeEqual } from "node:crypto";
import { jwtVerify, type JWTPayload } from "jose";
import { ProblemError } from "./problem";

const UUR = 3_600;

const verify = async (token: string, secret: string): Promise<JWTPayload> => {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), { algorithms: ["HS256"] });
    return payload;
  } catch {
    throw new ProblemError(403, "invalid-jwt-signature", "Het token is niet geldig.");
  }
};

/**
 * Checks the JWT of a call to Zaken or Catalogi as a case system does: signed with HS256, made less than an hour ago,
 * and naming the application and the real user. Gives the user_id.
 */
export async function authorizeJwt(
  header: string | undefined,
  clientId: string,
  secret: string,
  klok = Date.now(),
): Promise<string> {
  const token = /^Bearer (.+)$/.exec(header ?? "")?.[1];
  if (!token) throw new ProblemError(403, "not_authenticated", "Er is geen token meegestuurd.");
  const { iss, iat, client_id, user_id, user_representation } = await verify(token, secret);
  if (iss !== clientId || client_id !== clientId)
    throw new ProblemError(403, "invalid-client-identifier", "De applicatie is niet bekend.");
  const nu = klok / 1_000;
  if (typeof iat !== "number" || nu - iat > UUR || iat - nu > 60)
    throw new ProblemError(403, "jwt-expired", "Het token is te oud.");
  if (typeof user_id !== "string" || !user_id || typeof user_representation !== "string") {
    throw new ProblemError(403, "permission_denied", "Het token noemt geen gebruiker.");
  }
  return user_id;
}

/** Checks the token of a call to the Objects API. */
export function authorizeToken(header: string | undefined, token: string): void {
  const gegeven = Buffer.from(/^Token (.+)$/.exec(header ?? "")?.[1] ?? "");
  const verwacht = Buffer.from(token);
  if (gegeven.length !== verwacht.length || !timingSafeEqual(gegeven, verwacht))
    throw new ProblemError(401, "not_authenticated", "Het token is niet geldig.");
}
