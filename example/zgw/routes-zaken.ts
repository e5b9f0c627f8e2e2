// SPDX-License-Identifier: EUPL-1.2
import { expandZaak, leesExpand } from "./expand";
import { pagineer } from "./paging";
import { toonRol, toonStatus, toonZaakobject, type Body } from "./present";
import { find, ID, pad } from "./paden";
import { ProblemError } from "./problem";
import type { Request, Route } from "./request";
import { ROUTES_ZAAKEIGENSCHAPPEN } from "./routes-zaakeigenschappen";
import type { Store } from "./store";
import { zoekZaken } from "./zoek";

const CRS = { "Content-Crs": "EPSG:4326" };

const eisCrs = ({ headers }: Request): void => {
  if (headers["accept-crs"] !== "EPSG:4326")
    throw new ProblemError(406, "not_acceptable", "De header Accept-Crs moet EPSG:4326 zijn.");
};

/** List and single resource of something that belongs to a zaak; only the filters named are known. */
const bijZaak = <T extends { uuid: string }>(
  soort: string,
  alle: (store: Store) => readonly T[],
  toon: (store: Store, item: T) => Body,
  filters: readonly string[],
): Route[] => [
  {
    method: "GET",
    pad: pad(soort),
    soort: `zaken.${soort}`,
    handle(request, store) {
      for (const naam of request.query.keys()) {
        if (naam !== "page" && !filters.includes(naam))
          throw new ProblemError(400, "unknown-parameters", `De parameter ${naam} is niet bekend.`);
      }
      const gekozen = alle(store)
        .map((item) => toon(store, item))
        .filter((body) =>
          filters.every((naam) => !request.query.has(naam) || String(body[naam]) === request.query.get(naam)),
        );
      return { body: pagineer(request, store.zaak(soort), gekozen, (body) => body) };
    },
  },
  {
    method: "GET",
    pad: pad(`${soort}/${ID}`),
    soort: `zaken.${soort}.een`,
    handle: (_request, store, [uuid]) => ({ body: toon(store, find(alle(store), uuid)) }),
  },
];

/** Everything of the Zaken API 1.5.1 that the hub reads and writes. */
export const ROUTES_ZAKEN: readonly Route[] = [
  {
    method: "POST",
    pad: pad("zaken/_zoek"),
    soort: "zaken.zoek",
    handle(request, store) {
      eisCrs(request);
      const boom = leesExpand(request.body.expand);
      return {
        body: pagineer(request, store.zaak("zaken", "_zoek"), zoekZaken(store, request.body), (zaak) =>
          expandZaak(store, zaak, boom),
        ),
        headers: CRS,
      };
    },
  },
  {
    method: "GET",
    pad: pad("zaken"),
    soort: "zaken.lijst",
    handle(request, store) {
      eisCrs(request);
      const vraag = Object.fromEntries(request.query);
      const boom = leesExpand(vraag.expand);
      return {
        body: pagineer(request, store.zaak("zaken"), zoekZaken(store, vraag), (zaak) => expandZaak(store, zaak, boom)),
        headers: CRS,
      };
    },
  },
  {
    method: "GET",
    pad: pad(`zaken/${ID}`),
    soort: "zaken.een",
    handle(request, store, [uuid]) {
      eisCrs(request);
      return {
        body: expandZaak(store, find(store.data.zaken, uuid), leesExpand(request.query.get("expand"))),
        headers: CRS,
      };
    },
  },
  ...ROUTES_ZAAKEIGENSCHAPPEN,
  ...bijZaak("rollen", (s) => s.data.rollen, toonRol, [
    "zaak",
    "roltype",
    "betrokkeneType",
    "omschrijving",
    "omschrijvingGeneriek",
  ]),
  ...bijZaak("statussen", (s) => s.data.statussen, toonStatus, ["zaak", "statustype", "indicatieLaatstGezetteStatus"]),
  ...bijZaak("zaakobjecten", (s) => s.data.zaakobjecten, toonZaakobject, ["zaak", "object", "objectType"]),
];
