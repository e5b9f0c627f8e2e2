// SPDX-License-Identifier: EUPL-1.2
import {
  dagenTussen,
  type Datum,
  datumIn,
  datumVoorMensen,
  plusDagen,
  plusMaanden,
} from "../../../../platform/time/datum";
import { uniekeHerkomst } from "../herkomst";
import { geldtOp, periodeVoorMensen } from "../periode";
import { plichtOp, plichtperiode } from "../plicht";
import type {
  Bron,
  Dossier,
  Inschrijving,
  Oordeel,
  Thuiszitfase,
  Verzuimmelding,
  Verzuimsoort,
  Vrijstelling,
} from "../records";
import { isVerouderd, levertNiet } from "../versheid";
import { eerste, isLangerDanVierWeken, lopendeMeldingen } from "./meldingen";
import type { Regel } from "./regel";
import { SOORT_VOOR_MENSEN } from "./woorden";

/**
 * The stage of someone at home since a date: up to three months, up to a year, longer.
 * The list of thuiszitters computes the same in SQL (store/thuiszitterlijst).
 */
function faseVan(sinds: Datum, op: Datum): Thuiszitfase {
  if (plusMaanden(sinds, 12) < op) return "ZEER_LANGDURIG";
  return plusMaanden(sinds, 3) < op ? "LANGDURIG" : "BEGINNEND";
}

/** Long unlawful absence: reported as such, or a block that has run for more than four weeks. */
function isLangdurig(melding: Verzuimmelding, op: Datum, bron: Bron): boolean {
  if (isZiek(melding)) return false;
  return melding.soort === "LANGDURIG_RELATIEF" || isLangerDanVierWeken(melding, op, bron);
}

const isZiek = ({ soort }: Verzuimmelding): boolean => soort === "GEOORLOOFD_ZIEK" || soort === "ZIEK_DEELS";

const meldingInWoorden = (melding: Verzuimmelding): string =>
  `Er is ${SOORT_VOOR_MENSEN[melding.soort]} gemeld ${periodeVoorMensen(melding)}${melding.uren ? ` (${melding.uren} uur)` : ""}; de melding heeft de status "${melding.status}".`;

const vrijstellingInWoorden = (vrijstelling: Vrijstelling): string =>
  `Er is een vrijstelling (artikel ${vrijstelling.grond} Leerplichtwet) ${periodeVoorMensen(vrijstelling)}.`;

/** Since when someone is on no school: the day after the last enrolment or exemption, at the earliest when the duty began. */
function sindsZonderSchool({ leerling, inschrijvingen, vrijstellingen }: Dossier, op: Datum): Datum {
  const ends = [...inschrijvingen, ...vrijstellingen].flatMap(({ tot }) =>
    tot && tot < op ? [plusDagen(tot, 1)] : [],
  );
  return [plichtperiode(leerling.geboortedatum).begin, ...ends].sort().at(-1)!;
}

/**
 * The definition of OCW and Ingrado since 2016. Thuiszitter = someone under leerplicht or kwalificatieplicht who
 * - is on no school and has no exemption (absoluut verzuim), or
 * - is on a school and stays away unlawfully for more than four weeks, school holidays left out (langdurig relatief verzuim).
 * Illness and an exemption (Leerplichtwet 1969 art. 5 a/b/c, 11, 15) make no thuiszitter. Known facts decide first; without them an old
 * delivery or a silent school means ONBEKEND, because no report is not the same as present.
 */
