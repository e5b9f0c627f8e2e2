// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "./gezin/gezin";
import type { Aanbieder, Gemeente, Product, Profiel, School } from "./regio/regio";
import type { Situatie } from "./situaties/situatie";
import type { Uitkomst } from "./uitkomst/uitkomst";

/** Everything there is, in plain form: from here every file is written. */
export interface Region {
  readonly naam: string;
  readonly seed: number;
  readonly peildatum: string;
  readonly gemeenten: readonly Gemeente[];
  readonly profielen: readonly Profiel[];
  readonly producten: readonly Product[];
  readonly aanbieders: readonly Aanbieder[];
  readonly scholen: readonly School[];
  readonly gezinnen: readonly Gezin[];
  readonly situaties: readonly Situatie[];
  readonly uitkomsten: readonly Uitkomst[];
}
