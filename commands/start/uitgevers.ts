// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import type { AanmeldData } from "../../example/aanmelden/data";
import { ROLLEN } from "../../platform/auth/aanvrager";
import { AUDIENCE, EXAMPLE_ISSUER, type HubFolder } from "../hub-folder";

/** The roles as the sign-in of the example names them. */
const rolnamen = Object.fromEntries(ROLLEN.map((rol) => [`Gezinshub.${rol[0]!.toUpperCase()}${rol.slice(1)}`, rol]));

/** Writes uitgevers.yaml of an example hub: the key behind `npm run token`, and the sign-in of the region with its own claims. */
export function writeUitgevers(folder: HubFolder): void {
  const { issuer } = JSON.parse(readFileSync(path.join(folder.example, "aanmelden.json"), "utf8")) as AanmeldData;
  const rollen = [...ROLLEN];
  const uitgevers = [
    { issuer: EXAMPLE_ISSUER, audience: AUDIENCE, jwks: folder.key("token.jwks.json"), voorvoegsel: "token", rollen },
    {
      issuer,
      audience: AUDIENCE,
      voorvoegsel: "aanmelden",
      rollen,
      claims: {
        rol: { claim: "roles", waarden: rolnamen },
        organisatie: { claim: "company" },
        medewerkernummer: { claim: "employeeid" },
      },
    },
  ];
  writeFileSync(folder.uitgevers, stringify({ uitgevers }, { aliasDuplicateObjects: false }));
}
