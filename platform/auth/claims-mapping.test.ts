// SPDX-License-Identifier: EUPL-1.2
import { type ClaimsMapping, mapClaims } from "./claims-mapping";

const ENTRA: ClaimsMapping = {
  sub: { claim: "oid" },
  rol: {
    claim: "roles",
    waarden: { "Gezinshub.Casusregisseur": "casusregisseur", "Gezinshub.Leerplicht": "leerplicht" },
  },
  organisatie: { vast: "Gemeente Voorbeeld" },
  gemeenten: { vast: ["9001"] },
  medewerkernummer: { claim: "employeeid" },
};
const KEYCLOAK: ClaimsMapping = {
  rol: { claim: ["realm_access", "roles"], waarden: { ib: "school", directeur: "school", beleid: "dashboard" } },
  organisatie: { claim: ["organization", "name"] },
  brin: { claim: ["https://school.example/brin"] },
};
const SIGNICAT: ClaimsMapping = {
  sub: { claim: "subject.id" },
  rol: { vast: "leerplicht" },
  organisatie: { claim: "company_name" },
  gemeenten: { claim: "groups", waarden: { "gem-noord": "9001", "gem-zuid": "9002" } },
};

describe("claims of known issuers", () => {
  it.each<[string, ClaimsMapping, Record<string, unknown>, Record<string, unknown>]>([
    [
      "Entra: app roles, object id",
      ENTRA,
      { oid: "o-1", sub: "pairwise", roles: ["Gezinshub.Casusregisseur", "Andere.App"], employeeid: 12 },
      {
        sub: "o-1",
        rol: "casusregisseur",
        organisatie: "Gemeente Voorbeeld",
        gemeenten: ["9001"],
        medewerkernummer: "12",
      },
    ],
    [
      "Keycloak: nested roles, a claim with dots and slashes in its name",
      KEYCLOAK,
      {
        sub: "k-1",
        realm_access: { roles: ["offline_access", "ib", "directeur"] },
        organization: { name: "School" },
        "https://school.example/brin": "01AB",
      },
      { sub: "k-1", rol: "school", organisatie: "School", brin: "01AB" },
    ],
    [
      "Signicat: a fixed role, groups become gemeenten, unknown groups do not count",
      SIGNICAT,
      { "subject.id": "s-1", company_name: "Regio", groups: ["gem-noord", "gem-zuid", "anders"] },
      { sub: "s-1", rol: "leerplicht", organisatie: "Regio", gemeenten: ["9001", "9002"] },
    ],
  ])("%s", (_name, mapping, payload, expected) => expect(mapClaims(payload, mapping)).toMatchObject(expected));
});

describe("what gives no role", () => {
  it.each<[string, unknown]>([
    ["two roles of the hub", ["Gezinshub.Casusregisseur", "Gezinshub.Leerplicht"]],
    ["no role of the hub", ["Andere.App"]],
    ["nothing", undefined],
    ["the name of something inherited", "constructor"],
    ["an object", { "Gezinshub.Casusregisseur": true }],
  ])("%s", (_name, roles) => expect(mapClaims({ roles, rol: "casusregisseur" }, ENTRA).rol).toBeUndefined());

  it("an own claim of the hub's name, where the mapping takes another", () =>
    expect(mapClaims({ gemeenten: ["9003"] }, ENTRA).gemeenten).toEqual(["9001"]));
  it("a path through something inherited", () =>
    expect(mapClaims({}, { rol: { claim: ["constructor", "name"] } }).rol).toBeUndefined());
});
