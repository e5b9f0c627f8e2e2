// SPDX-License-Identifier: EUPL-1.2
import { stringify } from "yaml";
import { OOSTERWOLDE, ZUIDERHAM } from "../regio/gemeenten";
import type { Storing } from "../zgw/stand-in";

/** The text of gedrag.yaml: how the case systems and EPDs are on an ordinary day. One is slow, one fails now and then; change it at will. */
export function gedragYaml(): string {
  const gedrag: Record<string, Storing> = {
    [ZUIDERHAM.bron]: { vertragingMs: 300 },
    [OOSTERWOLDE.bron]: { aandeelFouten: 0.1 },
    "epd-lindeboog": { vertragingMs: 40 },
  };
  return stringify(gedrag);
}
