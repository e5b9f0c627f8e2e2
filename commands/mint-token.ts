// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { importJWK, type JWK, SignJWT } from "jose";
import { claimsSchema, type Rol } from "../platform/auth/aanvrager";
import { describeIssues } from "../platform/config/environment";
import { AUDIENCE, EXAMPLE_ISSUER, type HubFolder } from "./hub-folder";
import { CommandError } from "./program";
import { readSituaties } from "./situaties";

/** What a token can be asked with; what is left out comes from the example family `voorbeeldgezin`. */
export interface TokenVraag {
  rol: Rol;
  gemeente?: string[];
  medewerker?: string;
  brin?: string;
  agb?: string;
  /** pseudonym of the one who asks, for gezin and jeugdige */
  persoon?: string;
  /** name of a situation in situaties.json to take the relation from */
  situatie?: string;
  /** who exactly; made up from the rest when left out */
  sub?: string;
  /** lifetime such as `8h` */
  geldig?: string;
}

/** Signs an access token with the example key. @throws CommandError when this hub has no example region */
export async function mintToken(folder: HubFolder, vraag: TokenVraag): Promise<string> {
  const situaties = readSituaties(folder);
  if (!situaties || !existsSync(folder.key("token.private.json"))) {
    throw new CommandError(`In ${folder.root} staat geen voorbeeldregio. Start eerst de hub met: npm start`);
  }
  const naam = vraag.situatie ?? "voorbeeldgezin";
  const situatie = situaties.find((candidate) => candidate.naam === naam);
  if (!situatie)
    throw new CommandError(`De situatie '${naam}' bestaat niet. Kies uit: ${situaties.map((s) => s.naam).join(", ")}`);
  const claims = claimsSchema.safeParse({
    rol: vraag.rol,
    sub:
      vraag.sub ??
      `voorbeeld-${vraag.rol}-${vraag.persoon?.slice(-8) ?? vraag.medewerker ?? vraag.brin ?? vraag.agb ?? situatie.medewerkernummer ?? naam}`,
    organisatie: "Voorbeeldorganisatie",
    gemeenten: vraag.gemeente ?? [situatie.gemeente],
    medewerkernummer: vraag.medewerker ?? situatie.medewerkernummer ?? undefined,
    brin: vraag.brin ?? situatie.brin,
    agbCode: vraag.agb ?? situatie.agb,
    persoonId: vraag.persoon,
  });
  if (!claims.success) throw new CommandError(`Dit token kan niet:\n${describeIssues(claims.error).join("\n")}`);
  const jwk = JSON.parse(readFileSync(folder.key("token.private.json"), "utf8")) as JWK;
  const jwt = new SignJWT(claims.data)
    .setProtectedHeader({ alg: "EdDSA", kid: jwk.kid })
    .setIssuer(EXAMPLE_ISSUER)
    .setAudience(AUDIENCE);
  return jwt
    .setIssuedAt()
    .setNotBefore("0s")
    .setExpirationTime(vraag.geldig ?? "8h")
    .sign(await importJWK(jwk, "EdDSA"));
}
