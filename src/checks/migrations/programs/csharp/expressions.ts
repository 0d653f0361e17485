/** Expressions of C#: https://learn.microsoft.com/en-us/dotnet/csharp/language-reference/operators/ */
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
  take,
  takeName,
  tryType,
  tryTypeArgs,
  Unreadable,
} from './cursor.ts';
import type { Argument, Expression, Place, SwitchArm, TypeName } from './syntax.ts';
import { charOf } from './texts.ts';
import { type Token, tokenize } from './tokens.ts';

const LEVELS: Readonly<Record<string, number>> = {
  ...{ '??': 1, '||': 2, '&&': 3, '|': 4, '^': 5, '&': 6, '==': 7, '!=': 7 },
  ...{ '<': 8, '>': 8, '<=': 8, '>=': 8, '<<': 9, '+': 10, '-': 10, '*': 11, '/': 11, '%': 11 },
};
const COMPARED = 8;
const ASSIGN = /^(?:=|\?\?=|[+\-*/%&|^]=|<<=)$/;

/** Throws {@link Unreadable}, and `TooDeep`. */
export function parseExpression(cursor: Cursor): Expression {
  return nested(cursor, () => {
    const target = choice(cursor);
    const { kind, text } = peek(cursor);
    if (kind !== 'mark' || !ASSIGN.test(text)) return target;
    cursor.at++;
    const value = parseExpression(cursor);
    return { kind: 'assign', operator: text, target, value, ...around(target, value) };
  });
}

const around = (first: Place, last: Place): Place => ({ start: first.start, end: last.end });

function choice(cursor: Cursor): Expression {
  const test = binary(cursor, 1);
  if (!isMark(cursor, '?')) return test;
  cursor.at++;
  const yes = parseExpression(cursor);
  expect(cursor, ':');
  const no = parseExpression(cursor);
  return { kind: 'choice', test, yes, no, ...around(test, no) };
}

function binary(cursor: Cursor, level: number): Expression {
  let left = unary(cursor);
  for (;;) {
    const token = peek(cursor);
    if (level <= COMPARED && (isWord(cursor, 'is') || isWord(cursor, 'as'))) left = tested(cursor, left);
    else if (isWord(cursor, 'switch') && isMark(cursor, '{', 1)) left = switchOf(cursor, left);
    else {
      const own = token.kind === 'mark' ? LEVELS[token.text] : undefined;
      if (own === undefined || own < level) return left;
      cursor.at++;
      const right = nested(cursor, () => binary(cursor, own === 1 ? own : own + 1));
      left = { kind: 'binary', operator: token.text, left, right, ...around(left, right) };
    }
  }
}

/** `value is "a" or "b"`, `value is not null`, `value as string` */
function tested(cursor: Cursor, operand: Expression): Expression {
  if (take(cursor, 'as')) {
    const type = tryType(cursor);
    if (type === undefined) throw new Unreadable();
    return { kind: 'cast', type, operand, start: operand.start, end: endBefore(cursor) };
  }
  expect(cursor, 'is');
  const isNot = take(cursor, 'not');
  const patterns = patternsOf(cursor);
  return { kind: 'is', operand, patterns, isNot, start: operand.start, end: endBefore(cursor) };
}

/** Constants; what is no constant is an expression of which nothing is known. */
function patternsOf(cursor: Cursor): Expression[] {
  const patterns: Expression[] = [];
  do {
    patterns.push(nested(cursor, () => binary(cursor, COMPARED + 1)));
    // `is string text`
    if (peek(cursor).kind === 'name' && !/^(?:or|and|when|switch)$/.test(peek(cursor).text)) {
      cursor.at++;
      patterns.push({ kind: 'unknown', start: endBefore(cursor), end: endBefore(cursor) });
    }
  } while (take(cursor, 'or'));
  return patterns;
}

function switchOf(cursor: Cursor, value: Expression): Expression {
  const arms: SwitchArm[] = [];
  cursor.at += 2;
  while (!isMark(cursor, '}')) {
    const isDefault = isWord(cursor, '_') && isMark(cursor, '=>', 1);
    if (isDefault) cursor.at++;
    const patterns = isDefault ? [] : patternsOf(cursor);
    expect(cursor, '=>');
    arms.push({ patterns, isDefault, value: parseExpression(cursor) });
    if (!take(cursor, ',')) break;
  }
  expect(cursor, '}');
  return { kind: 'switch', value, arms, start: value.start, end: endBefore(cursor) };
}

