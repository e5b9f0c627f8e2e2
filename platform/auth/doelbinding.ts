// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { z } from "zod";
import { ConfigurationError } from "../config/environment";
import { readYamlFile } from "../config/yaml-file";
import { HubError } from "../errors/hub-error";
import { ROLLEN, type Rol } from "./aanvrager";

/** The header in which the purpose of a question travels: one or more URIs, separated by spaces. */
export const DOEL_HEADER = "x-gezinshub-doel";

/** The register that comes with the hub; an organisation may put its own beside it. */
export const REGISTER = path.join(__dirname, "../../schema/verwerkingsactiviteiten.yaml");

const registerSchema = z.strictObject({
  versie: z.literal(1),
  groepen: z.record(z.string(), z.array(z.string())),
  verwerkingsactiviteiten: z
    .array(
      z.strictObject({
        doel: z.string().regex(/^[a-z-]+$/, "kleine letters en streepjes"),
        uri: z.url(),
        titel: z.string().min(1),
        grondslag: z.string().min(1),
        personen: z.boolean(),
        rollen: z.array(z.enum(ROLLEN)),
        groepen: z.array(z.string()),
      }),
    )
    .min(1),
});

/** One line of the register of processing activities (AVG art. 30). */
export interface Verwerkingsactiviteit {
  /** short name, as policies use it */
  doel: string;
  /** its place in the register; what logs and capabilities name */
  uri: string;
  titel: string;
  grondslag: string;
  /** whether it is about persons at all; if not, nobody is more than a dashboard */
  personen: boolean;
  /** the roles that may ask for this purpose */
  rollen: Rol[];
  /** `Type.veld` or `Type.*`: what may be asked for this purpose */
  velden: string[];
}

/** Reads the register. @throws ConfigurationError with every fault at once */
export function readRegister(file = REGISTER): Verwerkingsactiviteit[] {
  const { groepen, verwerkingsactiviteiten } = readYamlFile(file, registerSchema);
  return verwerkingsactiviteiten.map(({ groepen: namen, ...activiteit }) => ({
    ...activiteit,
    velden: [...new Set(namen.flatMap((naam) => groepen[naam] ?? []))],
  }));
}

/**
 * The purpose of a question of this role: the first of the header that the role is entitled to.
 * @throws HubError GEEN_DOEL without any, DOEL_NIET_TOEGESTAAN when the role is entitled to none of them
 */
export type BepaalDoel = (rol: Rol, header: string | undefined) => Verwerkingsactiviteit;

export function createDoelbinding(register: readonly Verwerkingsactiviteit[]): BepaalDoel {
  const byUri = new Map(register.map((activiteit) => [activiteit.uri, activiteit]));
  return (rol, header) => {
    const uris = header?.split(/\s+/).filter(Boolean) ?? [];
    if (uris.length === 0)
      throw new HubError(
        "GEEN_DOEL",
        `Zeg waarvoor u dit vraagt: stuur ${DOEL_HEADER} mee, of gebruik een vaste vraag.`,
      );
    const activiteit = uris.map((uri) => byUri.get(uri)).find((found) => found?.rollen.includes(rol));
    if (!activiteit) throw new HubError("DOEL_NIET_TOEGESTAAN", "Uw rol mag dit niet voor dit doel vragen.");
    return activiteit;
  };
}

/** The place of a purpose in the register. @throws ConfigurationError when it is not there */
export function uriVanDoel(doel: string, file = REGISTER): string {
  const found = readRegister(file).find((activiteit) => activiteit.doel === doel);
  if (!found) throw new ConfigurationError(file, [`het doel ${doel} ontbreekt`]);
  return found.uri;
}

/** The purposes a role is entitled to, as a header. */
export function doelenVan(rol: Rol, register = readRegister()): string {
  return register
    .filter(({ rollen }) => rollen.includes(rol))
    .map(({ uri }) => uri)
    .join(" ");
}
