/** What the reader of deploy files asks of a tool; adding one is a value in a file of its own. */
import { type Positions, positionsOf, type ReadFacts, readAt } from '../languages/positions.ts';
import type { Read } from '../read.ts';
import type { SourceFile } from '../source.ts';

export interface Tool {
  /** `compose` */
  name: string;
  isFile: (path: string) => boolean;
  /** Nothing is found in a text that this does not match. */
  hint: RegExp;
  read: (file: SourceFile, all: readonly SourceFile[]) => Read[];
}

/** Makes reads of one file, at 0-based UTF-16 offsets. */
export type At = (facts: Partial<ReadFacts> & { name: string }, start: number, end: number) => Read;

export function readsOf(file: SourceFile, base: Omit<ReadFacts, 'name'>): At {
  const positions: Positions = positionsOf(file.text);
  return (facts, start, end) => readAt({ ...base, ...facts }, file.path, positions, start, end);
}

/** A file of a tool or host gives it to the program. */
export const given = (via: string, phase: Read['phase'] = 'run'): Omit<ReadFacts, 'name'> => ({
  hasDefault: false,
  required: false,
  phase,
  side: 'server',
  via,
  kind: 'given',
});

/** A file of a tool or host takes it from outside. */
export const asked = (via: string, phase: Read['phase'] = 'run'): Omit<ReadFacts, 'name'> => ({
  ...given(via, phase),
  kind: 'deploy',
});

export const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Bytes would be more; UTF-16 units of a file that no person has written. */
export const MAX_TEXT = 4_000_000;
