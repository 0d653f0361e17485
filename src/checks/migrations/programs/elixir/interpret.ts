/** Follows a program as text: what is known is evaluated, what is not is told to the host. */
import { TooMuch } from '../javascript/limits.ts';
import { runForm } from './forms.ts';
import { callLibrary } from './library.ts';
import { type Call, type FunctionClause, type Host, type Machine, type Module, Raised, Scope } from './machine.ts';
import { match, type Verdict } from './match.ts';
import { modulesOf, wholeName } from './modules.ts';
import { operate } from './operators-of-values.ts';
import { type CallNode, type Clause, isDefault, type Node, type Place } from './tree.ts';
import {
  atom,
  concatenated,
  FALSE,
  hasUnknown,
  isNil,
  list,
  map,
  merged,
  NIL,
  nameOf,
  same,
  sizeOf,
  string,
  struct,
  TRUE,
  textOf,
  truth,
  tuple,
  UNKNOWN,
  type Value,
  valueAt,
} from './values.ts';

const MAX_STEPS = 1_000_000;
const MAX_DEPTH = 400;
const MAKES: ReadonlySet<string> = new Set(['call', 'text', 'binary', 'list', 'tuple', 'map']);
/** How often a function may be in a call of its own. */
const MAX_UNKNOWN = 2;

export interface Program {
  modules: readonly Module[];
  machine: Machine;
}

