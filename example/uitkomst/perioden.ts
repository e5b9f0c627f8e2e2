// SPDX-License-Identifier: EUPL-1.2

export interface Periode {
  readonly naam: string;
  readonly peildatum: string;
  readonly aangemaaktOp: string;
}

const periode = (jaar: number, helft: 1 | 2): Periode => {
  const dag = helft === 1 ? `${jaar}-07` : `${jaar + 1}-01`;
  return { naam: `${jaar}-H${helft}`, peildatum: `${dag}-01`, aangemaaktOp: `${dag}-10T08:00:00Z` };
};

/** The last half years that were delivered on a day, oldest first. */
export function halfjarenTot(dag: string, aantal: number): Periode[] {
  const jaar = Number(dag.slice(0, 4));
  const reeks = [jaar - 3, jaar - 2, jaar - 1, jaar].flatMap((j) => [periode(j, 1), periode(j, 2)]);
  return reeks.filter((p) => p.aangemaaktOp.slice(0, 10) <= dag).slice(-aantal);
}
