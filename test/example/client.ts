// SPDX-License-Identifier: EUPL-1.2
import { SignJWT } from "jose";
import { request } from "undici";

export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: unknown;
}
export interface Zoekresultaat {
  count: number;
  next: string | null;
  previous: string | null;
  results: (Record<string, unknown> & { uuid: string; _expand?: Record<string, unknown> })[];
}
export interface Client {
  get(pad: string, headers?: Record<string, string>): Promise<Reply>;
  post(pad: string, body: object, headers?: Record<string, string>): Promise<Reply>;
  patch(pad: string, body: object, headers?: Record<string, string>): Promise<Reply>;
  /** Authorization header for the Objects API. */
  readonly objectenAuthorization: string;
  zoek(vraag: object): Promise<Zoekresultaat>;
}

/** A token as the hub makes it; any claim can be changed, undefined leaves it out. */
export async function signToken(
  clientId: string,
  secret: string,
  anders: Record<string, unknown> = {},
): Promise<string> {
  const claims = {
    iss: clientId,
    client_id: clientId,
    iat: Math.floor(Date.now() / 1_000),
    user_id: "tester",
    user_representation: "T. Ester",
    ...anders,
  };
  return new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(secret));
}

/** Asks a stand-in over its socket; headers given replace the usual ones, an empty one takes it away. */
export function createClient(
  baseUrl: string,
  { clientId, secret, objectenToken = "" }: { clientId: string; secret: string; objectenToken?: string },
): Client {
  const stuur = async (
    method: "GET" | "POST" | "PATCH",
    pad: string,
    body: object | null,
    extra: Record<string, string>,
  ): Promise<Reply> => {
    const usual = {
      Authorization: `Bearer ${await signToken(clientId, secret)}`,
      "Accept-Crs": "EPSG:4326",
      ...(body ? { "Content-Type": "application/json" } : {}),
    };
    const headers = Object.fromEntries(Object.entries({ ...usual, ...extra }).filter(([, waarde]) => waarde !== ""));
    const antwoord = await request(pad.startsWith("http") ? pad : `${baseUrl}${pad}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
    });
    const tekst = await antwoord.body.text();
    return {
      status: antwoord.statusCode,
      headers: antwoord.headers,
      body: tekst ? (JSON.parse(tekst) as unknown) : null,
    };
  };
  return {
    objectenAuthorization: `Token ${objectenToken}`,
    get: (pad, headers = {}) => stuur("GET", pad, null, headers),
    post: (pad, body, headers = {}) => stuur("POST", pad, body, headers),
    patch: (pad, body, headers = {}) => stuur("PATCH", pad, body, headers),
    zoek: async (vraag) => (await stuur("POST", "/zaken/api/v1/zaken/_zoek", vraag, {})).body as Zoekresultaat,
  };
}
