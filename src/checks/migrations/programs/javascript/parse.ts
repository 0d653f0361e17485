/** JavaScript and TypeScript from text to our own tree. */
import type { SyntaxNode } from '@lezer/common';
import { type Converter, expressionOf, nameIn, targetOf } from './expressions.ts';
import type { ClassSyntax, Expression, FunctionSyntax, Module, Statement, Target } from './syntax.ts';
import { treeOf } from './tolerant.ts';
import { childrenOf, groupsOf, has, MAX_DEPTH, named, placeOf, type Source, textOf } from './tree.ts';

/** Reads both languages: JavaScript is TypeScript without types. Never throws on text that is neither. */
export function parseModule(text: string): Module {
  const source: Source = { text, broken: [] };
  const tree = treeOf(text);
  if (tree === undefined) return { body: [], broken: [{ start: 0, end: text.length }] };
  const converter: Converter = {
    source,
    depth: 0,
    functionOf: (children, node, isArrow) => functionOf(children, node, isArrow, converter),
    classOf: (node) => classOf(node, converter),
  };
  const body = childrenOf(tree.topNode, source).flatMap((node) => statementsOf(node, converter));
  return { body, broken: source.broken };
}

function functionOf(
  children: readonly SyntaxNode[],
  node: SyntaxNode,
  isArrow: boolean,
  converter: Converter,
): FunctionSyntax {
  const list = named(children, 'ParamList');
  const name = children.find((child) => child.name === 'VariableDefinition');
  const params: Target[] = [];
  let rest: Target | undefined;
  for (const group of list ? groupsOf(childrenOf(list, converter.source)) : []) {
    const [first, second] = group;
    if (first?.name === 'Spread') rest = second && targetOf(second, converter);
    else if (first && first.name !== 'this') params.push(targetOf(first, converter, group));
  }
  const last = children.at(-1);
  const body = last?.name === 'Block' ? blockOf(last, converter) : isArrow ? expressionOf(last, converter) : [];
  return {
    ...(name && { name: textOf(name, converter.source) }),
    params,
    ...(rest && { rest }),
    body,
    isArrow,
    ...placeOf(node),
  };
}

function classOf(node: SyntaxNode, converter: Converter): ClassSyntax {
  const { source } = converter;
  const children = childrenOf(node, source);
  const name = named(children, 'VariableDefinition');
  const parent = children[children.findIndex((child) => child.name === 'extends') + 1];
  const fields: ClassSyntax['fields'][number][] = [];
  const methods: ClassSyntax['methods'][number][] = [];
  const body = named(children, 'ClassBody');
  for (const member of body ? childrenOf(body, source) : []) {
    const parts = childrenOf(member, source);
    const key = named(parts, 'PropertyDefinition', 'PrivatePropertyDefinition', 'String');
    if (!key) continue;
    const called = nameIn(key, source);
    const isStatic = has(parts, 'static');
    if (member.name === 'PropertyDeclaration') {
      const value = has(parts, 'Equals') ? expressionOf(parts.at(-1), converter) : undefined;
      fields.push({ name: called, ...(value && { value }), isStatic });
    } else if (member.name === 'MethodDeclaration')
      methods.push({
        name: called,
        function: functionOf(parts, member, false, converter),
        isStatic,
        isGetter: has(parts, 'get'),
      });
  }
  const heir = has(children, 'extends') && parent ? expressionOf(parent, converter) : undefined;
  return { ...(name && { name: textOf(name, source) }), ...(heir && { parent: heir }), fields, methods };
}

const blockOf = (node: SyntaxNode, converter: Converter): Statement[] =>
  converter.depth > MAX_DEPTH
    ? [{ kind: 'unknown', ...placeOf(node) }]
    : childrenOf(node, converter.source).flatMap((child) => statementsOf(child, converter));

/** One node can be several statements: `let a, b`; none for types and punctuation. */
function statementsOf(node: SyntaxNode, converter: Converter, isExported = false): Statement[] {
  if (converter.depth > MAX_DEPTH) return [{ kind: 'unknown', ...placeOf(node) }];
  converter.depth++;
  try {
    return convert(node, converter, isExported);
  } finally {
    converter.depth--;
  }
}

