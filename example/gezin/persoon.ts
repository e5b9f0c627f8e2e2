// SPDX-License-Identifier: EUPL-1.2
export interface Persoon {
  readonly bsn: string;
  readonly voornamen: string;
  readonly voorletters: string;
  readonly voorvoegsel: string;
  readonly geslachtsnaam: string;
  readonly geslacht: "M" | "V";
  readonly geboortedatum: string;
}
