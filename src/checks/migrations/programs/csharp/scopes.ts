/** Where names lead: variables, methods, and what the classes of the file have. */
import type { Machine } from './machine.ts';
import type { Class, Expression, Method } from './syntax.ts';
import { is, named, type Scope, type Value } from './values.ts';

/** The class and those of the file that it is derived from, then those that it stands in. */
function* lineOf(own: Class | undefined, machine: Machine): Generator<Class> {
  const seen = new Set<Class>();
  let current = own;
  while (current && !seen.has(current)) {
    seen.add(current);
    yield current;
    const [next] = current.bases.flatMap((base) => machine.classNamed(base) ?? []);
    current = next;
  }
  if (own)
    for (const outer of machine.file.classes)
      if (!seen.has(outer) && outer.start <= own.start && outer.end >= own.end) yield outer;
}

/** The innermost one of that name, and the scope that holds it. */
export function variable(name: string, scope: Scope): { holder: Scope; value: Value } | undefined {
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    const value = current.variables.get(name);
    if (value !== undefined) return { holder: current, value };
  }
  return undefined;
}

export interface FoundMethod {
  method: Method;
  class: Class | undefined;
  scope: Scope | undefined;
}

/** A method by its name: in the method around, in the class, in its bases. Of several that of the number of arguments. */
export function methodNamed(name: string, count: number, scope: Scope, machine: Machine): FoundMethod | undefined {
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    const method = current.methods.get(name);
    if (method) return { method, class: scope.class, scope: current };
  }
  for (const own of lineOf(scope.class, machine)) {
    const method = methodOf(own, name, count);
    if (method) return { method, class: own, scope: undefined };
  }
  return undefined;
}

/** Of several of a name the one that takes so many arguments, else the first; undefined: the class has none. */
export function methodOf(own: Class, name: string, count: number): Method | undefined {
  const all = own.methods.filter((method) => method.name === name);
  return all.length < 2 ? all[0] : (all.find(({ params }) => takes(params, count)) ?? all[0]);
}

const takes = (params: Method['params'], count: number): boolean =>
  count >= params.filter(({ fallback, isRest }) => fallback === undefined && !isRest).length &&
  (count <= params.length || params.some(({ isRest }) => isRest));

/** `builder.CreateAll()` where a class of the file has `CreateAll(this MigrationBuilder builder)`. */
export function extensionNamed(name: string, count: number, machine: Machine): FoundMethod | undefined {
  for (const own of machine.file.classes) {
    const method = methodOf(own, name, count + 1);
    if (method?.params[0]?.isThis) return { method, class: own, scope: undefined };
  }
  return undefined;
}

/** The value of a field; undefined: the class has no such field. */
export function fieldNamed(name: string, own: Class | undefined, machine: Machine): Value | undefined {
  for (const current of lineOf(own, machine)) {
    const value = fieldOf(current, name, machine);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Values that are computed right now, to notice circles. */
const MAX_DEPTH = 40;

/** The value of a field or member of an enumeration; its name where the value is not known, undefined where the class has no such field. */
export function fieldOf(own: Class, name: string, machine: Machine): Value | undefined {
  const index = own.fields.findIndex((field) => field.name === name);
  const field = own.fields[index];
  if (field === undefined) return undefined;
  if (own.isEnum) return named(`${own.name}.${name}`);
  if (field.value === undefined || machine.depth >= MAX_DEPTH) return named(name);
  machine.depth++;
  try {
    return known(field.value, name, own, machine);
  } finally {
    machine.depth--;
  }
}

function known(expression: Expression, name: string, own: Class, machine: Machine): Value {
  const scope: Scope = { variables: new Map(), methods: new Map(), parent: undefined, class: own };
  const value = machine.evaluate(expression, scope);
  return is(value, 'unknown') && !value.parts && !value.type ? named(name) : value;
}
