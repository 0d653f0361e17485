import type { MatrixRow } from '../core/env-matrix.ts';

/** What needs a person stands at the top; the rest as it was. */
export const worstFirst = (rows: readonly MatrixRow[]): MatrixRow[] =>
  [...rows].sort((a, b) => Number(isBad(b)) - Number(isBad(a)));

const isBad = ({ cells }: MatrixRow): boolean =>
  cells.some(({ state }) => state === 'absent' || state === 'empty' || state === 'wrong');
