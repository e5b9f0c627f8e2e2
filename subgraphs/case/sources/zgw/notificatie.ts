// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { z } from "zod";

/** A notification as the Notificaties API (NRC) sends it to a webhook. */
const notificatieSchema = z.object({
  kanaal: z.string().min(1).max(50),
  hoofdObject: z.url(),
  resource: z.string().min(1).max(100),
  resourceUrl: z.url(),
  actie: z.string().min(1).max(100),
  aanmaakdatum: z.iso.datetime({ offset: true }),
});

/** What a notification means for the hub. */
export interface Zaakwijziging {
  /** the same notification always has the same key */
  sleutel: string;
  /** the zaak itself, also when a rol, status or eigenschap of it changed */
  zaakUuid: string;
  isVerwijdering: boolean;
}

/**
 * Reads a notification. @returns undefined when it is not about zaken
 * @throws z.ZodError when it is no notification
 */
export function readNotificatie(body: unknown): Zaakwijziging | undefined {
  const { kanaal, hoofdObject, resource, resourceUrl, actie, aanmaakdatum } = notificatieSchema.parse(body);
  const zaakUuid = z.uuid().safeParse(new URL(hoofdObject).pathname.split("/").at(-1));
  if (kanaal !== "zaken" || !zaakUuid.success) return undefined;
  const parts = [hoofdObject, resource, resourceUrl, actie, aanmaakdatum];
  return {
    sleutel: createHash("sha256").update(parts.join("\n")).digest("base64url"),
    zaakUuid: zaakUuid.data,
    isVerwijdering: resource === "zaak" && actie === "destroy",
  };
}
