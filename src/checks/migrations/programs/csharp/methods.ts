/** Methods, in classes and in other methods. */
import {
  type Cursor,
  closeOf,
  endBefore,
  isMark,
  isWord,
  nested,
  peek,
  skipBracket,
  skipStatement,
  TooDeep,
  take,
  tryType,
  Unreadable,
} from './cursor.ts';
import { parseExpression } from './expressions.ts';
import type { Expression, Method, Parameter, Statement } from './syntax.ts';

/** A method from its name on; undefined where none stands, the cursor then stays. */
export function methodOf(cursor: Cursor): Method | undefined {
  const start = cursor.at;
  const name = peek(cursor);
  cursor.at++;
  // `Name<T>(…)`
  if (isMark(cursor, '<')) while (!isMark(cursor, '(') && /^(?:[<>,]|\w+)$/.test(peek(cursor).text)) cursor.at++;
  const close = isMark(cursor, '(') ? closeOf(cursor) : undefined;
  if (close === undefined) {
    cursor.at = start;
    return undefined;
  }
  const params = parametersOf(cursor, close);
  cursor.at = close + 1;
  // `where T : class`, `: base(…)`
  if (isWord(cursor, 'where') || isMark(cursor, ':'))
    while (!isMark(cursor, '{') && !isMark(cursor, '=>') && !isMark(cursor, ';') && peek(cursor).kind !== 'end') {
      if (isMark(cursor, '(')) skipBracket(cursor);
      else cursor.at++;
    }
  const body = bodyOf(cursor);
  if (body === undefined) {
    cursor.at = start;
    return undefined;
  }
  return { name: name.text, params, body, start: name.start, end: endBefore(cursor) };
}

/** `{ … }`, `=> …;` or nothing but a semicolon. */
function bodyOf(cursor: Cursor): readonly Statement[] | Expression | undefined {
  if (isMark(cursor, '{')) return nested(cursor, () => cursor.readBody(cursor));
  if (take(cursor, ';')) return [];
  if (!isMark(cursor, '=>')) return undefined;
  cursor.at++;
  return arrowBody(cursor);
}

/** What stands behind `=>`, with its semicolon. */
export function arrowBody(cursor: Cursor): Expression {
  const { start } = peek(cursor);
  const { depth, at } = cursor;
  try {
    const value = parseExpression(cursor);
    if (!take(cursor, ';')) throw new Unreadable();
    return value;
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof TooDeep)) throw error;
    cursor.at = at;
    cursor.depth = depth;
    skipStatement(cursor);
    return { kind: 'unknown', start, end: Math.max(start, endBefore(cursor)) };
  }
}

function parametersOf(cursor: Cursor, close: number): Parameter[] {
  const params: Parameter[] = [];
  cursor.at++;
  while (cursor.at < close) {
    let isThis = false;
    let isRest = false;
    while (isMark(cursor, '[')) skipBracket(cursor);
    while (/^(?:this|ref|out|in|params|scoped|readonly)$/.test(peek(cursor).text) && peek(cursor, 1).kind === 'name') {
      if (isWord(cursor, 'this')) isThis = true;
      if (isWord(cursor, 'params')) isRest = true;
      cursor.at++;
    }
    const type = tryType(cursor);
    const name = peek(cursor);
    if (type === undefined || name.kind !== 'name') break;
    cursor.at++;
    const fallback = take(cursor, '=') ? parseExpression(cursor) : undefined;
    params.push({ name: name.text, type: type.name, fallback, isThis, isRest });
    if (!take(cursor, ',')) break;
  }
  return params;
}
