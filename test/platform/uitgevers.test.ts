// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringify } from "yaml";
import { createTokenVerifier } from "../../platform/auth/token";
import { readUitgevers } from "../../platform/auth/uitgevers";
import type { ConfigurationError } from "../../platform/config/environment";
import { listen } from "../../platform/process/listen";
import { createTestKey, signToken, TEST_AUDIENCE, TEST_ISSUER, type TestKey } from "../support/keys";

const folder = mkdtempSync(path.join(tmpdir(), "uitgevers-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => jest.restoreAllMocks());

const write = (uitgevers: unknown): string => {
  const file = path.join(folder, "uitgevers.yaml");
  writeFileSync(file, stringify({ uitgevers }));
  return file;
};
const jwksFile = (name: string, ...keys: TestKey[]): string => {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) }));
  return file;
};
const bearer = async (key: TestKey, claims: Record<string, unknown>) => `Bearer ${await signToken(key, claims)}`;
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "accepted",
    (error: { code?: string }) => error.code,
  );

describe("uitgevers.yaml", () => {
  const good = { issuer: "https://a.example", audience: "hub", jwks: "a.json" };
  const faults = (uitgevers: unknown): string[] => {
    try {
      readUitgevers(write(uitgevers));
      return [];
    } catch (error) {
      return (error as ConfigurationError).faults;
    }
  };

  it("gives paths from its own folder, and leaves addresses", () =>
    expect(readUitgevers(write([good]))).toEqual([{ ...good, jwks: path.join(folder, "a.json"), claims: {} }]));

  it.each<[string, unknown, RegExp]>([
    ["no issuer at all", [], /Too small|>=1/],
    ["http to another machine", [{ ...good, issuer: "http://a.example" }], /zonder TLS/],
    ["an unknown rol", [{ ...good, rollen: ["beheerder"] }], /0\.rollen\.0/],
    ["an unknown field", [{ ...good, rolen: ["school"] }], /rolen/],
    ["a gemeente that is no code", [{ ...good, gemeenten: ["Utrecht"] }], /geen gemeentecode/],
    ["the same issuer twice", [good, good], /maar een keer/],
    ["two without their own voorvoegsel", [good, { ...good, issuer: "https://b.example" }], /voorvoegsel/],
    [
      "two of which one may give every role",
      [
        { ...good, voorvoegsel: "a" },
        { ...good, issuer: "https://b.example", voorvoegsel: "b", rollen: ["school"] },
      ],
      /rollen/,
    ],
  ])("refuses %s", (_name, uitgevers, reason) => expect(faults(uitgevers).join("\n")).toMatch(reason));
});

describe("more than one issuer", () => {
  const [own, school] = [createTestKey("own"), createTestKey("school")];
  const SCHOOL_ISSUER = "https://scholen.example";
  const verify = createTokenVerifier(
    {
      issuer: TEST_ISSUER,
      audience: TEST_AUDIENCE,
      jwks: jwksFile("own.json", own),
      rollen: ["leerplicht"],
      gemeenten: ["9001"],
      voorvoegsel: "gemeente",
    },
    {
      issuer: SCHOOL_ISSUER,
      audience: TEST_AUDIENCE,
      jwks: jwksFile("school.json", school),
      rollen: ["school"],
      voorvoegsel: "scholen",
    },
  );
  const LEERPLICHT = { rol: "leerplicht", sub: "1", gemeenten: ["9001"] };
  const SCHOOL = { rol: "school", sub: "1", brin: "01AB", iss: SCHOOL_ISSUER };

  it("each gives its own people, and the same sub is not the same person", async () => {
    expect((await verify(await bearer(own, LEERPLICHT))).sub).toBe("gemeente:1");
    expect((await verify(await bearer(school, SCHOOL))).sub).toBe("scholen:1");
  });

  it.each<[string, TestKey, Record<string, unknown>]>([
    ["the key of one under the name of the other", school, LEERPLICHT],
    ["a role it may not give", school, { ...LEERPLICHT, iss: SCHOOL_ISSUER }],
    ["a gemeente it may not speak for", own, { ...LEERPLICHT, gemeenten: ["9001", "9002"] }],
    ["an issuer nobody named", own, { ...LEERPLICHT, iss: "https://elders.example" }],
  ])("refuses %s", async (_name, key, claims) =>
    expect(await code(verify(await bearer(key, claims)))).toBe("TOKEN_ONGELDIG"),
  );
});

