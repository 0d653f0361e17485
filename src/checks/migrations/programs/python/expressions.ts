/** The parser's tree as expressions. */
import type { SyntaxNode } from '@lezer/common';
import { childrenOf, MAX_DEPTH, type Source, split, textOf } from './nodes.ts';
import { quotesOf, readString, unescapeText } from './strings.ts';
import type { Argument, Clause, Element, Expression, Parameter, Place, Shape } from './syntax.ts';

/** Never throws; what is not understood or nested too deeply is `unknown`. */
export function readExpression(node: SyntaxNode | undefined, source: Source, depth = 0): Expression {
  if (node === undefined) return { kind: 'unknown', start: 0, end: 0 };
  const place = { start: node.from, end: node.to };
  if (depth > MAX_DEPTH) return { kind: 'unknown', ...place };
  const read = READERS[node.name];
  return read === undefined ? { kind: 'unknown', ...place } : read(node, place, source, depth + 1);
}

/** One expression, or a tuple where several stand with commas between them and no parentheses. */
export function readExpressions(nodes: readonly SyntaxNode[], source: Source, depth: number): Expression {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (nodes.length === 1 || first === undefined || last === undefined) return readExpression(first, source, depth);
  const place = { start: first.from, end: last.to };
  return { kind: 'sequence', shape: 'tuple', items: elements(nodes, source, depth), ...place };
}

type Read = (node: SyntaxNode, place: Place, source: Source, depth: number) => Expression;

const READERS: Readonly<Record<string, Read>> = {
  VariableName: (node, place, source) => ({ kind: 'name', name: textOf(node, source), ...place }),
  Number: (node, place, source) => number(textOf(node, source), place),
  Boolean: (node, place, source) => ({ kind: 'boolean', value: textOf(node, source) === 'True', ...place }),
  None: (_, place) => ({ kind: 'none', ...place }),
  String: (node, place, source) => ({ ...readString(textOf(node, source)), ...place }),
  FormatString: (node, place, source, depth) => joined(template(node, source, depth), place),
  ContinuedString: (node, place, source, depth) => {
    const pieces = childrenOf(node).map((child) => readExpression(child, source, depth));
    return pieces.every((piece) => piece.kind === 'bytes')
      ? { kind: 'bytes', value: pieces.map((piece) => piece.value).join(''), ...place }
      : joined(pieces.flatMap(partsOf), place);
  },
  ParenthesizedExpression: (node, _, source, depth) => readExpression(inside(node)[0], source, depth),
  NamedExpression: (node, _, source, depth) => readExpression(childrenOf(node).at(-1), source, depth),
  TupleExpression: sequence('tuple'),
  ArrayExpression: sequence('list'),
  SetExpression: sequence('set'),
  DictionaryExpression: (node, place, source, depth) => ({
    kind: 'dict',
    entries: split(inside(node), ',').map((part) => {
      if (part[0]?.name === '**') return { key: undefined, value: readExpression(part[1], source, depth) };
      return { key: readExpression(part[0], source, depth), value: readExpression(part.at(-1), source, depth) };
    }),
    ...place,
  }),
  MemberExpression: (node, place, source, depth) => {
    const [object, access, ...rest] = childrenOf(node);
    const target = readExpression(object, source, depth);
    if (access?.name === '.') return { kind: 'attribute', object: target, name: nameOf(rest[0], source), ...place };
    const key = rest.length === 2 ? readExpression(rest[0], source, depth) : undefined;
    return { kind: 'item', object: target, key, ...place };
  },
  CallExpression: (node, place, source, depth) => {
    const [callee, list] = childrenOf(node);
    const args = list === undefined ? [] : readArguments(list, source, depth);
    return { kind: 'call', callee: readExpression(callee, source, depth), args, ...place };
  },
  BinaryExpression: (node, place, source, depth) => {
    const children = childrenOf(node);
    const operator = children.slice(1, -1).map((child) => textOf(child, source));
    const left = readExpression(children[0], source, depth);
    return {
      kind: 'binary',
      operator: operator.join(' '),
      left,
      right: readExpression(children.at(-1), source, depth),
      ...place,
    };
  },
  UnaryExpression: (node, place, source, depth) => {
    const [operator, operand] = childrenOf(node);
    const inner = readExpression(operand, source, depth);
    const sign = operator === undefined ? '' : textOf(operator, source);
    if (sign === '-' && inner.kind === 'number') return { ...inner, text: `-${inner.text}`, ...place };
    return { kind: 'unary', operator: sign, operand: inner, ...place };
  },
  ConditionalExpression: (node, place, source, depth) => {
    const [then, , test, , otherwise] = childrenOf(node);
    return {
      kind: 'conditional',
      test: readExpression(test, source, depth),
      chosen: readExpression(then, source, depth),
      otherwise: readExpression(otherwise, source, depth),
      ...place,
    };
  },
  LambdaExpression: (node, place, source, depth) => {
    const children = childrenOf(node);
    const list = children.find((child) => child.name === 'ParamList');
    const parameters = list === undefined ? [] : readParameters(list, source, depth);
    return { kind: 'lambda', parameters, body: readExpression(children.at(-1), source, depth), ...place };
  },
  AwaitExpression: (node, _, source, depth) => readExpression(childrenOf(node)[1], source, depth),
  ArrayComprehensionExpression: (node, place, source, depth) =>
    comprehension('list', inside(node), place, source, depth),
  SetComprehensionExpression: (node, place, source, depth) => comprehension('set', inside(node), place, source, depth),
  ComprehensionExpression: (node, place, source, depth) => comprehension('list', inside(node), place, source, depth),
};

