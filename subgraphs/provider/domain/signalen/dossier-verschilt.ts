// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum, datumVoorMensen } from "../../../../platform/time/datum";
import { verwijzerNaam } from "../codes";
import { type Epdtraject, looptVolgensDossier } from "../epd/epd";
import { firstAanmelding } from "../epd/to-traject";
import { gestartOp, type Traject } from "../traject";
import { achttienVan } from "./bijna-18";
import type { Hulp, Signaalregel } from "./hulp";

/** How far apart the request to the gemeente and the aanmelding at the aanbieder may be: they are two events, days after each other. */
const MAX_DAGEN_AANMELDING = 14;

/**
 * TEGENSTRIJDIG: messages and dossier tell different things of the same help: whether it runs, when it was asked for, began or ended, which
 * product it is, who referred or who answers for it. Both are shown; which one is right only people can tell. One signal per difference.
 */
export const dossierVerschilt: Signaalregel = (all, { vandaag }) =>
  all.flatMap((hulp) => {
    // Of help that only a dossier tells there is nothing to compare.
    if (!hulp.berichten || hulp.epd.length === 0) return [];
    const found = [
      ...verloop(hulp, hulp.berichten, vandaag),
      ...aanmelding(hulp.berichten, hulp.epd),
      ...product(hulp, hulp.berichten),
      ...verwijzers(hulp.berichten, hulp.epd),
      ...hoofdaannemers(hulp, hulp.berichten),
    ];
    return found.map((verschil) => ({
      code: "TEGENSTRIJDIG",
      ernst: "AANDACHT" as const,
      sinds: hulp.epd.map(({ feit }) => feit.vastgelegdOp).sort()[0],
      uitleg: `Over de hulp van ${hulp.aanbieder} verschillen de bronnen: ${verschil}.`,
      feiten: hulp.herkomst,
    }));
  });

/** TEGENSTRIJDIG: dossiers have different dates of birth, or another than the casus; of sources of the casus alone the case domain tells it. */
export const geboortedatumVerschilt: Signaalregel = (_all, { geboortedata, casus }) => {
  const bekend = achttienVan({ geboortedata, casus });
  const dossiersVerschillen = new Set(geboortedata.map(({ datum }) => datum)).size > 1;
  const casusVerschilt = geboortedata.length > 0 && new Set(bekend.map(({ op }) => op)).size > 1;
  if (!dossiersVerschillen && !casusVerschilt) return [];
  const wie = dossiersVerschillen ? "Dossiers van aanbieders" : "De casus en een dossier van een aanbieder";
  const uitleg = `${wie} hebben verschillende geboortedatums van deze jeugdige.`;
  return [{ code: "TEGENSTRIJDIG", ernst: "AANDACHT", uitleg, feiten: bekend.map(({ herkomst }) => herkomst) }];
};

function verloop({ status, epd }: Hulp, berichten: Traject, vandaag: Datum): string[] {
  const found: string[] = [];
  const loopt = epd.some((each) => looptVolgensDossier(each, vandaag));
  const voorbij = epd.every((each) => isVoorbij(each, vandaag));
  if (status === "LOPEND" && voorbij) found.push("volgens de berichten loopt die, volgens het dossier niet meer");
  if (status !== "LOPEND" && loopt) found.push("volgens het dossier loopt die, volgens de berichten niet");
  const [start, epdStart] = [gestartOp(berichten), earliest(epd)];
  if (start && epdStart && start !== epdStart) found.push(opDag("begon die", start, epdStart));
  if (!start && epdStart && voorbij)
    found.push(`volgens het dossier begon die op ${datumVoorMensen(epdStart)}, volgens de berichten niet`);
  const einde = status === "BEEINDIGD" ? berichten.perioden.at(-1)?.tot : undefined;
  const epdEinde = voorbij ? latest(epd) : undefined;
  if (einde && epdEinde && einde !== epdEinde) found.push(opDag("eindigde die", einde, epdEinde));
  return found;
}

function aanmelding({ aangemeldOp }: Traject, epd: Epdtraject[]): string[] {
  const ander = firstAanmelding(epd)?.aangemeldOp;
  if (!aangemeldOp || !ander || Math.abs(dagenTussen(aangemeldOp, ander)) <= MAX_DAGEN_AANMELDING) return [];
  return [opDag("werd die aangevraagd", aangemeldOp, ander)];
}

function product({ product: bekend, epd }: Hulp, berichten: Traject): string[] {
  const code = berichten.product?.code;
  const ander = epd.find((each) => each.product?.code && each.product.code !== code);
  if (!code || !ander) return [];
  return [`volgens de berichten is het product ${bekend?.naam ?? code}, volgens het dossier ${ander.product!.code}`];
}

function verwijzers({ verwijzer }: Traject, epd: Epdtraject[]): string[] {
  const codes = [...new Set(epd.flatMap((each) => each.verwijzer ?? []))].sort();
  const ander = codes.find((code) => code !== verwijzer);
  if (verwijzer && ander)
    return [`volgens de berichten verwees ${verwijzerNaam(verwijzer)}, volgens het dossier ${verwijzerNaam(ander)}`];
  return codes.length > 1 ? [`dossiers noemen als verwijzer ${codes.map(verwijzerNaam).join(" en ")}`] : [];
}

/** A toewijzing goes to the hoofdaannemer: a dossier that names another one contradicts it. */
function hoofdaannemers({ aanbieder, hoofdaannemers: genoemd }: Hulp, { agb, toegewezenOp }: Traject): string[] {
  if (genoemd.length > 1) return [`dossiers noemen als hoofdaannemer ${genoemd.map(({ naam }) => naam).join(" en ")}`];
  const [ander] = genoemd.filter(({ agbCode }) => agbCode !== agb);
  if (!ander || !toegewezenOp) return [];
  return [`de toewijzing is van ${aanbieder}, volgens het dossier is ${ander.naam} de hoofdaannemer`];
}

const opDag = (wat: string, berichten: Datum, dossier: Datum) =>
  `volgens de berichten ${wat} op ${datumVoorMensen(berichten)}, volgens het dossier op ${datumVoorMensen(dossier)}`;

function isVoorbij({ status, tot }: Epdtraject, vandaag: Datum): boolean {
  return status === "BEEINDIGD" || status === "GEANNULEERD" || (tot !== undefined && tot < vandaag);
}

const earliest = (epd: Epdtraject[]) =>
  epd.flatMap(({ van, status }) => (van && status !== "GEANNULEERD" ? van : [])).sort()[0];
const latest = (epd: Epdtraject[]) =>
  epd
    .flatMap(({ tot }) => tot ?? [])
    .sort()
    .at(-1);
