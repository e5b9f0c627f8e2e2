// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Casusinhoud } from "./casusinhoud";
import type { Fase } from "./fase";
import type { Perspectiefplan } from "./perspectiefplan";
import type { Maatregel, Regietoewijzing, Segment } from "./regie";
import type { Toestemming } from "./toestemming";

/** Who belongs to a gezin, in which rol, from when to when. */
export interface Gezinslid {
  /** pseudonym */
  persoonId: string;
  rol: string;
  naam: string;
  geboortedatum?: Datum;
  isJeugdige: boolean;
  van?: Datum;
  tot?: Datum;
  vastgelegdOp?: Date;
  /** the number, sealed; only on the way in from a source, and only when another source is to be asked with it */
  bsnVersleuteld?: string;
}

/** Seals the number of a lid at the border of a source, when anyone is to be asked with it. */
export type SealLid = (bsn: string, isJeugdige: boolean) => string | undefined;

/** One gezin as one case system knows it. */
export interface Gezin extends Casusinhoud {
  id: string;
  bron: string;
  bronhouder: string;
  gemeente: string;
  /** how the source finds it back */
  zaakUuid: string;
  zaaknummer: string;
  naam: string;
  fase?: Fase;
  segment?: Segment;
  maatregel?: Maatregel;
  /** acute suspicion of serious violence, or Veilig Thuis in charge */
  acuut: boolean;
  begonnenOp: Datum;
  beeindigdOp?: Datum;
  vastgelegdOp?: Date;
  opgehaaldOp: Date;
  leden: Gezinslid[];
  regie: Regietoewijzing[];
  plannen: Perspectiefplan[];
  /** consent to look, as the case system has it; absent when it has no place for it */
  inzagetoestemmingen?: Toestemming[];
}

/** The jeugdigen of a gezin, the oldest first. */
export function jeugdigenVan(gezin: Gezin): Gezinslid[] {
  return gezin.leden
    .filter((lid) => lid.isJeugdige)
    .sort(
      (a, b) =>
        (a.geboortedatum ?? "9").localeCompare(b.geboortedatum ?? "9") || a.persoonId.localeCompare(b.persoonId),
    );
}
