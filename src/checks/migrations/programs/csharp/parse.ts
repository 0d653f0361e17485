/** Files of C#: the classes in them, wherever they are nested. */
import {
  type Cursor,
  closeOf,
  cursorOf,
  endBefore,
  expect,
  isMark,
  isWord,
  nested,
  peek,
  skipBracket,
  skipStatement,
  TooDeep,
  take,
  takeName,
  tryType,
  tryTypeArgs,
  Unreadable,
} from './cursor.ts';
import { arrowBody, methodOf } from './methods.ts';
import { initial, parseBody } from './statements.ts';
import type { Class, Expression, Method, SourceFile, TypeName } from './syntax.ts';
import { tokenize } from './tokens.ts';

/** Never throws. */
export function parseFile(text: string): SourceFile {
  const tokens = tokenize(text);
  const cursor = cursorOf(text, tokens, parseBody);
  const classes: Class[] = [];
  try {
    membersOf(cursor, tokens.tokens.length - 1, { classes, methods: [], fields: [] });
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof TooDeep)) throw error;
    return { classes, conditions: tokens.conditions, isBroken: true };
  }
  return { classes, conditions: tokens.conditions, isBroken: false };
}

interface Members {
  classes: Class[];
  methods: Method[];
  fields: { name: string; value: Expression | undefined }[];
}

const MODIFIERS =
  /^(?:public|private|protected|internal|static|sealed|abstract|partial|override|virtual|readonly|const|async|new|unsafe|extern|required|volatile|file|ref)$/;
const KINDS = /^(?:class|struct|record|interface|enum)$/;

function membersOf(cursor: Cursor, close: number, members: Members): void {
  while (cursor.at < close && peek(cursor).kind !== 'end') {
    const before = cursor.at;
    const { depth } = cursor;
    try {
      nested(cursor, () => member(cursor, members));
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof TooDeep)) throw error;
      cursor.at = before;
      cursor.depth = depth;
      skipStatement(cursor);
    }
    if (cursor.at === before) cursor.at++;
  }
}

function member(cursor: Cursor, members: Members): void {
  while (isMark(cursor, '[')) skipBracket(cursor);
  if (isWord(cursor, 'namespace')) namespace(cursor, members);
  else if (isWord(cursor, 'using')) skipStatement(cursor);
  else declared(cursor, members);
}

function declared(cursor: Cursor, members: Members): void {
  while (peek(cursor).kind === 'name' && MODIFIERS.test(peek(cursor).text) && peek(cursor, 1).kind === 'name')
    cursor.at++;
  if (KINDS.test(peek(cursor).text) && peek(cursor, 1).kind === 'name') classOf(cursor, members);
  else if (peek(cursor).kind === 'name' && isMark(cursor, '(', 1)) {
    // A constructor has no type, and does not run SQL.
    if (methodOf(cursor) === undefined) skipStatement(cursor);
  } else {
    const type = tryType(cursor);
    if (type === undefined || peek(cursor).kind !== 'name') throw new Unreadable();
    if (!isMark(cursor, '(', 1) && !isMark(cursor, '<', 1)) field(cursor, members);
    else {
      const method = methodOf(cursor);
      if (method === undefined) throw new Unreadable();
      members.methods.push(method);
    }
  }
}

function namespace(cursor: Cursor, members: Members): void {
  cursor.at++;
  while (peek(cursor).kind === 'name' || isMark(cursor, '.')) cursor.at++;
  if (take(cursor, ';')) return;
  const close = closeOf(cursor);
  expect(cursor, '{');
  membersOf(cursor, close ?? cursor.tokens.length - 1, members);
  cursor.at = Math.min((close ?? cursor.tokens.length) + 1, cursor.tokens.length - 1);
}

/** Fields, constants and properties, from the name on. */
function field(cursor: Cursor, { fields }: Members): void {
  do {
    const name = takeName(cursor);
    if (isMark(cursor, '=>')) {
      cursor.at++;
      fields.push({ name, value: arrowBody(cursor) });
      return;
    }
    // `{ get; } = "a";`, `{ get { return "a"; } }`
    const isProperty = isMark(cursor, '{');
    const computed = isProperty ? getter(cursor) : undefined;
    const value = take(cursor, '=') ? initial(cursor) : undefined;
    fields.push({ name, value: value ?? computed });
    if (isProperty && value === undefined) return;
  } while (take(cursor, ','));
  take(cursor, ';');
}

function getter(cursor: Cursor): Expression | undefined {
  const close = closeOf(cursor);
  const isArrow = isWord(cursor, 'get', 1) && isMark(cursor, '=>', 2);
  cursor.at += isArrow ? 3 : 0;
  const value = isArrow ? arrowBody(cursor) : undefined;
  cursor.at = close === undefined ? cursor.tokens.length - 1 : close + 1;
  return value;
}

function classOf(cursor: Cursor, members: Members): void {
  const { start } = peek(cursor);
  const isEnum = isWord(cursor, 'enum');
  cursor.at++;
  if (isWord(cursor, 'struct') || isWord(cursor, 'class')) cursor.at++;
  const name = takeName(cursor);
  if (isMark(cursor, '<')) tryTypeArgs(cursor);
  if (isMark(cursor, '(')) skipBracket(cursor);
  const bases: TypeName[] = [];
  if (take(cursor, ':'))
    do {
      const base = tryType(cursor);
      if (base) bases.push(base);
      if (isMark(cursor, '(')) skipBracket(cursor);
    } while (take(cursor, ','));
  while (!isMark(cursor, '{') && !isMark(cursor, ';') && peek(cursor).kind !== 'end') cursor.at++;
  if (take(cursor, ';')) return;
  const close = closeOf(cursor) ?? cursor.tokens.length - 1;
  expect(cursor, '{');
  const own: Members = { classes: [], methods: [], fields: [] };
  if (isEnum) enumMembers(cursor, close, own);
  else membersOf(cursor, close, own);
  cursor.at = Math.min(close + 1, cursor.tokens.length - 1);
  const { methods, fields } = own;
  members.classes.push(
    { name, bases: bases.map((base) => base.name), methods, fields, isEnum, start, end: endBefore(cursor) },
    ...own.classes,
  );
}

function enumMembers(cursor: Cursor, close: number, { fields }: Members): void {
  while (cursor.at < close) {
    while (isMark(cursor, '[')) skipBracket(cursor);
    const name = takeName(cursor);
    fields.push({ name, value: take(cursor, '=') ? initial(cursor) : undefined });
    if (!take(cursor, ',')) return;
  }
}
