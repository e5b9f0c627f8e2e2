// SPDX-License-Identifier: EUPL-1.2
import type { Casus } from "../../gezin/casus";
import type { Plan } from "../../gezin/plan";

type Eigenschap = readonly [naam: string, waarde: string | null];

const jaNee = (waarde: boolean | null): string | null => (waarde === null ? null : waarde ? "ja" : "nee");

/** What stands in a whole plan beside its doelen, as zaakeigenschappen. */
export function verdiepingEigenschappen({ verdieping, leefgebieden }: Plan): Eigenschap[] {
  if (!verdieping) return [];
  const { vraagverheldering: vraag, afschaling } = verdieping;
  const doelen = leefgebieden.flatMap(({ doelen: each }) => each);
  return [
    ["plan_resultaat", verdieping.resultaat],
    ["wens_jeugdige_einde", verdieping.wensJeugdigeEinde],
    ["wens_ouders_einde", verdieping.wensOudersEinde],
    ["vertr_jeugdige_einde", jaNee(verdieping.vertrouwenJeugdigeEinde)],
    ["vertr_ouders_einde", jaNee(verdieping.vertrouwenOudersEinde)],
    ["vraag_op", vraag.op],
    ["vraag_kenmerken", vraag.kenmerken],
    ["vraag_doel", vraag.doel],
    ["vraag_afstemming", vraag.afstemming],
    ["vraag_na_hulp", vraag.naHulp],
    ["afschaal_voorwaarden", afschaling.voorwaarden.join("; ")],
    ["afschaal_overname", afschaling.overname],
    ["afschaal_zonder_hulp", afschaling.zonderHulp],
    ...doelen.flatMap(({ rol, verloop = [] }, i): Eigenschap[] => [
      [`doel_${i + 1}_wie_rol`, rol ?? null],
      ...verloop.flatMap(({ status, op }, m): Eigenschap[] => [
        [`doel_${i + 1}_st_${m + 1}`, status],
        [`doel_${i + 1}_st_${m + 1}_op`, op],
      ]),
    ]),
  ];
}

/** Consents, waakvlam, contact and safety of a casus, as zaakeigenschappen. */
export function casusEigenschappen(casus: Casus): Eigenschap[] {
  const { waakvlam, veiligheidsafspraken: afspraken } = casus;
  return [
    ["ondersteuning", casus.ondersteuning],
    ["maatregel_sinds", casus.maatregelSinds],
    ["acuut_sinds", casus.acuutSinds],
    ["acute_hulp_sinds", casus.acuteHulpSinds],
    ["veiligheid_contact", afspraken?.contact ?? null],
    ["veiligheid_schrijver", afspraken?.schrijver ?? null],
    ["veiligheid_bewaker", afspraken?.bewaker ?? null],
    ["waakvlam_van", waakvlam?.van ?? null],
    ["waakvlam_afspraak", waakvlam?.afspraak ?? null],
    ["laatste_contact", casus.laatsteContact],
    ...casus.toestemmingen.flatMap(({ wie, waarvoor, van, tot }, i): Eigenschap[] => [
      [`toest_${i + 1}_wie`, wie],
      [`toest_${i + 1}_waarvoor`, waarvoor],
      [`toest_${i + 1}_van`, van],
      [`toest_${i + 1}_tot`, tot],
      [`toest_${i + 1}_ingetrokken`, null],
    ]),
  ];
}

/** The steps of the casusregie, as zaakeigenschappen. */
export function stapEigenschappen({ stappen }: Casus): Eigenschap[] {
  return stappen.flatMap(({ stap, van, tot }, i): Eigenschap[] => [
    [`stap_${i + 1}_stap`, stap.toLowerCase()],
    [`stap_${i + 1}_van`, van],
    [`stap_${i + 1}_tot`, tot],
  ]);
}
