// SPDX-License-Identifier: EUPL-1.2
import { notFound } from "./problem";

/** A path of the Zaken API. */
export const pad = (rest: string): RegExp => new RegExp(`^/zaken/api/v1/${rest}$`);
/** A UUID in a path. */
export const ID = "([0-9a-f-]{36})";

/** The one with this UUID, or 404. */
export function find<T extends { uuid: string }>(lijst: readonly T[], uuid: string | undefined): T {
  const gevonden = lijst.find((item) => item.uuid === uuid);
  if (!gevonden) throw notFound();
  return gevonden;
}
