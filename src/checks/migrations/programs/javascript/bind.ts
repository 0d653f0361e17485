/** Values to names: parameters, declarations, assignments. */
import { type Machine, step } from './machine.ts';
import { memberOf } from './members.ts';
import type { Expression, FunctionSyntax, Target } from './syntax.ts';
import { is, itemsOf, list, type RecordValue, type Scope, UNKNOWN, type Value } from './values.ts';

/** Gives a value to names: as declarations (in this scope) or as assignments (wherever they are). */
export function bind(target: Target, given: Value, scope: Scope, machine: Machine, declares: boolean): void {
  step(machine);
  const fallback = 'default' in target ? target.default : undefined;
  const value = given === undefined && fallback ? machine.evaluate(fallback, scope) : given;
  switch (target.kind) {
    case 'name':
      if (declares) scope.variables.set(target.name, value);
      else machine.assign(scope, target.name, value);
      return;
    case 'member':
      setMember(target.member, value, scope, machine);
      return;
    case 'object': {
      const taken = new Set<string>();
      for (const { key, target: inner } of target.parts) {
        taken.add(key);
        bind(inner, memberOf(value, key, machine, key), scope, machine, declares);
      }
      if (target.rest === undefined) return;
      const rest = is(value, 'record') ? [...value.entries].filter(([key]) => !taken.has(key)) : [];
      const left: RecordValue = { kind: 'record', entries: new Map(rest), isOpen: !is(value, 'record') };
      bind({ kind: 'name', name: target.rest }, left, scope, machine, declares);
      return;
    }
    case 'array': {
      const isKnown = is(value, 'list');
      for (const [index, inner] of target.parts.entries())
        if (inner) bind(inner, isKnown ? value.items[index] : UNKNOWN, scope, machine, declares);
      if (target.rest)
        bind(
          target.rest,
          isKnown ? list(itemsOf(value).slice(target.parts.length)) : UNKNOWN,
          scope,
          machine,
          declares,
        );
    }
  }
}

function setMember(expression: Expression, value: Value, scope: Scope, machine: Machine): void {
  if (expression.kind !== 'member') return;
  const object = machine.evaluate(expression.object, scope);
  const key =
    typeof expression.property === 'string' ? expression.property : machine.evaluate(expression.property, scope);
  if (is(object, 'record')) {
    if (typeof key === 'string' || typeof key === 'number') object.entries.set(String(key), value);
    else object.isOpen = true;
  } else if (is(object, 'list') && typeof key === 'number' && key <= object.items.length) object.items[key] = value;
  else if (is(object, 'class') && typeof key === 'string') object.statics.set(key, value);
}

/** Arguments to the names that a function has for them. */
export function bindArguments(callee: FunctionSyntax, args: readonly Value[], scope: Scope, machine: Machine): void {
  for (const [index, param] of callee.params.entries()) bind(param, args[index], scope, machine, true);
  if (callee.rest) bind(callee.rest, list(args.slice(callee.params.length)), scope, machine, true);
}
