// SPDX-License-Identifier: EUPL-1.2
import { isBsn } from "../../../../platform/identity/bsn";
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import { type Datum, isDatum, plusDagen } from "../../../../platform/time/datum";
import type { ZgwBron } from "../../config";
import type { Gezin, Gezinslid, SealLid } from "../../domain/gezin";
import { MAATREGELEN, regisseursOp, SEGMENTEN } from "../../domain/regie";
import { toEigenschappen } from "./eigenschappen";
import type { Gezinszaken } from "./gezinszaken";
import { hiatenVan } from "./hiaten";
import { valueAt } from "./json-path";
import { createLezer } from "./lezer";
import { mapCasus, mapFasen } from "./map-casus";
import { mapPlannen } from "./map-plan";
import { mapRegie, REGIENAMEN } from "./map-regie";
import { type PersoonRol, type PlanObject, regieSchema, type Rol, type Zaak } from "./payloads";
import { toestemmingenUit } from "./toestemmingen";

/** The gezin in its zaken, as the mapping of its source reads it. The BSN becomes a pseudonym here and goes no further, except sealed to ask other sources with. */
export function mapGezin(
  bron: ZgwBron,
  pseudonymise: Pseudonymise,
  gezinszaken: Gezinszaken,
  opgehaaldOp: Date,
  seal?: SealLid,
): Gezin {
  const { mapping } = bron;
  const { zaken, huishouden, objecten } = gezinszaken;
  const zaak = zaken[0]!;
  // What the leading zaak says counts; another zaak of the huishouden only fills what is missing there.
  const eigenschappen = toEigenschappen([...zaken].reverse().flatMap(({ _expand }) => _expand.eigenschappen));
  const lezer = createLezer(eigenschappen, newestOf(mapping.plan, objecten)?.record.data);
  const leden = mapLeden(mapping.leden, pseudonymise, lidrollen(zaken), seal);
  // Who directs is on the zaken that still run; a closed one of the same huishouden tells nothing about now.
  const lopend = zaken.filter(({ einddatum }, i) => i === 0 || einddatum === undefined);
  const statustype = zaak._expand.status?._expand.statustype.omschrijving;
  const regie = mapRegie(
    mapping.regisseur,
    lidrollen(lopend).map(({ rol }) => rol),
    lezer.lijst("REGIEGESCHIEDENIS", mapping.regisseur.geschiedenis, regieSchema, REGIENAMEN),
    eigenschappen,
  );
  const fase = statustype ? mapping.fase?.statustype[statustype] : undefined;
  if (mapping.fase && statustype && !fase) lezer.onleesbaar.add("FASE");
  const { plannen, onleesbaar } = mapPlannen(mapping.plan, objecten, eigenschappen);
  const feiten = {
    segment: lezer.keuze("SEGMENT", mapping.segment, SEGMENTEN),
    maatregel: lezer.keuze("MAATREGEL", mapping.maatregel, MAATREGELEN),
    acuut:
      lezer.keuze("ACUTE_VEILIGHEID", mapping.acuut, ["ja", "nee"]) === "ja" ||
      regisseursOp(regie, zaak.einddatum ?? "9999-12-31").some(({ voerder }) => voerder === "VEILIG_THUIS"),
    ...mapCasus(mapping, lezer),
    ...mapFasen(mapping, gezinszaken, lezer),
  };
  return {
    id: pseudonymise("gezin", `${bron.naam}:${huishouden ? `huishouden:${huishouden}` : zaak.uuid}`),
    bron: bron.naam,
    bronhouder: bron.bronhouder,
    gemeente: bron.gemeente,
    zaakUuid: zaak.uuid,
    zaaknummer: zaak.identificatie,
    naam: lezer.tekst(mapping.gezin.naam) ?? `Gezin ${leden[0]?.naam.split(" ").at(-1) ?? zaak.identificatie}`,
    fase,
    ...feiten,
    begonnenOp: zaak.startdatum,
    beeindigdOp: zaak.einddatum,
    vastgelegdOp: zaak.registratiedatum ? new Date(`${zaak.registratiedatum}T00:00:00Z`) : undefined,
    opgehaaldOp,
    leden,
    regie,
    plannen,
    hiaten: hiatenVan(mapping, new Set([...lezer.onleesbaar, ...onleesbaar])),
    inzagetoestemmingen: toestemmingenUit(lezer.tekst(mapping.inzagetoestemming), zaak.uuid, opgehaaldOp),
  };
}

/** The plan record of the newest version: what a gezin says now is in it. */
function newestOf(plan: ZgwBron["mapping"]["plan"], objecten: PlanObject[]): PlanObject | undefined {
  const versieOf = ({ record: { data } }: PlanObject) =>
    Number(valueAt(data, data, plan.velden["versie"] ?? "versie")) || 0;
  return [...objecten].sort((a, b) => versieOf(b) - versieOf(a))[0];
}

/** A rol on a zaak of the gezin, and the first day it no longer holds when that zaak is closed and the gezin is not. */
interface Lidrol {
  rol: Rol;
  tot?: Datum;
}

function lidrollen([lead, ...overige]: Zaak[]): Lidrol[] {
  const of = (rollen: Rol[], einddatum?: Datum) =>
    rollen.map((rol) => ({ rol, tot: einddatum && !lead?.einddatum ? plusDagen(einddatum, 1) : undefined }));
  const all = (zaak: Zaak, einddatum?: Datum) => [
    ...of(zaak._expand.rollen, einddatum),
    ...zaak._expand.deelzaken.flatMap((deelzaak) => of(deelzaak._expand.rollen, deelzaak.einddatum ?? einddatum)),
  ];
  return lead ? [...all(lead), ...overige.flatMap((zaak) => all(zaak, zaak.einddatum))] : [];
}

function mapLeden(
  mapping: ZgwBron["mapping"]["leden"],
  pseudonymise: Pseudonymise,
  rollen: Lidrol[],
  seal?: SealLid,
): Gezinslid[] {
  const leden = new Map<string, Gezinslid>();
  for (const { rol, tot } of rollen) {
    const meaning = mapping.find(({ roltype }) => roltype === rol.omschrijving);
    const bsn = rol.betrokkeneType === "natuurlijk_persoon" ? rol.betrokkeneIdentificatie.inpBsn : undefined;
    if (!meaning || !bsn || !isBsn(bsn) || rol.betrokkeneType !== "natuurlijk_persoon") continue;
    const persoonId = pseudonymise("bsn", bsn);
    const isJeugdige = meaning.jeugdige ?? meaning.rol === "jeugdige";
    const known = leden.get(persoonId);
    if (known && known.tot === undefined && tot !== undefined) continue;
    leden.set(persoonId, {
      persoonId,
      rol: meaning.rol,
      isJeugdige,
      ...persoonsgegevens(rol),
      tot,
      vastgelegdOp: rol.registratiedatum,
      bsnVersleuteld: seal?.(bsn, isJeugdige),
    });
  }
  return [...leden.values()];
}

function persoonsgegevens({ betrokkeneIdentificatie: persoon }: PersoonRol): { naam: string; geboortedatum?: string } {
  const naam = [persoon.voornamen ?? persoon.voorletters, persoon.voorvoegselGeslachtsnaam, persoon.geslachtsnaam]
    .filter(Boolean)
    .join(" ");
  const compact = persoon.geboortedatum?.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  return { naam: naam || "Naam onbekend", geboortedatum: compact && isDatum(compact) ? compact : undefined };
}
