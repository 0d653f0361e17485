/** Statements → what they do, or where they could not be read. */
import { alterTable, modifier, waits } from './alter-table.ts';
import type { How, Statement } from './ast.ts';
import { createTable } from './create-table.ts';
import {
  atEnd,
  type Cursor,
  cursorOf,
  isNext,
  name,
  parens,
  spanFrom,
  take,
  takeAny,
  Unread,
  unread,
  word,
} from './cursor.ts';
import { insert, remove, update } from './data.ts';
import { indexOptions, keyParts } from './index-def.ts';
import { columnName, tableName } from './names.ts';
import { lockTables, settings } from './session-statements.ts';
import type { RawStatement } from './statements.ts';

export type Read = { ok: true; statement: Statement } | { ok: false; offset: number; message: string };

/** Reads one statement; `source` is the text its offsets point into. Never throws. */
export function readStatement(raw: RawStatement, source: string): Read {
  const cursor = cursorOf(raw.tokens);
  try {
    const statement = dispatch(cursor, source);
    if (!atEnd(cursor)) throw unread(cursor, 'this part was not read');
    return { ok: true, statement };
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    return { ok: false, offset: error.offset, message: error.message };
  }
}

// What changes no table that is looked at here. Behind each the rest is passed over.
const OTHERS = new Set(
  'select with values table show describe desc explain help kill flush grant revoke analyze check checksum repair cache reset install uninstall binlog change start stop purge shutdown savepoint release xa prepare execute deallocate call do handler load import get signal resignal clone restart ( delimiter source'.split(
    ' ',
  ),
);

function dispatch(cursor: Cursor, source: string): Statement {
  const first = word(cursor);
  const rest = (statement: Statement): Statement => {
    cursor.at = cursor.tokens.length;
    return statement;
  };
  if (first === 'create') return create(cursor, source, rest);
  if (first === 'alter') return alter(cursor, source, rest);
  if (first === 'drop') return drop(cursor, source, rest);
  cursor.at++;
  switch (first) {
    case 'rename':
      if (!take(cursor, 'table') && !take(cursor, 'tables')) return rest({ kind: 'other', ddl: true });
      return renameTable(cursor, source);
    case 'truncate':
      take(cursor, 'table');
      return truncate(cursor, source);
    case 'update':
      return update(cursor, source);
    case 'delete':
      return remove(cursor, source);
    case 'insert':
    case 'replace':
      return insert(cursor, source, first === 'replace');
    case 'set':
      return rest({ kind: 'set', settings: settings(cursor) });
    case 'begin':
      if (isNext(cursor, 'not', 'atomic')) return rest({ kind: 'routine', what: 'block' });
      takeAny(cursor, 'work');
      return { kind: 'begin' };
    case 'commit':
    case 'rollback':
      if (take(cursor, 'to') || take(cursor, 'work', 'to')) return rest({ kind: 'other', ddl: false });
      return rest({ kind: 'end', how: first });
    case 'lock':
      return lockTables(cursor, source, rest);
    case 'unlock':
      return rest({ kind: 'unlock-tables' });
    case 'optimize':
      takeAny(cursor, 'no_write_to_binlog', 'local');
      takeAny(cursor, 'table', 'tables');
      return optimize(cursor, source);
    case 'use':
      return { kind: 'use', database: name(cursor) };
    case 'start':
      return take(cursor, 'transaction') ? rest({ kind: 'begin' }) : rest({ kind: 'other', ddl: false });
    default:
      if (first === 'with') return withQuery(cursor, source, rest);
      if (first === 'execute' || first === 'prepare') return rest({ kind: 'routine', what: 'prepared statement' });
      if (OTHERS.has(first)) return rest({ kind: 'other', ddl: first === 'grant' || first === 'revoke' });
      cursor.at--;
      throw unread(cursor, 'this statement was not read');
  }
}

type Rest = (statement: Statement) => Statement;

/** `WITH a AS (…) UPDATE …` */
function withQuery(cursor: Cursor, source: string, rest: Rest): Statement {
  while (!atEnd(cursor)) {
    if (isNext(cursor, '(')) parens(cursor);
    else if (take(cursor, 'update')) return update(cursor, source);
    else if (take(cursor, 'delete')) return remove(cursor, source);
    else cursor.at++;
  }
  return rest({ kind: 'other', ddl: false });
}

const CREATED = 'database schema user role server sequence tablespace undo logfile resource library spatial'.split(' ');

