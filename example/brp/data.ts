// SPDX-License-Identifier: EUPL-1.2

/** A person as the API gives them when everything is asked. */
export interface BrpPersoon extends Record<string, unknown> {
  readonly burgerservicenummer: string;
}

/** Everything the stand-in holds. */
export interface BrpData {
  personen: BrpPersoon[];
}
