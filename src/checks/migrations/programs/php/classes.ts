/** Functions and classes of PHP. */

import { readBlock, skipBlock } from './blocks.ts';
import {
  type Cursor,
  expect,
  isOperator,
  isWord,
  lastEnd,
  peek,
  readExpression,
  skipAttributes,
  takeName,
  takes,
  takeVariable,
} from './cursor.ts';
import type { ClassSyntax, Expression, FunctionSyntax, Parameter, Statement } from './syntax.ts';
import { NotPhp } from './token.ts';

const MODIFIERS = new Set('public protected private static abstract final readonly var'.split(' '));

function readModifiers(cursor: Cursor): Set<string> {
  const found = new Set<string>();
  for (;;) {
    const token = peek(cursor);
    const word = token.kind === 'name' ? token.text.toLowerCase() : '';
    if (!MODIFIERS.has(word)) return found;
    found.add(word);
    cursor.at++;
    // `private(set)`
    if (isOperator(peek(cursor), '(') && isWord(peek(cursor, 1), 'set')) cursor.at += 3;
  }
}

/** A type says nothing that is of use here. */
function skipType(cursor: Cursor): void {
  for (;;) {
    const token = peek(cursor);
    const isPart =
      token.kind === 'name' ||
      token.kind === 'cast' ||
      (token.kind === 'operator' && ['?', '|', '(', ')'].includes(token.text)) ||
      // A reference, unless another type comes.
      (isOperator(token, '&') && !['variable'].includes(peek(cursor, 1).kind) && !isOperator(peek(cursor, 1), '...'));
    // The bracket that closes the parameters is none of the type.
    if (!isPart || (isOperator(token, ')') && !isOpen(cursor))) return;
    cursor.at++;
  }
}

/** Whether the bracket that comes closes one of a type: `(A&B)|null`. */
const isOpen = (cursor: Cursor): boolean => {
  for (let at = cursor.at - 1; at >= 0 && at > cursor.at - 12; at--) {
    const token = cursor.tokens[at];
    if (token?.kind === 'operator' && token.text === '(') {
      const before = cursor.tokens[at - 1];
      return before?.kind === 'operator' && ['|', ',', '(', ':'].includes(before.text);
    }
    if (token?.kind === 'variable' || token === undefined) return false;
  }
  return false;
};

/** After the opening bracket. */
export function readParameters(cursor: Cursor): Parameter[] {
  const parameters: Parameter[] = [];
  while (!takes(cursor, ')')) {
    skipAttributes(cursor);
    const isProperty = readModifiers(cursor).size > 0;
    skipType(cursor);
    const isReference = takes(cursor, '&');
    const isVariadic = takes(cursor, '...');
    const name = takeVariable(cursor);
    const value = takes(cursor, '=') ? readExpression(cursor) : undefined;
    if (isOperator(peek(cursor), '{')) skipBlock(cursor);
    parameters.push({ name, default: value, isReference, isVariadic, isProperty });
    if (!takes(cursor, ',')) {
      expect(cursor, ')');
      break;
    }
  }
  return parameters;
}

/** After `function` or `fn` of a closure. */
export function readFunction(cursor: Cursor, start: number, word: 'function' | 'fn'): FunctionSyntax {
  takes(cursor, '&');
  expect(cursor, '(');
  const parameters = readParameters(cursor);
  const uses: { name: string; isReference: boolean }[] = [];
  if (takes(cursor, 'use')) {
    expect(cursor, '(');
    while (!takes(cursor, ')')) {
      const isReference = takes(cursor, '&');
      uses.push({ name: takeVariable(cursor), isReference });
      takes(cursor, ',');
    }
  }
  if (takes(cursor, ':')) skipType(cursor);
  if (word === 'fn') {
    expect(cursor, '=>');
    const value = readExpression(cursor);
    const body: Statement[] = [{ kind: 'return', value, start: value.start, end: value.end }];
    return { name: '', parameters, uses: 'all', body, isStatic: false, start, end: lastEnd(cursor) };
  }
  const body = readBlock(cursor);
  return { name: '', parameters, uses, body, isStatic: false, start, end: lastEnd(cursor) };
}

/** From the name on. */
export function readNamedFunction(cursor: Cursor, start: number, isStatic: boolean): FunctionSyntax {
  takes(cursor, '&');
  const name = takeName(cursor);
  expect(cursor, '(');
  const parameters = readParameters(cursor);
  if (takes(cursor, ':')) skipType(cursor);
  const body = takes(cursor, ';') ? [] : readBlock(cursor);
  return { name, parameters, uses: [], body, isStatic, start, end: lastEnd(cursor) };
}

/** After the name: `extends …`, `implements …` and the braces. */
export function readClassBody(cursor: Cursor, name: string, start: number): ClassSyntax {
  let parent: string | undefined;
  for (;;) {
    const token = peek(cursor);
    if (isOperator(token, '{')) break;
    if (token.kind === 'end') throw new NotPhp(token.start);
    cursor.at++;
    if (isWord(token, 'extends')) parent ??= takeName(cursor);
  }
  expect(cursor, '{');
  const constants: { name: string; value: Expression | undefined; isCase?: true }[] = [];
  const properties: { name: string; value: Expression | undefined; isStatic: boolean }[] = [];
  const methods: FunctionSyntax[] = [];
  const traits: string[] = [];
  while (!takes(cursor, '}')) {
    skipAttributes(cursor);
    const from = peek(cursor).start;
    if (takes(cursor, 'use')) {
      do traits.push(takeName(cursor));
      while (takes(cursor, ','));
      if (isOperator(peek(cursor), '{')) skipBlock(cursor);
      else expect(cursor, ';');
      continue;
    }
    if (takes(cursor, 'case')) {
      const constant = takeName(cursor);
      constants.push({
        name: constant,
        value: takes(cursor, '=') ? readExpression(cursor) : undefined,
        isCase: true,
      });
      expect(cursor, ';');
      continue;
    }
    const modifiers = readModifiers(cursor);
    if (takes(cursor, 'function')) {
      methods.push(readNamedFunction(cursor, from, modifiers.has('static')));
      continue;
    }
    if (takes(cursor, 'const')) {
      while (!isOperator(peek(cursor, 1), '=') && peek(cursor).kind !== 'end') cursor.at++;
      do {
        const constant = takeName(cursor);
        expect(cursor, '=');
        constants.push({ name: constant, value: readExpression(cursor) });
      } while (takes(cursor, ','));
      expect(cursor, ';');
      continue;
    }
    skipType(cursor);
    do {
      const property = takeVariable(cursor);
      const value = takes(cursor, '=') ? readExpression(cursor) : undefined;
      properties.push({ name: property, value, isStatic: modifiers.has('static') });
    } while (takes(cursor, ','));
    if (isOperator(peek(cursor), '{')) skipBlock(cursor);
    else expect(cursor, ';');
  }
  return { kind: 'class', name, parent, constants, properties, methods, traits, start, end: lastEnd(cursor) };
}
