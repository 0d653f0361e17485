/** Expressions: from the parser's tree to our own. */
import type { SyntaxNode } from '@lezer/common';
import { unescaped } from './strings.ts';
import type { ClassSyntax, Expression, FunctionSyntax, Property, Target } from './syntax.ts';
import { childrenOf, groupsOf, has, MAX_DEPTH, named, placeOf, type Source, textOf, unknownAt } from './tree.ts';

/** Bodies hold statements, which hold expressions: whoever converts statements hands itself in. */
export interface Converter {
  source: Source;
  depth: number;
  functionOf(children: readonly SyntaxNode[], node: SyntaxNode, isArrow: boolean): FunctionSyntax;
  classOf(node: SyntaxNode): ClassSyntax;
}

export function expressionOf(node: SyntaxNode | undefined, converter: Converter): Expression {
  if (node === undefined) return { kind: 'literal', value: undefined, start: 0, end: 0 };
  if (converter.depth > MAX_DEPTH) return unknownAt(node);
  converter.depth++;
  try {
    return convert(node, converter);
  } finally {
    converter.depth--;
  }
}

// Types and punctuation of TypeScript around a value say nothing about it.
const SEE_THROUGH = new Set(['ParenthesizedExpression', 'InstantiationExpression', 'NonNullExpression']);

function convert(node: SyntaxNode, converter: Converter): Expression {
  const { source } = converter;
  const place = placeOf(node);
  const literal = literalOf(node, source);
  if (literal) return literal;
  const children = childrenOf(node, source);
  const [first, second, third] = children;
  const at = (child: SyntaxNode | undefined): Expression => expressionOf(child, converter);
  const last = (): Expression => at(children.at(-1));
  switch (node.name) {
    case 'TemplateString':
      return { kind: 'template', parts: templateParts(node, converter), ...place };
    case 'TaggedTemplateExpression': {
      const template = named(children, 'TemplateString');
      return { kind: 'template', parts: template ? templateParts(template, converter) : [], tag: at(first), ...place };
    }
    case 'ArrayExpression':
      return { kind: 'array', items: itemsOf(children, converter), ...place };
    case 'ObjectExpression':
      return { kind: 'object', properties: propertiesOf(children, converter), ...place };
    case 'ArrowFunction':
      return { kind: 'function', function: converter.functionOf(children, node, true), ...place };
    case 'FunctionExpression':
      return { kind: 'function', function: converter.functionOf(children, node, false), ...place };
    case 'ClassExpression':
      return { kind: 'class', class: converter.classOf(node), ...place };
    case 'MemberExpression': {
      const key = children.at(-1)?.name === ']' ? at(children.at(-2)) : nameIn(children.at(-1), source);
      return { kind: 'member', object: at(first), property: key, ...place };
    }
    case 'CallExpression':
    case 'NewExpression': {
      const isNew = node.name === 'NewExpression';
      const list = named(children, 'ArgList');
      const args = list ? itemsOf(childrenOf(list, source), converter) : [];
      return { kind: 'call', callee: at(isNew ? second : first), args, isNew, ...place };
    }
    case 'UnaryExpression':
      return { kind: 'unary', operator: first ? textOf(first, source) : '', operand: last(), ...place };
    case 'PostfixExpression':
      if (second && textOf(second, source) === '!') return at(first);
      return stepOf(first, second, node, converter);
    case 'BinaryExpression':
      return binaryOf(node, converter);
    case 'ConditionalExpression':
      return { kind: 'conditional', test: at(first), yes: at(third), no: last(), ...place };
    case 'AssignmentExpression':
      if (!first || !second) return unknownAt(node);
      return {
        kind: 'assign',
        target: targetOf(first, converter),
        operator: textOf(second, source).slice(0, -1),
        value: last(),
        ...place,
      };
    case 'AwaitExpression':
    case 'YieldExpression':
      return { kind: 'await', operand: last(), ...place };
    case 'SequenceExpression':
      return { kind: 'sequence', items: sequenceOf(node, converter), ...place };
    case 'PrefixCast':
      return last();
    default:
      if (SEE_THROUGH.has(node.name)) return at(children.find(({ name }) => name !== '('));
      return unknownAt(node);
  }
}