function convert(node: SyntaxNode, converter: Converter, isExported: boolean): Statement[] {
  const { source } = converter;
  const place = placeOf(node);
  const children = childrenOf(node, source);
  const at = (child: SyntaxNode | undefined): Expression => expressionOf(child, converter);
  const inner = (child: SyntaxNode | undefined): Statement[] => (child ? statementsOf(child, converter) : []);
  const name = (): string => nameIn(named(children, 'VariableDefinition', 'TypeDefinition'), source);
  switch (node.name) {
    case 'VariableDeclaration':
      return declarationsOf(children, converter, isExported);
    case 'FunctionDeclaration':
      return [
        {
          kind: 'function',
          name: name(),
          function: functionOf(children, node, false, converter),
          isExported,
          ...place,
        },
      ];
    case 'ClassDeclaration':
      return [{ kind: 'class', name: name(), class: classOf(node, converter), isExported, ...place }];
    case 'EnumDeclaration':
      return [{ kind: 'enum', name: name(), members: membersOf(children, converter), isExported, ...place }];
    case 'ImportDeclaration':
      return importOf(children, node, source);
    case 'ExportDeclaration':
      return exportOf(children, node, converter);
    case 'ExpressionStatement':
      return [{ kind: 'expression', value: at(children[0]), ...place }];
    case 'ReturnStatement':
      return [{ kind: 'return', ...(children[1] && { value: at(children[1]) }), ...place }];
    case 'ThrowStatement':
      return [{ kind: 'throw', value: at(children[1]), ...place }];
    case 'IfStatement': {
      const otherwise = children.findIndex((child) => child.name === 'else');
      const no = otherwise === -1 ? [] : inner(children[otherwise + 1]);
      return [{ kind: 'if', test: at(children[1]), yes: inner(children[2]), no, ...place }];
    }
    case 'ForStatement':
      return [loopOf(children, node, converter)];
    case 'WhileStatement':
      return [
        { kind: 'loop', before: [], test: at(children[1]), body: inner(children[2]), testsLast: false, ...place },
      ];
    case 'DoStatement':
      return [{ kind: 'loop', before: [], test: at(children[3]), body: inner(children[1]), testsLast: true, ...place }];
    case 'TryStatement':
      return [tryOf(children, node, converter)];
    case 'SwitchStatement':
      return [{ kind: 'switch', value: at(children[1]), cases: casesOf(children[2], converter), ...place }];
    case 'Block':
      return [{ kind: 'block', body: blockOf(node, converter), ...place }];
    case 'LabeledStatement':
      return inner(children.at(-1));
    case 'BreakStatement':
      return [{ kind: 'break', ...place }];
    case 'ContinueStatement':
      return [{ kind: 'continue', ...place }];
    case 'WithStatement':
      return [{ kind: 'unknown', ...place }];
    default:
      // Types, namespaces of types, directives, punctuation.
      return [];
  }
}

function declarationsOf(children: readonly SyntaxNode[], converter: Converter, isExported: boolean): Statement[] {
  return groupsOf(children.slice(1)).flatMap((group): Statement[] => {
    const [first] = group;
    if (first === undefined) return [];
    const equals = group.findIndex(({ name }) => name === 'Equals');
    const value = equals === -1 ? undefined : expressionOf(group[equals + 1], converter);
    const end = value?.end ?? first.to;
    const target = targetOf(first, converter);
    return [{ kind: 'declare', target, ...(value && { value }), isExported, start: first.from, end }];
  });
}

function membersOf(children: readonly SyntaxNode[], converter: Converter): { name: string; value?: Expression }[] {
  const body = named(children, 'EnumBody');
  if (!body) return [];
  return groupsOf(childrenOf(body, converter.source)).flatMap((group) => {
    const [key] = group;
    if (key === undefined) return [];
    const value = has(group, 'Equals') ? expressionOf(group.at(-1), converter) : undefined;
    return [{ name: nameIn(key, converter.source), ...(value && { value }) }];
  });
}

/** A default import goes by `default`, a namespace by `*`. */
function importOf(children: readonly SyntaxNode[], node: SyntaxNode, source: Source): Statement[] {
  if (has(children, 'type')) return [];
  const module = nameIn(named(children, 'String'), source);
  const names: { name: string; as: string }[] = [];
  let isNamespace = false;
  for (const child of children) {
    if (child.name === 'Star') isNamespace = true;
    else if (child.name === 'VariableDefinition')
      names.push({ name: isNamespace ? '*' : 'default', as: textOf(child, source) });
    else if (child.name === 'ImportGroup')
      for (const group of groupsOf(childrenOf(child, source))) {
        const [first] = group;
        const last = group.at(-1);
        if (first && last) names.push({ name: nameIn(first, source), as: textOf(last, source) });
      }
  }
  return [{ kind: 'import', module, names, ...placeOf(node) }];
}

