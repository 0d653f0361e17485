/** A migration from its text to what it does: the module is followed as if it were loaded, then its way up is called. */

import type { Wrapping } from '../../migration.ts';
import type { ProgramSql } from '../program.ts';
import { call, instanceOf } from './calls.ts';
import { downOf } from './down.ts';
import { createEffects, type Effects, statementsOf } from './effects.ts';
import { evaluate } from './evaluate.ts';
import { EXPORTS, execute } from './execute.ts';
import { globalsOf } from './globals.ts';
import { isTooMuch } from './limits.ts';
import type { Machine } from './machine.ts';
import { parseModule } from './parse.ts';
import { createScopes } from './scopes.ts';
import type { Module } from './syntax.ts';
import { type ClassValue, is, type RecordValue, record, type Scope, UNKNOWN, type Value } from './values.ts';

/** What a tool does with a migration that is a module. */
export interface Follower {
  /** What a package gives that the migration imports; undefined: nothing is known of it. */
  packages(name: string, machine: Machine): Value;
  /** Calls the way up. */
  run(module: ModuleValue, machine: Machine): void;
  wrapping(module: ModuleValue): Wrapping;
}

export interface ModuleValue {
  exports: RecordValue;
  /** `up`, whichever way it is exported; the instance it belongs to. */
  up: Value;
  down: Value;
  self: Value;
  /** A property beside `up`: of the module, of the default export or of the class. */
  option(name: string): Value;
}

/** Nothing that a file says makes it throw: where it gives up, it says so. */
export function follow(text: string, follower: Follower): ProgramSql {
  const effects = createEffects();
  const whole = { start: 0, end: text.length };
  let module: ModuleValue | undefined;
  try {
    const syntax = parseModule(text);
    const machine = createMachine(text, effects, follower);
    module = load(syntax, machine);
    if (module) follower.run(module, machine);
    else if (syntax.body.length > 0 && /\bup\b/.test(text))
      effects.cannotRead('a migration whose way up is not found', whole);
    const [broken] = syntax.broken;
    if (broken) effects.cannotRead('code that is no JavaScript or TypeScript as far as can be seen', broken);
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    effects.cannotRead('a migration that does more than is followed', whole);
  }
  // Statements are completed first: what of them is not known is told then.
  const statements = statementsOf(effects);
  return {
    statements,
    unread: effects.unread,
    wrapping: module ? follower.wrapping(module) : 'unknown',
    down: downOf(module?.down),
  };
}

function createMachine(text: string, effects: Effects, follower: Follower): Machine {
  const machine: Machine = {
    ...createScopes(),
    text,
    effects,
    packages: (name) => follower.packages(name, machine),
    globals: { variables: new Map(), number: -1 },
    evaluate: (expression, scope) => evaluate(expression, scope, machine),
    execute: (statements, scope) => execute(statements, scope, machine),
    call: (callee, args, place, self) => call(callee, args, place, self, machine),
    steps: 0,
    depth: 0,
  };
  for (const [name, value] of globalsOf(machine)) machine.globals.variables.set(name, value);
  return machine;
}

/** Runs the module's own statements. */
function load(syntax: Module, machine: Machine): ModuleValue | undefined {
  const exports = record([]);
  const module = record([['exports', exports]]);
  const scope = machine.scope(machine.globals);
  for (const name of [EXPORTS, 'exports']) scope.variables.set(name, exports);
  scope.variables.set('module', module);
  machine.execute(syntax.body, scope);
  return moduleValue(exports, module, scope, machine);
}

/** Where the ways up and down are: in the exports, in a default export, in a class that is exported. */
function moduleValue(
  exports: RecordValue,
  module: RecordValue,
  scope: Scope,
  machine: Machine,
): ModuleValue | undefined {
  const replaced = module.entries.get('exports');
  const candidates: Value[] = [exports, replaced, exports.entries.get('default'), ...exports.entries.values()];
  if (is(replaced, 'record')) candidates.push(...replaced.entries.values());
  // A class need not be exported where a tool is given all of a file's classes.
  candidates.push(...[...scope.variables.values()].filter((value) => is(value, 'class')));
  for (const candidate of candidates) {
    if (is(candidate, 'record')) {
      const up = candidate.entries.get('up');
      if (is(up, 'function') || is(up, 'native'))
        return {
          exports,
          up,
          down: candidate.entries.get('down'),
          self: candidate,
          option: (name) => candidate.entries.get(name) ?? exports.entries.get(name),
        };
    }
    const found = is(candidate, 'class') ? inClass(candidate, exports, machine) : undefined;
    if (found) return found;
  }
  return undefined;
}

function inClass(owner: ClassValue, exports: RecordValue, machine: Machine): ModuleValue | undefined {
  const methodOf = (name: string): Value => {
    for (let current: Value = owner; is(current, 'class'); current = current.parent) {
      const method = current.class.methods.find((candidate) => candidate.name === name);
      if (method) return { kind: 'function', function: method.function, scope: current.scope };
    }
    return undefined;
  };
  const placed = methodOf('up');
  if (!is(placed, 'function')) {
    // `up = async (queryRunner) => …`
    if (!owner.class.fields.some(({ name }) => name === 'up')) return undefined;
  }
  const { start, end } = is(placed, 'function') ? placed.function : { start: 0, end: machine.text.length };
  const self = instanceOf(owner, [UNKNOWN, UNKNOWN], { start, end, name: start }, machine);
  const own = (name: string): Value => self.entries.get(name) ?? methodOf(name);
  return {
    exports,
    up: own('up'),
    down: own('down'),
    self,
    option: (name) => self.entries.get(name) ?? owner.statics.get(name),
  };
}