function unary(cursor: Cursor): Expression {
  const token = peek(cursor);
  const isSign = token.kind === 'mark' && /^(?:[!~+\-&*^]|\+\+|--)$/.test(token.text);
  if (isSign || isWord(cursor, 'await')) {
    cursor.at++;
    const operand = nested(cursor, () => unary(cursor));
    return token.text === 'await'
      ? operand
      : { kind: 'unary', operator: token.text, operand, ...around(token, operand) };
  }
  const lambda = tryLambda(cursor);
  if (lambda) return lambda;
  if (isWord(cursor, 'throw')) {
    cursor.at++;
    const thrown = parseExpression(cursor);
    return { kind: 'throw', ...around(token, thrown) };
  }
  return tryCast(cursor) ?? postfix(cursor, primary(cursor));
}

/** `(int)value`, and not `(value) - 1`. */
function tryCast(cursor: Cursor): Expression | undefined {
  const close = isMark(cursor, '(') ? closeOf(cursor) : undefined;
  if (close === undefined) return undefined;
  const start = cursor.at;
  const open = peek(cursor);
  cursor.at++;
  const type = tryType(cursor);
  const next = cursor.tokens[close + 1];
  const isValue =
    next !== undefined &&
    (next.kind === 'text' ||
      next.kind === 'number' ||
      next.kind === 'char' ||
      next.text === '(' ||
      (next.kind === 'name' && !/^(?:is|as|switch|or|and|when)$/.test(next.text)) ||
      (/^[-+!~]$/.test(next.text) && type !== undefined && /^[a-z]+$/.test(type.name)));
  if (type === undefined || cursor.at !== close || !isValue) {
    cursor.at = start;
    return undefined;
  }
  cursor.at++;
  const operand = nested(cursor, () => unary(cursor));
  return { kind: 'cast', type, operand, ...around(open, operand) };
}

/** `x => …`, `(a, b) => …`, `static (int a) => { … }`, `delegate (…) { … }` */
function tryLambda(cursor: Cursor): Expression | undefined {
  const start = cursor.at;
  const first = peek(cursor);
  while ((isWord(cursor, 'static') || isWord(cursor, 'async')) && !isMark(cursor, '=>', 1)) cursor.at++;
  const params: string[] = [];
  if (peek(cursor).kind === 'name' && isMark(cursor, '=>', 1)) params.push(takeName(cursor));
  else {
    const close = isMark(cursor, '(') ? closeOf(cursor) : undefined;
    if (close === undefined || cursor.tokens[close + 1]?.text !== '=>') {
      cursor.at = start;
      return undefined;
    }
    for (let at = cursor.at + 1; at < close; at++) {
      const next = cursor.tokens[at + 1];
      const token = cursor.tokens[at];
      if (token?.kind === 'name' && (at + 1 === close || next?.text === ',' || next?.text === '='))
        params.push(token.text);
    }
    cursor.at = close + 1;
  }
  expect(cursor, '=>');
  const body = isMark(cursor, '{') ? nested(cursor, () => cursor.readBody(cursor)) : parseExpression(cursor);
  return { kind: 'lambda', params, body, start: first.start, end: endBefore(cursor) };
}

function postfix(cursor: Cursor, first: Expression): Expression {
  let value = first;
  for (;;) {
    const { start } = first;
    if (isMark(cursor, '.') || isMark(cursor, '?.')) {
      const isOptional = isMark(cursor, '?.');
      cursor.at++;
      const name = takeName(cursor);
      value = {
        kind: 'member',
        object: value,
        name,
        types: callTypes(cursor),
        isOptional,
        start,
        end: endBefore(cursor),
      };
    } else if (isMark(cursor, '(')) {
      const args = argumentsOf(cursor, ')');
      value = { kind: 'call', callee: value, args, start, end: endBefore(cursor) };
    } else if (isMark(cursor, '[')) {
      const args = argumentsOf(cursor, ']');
      value = { kind: 'index', object: value, args, start, end: endBefore(cursor) };
    } else if (isMark(cursor, '!') && !isMark(cursor, '=', 1)) cursor.at++;
    else if (isMark(cursor, '++') || isMark(cursor, '--')) {
      const operator = peek(cursor).text;
      cursor.at++;
      value = { kind: 'unary', operator, operand: value, start, end: endBefore(cursor) };
    } else return value;
  }
}

