/** A column's definition: https://dev.mysql.com/doc/refman/8.4/en/create-table.html, https://mariadb.com/kb/en/create-table/ */
import type { ColumnDef, Default, ForeignKey } from './ast.ts';
import {
  atEnd,
  type Cursor,
  expect,
  isNext,
  name,
  next,
  parens,
  peek,
  spanFrom,
  take,
  takeAny,
  unread,
  word,
} from './cursor.ts';
import type { MyToken } from './lexer.ts';
import { columnName, tableName } from './names.ts';
import { charsetName, columnType } from './types.ts';

/** From the name to the position; the cursor stands behind. */
export function columnDef(cursor: Cursor, source: string): ColumnDef {
  const from = cursor.at;
  const own = columnName(cursor);
  const serial = word(cursor) === 'serial';
  const type = columnType(cursor);
  const column: ColumnDef = {
    name: own,
    type,
    notNull: serial ? true : undefined,
    onUpdate: false,
    autoIncrement: serial,
    primary: false,
    unique: serial,
    check: false,
    invisible: false,
    hasComment: false,
    span: spanFrom(cursor, from),
  };
  while (attribute(cursor, source, column));
  column.span = spanFrom(cursor, from);
  return column;
}

function attribute(cursor: Cursor, source: string, column: ColumnDef): boolean {
  if (atEnd(cursor) || isNext(cursor, ',') || isNext(cursor, ')')) return false;
  if (take(cursor, 'not', 'null')) column.notNull = true;
  else if (take(cursor, 'null')) column.notNull = false;
  else if (take(cursor, 'default')) column.default = defaultValue(cursor);
  else if (take(cursor, 'on', 'update')) {
    now(cursor);
    column.onUpdate = true;
  } else if (take(cursor, 'auto_increment')) column.autoIncrement = true;
  else if (take(cursor, 'serial', 'default', 'value'))
    Object.assign(column, { notNull: true, autoIncrement: true, unique: true });
  else if (take(cursor, 'primary', 'key') || take(cursor, 'primary')) column.primary = true;
  else if (take(cursor, 'unique')) {
    take(cursor, 'key');
    column.unique = true;
  } else if (take(cursor, 'key')) column.primary = true;
  else if (take(cursor, 'comment')) {
    column.hasComment = true;
    next(cursor);
  } else if (take(cursor, 'collate')) column.type = { ...column.type, collation: charsetName(cursor) };
  else if (take(cursor, 'character', 'set') || take(cursor, 'charset'))
    column.type = { ...column.type, charset: charsetName(cursor) };
  else if (take(cursor, 'generated', 'always', 'as') || take(cursor, 'as')) generated(cursor, column);
  else if (take(cursor, 'first')) column.position = { kind: 'first' };
  else if (take(cursor, 'after')) column.position = { kind: 'after', column: columnName(cursor) };
  else if (take(cursor, 'constraint')) {
    if (!isNext(cursor, 'check')) name(cursor);
    expect(cursor, 'check');
    check(cursor, column);
  } else if (take(cursor, 'check')) check(cursor, column);
  else if (isNext(cursor, 'references')) references(cursor, source, column);
  else if (takeAny(cursor, 'invisible')) column.invisible = true;
  else if (takeAny(cursor, 'visible', 'compressed', 'persistent') !== undefined) take(cursor, '=');
  else if (take(cursor, 'column_format') || take(cursor, 'storage')) name(cursor);
  else if (take(cursor, 'engine_attribute') || take(cursor, 'secondary_engine_attribute')) {
    take(cursor, '=');
    next(cursor);
  } else if (take(cursor, 'srid') || take(cursor, 'ref_system_id')) {
    take(cursor, '=');
    next(cursor);
  } else if (take(cursor, 'with', 'system', 'versioning') || take(cursor, 'without', 'system', 'versioning'))
    return true;
  else throw unread(cursor, 'this part of a column was not read');
  return true;
}

