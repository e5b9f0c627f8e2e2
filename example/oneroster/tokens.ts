// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import type { Answer } from "./lists";

const SCOPE = "https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly";

/** The token endpoint: client credentials with Basic, form body and scope (RFC 6749). */
export class Tokens {
  private readonly given = new Map<string, number>();

  constructor(
    private readonly clientId: string,
    private readonly secret: string,
    private readonly seconds: number,
  ) {}

  /** Answers a request for a token. */
  issue(authorization: string | undefined, type: string | undefined, body: string): Answer {
    const basic = Buffer.from(/^Basic (.+)$/.exec(authorization ?? "")?.[1] ?? "", "base64").toString("utf8");
    const [id, secret] = basic.split(":").map(decodeURIComponent);
    if (id !== this.clientId || secret !== this.secret) return { status: 401, body: { error: "invalid_client" } };
    if (!type?.startsWith("application/x-www-form-urlencoded"))
      return { status: 400, body: { error: "invalid_request" } };
    const form = new URLSearchParams(body);
    if (form.get("grant_type") !== "client_credentials")
      return { status: 400, body: { error: "unsupported_grant_type" } };
    if (!form.get("scope")?.split(" ").includes(SCOPE)) return { status: 400, body: { error: "invalid_scope" } };
    const token = randomBytes(24).toString("base64url");
    this.given.set(token, Date.now() + this.seconds * 1000);
    return { status: 200, body: { access_token: token, token_type: "Bearer", expires_in: this.seconds, scope: SCOPE } };
  }

  /** Whether a call may come in. */
  accepts(authorization: string | undefined): boolean {
    const until = this.given.get(/^Bearer (.+)$/.exec(authorization ?? "")?.[1] ?? "");
    return until !== undefined && until > Date.now();
  }

  /** Withdraws every token, as a provider may at any moment. */
  revoke(): void {
    this.given.clear();
  }
}