/** Types of a generic call, where what follows can only be one. */
function callTypes(cursor: Cursor): readonly TypeName[] {
  if (!isMark(cursor, '<')) return [];
  const start = cursor.at;
  const types = tryTypeArgs(cursor);
  if (types !== undefined && peek(cursor).kind === 'mark' && /^[()[\]{},;.:]$/.test(peek(cursor).text)) return types;
  cursor.at = start;
  return [];
}

/** From the opening bracket at the cursor up to `close`, which is taken as well. */
export function argumentsOf(cursor: Cursor, close: string): Argument[] {
  return nested(cursor, () => {
    const args: Argument[] = [];
    cursor.at++;
    while (!isMark(cursor, close)) {
      const isNamed = peek(cursor).kind === 'name' && isMark(cursor, ':', 1);
      const name = isNamed ? takeName(cursor) : undefined;
      if (isNamed) cursor.at++;
      if (isWord(cursor, 'out') || isWord(cursor, 'ref') || isWord(cursor, 'in')) cursor.at++;
      args.push({ name, value: parseExpression(cursor) });
      if (!take(cursor, ',')) break;
    }
    expect(cursor, close);
    return args;
  });
}

const PLAIN: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

function primary(cursor: Cursor): Expression {
  const token = peek(cursor);
  const { start, end } = token;
  if (token.kind === 'number') {
    cursor.at++;
    return { kind: 'number', text: token.text, start, end };
  }
  if (token.kind === 'char') {
    cursor.at++;
    return { kind: 'literal', value: charOf(token.text), start, end };
  }
  if (token.kind === 'text') {
    cursor.at++;
    return textOf(cursor, token);
  }
  if (isMark(cursor, '(')) return group(cursor);
  if (isMark(cursor, '[')) {
    const items = itemsOf(cursor, ']');
    return { kind: 'list', type: undefined, items, sizes: [], start, end: endBefore(cursor) };
  }
  if (token.kind !== 'name') throw new Unreadable();
  if (!token.isPlain) {
    const plain = PLAIN[token.text];
    if (plain !== undefined && Object.hasOwn(PLAIN, token.text)) {
      cursor.at++;
      return { kind: 'literal', value: plain, start, end };
    }
    if (token.text === 'new') return created(cursor);
    if (token.text === 'typeof' || token.text === 'default' || token.text === 'nameof') return ofType(cursor, token);
    // `string.Empty` is a name like others; statements have no value.
    if (/^(?:return|if|else|for|foreach|while|do|try|catch|using|lock|case|yield|stackalloc)$/.test(token.text))
      throw new Unreadable();
  }
  cursor.at++;
  const types = callTypes(cursor);
  if (isMark(cursor, '::')) {
    cursor.at++;
    return primary(cursor);
  }
  return { kind: 'name', name: token.text, types, start, end: endBefore(cursor) };
}

/** In brackets: a value, or several (a tuple). */
function group(cursor: Cursor): Expression {
  const { start } = peek(cursor);
  const args = argumentsOf(cursor, ')');
  const [first] = args;
  const end = endBefore(cursor);
  if (first && args.length === 1) return { ...first.value, start, end };
  return { kind: 'list', type: undefined, items: args.map(({ value }) => value), sizes: [], start, end };
}

function ofType(cursor: Cursor, { text, start }: Token): Expression {
  cursor.at++;
  if (!isMark(cursor, '(')) return { kind: 'default', type: undefined, start, end: endBefore(cursor) };
  const close = closeOf(cursor);
  cursor.at++;
  const type = tryType(cursor);
  if (close === undefined) throw new Unreadable();
  cursor.at = close + 1;
  const place = { start, end: endBefore(cursor) };
  if (type === undefined) return { kind: 'unknown', ...place };
  if (text === 'nameof') return { kind: 'literal', value: type.name, ...place };
  return text === 'typeof' ? { kind: 'type', type, ...place } : { kind: 'default', type, ...place };
}

