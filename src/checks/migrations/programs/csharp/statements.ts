/** Statements of C#. What is of no known form is passed over, and says so where it is executed. */
import {
  type Cursor,
  closeOf,
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
  Unreadable,
} from './cursor.ts';
import { parseExpression } from './expressions.ts';
import { methodOf } from './methods.ts';
import type { Expression, Statement, SwitchCase } from './syntax.ts';

/** The statements of a block that begins at the cursor. */
export function parseBody(cursor: Cursor): Statement[] {
  const close = closeOf(cursor) ?? cursor.tokens.length - 1;
  expect(cursor, '{');
  const body = statementsUntil(cursor, close);
  cursor.at = Math.min(close + 1, cursor.tokens.length - 1);
  return body;
}

function statementsUntil(cursor: Cursor, close: number): Statement[] {
  const body: Statement[] = [];
  while (cursor.at < close && peek(cursor).kind !== 'end') {
    const before = cursor.at;
    body.push(statement(cursor));
    if (cursor.at === before) cursor.at++;
  }
  return body;
}

function statement(cursor: Cursor): Statement {
  const start = cursor.at;
  const { depth } = cursor;
  const place = peek(cursor).start;
  try {
    return nested(cursor, () => known(cursor));
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof TooDeep)) throw error;
    cursor.at = start;
    cursor.depth = depth;
    skipStatement(cursor);
    return { kind: 'unknown', start: place, end: Math.max(place, endBefore(cursor)) };
  }
}

const block = (cursor: Cursor): Statement[] => {
  if (isMark(cursor, '{')) return parseBody(cursor);
  const only = statement(cursor);
  return only.kind === 'block' ? [...only.body] : [only];
};

function inBrackets(cursor: Cursor): Expression {
  expect(cursor, '(');
  const value = parseExpression(cursor);
  expect(cursor, ')');
  return value;
}

function known(cursor: Cursor): Statement {
  const first = peek(cursor);
  const { start } = first;
  const done = (): { start: number; end: number } => ({ start, end: endBefore(cursor) });
  if (isMark(cursor, ';')) {
    cursor.at++;
    return { kind: 'block', body: [], ...done() };
  }
  if (isMark(cursor, '{')) {
    const body = parseBody(cursor);
    return { kind: 'block', body, ...done() };
  }
  if (first.kind === 'name' && !first.isPlain) {
    const parse = Object.hasOwn(BY_WORD, first.text) ? BY_WORD[first.text] : undefined;
    if (parse) {
      const parsed = parse(cursor);
      return { ...parsed, ...done() };
    }
  }
  const declared = declaration(cursor);
  if (declared) return { ...declared, ...done() };
  const value = parseExpression(cursor);
  expect(cursor, ';');
  return { kind: 'expression', value, ...done() };
}

type Parsed = Statement;
const AT = { start: 0, end: 0 };

const BY_WORD: Readonly<Record<string, (cursor: Cursor) => Parsed>> = {
  if: (cursor) => {
    cursor.at++;
    const test = inBrackets(cursor);
    const yes = block(cursor);
    const no = take(cursor, 'else') ? block(cursor) : [];
    return { kind: 'if', test, yes, no, ...AT };
  },
  foreach: (cursor) => {
    cursor.at++;
    expect(cursor, '(');
    const names: string[] = [];
    // `var (name, type)`, `(string name, string type)`, `string name`
    while (!isWord(cursor, 'in') && peek(cursor).kind !== 'end') {
      const next = peek(cursor, 1);
      if (peek(cursor).kind === 'name' && (next.text === ',' || next.text === ')' || next.text === 'in'))
        names.push(peek(cursor).text);
      cursor.at++;
    }
    expect(cursor, 'in');
    const list = parseExpression(cursor);
    expect(cursor, ')');
    return { kind: 'foreach', names, list, body: block(cursor), ...AT };
  },
  for: (cursor) => {
    cursor.at++;
    expect(cursor, '(');
    const first = isMark(cursor, ';') ? [] : [declaration(cursor) ?? expressionStatement(cursor)];
    if (first.length === 0) cursor.at++;
    const test = isMark(cursor, ';') ? undefined : parseExpression(cursor);
    expect(cursor, ';');
    const step: Expression[] = [];
    while (!isMark(cursor, ')')) {
      step.push(parseExpression(cursor));
      if (!take(cursor, ',')) break;
    }
    expect(cursor, ')');
    return { kind: 'for', first, test, step, body: block(cursor), ...AT };
  },
  using: (cursor) => {
    cursor.at++;
    if (!isMark(cursor, '(')) return declaration(cursor) ?? expressionStatement(cursor);
    cursor.at++;
    const first = declaration(cursor, ')') ?? { kind: 'expression' as const, value: parseExpression(cursor), ...AT };
    if (isMark(cursor, ')')) cursor.at++;
    return { kind: 'block', body: [first, ...block(cursor)], ...AT };
  },
  try: (cursor) => {
    cursor.at++;
    const body = parseBody(cursor);
    const caught: Statement[] = [];
    const last: Statement[] = [];
    while (take(cursor, 'catch')) {
      if (isMark(cursor, '(')) skipBracket(cursor);
      if (take(cursor, 'when')) skipBracket(cursor);
      caught.push(...parseBody(cursor));
    }
    if (take(cursor, 'finally')) last.push(...parseBody(cursor));
    return { kind: 'try', body, caught, last, ...AT };
  },
  switch: (cursor) => {
    cursor.at++;
    const value = inBrackets(cursor);
    return { kind: 'switch', value, cases: casesOf(cursor), ...AT };
  },
  return: (cursor) => {
    cursor.at++;
    const value = isMark(cursor, ';') ? undefined : parseExpression(cursor);
    expect(cursor, ';');
    return { kind: 'return', value, ...AT };
  },
  throw: (cursor) => {
    skipStatement(cursor);
    return { kind: 'throw', ...AT };
  },
  break: (cursor) => {
    skipStatement(cursor);
    return { kind: 'break', ...AT };
  },
  continue: (cursor) => {
    skipStatement(cursor);
    return { kind: 'continue', ...AT };
  },
  const: (cursor) => {
    cursor.at++;
    return declaration(cursor) ?? expressionStatement(cursor);
  },
};

