/** Follows a program without running it: names, literals, helper functions of the file, loops over literal lists. */
import { applyOperator, callMethod } from './builtins.ts';
import { item, iterate } from './collections.ts';
import type { Argument, Clause, Expression, Place, Statement } from './syntax.ts';
import { textOf } from './text.ts';
import {
  type CallValue,
  createScope,
  type FunctionValue,
  lookUp,
  ownerOf,
  type Scope,
  stringOf,
  truthOf,
  unknown,
  type Value,
} from './values.ts';
import { createScale } from './weight.ts';

/** What the reader of a tool wants to know of, and what it knows better. */
export interface Hooks {
  /** A call of something that the file does not define; what it gives, or `undefined`: it stands for itself. */
  call?(call: CallValue): Value | undefined;
  /** What a statement that is only an expression came to. */
  statement?(value: Value): void;
  /** What a member of something imported, or of what a call gives, stands for: `connection.vendor`. */
  member?(value: Value): Value | undefined;
  /** How a condition is decided that is not known from literals. */
  decide?(test: Value): boolean | undefined;
  /** A `with` block begins; what to do at its end, and what the name after `as` stands for. */
  enter?(value: Value): { value?: Value; leave?: () => void } | undefined;
  /** How much has been found so far: to see whether a branch does anything. */
  progress?(): number;
  /** What was found since is dropped: it belongs to a branch that is not taken. */
  drop?(since: number, branch: Place): void;
}

export interface Interpreter {
  module: Scope;
  run(statements: readonly Statement[], scope: Scope): void;
  evaluate(expression: Expression, scope: Scope): Value;
  call(value: FunctionValue, args: readonly Value[]): Value;
  /** The file is too much to follow, and some of it was left out. */
  exhausted(): boolean;
}

const BUILTINS =
  /^(?:dict|list|tuple|set|frozenset|str|int|bool|sorted|reversed|enumerate|zip|range|len|print|open|getattr|isinstance|any|all|map|filter)$/;

const MAX_STEPS = 400_000;

const MAX_CALLS = 12;

const MAX_ITEMS = 20_000;

const MAX_NESTING = 300;
const MAX_WEIGHT = 2_000_000;

/** Expressions that make a value of others. */
const MADE: ReadonlySet<Expression['kind']> = new Set([
  'template',
  'sequence',
  'dict',
  'binary',
  'unary',
  'call',
  'comprehension',
  'attribute',
]);

/** Why a list of statements ended before its last. */
type Ending = { kind: 'return'; value: Value } | { kind: 'leave' } | undefined;

