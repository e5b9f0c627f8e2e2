// SPDX-License-Identifier: EUPL-1.2

/** How much a benchmark does. */
export interface Omvang {
  /** so little that it only shows that it works: its figures mean nothing */
  klein?: boolean;
  /** how many messages, where a benchmark has those */
  aantal?: number;
}

/** Families in the example region of a benchmark. */
export const gezinnenVoor = ({ klein }: Omvang): number => (klein ? 60 : 200);