function expressionStatement(cursor: Cursor): Statement {
  const value = parseExpression(cursor);
  expect(cursor, ';');
  return { kind: 'expression', value, ...AT };
}

function casesOf(cursor: Cursor): SwitchCase[] {
  const close = closeOf(cursor);
  expect(cursor, '{');
  if (close === undefined) throw new Unreadable();
  const cases: SwitchCase[] = [];
  while (cursor.at < close) {
    const labels: Expression[] = [];
    let isDefault = false;
    while (isWord(cursor, 'case') || isWord(cursor, 'default')) {
      if (take(cursor, 'default')) isDefault = true;
      else {
        cursor.at++;
        labels.push(parseExpression(cursor));
      }
      expect(cursor, ':');
    }
    if (labels.length === 0 && !isDefault) throw new Unreadable();
    const body: Statement[] = [];
    while (cursor.at < close && !isWord(cursor, 'case') && !(isWord(cursor, 'default') && isMark(cursor, ':', 1)))
      body.push(statement(cursor));
    cases.push({ labels, isDefault, body });
  }
  cursor.at = close + 1;
  return cases;
}

/** `var a = 1;`, `string a, b = "";`, `void Local(int a) { … }`; the cursor stays where none stands. */
function declaration(cursor: Cursor, close = ';'): Statement | undefined {
  const start = cursor.at;
  while (isWord(cursor, 'static') || isWord(cursor, 'async')) cursor.at++;
  const type = tryType(cursor);
  const name = peek(cursor);
  const back = (): undefined => {
    cursor.at = start;
    return undefined;
  };
  if (type === undefined || name.kind !== 'name') return back();
  if (isMark(cursor, '(', 1) || isMark(cursor, '<', 1)) {
    const method = methodOf(cursor);
    return method ? { kind: 'function', method, ...AT } : back();
  }
  const after = peek(cursor, 1).text;
  if (after !== '=' && after !== ',' && after !== close) return back();
  const variables: { name: string; value: Expression | undefined }[] = [];
  do {
    const own = takeName(cursor);
    // `int[] a = { 1, 2 }`
    const value = take(cursor, '=') ? initial(cursor) : undefined;
    variables.push({ name: own, value });
  } while (take(cursor, ','));
  expect(cursor, close);
  return { kind: 'local', variables, ...AT };
}

/** What stands behind `=`: an expression, or the items of a list in braces. Throws {@link Unreadable}. */
export function initial(cursor: Cursor): Expression {
  if (!isMark(cursor, '{')) return parseExpression(cursor);
  const { start } = peek(cursor);
  cursor.at++;
  const items: Expression[] = [];
  while (!isMark(cursor, '}')) {
    items.push(nested(cursor, () => initial(cursor)));
    if (!take(cursor, ',')) break;
  }
  expect(cursor, '}');
  return { kind: 'list', type: undefined, items, sizes: [], start, end: endBefore(cursor) };
}