function generated(cursor: Cursor, column: ColumnDef): void {
  const text = parens(cursor)
    .map(({ text: part }) => part)
    .join(' ');
  if (take(cursor, 'row', 'start') || take(cursor, 'row', 'end')) return;
  const stored = takeAny(cursor, 'stored', 'persistent') !== undefined;
  if (!stored) take(cursor, 'virtual');
  column.generated = { kind: stored ? 'stored' : 'virtual', expression: text };
}

function check(cursor: Cursor, column: ColumnDef): void {
  parens(cursor);
  if (take(cursor, 'not', 'enforced')) return;
  take(cursor, 'enforced');
  column.check = true;
}

/** `REFERENCES p (id) MATCH … ON DELETE … ON UPDATE …` */
function references(cursor: Cursor, source: string, column: ColumnDef): void {
  const from = cursor.at;
  const table = referenced(cursor, source).parent;
  column.references = { table, span: spanFrom(cursor, from) };
}

/** The cursor stands at REFERENCES. */
export function referenced(cursor: Cursor, source: string): Pick<ForeignKey, 'parent' | 'cascades'> {
  expect(cursor, 'references');
  const parent = tableName(cursor, source);
  if (isNext(cursor, '(')) parens(cursor);
  let cascades = false;
  for (;;) {
    if (take(cursor, 'match')) next(cursor);
    else if (isNext(cursor, 'on', 'delete') || (isNext(cursor, 'on', 'update') && isAction(word(cursor, 2)))) {
      cursor.at += 2;
      cascades ||= isNext(cursor, 'cascade') || isNext(cursor, 'set');
      if (!take(cursor, 'set')) take(cursor, 'no');
      next(cursor);
    } else return { parent, cascades };
  }
}

const isAction = (text: string): boolean => ['cascade', 'restrict', 'set', 'no'].includes(text);

const NOW = ['current_timestamp', 'now', 'localtime', 'localtimestamp', 'current_date', 'curdate', 'utc_timestamp'];

function now(cursor: Cursor): void {
  if (takeAny(cursor, ...NOW) === undefined) throw unread(cursor, 'a time is missing');
  if (isNext(cursor, '(')) parens(cursor);
}

/** Behind DEFAULT. */
export function defaultValue(cursor: Cursor): Default {
  if (take(cursor, 'null')) return { kind: 'null' };
  if (NOW.includes(word(cursor))) {
    now(cursor);
    return { kind: 'now' };
  }
  if (isNext(cursor, '(')) return expression(parens(cursor));
  takeAny(cursor, '-', '+');
  const token = peek(cursor);
  if (token === undefined) throw unread(cursor, 'the default is missing');
  cursor.at++;
  if (token.kind === 'word' && isNext(cursor, '(')) return expression([token, ...parens(cursor)]);
  if (token.kind === 'word' && token.text === 'next') return restOfSequence(cursor);
  if (token.kind === 'word' && !['true', 'false'].includes(token.text)) {
    // `_utf8mb4'…'`
    if (token.text.startsWith('_') && peek(cursor)?.kind === 'string')
      return { kind: 'literal', text: next(cursor).text };
    // A placeholder of a tool.
    if (!/^[$\w]+$/.test(token.text)) return { kind: 'literal', text: '' };
    throw unread(cursor, 'the default was not read');
  }
  // Two literals side by side are one.
  while (token.kind === 'string' && peek(cursor)?.kind === 'string') cursor.at++;
  return { kind: 'literal', text: token.text };
}

/** MariaDB: `DEFAULT NEXT VALUE FOR s` */
function restOfSequence(cursor: Cursor): Default {
  expect(cursor, 'value', 'for');
  name(cursor);
  while (take(cursor, '.')) name(cursor);
  return { kind: 'expression', words: ['nextval'] };
}

const expression = (tokens: readonly MyToken[]): Default => {
  if (tokens.length === 1 && NOW.includes(tokens[0]?.text ?? '')) return { kind: 'now' };
  return {
    kind: 'expression',
    words: tokens.filter(({ kind }) => kind === 'word' || kind === 'quoted').map(({ text }) => text),
  };
};
