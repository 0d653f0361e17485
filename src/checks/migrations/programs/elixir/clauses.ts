/** Which clause of a function runs, and what is done where only the run tells. */
import { type FunctionClause, Raised, type Scope } from './machine.ts';
import { match, type Verdict } from './match.ts';
import { bindingsOf, type Run } from './run.ts';
import { type Clause, isDefault, type Node } from './tree.ts';
import { truth, UNKNOWN, type Value } from './values.ts';

/** The first clause that fits; where only the run tells which does, any of them may run. */
export function clauses(
  all: readonly Clause[],
  args: readonly Value[],
  scope: Scope,
  run: Run,
  defaults?: readonly FunctionClause[],
): Value {
  run.spend(...args);
  const ways: (() => Value)[] = [];
  let isSure = false;
  for (const [index, clause] of all.entries()) {
    const inner = scope.inner();
    for (const param of defaults?.[index]?.params ?? []) setDefault(param, inner, run);
    const verdict = matchAll(clause, args, inner, run);
    if (verdict === 'no') continue;
    ways.push(() => run.evaluate(clause.body, inner));
    isSure = verdict === 'yes';
    if (isSure) break;
  }
  const [only] = ways;
  if (only !== undefined && ways.length === 1 && (isSure || all.length === 1)) return only();
  run.either(ways);
  return UNKNOWN;
}

function setDefault(param: Node, scope: Scope, run: Run): void {
  if (!isDefault(param)) return;
  match(param.left, run.evaluate(param.right, scope), bindingsOf(scope, run));
}

function matchAll({ params, guard }: Clause, args: readonly Value[], scope: Scope, run: Run): Verdict {
  let result: Verdict = 'yes';
  for (const [index, param] of params.entries()) {
    const verdict = match(param, args[index] ?? UNKNOWN, bindingsOf(scope, run));
    if (verdict === 'no') return 'no';
    if (verdict === 'maybe') result = 'maybe';
  }
  const holds = guard === undefined ? true : truth(run.evaluate(guard, scope));
  return holds === undefined ? 'maybe' : holds ? result : 'no';
}

/** Ways of which the run takes one, or none. */
export function either(ways: readonly (() => void)[], { host }: Run): void {
  if (ways.length > 0) host.either(ways.map((way) => () => guarded(way)));
}

/** An error ends the way that raises it. */
function guarded(way: () => void): void {
  try {
    way();
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
  }
}
