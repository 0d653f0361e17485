/** What the parts of the interpreter share. */
import type { Call, FunctionClause, Host, Machine, Scope } from './machine.ts';
import type { Bindings } from './match.ts';
import type { CallNode, Clause, Node } from './tree.ts';
import type { Value } from './values.ts';

export interface Run extends Machine {
  host: Host;
  /** The text of the file. */
  source: string;
  /** Functions that are in a call, by module, name and count of arguments: how often. */
  active: Map<string, number>;
  /** `defaults`: the clauses with the parameters that no argument is for. */
  clauses(
    clauses: readonly Clause[],
    args: readonly Value[],
    scope: Scope,
    defaults?: readonly FunctionClause[],
  ): Value;
  /** A call as it stands. `piped`: the first argument, where it stands before `|>`. */
  call(node: CallNode, scope: Scope, piped?: Value): Value;
  /** A call with its arguments. `target`: what it is of; absent: the module around, or what that imports. */
  invoke(call: Call, target: Value | undefined, scope: Scope): Value;
}

/** Where a pattern puts what it finds. */
export const bindingsOf = (scope: Scope, run: Run): Bindings => ({
  set: (name, value) => scope.set(name, value),
  evaluate: (node: Node) => run.evaluate(node, scope),
});
