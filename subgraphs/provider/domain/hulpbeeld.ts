// SPDX-License-Identifier: EUPL-1.2
import { afgeschermd, combineStatus, toelichtingBij } from "../../../platform/herkomst/beeld";
import type { Beeld, Brondekking, Inzageniveau } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import { type Behandeldoel, toBehandeldoel } from "./epd/dossierbeeld";
import { type Epddossier, looptVolgensDossier } from "./epd/epd";
import { koppelDossiers } from "./epd/koppel-dossiers";
import { toHerkomst } from "./feitbron";
import { findHoofdaannemer } from "./hoofdaannemer";
import { linkKeten } from "./keten";
import { findOverplaatsingen, type Overplaatsingsbeeld, toOverplaatsingsbeeld } from "./overplaatsing";
import { findHerhaaldBeroep, type HerhaaldBeroep } from "./signalen/herhaald-beroep";
import { type Hulp, type Naslag, type Omstandigheden, toHulp } from "./signalen/hulp";
import { deriveSignalen } from "./signalen/signalen";
import { deriveTijdlijn } from "./tijdlijn";
import type { Traject } from "./traject";
import { toTrajectbeeld, type Trajectbeeld } from "./trajectbeeld";

/** What may be told about the help of one jeugdige. */
export interface Hulpbeeld extends Beeld {
  trajecten: Trajectbeeld[];
  hoofdaannemer?: { agbCode: string };
  /** the moves from one place of verblijf to another, oldest first */
  overplaatsingen?: Overplaatsingsbeeld[];
  herhaaldBeroep?: HerhaaldBeroep;
  /** goals in a dossier that belong to no traject in particular */
  overigeDoelen?: Behandeldoel[];
}

/** What the picture of help is made from. */
export interface Hulpfeiten {
  trajecten: Traject[];
  /** of the sources that deliver */
  dekking: Brondekking[];
  dossiers: Epddossier[];
  /** of the sources that are asked about this jeugdige */
  dekkingDossiers: Brondekking[];
}

/** What the region finds too long, and what the casus says. */
type Kader = Pick<Omstandigheden, "wachttijdnormDagen" | "contactnormDagen" | "casus">;

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

/** Everything that is known of the help of one jeugdige, messages and dossiers side by side. */
export function alleHulp({ trajecten, dossiers }: Hulpfeiten, naslag: Naslag, vandaag: Datum): Hulp[] {
  const epd = dossiers.flatMap((dossier) => dossier.trajecten);
  return toHulp(trajecten, naslag, vandaag, koppelDossiers(trajecten, epd), dossiers[0]?.persoon);
}

/** Whether help runs, by messages or by a dossier. */
export const loopt = ({ status, epd }: Hulp, vandaag: Datum): boolean =>
  status === "LOPEND" || epd.some((each) => looptVolgensDossier(each, vandaag));

/**
 * At DAT a dossier system is named when what is shown rests on it, and not otherwise: that it knows someone, or was asked, would tell of
 * help in the past.
 */
function dekkingVoor(niveau: Inzageniveau, { dekking, dekkingDossiers }: Hulpfeiten, visible: Hulp[]): Brondekking[] {
  if (niveau !== "DAT") return [...dekking, ...dekkingDossiers];
  const shown = new Set(visible.flatMap(({ epd }) => epd.map(({ feit }) => feit.bron)));
  return [...dekking, ...dekkingDossiers.filter(({ bron }) => shown.has(bron))];
}

/**
 * The help of one jeugdige at a level: DAT tells only that help runs, at whom and who to call (who waits is not helped yet, and that they wait tells
 * more), BEPERKT adds periods, status and kinds, VOLLEDIG adds reasons, goals, contacts, verwijzer, signals and timeline. Field by field in
 * test/provider/niveaus.test.ts.
 */
export function deriveHulpbeeld(
  feiten: Hulpfeiten,
  niveau: Exclude<Inzageniveau, "GEEN">,
  naslag: Naslag,
  vandaag: Datum,
  { wachttijdnormDagen, contactnormDagen, casus }: Kader,
): Hulpbeeld {
  const all = alleHulp(feiten, naslag, vandaag);
  const visible = all.filter((hulp) => niveau !== "DAT" || loopt(hulp, vandaag));
  const dekking = dekkingVoor(niveau, feiten, visible);
  const volledig = niveau === "VOLLEDIG";
  const keten = linkKeten(all);
  const herkomstVan = (feit: Parameters<typeof toHerkomst>[0]) => toHerkomst(feit, naslag.bronhouder);
  const geboortedata = feiten.dossiers.flatMap(({ geboortedatum: datum, bron, opgehaaldOp }) =>
    datum ? { datum, herkomst: { bron, bronhouder: naslag.bronhouder(bron), opgehaaldOp } } : [],
  );
  const omstandigheden = { vandaag, wachttijdnormDagen, contactnormDagen, geboortedata, casus };
  return {
    status: combineStatus(dekking, visible.length > 0),
    toelichting: toelichtingBij(dekking),
    niveau,
    dekking,
    signalen: volledig ? deriveSignalen(all, omstandigheden, dekking) : [],
    tijdlijn: volledig ? deriveTijdlijn(all, vandaag, herkomstVan) : [],
    // Short acute help never is the main help: at DAT that would tell what kind it is.
    hoofdaannemer: niveau === "DAT" ? undefined : findHoofdaannemer(all, vandaag),
    overplaatsingen: volledig ? findOverplaatsingen(all, vandaag).map(toOverplaatsingsbeeld) : undefined,
    herhaaldBeroep: volledig ? findHerhaaldBeroep(all, vandaag) : undefined,
    overigeDoelen: volledig
      ? feiten.dossiers.flatMap(({ losseDoelen }) => losseDoelen.map((doel) => toBehandeldoel(doel, naslag.bronhouder)))
      : undefined,
    trajecten: visible
      .map((hulp) =>
        toTrajectbeeld(hulp, niveau, vandaag, dekking, {
          keten: keten.get(hulp.traject.id),
          naslag,
          all,
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
 * A dossier can say yes; no is for the messages to say, because all help a gemeente pays for is in them. Without any messages the dossiers decide.
 */
export function heeftLopendeHulp(feiten: Hulpfeiten, naslag: Naslag, vandaag: Datum): boolean | undefined {
  if (alleHulp(feiten, naslag, vandaag).some((hulp) => loopt(hulp, vandaag))) return true;
  const dekking = feiten.dekking.length > 0 ? feiten.dekking : feiten.dekkingDossiers;
  return dekking.length > 0 && dekking.every(({ status }) => status === "BESCHIKBAAR") ? false : undefined;
}
