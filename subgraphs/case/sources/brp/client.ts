// SPDX-License-Identifier: EUPL-1.2
import { createHttpSource } from "../../../../platform/source/http-source";
import { antwoordSchema, type PersoonPayload } from "./payloads";

/** The most persons one question may be about (BRP Personen 2.7.0, RaadpleegMetBurgerservicenummer). */
export const MAX_PERSONEN = 20;

/** What the hub asks of every person, and no more. Geheimhouding, inOnderzoek and opschorting come by themselves. */
const FIELDS = [
  "burgerservicenummer",
  "naam.voornamen",
  "naam.voorletters",
  "naam.voorvoegsel",
  "naam.geslachtsnaam",
  "naam.aanduidingNaamgebruik",
  "geboorte.datum",
  "verblijfplaats.verblijfadres",
  "verblijfplaats.indicatieVastgesteldVerblijftNietOpAdres",
  "kinderen.burgerservicenummer",
  "ouders.burgerservicenummer",
  "partners.burgerservicenummer",
  "partners.naam.voorvoegsel",
  "partners.naam.geslachtsnaam",
  "partners.ontbindingHuwelijkPartnerschap",
  "gezag",
];

/** The one request the hub makes to the BRP. */
export interface BrpClient {
  /** @param bsns at most MAX_PERSONEN; they go in the body, never in an address. @throws SourceError */
  raadpleeg(bsns: string[], signal: AbortSignal): Promise<PersoonPayload[]>;
  close(): Promise<void>;
}

/** @param headers what proves who asks: an API key or a bearer token */
export function createBrpClient(url: string, headers: Record<string, string>): BrpClient {
  const source = createHttpSource(new URL(url).origin);
  return {
    async raadpleeg(bsns, signal) {
      const body = { type: "RaadpleegMetBurgerservicenummer", burgerservicenummer: bsns, fields: FIELDS };
      const { personen } = await source.request({
        method: "POST",
        url: `${url}/personen`,
        headers: { ...headers, "content-type": "application/json; charset=utf-8" },
        body,
        schema: antwoordSchema,
        signal,
      });
      return personen;
    },
    close: () => source.close(),
  };
}