function literalOf(node: SyntaxNode, source: Source): Expression | undefined {
  const place = placeOf(node);
  const text = (): string => textOf(node, source);
  switch (node.name) {
    case 'String':
      return { kind: 'literal', value: unescaped(text().slice(1, -1)), ...place };
    case 'Number':
      return { kind: 'literal', value: Number(text().replace(/_|n$/g, '')), ...place };
    case 'BooleanLiteral':
      return { kind: 'literal', value: text() === 'true', ...place };
    case 'null':
      return { kind: 'literal', value: null, ...place };
    case 'VariableName':
    case 'VariableDefinition':
      return text() === 'undefined'
        ? { kind: 'literal', value: undefined, ...place }
        : { kind: 'name', name: text(), ...place };
    case 'this':
      return { kind: 'this', ...place };
    case 'super':
      return { kind: 'name', name: 'super', ...place };
    case 'RegExp':
      return { kind: 'pattern', source: text(), ...place };
    default:
      return undefined;
  }
}

function templateParts(node: SyntaxNode, converter: Converter): (string | Expression)[] {
  const { source } = converter;
  const parts: (string | Expression)[] = [];
  let from = node.from + 1;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'Interpolation') continue;
    parts.push(unescaped(source.text.slice(from, child.from)));
    const inner = childrenOf(child, source).find(({ name }) => !name.startsWith('Interpolation'));
    parts.push(expressionOf(inner, converter));
    from = child.to;
  }
  const end = source.text[node.to - 1] === '`' && node.to > from ? node.to - 1 : node.to;
  parts.push(unescaped(source.text.slice(from, end)));
  return parts;
}

/** Of `[…]` and of arguments. */
function itemsOf(children: readonly SyntaxNode[], converter: Converter): Expression[] {
  const groups = groupsOf(children);
  if (groups.at(-1)?.length === 0) groups.pop();
  return groups.map((group) => {
    const value = expressionOf(group.at(-1), converter);
    return group[0]?.name === 'Spread' ? { kind: 'spread', operand: value, start: value.start, end: value.end } : value;
  });
}

function propertiesOf(children: readonly SyntaxNode[], converter: Converter): Property[] {
  const { source } = converter;
  return children
    .filter(({ name }) => name === 'Property')
    .map((node): Property => {
      const parts = childrenOf(node, source).filter(({ name }) => !/^(?:async|get|set|Star)$/.test(name));
      const [first] = parts;
      if (first?.name === 'Spread') return { kind: 'spread', value: expressionOf(parts[1], converter) };
      const computed = first?.name === '[' ? parts[1] : undefined;
      const key = computed ? expressionOf(computed, converter) : nameIn(first, source);
      const params = named(parts, 'ParamList');
      const place = placeOf(node);
      if (params)
        return {
          kind: 'value',
          key,
          value: { kind: 'function', function: converter.functionOf(parts.slice(1), node, false), ...place },
        };
      const value = has(parts, ':') ? parts.at(-1) : first;
      if (value === first && first?.name === 'PropertyDefinition')
        return { kind: 'value', key, value: { kind: 'name', name: textOf(first, source), ...place } };
      return { kind: 'value', key, value: expressionOf(value, converter) };
    });
}

