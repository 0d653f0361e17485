/** Local variables. */
import type { Scope, Value } from './values.ts';

export const newScope = (): Scope => ({ variables: new Map() });

/** Every variable that is seen from here, with the map that holds it. */
export function visible(scope: Scope): [Map<string, Value>, string, Value][] {
  const all: [Map<string, Value>, string, Value][] = [];
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer)
    for (const [name, value] of at.variables) all.push([at.variables, name, value]);
  return all;
}

/** The nearest variable of that name. */
export function lookUp(name: string, scope: Scope): Value | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const value = at.variables.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Sets the variable where it is, or here. Returns the value. */
export function assign(name: string, value: Value, scope: Scope): Value {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer)
    if (at.variables.has(name)) {
      at.variables.set(name, value);
      return value;
    }
  scope.variables.set(name, value);
  return value;
}
