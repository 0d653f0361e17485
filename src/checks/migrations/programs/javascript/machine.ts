/** What the parts that follow a program share. */
import type { Effects } from './effects.ts';
import { TooMuch } from './limits.ts';
import type { Expression, Place, Statement } from './syntax.ts';
import type { CallPlace, Scope, Value } from './values.ts';

const MAX_STEPS = 400_000;

/** How a list of statements ended before its end. */
export type Completion = { kind: 'return'; value: Value } | { kind: 'throw' | 'break' | 'continue' } | undefined;

export interface Machine {
  text: string;
  effects: Effects;
  /** What `import` and `require` of a package give; undefined: another file, whose values are not known. */
  packages: (name: string) => Value;
  globals: Scope;
  evaluate(expression: Expression, scope: Scope): Value;
  execute(statements: readonly Statement[], scope: Scope): Completion;
  /** Calls a function of the file or of the tool; `self` is what `this` is. */
  call(callee: Value, args: readonly Value[], place: CallPlace, self?: Value): Value;
  /** Runs what may or may not run: what it assigns is not known afterwards. */
  maybe<T>(...branches: (() => T)[]): T[];
  scope(parent: Scope | undefined): Scope;
  assign(scope: Scope, name: string, value: Value): void;
  steps: number;
  /** Functions that are running. */
  depth: number;
}

export function step(machine: Machine): void {
  machine.steps++;
  if (machine.steps > MAX_STEPS) throw new TooMuch();
}

/** Words of the file, short enough to stand in a sentence. */
export const wordsAt = (machine: Machine, { start, end }: Place): string => machine.text.slice(start, end).slice(0, 80);
