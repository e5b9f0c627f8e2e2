// SPDX-License-Identifier: EUPL-1.2
import type http from "node:http";
import type { LogVerwerking } from "../logboek/records";
import type { Trace } from "../trace/trace";
import type { Aanvrager } from "../auth/aanvrager";
import type { VerifyToken } from "../auth/token";
import {
  type BepaalDoel,
  createDoelbinding,
  DOEL_HEADER,
  readRegister,
  type Veldenvraag,
  type Verwerkingsactiviteit,
} from "../auth/doelbinding";

/** What belongs to one request besides who asks. */
export interface Verzoek {
  /** what it is asked for; the role is entitled to it */
  activiteit: Verwerkingsactiviteit;
  trace: Trace;
  /** W3C trace id: the same in every subgraph for one question at the gateway */
  traceId: string;
  /** every place that shows or refuses data of a person tells it here */
  logVerwerking: LogVerwerking;
  /** Writes down what was told so far, before something is changed. @throws when it could not be written: then nothing may be changed */
  legVast: () => Promise<void>;
}

/** What other paths than GraphQL get to check a request with. */
export interface Ontvangst {
  verifyToken: VerifyToken;
  bepaalDoel: BepaalDoel;
  trace: Trace;
}

/** The purpose of a request. @throws HubError GEEN_DOEL, DOEL_NIET_TOEGESTAAN or VELD_BUITEN_DOEL */
export function readActiviteit(
  headers: http.IncomingHttpHeaders,
  { rol }: Aanvrager,
  bepaalDoel: BepaalDoel,
  vraag?: Veldenvraag,
): Verwerkingsactiviteit {
  const header = headers[DOEL_HEADER];
  return bepaalDoel(rol, typeof header === "string" ? header : undefined, vraag);
}

/** Who asks, for this purpose: for one that is not about persons nobody is more than a dashboard. */
export function asAsked(aanvrager: Aanvrager, activiteit: Verwerkingsactiviteit): Aanvrager {
  const { sub, organisatie, azp } = aanvrager;
  return activiteit.personen ? aanvrager : { rol: "dashboard", sub, organisatie, azp };
}

let own: BepaalDoel | undefined;

/** The purposes of the register that comes with the hub; read once. */
export function ownDoelbinding(): BepaalDoel {
  return (own ??= createDoelbinding(readRegister()));
}
