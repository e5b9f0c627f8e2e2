// SPDX-License-Identifier: EUPL-1.2
import type { Inzagebesluit } from "../../platform/auth/inzagebewijs";
import { type BepaalDoel, createDoelbinding, DOEL_HEADER, readRegister } from "../../platform/auth/doelbinding";
import type { Inzageniveau } from "../../platform/herkomst/records";

const register = readRegister();

const bepaal = createDoelbinding(register);

/**
 * Purposes without the fields that belong to them, to see what the decision itself refuses: what a purpose does not have at all would hide
 * that. The limits have tests of their own, and hold in tests of the whole hub.
 */
export const zonderVeldgrens: BepaalDoel = (rol, header) => bepaal(rol, header);

/** Every purpose there is: each role then asks for the first it is entitled to. */
export const ALLE_DOELEN = register.map(({ uri }) => uri).join(" ");

/** The URI of a purpose. */
export function doel(naam: string): string {
  return register.find((activiteit) => activiteit.doel === naam)!.uri;
}

/** The trace of every request that says no other. */
export const TRACE = "0af7651916cd43dd8448eb211c80319c";

/** The headers that a gateway adds to a question, besides the token. */
export function verzoekHeaders(doelen = ALLE_DOELEN, trace = TRACE): Record<string, string> {
  return { [DOEL_HEADER]: doelen, traceparent: `00-${trace}-b7ad6b7169203331-01` };
}

/** A decision for the purpose casusregie in a request with those headers. */
export function besluitVoor(
  sub: string,
  personen: string[],
  niveaus: { hulp?: Inzageniveau; onderwijs?: Inzageniveau },
): Inzagebesluit {
  const { hulp = "GEEN", onderwijs = "GEEN" } = niveaus;
  return {
    ...{ sub, personen, doel: doel("casusregie"), trace: TRACE, grond: "REGIE_NU" },
    domeinen: { hulp: { niveau: hulp }, onderwijs: { niveau: onderwijs } },
  };
}
