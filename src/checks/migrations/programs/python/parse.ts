/** A Python file as statements. */
import type { SyntaxNode } from '@lezer/common';
import { readArguments, readExpression, readExpressions, readParameters } from './expressions.ts';
import { childrenOf, MAX_DEPTH, type Source, split, textOf } from './nodes.ts';
import type { Expression, FunctionDefinition, Place, Statement } from './syntax.ts';

export type ParsePython = (text: string) => Statement[];

/** Loads the parser. What it gives never throws: text that is no Python becomes statements of kind `unknown`. */
export async function loadPython(): Promise<ParsePython> {
  const { parser } = await import('@lezer/python');
  return (text) => statementsOf(parser.parse(text).topNode, { text }, 0);
}

const statementsOf = (parent: SyntaxNode, source: Source, depth: number): Statement[] =>
  childrenOf(parent).flatMap((node) => readStatement(node, source, depth));

type Read = (node: SyntaxNode, place: Place, source: Source, depth: number) => Statement[];

function readStatement(node: SyntaxNode, source: Source, depth: number): Statement[] {
  const place = { start: node.from, end: node.to };
  if (depth > MAX_DEPTH) return [{ kind: 'unknown', ...place }];
  if (node.name === ':') return [];
  const read = READERS[node.name];
  return read === undefined ? [{ kind: 'unknown', ...place }] : read(node, place, source, depth + 1);
}

const READERS: Readonly<Record<string, Read>> = {
  StatementGroup: (node, _, source, depth) =>
    childrenOf(node).flatMap((child) => (child.name === ';' ? [] : readStatement(child, source, depth))),
  ExpressionStatement: (node, place, source, depth) => [
    { kind: 'expression', value: readExpressions(childrenOf(node), source, depth), ...place },
  ],
  AssignStatement: (node, place, source, depth) => {
    const children = childrenOf(node).filter((child) => child.name !== 'TypeDef');
    const sides = split(children, 'AssignOp').map((side) => readExpressions(side, source, depth));
    const value = sides.pop();
    return value === undefined || sides.length === 0
      ? [{ kind: 'pass', ...place }]
      : [{ kind: 'assign', targets: sides, value, ...place }];
  },
  UpdateStatement: (node, place, source, depth) => {
    const [target, operator, ...value] = childrenOf(node);
    return [
      {
        kind: 'augment',
        target: readExpression(target, source, depth),
        operator: operator === undefined ? '' : textOf(operator, source),
        value: readExpressions(value, source, depth),
        ...place,
      },
    ];
  },
  ImportStatement: (node, place, source) => [{ kind: 'import', names: importedNames(node, source), ...place }],
  FunctionDefinition: (node, place, source, depth) => [
    { kind: 'function', definition: readFunction(node, source, depth), ...place },
  ],
  ClassDefinition: (node, place, source, depth) => {
    const children = childrenOf(node);
    const list = children.find((child) => child.name === 'ArgList');
    const name = children.find((child) => child.name === 'VariableName');
    return [
      {
        kind: 'class',
        name: name === undefined ? '' : textOf(name, source),
        bases: list === undefined ? [] : readArguments(list, source, depth),
        body: bodyOf(node, source, depth),
        ...place,
      },
    ];
  },
  DecoratedStatement: (node, _, source, depth) =>
    childrenOf(node).flatMap((child) => (child.name === 'Decorator' ? [] : readStatement(child, source, depth))),
  IfStatement: (node, place, source, depth) => {
    const branches: { test: Expression | undefined; body: Statement[] }[] = [];
    let test: SyntaxNode | undefined;
    for (const child of childrenOf(node)) {
      if (child.name === 'Body') {
        const condition = test === undefined ? undefined : readExpression(test, source, depth);
        branches.push({ test: condition, body: statementsOf(child, source, depth) });
        test = undefined;
      } else if (child.name !== 'if' && child.name !== 'elif' && child.name !== 'else') test = child;
    }
    return [{ kind: 'if', branches, ...place }];
  },
  ForStatement: (node, place, source, depth) => {
    const children = childrenOf(node).filter((child) => child.name !== 'async');
    const middle = children.findIndex((child) => child.name === 'in');
    const end = children.findIndex((child) => child.name === 'Body');
    if (middle < 0 || end < 0) return [{ kind: 'unknown', ...place }];
    return [
      {
        kind: 'for',
        target: readExpressions(children.slice(1, middle), source, depth),
        iterable: readExpressions(children.slice(middle + 1, end), source, depth),
        body: bodyOf(node, source, depth),
        ...place,
      },
    ];
  },
  WhileStatement: (node, place, source, depth) => [
    {
      kind: 'while',
      test: readExpression(childrenOf(node)[1], source, depth),
      body: bodyOf(node, source, depth),
      ...place,
    },
  ],
  WithStatement: (node, place, source, depth) => {
    const items = childrenOf(node).filter((child) => !/^(?:async|with|Body|[()])$/.test(child.name));
    return [
      {
        kind: 'with',
        items: split(items, ',').map((part) => ({
          value: readExpression(part[0], source, depth),
          target: part[1]?.name === 'as' ? readExpression(part[2], source, depth) : undefined,
        })),
        body: bodyOf(node, source, depth),
        ...place,
      },
    ];
  },
  TryStatement: (node, place, source, depth) => {
    const bodies = childrenOf(node).filter((child) => child.name === 'Body');
    return [{ kind: 'try', bodies: bodies.map((body) => statementsOf(body, source, depth)), ...place }];
  },
  ReturnStatement: (node, place, source, depth) => {
    const value = childrenOf(node).slice(1);
    const read = value.length === 0 ? undefined : readExpressions(value, source, depth);
    return [{ kind: 'return', value: read, ...place }];
  },
  BreakStatement: (_, place) => [{ kind: 'leave', ...place }],
  ContinueStatement: (_, place) => [{ kind: 'leave', ...place }],
  RaiseStatement: (_, place) => [{ kind: 'raise', ...place }],
  PassStatement: (_, place) => [{ kind: 'pass', ...place }],
  AssertStatement: (_, place) => [{ kind: 'pass', ...place }],
  ScopeStatement: (_, place) => [{ kind: 'pass', ...place }],
  DeleteStatement: (_, place) => [{ kind: 'pass', ...place }],
};

