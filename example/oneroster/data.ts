// SPDX-License-Identifier: EUPL-1.2

/** The kinds of objects this system gives, by the name of their list. */
export const SOORTEN = ["orgs", "academicSessions", "users", "enrollments"] as const;
export type Soort = (typeof SOORTEN)[number];

/** One object as OneRoster 1.2 describes it; references hold only kind and id until they are sent. */
export interface OneRosterObject {
  sourcedId: string;
  status: "active" | "tobedeleted";
  dateLastModified: string;
  [veld: string]: unknown;
}

/** Everything a pupil administration holds. */
export type OneRosterData = Record<Soort, OneRosterObject[]>;