/** `source`: the text that `file` is the tree of. Throws {@link TooMuch} where a program goes on for too long, and {@link Raised}. */
export function interpret(source: string, file: Node, host: Host): Program {
  let steps = 0;
  let depth = 0;
  const active = new Map<string, number>();
  let modules: readonly Module[] = [];

  function evaluate(node: Node, scope: Scope): Value {
    if (++steps > MAX_STEPS || depth > MAX_DEPTH) throw new TooMuch();
    depth++;
    try {
      const value = evaluated(node, scope);
      if (MAKES.has(node.kind)) spend(value);
      return value;
    } finally {
      depth--;
    }
  }

  /** Work with what is large counts as more steps. */
  function spend(...values: readonly Value[]): void {
    for (const value of values) steps += sizeOf(value) >> 1;
  }

  function evaluated(node: Node, scope: Scope): Value {
    switch (node.kind) {
      case 'atom':
        return atom(node.name);
      case 'integer':
        return { type: 'integer', value: node.value };
      case 'float':
        return { type: 'float', value: node.value };
      case 'text':
        return text(node, scope);
      case 'alias':
        return { type: 'module', name: wholeName(node.name, scope.module) };
      case 'name':
        return named(node, scope);
      case 'call':
        return call(node, scope);
      case 'apply': {
        const fun = evaluate(node.fun, scope);
        return apply(
          fun,
          node.args.map((arg) => evaluate(arg, scope)),
          node,
        );
      }
      case 'list':
        return listOf(node.items, scope);
      case 'tuple':
        return tuple(node.items.map((item) => evaluate(item, scope)));
      case 'map':
        return mapOf(node, scope);
      case 'unary':
        return unary(node, scope);
      case 'binary':
        return binary(node, scope);
      case 'fn':
        return { type: 'function', call: (args) => clauses(node.clauses, args, scope) };
      case 'block': {
        let value = NIL;
        for (const statement of node.statements) value = evaluate(statement, scope);
        return value;
      }
      case 'attribute':
        return scope.module.attributes.get(node.name) ?? UNKNOWN;
      case 'access':
        return entry(evaluate(node.target, scope), evaluate(node.key, scope));
      case 'opaque':
        return UNKNOWN;
    }
  }

  function text(node: Node & { kind: 'text' }, scope: Scope): Value {
    const parts = node.parts.map((part): Value => (typeof part === 'string' ? string(part) : inText(part, scope)));
    const joined = concatenated(parts);
    if (node.as === 'string' || node.as === 'charlist') return joined;
    if (joined.type !== 'string') return UNKNOWN;
    const whole = joined.text;
    if (node.as === 'atom') return atom(whole);
    const words = whole.split(/\s+/).filter((word) => word !== '');
    return list(words.map(node.as === 'atoms' ? atom : string));
  }

  function inText(part: Node, scope: Scope): Value {
    const value = evaluate(part, scope);
    if (value.type === 'unknown' ? value.parts : textOf(value) !== undefined) return value;
    return { type: 'unknown', parts: [{ code: source.slice(part.start, part.end) }] };
  }

  function listOf(items: readonly Node[], scope: Scope): Value {
    const last = items.at(-1);
    if (last?.kind !== 'binary' || last.op !== '|') return list(items.map((item) => evaluate(item, scope)));
    const heads = [...items.slice(0, -1), last.left].map((item) => evaluate(item, scope));
    const tail = evaluate(last.right, scope);
    return tail.type === 'list' ? list([...heads, ...tail.items]) : UNKNOWN;
  }

  function mapOf(node: Node & { kind: 'map' }, scope: Scope): Value {
    const base = node.base && evaluate(node.base, scope);
    const own = node.pairs.map(([key, value]) => [evaluate(key, scope), evaluate(value, scope)] as const);
    if (base?.type === 'unknown') return UNKNOWN;
    const named = node.struct && evaluate(node.struct, scope);
    if (base?.type !== 'struct' && named === undefined)
      return map(merged(base?.type === 'map' ? base.entries : [], own));
    const fields = new Map(base?.type === 'struct' ? base.fields : []);
    for (const [key, value] of own) fields.set(nameOf(key) ?? '', value);
    const name = base?.type === 'struct' ? base.name : named?.type === 'module' ? named.name : '';
    return struct(name, fields);
  }

  function entry(target: Value, key: Value): Value {
    spend(target);
    if (target.type === 'unknown' || key.type === 'unknown') return UNKNOWN;
    if (isNil(target)) return NIL;
    if (key.type === 'atom') return valueAt(target, key.name) ?? (target.type === 'struct' ? UNKNOWN : NIL);
    if (target.type !== 'map') return UNKNOWN;
    return target.entries.find(([other]) => same(key, other) === true)?.[1] ?? NIL;
  }

  function named(node: Node & { kind: 'name' }, scope: Scope): Value {
    const value = scope.get(node.name);
    if (value !== undefined) return value;
    if (node.name === '__MODULE__') return { type: 'module', name: scope.module.name };
    if (node.name === '__DIR__') return string(host.path.slice(0, Math.max(0, host.path.lastIndexOf('/'))));
    if (node.name === '__ENV__') return struct('Macro.Env', new Map([['file', string(host.path)]]));
    if (/^(?:&\d+|__\w+__)$/.test(node.name)) return UNKNOWN;
    return call({ kind: 'call', name: node.name, args: [], start: node.start, end: node.end }, scope);
  }

  function unary(node: Node & { kind: 'unary' }, scope: Scope): Value {
    if (node.op === '&') return capture(node, scope);
    const value = evaluate(node.operand, scope);
    if (node.op === '!' || node.op === 'not') {
      const is = truth(value);
      return is === undefined ? UNKNOWN : is ? FALSE : TRUE;
    }
    if (node.op === '-' && value.type === 'integer') return { type: 'integer', value: -value.value };
    if (node.op === '-' && value.type === 'float') return { type: 'float', value: -value.value };
    return node.op === '+' ? value : UNKNOWN;
  }

  /** `&fun/1`, `&Module.fun/1`, `&(&1 + 1)` */
  function capture(node: Node & { kind: 'unary' }, scope: Scope): Value {
    const { operand } = node;
    const target = operand.kind === 'binary' && operand.op === '/' ? operand.left : undefined;
    if (operand.kind === 'binary' && (target?.kind === 'name' || (target?.kind === 'call' && target.isBare))) {
      const wanted = operand.right.kind === 'integer' ? Number(operand.right.value) : 0;
      return {
        type: 'function',
        call: (args) => {
          const given =
            args.length > 0 || wanted === 0 ? args : Array.from({ length: Math.min(wanted, 8) }, () => UNKNOWN);
          const module = target.kind === 'call' && target.target ? evaluate(target.target, scope) : undefined;
          return invoke({ name: target.name, args: given, start: node.start, end: node.end }, module, scope);
        },
      };
    }
    return {
      type: 'function',
      call: (args) => {
        const inner = scope.inner();
        for (const [index, arg] of args.entries()) inner.set(`&${index + 1}`, arg);
        return evaluate(operand, inner);
      },
    };
  }

  function binary(node: Node & { kind: 'binary' }, scope: Scope): Value {
    const { op, left, right } = node;
    if (op === '=') {
      const value = evaluate(right, scope);
      match(left, value, bindings(scope));
      return value;
    }
    if (op === '|>') {
      const value = evaluate(left, scope);
      if (right.kind === 'call') return call(right, scope, value);
      if (right.kind === 'name') return call({ ...right, kind: 'call', args: [] }, scope, value);
      const fun = right.kind === 'apply' ? evaluate(right.fun, scope) : evaluate(right, scope);
      const more = right.kind === 'apply' ? right.args.map((arg) => evaluate(arg, scope)) : [];
      return apply(fun, [value, ...more], node);
    }
    const first = evaluate(left, scope);
    if (op === 'and' || op === '&&' || op === 'or' || op === '||') {
      const is = truth(first);
      if (is === undefined) {
        maybe(() => evaluate(right, scope));
        return UNKNOWN;
      }
      return is === (op === 'and' || op === '&&') ? evaluate(right, scope) : first;
    }
    const second = evaluate(right, scope);
    spend(first, second);
    return operate(op, first, second);
  }

  const bindings = (scope: Scope) => ({
    set: (name: string, value: Value) => scope.set(name, value),
    evaluate: (node: Node) => evaluate(node, scope),
  });

  function call(node: CallNode, scope: Scope, piped?: Value): Value {
    const target = node.target;
    if (target === undefined && !hasFunction(scope.module, node.name)) {
      const formed = host.form(node, scope, machine, piped) ?? runForm(node, scope, machine, piped);
      if (formed !== undefined) return formed;
    }
    if (target !== undefined && isQuery(target, node, scope)) return UNKNOWN;
    const module = target && evaluate(target, scope);
    if (
      module !== undefined &&
      node.isBare &&
      module.type !== 'module' &&
      module.type !== 'atom' &&
      piped === undefined
    )
      return module.type === 'unknown' ? UNKNOWN : entry(module, atom(node.name));
    if (module?.type === 'module') {
      const formed = host.form({ ...node, name: `${module.name}.${node.name}` }, scope, machine, piped);
      if (formed !== undefined) return formed;
    }
    const args = node.args.map((arg) => evaluate(arg, scope));
    const all = piped === undefined ? args : [piped, ...args];
    return invoke({ name: node.name, args: all, start: node.start, end: node.end }, module, scope);
  }

  /** `Ecto.Query.from(u in User)` */
  const isQuery = (target: Node, node: CallNode, scope: Scope): boolean =>
    target.kind === 'alias' && wholeName(target.name, scope.module) === 'Ecto.Query' && node.args.length > 0;

  function invoke(asked: Call, target: Value | undefined, scope: Scope): Value {
    spend(...asked.args);
    if (target === undefined || (target.type === 'module' && target.name === scope.module.name)) {
      const value = own(scope.module, asked.name, asked.args);
      if (value !== undefined) return value;
    }
    const name = target?.type === 'module' ? target.name : target?.type === 'atom' ? `:${target.name}` : undefined;
    const full: Call = { ...asked, ...(target === undefined ? {} : { module: name ?? '' }) };
    if (name !== undefined) {
      const value = own(machine.module(name), asked.name, asked.args);
      if (value !== undefined) return value;
    }
    const value = host.call(full, machine) ?? callLibrary(full, machine);
    if (value !== undefined) return value;
    host.unknown(full);
    // What it is given may run.
    for (const arg of asked.args) if (arg.type === 'function') maybe(() => arg.call([]));
    return UNKNOWN;
  }

  function own(module: Module | undefined, name: string, args: readonly Value[]): Value | undefined {
    const found = module?.functions
      .get(name)
      ?.filter(({ params, least }) => args.length >= least && args.length <= params.length);
    if (module === undefined || found === undefined || found.length === 0) return undefined;
    const key = `${module.name}.${name}/${args.length}`;
    const before = active.get(key) ?? 0;
    // What it does with what is not known was seen the first time.
    if (before > MAX_UNKNOWN && args.some(hasUnknown)) return UNKNOWN;
    active.set(key, before + 1);
    try {
      return clauses(
        found.map((clause) => withDefaults(clause, args.length)),
        args,
        new Scope(module),
        found,
      );
    } finally {
      active.set(key, before);
    }
  }

  function apply(fun: Value, args: readonly Value[], place: Place): Value {
    if (fun.type === 'function') return fun.call(args);
    host.unknown({ module: '', name: '', args, start: place.start, end: place.end });
    return UNKNOWN;
  }

  /** The first clause that fits; where only the run tells which does, any of them may run. */
  function clauses(
    all: readonly Clause[],
    args: readonly Value[],
    scope: Scope,
    defaults?: readonly FunctionClause[],
  ): Value {
    spend(...args);
    const ways: (() => Value)[] = [];
    let isSure = false;
    for (const [index, clause] of all.entries()) {
      const inner = scope.inner();
      for (const param of defaults?.[index]?.params ?? []) setDefault(param, inner);
      const verdict = matchAll(clause, args, inner);
      if (verdict === 'no') continue;
      ways.push(() => evaluate(clause.body, inner));
      isSure = verdict === 'yes';
      if (isSure) break;
    }
    const [only] = ways;
    if (only !== undefined && ways.length === 1 && (isSure || all.length === 1)) return only();
    either(ways);
    return UNKNOWN;
  }

  function setDefault(param: Node, scope: Scope): void {
    if (!isDefault(param)) return;
    match(param.left, evaluate(param.right, scope), bindings(scope));
  }

  function matchAll({ params, guard }: Clause, args: readonly Value[], scope: Scope): Verdict {
    let result: Verdict = 'yes';
    for (const [index, param] of params.entries()) {
      const verdict = match(param, args[index] ?? UNKNOWN, bindings(scope));
      if (verdict === 'no') return 'no';
      if (verdict === 'maybe') result = 'maybe';
    }
    const holds = guard === undefined ? true : truth(evaluate(guard, scope));
    return holds === undefined ? 'maybe' : holds ? result : 'no';
  }

  const either = (ways: readonly (() => void)[]): void => {
    if (ways.length > 0) host.either(ways.map((way) => () => guarded(way)));
  };
  const maybe = (way: () => void): void => either([way]);

  const machine: Machine = {
    ...{ evaluate, clauses, apply, own, maybe, either, spend },
    module: (name) => modules.find((module) => module.name === name),
    resolve: wholeName,
  };
  modules = modulesOf(file, machine);
  return { modules, machine };
}

/** An error ends the way that raises it. */
function guarded(way: () => void): void {
  try {
    way();
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
  }
}

const hasFunction = (module: Module, name: string): boolean => module.functions.has(name);

/** Of `fun(a, b \\ 1)` those parameters that `count` arguments are for: defaults give way from the right. */
function withDefaults(clause: FunctionClause, count: number): Clause {
  let spare = count - clause.least;
  return { ...clause, params: clause.params.filter((param) => !isDefault(param) || spare-- > 0) };
}
