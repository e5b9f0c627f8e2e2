// SPDX-License-Identifier: EUPL-1.2
import { pagineer } from "./paging";
import type { Body } from "./present";
import { toonEigenschap, toonRoltype, toonStatustype, toonZaaktype } from "./present-typen";
import { notFound, ProblemError } from "./problem";
import type { Route } from "./request";
import type { Store } from "./store";

const soortRoutes = <T extends { uuid: string }>(
  soort: string,
  alle: (store: Store) => readonly T[],
  toon: (store: Store, item: T) => Body,
  filters: readonly string[],
): Route[] => [
  {
    method: "GET",
    pad: new RegExp(`^/catalogi/api/v1/${soort}$`),
    soort: `catalogi.${soort}`,
    handle(request, store) {
      for (const naam of request.query.keys()) {
        if (!["page", "status", "datumGeldigheid", ...filters].includes(naam))
          throw new ProblemError(400, "unknown-parameters", `De parameter ${naam} is niet bekend.`);
      }
      const dag = request.query.get("datumGeldigheid");
      const gekozen = alle(store)
        .map((item) => toon(store, item))
        .filter((body) => filters.every((naam) => !request.query.has(naam) || body[naam] === request.query.get(naam)))
        .filter(
          (body) =>
            !dag ||
            !body.beginGeldigheid ||
            (String(body.beginGeldigheid) <= dag && String(body.eindeGeldigheid ?? "9999") >= dag),
        );
      return { body: pagineer(request, store.catalogus(soort), gekozen, (body) => body) };
    },
  },
  {
    method: "GET",
    pad: new RegExp(`^/catalogi/api/v1/${soort}/([0-9a-f-]{36})$`),
    soort: `catalogi.${soort}.een`,
    handle(_request, store, [uuid]) {
      const item = alle(store).find((t) => t.uuid === uuid);
      if (!item) throw notFound();
      return { body: toon(store, item) };
    },
  },
];

/** Everything of the Catalogi API 1.4 that the hub reads. */
export const ROUTES_CATALOGI: readonly Route[] = [
  ...soortRoutes("zaaktypen", (s) => s.data.zaaktypen, toonZaaktype, ["catalogus", "identificatie"]),
  ...soortRoutes("roltypen", (s) => s.data.roltypen, toonRoltype, [
    "zaaktype",
    "zaaktypeIdentificatie",
    "omschrijvingGeneriek",
  ]),
  ...soortRoutes("statustypen", (s) => s.data.statustypen, toonStatustype, ["zaaktype", "zaaktypeIdentificatie"]),
  ...soortRoutes("eigenschappen", (s) => s.data.eigenschappen, toonEigenschap, ["zaaktype", "zaaktypeIdentificatie"]),
];
