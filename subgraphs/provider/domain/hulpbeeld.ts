// SPDX-License-Identifier: EUPL-1.2
import { afgeschermd, combineStatus, toelichtingBij } from "../../../platform/herkomst/beeld";
import type { Beeld, Brondekking, Inzageniveau } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import { toHerkomst } from "./feitbron";
import { findHoofdaannemer } from "./hoofdaannemer";
import { linkKeten } from "./keten";
import { findOverplaatsingen } from "./overplaatsing";
import { findHerhaaldBeroep, type HerhaaldBeroep } from "./signalen/herhaald-beroep";
import { type Naslag, toHulp } from "./signalen/hulp";
import { deriveSignalen } from "./signalen/signalen";
import { isWachtend } from "./status";
import { deriveTijdlijn } from "./tijdlijn";
import type { Traject } from "./traject";
import { toTrajectbeeld, type Trajectbeeld } from "./trajectbeeld";

/** What may be told about the help of one jeugdige. */
export interface Hulpbeeld extends Beeld {
  trajecten: Trajectbeeld[];
  hoofdaannemer?: { agbCode: string };
  /** number of times the jeugdige moved from one place of verblijf to another */
  overplaatsingen?: number;
  herhaaldBeroep?: HerhaaldBeroep;
}

/** What the picture of help is made from. */
export interface Hulpfeiten {
  trajecten: Traject[];
  dekking: Brondekking[];
}

/** The answer without any right to look; the same for someone with help, without help, and who does not exist. */
export function hulpAfgeschermd(): Hulpbeeld {
  return { ...afgeschermd("U mag de hulp van deze jeugdige nu niet inzien."), trajecten: [] };
}

const VOLGORDE = [
  "LOPEND",
  "WACHTEND",
  "TOEGEWEZEN",
  "AANGEMELD",
  "TIJDELIJK_GESTOPT",
  "BEEINDIGD",
  "AFGEWEZEN",
  "INGETROKKEN",
];

/**
 * The help of one jeugdige at a level: DAT tells only what runs or waits and at whom, BEPERKT adds periods and kinds, VOLLEDIG adds
 * reasons, verwijzer, signals and timeline.
 */
export function deriveHulpbeeld(
  { trajecten, dekking }: Hulpfeiten,
  niveau: Exclude<Inzageniveau, "GEEN">,
  naslag: Naslag,
  vandaag: Datum,
  wachttijdnormDagen: number,
): Hulpbeeld {
  const all = toHulp(trajecten, naslag, vandaag);
  const visible = all.filter(({ status }) => niveau !== "DAT" || status === "LOPEND" || isWachtend(status));
  const volledig = niveau === "VOLLEDIG";
  const keten = linkKeten(all);
  const herkomstVan = (feit: Parameters<typeof toHerkomst>[0]) => toHerkomst(feit, naslag.bronhouder);
  return {
    status: combineStatus(dekking, visible.length > 0),
    toelichting: toelichtingBij(dekking),
    niveau,
    dekking,
    signalen: volledig ? deriveSignalen(all, { vandaag, wachttijdnormDagen }, dekking) : [],
    tijdlijn: volledig ? deriveTijdlijn(all, vandaag, herkomstVan) : [],
    hoofdaannemer: findHoofdaannemer(all, vandaag),
    overplaatsingen: volledig ? findOverplaatsingen(all, vandaag).length : undefined,
    herhaaldBeroep: volledig ? findHerhaaldBeroep(all, vandaag) : undefined,
    trajecten: visible
      .map((hulp) =>
        toTrajectbeeld(hulp, niveau, vandaag, dekking, {
          keten: keten.get(hulp.traject.id),
          bronhouder: naslag.bronhouder,
        }),
      )
      .sort(
        (a, b) =>
          VOLGORDE.indexOf(a.status) - VOLGORDE.indexOf(b.status) ||
          (b.gestartOp ?? "").localeCompare(a.gestartOp ?? "") ||
          a.id.localeCompare(b.id),
      ),
  };
}

/**
 * Whether help runs; undefined when that is unknown: nothing runs as far as the hub knows, but a source is stale or never delivered.
 */
export function heeftLopendeHulp(
  { trajecten, dekking }: Hulpfeiten,
  naslag: Naslag,
  vandaag: Datum,
): boolean | undefined {
  if (toHulp(trajecten, naslag, vandaag).some(({ status }) => status === "LOPEND")) return true;
  return dekking.length > 0 && dekking.every(({ status }) => status === "BESCHIKBAAR") ? false : undefined;
}
