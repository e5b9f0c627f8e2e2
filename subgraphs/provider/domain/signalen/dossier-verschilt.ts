// SPDX-License-Identifier: EUPL-1.2
import { type Datum, datumVoorMensen } from "../../../../platform/time/datum";
import { type Epdtraject, looptVolgensDossier } from "../epd/epd";
import { gestartOp } from "../traject";
import { achttienVan } from "./bijna-18";
import type { Hulp, Signaalregel } from "./hulp";

/**
 * TEGENSTRIJDIG: messages and dossier tell different things of the same help: whether it runs, when it began or ended, or which product it
 * is. Both are shown; which one is right only people can tell. One signal per difference.
 */
export const dossierVerschilt: Signaalregel = (all, { vandaag }) =>
  all.flatMap((hulp) => {
    // Of help that only a dossier tells there is nothing to compare.
    if (hulp.traject.dossier || hulp.epd.length === 0) return [];
    return verschillen(hulp, vandaag).map((verschil) => ({
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

function verschillen({ traject, status, product, epd }: Hulp, vandaag: Datum): string[] {
  const found: string[] = [];
  const loopt = epd.some((each) => looptVolgensDossier(each, vandaag));
  const voorbij = epd.every((each) => isVoorbij(each, vandaag));
  if (status === "LOPEND" && voorbij) found.push("volgens de berichten loopt die, volgens het dossier niet meer");
  if (status !== "LOPEND" && loopt) found.push("volgens het dossier loopt die, volgens de berichten niet");
  const [start, epdStart] = [gestartOp(traject), earliest(epd)];
  if (start && epdStart && start !== epdStart)
    found.push(
      `volgens de berichten begon die op ${datumVoorMensen(start)}, volgens het dossier op ${datumVoorMensen(epdStart)}`,
    );
  const einde = status === "BEEINDIGD" ? traject.perioden.at(-1)?.tot : undefined;
  const epdEinde = voorbij ? latest(epd) : undefined;
  if (einde && epdEinde && einde !== epdEinde)
    found.push(
      `volgens de berichten eindigde die op ${datumVoorMensen(einde)}, volgens het dossier op ${datumVoorMensen(epdEinde)}`,
    );
  const andere = epd.find((each) => each.product?.code && traject.product?.code !== each.product.code);
  if (traject.product?.code && andere)
    found.push(
      `volgens de berichten is het product ${product?.naam ?? traject.product.code}, volgens het dossier ${andere.product!.code}`,
    );
  return found;
}

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
