/** Calls, and which function they are of. */
import { runForm } from './forms.ts';
import { callLibrary } from './library.ts';
import { entryOf } from './literals.ts';
import { type Call, type FunctionClause, type Module, Scope } from './machine.ts';
import { wholeName } from './modules.ts';
import type { Run } from './run.ts';
import { type CallNode, type Clause, isDefault, type Node, type Place } from './tree.ts';
import { atom, hasUnknown, UNKNOWN, type Value } from './values.ts';

/** How often a function may be in a call of its own. */
const MAX_UNKNOWN = 2;

/** A call as it stands: of a macro, which gets its arguments unevaluated, or of a function. `piped`: what stands before `|>`. */
export function call(node: CallNode, scope: Scope, run: Run, piped?: Value): Value {
  const target = node.target;
  if (target === undefined && !hasFunction(scope.module, node.name)) {
    const formed = run.host.form(node, scope, run, piped) ?? runForm(node, scope, run, piped);
    if (formed !== undefined) return formed;
  }
  if (target !== undefined && isQuery(target, node, scope)) return UNKNOWN;
  const module = target && run.evaluate(target, scope);
  if (module !== undefined && node.isBare && module.type !== 'module' && module.type !== 'atom' && piped === undefined)
    return module.type === 'unknown' ? UNKNOWN : entryOf(module, atom(node.name), run);
  if (module?.type === 'module') {
    const formed = run.host.form({ ...node, name: `${module.name}.${node.name}` }, scope, run, piped);
    if (formed !== undefined) return formed;
  }
  const args = node.args.map((arg) => run.evaluate(arg, scope));
  const all = piped === undefined ? args : [piped, ...args];
  return run.invoke({ name: node.name, args: all, start: node.start, end: node.end }, module, scope);
}

/** `Ecto.Query.from(u in User)` */
const isQuery = (target: Node, node: CallNode, scope: Scope): boolean =>
  target.kind === 'alias' && wholeName(target.name, scope.module) === 'Ecto.Query' && node.args.length > 0;

/** A function with its arguments: of the file, of the host, of the library; what is none of them is told to the host. */
export function invoke(asked: Call, target: Value | undefined, scope: Scope, run: Run): Value {
  run.spend(...asked.args);
  if (target === undefined || (target.type === 'module' && target.name === scope.module.name)) {
    const value = run.own(scope.module, asked.name, asked.args);
    if (value !== undefined) return value;
  }
  const name = target?.type === 'module' ? target.name : target?.type === 'atom' ? `:${target.name}` : undefined;
  const full: Call = { ...asked, ...(target === undefined ? {} : { module: name ?? '' }) };
  if (name !== undefined) {
    const value = run.own(run.module(name), asked.name, asked.args);
    if (value !== undefined) return value;
  }
  const value = run.host.call(full, run) ?? callLibrary(full, run);
  if (value !== undefined) return value;
  run.host.unknown(full);
  // What it is given may run.
  for (const arg of asked.args) if (arg.type === 'function') run.maybe(() => arg.call([]));
  return UNKNOWN;
}

/** A function of a module of the file; undefined: it has none that takes so many arguments. */
export function own(module: Module | undefined, name: string, args: readonly Value[], run: Run): Value | undefined {
  const found = module?.functions
    .get(name)
    ?.filter(({ params, least }) => args.length >= least && args.length <= params.length);
  if (module === undefined || found === undefined || found.length === 0) return undefined;
  const key = `${module.name}.${name}/${args.length}`;
  const before = run.active.get(key) ?? 0;
  // What it does with what is not known was seen the first time.
  if (before > MAX_UNKNOWN && args.some(hasUnknown)) return UNKNOWN;
  run.active.set(key, before + 1);
  try {
    return run.clauses(
      found.map((clause) => withDefaults(clause, args.length)),
      args,
      new Scope(module),
      found,
    );
  } finally {
    run.active.set(key, before);
  }
}

/** A function that is a value. */
export function apply(fun: Value, args: readonly Value[], place: Place, run: Run): Value {
  if (fun.type === 'function') return fun.call(args);
  run.host.unknown({ module: '', name: '', args, start: place.start, end: place.end });
  return UNKNOWN;
}

const hasFunction = (module: Module, name: string): boolean => module.functions.has(name);

/** Of `fun(a, b \\ 1)` those parameters that `count` arguments are for: defaults give way from the right. */
function withDefaults(clause: FunctionClause, count: number): Clause {
  let spare = count - clause.least;
  return { ...clause, params: clause.params.filter((param) => !isDefault(param) || spare-- > 0) };
}
