/** Where in a statement something stands. */
import type { Span } from '../sql/find.ts';
import type { SqliteFile } from './connection.ts';
import { nameOf } from './lexer.ts';
import { keyOf } from './names.ts';
import type { SqliteStatement } from './statements.ts';

/** The first place of a word or name; undefined where it does not stand there. `up` has the places of the file. */
export function placeOf(statement: SqliteStatement | undefined, file: SqliteFile, name: string): Span | undefined {
  const wanted = keyOf(name);
  const found = statement?.words.find((token) => keyOf(nameOf(file.up, token) ?? '') === wanted);
  return found && { start: found.start, end: found.end };
}
