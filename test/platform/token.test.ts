// SPDX-License-Identifier: EUPL-1.2
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { type JWK, SignJWT, UnsecuredJWT } from "jose";
import { createTokenVerifier } from "../../platform/auth/token";
import { HubError } from "../../platform/errors/hub-error";
import { listen } from "../../platform/process/listen";
import { createTestKey, signToken, TEST_AUDIENCE, TEST_ISSUER, type TestKey, writeJwks } from "../support/keys";

const key = createTestKey();
const settings = { issuer: TEST_ISSUER, audience: TEST_AUDIENCE };
const verify = createTokenVerifier({ jwks: writeJwks(key), ...settings });
const now = Math.floor(Date.now() / 1000);

const REGISSEUR = { rol: "casusregisseur", sub: "r", gemeenten: ["9001"], medewerkernummer: "m1" };
const SCHOOL = { rol: "school", sub: "s", brin: "01AB" };
const DASHBOARD = { rol: "dashboard", sub: "d" };

const bearer = (claims: object, signer: TestKey = key) =>
  signToken(signer, { ...DASHBOARD, nbf: now, ...claims }).then((token) => `Bearer ${token}`);

/** The refusal of a header, which must be a HubError that repeats nothing of it. */
async function refusal(header: string | undefined, verifier = verify): Promise<string> {
  const error: unknown = await verifier(header).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return "accepted";
  if (!(error instanceof HubError)) throw error;
  const everything = [error.message, error.stack, JSON.stringify(error), String(error.cause)].join(" ");
  for (const part of (header ?? "").split(/[ .]/).filter((text) => text.length > 8))
    expect(everything).not.toContain(part);
  expect(error.httpStatus).toBe(401);
  return error.code;
}

test.each([[REGISSEUR], [{ rol: "leerplicht", sub: "l", gemeenten: ["9001", "9002"] }], [SCHOOL], [DASHBOARD]])(
  "gives the claims of %j and nothing more",
  async (claims) => {
    const organisatie = "Voorbeeldorganisatie";
    expect(await verify(await bearer({ extra: "x", ...claims }))).toEqual({ organisatie, ...claims });
  },
);

describe("what is no bearer token", () => {
  test.each<[string, string | undefined]>([
    ["no header", undefined],
    ["an empty header", ""],
    ["no scheme", "abc.def.ghi"],
    ["another scheme", "Basic YWJjOmRlZg=="],
    ["two parts", "Bearer abcdefghij.klmnopqrst"],
    ["four parts", "Bearer abcdefghij.klmnopqrst.uvwxyz.abc"],
    ["no base64url", "Bearer abcdefghij.klm=opqrst.uvwxyz"],
    ["something behind it", "Bearer abcdefghij.klmnopqrst.uvwxyz extra"],
  ])("%s", async (_name, header) => expect(await refusal(header)).toBe("GEEN_TOKEN"));
});

describe("what is no token of ours", () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const rsaJwk = { ...rsa.publicKey.export({ format: "jwk" }), kid: "rsa" } as JWK;
  const both = path.join(mkdtempSync(path.join(tmpdir(), "jwks-")), "jwks.json");
  writeFileSync(both, JSON.stringify({ keys: [key.publicJwk, rsaJwk] }));
  const verifyBoth = createTokenVerifier({ jwks: both, ...settings });
  const claims = { ...DASHBOARD, organisatie: "O", iss: TEST_ISSUER, aud: TEST_AUDIENCE, exp: now + 300 };

  test("words that are no JSON", async () =>
    expect(await refusal("Bearer abcdefghij.klmnopqrst.uvwxyzuvwxyz")).toBe("TOKEN_ONGELDIG"));

  test("signed by another under our key id, or one with a letter changed", async () => {
    expect(await refusal(await bearer({}, createTestKey()))).toBe("TOKEN_ONGELDIG");
    const [header, payload, signature] = (await bearer({})).split(".");
    const changed = `${signature![0] === "A" ? "B" : "A"}${signature!.slice(1)}`;
    expect(await refusal([header, payload, changed].join("."))).toBe("TOKEN_ONGELDIG");
  });

  test("claims changed after signing", async () => {
    const [header, , signature] = (await bearer({})).split(".");
    const [, other] = (await bearer({ ...REGISSEUR })).split(".");
    expect(await refusal([header, other, signature].join("."))).toBe("TOKEN_ONGELDIG");
  });

  test("alg none, without and with something in the place of the signature", async () => {
    const unsecured = new UnsecuredJWT(claims).encode();
    expect(await refusal(`Bearer ${unsecured}`)).toBe("GEEN_TOKEN");
    expect(await refusal(`Bearer ${unsecured}AAAA`)).toBe("TOKEN_ONGELDIG");
  });

  test("HS256 with a public key of the issuer as secret", async () => {
    // the same set accepts what these keys really signed
    const real = await new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "rsa" }).sign(rsa.privateKey);
    expect(await refusal(`Bearer ${real}`, verifyBoth)).toBe("accepted");
    const secrets: [string, string | Buffer][] = [
      ["rsa", rsa.publicKey.export({ format: "pem", type: "spki" })],
      ["rsa", rsa.publicKey.export({ format: "der", type: "spki" })],
      ["test", Buffer.from(key.publicJwk.x!, "base64url")],
      ["test", JSON.stringify(key.publicJwk)],
    ];
    const pem = createPublicKey(key.privateKey).export({ format: "pem", type: "spki" });
    for (const [kid, secret] of [...secrets, ["test", pem] as [string, string]]) {
      const token = await new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid }).sign(Buffer.from(secret));
      expect(await refusal(`Bearer ${token}`, verifyBoth)).toBe("TOKEN_ONGELDIG");
    }
  });

  test("an algorithm that is not on the list, even when the key could do it", async () => {
    const token = await new SignJWT(claims).setProtectedHeader({ alg: "RS512", kid: "rsa" }).sign(rsa.privateKey);
    expect(await refusal(`Bearer ${token}`, verifyBoth)).toBe("TOKEN_ONGELDIG");
  });

  test.each<[string, object]>([
    ["another issuer", { iss: "https://elders.example" }],
    ["no issuer", { iss: undefined }],
    ["another audience", { aud: "iets-anders" }],
    ["no audience", { aud: undefined }],
    ["expired five minutes ago", { exp: now - 300 }],
    ["valid from five minutes on", { nbf: now + 300 }],
    ["without an end", { exp: undefined }],
    ["an end that is no number", { exp: "morgen" }],
    ["without sub", { sub: undefined }],
    ["an empty sub", { sub: "" }],
    ["without organisatie", { organisatie: undefined }],
    ["an unknown rol", { rol: "beheerder" }],
    ["rol as an inherited name", { rol: "constructor" }],
    ["no rol", { rol: undefined }],
    ["two rollen", { rol: ["dashboard", "school"] }],
    ["a casusregisseur without medewerkernummer", { ...REGISSEUR, medewerkernummer: undefined }],
    ["a casusregisseur without gemeenten", { ...REGISSEUR, gemeenten: [] }],
    ["a gemeente that is no code", { ...REGISSEUR, gemeenten: ["Utrecht"] }],
    ["gemeenten as text", { ...REGISSEUR, gemeenten: "9001" }],
    ["leerplicht without gemeenten", { rol: "leerplicht" }],
    ["a school without BRIN", { ...SCHOOL, brin: undefined }],
    ["a BRIN in small letters", { ...SCHOOL, brin: "01ab" }],
    ["a BRIN with something behind it", { ...SCHOOL, brin: "01AB00" }],
  ])("%s", async (_name, wrong) => expect(await refusal(await bearer(wrong))).toBe("TOKEN_ONGELDIG"));
});

