// SPDX-License-Identifier: EUPL-1.2

/** Thrown by an importer when a whole delivery cannot be used; `reden` is told to people and holds no personal data. */
export class UnusableDelivery extends Error {
  constructor(readonly reden: string) {
    super(reden);
    this.name = "UnusableDelivery";
  }
}
