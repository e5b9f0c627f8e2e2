// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { isDatum } from "../../../../platform/time/datum";

/** Kinds of objects that are read, in the order in which they are asked. */
export const SOORTEN = ["orgs", "academicSessions", "users", "enrollments"] as const;
export type Soort = (typeof SOORTEN)[number];

const datum = z.string().refine(isDatum);
const verwijzing = z.object({ sourcedId: z.string().min(1) });

/** What every OneRoster 1.2 object has; "inactive" (1.0) means the same as "tobedeleted". */
export const objectkop = z.object({
  sourcedId: z.string().min(1).max(255),
  status: z.enum(["active", "tobedeleted", "inactive"]),
  dateLastModified: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
});

/** The fields that are used of each kind; all others are left at the border. */
export const OBJECTEN = {
  orgs: z.object({ name: z.string().min(1), type: z.string(), identifier: z.string().nullish() }),
  academicSessions: z.object({ type: z.string(), startDate: datum, endDate: datum }),
  users: z.object({
    userIds: z.array(z.object({ type: z.string(), identifier: z.string() })).nullish(),
    grades: z.array(z.string()).nullish(),
  }),
  enrollments: z.object({
    user: verwijzing,
    school: verwijzing,
    role: z.string(),
    beginDate: datum.nullish(),
    endDate: datum.nullish(),
  }),
};

/** A page: one list under the name of its kind. Records are judged one by one later, so that one bad record does not cost a page. */
export const bladzijde = (soort: Soort) =>
  z.object({ [soort]: z.array(z.unknown()) }).transform((page) => page[soort] as unknown[]);

/** The answer of a token endpoint (RFC 6749, 5.1). */
export const tokenantwoord = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive().default(300),
});