/** `new T(…) { … }`, `new { … }`, `new[] { … }`, `new string[3]`, `new(…)` */
function created(cursor: Cursor): Expression {
  const { start } = expect(cursor, 'new');
  if (isMark(cursor, '{')) return record(cursor, start);
  if (isMark(cursor, '[')) {
    skipBracket(cursor);
    return { kind: 'list', type: undefined, items: itemsOf(cursor, '}'), sizes: [], start, end: endBefore(cursor) };
  }
  const type = isMark(cursor, '(') ? undefined : tryType(cursor);
  if (type === undefined && !isMark(cursor, '(')) throw new Unreadable();
  if (type && isMark(cursor, '[')) {
    const sizes = argumentsOf(cursor, ']').map(({ value }) => value);
    const items = isMark(cursor, '{') ? itemsOf(cursor, '}') : [];
    return { kind: 'list', type, items, sizes: items.length > 0 ? [] : sizes, start, end: endBefore(cursor) };
  }
  if (type && type.ranks.length > 0) {
    const { ranks, ...element } = type;
    const items = itemsOf(cursor, '}');
    return {
      kind: 'list',
      type: { ...element, ranks: ranks.slice(1) },
      items,
      sizes: [],
      start,
      end: endBefore(cursor),
    };
  }
  const args = isMark(cursor, '(') ? argumentsOf(cursor, ')') : [];
  const items = isMark(cursor, '{') ? itemsOf(cursor, '}') : undefined;
  return { kind: 'new', type, args, items, start, end: endBefore(cursor) };
}

function record(cursor: Cursor, start: number): Expression {
  return nested(cursor, () => {
    const members: { name: string; value: Expression }[] = [];
    cursor.at++;
    while (!isMark(cursor, '}')) {
      const isNamed = peek(cursor).kind === 'name' && isMark(cursor, '=', 1);
      const given = isNamed ? takeName(cursor) : undefined;
      if (isNamed) cursor.at++;
      const value = parseExpression(cursor);
      const name = given ?? (value.kind === 'member' || value.kind === 'name' ? value.name : '');
      members.push({ name, value });
      if (!take(cursor, ',')) break;
    }
    expect(cursor, '}');
    return { kind: 'record', members, start, end: endBefore(cursor) };
  });
}

/** `{ 1, 2, { 3, 4 } }`, `{ Name = "a" }`, `{ ["key"] = 1 }` */
function itemsOf(cursor: Cursor, close: string): Expression[] {
  return nested(cursor, () => {
    const items: Expression[] = [];
    if (!isMark(cursor, close === '}' ? '{' : '[')) throw new Unreadable();
    cursor.at++;
    while (!isMark(cursor, close)) {
      const { start } = peek(cursor);
      if (isMark(cursor, '{')) {
        const inner = itemsOf(cursor, '}');
        items.push({ kind: 'list', type: ROW, items: inner, sizes: [], start, end: endBefore(cursor) });
      } else if (isMark(cursor, '..')) {
        cursor.at++;
        const spread = parseExpression(cursor);
        items.push({ kind: 'unary', operator: '..', operand: spread, ...around({ start, end: start }, spread) });
      } else items.push(parseExpression(cursor));
      if (!take(cursor, ',')) break;
    }
    expect(cursor, close);
    return items;
  });
}

/** What stands in braces in braces: no array of its own, but a row of one. */
const ROW: TypeName = { name: '{}', args: [], ranks: [] };

function textOf(cursor: Cursor, { pieces = [], start, end }: Token): Expression {
  const [only] = pieces;
  if (pieces.length === 0) return { kind: 'literal', value: '', start, end };
  if (pieces.length === 1 && typeof only === 'string') return { kind: 'literal', value: only, start, end };
  return nested(cursor, () => ({
    kind: 'text',
    pieces: pieces.map((piece): string | Expression => {
      if (typeof piece === 'string') return piece;
      const place = { start: piece.start, end: piece.end };
      if (piece.isFormatted) return { kind: 'unknown', ...place };
      const inner = {
        ...cursorOf(cursor.source, tokenize(cursor.source, piece.start, piece.end), cursor.readBody),
        depth: cursor.depth,
      };
      try {
        const value = parseExpression(inner);
        return peek(inner).kind === 'end' ? value : { kind: 'unknown', ...place };
      } catch (error) {
        if (error instanceof Unreadable) return { kind: 'unknown', ...place };
        throw error;
      }
    }),
    start,
    end,
  }));
}