function exportOf(children: readonly SyntaxNode[], node: SyntaxNode, converter: Converter): Statement[] {
  const place = placeOf(node);
  const last = children.at(-1);
  if (!last || has(children, 'from')) return [];
  if (has(children, 'default') || has(children, 'Equals')) {
    const declared = /^(?:Function|Class)Declaration$/.test(last.name) ? statementsOf(last, converter) : [];
    const [statement] = declared;
    if (statement && 'name' in statement && statement.name)
      return [
        statement,
        { kind: 'export', name: 'default', value: { kind: 'name', name: statement.name, ...place }, ...place },
      ];
    const value: Expression =
      statement?.kind === 'function'
        ? { kind: 'function', function: statement.function, ...place }
        : statement?.kind === 'class'
          ? { kind: 'class', class: statement.class, ...place }
          : expressionOf(last, converter);
    return [{ kind: 'export', name: 'default', value, ...place }];
  }
  if (last.name !== 'ExportGroup') return statementsOf(last, converter, true);
  return groupsOf(childrenOf(last, converter.source)).flatMap((group): Statement[] => {
    const [first] = group;
    const as = group.at(-1);
    if (!first || !as) return [];
    const value: Expression = { kind: 'name', name: textOf(first, converter.source), ...place };
    return [{ kind: 'export', name: nameIn(as, converter.source), value, ...place }];
  });
}

function loopOf(children: readonly SyntaxNode[], node: SyntaxNode, converter: Converter): Statement {
  const place = placeOf(node);
  const last = children.at(-1);
  const body = last ? statementsOf(last, converter) : [];
  const spec = named(children, 'ForOfSpec', 'ForInSpec', 'ForSpec');
  const parts = spec ? childrenOf(spec, converter.source) : [];
  if (spec?.name === 'ForSpec') {
    const [, before] = parts;
    const rest = parts.slice(before?.name === 'VariableDeclaration' ? 2 : 1).filter(({ name }) => name !== ')');
    const [test, after] = rest;
    return {
      kind: 'loop',
      before: before?.name === 'VariableDeclaration' ? statementsOf(before, converter) : [],
      ...(test && { test: expressionOf(test, converter) }),
      ...(after && { after: expressionOf(after, converter) }),
      body,
      testsLast: false,
      ...place,
    };
  }
  const word = parts.findIndex(({ name }) => name === 'of' || name === 'in');
  const target = parts[word - 1];
  if (!target) return { kind: 'unknown', ...place };
  return {
    kind: 'for-of',
    target: targetOf(target, converter),
    list: expressionOf(parts[word + 1], converter),
    body,
    keys: spec?.name === 'ForInSpec',
    ...place,
  };
}

function tryOf(children: readonly SyntaxNode[], node: SyntaxNode, converter: Converter): Statement {
  const body = named(children, 'Block');
  const clause = named(children, 'CatchClause');
  const parts = clause ? childrenOf(clause, converter.source) : [];
  const failed = named(parts, 'Block');
  const error = named(parts, 'VariableDefinition', 'ObjectPattern');
  const last = named(children, 'FinallyClause');
  const finish = last && named(childrenOf(last, converter.source), 'Block');
  return {
    kind: 'try',
    body: body ? blockOf(body, converter) : [],
    failed: failed ? blockOf(failed, converter) : [],
    ...(error && { error: targetOf(error, converter) }),
    last: finish ? blockOf(finish, converter) : [],
    ...placeOf(node),
  };
}

function casesOf(body: SyntaxNode | undefined, converter: Converter): { test?: Expression; body: Statement[] }[] {
  const cases: { test?: Expression; body: Statement[] }[] = [];
  for (const child of body ? childrenOf(body, converter.source) : []) {
    if (child.name === 'CaseLabel')
      cases.push({ test: expressionOf(childrenOf(child, converter.source)[1], converter), body: [] });
    else if (child.name === 'DefaultLabel') cases.push({ body: [] });
    else cases.at(-1)?.body.push(...statementsOf(child, converter));
  }
  return cases;
}
