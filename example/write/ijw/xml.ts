// SPDX-License-Identifier: EUPL-1.2
const TEKENS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand between tags. */
export function escapeXml(tekst: string): string {
  return tekst.replace(/[&<>"]/g, (teken) => TEKENS[teken] ?? teken);
}

/** Writes elements in one namespace prefix; a child that is null is left out. */
export type Schrijver = (naam: string, ...inhoud: (string | null)[]) => string;

/** A writer for a prefix: text goes in as `tekst(...)`, elements as what the writer gave back. */
export function createSchrijver(prefix: string): Schrijver {
  return (naam, ...inhoud) =>
    `<${prefix}:${naam}>${inhoud.filter((deel) => deel !== null).join("")}</${prefix}:${naam}>`;
}

/** Writes elements of the iJw basisschema: what is inside a CDT type. */
export const ijw = createSchrijver("ijw");
