/** Operators with what stands beside them: not all of it is evaluated always. */
import type { Scope } from './machine.ts';
import { match } from './match.ts';
import { operate } from './operators-of-values.ts';
import { bindingsOf, type Run } from './run.ts';
import type { Node } from './tree.ts';
import { FALSE, TRUE, truth, UNKNOWN, type Value } from './values.ts';

/** `&fun/1`, `not a`, `-a` */
export function unary(node: Node & { kind: 'unary' }, scope: Scope, run: Run): Value {
  if (node.op === '&') return capture(node, scope, run);
  const value = run.evaluate(node.operand, scope);
  if (node.op === '!' || node.op === 'not') {
    const is = truth(value);
    return is === undefined ? UNKNOWN : is ? FALSE : TRUE;
  }
  if (node.op === '-' && value.type === 'integer') return { type: 'integer', value: -value.value };
  if (node.op === '-' && value.type === 'float') return { type: 'float', value: -value.value };
  return node.op === '+' ? value : UNKNOWN;
}

/** `&fun/1`, `&Module.fun/1`, `&(&1 + 1)` */
function capture(node: Node & { kind: 'unary' }, scope: Scope, run: Run): Value {
  const { operand } = node;
  const target = operand.kind === 'binary' && operand.op === '/' ? operand.left : undefined;
  if (operand.kind === 'binary' && (target?.kind === 'name' || (target?.kind === 'call' && target.isBare))) {
    const wanted = operand.right.kind === 'integer' ? Number(operand.right.value) : 0;
    return {
      type: 'function',
      call: (args) => {
        const given =
          args.length > 0 || wanted === 0 ? args : Array.from({ length: Math.min(wanted, 8) }, () => UNKNOWN);
        const module = target.kind === 'call' && target.target ? run.evaluate(target.target, scope) : undefined;
        return run.invoke({ name: target.name, args: given, start: node.start, end: node.end }, module, scope);
      },
    };
  }
  return {
    type: 'function',
    call: (args) => {
      const inner = scope.inner();
      for (const [index, arg] of args.entries()) inner.set(`&${index + 1}`, arg);
      return run.evaluate(operand, inner);
    },
  };
}

/** `a = b`, `a |> b`, and the operators. */
export function binary(node: Node & { kind: 'binary' }, scope: Scope, run: Run): Value {
  const { op, left, right } = node;
  if (op === '=') {
    const value = run.evaluate(right, scope);
    match(left, value, bindingsOf(scope, run));
    return value;
  }
  if (op === '|>') {
    const value = run.evaluate(left, scope);
    if (right.kind === 'call') return run.call(right, scope, value);
    if (right.kind === 'name') return run.call({ ...right, kind: 'call', args: [] }, scope, value);
    const fun = right.kind === 'apply' ? run.evaluate(right.fun, scope) : run.evaluate(right, scope);
    const more = right.kind === 'apply' ? right.args.map((arg) => run.evaluate(arg, scope)) : [];
    return run.apply(fun, [value, ...more], node);
  }
  const first = run.evaluate(left, scope);
  if (op === 'and' || op === '&&' || op === 'or' || op === '||') {
    const is = truth(first);
    if (is === undefined) {
      run.maybe(() => run.evaluate(right, scope));
      return UNKNOWN;
    }
    return is === (op === 'and' || op === '&&') ? run.evaluate(right, scope) : first;
  }
  const second = run.evaluate(right, scope);
  run.spend(first, second);
  return operate(op, first, second);
}
