// SPDX-License-Identifier: EUPL-1.2
import http from "node:http";
import type { AddressInfo } from "node:net";
import * as client from "openid-client";
import { RESOURCE } from "../../example/aanmelden/data";
import { CommandError } from "../program";
import { discover, refusal } from "./discover";

const WAIT_MS = 5 * 60_000;

/**
 * A token for a person: authorization code with PKCE (S256), coming back on a free port of this machine (RFC 8252).
 * @param show tells the person which address to open
 * @throws CommandError when the person does not sign in within 5 minutes, or the issuer refuses
 */
export async function signInPerson(issuer: string, clientId: string, show: (url: string) => void): Promise<string> {
  const config = await discover(issuer, clientId, client.None());
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const callback = await listenForReturn();
  try {
    const parameters = {
      redirect_uri: callback.address,
      scope: "openid gezinshub",
      resource: RESOURCE,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      state,
    };
    show(client.buildAuthorizationUrl(config, parameters).href);
    const returned = await callback.returned;
    const checks = { pkceCodeVerifier: verifier, expectedState: state };
    const tokens = await client.authorizationCodeGrant(config, returned, checks).catch((error: unknown) => {
      throw refusal(error);
    });
    return tokens.access_token;
  } finally {
    callback.close();
  }
}

interface Return {
  address: string;
  returned: Promise<URL>;
  close: () => void;
}

/** A server on loopback that takes the one answer of the issuer. */
async function listenForReturn(): Promise<Return> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/terug`;
  let timer: NodeJS.Timeout | undefined;
  const returned = new Promise<URL>((resolve, reject) => {
    timer = setTimeout(() => reject(new CommandError("Er is niet op tijd aangemeld. Begin opnieuw.")), WAIT_MS);
    server.on("request", (request: http.IncomingMessage, response: http.ServerResponse) => {
      const url = new URL(request.url ?? "/", address);
      if (url.pathname !== "/terug") return void response.writeHead(404).end();
      response.writeHead(200, { "content-type": "text/plain; charset=utf-8", connection: "close" });
      response.end("U kunt dit venster sluiten.\n", () => resolve(url));
    });
  });
  return {
    address,
    returned,
    close: () => {
      clearTimeout(timer);
      server.close();
      server.closeAllConnections();
    },
  };
}
