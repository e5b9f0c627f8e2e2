// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from "node:crypto";
import type { ZaakData, ZaakeigenschapData } from "./data";
import { find, ID, pad } from "./paden";
import { toonZaakeigenschap } from "./present";
import { invalidParam, ProblemError } from "./problem";
import type { Request, Route, Wijziging } from "./request";
import type { Store } from "./store";

const eigenschappenVan = (store: Store, uuid: string | undefined): ZaakeigenschapData[] =>
  store.eigenschappen.get(find(store.data.zaken, uuid).uuid) ?? [];

/** A closed zaak is only changed by who has the right to force that, which the hub never has. */
const openZaak = (store: Store, uuid: string | undefined): ZaakData => {
  const zaak = find(store.data.zaken, uuid);
  if (zaak.einddatum)
    throw new ProblemError(403, "zaak-closed", "Een gesloten zaak mag deze applicatie niet bijwerken.");
  return zaak;
};

const leesWaarde = ({ body: { waarde } }: Request): string => {
  if (typeof waarde !== "string") throw invalidParam("waarde", "required", "Geef een waarde.");
  return waarde;
};

const wijziging = (store: Store, { zaak, uuid }: ZaakeigenschapData, actie: Wijziging["actie"]): Wijziging => ({
  ...{ zaak, actie, resource: "zaakeigenschap" },
  resourceUrl: store.zaak("zaken", zaak, "zaakeigenschappen", uuid),
});

/** The ETag of an answer. */
export function etagVan(body: unknown): string {
  return `"${createHash("md5").update(JSON.stringify(body)).digest("hex")}"`;
}

/** The zaakeigenschappen of a zaak: the only thing of a zaak that the hub may write. What is written is gone when the stand-in stops. */
export const ROUTES_ZAAKEIGENSCHAPPEN: readonly Route[] = [
  {
    method: "GET",
    pad: pad(`zaken/${ID}/zaakeigenschappen`),
    soort: "zaken.zaakeigenschappen",
    handle: (_request, store, [zaak]) => ({
      body: eigenschappenVan(store, zaak).map((e) => toonZaakeigenschap(store, e)),
    }),
  },
  {
    method: "GET",
    pad: pad(`zaken/${ID}/zaakeigenschappen/${ID}`),
    soort: "zaken.zaakeigenschappen.een",
    handle: (_request, store, [zaak, uuid]) => ({
      body: toonZaakeigenschap(store, find(eigenschappenVan(store, zaak), uuid)),
    }),
  },
  {
    method: "POST",
    pad: pad(`zaken/${ID}/zaakeigenschappen`),
    soort: "zaken.zaakeigenschappen.nieuw",
    schrijft: true,
    handle(request, store, [uuid]) {
      const zaak = openZaak(store, uuid);
      const waarde = leesWaarde(request);
      if (request.body.zaak !== store.zaak("zaken", zaak.uuid))
        throw invalidParam("zaak", "bad-url", "Dit is een andere zaak dan in het adres.");
      const type = store.data.eigenschappen.find(
        (each) => store.catalogus("eigenschappen", each.uuid) === request.body.eigenschap,
      );
      if (type?.zaaktype !== zaak.zaaktype)
        throw invalidParam("eigenschap", "zaak-eigenschap", "Deze eigenschap hoort niet bij het zaaktype.");
      const nieuw = { uuid: randomUUID(), zaak: zaak.uuid, eigenschap: type.uuid, waarde };
      store.addEigenschap(nieuw);
      return { status: 201, body: toonZaakeigenschap(store, nieuw), gewijzigd: wijziging(store, nieuw, "create") };
    },
  },
  {
    method: "PATCH",
    pad: pad(`zaken/${ID}/zaakeigenschappen/${ID}`),
    soort: "zaken.zaakeigenschappen.wijzig",
    schrijft: true,
    handle(request, store, [zaak, uuid]) {
      const known = find(eigenschappenVan(store, openZaak(store, zaak).uuid), uuid);
      const verwacht = request.headers["if-match"];
      if (verwacht !== undefined && verwacht !== etagVan(toonZaakeigenschap(store, known)))
        throw new ProblemError(412, "precondition_failed", "Deze eigenschap is ondertussen veranderd.");
      known.waarde = leesWaarde(request);
      return { body: toonZaakeigenschap(store, known), gewijzigd: wijziging(store, known, "update") };
    },
  },
];
