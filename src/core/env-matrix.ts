/** Variables × environments: what the code needs, what is declared, what each environment has. Safe to print. */
export interface EnvMatrix {
  environments: MatrixColumn[];
  /** By name. */
  rows: MatrixRow[];
}

export interface MatrixColumn {
  /** `production` */
  name: string;
  /** Where its values are from, in words: `the job`, `the env file .env.production`; absent where none were given. */
  source?: string;
  owner?: string;
}

/**
 * - `set`: there is a value, and nothing is wrong with it
 * - `empty`: it is there, and its value is the empty text
 * - `absent`: it is needed and not there
 * - `unneeded`: it is not there, and the code does without
 * - `wrong`: there is a value that cannot work there
 * - `unreadable`: whether it is there, or what it is, cannot be seen from here
 */
export const CELL_STATES = ['set', 'empty', 'absent', 'unneeded', 'wrong', 'unreadable'] as const;
export type CellState = (typeof CELL_STATES)[number];

export interface MatrixCell {
  state: CellState;
  /** A few words: what is wrong, why it cannot be read. */
  note?: string;
  /** Day of its last change, as `2026-11-30`. */
  changed?: string;
}

export interface MatrixRow {
  name: string;
  isSecret: boolean;
  /** One for each environment, in their order. */
  cells: MatrixCell[];
  /** What a value looks like, never one: `postgres://USER:PASSWORD@HOST:5432/NAME`. */
  shape: string;
  /** Where the code reads it, the first few. */
  readAt: { path: string; line: number }[];
  /** How many places read it. */
  reads: number;
  /** What happens without it: `the program stops at src/db.ts:4`. */
  ifMissing: string;
  owner?: string;
  /** Where the team keeps it. */
  store?: string;
  /** How often it is to be replaced: `90d`. */
  rotate?: string;
  /** A page of the provider, or a sentence. */
  howToRotate?: string;
  /** What it is for. */
  description?: string;
}

export const CELL_SIGNS: Readonly<Record<CellState, string>> = {
  set: '✅',
  empty: '⬜',
  absent: '🚫',
  unneeded: '–',
  wrong: '❌',
  unreadable: '❓',
};

export const CELL_WORDS: Readonly<Record<CellState, string>> = {
  set: 'set',
  empty: 'empty',
  absent: 'absent',
  unneeded: 'not set, not needed',
  wrong: 'wrong',
  unreadable: 'not readable',
};

/** `✅ set · ⬜ empty · …`: the states that are there. */
export function legendOf({ rows }: EnvMatrix): string {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
  return CELL_STATES.filter((state) => used.has(state))
    .map((state) => `${CELL_SIGNS[state]} ${CELL_WORDS[state]}`)
    .join(' · ');
}