describe("keys in a file", () => {
  it("may be replaced while the hub runs; a file that is broken for a moment changes nothing", async () => {
    const [old, fresh] = [createTestKey("old"), createTestKey("fresh")];
    const file = jwksFile("rotating.json", old);
    const verify = createTokenVerifier({ issuer: TEST_ISSUER, audience: TEST_AUDIENCE, jwks: file });
    const claims = { rol: "dashboard", sub: "d" };
    let clock = Date.now();
    const later = () => jest.spyOn(Date, "now").mockReturnValue((clock += 2000));
    expect(await code(verify(await bearer(old, claims)))).toBe("accepted");

    writeFileSync(file, '{"keys": [');
    utimesSync(file, 1, 1);
    later();
    expect(await code(verify(await bearer(old, claims)))).toBe("accepted");

    jwksFile("rotating.json", old, fresh);
    utimesSync(file, 2, 2);
    later();
    expect(await code(verify(await bearer(fresh, claims)))).toBe("accepted");
    expect(await code(verify(await bearer(old, claims)))).toBe("accepted");

    jwksFile("rotating.json", fresh);
    utimesSync(file, 3, 3);
    later();
    expect(await code(verify(await bearer(old, claims)))).toBe("TOKEN_ONGELDIG");
    expect(await code(verify(await bearer(fresh, claims)))).toBe("accepted");
  });

  it("that do not exist stop the start", () =>
    expect(() => createTokenVerifier({ issuer: TEST_ISSUER, audience: "x", jwks: "/bestaat/niet" })).toThrow("ENOENT"));
});

describe("keys where the issuer says they are", () => {
  let server: http.Server;
  let issuer: string;
  let self: string;
  let published: TestKey[];
  let up: boolean;
  const key = createTestKey("one");
  const claims = () => ({ rol: "dashboard", sub: "d", iss: issuer });

  beforeEach(async () => {
    up = true;
    published = [key];
    server = http.createServer((request, response) => {
      if (!up) return void response.writeHead(503).end();
      const body =
        request.url === "/.well-known/openid-configuration"
          ? { issuer: self, jwks_uri: `${issuer}/keys` }
          : { keys: published.map(({ publicJwk }) => publicJwk) };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    self = issuer = `http://127.0.0.1:${await listen(server, 0)}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it("are found, and found again after they were replaced", async () => {
    const verify = createTokenVerifier({ issuer, audience: TEST_AUDIENCE });
    expect(await code(verify(await bearer(key, claims())))).toBe("accepted");
    const next = createTestKey("two");
    const token = await bearer(next, claims());
    published = [next];
    jest.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
    expect(await code(verify(token))).toBe("accepted");
  });

  it("are asked again after the issuer was down at the first token", async () => {
    const verify = createTokenVerifier({ issuer, audience: TEST_AUDIENCE });
    up = false;
    expect(await code(verify(await bearer(key, claims())))).toBe("TOKEN_ONGELDIG");
    up = true;
    expect(await code(verify(await bearer(key, claims())))).toBe("accepted");
  });

  it("are refused of an issuer that calls itself otherwise", async () => {
    self = "https://elders.example";
    const verify = createTokenVerifier({ issuer, audience: TEST_AUDIENCE });
    expect(await code(verify(await bearer(key, claims())))).toBe("TOKEN_ONGELDIG");
  });
});
