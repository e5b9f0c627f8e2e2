// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { isPseudonym } from "../identity/pseudonym";

/** Whether something is so; what is not known, or may not be told, is ONBEKEND. */
export const STANDEN = ["JA", "NEE", "ONBEKEND"] as const;
export type Stand = (typeof STANDEN)[number];

/** Who asks: the subject of its tokens, and of the capabilities it gets. */
export const DIENST = "dienst:education";

/** What its capabilities are bound to: no person asks, so there is no question at the gateway they belong to. */
export const DIENSTVRAAG = { sub: DIENST, doel: DIENST, traceId: DIENST };

/** Most persons in one question. */
export const MAX_PERSONEN = 200;

export const REGISSEUR_PAD = "/standen/v1/regisseur";
export const HULP_PAD = "/standen/v1/lopende-hulp";

const gemeente = z.string().regex(/^\d{4}$/);
const personen = z.array(z.string().refine(isPseudonym)).min(1).max(MAX_PERSONEN);
const standen = z.record(z.string(), z.enum(STANDEN));

/** Whether someone directs, for pupils of one gemeente, as leerplicht of that gemeente may know. */
export const regisseurvraag = z.strictObject({ gemeente, personen });
/** With the capability for the next question: about whom leerplicht of that gemeente may know that help runs. */
export const regisseurantwoord = z.object({ standen, inzagebewijs: z.string() });

/** Whether help runs, for the persons of a capability; the gemeente is whose leerplicht it is asked for, for the log. */
export const hulpvraag = z.strictObject({ inzagebewijs: z.string(), gemeente, personen });
export const hulpantwoord = z.object({ standen });
