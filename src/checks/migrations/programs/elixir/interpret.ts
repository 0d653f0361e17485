/** Follows a program as text: what is known is evaluated, what is not is told to the host. */
import { TooMuch } from '../javascript/limits.ts';
import { clauses, either } from './clauses.ts';
import { apply, call, invoke, own } from './invoke.ts';
import { entryOf, listIn, mapIn, nameIn, textIn } from './literals.ts';
import type { Host, Machine, Module, Scope } from './machine.ts';
import { modulesOf, wholeName } from './modules.ts';
import { binary, unary } from './operations.ts';
import type { Run } from './run.ts';
import type { Node } from './tree.ts';
import { atom, NIL, sizeOf, tuple, UNKNOWN, type Value } from './values.ts';

const MAX_STEPS = 1_000_000;
const MAX_DEPTH = 400;
const MAKES: ReadonlySet<string> = new Set(['call', 'text', 'binary', 'list', 'tuple', 'map']);

export interface Program {
  modules: readonly Module[];
  machine: Machine;
}

/** `source`: the text that `file` is the tree of. Throws {@link TooMuch} where a program goes on for too long, and `Raised`. */
export function interpret(source: string, file: Node, host: Host): Program {
  let steps = 0;
  let depth = 0;
  let modules: readonly Module[] = [];

  const run: Run = {
    ...{ host, source, active: new Map() },
    evaluate: (node, scope) => {
      if (++steps > MAX_STEPS || depth > MAX_DEPTH) throw new TooMuch();
      depth++;
      try {
        const value = evaluated(node, scope, run);
        if (MAKES.has(node.kind)) run.spend(value);
        return value;
      } finally {
        depth--;
      }
    },
    spend: (...values) => {
      for (const value of values) steps += sizeOf(value) >> 1;
    },
    call: (node, scope, piped) => call(node, scope, run, piped),
    invoke: (asked, target, scope) => invoke(asked, target, scope, run),
    own: (module, name, args) => own(module, name, args, run),
    apply: (fun, args, place) => apply(fun, args, place, run),
    clauses: (all, args, scope, defaults) => clauses(all, args, scope, run, defaults),
    either: (ways) => either(ways, run),
    maybe: (way) => either([way], run),
    module: (name) => modules.find((module) => module.name === name),
    resolve: wholeName,
  };
  modules = modulesOf(file, run);
  return { modules, machine: run };
}

function evaluated(node: Node, scope: Scope, run: Run): Value {
  switch (node.kind) {
    case 'atom':
      return atom(node.name);
    case 'integer':
      return { type: 'integer', value: node.value };
    case 'float':
      return { type: 'float', value: node.value };
    case 'text':
      return textIn(node, scope, run);
    case 'alias':
      return { type: 'module', name: wholeName(node.name, scope.module) };
    case 'name':
      return nameIn(node, scope, run);
    case 'call':
      return run.call(node, scope);
    case 'apply': {
      const fun = run.evaluate(node.fun, scope);
      const args = node.args.map((arg) => run.evaluate(arg, scope));
      return run.apply(fun, args, node);
    }
    case 'list':
      return listIn(node.items, scope, run);
    case 'tuple':
      return tuple(node.items.map((item) => run.evaluate(item, scope)));
    case 'map':
      return mapIn(node, scope, run);
    case 'unary':
      return unary(node, scope, run);
    case 'binary':
      return binary(node, scope, run);
    case 'fn':
      return { type: 'function', call: (args) => run.clauses(node.clauses, args, scope) };
    case 'block': {
      let value = NIL;
      for (const statement of node.statements) value = run.evaluate(statement, scope);
      return value;
    }
    case 'attribute':
      return scope.module.attributes.get(node.name) ?? UNKNOWN;
    case 'access':
      return entryOf(run.evaluate(node.target, scope), run.evaluate(node.key, scope), run);
    case 'opaque':
      return UNKNOWN;
  }
}
