// SPDX-License-Identifier: EUPL-1.2
import type { Gezagsrelatie } from "./gezag";
import { type Jeugdigefeiten, leesbareJeugdige, lezerVan } from "./inzagelog";

const VANDAAG = "2026-11-22";
const [KIND, MOEDER, VADER] = ["kind", "moeder", "vader"];
const ouder = (persoonId: string) => ({ soort: "GEZIN", persoonId, sub: `s-${persoonId}` }) as const;
const jeugdige = (persoonId: string) => ({ soort: "JEUGDIGE", persoonId, sub: `s-${persoonId}` }) as const;
const gezag = (over: Partial<Gezagsrelatie> = {}): Gezagsrelatie => ({
  soort: "GEZAMENLIJK_OUDERLIJK",
  minderjarigeId: KIND,
  gezagsdragers: [{ persoonId: MOEDER }, { persoonId: VADER }],
  inOnderzoek: false,
  ...over,
});
const feiten = (over: Partial<Jeugdigefeiten> = {}, relaties = [gezag()], adres?: string): Jeugdigefeiten => ({
  persoonId: KIND,
  geboortedatum: "2018-01-01",
  kopie: {
    persoonId: KIND,
    bron: "brp",
    opgehaaldOp: new Date(),
    gegevens: { inOnderzoek: [], kinderen: [], ouders: [], partners: [], gezag: relaties, adres },
  },
  ...over,
});
const reads = (...args: Parameters<typeof leesbareJeugdige>) => leesbareJeugdige(...args) !== undefined;

describe("a parent reads the log of a child", () => {
  it.each([
    ["with gezag over a young child", feiten(), true],
    ["without gezag", feiten({}, [gezag({ gezagsdragers: [{ persoonId: VADER }] })]), false],
    ["when the BRP is not known", feiten({ kopie: undefined }), false],
    ["when the BRP names none", feiten({}, []), false],
    ["when the gezag is looked into", feiten({}, [gezag({ inOnderzoek: true })]), false],
    ["when the gezag cannot be told", feiten({}, [gezag({ soort: "NIET_TE_BEPALEN" })]), false],
    ["when nobody has gezag now", feiten({}, [gezag({ soort: "TIJDELIJK_GEEN" })]), false],
    ["when the birthday is not known", feiten({ geboortedatum: undefined }), false],
    ["the day before the child becomes 16", feiten({ geboortedatum: "2010-11-23" }), true],
    ["the day the child becomes 16", feiten({ geboortedatum: "2010-11-22" }), false],
  ])("%s: %#", (_, facts, expected) => {
    expect(reads(ouder(MOEDER), facts, VANDAAG)).toBe(expected);
  });

  it("sees who looked only when the address of the child is no secret", () => {
    expect(leesbareJeugdige(ouder(MOEDER), feiten(), VANDAAG)).toEqual({ persoonId: KIND, toontOrganisatie: false });
    expect(leesbareJeugdige(ouder(MOEDER), feiten({}, [gezag()], "Dorpsstraat 1"), VANDAAG)).toEqual({
      persoonId: KIND,
      toontOrganisatie: true,
    });
  });
});

describe("a jeugdige reads the own log", () => {
  it.each([
    ["2014-11-23", false],
    ["2014-11-22", true],
    ["2009-01-01", true],
    [undefined, false],
  ])("born %s: %s", (geboortedatum, expected) => {
    expect(reads(jeugdige(KIND), feiten({ geboortedatum, kopie: undefined }), VANDAAG)).toBe(expected);
  });

  it("and never that of a brother or sister", () => {
    expect(reads(jeugdige("zus"), feiten({ geboortedatum: "2010-01-01" }), VANDAAG)).toBe(false);
  });
});

it("is for the FG, a gezin and a jeugdige, and for nobody else", () => {
  const claims = { sub: "s", gemeenten: ["9001"], persoonId: "p" };
  expect(lezerVan({ ...claims, rol: "fg" })).toEqual({ soort: "FG", gemeenten: ["9001"] });
  expect(lezerVan({ ...claims, rol: "gezin" })).toEqual({ soort: "GEZIN", persoonId: "p", sub: "s" });
  expect(lezerVan({ ...claims, rol: "jeugdige" })?.soort).toBe("JEUGDIGE");
  for (const rol of ["casusregisseur", "leerplicht", "school", "dashboard", "aanbieder"])
    expect(lezerVan({ ...claims, rol })).toBeUndefined();
});
