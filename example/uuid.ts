// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";

/** A UUID (version 5 in form) that follows from its parts: the same parts, the same UUID. */
export function uuidVan(...delen: (string | number)[]): string {
  const h = createHash("sha1").update(delen.join("/")).digest("hex");
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-5${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
