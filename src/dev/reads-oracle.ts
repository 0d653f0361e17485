/**
 * What a syntax tree says of the environment's reads in JavaScript and TypeScript, by another way than the check's own: with
 * @babel/parser, scopes and all. Direct reads only (`process.env`, `import.meta.env`, names that stand for them, patterns), and
 * calls of functions that look a variable up by their parameter.
 */
import { bare, childrenOf, isFunction, isNode, type Node, nameOf, nodeOf, nodesOf, textOf } from './syntax-tree.ts';

interface Member extends Node {
  type: 'MemberExpression' | 'OptionalMemberExpression';
}

interface Scope {
  parent: Scope | undefined;
  isFunction: boolean;
  names: Map<string, Binding>;
}

interface Binding {
  kind: 'variable' | 'parameter' | 'import' | 'other' | 'each';
  init?: Node;
  /** Keys from the initialiser to the name. */
  keys: (string | undefined)[];
  /** Of an import. */
  source?: string;
  imported?: string;
  type?: Node;
  owner?: Node;
  position?: number;
  scope: Scope;
}

const BUILT_IN = new Set(['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX', 'LEGACY']);
const GLOBALS = new Set(['globalThis', 'global', 'window', 'self', 'top']);

export interface OracleHelper {
  name: string;
  path: string;
  position: number;
}

export interface OracleFound {
  /** Names that are read directly. */
  names: Set<string>;
  helpers: OracleHelper[];
  /** Calls of plain names with a literal: as the function was called where it comes from, the file's own where it is none's. */
  calls: { name: string; isImported: boolean; literals: (string | undefined)[] }[];
}

