// SPDX-License-Identifier: EUPL-1.2
import { datumIn, plusDagen } from "../../../../platform/time/datum";
import type { Mapping } from "../../config";
import { REGIEVOERDERS, type Regietoewijzing, type Regievoerder } from "../../domain/regie";
import type { Eigenschappen } from "./eigenschappen";
import { type MedewerkerRol, type RegiePayload, regieSchema, type Rol } from "./payloads";

/** The fields of an earlier regisseur. */
export const REGIENAMEN = Object.keys(regieSchema.shape);

/** Everyone who directs or directed, from the rollen of now and the history the source keeps, the earliest first. */
export function mapRegie(
  mapping: Mapping["regisseur"],
  rollen: Rol[],
  geschiedenis: RegiePayload[],
  eigenschappen: Eigenschappen,
): Regietoewijzing[] {
  const nu = unique(
    rollen.flatMap((rol) => {
      const toewijzing = fromRol(mapping, rol, eigenschappen);
      return toewijzing ? [toewijzing] : [];
    }),
  );
  // The history may already hold the one of now, with better dates: then that one counts, with the contact of the rol.
  const eerder = geschiedenis.map(fromHistory);
  const known = (a: Regietoewijzing) => (b: Regietoewijzing) =>
    b.tot === undefined && b.medewerkernummer === a.medewerkernummer && b.voerder === a.voerder;
  const current = nu.map((toewijzing) => ({
    ...toewijzing,
    van: eerder.find(known(toewijzing))?.van ?? toewijzing.van,
  }));
  const rest = eerder.filter(
    (toewijzing) => toewijzing.tot !== undefined || !nu.some((huidige) => known(huidige)(toewijzing)),
  );
  return [...rest, ...current].sort((a, b) => a.van.localeCompare(b.van));
}

/** The same person on several zaken of one gezin directs once, since the first of them. */
function unique(toewijzingen: Regietoewijzing[]): Regietoewijzing[] {
  const perPersoon = new Map<string, Regietoewijzing>();
  for (const toewijzing of toewijzingen) {
    const wie = `${toewijzing.voerder} ${toewijzing.medewerkernummer ?? ""}`;
    const known = perPersoon.get(wie);
    if (!known || toewijzing.van < known.van) perPersoon.set(wie, toewijzing);
  }
  return [...perPersoon.values()];
}

/** A rol that means "directs": an employee, or a person of the gezin when the gezin itself directs. */
function fromRol(mapping: Mapping["regisseur"], rol: Rol, eigenschappen: Eigenschappen): Regietoewijzing | undefined {
  const listed = mapping.rollen.find(({ roltype }) => roltype === rol.omschrijving);
  if (!listed && (mapping.generiek === undefined || rol.omschrijvingGeneriek !== mapping.generiek)) return undefined;
  const frame = {
    voerder: listed?.voerder ?? voerderUit(mapping, eigenschappen),
    van: datumIn(rol.registratiedatum),
    vastgelegdOp: rol.registratiedatum,
  };
  if (frame.voerder === "GEZIN") return frame;
  return rol.betrokkeneType === "medewerker"
    ? { ...frame, ...contactVan(rol), organisatie: listed?.organisatie }
    : undefined;
}

function contactVan({ betrokkeneIdentificatie, contactpersoonRol }: MedewerkerRol): Partial<Regietoewijzing> {
  const { identificatie, voorletters, voorvoegselAchternaam, achternaam } = betrokkeneIdentificatie;
  return {
    medewerkernummer: identificatie,
    naam:
      contactpersoonRol?.naam ??
      ([voorletters, voorvoegselAchternaam, achternaam].filter(Boolean).join(" ") || undefined),
    functie: contactpersoonRol?.functie,
    telefoon: contactpersoonRol?.telefoonnummer,
    email: contactpersoonRol?.emailadres,
  };
}

/** The eigenschap that names the voerder; without it the lokaal team, which stays involved in every case. */
function voerderUit(mapping: Mapping["regisseur"], eigenschappen: Eigenschappen): Regievoerder {
  const value = mapping.voerder && eigenschappen.get(mapping.voerder.eigenschap);
  return REGIEVOERDERS.find((voerder) => voerder === value) ?? "LOKAAL_TEAM";
}

/** The source names the last day; the hub the first day it no longer holds, so that a handover leaves no gap. */
function fromHistory({ medewerker, tot, ...rest }: RegiePayload): Regietoewijzing {
  return { ...rest, medewerkernummer: medewerker, tot: tot && plusDagen(tot, 1) };
}
