/** A file of PHP from its text to the objects that it makes. */
import type { Effects } from '../javascript/effects.ts';
import { argumentsIn, callOwn, declareClass, invoke } from './calls.ts';
import { evaluate } from './evaluate.ts';
import { execute } from './execute.ts';
import type { Host, Machine } from './machine.ts';
import { parsePhp } from './parse.ts';
import type { Statement } from './syntax.ts';
import type { Scope, Value } from './values.ts';

/** What loading a file gives. */
export interface Loaded {
  machine: Machine;
  /** What the file returns. */
  returned: Value;
  statements: readonly Statement[];
}

/** Throws `NotPhp` and `TooMuch`. */
export function load(text: string, effects: Effects, host: Host): Loaded {
  const statements = parsePhp(text);
  const scope: Scope = { variables: new Map(), self: undefined, class: undefined };
  const machine: Machine = {
    host,
    effects,
    text,
    classes: new Map(),
    brought: new Map(),
    functions: new Map(),
    constants: new Map(),
    imports: new Map(),
    evaluate: (expression, within) => evaluate(expression, within, machine),
    execute: (list, within) => execute(list, within, machine),
    invoke: (callee, args, place) => invoke(callee, args, place, machine, scope),
    method: (self, name, args) => callOwn(self, name, args, machine),
    args: (args, within) => argumentsIn(args, within, machine),
    steps: 0,
    depth: 0,
  };
  // Classes and functions are there before the file runs.
  for (const statement of statements) {
    if (statement.kind === 'import') machine.imports.set(statement.alias.toLowerCase(), statement.name);
    if (statement.kind === 'function declaration')
      machine.functions.set(statement.function.name.toLowerCase(), statement.function);
  }
  for (const statement of statements)
    if (statement.kind === 'class declaration') declareClass(statement.class, machine);
  const completion = execute(
    statements.filter(({ kind }) => kind !== 'class declaration'),
    scope,
    machine,
  );
  return { machine, returned: completion?.kind === 'return' ? completion.value : null, statements };
}
