// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import type { Gebruiker } from "../../domain/bron";
import { type Zaakeigenschap, zaakeigenschapSchema } from "./payloads";
import type { ZgwTransport } from "./transport";

/** One zaakeigenschap as it is at this moment; with `etag` it can be changed only as long as it is still so. */
export type ZaakeigenschapNu = Zaakeigenschap & { etag?: string };

/** The zaakeigenschappen of one zaak, read and written. Writing needs the scope `zaken.bijwerken`; all of it can throw SourceError. */
export interface Zaakeigenschappen {
  find(zaak: string, gebruiker: Gebruiker, signal: AbortSignal): Promise<Zaakeigenschap[]>;
  read(url: string, gebruiker: Gebruiker, signal: AbortSignal): Promise<ZaakeigenschapNu>;
  /** @param eigenschap its address in the Catalogi API */
  add(
    zaak: string,
    eigenschap: string,
    waarde: string,
    gebruiker: Gebruiker,
    signal: AbortSignal,
  ): Promise<Zaakeigenschap>;
  change(nu: ZaakeigenschapNu, waarde: string, gebruiker: Gebruiker, signal: AbortSignal): Promise<Zaakeigenschap>;
}

/** @param transport of a client of this source */
export function createZaakeigenschappen(transport: Pick<ZgwTransport, "call">): Zaakeigenschappen {
  const schema = zaakeigenschapSchema;
  return {
    find: (zaak, gebruiker, signal) =>
      transport.call({ url: `${zaak}/zaakeigenschappen`, schema: z.array(schema), gebruiker, signal }),
    async read(url, gebruiker, signal) {
      let etag: string | undefined;
      const now = await transport.call({
        ...{ url, schema, gebruiker, signal },
        // A weak validator never passes If-Match (RFC 9110 13.1.1): a source that gives those would refuse every change.
        onHeaders: (headers) => (etag = /^"/.test(String(headers.etag)) ? String(headers.etag) : undefined),
      });
      return { ...now, etag };
    },
    add: (zaak, eigenschap, waarde, gebruiker, signal) =>
      transport.call({
        ...{ url: `${zaak}/zaakeigenschappen`, schema, gebruiker, signal },
        body: { zaak, eigenschap, waarde },
      }),
    change: ({ url, etag }, waarde, gebruiker, signal) =>
      transport.call({
        ...{ method: "PATCH" as const, url, schema, gebruiker, signal },
        headers: etag === undefined ? {} : { "if-match": etag },
        body: { waarde },
      }),
  };
}
