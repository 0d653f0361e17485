/** A statement as it may leave this part: what is a literal is marked as one. */
import type { OtherStatement } from '../other-database.ts';
import type { Token } from '../sql/lexer.ts';
import { nameOf } from './lexer.ts';
import { keyOf } from './names.ts';
import type { Picture } from './picture.ts';
import type { FileRun } from './run.ts';
import type { SqliteStatement } from './statements.ts';

/**
 * SQLite takes `"text"` for a string where nothing has that name (https://www.sqlite.org/quirks.html#dblquote): whatever is no
 * `known` name (a key) is shown as little as a string. `source` is the file.
 */
export function present(statement: SqliteStatement, source: string, known: ReadonlySet<string>): OtherStatement {
  const tokens = statement.tokens.map((token) =>
    isText(source, token, known) ? { ...token, kind: 'string' as const } : token,
  );
  return {
    start: statement.start,
    end: statement.end,
    tokens,
    normalized: tokens.flatMap((token) => (token.kind === 'comment' ? [] : [shown(source, token)])).join(' '),
  };
}

const isText = (source: string, token: Token, known: ReadonlySet<string>): boolean =>
  token.kind === 'quoted' && source[token.start] === '"' && !known.has(keyOf(nameOf(source, token) ?? ''));

const shown = (source: string, token: Token): string =>
  token.kind === 'string' || (token.kind === 'number' && /[\d.]/.test(source.charAt(token.start)))
    ? '?'
    : (nameOf(source, token)?.toLowerCase() ?? source.slice(token.start, token.end));

/** Keys of everything that has a name before or after. */
export function namesOf({ before, after, steps }: FileRun): Set<string> {
  const names = new Set<string>(['rowid', 'main', 'temp', 'new', 'old', 'excluded']);
  const seen = new Set<Picture>([before, after, ...steps.map((step) => step.after)]);
  for (const picture of seen) {
    for (const [key, { columns }] of picture.tables) {
      names.add(key);
      for (const { name } of columns) names.add(keyOf(name));
    }
    for (const objects of [picture.indexes, picture.triggers, picture.views])
      for (const key of objects.keys()) names.add(key);
  }
  return names;
}