function beoordeel(dossier: Dossier, op: Datum): Oordeel {
  const { leerling, bron, levering } = dossier;
  const uitleg: string[] = [];
  const feiten = [leerling.herkomst];
  const oordeel = (status: Oordeel["status"], soort?: Verzuimsoort, sinds?: Datum, fase?: Thuiszitfase): Oordeel => {
    const weken = sinds ? Math.floor(dagenTussen(sinds, op) / 7) : undefined;
    return { status, soort, fase, sinds, weken, regelversie: ocw2016.versie, uitleg, feiten: uniekeHerkomst(feiten) };
  };

  const plicht = plichtOp(leerling.geboortedatum, op);
  if (plicht === "GEEN") {
    uitleg.push(`Op ${datumVoorMensen(op)} geldt geen leerplicht en geen kwalificatieplicht.`);
    return oordeel("GEEN_THUISZITTER");
  }
  const inschrijvingen = dossier.inschrijvingen.filter((inschrijving) => geldtOp(inschrijving, op));
  const vrijstelling = dossier.vrijstellingen.find((row) => geldtOp(row, op));
  const meldingen = lopendeMeldingen(dossier, op);
  const oud = isVerouderd(bron, levering, op)
    ? `De laatste aanlevering van ${bron.bronhouder} is van ${datumVoorMensen(levering?.peildatum ?? op)}`
    : undefined;
  uitleg.push(
    ...inschrijvingen.map(({ school, van }) => `Ingeschreven op ${school.naam} sinds ${datumVoorMensen(van)}.`),
    ...(vrijstelling ? [vrijstellingInWoorden(vrijstelling)] : []),
    ...meldingen.map(meldingInWoorden),
  );
  feiten.push(...[...inschrijvingen, ...(vrijstelling ? [vrijstelling] : []), ...meldingen].map((row) => row.herkomst));

  if (!vrijstelling && inschrijvingen.length === 0 && !leerling.onvolledig) {
    const sinds = sindsZonderSchool(dossier, op);
    uitleg.push(...zonderSchoolInWoorden(dossier, op, sinds, plicht === "KWALIFICATIEPLICHT"));
    if (oud) uitleg.push(`${oud}; dit kan intussen veranderd zijn.`);
    for (const { tot, herkomst } of dossier.inschrijvingen)
      if (tot && plusDagen(tot, 1) === sinds) feiten.push(herkomst);
    return oordeel("THUISZITTER", "ABSOLUUT", sinds, faseVan(sinds, op));
  }
  const langdurig = vrijstelling ? undefined : eerste(meldingen.filter((melding) => isLangdurig(melding, op, bron)));
  if (langdurig) {
    const gemeld = langdurig.soort === "LANGDURIG_RELATIEF";
    uitleg.push(`${gemeld ? "Dat is gemeld als" : "Dat is"} ongeoorloofd verzuim van meer dan vier weken.`);
    if (oud) uitleg.push(`${oud}; dit kan intussen veranderd zijn.`);
    return oordeel("THUISZITTER", "LANGDURIG_RELATIEF", langdurig.van, faseVan(langdurig.van, op));
  }

  const zestienUur = vrijstelling ? undefined : eerste(meldingen.filter(({ soort }) => soort === "ZESTIEN_UUR"));
  const ziek = eerste(meldingen.filter(isZiek));
  const ander = zestienUur ?? ziek ?? eerste(meldingen);
  const fase = zestienUur ? "DREIGEND" : undefined;
  const onbekend = oud ?? gatIn(dossier, op, vrijstelling ? [] : inschrijvingen);
  if (onbekend) {
    uitleg.push(`${onbekend}; of de leerling naar school gaat is niet bekend.`);
    return oordeel("ONBEKEND", ander?.soort, ander?.van, fase);
  }
  if (vrijstelling) uitleg.push("Met een vrijstelling is de leerling geen thuiszitter.");
  else if (ziek && !zestienUur) uitleg.push("Ziekteverzuim is geoorloofd; daarom is de leerling geen thuiszitter.");
  else if (zestienUur) uitleg.push("Het verzuim duurt nog geen vier weken; het dreigt wel.");
  else if (!ander) uitleg.push("Er is geen langdurig ongeoorloofd verzuim gemeld.");
  return oordeel("GEEN_THUISZITTER", ander?.soort, ander?.van, fase);
}

function zonderSchoolInWoorden(dossier: Dossier, op: Datum, sinds: Datum, kwalificatieplicht: boolean): string[] {
  const laatste = dossier.inschrijvingen.find(({ tot }) => tot && plusDagen(tot, 1) === sinds);
  const straks = dossier.inschrijvingen
    .map(({ van }) => van)
    .filter((van) => van > op)
    .sort()[0];
  const plicht = kwalificatieplicht
    ? "De kwalificatieplicht geldt; of er al een startkwalificatie is, staat niet in de aanlevering."
    : "De leerplicht geldt.";
  const sindsWanneer = laatste
    ? `De laatste inschrijving, op ${laatste.school.naam}, eindigde op ${datumVoorMensen(laatste.tot!)}.`
    : dossier.inschrijvingen.some(({ van }) => van <= op)
      ? `Zonder inschrijving of vrijstelling sinds ${datumVoorMensen(sinds)}.`
      : `Er is geen eerdere inschrijving bekend; geteld is vanaf ${datumVoorMensen(sinds)}.`;
  const toekomst = straks ? [`Vanaf ${datumVoorMensen(straks)} staat er een inschrijving klaar.`] : [];
  return [
    `Op ${datumVoorMensen(op)} niet ingeschreven op een school en niet vrijgesteld.`,
    plicht,
    sindsWanneer,
    ...toekomst,
  ];
}

/** Why reports may be missing, as the begin of a sentence; undefined when nothing says so. */
function gatIn({ bron, leerling }: Dossier, op: Datum, inschrijvingen: Inschrijving[]): string | undefined {
  if (leerling.onvolledig) return "Een deel van de aangeleverde gegevens over deze leerling was niet bruikbaar";
  const stil = inschrijvingen.find(({ school }) => levertNiet(school, bron, op))?.school;
  if (!stil) return undefined;
  if (!stil.laatsteAanlevering) return `${stil.naam} heeft nog geen verzuim aangeleverd`;
  return `${stil.naam} leverde voor het laatst verzuim aan op ${datumVoorMensen(datumIn(stil.laatsteAanlevering))}`;
}

export const ocw2016: Regel = { versie: "ocw-2016", naam: "Definitie OCW en Ingrado 2016", beoordeel };
