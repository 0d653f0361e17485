/** Values to variables, to places in arrays and objects, to several at once. */
import { checkItems } from '../javascript/limits.ts';
import { staticOwner } from './calls.ts';
import type { Machine } from './machine.ts';
import type { Expression } from './syntax.ts';
import { type ArrayValue, is, keyOf, nextKey, type Scope, stringOf, UNKNOWN, type Value } from './values.ts';

/** A place that is not known is passed over. Throws `TooMuch` where a list grows too long. */
export function assign(target: Expression, value: Value, scope: Scope, machine: Machine): void {
  switch (target.kind) {
    case 'variable':
      scope.variables.set(target.name, value);
      return;
    case 'array':
      unpack(target, value, scope, machine);
      return;
    case 'index':
      assignIndex(target, value, scope, machine);
      return;
    case 'property': {
      const object = machine.evaluate(target.object, scope);
      const name = typeof target.name === 'string' ? target.name : stringOf(machine.evaluate(target.name, scope));
      if (name === undefined) return;
      if (is(object, 'object')) object.properties.set(name, value);
      if (is(object, 'host')) object.set?.(name, value);
      return;
    }
    case 'static property': {
      const owner = staticOwner(target.owner, scope, machine);
      if (owner && typeof target.name === 'string') owner.statics.set(target.name, value);
      return;
    }
    default:
  }
}

function assignIndex(target: Expression & { kind: 'index' }, value: Value, scope: Scope, machine: Machine): void {
  let holder = machine.evaluate(target.object, scope);
  const isNew = holder === null || (is(holder, 'unknown') && isFresh(target.object, scope));
  if (isNew) {
    holder = { kind: 'array', entries: new Map(), isOpen: false };
    assign(target.object, holder, scope, machine);
  }
  const key = target.index === undefined ? undefined : keyOf(machine.evaluate(target.index, scope));
  if (!is(holder, 'array')) return;
  checkItems(holder.entries.size);
  if (target.index === undefined) holder.entries.set(nextKey(holder), value);
  else if (key === undefined) forget(holder);
  else holder.entries.set(key, value);
}

/** A key that is not known: any entry may be another now. */
function forget(holder: ArrayValue): void {
  holder.isOpen = true;
  for (const key of holder.entries.keys()) holder.entries.set(key, UNKNOWN);
}

const isFresh = (object: Expression, scope: Scope): boolean =>
  object.kind === 'variable' && !scope.variables.has(object.name);

function unpack(target: Expression & { kind: 'array' }, value: Value, scope: Scope, machine: Machine): void {
  for (const [index, item] of target.items.entries()) {
    if (item.value === undefined) continue;
    const key = item.key === undefined ? index : keyOf(machine.evaluate(item.key, scope));
    const part =
      is(value, 'array') && key !== undefined ? (value.entries.get(key) ?? (value.isOpen ? UNKNOWN : null)) : value;
    assign(item.value, is(value, 'array') || is(value, 'unknown') ? part : UNKNOWN, scope, machine);
  }
}
