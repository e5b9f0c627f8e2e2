// SPDX-License-Identifier: EUPL-1.2
import { afgeschermd, combineStatus, toelichtingBij } from "../../../platform/herkomst/beeld";
import { type Beeld, type Brondekking, INZAGENIVEAUS, type Inzageniveau } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import { findHoofdaannemer } from "./hoofdaannemer";
import { alleHulp, type Hulpfeiten, loopt } from "./hulpbeeld";
import { meerAanbieders } from "./signalen/hoofdaannemer";
import { type Hulp, looptSinds, type Naslag, type Omstandigheden, type Signaalregel } from "./signalen/hulp";
import { stapeling } from "./signalen/stapeling";
import { compareText } from "./versie";

/** What may be told about the help of a gezin as a whole. */
export interface Gezinshulp extends Beeld {
  hoofdaannemer?: { agbCode: string };
  aanbieders: { agbCode: string }[];
}

/** The help of one jeugdige, and how much of it the caller may see; without feiten when that is nothing. */
export interface JeugdigeInzage {
  niveau: Inzageniveau;
  feiten?: Hulpfeiten;
}

/** The rules about a gezin as a whole: one profiel, one intensiteit and one hoofdaannemer, whoever of the jeugdigen is helped. */
const REGELS: Signaalregel[] = [stapeling, meerAanbieders];

/** The answer without any right to look; the same for a gezin with help and without. */
export function gezinshulpAfgeschermd(): Gezinshulp {
  return { ...afgeschermd("U mag de hulp van dit gezin nu niet inzien."), aanbieders: [] };
}

/**
 * Who answers for the help of a gezin (purchasing strategy: one hoofdaannemer per family). Several aanbieders are all shown; at level VOLLEDIG with
 * signals about the gezin as a whole. When the help of one of the jeugdigen may not be seen, nobody is named hoofdaannemer: another could be. At
 * DAT neither: short acute help never is the main help, so it would tell what kind of help it is.
 */
export function deriveGezinshulp(
  jeugdigen: JeugdigeInzage[],
  naslag: Naslag,
  omstandigheden: Omstandigheden,
): Gezinshulp {
  const bekend = jeugdigen.flatMap(({ feiten }) => feiten ?? []);
  const [eerste] = bekend;
  if (!eerste) return gezinshulpAfgeschermd();
  const { vandaag } = omstandigheden;
  const hulp = bekend.flatMap((feiten) => alleHulp(feiten, naslag, vandaag));
  // Sources that deliver are the same for every jeugdige.
  const dekking = [...eerste.dekking, ...dekkingDossiers(jeugdigen)];
  const niveau = laagste(jeugdigen.flatMap(({ niveau: elk, feiten }) => (feiten ? elk : [])));
  const deel = jeugdigen.some(({ feiten }) => !feiten);
  const lopend = hulp.filter((each) => loopt(each, vandaag));
  const aanbieders = niveau === "DAT" ? aanbiedersOp(lopend) : aanbiedersOp(lopend, vandaag);
  const status = combineStatus(dekking, aanbieders.length > 0);
  return {
    status: deel && (status === "BESCHIKBAAR" || status === "GEEN" || status === "VEROUDERD") ? "DEELS" : status,
    toelichting: [toelichtingBij(dekking), deel ? DEELS : undefined].filter(Boolean).join(" ") || undefined,
    niveau,
    dekking,
    signalen: niveau === "VOLLEDIG" ? REGELS.flatMap((regel) => regel(hulp, omstandigheden)) : [],
    tijdlijn: [],
    hoofdaannemer: deel || niveau === "DAT" ? undefined : findHoofdaannemer(hulp, vandaag),
    aanbieders,
  };
}

/**
 * One row per dossier system, that with a gap when there is one. That a jeugdige was not asked about, because no message ever told of them, is
 * said with that jeugdige, and here only when nobody was. Of a jeugdige at DAT nothing is told: that someone was asked about, or was not, tells
 * of help in the past.
 */
function dekkingDossiers(jeugdigen: JeugdigeInzage[]): Brondekking[] {
  const rows = jeugdigen.flatMap(({ niveau, feiten }) => (niveau === "DAT" ? [] : (feiten?.dekkingDossiers ?? [])));
  const bronnen = [...new Set(rows.map(({ bron }) => bron))];
  return bronnen.map((bron) => {
    const own = rows.filter((row) => row.bron === bron);
    const asked = own.filter(({ status }) => status !== "NIET_BEVRAAGD");
    return asked.find(({ reden }) => reden) ?? asked[0] ?? own[0]!;
  });
}

const DEELS = "U mag niet van elke jeugdige in dit gezin de hulp inzien.";

function laagste(niveaus: Inzageniveau[]): Inzageniveau {
  return INZAGENIVEAUS.find((niveau) => niveaus.includes(niveau)) ?? "GEEN";
}

/** Each aanbieder once, the one whose help runs longest first; without a day in the order of their codes, which tells nothing of days. */
function aanbiedersOp(lopend: Hulp[], vandaag?: Datum): { agbCode: string }[] {
  const sorted = lopend
    .map(({ traject }) => ({ agbCode: traject.agb, sinds: vandaag && (looptSinds(traject, vandaag) ?? vandaag) }))
    .sort((a, b) => compareText(a.sinds ?? "", b.sinds ?? "") || compareText(a.agbCode, b.agbCode));
  return [...new Set(sorted.map(({ agbCode }) => agbCode))].map((agbCode) => ({ agbCode }));
}
