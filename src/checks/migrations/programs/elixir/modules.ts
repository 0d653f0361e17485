/** Modules of a file: functions, attributes, names for other modules. */
import { type Machine, type Module, Scope } from './machine.ts';
import { argumentsOf, type CallNode, isDefault, keywordOf, type Node, sectionOf, statementsOf } from './tree.ts';

const newModule = (name: string, place: Node, outer?: Module): Module => ({
  ...{
    name,
    start: place.start,
    end: place.end,
    functions: new Map(),
    heads: new Map(),
    attributes: new Map(),
    uses: [],
  },
  aliases: new Map(outer?.aliases),
});

const MAX_MODULES = 200;

/** All that a file defines, from the outside in. */
export function modulesOf(file: Node, machine: Machine): Module[] {
  const modules: Module[] = [];
  const top = newModule('', file);
  const define = (statements: readonly Node[], module: Module): void => {
    for (const node of statements) {
      if (node.kind === 'attribute' && node.value !== undefined && !WORDS_ONLY.test(node.name))
        module.attributes.set(node.name, machine.evaluate(node.value, new Scope(module)));
      if (node.kind !== 'call' || node.target !== undefined) continue;
      if (node.name === 'defmodule') nested(node, module);
      else if (/^defp?$/.test(node.name)) addFunction(node, module);
      else if (node.name === 'defdelegate') addDelegate(node, module);
      // Which of them is compiled is not known: the first one counts.
      else if (/^(?:if|unless)$/.test(node.name))
        for (const part of ['do', 'else']) define(statementsOf(sectionOf(node, part)?.body), module);
      else addName(node, module);
    }
  };
  const nested = (node: CallNode, outer: Module): void => {
    const [alias] = node.args;
    const given = alias && moduleName(alias);
    if (given === undefined || modules.length >= MAX_MODULES) return;
    const name = outer.name === '' ? given : `${outer.name}.${given}`;
    const [first = ''] = given.split('.');
    if (outer.name !== '') outer.aliases.set(first, `${outer.name}.${first}`);
    const module = newModule(name, node, outer);
    modules.push(module);
    define(statementsOf(sectionOf(node, 'do')?.body), module);
  };
  define(statementsOf(file), top);
  return modules;
}

/** `MyApp.Name`, or `:"Elixir.MyApp.Name"`. */
function moduleName(node: Node): string | undefined {
  if (node.kind === 'alias') return node.name;
  if (node.kind === 'text' && node.as === 'atom' && typeof node.parts[0] === 'string')
    return node.parts[0].replace(/^Elixir\./, '');
  return node.kind === 'atom' ? node.name : undefined;
}

// Types and words for people: what stands there is not evaluated.
const WORDS_ONLY = /^(?:spec|type|typep|opaque|callback|macrocallback|doc|moduledoc|typedoc|impl|behaviour|dialyzer)$/;

function addFunction(node: CallNode, module: Module): void {
  const body = sectionOf(node, 'do');
  const head = argumentsOf(node)[0];
  const [named, guard] = head?.kind === 'binary' && head.op === 'when' ? [head.left, head.right] : [head];
  if (named === undefined || (named.kind !== 'call' && named.kind !== 'name')) return;
  const own = named.kind === 'call' ? named.args : [];
  const key = `${named.name}/${own.length}`;
  // A head without a body says what is taken where an argument is missing.
  if (body === undefined) module.heads.set(key, own);
  if (body === undefined) return;
  const params = own.map((param, index): Node => {
    const given = module.heads.get(key)?.[index];
    return given !== undefined && isDefault(given) ? { ...given, left: param } : param;
  });
  const least = params.filter((param) => !isDefault(param)).length;
  const clauses = module.functions.get(named.name) ?? [];
  clauses.push({ params, body: body.body, least, ...(guard && { guard }) });
  module.functions.set(named.name, clauses);
}

/** `defdelegate up, to: Other` */
function addDelegate(node: CallNode, module: Module): void {
  const [head, options] = node.args;
  const target = keywordOf(options, 'to');
  if (target === undefined || (head?.kind !== 'name' && head?.kind !== 'call')) return;
  const params = head.kind === 'call' ? head.args : [];
  const as = keywordOf(options, 'as');
  const { start, end } = node;
  const body: CallNode = {
    kind: 'call',
    name: as?.kind === 'atom' ? as.name : head.name,
    target,
    args: params,
    start,
    end,
  };
  module.functions.set(head.name, [{ params, body, least: params.length }]);
}

/** `alias`, `use`: also inside of functions. */
export function addName(node: CallNode, module: Module): void {
  const [first, options] = node.args;
  if (first?.kind === 'alias' && node.name === 'use') module.uses.push(first.name);
  if (node.name !== 'alias' && node.name !== 'require') return;
  const as = keywordOf(options, 'as');
  if (as?.kind === 'alias' && first !== undefined) module.aliases.set(as.name, aliasName(first, module));
  else if (node.name === 'alias' && first !== undefined)
    for (const one of first.kind === 'tuple' ? first.items : [first])
      if (one.kind === 'alias') module.aliases.set(one.name.split('.').at(-1) ?? '', aliasName(one, module));
}

const aliasName = (node: Node, module: Module): string =>
  node.kind === 'alias' ? wholeName(node.name, module) : node.kind === 'name' ? module.name : '';

/** `Repo` → `App.Repo`, where the module has an alias for it. */
export function wholeName(name: string, module: Module): string {
  const [first = '', ...rest] = name.split('.');
  if (first === '__MODULE__') return [module.name, ...rest].join('.');
  const whole = module.aliases.get(first);
  return whole === undefined || whole.startsWith(`${name}.`) ? name : [whole, ...rest].join('.');
}
