/** What follows a program: shared by its parts. */
import type { CallNode, Clause, Node, Place } from './tree.ts';
import type { Value } from './values.ts';

export interface Call extends Place {
  /** Its module, by its whole name; absent: a call without one. */
  module?: string;
  name: string;
  args: readonly Value[];
}

/** What a program is followed for. */
export interface Host {
  /** Of the file that is followed. */
  path: string;
  /** A function of the host; undefined: it has none of that name. */
  call(call: Call, machine: Machine): Value | undefined;
  /** A macro of the host: its arguments are not evaluated yet. `piped`: the first argument, where it stands before `|>`. */
  form(node: CallNode, scope: Scope, machine: Machine, piped: Value | undefined): Value | undefined;
  /** A call of what is not known here. */
  unknown(call: Call): void;
  /** Runs ways of which the run takes one, or none. */
  either(ways: readonly (() => void)[]): void;
}

export interface Machine {
  evaluate(node: Node, scope: Scope): Value;
  /** Runs the first clause that fits; arguments that are missing are not known. */
  clauses(clauses: readonly Clause[], args: readonly Value[], scope: Scope): Value;
  /** Calls a function that is a value. */
  apply(fun: Value, args: readonly Value[], place: Place): Value;
  /** Calls a function of a module of the file; undefined: there is none. */
  own(module: Module | undefined, name: string, args: readonly Value[]): Value | undefined;
  /** Runs what may run or not. */
  maybe(way: () => void): void;
  either(ways: readonly (() => void)[]): void;
  /** Work with what is large counts as more steps. */
  spend(...values: readonly Value[]): void;
  module(name: string): Module | undefined;
  /** The whole name of an alias. */
  resolve(name: string, module: Module): string;
}

export interface FunctionClause extends Clause {
  /** `fun(a, b \\ 1)`: how few arguments it takes. */
  least: number;
}

export interface Module extends Place {
  name: string;
  functions: Map<string, FunctionClause[]>;
  /** Parameters of functions whose bodies stand elsewhere, by name and count. */
  heads: Map<string, readonly Node[]>;
  attributes: Map<string, Value>;
  /** Short name → whole name. */
  aliases: Map<string, string>;
  /** Modules named by `use`. */
  uses: string[];
}

export class Scope {
  readonly module: Module;
  readonly #parent: Scope | undefined;
  readonly #values = new Map<string, Value>();

  constructor(module: Module, parent?: Scope) {
    this.module = module;
    this.#parent = parent;
  }

  inner(): Scope {
    return new Scope(this.module, this);
  }

  get(name: string): Value | undefined {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.#parent) {
      const value = scope.#values.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  set(name: string, value: Value): void {
    this.#values.set(name, value);
  }
}

/** `raise`, `throw`, `exit`. */
export class Raised extends Error {}
