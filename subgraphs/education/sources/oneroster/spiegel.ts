// SPDX-License-Identifier: EUPL-1.2
import { isBsn } from "../../../../platform/identity/bsn";
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import { OBJECTEN, objectkop, type Soort } from "./payloads";

/** An object as the hub keeps it: only what enrolments are made of; the BSN has become a pseudonym. */
export interface Spiegelobject {
  soort: Soort;
  sourcedId: string;
  gewijzigdOp: Date;
  /** absent when it is gone or of no use */
  inhoud?: Record<string, string | undefined>;
}

/** Why a record was left out, without values. */
export type Afkeuring = { soort: Soort; reden: string };

/** BRIN, with the two digits of the vestiging when they are known. */
const BRIN = /^\d{2}[A-Z]{2}(\d{2})?$/;

/**
 * One record of a page as the hub keeps it; without content when it is gone or of no use (a teacher, a district, a term).
 * A pupil is known by the BSN in `userIds` under the agreed type; a pupil without one cannot be told apart and is left out.
 */
export function toSpiegelobject(
  soort: Soort,
  record: unknown,
  pseudonymise: Pseudonymise,
  bsnType: string,
): Spiegelobject | Afkeuring {
  const kop = objectkop.safeParse(record);
  if (!kop.success) return { soort, reden: "sourcedId, status of dateLastModified klopt niet." };
  const { sourcedId, status, dateLastModified: gewijzigdOp } = kop.data;
  const base = { soort, sourcedId, gewijzigdOp };
  if (status !== "active") return base;
  const result = OBJECTEN[soort].safeParse(record);
  if (!result.success) return { soort, reden: `${result.error.issues[0]?.path.join(".")}: ontbreekt of klopt niet.` };
  const inhoud = INHOUD[soort](result.data as never, (id) => pseudonymise("bsn", id), bsnType.toLowerCase());
  return typeof inhoud === "string" ? { soort, reden: inhoud } : { ...base, inhoud };
}

type Inhoud = Spiegelobject["inhoud"] | string;
type Payload<S extends Soort> = ReturnType<(typeof OBJECTEN)[S]["parse"]>;

const INHOUD: {
  [S in Soort]: (payload: Payload<S>, pseudonym: (bsn: string) => string, bsnType: string) => Inhoud;
} = {
  orgs: ({ name, type, identifier }) => {
    if (type !== "school") return undefined;
    return identifier && BRIN.test(identifier) ? { naam: name, brin: identifier } : "identifier: geen BRIN.";
  },
  academicSessions: ({ type, startDate, endDate }) =>
    type === "schoolYear" ? { begin: startDate, einde: endDate } : undefined,
  users: ({ userIds, grades }, pseudonym, bsnType) => {
    const bsn = userIds?.find(({ type }) => type.toLowerCase() === bsnType)?.identifier;
    if (bsn === undefined) return undefined;
    return isBsn(bsn) ? { leerling: pseudonym(bsn), leerjaar: grades?.[0]?.slice(0, 20) } : "userIds: geen BSN.";
  },
  enrollments: ({ user, school, role, beginDate, endDate }) =>
    role === "student"
      ? { user: user.sourcedId, school: school.sourcedId, begin: beginDate ?? undefined, einde: endDate ?? undefined }
      : undefined,
};
