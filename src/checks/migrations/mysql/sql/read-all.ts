/** All statements of a text, those in literals that are prepared and run included. */
import type { Server } from '../version.ts';
import type { Statement } from './ast.ts';
import type { MyToken } from './lexer.ts';
import { readStatement } from './parse.ts';
import { type RawStatement, splitStatements } from './statements.ts';

export interface ReadSql {
  statements: { raw: RawStatement; statement: Statement }[];
  /** Places that could not be read (UTF-16 offsets), in words without literals. */
  problems: { offset: number; message: string }[];
}

export function readAll(source: string, server: Server): ReadSql {
  const result: ReadSql = { statements: [], problems: [] };
  const split = splitStatements(source, server);
  const called = new Set(split.flatMap(({ tokens }) => (tokens[0]?.text === 'call' ? [nameAt(tokens, 1)] : [])));
  for (const raw of split) {
    const read = readStatement(raw, source);
    if (!read.ok) {
      result.problems.push({ offset: read.offset, message: read.message });
      continue;
    }
    result.statements.push({ raw, statement: read.statement });
    if (!mayHold(read.statement)) continue;
    for (const inner of [...prepared(raw, server), ...bodyOf(raw, called)]) {
      const held = readStatement(inner, source);
      if (held.ok) result.statements.push({ raw: inner, statement: held.statement });
      else result.problems.push({ offset: inner.start, message: 'SQL that is put together when it runs was not read' });
    }
  }
  return result;
}

/** The last part of a name: `` `app`.`p` `` is `p`. */
function nameAt(tokens: readonly MyToken[], from: number): string {
  let at = from;
  while (tokens[at + 1]?.text === '.') at += 2;
  return tokens[at]?.text.toLowerCase() ?? '';
}

/** Words behind which a statement of a routine begins, and those that begin one that matters. */
const OPENERS = new Set([';', 'begin', 'then', 'else', 'do', 'loop', 'repeat']);
const STARTERS = new Set(['alter', 'create', 'drop', 'rename', 'truncate', 'update', 'delete', 'insert']);

/** What a procedure does that the same file calls; conditions in it are not weighed. Other bodies stay closed. */
function bodyOf({ tokens, shown }: RawStatement, called: ReadonlySet<string>): RawStatement[] {
  const head = tokens.slice(0, 14).findIndex(({ kind, text }) => kind === 'word' && text === 'procedure');
  if (tokens[0]?.text !== 'create' || head === -1) return [];
  if (!called.has(nameAt(tokens, tokens[head + 1]?.text === 'if' ? head + 4 : head + 1))) return [];
  const found: RawStatement[] = [];
  for (let at = head; at < tokens.length; at++) {
    const [before, first] = [tokens[at], tokens[at + 1]];
    if (!before || first?.kind !== 'word' || !OPENERS.has(before.text) || !STARTERS.has(first.text)) continue;
    let end = at + 1;
    while (end < tokens.length && !endsStatement(tokens[end])) end++;
    const own = tokens.slice(at + 1, end);
    const last = own.at(-1) ?? first;
    found.push({ start: first.start, end: last.end, tokens: own, shown: between(shown, first.start, last.end) });
    at = end - 1;
  }
  return found;
}

/** Under another DELIMITER it is a sign like others. */
const endsStatement = (token: MyToken | undefined): boolean =>
  token?.kind === 'semicolon' || (token?.kind === 'other' && token.text === ';');

/** Of tokens in order, those of a range, found by bisection: a body may have many statements. */
function between(tokens: RawStatement['shown'], start: number, end: number): RawStatement['shown'] {
  const firstFrom = (offset: number): number => {
    let [low, high] = [0, tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? 0) >= offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return tokens.slice(firstFrom(start), firstFrom(end));
}

/** `SET @sql = IF(…, 'ALTER TABLE …', 'SELECT 1')`, `PREPARE s FROM '…'`. Conditions around it are not weighed. */
const mayHold = (statement: Statement): boolean =>
  statement.kind === 'set' || statement.kind === 'other' || statement.kind === 'routine';

const CHANGES =
  /^['"]\s*(?:alter\s+(?:ignore\s+)?table|create\s+(?:(?:unique|fulltext|spatial)\s+)?(?:table|index)|drop\s+(?:table|index|database|schema)|rename\s+table|truncate|update|delete\s+from)\s/i;

function prepared({ tokens }: RawStatement, server: Server): RawStatement[] {
  const [first] = tokens;
  if (first === undefined || !['set', 'select', 'prepare', 'execute'].includes(first.text)) return [];
  return tokens.flatMap((token) => {
    if (token.kind !== 'string' || !CHANGES.test(token.text)) return [];
    // As long as it was, so that places stay right: an escaped quote is one behind a blank.
    const quote = token.text.charAt(0);
    const inner = token.text
      .slice(1, -1)
      .replace(/\\(['"])/g, ' $1')
      .replaceAll(quote + quote, ` ${quote}`)
      .replace(/\\[nrt]/g, '  ');
    return splitStatements(inner, server).map((raw) => shifted(raw, token.start + 1));
  });
}

const shifted = ({ start, end, tokens, shown }: RawStatement, by: number): RawStatement => ({
  start: start + by,
  end: end + by,
  tokens: tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by })),
  shown: shown.map((token) => ({ ...token, start: token.start + by, end: token.end + by })),
});
