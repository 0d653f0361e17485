/** Many migrations of a file as one. */
import type { ProgramPart, ProgramSql } from './program.ts';

export const sumOf = (parts: readonly ProgramPart[]): ProgramSql => ({
  parts,
  statements: parts.flatMap(({ statements }) => statements),
  unread: parts.flatMap(({ unread }) => unread),
  wrapping: parts.length > 0 && parts.every(({ wrapping }) => wrapping === 'none') ? 'none' : 'transaction',
  down: parts.every(({ down }) => down === 'given') ? 'given' : 'missing',
});