export function oracleReads(path: string, program: Node): OracleFound {
  const found: OracleFound = { names: new Set(), helpers: [], calls: [] };
  const scopeOf = new Map<Node, Scope>();
  const parentOf = new Map<Node, Node>();

  const declare = (
    scope: Scope,
    pattern: Node | undefined,
    base: Omit<Binding, 'keys' | 'scope'>,
    keys: (string | undefined)[] = [],
  ): void => {
    const node = bare(pattern);
    if (node === undefined) return;
    if (node.type === 'Identifier')
      scope.names.set(nameOf(node), {
        ...base,
        keys,
        scope,
        ...(isNode(node['typeAnnotation']) ? { type: node['typeAnnotation'] } : {}),
      });
    else if (node.type === 'AssignmentPattern')
      declare(
        scope,
        nodeOf(node['left']),
        keys.length === 0 ? { ...base, init: nodeOf(node['right']) ?? node } : base,
        keys,
      );
    else if (node.type === 'RestElement') declare(scope, nodeOf(node['argument']), base, [...keys, undefined]);
    else if (node.type === 'ArrayPattern')
      for (const each of nodesOf(node['elements'])) declare(scope, each, base, [...keys, undefined]);
    else if (node.type === 'TSParameterProperty') declare(scope, nodeOf(node['parameter']), base, keys);
    else if (node.type === 'ObjectPattern') {
      const type = isNode(node['typeAnnotation']) ? { type: node['typeAnnotation'] } : {};
      for (const property of nodesOf(node['properties'])) {
        if (property.type === 'RestElement') declare(scope, property, base, keys);
        else
          declare(scope, nodeOf(property['value']), { ...base, ...type }, [
            ...keys,
            property['computed'] === true
              ? textOf(property['key'])
              : nameOf(property['key']) || textOf(property['key']),
          ]);
      }
    }
  };
  const functionScope = (scope: Scope): Scope =>
    scope.isFunction || scope.parent === undefined ? scope : functionScope(scope.parent);

  // Scopes first, since a name may be used before it is declared.
  const gather = (node: Node, outer: Scope): void => {
    let scope = outer;
    const isScope =
      isFunction(node) ||
      /^(?:Program|BlockStatement|ForStatement|ForOfStatement|ForInStatement|CatchClause|SwitchStatement|StaticBlock|TSModuleBlock)$/.test(
        node.type,
      );
    if (node.type === 'FunctionDeclaration' && isNode(node['id']))
      declare(outer, node['id'], { kind: 'other', init: node });
    if (
      (node.type === 'ClassDeclaration' || node.type === 'TSEnumDeclaration') &&
      isNode(node['id']) &&
      node['declare'] !== true
    )
      declare(outer, node['id'], { kind: 'other' });
    if (isScope) scope = { parent: outer, isFunction: isFunction(node), names: new Map() };
    scopeOf.set(node, scope);
    if (isFunction(node))
      nodesOf(node['params']).forEach(
        (each, position) => void declare(scope, each, { kind: 'parameter', owner: node, position }),
      );
    if (node.type === 'CatchClause') declare(scope, nodeOf(node['param']), { kind: 'other' });
    if (node.type === 'VariableDeclaration' && node['declare'] !== true) {
      const parent = parentOf.get(node);
      for (const each of nodesOf(node['declarations'])) {
        const each_ = parent?.type === 'ForOfStatement' && parent['left'] === node;
        const init = each_ ? nodeOf(parent['right']) : nodeOf(each['init']);
        declare(node['kind'] === 'var' ? functionScope(scope) : scope, nodeOf(each['id']), {
          kind: each_ ? 'each' : 'variable',
          ...(init === undefined ? {} : { init }),
        });
      }
    }
    if (node.type === 'ImportDeclaration')
      for (const each of nodesOf(node['specifiers'])) {
        const imported =
          each.type === 'ImportSpecifier'
            ? nameOf(each['imported'])
            : each.type === 'ImportDefaultSpecifier'
              ? 'default'
              : '*';
        declare(scope, nodeOf(each['local']), { kind: 'import', source: textOf(node['source']) ?? '', imported });
      }
    if (node.type === 'TSImportEqualsDeclaration')
      declare(scope, nodeOf(node['id']), { kind: 'import', source: '', imported: '*' });
    for (const child of childrenOf(node)) {
      parentOf.set(child, node);
      gather(child, scope);
    }
  };
  const root: Scope = { parent: undefined, isFunction: true, names: new Map() };
  gather(program, root);

  const lookUp = (name: string, scope: Scope | undefined): Binding | undefined =>
    scope === undefined ? undefined : (scope.names.get(name) ?? lookUp(name, scope.parent));
  const bindingOf = (node: Node): Binding | undefined => lookUp(nameOf(node), scopeOf.get(node));
  const memberName = (node: Node): string | undefined =>
    node['computed'] === true ? textOf(node['property']) : nameOf(node['property']);
  const isMember = (node: Node | undefined): node is Member =>
    node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression';

  const isProcess = (raw: Node | undefined): boolean => {
    const node = bare(raw);
    if (node === undefined) return false;
    if (node.type === 'CallExpression')
      return (
        nameOf(node['callee']) === 'require' && /^(?:node:)?process$/.test(textOf(nodesOf(node['arguments'])[0]) ?? '')
      );
    if (isMember(node)) {
      const object = bare(nodeOf(node['object']));
      return memberName(node) === 'process' && object?.type === 'Identifier' && GLOBALS.has(nameOf(object));
    }
    if (node.type !== 'Identifier') return false;
    const binding = bindingOf(node);
    if (binding === undefined) return nameOf(node) === 'process';
    if (binding.kind === 'import')
      return /^(?:node:)?process$/.test(binding.source ?? '') && /^(?:default|\*)$/.test(binding.imported ?? '');
    return (
      binding.kind === 'variable' && binding.keys.length === 0 && binding.init !== undefined && isProcess(binding.init)
    );
  };
  const isMeta = (raw: Node | undefined): boolean => bare(raw)?.type === 'MetaProperty';
  const seen = new Set<Binding>();
  const environmentOf = (raw: Node | undefined): 'process' | 'meta' | undefined => {
    const node = bare(raw);
    if (node === undefined) return undefined;
    if (isMember(node) && memberName(node) === 'env') {
      const object = nodeOf(node['object']);
      return isProcess(object) ? 'process' : isMeta(object) ? 'meta' : undefined;
    }
    if (node.type === 'LogicalExpression')
      return environmentOf(nodeOf(node['left'])) ?? environmentOf(nodeOf(node['right']));
    if (node.type === 'ConditionalExpression')
      return environmentOf(nodeOf(node['consequent'])) ?? environmentOf(nodeOf(node['alternate']));
    if (node.type !== 'Identifier') return undefined;
    const binding = bindingOf(node);
    if (binding === undefined || seen.has(binding)) return undefined;
    seen.add(binding);
    const result = environmentOfBinding(binding);
    seen.delete(binding);
    return result;
  };
  const environmentOfBinding = (binding: Binding): 'process' | 'meta' | undefined => {
    if (binding.kind === 'import')
      return /^(?:node:)?process$/.test(binding.source ?? '') && binding.imported === 'env' ? 'process' : undefined;
    if (binding.kind === 'each') return undefined;
    if (binding.keys.length === 0 && binding.init !== undefined && !isFunction(binding.init)) {
      const direct = environmentOf(binding.init);
      if (direct !== undefined) return direct;
    }
    if (binding.keys.length === 1 && binding.keys[0] === 'env' && binding.init !== undefined)
      return isProcess(binding.init) ? 'process' : isMeta(binding.init) ? 'meta' : undefined;
    return binding.kind === 'parameter' && binding.keys.length === 0 && isProcessEnv(binding.type)
      ? 'process'
      : undefined;
  };
  const isProcessEnv = (type: Node | undefined): boolean => {
    const inner = nodeOf(type?.['typeAnnotation']);
    const name = nodeOf(inner?.['typeName']);
    if (name?.type === 'TSQualifiedName')
      return nameOf(name['left']) === 'NodeJS' && nameOf(name['right']) === 'ProcessEnv';
    if (inner?.type === 'TSTypeQuery') {
      const query = nodeOf(inner['exprName']);
      return (
        query?.type === 'TSQualifiedName' && nameOf(query['left']) === 'process' && nameOf(query['right']) === 'env'
      );
    }
    return nameOf(name) === 'ProcessEnv';
  };

  /** The names a key may be. */
  const keyNames = (raw: Node | undefined, depth = 0): string[] => {
    const node = bare(raw);
    if (node === undefined || depth > 5) return [];
    const text = textOf(node);
    if (text !== undefined) return [text];
    if (node.type === 'ConditionalExpression')
      return [...keyNames(nodeOf(node['consequent']), depth + 1), ...keyNames(nodeOf(node['alternate']), depth + 1)];
    if (isMember(node)) {
      const object = bare(nodeOf(node['object']));
      const binding = object?.type === 'Identifier' ? bindingOf(object) : undefined;
      const init = binding?.kind === 'variable' ? bare(binding.init) : undefined;
      for (const property of init?.type === 'ObjectExpression' ? nodesOf(init['properties']) : [])
        if ((nameOf(property['key']) || textOf(property['key'])) === memberName(node))
          return keyNames(nodeOf(property['value']), depth + 1);
      return [];
    }
    if (node.type !== 'Identifier') return [];
    const binding = bindingOf(node);
    if (binding === undefined || binding.keys.length > 0) return [];
    if (binding.kind === 'variable') return keyNames(binding.init, depth + 1);
    if (binding.kind === 'each') return listNames(binding.init, depth + 1);
    const call = binding.owner === undefined ? undefined : parentOf.get(binding.owner);
    if (
      binding.kind === 'parameter' &&
      call?.type === 'CallExpression' &&
      nodesOf(call['arguments'])[0] === binding.owner
    ) {
      const callee = nodeOf(call['callee']);
      if (
        isMember(callee) &&
        /^(?:forEach|map|filter|every|some|find|flatMap)$/.test(memberName(callee) ?? '') &&
        binding.position === 0
      )
        return listNames(nodeOf(callee['object']), depth + 1);
    }
    return [];
  };
  const listNames = (raw: Node | undefined, depth: number): string[] => {
    const node = bare(raw);
    if (node === undefined || depth > 6) return [];
    if (node.type === 'ArrayExpression')
      return nodesOf(node['elements']).flatMap((each) =>
        each.type === 'SpreadElement' ? listNames(nodeOf(each['argument']), depth + 1) : keyNames(each, depth + 1),
      );
    if (node.type !== 'Identifier') return [];
    const binding = bindingOf(node);
    return binding?.kind === 'variable' && binding.keys.length === 0 ? listNames(binding.init, depth + 1) : [];
  };

  const read = (name: string | undefined, environment: 'process' | 'meta'): void => {
    if (name === undefined || !/^[A-Za-z_]\w*$/.test(name) || (environment === 'meta' && BUILT_IN.has(name))) return;
    found.names.add(name);
  };
  const readPattern = (pattern: Node | undefined, environment: 'process' | 'meta'): void => {
    for (const property of nodesOf(pattern?.['properties']))
      if (property.type === 'ObjectProperty')
        read(
          property['computed'] === true ? textOf(property['key']) : nameOf(property['key']) || textOf(property['key']),
          environment,
        );
  };
  const isWritten = (node: Node): boolean => {
    let inner = node;
    let parent = parentOf.get(node);
    while (parent !== undefined && bare(parent) === bare(inner)) {
      inner = parent;
      parent = parentOf.get(parent);
    }
    return (
      (parent?.type === 'AssignmentExpression' && parent['left'] === inner && parent['operator'] === '=') ||
      (parent?.type === 'UnaryExpression' && parent['operator'] === 'delete')
    );
  };
  const helperOf = (key: Node | undefined): void => {
    const node = bare(key);
    const binding = node?.type === 'Identifier' ? bindingOf(node) : undefined;
    if (
      binding?.kind !== 'parameter' ||
      binding.keys.length > 0 ||
      binding.owner === undefined ||
      binding.position === undefined
    )
      return;
    const owner = binding.owner;
    const parent = parentOf.get(owner);
    if (parent?.type === 'CallExpression') return;
    const name = nameOf(owner['id']) || nameOf(owner['key']) || nameOf(parent?.['id']) || nameOf(parent?.['key']);
    if (name !== '') found.helpers.push({ name, path, position: binding.position });
  };

  const visit = (node: Node): void => {
    if (isMember(node)) {
      const environment = environmentOf(nodeOf(node['object']));
      if (environment !== undefined && !isWritten(node)) {
        const parent = parentOf.get(node);
        const isMethod = parent?.type === 'CallExpression' && parent['callee'] === node;
        if (isMethod && memberName(node) === 'hasOwnProperty')
          for (const name of keyNames(nodesOf(parent['arguments'])[0])) read(name, environment);
        else if (node['computed'] === true) {
          for (const name of keyNames(nodeOf(node['property']))) read(name, environment);
          helperOf(nodeOf(node['property']));
        } else read(memberName(node), environment);
      }
    } else if (node.type === 'VariableDeclarator' && nodeOf(node['id'])?.type === 'ObjectPattern') {
      const environment = environmentOf(nodeOf(node['init']));
      if (environment !== undefined) readPattern(nodeOf(node['id']), environment);
      else if (isProcess(nodeOf(node['init'])) || isMeta(nodeOf(node['init'])))
        for (const property of nodesOf(nodeOf(node['id'])?.['properties']))
          if (nameOf(property['key']) === 'env' && nodeOf(property['value'])?.type === 'ObjectPattern')
            readPattern(nodeOf(property['value']), isMeta(nodeOf(node['init'])) ? 'meta' : 'process');
    } else if (
      (node.type === 'AssignmentPattern' || node.type === 'AssignmentExpression') &&
      nodeOf(node['left'])?.type === 'ObjectPattern'
    ) {
      const environment = environmentOf(nodeOf(node['right']));
      if (environment !== undefined) readPattern(nodeOf(node['left']), environment);
    } else if (isFunction(node)) {
      for (const each of nodesOf(node['params']))
        if (each.type === 'ObjectPattern' && isProcessEnv(nodeOf(each['typeAnnotation']))) readPattern(each, 'process');
    } else if (node.type === 'BinaryExpression' && node['operator'] === 'in') {
      const environment = environmentOf(nodeOf(node['right']));
      if (environment !== undefined) {
        for (const name of keyNames(nodeOf(node['left']))) read(name, environment);
        helperOf(nodeOf(node['left']));
      }
    } else if (node.type === 'CallExpression') {
      const callee = nodeOf(node['callee']);
      const [first, second] = nodesOf(node['arguments']);
      const environment = environmentOf(first);
      if (
        environment !== undefined &&
        isMember(callee) &&
        /^(?:Object\.hasOwn|Reflect\.(?:has|get)|hasOwnProperty\.call)$/.test(
          `${nameOf(callee['object']) || memberNameOf(callee['object'])}.${memberName(callee)}`,
        )
      )
        for (const name of keyNames(second)) read(name, environment);
      if (
        environment !== undefined &&
        callee?.type === 'Identifier' &&
        /^(?:get|has)$/.test(nameOf(callee)) &&
        bindingOf(callee)?.source?.startsWith('lodash') === true
      )
        for (const name of keyNames(second)) read(name, environment);
      if (callee?.type === 'Identifier') {
        const binding = bindingOf(callee);
        const isImported = binding?.kind === 'import' || bare(binding?.init)?.type === 'CallExpression';
        const own = binding?.kind === 'variable' || binding?.kind === 'other';
        if (binding !== undefined && (isImported || own))
          found.calls.push({
            name:
              binding.kind === 'import' && binding.imported !== 'default' ? (binding.imported ?? '') : nameOf(callee),
            isImported,
            literals: nodesOf(node['arguments']).map(textOf),
          });
      }
    }
    for (const child of childrenOf(node)) visit(child);
  };
  const memberNameOf = (value: unknown): string => {
    const node = nodeOf(value);
    return isMember(node) ? (memberName(node) ?? '') : '';
  };
  visit(program);
  return found;
}
