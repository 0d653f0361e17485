/** What a statement of SQLite is about, read from its words: https://www.sqlite.org/lang.html */
import type { Token } from '../sql/lexer.ts';
import { type Cursor, cursorOf } from './cursor.ts';
import { readSelect, type Selected } from './select.ts';

/** Names are as written, without quotes and schema. */
export type Head =
  | { kind: 'create-table'; table: string; temp: boolean; select: Selected | undefined }
  | { kind: 'create-virtual'; table: string; module: string }
  | { kind: 'drop-table'; table: string; ifExists: boolean }
  | { kind: 'rename-table'; table: string; to: string }
  | { kind: 'rename-column'; table: string; column: string; to: string }
  /** `definition`: the positions of the words behind the name. */
  | { kind: 'add-column'; table: string; column: string; definition: number }
  | { kind: 'drop-column'; table: string; column: string }
  | { kind: 'alter-column'; table: string }
  | { kind: 'create-index'; index: string; table: string; unique: boolean }
  | { kind: 'drop-object'; type: 'index' | 'trigger' | 'view'; name: string }
  | { kind: 'create-trigger' | 'create-view'; name: string }
  | { kind: 'insert'; table: string; columns: string[] | undefined; select: Selected | undefined; conflict: string }
  /** `every`: no condition holds it back. */
  | { kind: 'update' | 'delete'; table: string; every: boolean }
  | { kind: 'pragma'; name: string; value: string | undefined }
  | { kind: 'transaction'; step: 'begin' | 'end' | 'part' }
  | { kind: 'refused'; what: string }
  /** SELECT, ANALYZE, REINDEX and what is not known. */
  | { kind: 'other' };

export function headOf(source: string, words: readonly Token[]): Head {
  const cursor = cursorOf(source, words);
  const first = cursor.word();
  cursor.at = 1;
  switch (first) {
    case 'create':
      return created(cursor);
    case 'drop':
      return dropped(cursor);
    case 'alter':
      return altered(cursor);
    case 'pragma':
      return pragma(cursor);
    case 'with': {
      // The statement begins behind the last of the tables.
      const main = cursor.find(MAIN);
      if (main === undefined) return { kind: 'other' };
      cursor.at = main + 1;
      return changed(cursor, cursor.word(main));
    }
    case 'begin':
      return { kind: 'transaction', step: 'begin' };
    case 'commit':
    case 'end':
      return { kind: 'transaction', step: 'end' };
    case 'rollback':
      return { kind: 'transaction', step: cursor.find(new Set(['to'])) === undefined ? 'end' : 'part' };
    case 'savepoint':
    case 'release':
      return { kind: 'transaction', step: 'part' };
    case 'attach':
    case 'detach':
      return { kind: 'refused', what: `\`${first.toUpperCase()}\` reaches for another database file` };
    case 'vacuum':
      return cursor.find(new Set(['into'])) === undefined
        ? { kind: 'other' }
        : { kind: 'refused', what: '`VACUUM INTO` writes a file' };
    default:
      return changed(cursor, first);
  }
}

const MAIN = new Set(['select', 'insert', 'replace', 'update', 'delete', 'values']);

function created(cursor: Cursor): Head {
  const temp = cursor.takes('temp') || cursor.takes('temporary');
  const unique = cursor.takes('unique');
  const virtual = cursor.takes('virtual');
  const what = cursor.word();
  cursor.at++;
  cursor.takes('if', 'not', 'exists');
  const { schema, name } = cursor.qualified();
  if (what === 'table' && virtual)
    return { kind: 'create-virtual', table: name, module: cursor.takes('using') ? cursor.name() : '' };
  if (what === 'table') {
    const select = cursor.takes('as') ? readSelect(cursor) : undefined;
    return { kind: 'create-table', table: name, temp: temp || schema === 'temp', select };
  }
  if (what === 'index')
    return { kind: 'create-index', index: name, table: cursor.takes('on') ? cursor.name() : '', unique };
  if (what === 'trigger' || what === 'view') return { kind: `create-${what}`, name };
  return { kind: 'other' };
}

function dropped(cursor: Cursor): Head {
  const what = cursor.word();
  cursor.at++;
  const ifExists = cursor.takes('if', 'exists');
  const { name } = cursor.qualified();
  if (what === 'table') return { kind: 'drop-table', table: name, ifExists };
  return what === 'index' || what === 'trigger' || what === 'view'
    ? { kind: 'drop-object', type: what, name }
    : { kind: 'other' };
}

function altered(cursor: Cursor): Head {
  if (!cursor.takes('table')) return { kind: 'other' };
  const { name: table } = cursor.qualified();
  if (cursor.takes('rename', 'to')) return { kind: 'rename-table', table, to: cursor.name() };
  if (cursor.takes('rename')) {
    cursor.takes('column');
    const column = cursor.name();
    return cursor.takes('to') ? { kind: 'rename-column', table, column, to: cursor.name() } : { kind: 'other' };
  }
  if (cursor.takes('add')) {
    if (['constraint', 'check', 'primary', 'unique', 'foreign'].includes(cursor.word())) return { kind: 'other' };
    cursor.takes('column');
    return { kind: 'add-column', table, column: cursor.name(), definition: cursor.at };
  }
  // Of libSQL: new rows are held to the new definition, those that are there stay. https://docs.turso.tech/libsql
  if (cursor.takes('alter')) return { kind: 'alter-column', table };
  if (cursor.takes('drop') && cursor.word() !== 'constraint') {
    cursor.takes('column');
    return { kind: 'drop-column', table, column: cursor.name() };
  }
  return { kind: 'other' };
}

function pragma(cursor: Cursor): Head {
  const { name } = cursor.qualified();
  const value = cursor.takes('=') || cursor.takes('(') ? (cursor.nameAt(cursor.at) ?? cursor.word()) : undefined;
  return { kind: 'pragma', name: name.toLowerCase(), value: value?.toLowerCase() };
}

function changed(cursor: Cursor, verb: string): Head {
  if (verb === 'insert' || verb === 'replace') {
    const conflict = verb === 'replace' ? 'replace' : cursor.takes('or') ? cursor.name().toLowerCase() : '';
    cursor.takes('into');
    const { name: table } = cursor.qualified();
    if (cursor.takes('as')) cursor.at++;
    const columns = cursor.list()?.map(({ from }) => cursor.nameAt(from) ?? '');
    return { kind: 'insert', table, columns, select: readSelect(cursor), conflict };
  }
  if (verb === 'update') {
    if (cursor.takes('or')) cursor.at++;
    const { name: table } = cursor.qualified();
    return { kind: 'update', table, every: isEvery(cursor, new Set(['where', 'from', 'limit'])) };
  }
  if (verb === 'delete') {
    cursor.takes('from');
    const { name: table } = cursor.qualified();
    return { kind: 'delete', table, every: isEvery(cursor, new Set(['where', 'limit'])) };
  }
  return { kind: 'other' };
}

/** No condition, or one that always holds. */
function isEvery(cursor: Cursor, limits: ReadonlySet<string>): boolean {
  const at = cursor.find(limits);
  if (at === undefined) return true;
  if (cursor.word(at) !== 'where') return false;
  const end = cursor.find(new Set(['returning', 'order']), at + 1) ?? cursor.words.length;
  const condition = Array.from({ length: Math.min(4, end - at - 1) }, (_, offset) => cursor.word(at + 1 + offset)).join(
    ' ',
  );
  return /^(?:true|1|1 = 1|1 == 1)$/.test(condition) || (condition === '1 = = 1' && end - at === 5);
}