test.each([
  ["expired 20 s ago", { exp: now - 20 }],
  ["valid from 20 s on", { nbf: now + 20 }],
])("clocks may differ a little: %s", async (_name, claims) => {
  expect(await refusal(await bearer(claims))).toBe("accepted");
});

describe("keys of the issuer over the network", () => {
  const other = createTestKey("new");
  let published: TestKey[];
  let fault: "none" | "500" | "hangs";
  let fetches: number;
  let server: http.Server;
  let remote: ReturnType<typeof createTokenVerifier>;

  beforeEach(async () => {
    published = [key];
    fault = "none";
    fetches = 0;
    server = http.createServer((_request, response) => {
      fetches++;
      if (fault === "hangs") return;
      response.writeHead(fault === "500" ? 500 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify({ keys: published.map(({ publicJwk }) => publicJwk) }));
    });
    const port = await listen(server, 0);
    remote = createTokenVerifier({ jwks: `http://127.0.0.1:${port}/jwks`, ...settings });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    server.closeAllConnections();
    server.close();
  });
  /** jose asks again for an unknown key half a minute after the last time at the earliest. */
  const later = (seconds: number) => jest.spyOn(Date, "now").mockReturnValue((now + seconds) * 1000);

  test("are fetched once for many tokens", async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, i) => bearer({ sub: `d${i}` })));
    const claims = await Promise.all(tokens.map((token) => remote(token)));
    expect(new Set(claims.map(({ sub }) => sub)).size).toBe(20);
    expect(await refusal(await bearer({}, createTestKey()), remote)).toBe("TOKEN_ONGELDIG");
    expect(fetches).toBe(1);
  });

  test("may be replaced: a new key id is looked up, the old key no longer counts", async () => {
    expect(await refusal(await bearer({}), remote)).toBe("accepted");
    published = [other];
    later(60);
    expect(await refusal(await bearer({}, other), remote)).toBe("accepted");
    expect(await refusal(await bearer({}), remote)).toBe("TOKEN_ONGELDIG");
    expect(fetches).toBe(2);
  });

  test("are not asked for again by every unknown key id", async () => {
    await remote(await bearer({}));
    for (let i = 0; i < 10; i++)
      expect(await refusal(await bearer({}, createTestKey(`onbekend-${i}`)), remote)).toBe("TOKEN_ONGELDIG");
    expect(fetches).toBe(1);
  });

  test("that went down: what is known stays known, what is unknown is refused", async () => {
    await remote(await bearer({}));
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    later(60);
    expect(await refusal(await bearer({}), remote)).toBe("accepted");
    expect(await refusal(await bearer({}, other), remote)).toBe("TOKEN_ONGELDIG");
  });

  test("that fail or hang at first refuse within seconds, and are asked again for the next token", async () => {
    fault = "500";
    expect(await refusal(await bearer({}), remote)).toBe("TOKEN_ONGELDIG");
    fault = "hangs";
    const begin = performance.now();
    expect(await refusal(await bearer({}), remote)).toBe("TOKEN_ONGELDIG");
    expect(performance.now() - begin).toBeLessThan(5000);
    fault = "none";
    expect(await refusal(await bearer({}), remote)).toBe("accepted");
  });
});
