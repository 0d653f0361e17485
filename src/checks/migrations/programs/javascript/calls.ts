/** Calls: of functions of the file, of the tool, and of those that nobody here knows. */
import { bindArguments } from './bind.ts';
import { dialectFunction } from './dialect-tests.ts';
import { harmless } from './harmless.ts';
import { type Machine, step } from './machine.ts';
import type { Expression } from './syntax.ts';
import {
  type CallPlace,
  type ClassValue,
  is,
  isCallable,
  type RecordValue,
  UNKNOWN,
  type Value,
  visitValues,
} from './values.ts';

const MAX_CALLS = 40;

export const callPlace = ({ start, end }: Expression, callee: Expression): CallPlace => ({
  start,
  end,
  name:
    callee.kind === 'member' && typeof callee.property === 'string'
      ? callee.end - callee.property.length
      : callee.start,
});

export function call(callee: Value, args: readonly Value[], place: CallPlace, self: Value, machine: Machine): Value {
  step(machine);
  if (is(callee, 'native')) return callee.call(args, place);
  if (is(callee, 'host')) return callee.call?.(args, place) ?? UNKNOWN;
  if (is(callee, 'class')) return instanceOf(callee, args, place, machine);
  if (!is(callee, 'function')) return UNKNOWN;
  if (machine.depth >= MAX_CALLS) {
    machine.effects.cannotRead('a function that calls itself', place);
    return UNKNOWN;
  }
  machine.depth++;
  try {
    const scope = machine.scope(callee.scope);
    if (!callee.function.isArrow) scope.variables.set('this', callee.self ?? self);
    bindArguments(callee.function, args, scope, machine);
    const { body } = callee.function;
    if ('kind' in body) return machine.evaluate(body, scope);
    const completion = machine.execute(body, scope);
    return completion?.kind === 'return' ? completion.value : undefined;
  } finally {
    machine.depth--;
  }
}

/** `new C(…)` of a class of the file. */
export function instanceOf(owner: ClassValue, args: readonly Value[], place: CallPlace, machine: Machine): RecordValue {
  const instance: RecordValue = { kind: 'record', entries: new Map(), parent: owner };
  const chain: ClassValue[] = [];
  for (let current: Value = owner; is(current, 'class') && chain.length < MAX_CALLS; current = current.parent)
    chain.unshift(current);
  for (const { class: syntax, scope: outer } of chain) {
    const scope = machine.scope(outer);
    scope.variables.set('this', instance);
    for (const field of syntax.fields)
      if (!field.isStatic)
        instance.entries.set(field.name, field.value ? machine.evaluate(field.value, scope) : undefined);
  }
  const maker = chain.flatMap(({ class: syntax, scope }) =>
    syntax.methods.filter(({ name }) => name === 'constructor').map((method) => ({ method, scope })),
  );
  const last = maker.at(-1);
  if (last)
    call(
      { kind: 'function', function: last.method.function, scope: last.scope, self: instance },
      args,
      place,
      instance,
      machine,
    );
  return instance;
}

/**
 * A function that is not known. Callbacks run once, with what is not known: what they send is seen. Whoever is handed the
 * connection may send anything.
 */
export function callUnknown(
  callee: Expression,
  args: readonly Value[],
  self: Value,
  place: CallPlace,
  machine: Machine,
): Value {
  step(machine);
  const words = machine.text.slice(callee.start, callee.end);
  if (harmless(words)) return UNKNOWN;
  const answer = dialectFunction(words);
  if (answer !== undefined) return answer;
  const given = args.some(holdsConnection);
  if (given) machine.effects.cannotRead(`${named(words)}, which is handed the connection`, place);
  else if (is(self, 'host') && self.isConnection)
    machine.effects.cannotRead(`${named(words)}, which is not known here`, place);
  // What is awaited is taken to succeed.
  const property = callee.kind === 'member' ? callee.property : undefined;
  const called = property === 'catch' ? [] : property === 'then' ? args.slice(0, 1) : args;
  for (const arg of called)
    if (isCallable(arg)) machine.maybe(() => call(arg, [UNKNOWN, UNKNOWN, UNKNOWN], place, undefined, machine));
  return UNKNOWN;
}

export const named = (words: string): string =>
  /^[\w$.]{1,60}$/.test(words) ? `the function \`${words}\`` : 'a function';

function holdsConnection(value: Value): boolean {
  let holds = false;
  visitValues(value, (inner) => {
    if (is(inner, 'host') && inner.isConnection) holds = true;
  });
  return holds;
}