/** A long chain of operators leans to the left as deep as it is long: it is walked, not descended into. */
function binaryOf(node: SyntaxNode, converter: Converter): Expression {
  const spine: { operator: string; right: SyntaxNode | undefined; node: SyntaxNode }[] = [];
  let current: SyntaxNode = node;
  let children = childrenOf(current, converter.source);
  for (;;) {
    const operator = children[1] ? textOf(children[1], converter.source) : '';
    spine.push({ operator, right: children[2], node: current });
    const [left] = children;
    if (left?.name !== 'BinaryExpression') break;
    current = left;
    children = childrenOf(current, converter.source);
  }
  let result = expressionOf(children[0], converter);
  for (const { operator, right, node: whole } of spine.toReversed()) {
    // `x as T` and `x satisfies T` are `x`.
    if (operator === 'as' || operator === 'satisfies') continue;
    result = { kind: 'binary', operator, left: result, right: expressionOf(right, converter), ...placeOf(whole) };
  }
  return result;
}

function sequenceOf(node: SyntaxNode, converter: Converter): Expression[] {
  return childrenOf(node, converter.source).flatMap((child) =>
    child.name === ','
      ? []
      : child.name === 'SequenceExpression'
        ? sequenceOf(child, converter)
        : expressionOf(child, converter),
  );
}

/** `i++` as `i += 1`. */
function stepOf(
  target: SyntaxNode | undefined,
  operator: SyntaxNode | undefined,
  node: SyntaxNode,
  converter: Converter,
): Expression {
  if (!target || !operator) return unknownAt(node);
  const place = placeOf(node);
  const sign = textOf(operator, converter.source).slice(0, 1);
  const one: Expression = { kind: 'literal', value: 1, ...place };
  return { kind: 'assign', target: targetOf(target, converter), operator: sign, value: one, ...place };
}

/** The word a property goes by. */
export function nameIn(node: SyntaxNode | undefined, source: Source): string {
  if (node === undefined) return '';
  const text = textOf(node, source);
  return node.name === 'String' ? unescaped(text.slice(1, -1)) : text;
}

/** A name, a member or a pattern; `group` are the nodes of one parameter: pattern, `=`, default. */
export function targetOf(node: SyntaxNode, converter: Converter, group: readonly SyntaxNode[] = []): Target {
  const { source } = converter;
  const position = group.findIndex(({ name }) => name === 'Equals');
  const fallback = position === -1 ? {} : { default: expressionOf(group[position + 1], converter) };
  if (node.name === 'VariableDefinition' || node.name === 'VariableName')
    return { kind: 'name', name: textOf(node, source), ...fallback };
  if (converter.depth > MAX_DEPTH) return { kind: 'name', name: '', ...fallback };
  converter.depth++;
  try {
    if (node.name === 'ObjectPattern') return { ...objectPattern(node, converter), ...fallback };
    if (node.name === 'ArrayPattern') return { ...arrayPattern(node, converter), ...fallback };
    return { kind: 'member', member: expressionOf(node, converter) };
  } finally {
    converter.depth--;
  }
}

function objectPattern(node: SyntaxNode, converter: Converter): Target {
  const { source } = converter;
  const parts: { key: string; target: Target }[] = [];
  let rest: string | undefined;
  for (const property of childrenOf(node, source)) {
    if (property.name !== 'PatternProperty') continue;
    const children = childrenOf(property, source);
    const [first] = children;
    if (first === undefined) continue;
    if (first.name === 'Spread') {
      rest = children[1] && textOf(children[1], source);
      continue;
    }
    const colon = children.findIndex(({ name }) => name === ':');
    const target = children[colon + 1];
    const key = nameIn(first, source);
    if (target) parts.push({ key, target: targetOf(colon === -1 ? first : target, converter, children) });
  }
  return { kind: 'object', parts, ...(rest !== undefined && { rest }) };
}

function arrayPattern(node: SyntaxNode, converter: Converter): Target {
  const parts: (Target | undefined)[] = [];
  let rest: Target | undefined;
  for (const group of groupsOf(childrenOf(node, converter.source))) {
    const [first, second] = group;
    if (first?.name === 'Spread') rest = second && targetOf(second, converter);
    else parts.push(first && targetOf(first, converter, group));
  }
  return { kind: 'array', parts, ...(rest && { rest }) };
}
