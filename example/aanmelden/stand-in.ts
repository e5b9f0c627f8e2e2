// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { JWK } from "jose";
import Provider, { type Configuration, interactionPolicy } from "oidc-provider";
import type { Pseudonymise } from "../../platform/identity/pseudonym";
import { opSocket, type OpSocket } from "../op-socket";
import { type AanmeldData, AUDIENCE, type Gebruiker, RESOURCE, WERKPLEK } from "./data";
import { inlogpagina } from "./inlogpagina";

export interface AanmeldStandInOptions {
  readonly data: AanmeldData;
  /** private key (ES256, with `kid`) that signs the tokens */
  readonly key: JWK;
  /** public key of each program, by its client id */
  readonly machineKeys: ReadonlyMap<string, JWK>;
  readonly tokenSeconds?: number;
  /** how the hub knows a citizen by their BSN; without it, citizens cannot sign in */
  readonly pseudonymise?: Pseudonymise;
}

/** The sign-in of the example region. It listens on the port of its issuer, which is part of every token. */
export type AanmeldStandIn = OpSocket;

const INTERACTIE = "/aanmelden/";
const SCOPE = "gezinshub";

/** What the token of a user says. The BSN stays here, as at a broker for citizens: it gives the pseudonym in its place. */
function claimsOf({ claims, bsn }: Gebruiker, pseudonymise?: Pseudonymise): Gebruiker["claims"] {
  return bsn && pseudonymise ? { ...claims, persoonId: pseudonymise("bsn", bsn) } : claims;
}

function configuration(options: AanmeldStandInOptions): Configuration {
  const { data, key, machineKeys, tokenSeconds = 3_600, pseudonymise } = options;
  const claimsVan = new Map([
    ...data.gebruikers.map((each) => [each.id, claimsOf(each, pseudonymise)] as const),
    ...data.machines.map(({ clientId, claims }) => [clientId, claims] as const),
  ]);
  const policy = interactionPolicy.base();
  // Who signs in here agrees by choosing a user: a second page would ask nothing new.
  policy.get("consent")?.checks.remove("native_client_prompt");
  return {
    clients: [
      {
        client_id: WERKPLEK,
        application_type: "native",
        token_endpoint_auth_method: "none",
        redirect_uris: ["http://127.0.0.1/terug"],
        grant_types: ["authorization_code"],
        response_types: ["code"],
        id_token_signed_response_alg: "ES256",
      },
      ...data.machines.map(({ clientId }) => ({
        client_id: clientId,
        token_endpoint_auth_method: "private_key_jwt" as const,
        token_endpoint_auth_signing_alg: "ES256" as const,
        jwks: { keys: [machineKeys.get(clientId)!] },
        redirect_uris: [],
        response_types: [],
        grant_types: ["client_credentials"],
        id_token_signed_response_alg: "ES256" as const,
      })),
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString("hex")] },
    pkce: { required: () => true },
    ttl: { AccessToken: tokenSeconds, ClientCredentials: tokenSeconds, Session: 3_600, Grant: 3_600, Interaction: 600 },
    enabledJWA: {
      idTokenSigningAlgValues: ["ES256"],
      clientAuthSigningAlgValues: ["ES256", "ES384", "PS256", "EdDSA"],
    },
    findAccount: (_context, id) =>
      claimsVan.has(id) ? { accountId: id, claims: () => Promise.resolve({ sub: id }) } : undefined,
    extraTokenClaims: (_context, token) => ({
      ...claimsVan.get("accountId" in token ? token.accountId : token.clientId!),
    }),
    interactions: { policy, url: (_context, interaction) => `${INTERACTIE}${interaction.uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope("openid");
      grant.addResourceScope(RESOURCE, SCOPE);
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience: AUDIENCE,
          accessTokenTTL: tokenSeconds,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "ES256" } },
        }),
      },
    },
  };
}

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const part of req.setEncoding("utf8") as AsyncIterable<string>) {
    text += part;
    if (text.length > 10_000) throw new Error("too much");
  }
  return new URLSearchParams(text);
}

/** An OpenID provider on a real socket, with demo users: authorization code with PKCE for people, private_key_jwt for programs. */
export function createAanmeldStandIn(options: AanmeldStandInOptions): AanmeldStandIn {
  const { issuer } = options.data;
  const gebruikers = options.data.gebruikers.filter(({ bsn }) => !bsn || options.pseudonymise);
  const provider = new Provider(issuer, configuration({ ...options, data: { ...options.data, gebruikers } }));
  const rest = provider.callback();

  const interactie = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    await provider.interactionDetails(req, res);
    if (req.method !== "POST") {
      res.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
      res.end(inlogpagina(gebruikers, req.url ?? ""));
      return;
    }
    const accountId = (await readForm(req)).get("gebruiker") ?? "";
    if (!gebruikers.some(({ id }) => id === accountId)) {
      res.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" }).end("Deze gebruiker bestaat niet.\n");
      return;
    }
    await provider.interactionFinished(req, res, { login: { accountId } }, { mergeWithLastSubmission: false });
  };

  const server = createServer((req, res) => {
    if (!req.url?.startsWith(INTERACTIE)) return void rest(req, res);
    interactie(req, res).catch(() => {
      if (!res.headersSent) res.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" });
      res.end("Dit aanmelden is verlopen. Begin opnieuw.\n");
    });
  });

  return opSocket(server);
}
