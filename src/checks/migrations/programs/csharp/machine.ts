/** Follows code without running it. */
import { TooMuch } from '../javascript/limits.ts';
import type { Class, Expression, Place, SourceFile, Statement } from './syntax.ts';
import type { Scope, Value } from './values.ts';

export interface Machine {
  source: string;
  file: SourceFile;
  /** Steps so far: more than {@link MAX_STEPS} is not followed. */
  steps: number;
  /** Methods in methods. */
  depth: number;
  /** The last call whose method is not known. */
  foreign: Place | undefined;
  /** What may change the database and is only known when it runs. */
  cannotRead(what: string, place: Place): void;
  /** How much has been done, to compare and to take back. */
  mark(): number;
  rollBack(mark: number): void;
  evaluate(expression: Expression, scope: Scope): Value;
  execute(statements: readonly Statement[], scope: Scope): Leaving | undefined;
  /** What a file that is read when it runs holds, where it is there. */
  script(name: string): string | undefined;
  classNamed(name: string): Class | undefined;
  /** A property of the class of the framework that the classes of the file are derived from. */
  inherited(name: string): Value | undefined;
}

/** How a list of statements is left before its end. */
export interface Leaving {
  kind: 'return' | 'throw' | 'break' | 'continue';
  value?: Value;
}

const MAX_STEPS = 400_000;

/** Counts; throws `TooMuch`. */
export function step(machine: Machine): void {
  machine.steps++;
  if (machine.steps > MAX_STEPS) throw new TooMuch();
}

/** As the code stands in the file, in one line. */
export const wordsOf = ({ source }: Machine, { start, end }: Place): string =>
  source.slice(start, Math.min(end, start + 80)).replace(/\s+/g, ' ');
