/** How a server carries out one clause, and the whole of an ALTER TABLE. */
import type { Span } from '../../sql/find.ts';

/**
 * - `INSTANT`: only what is known of the table changes
 * - `NOCOPY`: in place, the rows stay where they are (MySQL calls it INPLACE without a rebuild)
 * - `INPLACE`: in place, and every row is written anew
 * - `COPY`: a second table is filled row by row
 */
export const ALGORITHMS = ['INSTANT', 'NOCOPY', 'INPLACE', 'COPY'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** What others may do meanwhile: all, read, nothing. */
export const LOCKS = ['NONE', 'SHARED', 'EXCLUSIVE'] as const;
export type Lock = (typeof LOCKS)[number];

/** Why it is so: which rule speaks of it, and how. */
export type Cause =
  | 'column-type'
  | 'enum'
  | 'charset'
  | 'not-null'
  | 'nullable'
  | 'auto-increment'
  | 'generated'
  | 'stored'
  | 'default'
  | 'column'
  | 'position'
  | 'index'
  | 'unique'
  | 'fulltext'
  | 'spatial'
  | 'primary'
  | 'foreign-key'
  | 'check'
  | 'engine'
  | 'rebuild'
  | 'option'
  | 'order'
  | 'partition'
  | 'rename'
  | 'versioning'
  /** The server itself did so. */
  | 'seen';

export interface Cost {
  /** Can be INSTANT, where nothing else in the statement hinders it. */
  instant: boolean;
  /** What it is where it can't. */
  otherwise: Exclude<Algorithm, 'INSTANT'>;
  /** Of `otherwise`. */
  lock: Lock;
  cause: Cause;
  /** Words behind "because": `the type changes`. */
  why: string;
  /** It builds an index: columns can then not be added at the same time without a rebuild. */
  builds?: boolean;
  /** False where what was there before is not known. */
  certain: boolean;
  span: Span;
}

export interface Plan {
  algorithm: Algorithm;
  lock: Lock;
  /** The clauses that make it so dear; all of them where it is INSTANT. */
  because: readonly Cost[];
  costs: readonly Cost[];
  /** What each clause would be alone is cheaper than all together. */
  mixed: boolean;
}

export const rank = (algorithm: Algorithm): number => ALGORITHMS.indexOf(algorithm);
export const dearest = <Of extends Algorithm | Lock>(list: readonly Of[], values: readonly Of[]): Of | undefined =>
  list.findLast((value) => values.includes(value));

export const NEVER: Pick<Cost, 'instant' | 'otherwise' | 'lock'> = {
  instant: false,
  otherwise: 'COPY',
  lock: 'SHARED',
};
