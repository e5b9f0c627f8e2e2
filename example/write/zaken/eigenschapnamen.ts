// SPDX-License-Identifier: EUPL-1.2

// What a catalogus names before anything is filled in: of every list the first; more come as they are used.

const genummerd = (begin: string, namen: string): string[] => namen.split(" ").map((naam) => `${begin}_1_${naam}`);

export const NAMEN_PLAN: readonly string[] = [
  ..."plan_versie plan_geldig_van plan_geldig_tot plan_perspectief".split(" "),
  ..."wens_jeugdige_start wens_ouders_start vertrouwen_jeugdige vertrouwen_ouders".split(" "),
  ...genummerd("doel", "leefgebied omschrijving status streefdatum actie wie wanneer gedaan"),
  ...genummerd("evaluatie", "gepland gehouden uitkomst"),
  ...genummerd("regie", "voerder medewerker naam organisatie telefoon email van tot"),
];

export const NAMEN_VERDIEPING: readonly string[] = [
  ..."plan_resultaat wens_jeugdige_einde wens_ouders_einde vertr_jeugdige_einde vertr_ouders_einde".split(" "),
  ..."vraag_op vraag_kenmerken vraag_doel vraag_afstemming vraag_na_hulp".split(" "),
  ..."afschaal_voorwaarden afschaal_overname afschaal_zonder_hulp".split(" "),
  ...genummerd("doel", "wie_rol st_1 st_1_op"),
];

export const NAMEN_CASUS: readonly string[] = [
  ..."ondersteuning maatregel_sinds acuut_sinds acute_hulp_sinds laatste_contact".split(" "),
  ..."veiligheid_contact veiligheid_schrijver veiligheid_bewaker waakvlam_van waakvlam_afspraak".split(" "),
  ...genummerd("toest", "wie waarvoor van tot ingetrokken"),
];

export const NAMEN_STAPPEN: readonly string[] = genummerd("stap", "stap van tot");
