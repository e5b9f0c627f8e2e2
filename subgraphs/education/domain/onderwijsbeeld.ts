// SPDX-License-Identifier: EUPL-1.2
import { afgeschermd, combineStatus, toelichtingBij } from "../../../platform/herkomst/beeld";
import type { Beeld, Inzageniveau } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import { oordeelOver } from "./oordeel";
import { geldtOp } from "./periode";
import type {
  Bron,
  Contact,
  Dossier,
  Inschrijving,
  Levering,
  Oordeel,
  Schoolondersteuning,
  Verzuimmelding,
  Vrijstelling,
} from "./records";
import type { Regel } from "./regels/regel";
import { signalenOver } from "./signalen";
import { tijdlijnVan } from "./tijdlijn";
import type { Rooster, Roosterbron, Roosterstand } from "./rooster";
import { anderInRooster } from "./rooster-signalen";
import { dekkingVan, dekkingVanRooster } from "./versheid";

/** What is known about one pupil, as far as the caller may see it. */
export interface Onderwijsbeeld extends Beeld {
  oordeel: Oordeel;
  /** names of the schools where the pupil is enrolled */
  scholen: string[];
  inschrijvingen: Inschrijving[];
  verzuim: Verzuimmelding[];
  vrijstellingen: Vrijstelling[];
  ondersteuning: Schoolondersteuning[];
  contact: Contact[];
  terugkeerplan?: string;
}

/** What a picture is made of. */
export interface Beeldvraag {
  dossiers: Dossier[];
  roosters: Rooster[];
  bronnen: Bron[];
  roosterbronnen: Roosterbron[];
  standen: Map<string, Roosterstand>;
  leveringen: Map<string, Levering>;
  niveau: Exclude<Inzageniveau, "GEEN">;
  regel: Regel;
  op: Datum;
}

const NIETS = { scholen: [], inschrijvingen: [], verzuim: [], vrijstellingen: [], ondersteuning: [], contact: [] };
const GESLOTEN = "U mag de schoolgegevens van deze jeugdige niet inzien, of er zijn geen gegevens.";

/** The answer to who may not see this pupil: the same whether or not the pupil exists. */
export function gesloten(regel: Regel): Onderwijsbeeld {
  const oordeel: Oordeel = { status: "ONBEKEND", regelversie: regel.versie, uitleg: [GESLOTEN], feiten: [] };
  return { ...afgeschermd(GESLOTEN), ...NIETS, oordeel };
}

/** The picture at a level: DAT = conclusion and name of the school; BEPERKT = with enrolments and why; VOLLEDIG = all. */
export function onderwijsbeeld(vraag: Beeldvraag): Onderwijsbeeld {
  const { dossiers, roosters, niveau, regel, op } = vraag;
  const dekking = dekkingOver(vraag);
  const oordeel = oordeelOver(dossiers, regel, op);
  const signalen = [...signalenOver(dossiers, oordeel, regel, op), ...anderInRooster(dossiers, roosters, op)];
  const feiten = {
    inschrijvingen: [...dossiers, ...roosters]
      .flatMap(({ inschrijvingen }) => inschrijvingen)
      .sort((a, b) => a.van.localeCompare(b.van)),
    verzuim: dossiers.flatMap((dossier) => dossier.verzuim),
    vrijstellingen: dossiers.flatMap((dossier) => dossier.vrijstellingen),
    ondersteuning: dossiers.flatMap((dossier) => dossier.ondersteuning),
  };
  const nu = feiten.inschrijvingen.filter((inschrijving) => geldtOp(inschrijving, op)).map(({ school }) => school);
  const deels = niveau === "VOLLEDIG" ? [] : ["U mag een deel van de schoolgegevens inzien."];
  const base = {
    status: combineStatus(dekking, dossiers.length + roosters.length > 0),
    toelichting: [...deels, toelichtingBij(dekking)].filter(Boolean).join(" ") || undefined,
    niveau,
    dekking,
    scholen: [...new Set(nu.map(({ naam }) => naam))],
  };
  if (niveau === "DAT") {
    const { status, regelversie } = oordeel;
    return { ...NIETS, ...base, oordeel: { status, regelversie, uitleg: [], feiten: [] }, signalen: [], tijdlijn: [] };
  }
  if (niveau === "BEPERKT") {
    const { inschrijvingen } = feiten;
    const tijdlijn = tijdlijnVan({ inschrijvingen, verzuim: [], vrijstellingen: [], ondersteuning: [] }, op);
    return { ...NIETS, ...base, oordeel, signalen, tijdlijn, inschrijvingen };
  }
  return {
    ...base,
    ...feiten,
    oordeel,
    signalen,
    tijdlijn: tijdlijnVan(feiten, op),
    contact: contacten(nu),
    terugkeerplan: terugkeerplanUit(feiten.verzuim),
  };
}

/** The sources that delivered the pupil; all of them when none did, because each could have. */
function dekkingOver({ dossiers, roosters, bronnen, roosterbronnen, leveringen, standen, op }: Beeldvraag) {
  const geroosterd = new Set(roosters.map(({ bron }) => bron.naam));
  const gemeenten = new Set(dossiers.map(({ leerling }) => leerling.gemeente));
  const inRooster = roosterbronnen.flatMap((bron) => {
    const present = geroosterd.has(bron.naam);
    const known = dekkingVanRooster(bron, standen.get(bron.naam), op, present);
    if (present || dossiers.length === 0) return [known];
    // A copy that is there and fresh says by its silence that the pupil is elsewhere; another one may hide the pupil.
    return gemeenten.has(bron.gemeente) && known.status === "ONBEREIKBAAR" ? [known] : [];
  });
  if (dossiers.length === 0)
    return [...bronnen.map((bron) => dekkingVan(bron, leveringen.get(bron.naam), op, "NONE")), ...inRooster];
  return [
    ...dossiers.map(({ bron, levering, leerling }) =>
      dekkingVan(bron, levering, op, leerling.onvolledig ? "INCOMPLETE" : "PRESENT"),
    ),
    ...inRooster,
  ];
}

function contacten(scholen: Inschrijving["school"][]): Contact[] {
  const perSchool = new Map(scholen.flatMap(({ brin, contact }) => (contact ? [[brin, contact] as const] : [])));
  return [...perSchool.values()];
}

/** The plan in the newest report that has one and was not withdrawn. */
function terugkeerplanUit(verzuim: Verzuimmelding[]): string | undefined {
  const met = verzuim.filter(({ terugkeerplan, status }) => terugkeerplan && status !== "Ingetrokken");
  return met.sort((a, b) => b.van.localeCompare(a.van))[0]?.terugkeerplan;
}
