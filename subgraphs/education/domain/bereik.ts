// SPDX-License-Identifier: EUPL-1.2

/** Which pupils a caller may reach; enforced in SQL. ALLE is for who was let in per pupil by a capability. */
export type Bereik =
  | { soort: "ALLE" }
  | { soort: "GEMEENTEN"; gemeenten: string[] }
  /** pupils enrolled at this school today */
  | { soort: "SCHOOL"; brin: string };
