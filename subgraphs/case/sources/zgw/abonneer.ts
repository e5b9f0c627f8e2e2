// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { readSecret } from "../../../../platform/config/secret";
import { createLogger } from "../../../../platform/logging/logger";
import { createConnector } from "../../../../platform/source/connector";
import type { SourceOutcome } from "../../../../platform/source/outcome";
import type { ZgwBron } from "../../config";
import { HUB } from "../../domain/bron";
import { explain } from "./explain";
import { createZgwTransport } from "./transport";

const abonnementSchema = z.object({ url: z.url(), callbackUrl: z.url() });

/**
 * Asks a source to send notifications about zaken to the hub (Notificaties API). Asking again changes nothing.
 * @param bron has `notificaties` with `api` in its configuration
 * @param callbackUrl where the source reaches the hub; the hub must be running, for the source tries it
 * @returns whether there was none yet
 */
export async function abonneerZgw(
  bron: ZgwBron & { notificaties: { api: string } },
  folder: string,
  callbackUrl: string,
): Promise<SourceOutcome<{ nieuw: boolean }>> {
  const { api, secret } = bron.notificaties as NonNullable<ZgwBron["notificaties"]> & { api: string };
  const transport = createZgwTransport({
    urls: [api],
    clientId: bron.auth.clientId,
    secret: readSecret(bron.auth.secret, folder),
    clock: () => new Date(),
  });
  // May be repeated by the connector: a source refuses a second subscription for the same address.
  const connector = createConnector(bron.naam, createLogger("abonneer", "silent"), { timeoutMs: 20_000 });
  const url = `${api}/abonnement`;
  try {
    const known = explain(
      await connector.read("abonnementen", (signal) =>
        transport.call({ url, schema: z.array(abonnementSchema), signal, gebruiker: HUB }),
      ),
    );
    if (!known.ok) return known;
    if (known.value.some((each) => each.callbackUrl === callbackUrl)) return { ok: true, value: { nieuw: false } };
    const body = {
      callbackUrl,
      auth: `Bearer ${readSecret(secret, folder)}`,
      kanalen: [{ naam: "zaken", filters: {} }],
    };
    const made = explain(
      await connector.read("abonneer", (signal) =>
        transport.call({ url, schema: abonnementSchema, signal, gebruiker: HUB, body }),
      ),
    );
    return made.ok ? { ok: true, value: { nieuw: true } } : made;
  } finally {
    await transport.close();
  }
}
