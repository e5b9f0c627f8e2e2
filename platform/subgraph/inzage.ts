// SPDX-License-Identifier: EUPL-1.2
import type { Aanvrager } from "../auth/aanvrager";
import type { Inzagevraag, Weigering } from "../auth/capability";
import type { CreateInzagebewijsReader, Inzage, ReadInzagebewijs } from "../auth/inzagebewijs";
import { redenVoorMensen } from "../auth/inzagereden";
import type { Beeld } from "../herkomst/records";
import type { LogVerwerking } from "../logboek/records";
import type { Logger } from "../logging/logger";
import type { Verzoek } from "./verzoek";

/** The reader of capabilities for one request. What is refused goes to the log: someone may be trying. */
export function readerFor(
  createReader: CreateInzagebewijsReader,
  aanvrager: Aanvrager,
  verzoek: Verzoek,
  log: Logger,
): ReadInzagebewijs {
  return createReader(inzagevraagVan(aanvrager, verzoek), meldWeigering("inzagebewijs", aanvrager, verzoek, log));
}

/** What a capability must be made for, to count in this request. */
export function inzagevraagVan({ sub }: Aanvrager, { activiteit, traceId }: Verzoek): Inzagevraag {
  return { sub, doel: activiteit.uri, traceId };
}

/** Tells the log of a capability that was offered and not accepted: who offered it, and what was wrong with it. */
export function meldWeigering(
  soort: "inzagebewijs" | "relatiebewijs",
  { sub, rol }: Aanvrager,
  { activiteit, traceId }: Verzoek,
  log: Logger,
): (weigering: Weigering) => void {
  const about = { event: `${soort} geweigerd`, sub, rol, doel: activiteit.doel, traceId };
  return (weigering) => log.warn({ ...about, weigering }, "access refused");
}

/** Writes down that something of a person was shown, or was not; alike for who does not exist and who may not be seen. */
export function logInzage(logVerwerking: LogVerwerking, id: string, domein: string, inzage: Inzage): void {
  const { niveau, reden, weigering, grond = "INZAGEBEWIJS", log } = inzage;
  if (niveau === "GEEN") {
    const waarom = weigering ?? reden ?? "GEEN_RELATIE";
    return logVerwerking({ uitkomst: "GEWEIGERD", domein, niveau, grond: waarom, betrokkenen: [], gevraagd: id });
  }
  const verborgenTot = log?.verborgenTot === undefined ? undefined : new Date(log.verborgenTot);
  logVerwerking({ uitkomst: "TOEGESTAAN", domein, niveau, grond, betrokkenen: [id], ...log, verborgenTot });
}

/** Tells why there is not more to see, for who may know that there is. */
export function metReden<B extends Beeld>(beeld: B, { reden }: Inzage): B {
  return reden
    ? { ...beeld, toelichting: [beeld.toelichting, redenVoorMensen(reden)].filter(Boolean).join(" ") }
    : beeld;
}
