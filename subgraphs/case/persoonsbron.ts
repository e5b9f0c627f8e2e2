// SPDX-License-Identifier: EUPL-1.2
import { ConfigurationError } from "../../platform/config/environment";
import type { Cipher } from "../../platform/identity/cipher";
import type { SealNumbers } from "../../platform/identity/sealed-numbers";
import type { CaseBronnen } from "./config";
import type { SealLid } from "./domain/gezin";
import { createBrpBron } from "./sources/brp/brp-bron";
import { createPersoonsverversing, type Persoonsverversing } from "./sources/brp/persoonsverversing";

interface Nummers {
  bronnen: CaseBronnen;
  /** seals the numbers with which other sources are asked; needed for a BRP and with `sealNumbers`, and not used otherwise */
  cipher?: Cipher;
  /** seals numbers for provider, so that it can ask dossier systems about whom no message told; without it no number goes along */
  sealNumbers?: SealNumbers;
}

type Brondeps = Omit<Parameters<typeof createBrpBron>[1], "folder"> &
  Omit<Parameters<typeof createPersoonsverversing>[0], "bron" | "cipher">;

/** What the sources of persons need. */
export interface Persoonsdeps extends Nummers, Brondeps {}

/** With a BRP the number of every lid is kept, sealed; for dossier systems alone, those of the jeugdigen. */
export function createSealLid({ bronnen, cipher, sealNumbers }: Nummers): SealLid | undefined {
  if (!cipher || (!bronnen.brp && !sealNumbers)) return undefined;
  return (bsn, isJeugdige) => (bronnen.brp || isJeugdige ? cipher.encrypt(bsn) : undefined);
}

/** The BRP and its copy, when one is configured. */
export function createBrp(deps: Persoonsdeps): Persoonsverversing | undefined {
  const { cipher, bronnen } = deps;
  if (!bronnen.brp) return undefined;
  if (!cipher) throw new ConfigurationError("De BRP", ["een sleutel voor het versleutelen van nummers ontbreekt"]);
  const bron = createBrpBron(bronnen.brp, { ...deps, folder: bronnen.folder });
  return createPersoonsverversing({ ...deps, bron, cipher });
}