export function createInterpreter(hooks: Hooks): Interpreter {
  let steps = 0;
  let calls = 0;
  let nesting = 0;
  const scale = createScale();
  // Branches whose condition is not known: a `return` in one does not end the rest.
  let unsure = 0;
  const spend = (): boolean => ++steps <= MAX_STEPS;

  function evaluate(expression: Expression, scope: Scope): Value {
    if (!spend() || nesting > MAX_NESTING) return unknown(expression);
    nesting++;
    const value = evaluateKnown(expression, scope);
    nesting--;
    return bounded(expression, value);
  }

  /** What is put together is paid for by its size, and nothing grows beyond what can be read again. */
  function bounded(expression: Expression, value: Value): Value {
    if (!MADE.has(expression.kind)) return value;
    if (value.kind === 'string') steps += value.value.length >> 10;
    const weight = scale.weigh(value);
    steps += scale.looked() >> 3;
    return weight > MAX_WEIGHT ? unknown(expression) : value;
  }

  function evaluateKnown(expression: Expression, scope: Scope): Value {
    const place = { start: expression.start, end: expression.end };
    switch (expression.kind) {
      case 'string':
      case 'bytes':
      case 'number':
      case 'boolean':
      case 'none':
        return expression;
      case 'template': {
        const parts = expression.parts.map((part) => (typeof part === 'string' ? part : textOf(evaluate(part, scope))));
        return parts.every((part) => part !== undefined)
          ? { kind: 'string', value: parts.join(''), ...place }
          : unknown(place);
      }
      case 'name': {
        const value = lookUp(scope, expression.name);
        if (value !== undefined) return { ...value, ...place };
        // `from module import *`: where there is one, it may be where the name comes from.
        const star = lookUp(module, '*');
        const from = star?.kind === 'reference' && !BUILTINS.test(expression.name) ? `${star.path.slice(0, -1)}` : '';
        return { kind: 'reference', path: `${from}${expression.name}`, ...place };
      }
      case 'attribute': {
        const value = member(evaluate(expression.object, scope), expression.name, place);
        return hooks.member?.(value) ?? value;
      }
      case 'item':
        return item(
          evaluate(expression.object, scope),
          expression.key === undefined ? undefined : evaluate(expression.key, scope),
          place,
        );
      case 'call': {
        const value = call(evaluate(expression.callee, scope), expression.args, scope, place);
        grow(expression.callee, value, scope);
        return value;
      }
      case 'sequence': {
        const items: Value[] = [];
        for (const { value, starred } of expression.items) {
          const read = evaluate(value, scope);
          if (starred && read.kind === 'sequence') for (const inner of read.items) items.push(inner);
          // An unknown list in a list: whoever walks over the items meets it.
          else items.push(starred ? unknown(read) : read);
        }
        return { kind: 'sequence', shape: expression.shape, items, ...place };
      }
      case 'dict': {
        const entries: { key: Value; value: Value }[] = [];
        for (const { key, value } of expression.entries) {
          const read = evaluate(value, scope);
          if (key !== undefined) entries.push({ key: evaluate(key, scope), value: read });
          else if (read.kind === 'dict') for (const entry of read.entries) entries.push(entry);
          else entries.push({ key: unknown(value), value: read });
        }
        return { kind: 'dict', entries, ...place };
      }
      case 'binary':
        return applyOperator(
          expression.operator,
          evaluate(expression.left, scope),
          evaluate(expression.right, scope),
          place,
        );
      case 'unary':
        return applyOperator(expression.operator, undefined, evaluate(expression.operand, scope), place);
      case 'conditional': {
        const truth = decide(evaluate(expression.test, scope));
        if (truth === undefined) {
          const then = evaluate(expression.chosen, scope);
          return then.kind === 'call' ? then : unknown(place);
        }
        return evaluate(truth ? expression.chosen : expression.otherwise, scope);
      }
      case 'lambda':
        return {
          kind: 'function',
          name: '',
          parameters: expression.parameters,
          body: expression.body,
          scope,
          ...place,
        };
      case 'comprehension': {
        const items: Value[] = [];
        const complete = unroll(expression.clauses, createScope(scope), (inner) => {
          items.push(evaluate(expression.element, inner));
          return items.length < MAX_ITEMS;
        });
        if (!complete) items.push(unknown(place));
        return { kind: 'sequence', shape: expression.shape, items, ...place };
      }
      default:
        return unknown(place);
    }
  }

  const decide = (test: Value): boolean | undefined => truthOf(test) ?? hooks.decide?.(test);

  /** Runs `visit` for all that the clauses give; false when some of it is not known. */
  function unroll(clauses: readonly Clause[], scope: Scope, visit: (scope: Scope) => boolean): boolean {
    const [clause, ...rest] = clauses;
    if (clause === undefined) return visit(scope);
    if (clause.kind === 'if') {
      const truth = decide(evaluate(clause.test, scope));
      if (truth === undefined) return false;
      return truth ? unroll(rest, scope, visit) : true;
    }
    const items = iterate(evaluate(clause.iterable, scope));
    if (items === undefined) return false;
    return items.every((value) => {
      assign(clause.target, value, scope);
      return spend() && unroll(rest, scope, visit);
    });
  }

  function assign(target: Expression, value: Value, scope: Scope): void {
    if (target.kind === 'name') {
      scope.names.set(target.name, value);
      return;
    }
    if (target.kind === 'sequence') {
      const items = value.kind === 'sequence' && value.items.length === target.items.length ? value.items : undefined;
      for (const [index, { value: part }] of target.items.entries())
        assign(part, items?.[index] ?? unknown(value), scope);
      return;
    }
    // A list or an object that is changed in place is not known any more.
    if (target.kind === 'item' || target.kind === 'attribute') forget(target.object, scope);
  }

  function forget(object: Expression, scope: Scope): void {
    if (object.kind !== 'name') return;
    const value = lookUp(scope, object.name);
    if (value?.kind === 'dict' || value?.kind === 'sequence') scope.names.set(object.name, unknown(object));
  }

  function member(object: Value, name: string, place: Place): Value {
    if (object.kind === 'reference') return { kind: 'reference', path: `${object.path}.${name}`, ...place };
    if (object.kind === 'class') return object.members.names.get(name) ?? unknown(place);
    return { kind: 'attribute', object, name, ...place };
  }

  function call(callee: Value, args: readonly Argument[], scope: Scope, place: Place): Value {
    const values: Value[] = [];
    const named = new Map<string, Value>();
    let open = false;
    for (const { value, name, spread } of args) {
      const read = evaluate(value, scope);
      if (name !== undefined) named.set(name, read);
      else if (spread === '') values.push(read);
      else if (spread === '*' && read.kind === 'sequence') for (const inner of read.items) values.push(inner);
      else if (spread === '**' && read.kind === 'dict') {
        for (const entry of read.entries) {
          const key = stringOf(entry.key);
          if (key === undefined) open = true;
          else named.set(key, entry.value);
        }
      } else open = true;
    }
    if (callee.kind === 'function') return callFunction(callee, values, named, place);
    const made: CallValue = { kind: 'call', callee, args: values, named, open, ...place };
    const known = hooks.call?.(made) ?? callMethod(made);
    if (known !== undefined) return { ...known, ...place };
    return made;
  }

  /** `names.append(x)`, `names.extend([x])`: the name stands for a longer list from now on. */
  function grow(callee: Expression, made: Value, scope: Scope): void {
    if (callee.kind !== 'attribute' || callee.object.kind !== 'name' || made.kind !== 'call') return;
    if (made.callee.kind !== 'attribute' || made.callee.object.kind !== 'sequence') return;
    const [value] = made.args;
    const list = made.callee.object;
    if (value === undefined || !/^(?:append|extend|insert)$/.test(callee.name)) return;
    const added = callee.name === 'append' ? [value] : callee.name === 'extend' ? iterate(value) : undefined;
    const grown: Value = { ...list, items: [...list.items, ...(added ?? [unknown(value)])] };
    steps += grown.items.length >> 3;
    const owner = ownerOf(scope, callee.object.name);
    owner.names.set(callee.object.name, scale.weigh(grown) > MAX_WEIGHT ? unknown(list) : grown);
  }

  function callFunction(
    value: FunctionValue,
    args: readonly Value[],
    named: ReadonlyMap<string, Value>,
    place: Place,
  ): Value {
    if (calls >= MAX_CALLS || !spend()) {
      steps = MAX_STEPS + 1;
      return unknown(place);
    }
    const inner = createScope(value.scope);
    const rest = [...args];
    for (const { name, spread, fallback } of value.parameters) {
      if (spread === '*') inner.names.set(name, { kind: 'sequence', shape: 'tuple', items: rest.splice(0), ...place });
      else if (spread === '**') inner.names.set(name, unknown(place));
      else {
        const given = named.get(name) ?? rest.shift();
        inner.names.set(name, given ?? (fallback === undefined ? unknown(place) : evaluate(fallback, value.scope)));
      }
    }
    calls++;
    const outer = unsure;
    unsure = 0;
    let result: Value = { kind: 'none', ...place };
    if (Array.isArray(value.body)) {
      const ending = runAll(value.body, inner);
      if (ending?.kind === 'return') result = ending.value;
    } else result = evaluate(value.body, inner);
    unsure = outer;
    calls--;
    return { ...result, ...place };
  }

  function runAll(statements: readonly Statement[], scope: Scope): Ending {
    for (const statement of statements) {
      if (!spend()) return undefined;
      nesting++;
      const ending = nesting > MAX_NESTING ? undefined : runOne(statement, scope);
      nesting--;
      if (ending !== undefined) return ending;
    }
    return undefined;
  }

  function runOne(statement: Statement, scope: Scope): Ending {
    switch (statement.kind) {
      case 'expression': {
        const value = evaluate(statement.value, scope);
        hooks.statement?.(value);
        return undefined;
      }
      case 'assign': {
        const value = evaluate(statement.value, scope);
        for (const target of statement.targets) assign(target, value, scope);
        return undefined;
      }
      case 'augment': {
        const operator = statement.operator.slice(0, -1);
        const left = evaluate(statement.target, scope);
        assign(statement.target, applyOperator(operator, left, evaluate(statement.value, scope), statement), scope);
        return undefined;
      }
      case 'import':
        for (const { local, path } of statement.names)
          scope.names.set(local, { kind: 'reference', path, start: statement.start, end: statement.end });
        return undefined;
      case 'function': {
        const { name, parameters, body, start, end } = statement.definition;
        scope.names.set(name, { kind: 'function', name, parameters, body, scope, start, end });
        return undefined;
      }
      case 'class': {
        const bases = statement.bases.map(({ value }) => evaluate(value, scope));
        const members = createScope(scope);
        runAll(statement.body, members);
        const { name, start, end } = statement;
        scope.names.set(name, { kind: 'class', name, bases, members, start, end });
        return undefined;
      }
      case 'if':
        return runIf(statement.branches, scope);
      case 'for':
        return runFor(statement.target, evaluate(statement.iterable, scope), statement.body, scope);
      case 'while':
        evaluate(statement.test, scope);
        return maybe(() => runAll(statement.body, scope));
      case 'with': {
        const leaves: (() => void)[] = [];
        for (const { value, target } of statement.items) {
          const entered = evaluate(value, scope);
          const known = hooks.enter?.(entered);
          if (known?.leave !== undefined) leaves.push(known.leave);
          if (target !== undefined) assign(target, known?.value ?? entered, scope);
        }
        const ending = runAll(statement.body, scope);
        for (const leave of leaves.reverse()) leave();
        return ending;
      }
      case 'try': {
        const [first = [], ...others] = statement.bodies;
        const before = hooks.progress?.() ?? 0;
        const ending = runAll(first, scope);
        // What an `except` does takes the place of what failed; `finally` is not told apart and looked at the same way.
        const took = (hooks.progress?.() ?? 0) > before;
        for (const body of others) other(body, scope, took);
        return ending;
      }
      case 'return':
        return ends({
          kind: 'return',
          value:
            statement.value === undefined
              ? { kind: 'none', start: statement.start, end: statement.end }
              : evaluate(statement.value, scope),
        });
      case 'leave':
      case 'raise':
        return ends({ kind: 'leave' });
      default:
        return undefined;
    }
  }

  const ends = (ending: Ending): Ending => (unsure > 0 ? undefined : ending);

  function maybe(visit: () => Ending): undefined {
    unsure++;
    visit();
    unsure--;
    return undefined;
  }

  function runIf(branches: readonly { test: Expression | undefined; body: Statement[] }[], scope: Scope): Ending {
    let took = false;
    let sure = true;
    for (const { test, body } of branches) {
      const truth = test === undefined ? true : decide(evaluate(test, scope));
      if (truth === false) continue;
      if (truth === true && sure) return runAll(body, scope);
      sure = false;
      const before = hooks.progress?.() ?? 0;
      if (took) other(body, scope, true);
      else maybe(() => runAll(body, scope));
      took ||= (hooks.progress?.() ?? 0) > before;
      if (truth === true) break;
    }
    return undefined;
  }

  /** A branch beside one that already did something: it cannot be followed too, and is told. */
  function other(body: readonly Statement[], scope: Scope, took: boolean): void {
    const before = hooks.progress?.() ?? 0;
    maybe(() => runAll(body, scope));
    const [first] = body;
    const last = body.at(-1);
    if (took && first !== undefined && last !== undefined && (hooks.progress?.() ?? 0) > before)
      hooks.drop?.(before, { start: first.start, end: last.end });
  }

  function runFor(target: Expression, list: Value, body: readonly Statement[], scope: Scope): Ending {
    const items = iterate(list);
    if (items === undefined) {
      assign(target, unknown(list), scope);
      return maybe(() => runAll(body, scope));
    }
    for (const value of items) {
      if (!spend()) return undefined;
      assign(target, value, scope);
      const ending = runAll(body, scope);
      if (ending?.kind === 'return') return ending;
    }
    return undefined;
  }

  const module = createScope();
  return {
    module,
    run: (statements, scope) => {
      runAll(statements, scope);
    },
    evaluate,
    call: (value, args) => callFunction(value, args, new Map(), value),
    exhausted: () => steps > MAX_STEPS,
  };
}
