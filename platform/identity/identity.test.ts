// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { isBsn, scrubBsn } from "./bsn";
import { createCipher } from "./cipher";
import { createPseudonymiser, isPseudonym } from "./pseudonym";

describe("isBsn", () => {
  it.each([
    ["999900006", true],
    ["999990019", true],
    ["999900007", false],
    ["99990000", false],
    ["9999000060", false],
    ["000000000", false],
    ["99990000a", false],
  ])("%# elfproef", (text, expected) => expect(isBsn(text)).toBe(expected));

  it("scrubs only what could be a BSN", () => {
    expect(scrubBsn("bsn=999900006, order 999900007, long 9999000061")).toBe(
      "bsn=[bsn], order 999900007, long 9999000061",
    );
    expect(scrubBsn("id999900006x")).toBe("id[bsn]x");
  });

  it("leaves a trace id whole", () => {
    const trace = "7111fb39241079f3fd999900006ec6ba";
    expect(trace).toHaveLength(32);
    expect(scrubBsn(`{"traceId":"${trace}"}`)).toContain(trace);
  });
});

describe("pseudonyms", () => {
  const key = randomBytes(32);
  it("are the same for the same number and key only", () => {
    const [a, b] = [createPseudonymiser(key), createPseudonymiser(randomBytes(32))];
    expect(a("bsn", "999900006")).toBe(a("bsn", "999900006"));
    expect(a("bsn", "999900006")).not.toBe(b("bsn", "999900006"));
    expect(a("bsn", "999900006")).not.toBe(a("gezin", "999900006"));
    expect(isPseudonym(a("bsn", "999900006"))).toBe(true);
    expect(isPseudonym("999900006")).toBe(false);
  });
  it("need a real key", () => expect(() => createPseudonymiser(randomBytes(16))).toThrow(RangeError));
});

describe("the cipher", () => {
  const cipher = createCipher(randomBytes(32));
  it("gives back what went in, and never the same text twice", () => {
    const [a, b] = [cipher.encrypt("geheim"), cipher.encrypt("geheim")];
    expect(a).not.toBe(b);
    expect(cipher.decrypt(a)).toBe("geheim");
    expect(a).not.toContain("geheim");
  });
  it("refuses a changed text and another key", () => {
    const sealed = cipher.encrypt("geheim");
    expect(() => cipher.decrypt(`${sealed.slice(0, -2)}AA`)).toThrow();
    expect(() => createCipher(randomBytes(32)).decrypt(sealed)).toThrow();
  });
});
