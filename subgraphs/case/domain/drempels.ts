// SPDX-License-Identifier: EUPL-1.2

/** From when something asks for attention; a source may set its own. */
export interface Drempels {
  /** days after which an evaluatie that was not held is urgent */
  evaluatieDringendDagen: number;
  /** months before the eighteenth birthday from which there must be a plan for after it */
  plan18Maanden: number;
  /** days before its end from which a consent asks for attention */
  toestemmingDagen: number;
  /** days without contact */
  geenContactDagen: number;
  /** days within which acute help needs a plan */
  acuteHulpDagen: number;
}

export const DREMPELS: Drempels = {
  evaluatieDringendDagen: 30,
  plan18Maanden: 18,
  toestemmingDagen: 30,
  geenContactDagen: 60,
  acuteHulpDagen: 14,
};
