// SPDX-License-Identifier: EUPL-1.2
import { ocw2016 } from "./ocw-2016";
import type { Regel } from "./regel";

/** Every rule version the hub knows, oldest first. A new version is a new file and a line here. */
export const REGELS: readonly Regel[] = [ocw2016];

/** The rule that judges today. */
export const HUIDIGE_REGEL: Regel = ocw2016;
