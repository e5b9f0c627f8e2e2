// SPDX-License-Identifier: EUPL-1.2
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import type { Soort } from "../oneroster/payloads";
import { type Spiegelobject, toSpiegelobject } from "../oneroster/spiegel";
import type { Archief } from "./archief";
import { csvRegels } from "./csv-regels";
import type { Wijze } from "./manifest";

type Velden = Record<string, string | undefined>;

const KOP = ["sourcedId", "status", "dateLastModified"];
const KOLOMMEN: Record<Soort, string[]> = {
  orgs: ["name", "type", "identifier"],
  academicSessions: ["type", "startDate", "endDate"],
  users: ["userIds", "grades"],
  enrollments: ["userSourcedId", "schoolSourcedId", "role", "beginDate", "endDate"],
};

/** The fields of a line as the REST binding of OneRoster names them, so that both bindings are judged by one rule. */
const VORM: Record<Soort, (velden: Velden) => object> = {
  orgs: (velden) => velden,
  academicSessions: (velden) => velden,
  users: ({ userIds, grades }) => ({ userIds: identificaties(userIds), grades: grades?.split(",") }),
  enrollments: ({ userSourcedId, schoolSourcedId, ...velden }) => ({
    ...velden,
    user: { sourcedId: userSourcedId },
    school: { sourcedId: schoolSourcedId },
  }),
};

/** `{BSN:…},{Fed:…}` */
function identificaties(userIds = ""): { type: string; identifier: string }[] {
  return [...userIds.matchAll(/\{([^:{}]+):([^{}]*)\}/g)].map(([, type, identifier]) => ({
    type: type!.trim(),
    identifier: identifier!.trim(),
  }));
}

/** How one file must be read. */
export interface Leeswijze {
  soort: Soort;
  wijze: Wijze;
  /** when the delivery was made: the lines of a bulk file carry no moment of their own */
  moment: Date;
  ontvangenOp: Date;
  pseudonymise: Pseudonymise;
  bsnType: string;
  /** told of a line that cannot be used: file, line and reason, without values */
  afkeuren: (reden: string) => void;
}

/**
 * The objects of one file, one by one.
 * @throws UnusableDelivery when a bulk file has no line that can be used: it would wipe out all there is
 */
export async function* leesObjecten(archief: Archief, leeswijze: Leeswijze): AsyncGenerator<Spiegelobject> {
  const { soort, wijze, moment, ontvangenOp, pseudonymise, bsnType } = leeswijze;
  const bestand = `${soort}.csv`;
  const afkeuren = (regel: number, reden: string) => leeswijze.afkeuren(`${bestand}, regel ${regel}: ${reden}`);
  const eerder = new Map<string, number>();
  const bulk = { status: "active", dateLastModified: moment.toISOString() };
  let bruikbaar = 0;
  for await (const { regel, velden } of csvRegels(archief, bestand, [...KOP, ...KOLOMMEN[soort]], afkeuren)) {
    const record = { ...velden, ...VORM[soort](velden), ...(wijze === "bulk" ? bulk : {}) };
    const object = toSpiegelobject(soort, record, pseudonymise, bsnType);
    if ("reden" in object) {
      afkeuren(regel, object.reden);
      continue;
    }
    const ander = eerder.get(object.sourcedId);
    if (ander !== undefined) afkeuren(regel, `sourcedId: staat ook al op regel ${ander}.`);
    // A moment that is still to come would keep out every later change.
    else if (object.gewijzigdOp > ontvangenOp && wijze === "delta")
      afkeuren(regel, "dateLastModified: ligt in de toekomst.");
    else {
      eerder.set(object.sourcedId, regel);
      if (object.inhoud) bruikbaar += 1;
      yield object;
    }
  }
  if (wijze === "bulk" && bruikbaar === 0 && soort !== "academicSessions")
    throw new UnusableDelivery(`${bestand}: er staat geen enkele bruikbare regel in dit volledige bestand.`);
}
