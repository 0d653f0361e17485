/** Indexes and keys, as CREATE TABLE, ALTER TABLE and CREATE INDEX write them. */
import type { ForeignKey, IndexDef } from './ast.ts';
import { referenced } from './column.ts';
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
  word,
} from './cursor.ts';

/** The columns of `(a, b(10) DESC, (a + 1))`. */
export function keyParts(cursor: Cursor): { columns: string[]; isFunctional: boolean } {
  const tokens = parens(cursor);
  const columns: string[] = [];
  let isFunctional = false;
  let depth = 0;
  let begins = true;
  for (const { kind, text } of tokens) {
    if (kind === 'other' && text === '(') {
      if (begins) isFunctional = true;
      depth++;
    } else if (kind === 'other' && text === ')') depth--;
    else if (depth === 0 && begins && (kind === 'word' || kind === 'quoted')) columns.push(text.toLowerCase());
    begins = depth === 0 && kind === 'other' && text === ',';
  }
  return { columns, isFunctional };
}

/** `USING BTREE`, `COMMENT '…'`, `INVISIBLE`, `WITH PARSER ngram`, … */
export function indexOptions(cursor: Cursor): void {
  for (;;) {
    if (take(cursor, 'using') || take(cursor, 'type')) name(cursor);
    else if (take(cursor, 'comment')) next(cursor);
    else if (take(cursor, 'with', 'parser')) name(cursor);
    else if (
      take(cursor, 'key_block_size') ||
      take(cursor, 'engine_attribute') ||
      take(cursor, 'secondary_engine_attribute')
    ) {
      take(cursor, '=');
      next(cursor);
    } else if (take(cursor, 'm') || take(cursor, 'distance') || take(cursor, 'clustering')) {
      take(cursor, '=');
      next(cursor);
    } else if (take(cursor, 'not', 'ignored')) continue;
    else if (takeAny(cursor, 'visible', 'invisible', 'ignored') === undefined) return;
  }
}

/**
 * `KEY a (b)`, `UNIQUE INDEX`, `PRIMARY KEY`, `FULLTEXT` and so on; undefined where something else comes next. `named` is what stood
 * behind CONSTRAINT.
 */
export function indexDef(cursor: Cursor, from: number, named?: string): IndexDef | undefined {
  let kind: IndexDef['kind'];
  if (take(cursor, 'primary', 'key')) kind = 'primary';
  else if (
    isNext(cursor, 'unique') ||
    isNext(cursor, 'fulltext') ||
    isNext(cursor, 'spatial') ||
    isNext(cursor, 'vector')
  ) {
    const after = word(cursor, 1);
    // `ADD vector INT` is a column.
    if (isNext(cursor, 'vector') && after !== 'key' && after !== 'index') return undefined;
    kind =
      word(cursor) === 'unique'
        ? 'unique'
        : word(cursor) === 'fulltext'
          ? 'fulltext'
          : word(cursor) === 'spatial'
            ? 'spatial'
            : 'vector';
    cursor.at++;
    takeAny(cursor, 'key', 'index');
  } else if (isNext(cursor, 'key') || isNext(cursor, 'index')) {
    kind = 'plain';
    cursor.at++;
  } else return undefined;
  take(cursor, 'if', 'not', 'exists');
  let own = named;
  if (!isNext(cursor, '(') && !isNext(cursor, 'using') && !isNext(cursor, 'type')) own = name(cursor);
  if (take(cursor, 'using') || take(cursor, 'type')) name(cursor);
  const parts = keyParts(cursor);
  indexOptions(cursor);
  return { kind, name: own?.toLowerCase(), ...parts, span: spanFrom(cursor, from) };
}

/** The cursor stands at FOREIGN KEY. */
export function foreignKey(cursor: Cursor, source: string, from: number, named?: string): ForeignKey {
  expect(cursor, 'foreign', 'key');
  take(cursor, 'if', 'not', 'exists');
  const own = isNext(cursor, '(') ? undefined : name(cursor);
  const { columns } = keyParts(cursor);
  const parent = referenced(cursor, source);
  return { name: (named ?? own)?.toLowerCase(), columns, ...parent, span: spanFrom(cursor, from) };
}

/** `CHECK (…) [NOT ENFORCED]`; the cursor stands behind CHECK. */
export function checkBody(cursor: Cursor): { enforced: boolean } {
  parens(cursor);
  if (take(cursor, 'not', 'enforced')) return { enforced: false };
  take(cursor, 'enforced');
  return { enforced: true };
}

/** The name behind CONSTRAINT, which may be left out. */
export function constraintName(cursor: Cursor): string | undefined {
  if (!take(cursor, 'constraint')) return undefined;
  take(cursor, 'if', 'not', 'exists');
  const first = word(cursor);
  const isKind =
    peek(cursor)?.kind === 'word' && ['primary', 'unique', 'foreign', 'check'].includes(first) && !atEnd(cursor);
  return isKind ? undefined : name(cursor);
}
