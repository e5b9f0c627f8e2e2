// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { importJWK, type JWK, jwtVerify } from "jose";
import type { Answer } from "./faults";

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/** A client assertion lives at most five minutes (SMART backend services). */
const MAX_ASSERTION_S = 300;

export interface TokenOptions {
  readonly clientId: string;
  /** public key of the hub, with `kid` and `alg` */
  readonly publicJwk: JWK;
  readonly seconds: number;
}

const refuse = (error: string, status = 400): Answer => ({ status, body: { error }, type: "application/json" });

/** The token endpoint: client_credentials with private_key_jwt, every rule checked. */
export class Tokens {
  private readonly given = new Map<string, { until: number; scopes: string[] }>();
  private readonly seen = new Map<string, number>();

  constructor(private readonly options: TokenOptions) {}

  /** Answers a request for a token. @param endpoint its own address, which the assertion must be meant for */
  async issue(endpoint: string, type: string | undefined, body: string): Promise<Answer> {
    if (!type?.startsWith("application/x-www-form-urlencoded")) return refuse("invalid_request");
    const form = new URLSearchParams(body);
    if (form.get("grant_type") !== "client_credentials") return refuse("unsupported_grant_type");
    if (form.get("client_assertion_type") !== ASSERTION_TYPE) return refuse("invalid_request");
    if (!(await this.isClient(form.get("client_assertion") ?? "", endpoint))) return refuse("invalid_client", 401);
    const scopes = (form.get("scope") ?? "").split(" ").filter(Boolean);
    if (scopes.length === 0 || scopes.some((scope) => !/^system\/(\w+|\*)\.(rs|r|s|read)$/.test(scope)))
      return refuse("invalid_scope");
    const token = randomBytes(24).toString("base64url");
    this.given.set(token, { until: Date.now() + this.options.seconds * 1000, scopes });
    const answer = { access_token: token, token_type: "bearer", expires_in: this.options.seconds };
    return { status: 200, body: { ...answer, scope: scopes.join(" ") }, type: "application/json" };
  }

  /** What a call may read; undefined without a token that holds. */
  scopesOf(authorization: string | undefined): string[] | undefined {
    const given = this.given.get(/^Bearer (.+)$/.exec(authorization ?? "")?.[1] ?? "");
    return given && given.until > Date.now() ? given.scopes : undefined;
  }

  /** Withdraws every token, as a server may at any moment. */
  revoke(): void {
    this.given.clear();
  }

  private async isClient(assertion: string, endpoint: string): Promise<boolean> {
    const { clientId, publicJwk } = this.options;
    try {
      const { payload, protectedHeader } = await jwtVerify(assertion, await importJWK(publicJwk, publicJwk.alg), {
        algorithms: ["ES384", "RS384"],
        issuer: clientId,
        subject: clientId,
        audience: endpoint,
        requiredClaims: ["exp", "jti"],
      });
      const now = Date.now() / 1000;
      if (protectedHeader.kid !== publicJwk.kid || payload.exp! - now > MAX_ASSERTION_S) return false;
      for (const [jti, until] of this.seen) if (until < now) this.seen.delete(jti);
      if (this.seen.has(payload.jti!)) return false;
      this.seen.set(payload.jti!, payload.exp!);
      return true;
    } catch {
      return false;
    }
  }
}
