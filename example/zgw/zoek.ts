// SPDX-License-Identifier: EUPL-1.2
import type { RolData, ZaakData } from "./data";
import { invalidParam } from "./problem";
import type { Store } from "./store";

type Filter = (waarde: unknown, store: Store) => (zaak: ZaakData) => boolean;

const lijst = (waarde: unknown): string[] => (Array.isArray(waarde) ? waarde.map(String) : [String(waarde)]);
const ja = (waarde: unknown): boolean => waarde === true || waarde === "true";

/** True when any rol of the zaak passes: filters on rollen are not tied to one and the same rol. */
const eenRol =
  (test: (rol: RolData, waarde: unknown, store: Store) => boolean): Filter =>
  (waarde, store) =>
  (zaak) =>
    (store.rollen.get(zaak.uuid) ?? []).some((rol) => test(rol, waarde, store));

const datum =
  (test: (a: string, b: string) => boolean): Filter =>
  (waarde) =>
  (zaak) =>
    test(zaak.startdatum, String(waarde));

const NIVEAUS = [
  "openbaar",
  "beperkt_openbaar",
  "intern",
  "zaakvertrouwelijk",
  "vertrouwelijk",
  "confidentieel",
  "geheim",
  "zeer_geheim",
];

const FILTERS: Record<string, Filter> = {
  uuid__in: (waarde) => {
    const uuids = new Set(lijst(waarde));
    return (zaak) => uuids.has(zaak.uuid);
  },
  identificatie: (waarde) => (zaak) => zaak.identificatie === waarde,
  bronorganisatie: (waarde, store) => () => store.data.rsin === waarde,
  zaaktype: (waarde, store) => (zaak) => store.catalogus("zaaktypen", zaak.zaaktype) === waarde,
  zaaktype__in: (waarde, store) => {
    const typen = new Set(lijst(waarde));
    return (zaak) => typen.has(store.catalogus("zaaktypen", zaak.zaaktype));
  },
  einddatum__isnull: (waarde) => (zaak) => (zaak.einddatum === null) === ja(waarde),
  startdatum: datum((a, b) => a === b),
  startdatum__gte: datum((a, b) => a >= b),
  startdatum__gt: datum((a, b) => a > b),
  startdatum__lte: datum((a, b) => a <= b),
  startdatum__lt: datum((a, b) => a < b),
  // Every zaak here is zaakvertrouwelijk.
  maximaleVertrouwelijkheidaanduiding: (waarde) => () =>
    NIVEAUS.indexOf(String(waarde)) >= NIVEAUS.indexOf("zaakvertrouwelijk"),
  rol__betrokkeneType: eenRol((rol, waarde) => rol.betrokkeneType === waarde),
  rol__omschrijvingGeneriek: eenRol((rol, waarde, store) =>
    store.data.roltypen.some((t) => t.uuid === rol.roltype && t.omschrijvingGeneriek === waarde),
  ),
  rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn: eenRol(
    (rol, waarde) => rol.betrokkeneIdentificatie.inpBsn === waarde,
  ),
  rol__betrokkeneIdentificatie__medewerker__identificatie: eenRol(
    (rol, waarde) => rol.betrokkeneType === "medewerker" && rol.betrokkeneIdentificatie.identificatie === waarde,
  ),
};

const VOLGORDE = ["startdatum", "einddatum", "registratiedatum", "identificatie"] as const;

const sorteer = (zaken: ZaakData[], ordering: unknown): ZaakData[] => {
  if (ordering === undefined) return zaken;
  const [, min, naam] = /^(-?)(\w+)$/.exec(String(ordering)) ?? [];
  const veld = VOLGORDE.find((v) => v === naam);
  if (!veld) throw invalidParam("ordering", "invalid_choice", "Op dit veld kan niet worden gesorteerd.");
  const waarde = (z: ZaakData): string => (veld === "registratiedatum" ? z.startdatum : (z[veld] ?? ""));
  const teken = min ? -1 : 1;
  return [...zaken].sort((a, b) => (waarde(a) < waarde(b) ? -teken : waarde(a) > waarde(b) ? teken : 0));
};

/**
 * The zaken that pass every filter. Stricter than a real system: a filter it does not know is refused,
 * so that a typing error never gives everything.
 */
export function zoekZaken(store: Store, vraag: Readonly<Record<string, unknown>>): ZaakData[] {
  const { ordering, expand: _expand, page: _page, ...filters } = vraag;
  const tests = Object.entries(filters).map(([naam, waarde]) => {
    const filter = FILTERS[naam];
    if (!filter) throw invalidParam(naam, "unknown-parameters", "Dit filter kent het voorbeeldsysteem niet.");
    return filter(waarde, store);
  });
  return sorteer(
    store.data.zaken.filter((zaak) => tests.every((test) => test(zaak))),
    ordering,
  );
}