function create(cursor: Cursor, source: string, rest: Rest): Statement {
  cursor.at++;
  const replaces = take(cursor, 'or', 'replace');
  const temporary = take(cursor, 'temporary');
  if (take(cursor, 'table')) return { ...createTable(cursor, source, temporary), ...(replaces ? { replaces } : {}) };
  const kinds = ['unique', 'fulltext', 'spatial', 'vector'] as const;
  const kind = kinds.find((text) => isNext(cursor, text, 'index'));
  if (kind !== undefined) cursor.at++;
  if (take(cursor, 'index')) {
    const from = cursor.at - 1;
    take(cursor, 'if', 'not', 'exists');
    const own = columnName(cursor);
    if (take(cursor, 'using') || take(cursor, 'type')) name(cursor);
    if (!take(cursor, 'on')) throw unread(cursor, '`ON` is missing');
    const table = tableName(cursor, source);
    waits(cursor);
    const parts = keyParts(cursor);
    const how = tail(cursor);
    return {
      kind: 'create-index',
      table,
      index: { kind: kind ?? 'plain', name: own, ...parts, span: spanFrom(cursor, from) },
      how,
    };
  }
  const words = cursor.tokens.slice(cursor.at, cursor.at + 14).map((_, ahead) => word(cursor, ahead));
  const routine = words.find((text) => ['procedure', 'function', 'trigger', 'event', 'package'].includes(text));
  const view = words.indexOf('view');
  if (view !== -1 && (routine === undefined || view < words.indexOf(routine))) {
    cursor.at += view + 1;
    take(cursor, 'if', 'not', 'exists');
    return rest({ kind: 'create-view', view: tableName(cursor, source) });
  }
  if (routine !== undefined) return rest({ kind: 'routine', what: routine });
  if (CREATED.includes(word(cursor))) return rest({ kind: 'other', ddl: true });
  throw unread(cursor, 'what this creates was not read');
}

/** Behind an index: its options, ALGORITHM and LOCK, in any order. */
function tail(cursor: Cursor): How {
  const how: How = {};
  for (;;) {
    const from = cursor.at;
    indexOptions(cursor);
    modifier(cursor, how);
    if (cursor.at === from) return how;
  }
}

const ALTERED =
  'database schema user role view procedure function event server tablespace undo sequence instance logfile resource library algorithm definer sql'.split(
    ' ',
  );

function alter(cursor: Cursor, source: string, rest: Rest): Statement {
  cursor.at++;
  takeAny(cursor, 'online', 'offline');
  const ignore = take(cursor, 'ignore');
  if (take(cursor, 'table')) return alterTable(cursor, source, ignore);
  if (ALTERED.includes(word(cursor))) return rest({ kind: 'other', ddl: true });
  throw unread(cursor, 'what this alters was not read');
}

const DROPPED =
  'view procedure function trigger event user role server sequence tablespace undo logfile resource package prepare library spatial'.split(
    ' ',
  );

function drop(cursor: Cursor, source: string, rest: Rest): Statement {
  cursor.at++;
  const temporary = take(cursor, 'temporary');
  if (take(cursor, 'table') || take(cursor, 'tables')) {
    const ifExists = take(cursor, 'if', 'exists');
    const tables = list(cursor, source);
    waits(cursor);
    takeAny(cursor, 'restrict', 'cascade');
    return { kind: 'drop-table', tables, temporary, ifExists };
  }
  if (take(cursor, 'index')) {
    take(cursor, 'if', 'exists');
    const index = columnName(cursor);
    if (!take(cursor, 'on')) throw unread(cursor, '`ON` is missing');
    const table = tableName(cursor, source);
    waits(cursor);
    return { kind: 'drop-index', table, index, how: tail(cursor) };
  }
  if (take(cursor, 'database') || take(cursor, 'schema')) {
    take(cursor, 'if', 'exists');
    return { kind: 'drop-database', name: name(cursor) };
  }
  if (DROPPED.includes(word(cursor))) return rest({ kind: 'other', ddl: true });
  throw unread(cursor, 'what this drops was not read');
}

function list(cursor: Cursor, source: string): ReturnType<typeof tableName>[] {
  const tables = [tableName(cursor, source)];
  while (take(cursor, ',')) tables.push(tableName(cursor, source));
  return tables;
}

function renameTable(cursor: Cursor, source: string): Statement {
  take(cursor, 'if', 'exists');
  const pairs = [];
  do {
    const from = tableName(cursor, source);
    waits(cursor);
    if (!take(cursor, 'to')) throw unread(cursor, '`TO` is missing');
    pairs.push({ from, to: tableName(cursor, source) });
  } while (take(cursor, ','));
  return { kind: 'rename-table', pairs };
}

function truncate(cursor: Cursor, source: string): Statement {
  const table = tableName(cursor, source);
  waits(cursor);
  return { kind: 'truncate', table };
}

function optimize(cursor: Cursor, source: string): Statement {
  const tables = list(cursor, source);
  waits(cursor);
  return { kind: 'optimize', tables };
}
