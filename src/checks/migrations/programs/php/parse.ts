/** A PHP file as a tree. */
import { readStatements } from './blocks.ts';
import { type Cursor, peek } from './cursor.ts';
import { readBinary } from './expressions.ts';
import { readOne } from './statements.ts';
import type { Statement } from './syntax.ts';
import { tokensOf } from './tokens.ts';

/** Throws `NotPhp` where it stops making sense. */
export function parsePhp(text: string): Statement[] {
  const grammar = { expression: (cursor: Cursor) => readBinary(cursor, 0), statement: readOne };
  const cursor: Cursor = { tokens: tokensOf(text), at: 0, depth: 0, grammar };
  return readStatements(cursor, (each) => peek(each).kind === 'end');
}
