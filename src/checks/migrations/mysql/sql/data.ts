/** UPDATE, DELETE, INSERT: only what is needed to tell which rows of which tables they touch. */
import type { Statement, TableName } from './ast.ts';
import { atEnd, type Cursor, isNext, parens, peek, take, takeAny, word } from './cursor.ts';
import type { MyToken } from './lexer.ts';
import { columnName, tableName } from './names.ts';
import { tablesRead } from './reads.ts';

const MODIFIERS = ['low_priority', 'ignore', 'quick', 'high_priority', 'delayed'];

/** The cursor stands behind UPDATE. */
export function update(cursor: Cursor, source: string): Statement {
  while (takeAny(cursor, ...MODIFIERS));
  const tables = references(cursor, source, 'set');
  take(cursor, 'set');
  const columns: string[] = [];
  let begins = true;
  while (!atEnd(cursor) && !isNext(cursor, 'where') && !isNext(cursor, 'order') && !isNext(cursor, 'limit')) {
    if (begins && isName(peek(cursor))) {
      columns.push(columnName(cursor));
      begins = false;
    } else if (isNext(cursor, '(')) parens(cursor);
    else {
      begins = isNext(cursor, ',');
      cursor.at++;
    }
  }
  return { kind: 'update', tables, columns, ...condition(cursor) };
}

/** The cursor stands behind DELETE. */
export function remove(cursor: Cursor, source: string): Statement {
  while (takeAny(cursor, ...MODIFIERS));
  const history = isNext(cursor, 'history', 'from') ? historyOf(cursor, source) : undefined;
  if (history !== undefined) return history;
  const targets: TableName[] = [];
  if (!isNext(cursor, 'from')) targets.push(...references(cursor, source, 'from'));
  take(cursor, 'from');
  const from = references(cursor, source, 'where', 'using', 'order', 'limit', 'returning');
  if (take(cursor, 'using')) {
    targets.push(...from);
    from.push(...references(cursor, source, 'where'));
  }
  // Several tables: which rows go depends on the join.
  const joined = from.length > 1;
  const { all, limited } = condition(cursor);
  return { kind: 'delete', tables: targets.length > 0 ? targets : from, all: all && !joined, limited };
}

/**
 * `DELETE HISTORY FROM t BEFORE SYSTEM_TIME …`: https://mariadb.com/kb/en/delete/. Undefined, and nothing taken, where `history` is a table:
 * `DELETE history FROM history JOIN …`.
 */
function historyOf(cursor: Cursor, source: string): Statement | undefined {
  const from = cursor.at;
  cursor.at += 2;
  const table = tableName(cursor, source);
  const isTable = table.key.split('.').at(-1) === 'history';
  if (!isTable && take(cursor, 'partition')) parens(cursor);
  const bounded = isNext(cursor, 'before', 'system_time');
  if (isTable || !(bounded || atEnd(cursor))) {
    cursor.at = from;
    return undefined;
  }
  cursor.at = cursor.tokens.length;
  return { kind: 'delete', tables: [table], all: !bounded, limited: false, history: true };
}

/** The cursor stands behind INSERT or REPLACE; `replaces` says which. */
export function insert(cursor: Cursor, source: string, replaces: boolean): Statement {
  while (takeAny(cursor, ...MODIFIERS));
  take(cursor, 'into');
  const table = tableName(cursor, source);
  const rest = cursor.tokens.slice(cursor.at);
  cursor.at = cursor.tokens.length;
  const selects = rest.some(({ kind, text }) => kind === 'word' && text === 'select');
  const overwrites = replaces || updatesDuplicates(rest);
  return {
    kind: 'insert',
    table,
    reads: selects ? tablesRead(rest) : undefined,
    ...(overwrites ? { overwrites } : {}),
  };
}

const updatesDuplicates = (tokens: readonly MyToken[]): boolean =>
  tokens.some((_, at) =>
    ON_DUPLICATE.every((text, ahead) => tokens[at + ahead]?.kind === 'word' && tokens[at + ahead]?.text === text),
  );

const ON_DUPLICATE = ['on', 'duplicate', 'key', 'update'];

const isName = (token: MyToken | undefined): boolean => token?.kind === 'word' || token?.kind === 'quoted';

/** Tables up to one of these words: `a JOIN b ON …, c AS d`. */
function references(cursor: Cursor, source: string, ...until: readonly string[]): TableName[] {
  const tables: TableName[] = [];
  let expected = true;
  while (!atEnd(cursor) && !until.includes(word(cursor))) {
    if (isNext(cursor, '(')) {
      parens(cursor);
      expected = false;
    } else if (expected && isName(peek(cursor))) {
      tables.push(tableName(cursor, source));
      // `DELETE a.* FROM …`
      if (take(cursor, '.')) take(cursor, '*');
      expected = false;
    } else {
      expected = isNext(cursor, ',') || isNext(cursor, 'join') || isNext(cursor, 'straight_join');
      cursor.at++;
    }
  }
  return tables;
}

/** Whether every row is meant, and whether LIMIT bounds it. */
function condition(cursor: Cursor): { all: boolean; limited: boolean } {
  let where: MyToken[] | undefined;
  let limited = false;
  while (!atEnd(cursor)) {
    if (take(cursor, 'where')) where = [];
    else if (take(cursor, 'limit')) limited = true;
    else if (isNext(cursor, '(')) {
      const inside = parens(cursor);
      where?.push(...inside);
    } else {
      const token = peek(cursor);
      if (token && where !== undefined && !limited && !isNext(cursor, 'order')) where.push(token);
      cursor.at++;
    }
  }
  return { all: where === undefined || isAlwaysTrue(where), limited };
}

/** `1`, `TRUE`, `1 = 1`. */
function isAlwaysTrue(tokens: readonly MyToken[]): boolean {
  const [first, sign, second] = tokens;
  if (tokens.length === 1) return first?.text === 'true' || (first?.kind === 'number' && Number(first.text) !== 0);
  const isLiteral = first?.kind === 'number' || first?.kind === 'string';
  return tokens.length === 3 && sign?.text === '=' && isLiteral && first?.text === second?.text;
}