const BRACKETS = /^[()[\]{}]$/;
const inside = (node: SyntaxNode): SyntaxNode[] => childrenOf(node).filter((child) => !BRACKETS.test(child.name));

const nameOf = (node: SyntaxNode | undefined, source: Source): string =>
  node === undefined ? '' : textOf(node, source);

function number(literal: string, place: Place): Expression {
  const text = literal.replaceAll('_', '').toLowerCase();
  if (/^0[xob][0-9a-f]+$/.test(text)) return { kind: 'number', text: String(BigInt(text)), ...place };
  return /^[\d.]+(?:e[+-]?\d+)?$/.test(text) ? { kind: 'number', text, ...place } : { kind: 'unknown', ...place };
}

function sequence(shape: Shape): Read {
  return (node, place, source, depth) => ({
    kind: 'sequence',
    shape,
    items: elements(inside(node), source, depth),
    ...place,
  });
}

const elements = (nodes: readonly SyntaxNode[], source: Source, depth: number): Element[] =>
  split(nodes, ',').map((part) => ({
    value: readExpression(part.at(-1), source, depth),
    starred: part[0]?.name === '*',
  }));

export function readArguments(list: SyntaxNode, source: Source, depth: number): Argument[] {
  const nodes = inside(list);
  // `f(x for x in y)`: the parser does not set the comprehension apart.
  if (nodes.some((node) => node.name === 'for')) {
    const place = { start: list.from, end: list.to };
    return [{ value: comprehension('list', nodes, place, source, depth), spread: '' }];
  }
  return split(nodes, ',').map((part) => {
    const value = readExpression(part.at(-1), source, depth);
    const [first, second] = part;
    if (first?.name === '*' || first?.name === '**') return { value, spread: first.name };
    return second?.name === 'AssignOp' ? { value, spread: '', name: nameOf(first, source) } : { value, spread: '' };
  });
}

export function readParameters(list: SyntaxNode, source: Source, depth: number): Parameter[] {
  return split(inside(list), ',').flatMap((part): Parameter[] => {
    const [first] = part;
    const spread = first?.name === '*' || first?.name === '**' ? first.name : '';
    const name = part.find((node) => node.name === 'VariableName');
    if (name === undefined) return [];
    const assigned = part.some((node) => node.name === 'AssignOp');
    const fallback = assigned ? { fallback: readExpression(part.at(-1), source, depth) } : {};
    return [{ name: textOf(name, source), spread, ...fallback }];
  });
}

/** `element for a, b in c if d`: the parser gives one flat list of nodes. */
function comprehension(
  shape: Shape,
  nodes: readonly SyntaxNode[],
  place: Place,
  source: Source,
  depth: number,
): Expression {
  const first = nodes.findIndex((node) => node.name === 'for');
  const clauses: Clause[] = [];
  let at = first;
  while (at >= 0 && at < nodes.length) {
    const next = nodes.findIndex((node, index) => index > at && (node.name === 'for' || node.name === 'if'));
    const part = nodes.slice(at + 1, next === -1 ? undefined : next);
    const middle = part.findIndex((node) => node.name === 'in');
    if (nodes[at]?.name === 'if') clauses.push({ kind: 'if', test: readExpression(part[0], source, depth) });
    else if (middle > 0) {
      const target = readExpressions(part.slice(0, middle), source, depth);
      clauses.push({ kind: 'for', target, iterable: readExpression(part[middle + 1], source, depth) });
    } else return { kind: 'unknown', ...place };
    if (next === -1) break;
    at = next;
  }
  const element = nodes.slice(0, first).filter((node) => node.name !== 'async');
  if (element.length !== 1 || clauses.length === 0 || clauses.length > 20) return { kind: 'unknown', ...place };
  return { kind: 'comprehension', shape, element: readExpression(element[0], source, depth), clauses, ...place };
}

function template(node: SyntaxNode, source: Source, depth: number): (string | Expression)[] {
  const { prefix, open, close } = quotesOf(textOf(node, source));
  const parts: (string | Expression)[] = [];
  const raw = prefix.includes('r');
  let at = node.from + open;
  const textUntil = (end: number): void => {
    if (end > at) parts.push(unescapeText(source.text.slice(at, end), raw).replaceAll('{{', '{').replaceAll('}}', '}'));
  };
  for (const replacement of childrenOf(node)) {
    if (replacement.name !== 'FormatReplacement') continue;
    textUntil(replacement.from);
    at = replacement.to;
    const [inner, ...rest] = inside(replacement);
    // A format or conversion changes the text in ways that are not followed.
    const place = { start: replacement.from, end: replacement.to };
    parts.push(rest.length > 0 ? { kind: 'unknown', ...place } : readExpression(inner, source, depth));
  }
  textUntil(node.to - close);
  return parts;
}

const partsOf = (piece: Expression): (string | Expression)[] => {
  if (piece.kind === 'string') return [piece.value];
  return piece.kind === 'template' ? piece.parts : [piece];
};

function joined(parts: readonly (string | Expression)[], place: Place): Expression {
  return parts.every((part) => typeof part === 'string')
    ? { kind: 'string', value: parts.join(''), ...place }
    : { kind: 'template', parts: [...parts], ...place };
}
