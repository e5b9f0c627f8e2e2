// SPDX-License-Identifier: EUPL-1.2
import type { ZgwData } from "./data";
import { invalidParam, ProblemError } from "./problem";
import type { Route, Wijziging } from "./request";
import type { Store } from "./store";

interface Abonnement {
  readonly url: string;
  readonly callbackUrl: string;
  readonly auth: string;
  readonly kanalen: readonly { naam: string; filters?: Record<string, string> }[];
}

/** Tells who has a subscription what changed (Notificaties API 1). Like the real ones it does not wait and does not try again. */
export interface Notificatiedienst {
  readonly routes: readonly Route[];
  /** everything that differs between two states */
  meldVerschil(before: ZgwData, after: Store): void;
  meld(wijziging: Wijziging, store: Store): void;
}

const SOORTEN = [
  ["zaken", "zaak", "zaken"],
  ["rollen", "rol", "rollen"],
  ["statussen", "status", "statussen"],
  ["zaakeigenschappen", "zaakeigenschap", "zaakeigenschappen"],
  ["zaakobjecten", "zaakobject", "zaakobjecten"],
] as const;

const stuur = ({ callbackUrl }: Pick<Abonnement, "callbackUrl">, body: object, auth?: string): Promise<number> =>
  fetch(callbackUrl, {
    method: "POST",
    headers: { "content-type": "application/json", ...(auth ? { authorization: auth } : {}) },
    body: JSON.stringify(body),
  }).then(
    ({ status }) => status,
    () => 0,
  );

const leesAbonnement = (body: Record<string, unknown>): Omit<Abonnement, "url"> => {
  const { callbackUrl, auth, kanalen } = body;
  if (typeof callbackUrl !== "string" || !URL.canParse(callbackUrl))
    throw invalidParam("callbackUrl", "required", "Geef een adres.");
  if (typeof auth !== "string" || !auth) throw invalidParam("auth", "required", "Geef een Authorization-header.");
  if (!Array.isArray(kanalen) || kanalen.length === 0) throw invalidParam("kanalen", "required", "Geef een kanaal.");
  return { callbackUrl, auth, kanalen: kanalen as Abonnement["kanalen"] };
};

/** A subscription is only taken when the callback refuses who has no secret, and answers 204 to who has it. */
const probeer = async (abonnement: Omit<Abonnement, "url">): Promise<void> => {
  const hoofdObject = "https://voorbeeld.example/zaken/api/v1/zaken/00000000-0000-4000-8000-000000000000";
  const aanmaakdatum = new Date().toISOString();
  const proef = {
    kanaal: "test",
    hoofdObject,
    resource: "test",
    resourceUrl: hoofdObject,
    actie: "test",
    aanmaakdatum,
  };
  if (![401, 403].includes(await stuur(abonnement, proef)))
    throw invalidParam("callbackUrl", "no-auth-on-callback-url", "Het adres vraagt niet om een geheim.");
  if ((await stuur(abonnement, proef, abonnement.auth)) !== 204)
    throw invalidParam("callbackUrl", "invalid-callback-url", "Het adres antwoordt niet met 204.");
};

export function createNotificatiedienst(): Notificatiedienst {
  const abonnementen: Abonnement[] = [];
  const pad = /^\/notificaties\/api\/v1\/abonnement$/;
  const meld: Notificatiedienst["meld"] = ({ zaak, ...wijziging }, store) => {
    const body = {
      ...{ kanaal: "zaken", hoofdObject: store.zaak("zaken", zaak), ...wijziging },
      ...{ aanmaakdatum: new Date().toISOString(), kenmerken: { bronorganisatie: store.data.rsin } },
    };
    for (const abonnement of abonnementen)
      if (abonnement.kanalen.some(({ naam }) => naam === "zaken")) void stuur(abonnement, body, abonnement.auth);
  };
  return {
    routes: [
      { method: "GET", pad, soort: "notificaties.abonnementen", handle: () => ({ body: abonnementen }) },
      {
        method: "POST",
        pad,
        soort: "notificaties.abonneer",
        async handle(request, store) {
          const nieuw = leesAbonnement(request.body);
          if (abonnementen.some(({ callbackUrl }) => callbackUrl === nieuw.callbackUrl))
            throw new ProblemError(400, "unique", "Er is al een abonnement voor dit adres.");
          await probeer(nieuw);
          const url = `${store.baseUrl}/notificaties/api/v1/abonnement/${abonnementen.length + 1}`;
          abonnementen.push({ url, ...nieuw });
          return { status: 201, body: { url, ...nieuw } };
        },
      },
    ],
    meld,
    meldVerschil(before, after) {
      for (const [verzameling, resource, adres] of SOORTEN) {
        const eerst = new Map<string, object>(before[verzameling].map((item) => [item.uuid, item]));
        const nu = new Map<string, object>(after.data[verzameling].map((item) => [item.uuid, item]));
        for (const uuid of new Set([...eerst.keys(), ...nu.keys()])) {
          const [oud, nieuw] = [eerst.get(uuid), nu.get(uuid)];
          if (JSON.stringify(oud) === JSON.stringify(nieuw)) continue;
          const zaak = resource === "zaak" ? uuid : ((nieuw ?? oud) as { zaak: string }).zaak;
          const actie = !oud ? "create" : !nieuw ? "destroy" : "update";
          meld({ zaak, resource, resourceUrl: after.zaak(adres, uuid), actie }, after);
        }
      }
    },
  };
}
