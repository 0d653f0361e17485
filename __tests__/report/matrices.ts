/** Matrices of variables and environments, as the check makes them and as somebody would like it to. */
import { CELL_STATES, type EnvMatrix, type MatrixRow } from '../../src/core/env-matrix.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import { hostileText, makeOutcome } from './hostile.ts';

export const makeRow = (name: string, more: Partial<MatrixRow> = {}): MatrixRow => ({
  name,
  isSecret: false,
  cells: [],
  shape: '',
  readAt: [],
  reads: 0,
  ifMissing: 'no reader found',
  ...more,
});

/** Every state once. */
export const EVERY_STATE: EnvMatrix = {
  environments: [
    { name: 'production', source: 'the job', owner: '@ana' },
    { name: 'staging', source: 'the saved list vercel.json' },
    { name: 'preview' },
  ],
  rows: [
    makeRow('API_URL', {
      cells: [{ state: 'set', changed: '2026-11-02' }, { state: 'unneeded' }, unreadable('no values given')],
      ifMissing: 'the code has a default',
    }),
    makeRow('STRIPE_KEY', {
      isSecret: true,
      cells: [{ state: 'wrong', note: 'test key in production' }, { state: 'empty' }, unreadable('no values given')],
      shape: 'sk_live_…',
      readAt: [
        { path: 'src/pay.ts', line: 12 },
        { path: 'src/refund.ts', line: 3 },
      ],
      reads: 3,
      ifMissing: 'the program stops (src/pay.ts:12)',
      owner: '@ben',
    }),
    makeRow('DATABASE_URL', {
      isSecret: true,
      cells: [{ state: 'absent' }, unreadable('listed'), unreadable('no values given')],
      shape: 'postgres://USER:PASSWORD@HOST:5432/NAME',
      ifMissing: 'nothing is read at src/db.ts:4',
    }),
  ],
};

function unreadable(note: string) {
  return { state: 'unreadable', note } as const;
}

/** An outcome of `env` that has it. */
export const outcomeWith = (matrix: EnvMatrix): Outcome =>
  makeOutcome({ check: 'env', coverage: { 'declared variables': matrix.rows.length }, matrix });

export const manyRows = (count: number, environments = 2): EnvMatrix => ({
  environments: Array.from({ length: environments }, (_, index) => ({
    name: `environment-${index}`,
    source: 'the job',
  })),
  rows: Array.from({ length: count }, (_, index) =>
    makeRow(`NAME_${index}`, {
      cells: Array.from({ length: environments }, () => ({ state: index === count - 1 ? 'absent' : 'set' })),
    }),
  ),
});

/** Every text hostile. */
export function hostileMatrix(next: (below: number) => number): EnvMatrix {
  const text = (most = 6) => hostileText(next, most);
  const environments = Array.from({ length: 1 + next(3) }, () => ({ name: text(), source: text(), owner: text() }));
  return {
    environments,
    rows: Array.from({ length: 1 + next(4) }, () =>
      makeRow(text(), {
        isSecret: next(2) === 0,
        cells: environments.map(() => ({
          state: CELL_STATES[next(CELL_STATES.length)] ?? 'set',
          ...(next(2) === 0 ? { note: text() } : {}),
        })),
        shape: next(3) === 0 ? '' : text(),
        readAt: next(3) === 0 ? [] : [{ path: text(), line: 1 + next(99) }],
        reads: next(4),
        ifMissing: text(),
        ...(next(2) === 0 ? { owner: text() } : {}),
      }),
    ),
  };
}
