/** What the language decides, and what it does not evaluate as a call: `if`, `case`, `for`, `raise`, `alias`, queries. */
import { type Machine, Raised, type Scope } from './machine.ts';
import { match } from './match.ts';
import { addName } from './modules.ts';
import { argumentsOf, type CallNode, type Node, sectionOf } from './tree.ts';
import { itemsOf, list, NIL, truth, UNKNOWN, type Value, valueAt } from './values.ts';

type Form = (node: CallNode, scope: Scope, machine: Machine, piped: Value | undefined) => Value;

/** Undefined: it is none. */
export function runForm(node: CallNode, scope: Scope, machine: Machine, piped: Value | undefined): Value | undefined {
  return FORMS.get(node.name)?.(node, scope, machine, piped);
}

const body = (node: CallNode, name: string, scope: Scope, machine: Machine): Value => {
  const section = sectionOf(node, name);
  return section === undefined ? NIL : machine.evaluate(section.body, scope.inner());
};

const branch =
  (negated: boolean): Form =>
  (node, scope, machine, piped) => {
    const condition = argumentsOf(node)[0];
    const value = piped ?? (condition === undefined ? UNKNOWN : machine.evaluate(condition, scope));
    const is = truth(value);
    if (is !== undefined) return body(node, is === negated ? 'else' : 'do', scope, machine);
    machine.either([() => body(node, 'do', scope, machine), () => body(node, 'else', scope, machine)]);
    return UNKNOWN;
  };

const caseOf: Form = (node, scope, machine, piped) => {
  const subject = argumentsOf(node)[0];
  const value = piped ?? (subject === undefined ? UNKNOWN : machine.evaluate(subject, scope));
  return machine.clauses(sectionOf(node, 'do')?.clauses ?? [], [value], scope);
};

const cond: Form = (node, scope, machine) => {
  const ways: (() => Value)[] = [];
  for (const { params, body: way } of sectionOf(node, 'do')?.clauses ?? []) {
    const is = params[0] === undefined ? undefined : truth(machine.evaluate(params[0], scope));
    if (is === false) continue;
    const run = (): Value => machine.evaluate(way, scope.inner());
    if (is === true && ways.length === 0) return run();
    ways.push(run);
    if (is === true) break;
  }
  machine.either(ways);
  return UNKNOWN;
};

/** https://hexdocs.pm/elixir/Kernel.SpecialForms.html#for/1 */
const comprehension: Form = (node, scope, machine) => {
  const last = node.args.at(-1);
  const isOptions = (arg: Node): boolean =>
    arg === last && arg.kind === 'list' && arg.items.length > 0 && node.args.length > 1;
  const steps = node.args.filter((arg) => !isOptions(arg));
  const section = sectionOf(node, 'do');
  const results: Value[] = [];
  let isWhole = section?.clauses.length === 0;
  const run = (index: number, inner: Scope): void => {
    const step = steps[index];
    if (step === undefined) {
      if (section !== undefined && section.clauses.length === 0)
        results.push(machine.evaluate(section.body, inner.inner()));
      else
        for (const clause of section?.clauses ?? []) machine.maybe(() => machine.evaluate(clause.body, inner.inner()));
    } else if (step.kind === 'binary' && step.op === '<-') {
      const items = itemsOf(machine.evaluate(step.right, inner));
      const one = (item: Value): void => {
        machine.spend(item);
        const own = inner.inner();
        const bindings = { set: own.set.bind(own), evaluate: (part: Node) => machine.evaluate(part, own) };
        const fits = match(step.left, item, bindings);
        if (fits === 'yes') run(index + 1, own);
        if (fits === 'maybe') unsure(() => run(index + 1, own));
      };
      if (items === undefined) unsure(() => one(UNKNOWN));
      else for (const item of items) one(item);
    } else {
      const value = machine.evaluate(step, inner);
      const is = step.kind === 'binary' && step.op === '=' ? true : truth(value);
      if (is === true) run(index + 1, inner);
      if (is === undefined) unsure(() => run(index + 1, inner));
    }
  };
  const unsure = (way: () => void): void => {
    isWhole = false;
    machine.maybe(way);
  };
  run(0, scope.inner());
  return isWhole ? list(results) : UNKNOWN;
};

