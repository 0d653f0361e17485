/** Classes of other files of the application: constants, enums, what a class extends. */
import { fullName, type Machine } from './machine.ts';
import { parsePhp } from './parse.ts';
import type { ClassSyntax, Statement } from './syntax.ts';
import { NotPhp } from './token.ts';
import { array, type ClassValue, type HostValue, is, type Scope, type Value } from './values.ts';

const lastPart = (name: string): string => name.slice(name.lastIndexOf('\\') + 1);

/** A class of this file, or of another one, by its name as it is written; undefined: its text is not there. */
export function classNamed(written: string, machine: Machine): ClassValue | undefined {
  return machine.classes.get(lastPart(written).toLowerCase()) ?? broughtClass(fullName(machine, written), machine);
}

/** A class of another file, read once; undefined where that is not there or is no PHP. */
export function broughtClass(name: string, machine: Machine): ClassValue | undefined {
  if (machine.brought.has(name)) return machine.brought.get(name);
  const text = machine.host.fileOf(name);
  const syntax = text === undefined ? undefined : classIn(text, lastPart(name));
  const value: ClassValue | undefined = syntax && { syntax, statics: new Map() };
  machine.brought.set(name, value);
  return value;
}

function classIn(text: string, name: string): ClassSyntax | undefined {
  try {
    return inStatements(parsePhp(text), name.toLowerCase());
  } catch (error) {
    if (error instanceof NotPhp) return undefined;
    throw error;
  }
}

function inStatements(statements: readonly Statement[], name: string): ClassSyntax | undefined {
  for (const statement of statements)
    if (statement.kind === 'class declaration' && statement.class.name.toLowerCase() === name) return statement.class;
  return undefined;
}

interface EnumCase {
  kind: 'enum case';
  value: Value;
}

const isCase = (state: unknown): state is EnumCase =>
  typeof state === 'object' && state !== null && 'kind' in state && state.kind === 'enum case';

/** The value of a case of an enum; others are left as they are. */
export const enumValue = (value: Value): Value =>
  is(value, 'host') && isCase(value.state) ? value.state.value : value;

/** A constant of a class, or a case of an enum. Undefined: it has none of that name. */
export function constantOf(owner: ClassValue, name: string, machine: Machine): Value | undefined {
  let current: ClassValue | undefined = owner;
  for (let depth = 0; current !== undefined && depth < 10; depth++) {
    const { constants, parent }: ClassSyntax = current.syntax;
    const constant = constants.find((each) => each.name === name);
    const scope: Scope = { variables: new Map(), self: undefined, class: current };
    if (constant?.isCase)
      return caseOf(name, constant.value === undefined ? name : machine.evaluate(constant.value, scope));
    if (constant?.value) return machine.evaluate(constant.value, scope);
    current = parent === undefined ? undefined : classNamed(parent, machine);
  }
  return undefined;
}

function caseOf(name: string, value: Value): HostValue {
  const state: EnumCase = { kind: 'enum case', value };
  return {
    kind: 'host',
    state,
    call: () => undefined,
    get: (property) => (property === 'value' ? value : property === 'name' ? name : undefined),
  };
}

/** `Status::cases()`; undefined: it is no enum. */
export function casesOf(owner: ClassValue, machine: Machine): Value | undefined {
  const cases = owner.syntax.constants.filter((constant) => constant.isCase);
  if (cases.length === 0) return undefined;
  return array(cases.map(({ name }) => constantOf(owner, name, machine) ?? null));
}
