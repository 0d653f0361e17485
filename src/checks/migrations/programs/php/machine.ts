/** What follows a program, and what the tool adds to the language. */

import type { Effects } from '../javascript/effects.ts';
import { TooMuch } from '../javascript/limits.ts';
import type { Argument, Expression, FunctionSyntax, Span, Statement } from './syntax.ts';
import type { Arguments, ClassValue, ObjectValue, Scope, Value } from './values.ts';

/** What the tool knows; undefined: nothing. */
export interface Host {
  /** A class by its full name, for calls of static methods and `new`. */
  staticCall(name: string, method: string, args: Arguments, place: Span, machine: Machine): Value | undefined;
  create(name: string, args: Arguments, place: Span, machine: Machine): Value | undefined;
  /** A function that is not of the language. */
  call(name: string, args: Arguments, place: Span, machine: Machine): Value | undefined;
  /** A method that the migration's class does not have itself. */
  inherited(name: string, args: Arguments, place: Span, machine: Machine): Value | undefined;
  constant(owner: string, name: string): Value | undefined;
  /** The file of a class of the application, by its full name; undefined: it is not there. */
  fileOf(name: string): string | undefined;
  /** A method of something that is not known; whatever it returns, the closures among the arguments are followed. */
  unknownCall(subject: Value, name: string, args: Arguments, place: Span, machine: Machine): Value;
}

export interface Machine {
  host: Host;
  effects: Effects;
  text: string;
  classes: Map<string, ClassValue>;
  /** Classes of other files, by their full names; undefined: there is none. */
  brought: Map<string, ClassValue | undefined>;
  functions: Map<string, FunctionSyntax>;
  constants: Map<string, Value>;
  /** Short name → full name. */
  imports: Map<string, string>;
  evaluate(expression: Expression, scope: Scope): Value;
  /** A way that ends the list of statements early; undefined: it ran through. */
  execute(statements: readonly Statement[], scope: Scope): Completion | undefined;
  /** Calls what can be called. */
  invoke(callee: Value, args: Arguments, place: Span): Value;
  method(self: ObjectValue, name: string, args: Arguments, place: Span): Value | undefined;
  args(args: readonly Argument[], scope: Scope): Arguments;
  steps: number;
  depth: number;
}

export type Completion =
  | { kind: 'return'; value: Value }
  | { kind: 'break' | 'continue'; levels: number }
  | { kind: 'throw' };

const MAX_STEPS = 400_000;
const MAX_DEPTH = 60;

/** Counts; throws `TooMuch`. */
export function step(machine: Machine): void {
  if (++machine.steps > MAX_STEPS) throw new TooMuch();
}

/** Work that grows with what it works on: so many entries, so many thousand characters. */
export function charge(machine: Machine, amount: number): void {
  machine.steps += amount >> 3;
  step(machine);
}

/** Work inside of a call; throws `TooMuch` where calls are nested too deeply. */
export function deeper<T>(machine: Machine, work: () => T): T {
  if (++machine.depth > MAX_DEPTH) throw new TooMuch();
  try {
    return work();
  } finally {
    machine.depth--;
  }
}

/** The full name of a class as it is written. */
export function fullName(machine: Machine, written: string): string {
  if (written.startsWith('\\')) return written.slice(1);
  const [first = '', ...rest] = written.split('\\');
  const imported = machine.imports.get(first.toLowerCase());
  return imported === undefined ? written : [imported, ...rest].join('\\');
}