/** The first block of a statement; those of `else` belong to loops that were not left early. */
function bodyOf(node: SyntaxNode, source: Source, depth: number): Statement[] {
  const body = childrenOf(node).find((child) => child.name === 'Body');
  return body === undefined ? [] : statementsOf(body, source, depth);
}

function readFunction(node: SyntaxNode, source: Source, depth: number): FunctionDefinition {
  const children = childrenOf(node);
  const name = children.find((child) => child.name === 'VariableName');
  const list = children.find((child) => child.name === 'ParamList');
  return {
    name: name === undefined ? '' : textOf(name, source),
    parameters: list === undefined ? [] : readParameters(list, source, depth),
    body: bodyOf(node, source, depth),
    start: node.from,
    end: node.to,
  };
}

/** `import a.b as c`, `from ..x import y as z`: a relative path keeps its dots. */
function importedNames(node: SyntaxNode, source: Source): { local: string; path: string }[] {
  const words = childrenOf(node).map((child) => textOf(child, source));
  const named = words.indexOf('import');
  const from = words[0] === 'from' ? words.slice(1, named).join('') : undefined;
  const lists = words.slice(named + 1).filter((word) => word !== '(' && word !== ')');
  const names = lists.join(' ').split(',');
  return names.flatMap((entry) => {
    const [path = '', alias = ''] = entry.trim().split(/\s+as\s+/);
    const dotted = path.replaceAll(' ', '');
    if (dotted === '') return [];
    if (from === undefined) {
      const first = dotted.split('.')[0] ?? dotted;
      return [{ local: alias || first, path: alias === '' ? first : dotted }];
    }
    return [{ local: alias || dotted, path: from.endsWith('.') ? `${from}${dotted}` : `${from}.${dotted}` }];
  });
}
