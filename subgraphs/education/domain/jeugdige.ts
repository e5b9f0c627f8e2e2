// SPDX-License-Identifier: EUPL-1.2

/** A person as the gateway hands it over: the id, and what other subgraphs said about it. */
export interface Jeugdigeverwijzing {
  /** pseudonym */
  id: string;
  /** capability of the deciding subgraph; not yet verified */
  inzagebewijs?: string | null;
  heeftLopendeHulp?: boolean | null;
}