const withForm: Form = (node, scope, machine) => {
  const inner = scope.inner();
  const bindings = { set: inner.set.bind(inner), evaluate: (part: Node) => machine.evaluate(part, inner) };
  let isSure = true;
  for (const step of argumentsOf(node)) {
    if (step.kind === 'list') continue;
    if (step.kind !== 'binary' || step.op !== '<-') {
      machine.evaluate(step, inner);
      continue;
    }
    const value = machine.evaluate(step.right, inner);
    machine.spend(value);
    const fits = match(step.left, value, bindings);
    if (fits === 'no') return machine.clauses(sectionOf(node, 'else')?.clauses ?? [], [value], scope);
    if (fits === 'maybe') isSure = false;
  }
  if (isSure) return body(node, 'do', inner, machine);
  const others = (sectionOf(node, 'else')?.clauses ?? []).map(
    (clause) => () => machine.clauses([clause], [UNKNOWN], scope),
  );
  machine.either([() => body(node, 'do', inner, machine), ...others]);
  return UNKNOWN;
};

const tryForm: Form = (node, scope, machine) => {
  try {
    return body(node, 'do', scope, machine);
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    for (const name of ['rescue', 'catch'])
      machine.either(
        (sectionOf(node, name)?.clauses ?? []).map((clause) => () => machine.clauses([clause], [UNKNOWN], scope)),
      );
    return UNKNOWN;
  } finally {
    body(node, 'after', scope, machine);
  }
};

const raise: Form = (node, scope, machine) => {
  for (const arg of node.args) machine.evaluate(arg, scope);
  throw new Raised();
};

/** `value |> tap(fn)` */
const then =
  (isTap: boolean): Form =>
  (node, scope, machine, piped) => {
    const args = node.args.map((arg) => machine.evaluate(arg, scope));
    const [value = UNKNOWN, fun] = piped === undefined ? args : [piped, ...args];
    const result = fun === undefined ? UNKNOWN : machine.apply(fun, [value], node);
    return isTap ? value : result;
  };

const getIn: Form = (node, scope, machine, piped) => {
  const args = node.args.map((arg) => machine.evaluate(arg, scope));
  const [target, keys] = piped === undefined ? args : [piped, ...args];
  let value: Value | undefined = target;
  for (const key of itemsOf(keys) ?? [UNKNOWN]) {
    machine.spend(value ?? NIL);
    value = key.type === 'atom' ? valueAt(value, key.name) : UNKNOWN;
  }
  return value ?? NIL;
};

const nothing: Form = () => UNKNOWN;

const name: Form = (node, scope) => {
  addName(node, scope.module);
  return UNKNOWN;
};

// What is given to a query is read by its macros: https://hexdocs.pm/ecto/Ecto.Query.html#functions
const QUERIES =
  'from where or_where select select_merge join order_by group_by having or_having limit offset distinct preload lock update subquery dynamic exclude windows with_cte union union_all except intersect reverse_order';

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['if', branch(false)],
  ['unless', branch(true)],
  ['case', caseOf],
  ['cond', cond],
  ['for', comprehension],
  ['with', withForm],
  ['try', tryForm],
  ['raise', raise],
  ['reraise', raise],
  ['throw', raise],
  ['exit', raise],
  ['then', then(false)],
  ['tap', then(true)],
  ['get_in', getIn],
  ...['alias', 'require', 'import', 'use'].map((word): [string, Form] => [word, name]),
  ...['quote', 'receive', 'def', 'defp', 'defmodule', 'sigil_r', 'assert', 'dbg'].map((word): [string, Form] => [
    word,
    nothing,
  ]),
  ...QUERIES.split(' ').map((word): [string, Form] => [word, nothing]),
]);
