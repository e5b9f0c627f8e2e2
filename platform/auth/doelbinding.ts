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

/** One or more fields: `Type.veld`, `Type.*`, or a type with the names of its fields. */
const velden = z
  .array(z.union([z.string(), z.record(z.string(), z.array(z.string()))]))
  .transform((items) =>
    items.flatMap((item) =>
      typeof item === "string"
        ? item
        : Object.entries(item).flatMap(([type, namen]) => namen.map((naam) => `${type}.${naam}`)),
    ),
  );

/** A type whose fields are all of a group, those of later too; undefined when a field is named. */
const heelType = (veld: string) => /^(.*)\.\*$/.exec(veld)?.[1];

const registerSchema = z
  .strictObject({
    versie: z.literal(1),
    /** types that never hold a fact about a person */
    zonderPersoon: z.array(z.string()).default([]),
    groepen: z.record(z.string(), velden),
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
  })
  .superRefine(({ zonderPersoon, groepen }, context) => {
    for (const [groep, all] of Object.entries(groepen))
      for (const type of all.flatMap((veld) => heelType(veld) ?? []))
        if (!zonderPersoon.includes(type)) {
          const message = `noem de velden van ${type}: een nieuw veld over een persoon mag niet vanzelf een doel hebben`;
          context.addIssue({ code: "custom", path: ["groepen", groep], message });
        }
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
  /** `Type.veld`, or `Type.*` for a type without facts about persons: what may be asked for this purpose */
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

/** The fields of one question, as `Type.veld`. For each purpose it is worked out once whether they all belong to it. */
export class Veldenvraag {
  private readonly known = new Map<Verwerkingsactiviteit, string | undefined>();

  constructor(private readonly velden: readonly string[]) {}

  /** The first field that does not belong to the purpose; undefined when all do. */
  buiten(activiteit: Verwerkingsactiviteit): string | undefined {
    if (!this.known.has(activiteit)) {
      const hoortBij = new Set(activiteit.velden);
      const hoort = (veld: string) => hoortBij.has(veld) || hoortBij.has(`${veld.split(".", 1)[0]}.*`);
      this.known.set(
        activiteit,
        this.velden.find((veld) => !hoort(veld)),
      );
    }
    return this.known.get(activiteit);
  }
}

/** What is said to who names no purpose. */
export function geenDoel(): HubError {
  return new HubError("GEEN_DOEL", `Zeg waarvoor u dit vraagt: stuur ${DOEL_HEADER} mee, of gebruik een vaste vraag.`);
}

/** What is said of a field that is asked for a purpose it does not belong to. */
export function veldBuitenDoel(veld: string, { uri }: Verwerkingsactiviteit): HubError {
  return new HubError("VELD_BUITEN_DOEL", `Het veld ${veld} hoort niet bij het doel ${uri}.`);
}

/**
 * The purpose of a question of this role: the first of the header that the role is entitled to and that all its fields belong to.
 * @throws HubError GEEN_DOEL without any, DOEL_NIET_TOEGESTAAN when the role is entitled to none of them, VELD_BUITEN_DOEL when no
 *   purpose it is entitled to has all fields
 */
export type BepaalDoel = (rol: Rol, header: string | undefined, vraag?: Veldenvraag) => Verwerkingsactiviteit;

export function createDoelbinding(register: readonly Verwerkingsactiviteit[]): BepaalDoel {
  const byUri = new Map(register.map((activiteit) => [activiteit.uri, activiteit]));
  return (rol, header, vraag) => {
    const uris = header?.split(/\s+/).filter(Boolean) ?? [];
    if (uris.length === 0) throw geenDoel();
    const mag = uris
      .map((uri) => byUri.get(uri))
      .filter((found) => found?.rollen.includes(rol)) as Verwerkingsactiviteit[];
    const [eerste] = mag;
    if (!eerste) throw new HubError("DOEL_NIET_TOEGESTAAN", "Uw rol mag dit niet voor dit doel vragen.");
    if (!vraag) return eerste;
    const passend = mag.find((activiteit) => vraag.buiten(activiteit) === undefined);
    if (!passend) throw veldBuitenDoel(vraag.buiten(eerste)!, eerste);
    return passend;
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
