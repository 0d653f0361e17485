/** Calls: of methods of the file, of the builder, of what C# brings. */
import { TooMuch } from '../javascript/limits.ts';
import { libraryCall } from './library.ts';
import { type Machine, wordsOf } from './machine.ts';
import { extensionNamed, type FoundMethod, methodNamed, methodOf } from './scopes.ts';
import type { Argument, Expression, Place } from './syntax.ts';
import { childOf, type HostCall, is, type LambdaValue, listOf, type Scope, UNKNOWN, type Value } from './values.ts';

type Call = Expression & { kind: 'call' };
export type Given = HostCall['args'];

const MAX_DEPTH = 40;

export const givenOf = (args: readonly Argument[], scope: Scope, machine: Machine): Given =>
  args.map(({ name, value }) => ({
    name,
    value: machine.evaluate(value, scope),
    place: { start: value.start, end: value.end },
  }));

/** Follows a call; what cannot be followed and is given the builder, or sends SQL, is told as unread. */
export function callOf(call: Call, scope: Scope, machine: Machine): Value {
  const { callee } = call;
  if (callee.kind === 'name') {
    const found = methodNamed(callee.name, call.args.length, scope, machine);
    const own = scope.variables.get(callee.name);
    const args = givenOf(call.args, scope, machine);
    if (found) return invoke(found, args, machine);
    if (is(own, 'lambda'))
      return applied(
        own,
        args.map(({ value }) => value),
        machine,
      );
    return foreign(callee.name, args, call, machine);
  }
  if (callee.kind !== 'member') return foreign('', givenOf(call.args, scope, machine), call, machine);
  if (callee.object.kind === 'name' && (callee.object.name === 'this' || callee.object.name === 'base'))
    return ofSelf(callee.object.name, callee.name, call, scope, machine);
  const object = machine.evaluate(callee.object, scope);
  const args = givenOf(call.args, scope, machine);
  if (is(object, 'type')) {
    const method = methodOf(object.class, callee.name, args.length);
    if (method) return invoke({ method, class: object.class, scope: undefined }, args, machine);
    return foreign(callee.name, args, call, machine);
  }
  const place = { start: call.start, end: call.end };
  const host: HostCall = {
    args,
    types: callee.types,
    place,
    invoke: (lambda, values) => (is(lambda, 'lambda') ? applied(lambda, values, machine) : UNKNOWN),
  };
  if (is(object, 'host')) {
    const result = object.call(callee.name, host);
    if (result !== undefined) return result;
    const extension = extensionNamed(callee.name, args.length, machine);
    const self = { name: undefined, value: object, place };
    if (extension) return invoke(extension, [self, ...args], machine);
    const script = scriptIn(args, machine);
    if (object.isBuilder && script !== undefined)
      return object.call('Sql', { ...host, args: [{ name: undefined, value: script, place }] }) ?? UNKNOWN;
    if (object.isBuilder) machine.cannotRead(`\`${callee.name}\`, a method of another file`, place);
    return object;
  }
  const result = libraryCall({ object, words: wordsOf(machine, callee.object), name: callee.name, call: host });
  return result ?? foreign(callee.name, args, call, machine);
}

function ofSelf(self: string, name: string, call: Call, scope: Scope, machine: Machine): Value {
  const args = givenOf(call.args, scope, machine);
  const bases = scope.class?.bases.flatMap((base) => machine.classNamed(base) ?? []) ?? [];
  const own = self === 'base' ? bases[0] : scope.class;
  const found = methodNamed(
    name,
    args.length,
    { ...scope, parent: undefined, methods: new Map(), class: own },
    machine,
  );
  if (found) return invoke(found, args, machine);
  // The class that migrations are derived from does nothing.
  if (self === 'base' && scope.class?.bases[0] === 'Migration') return UNKNOWN;
  return foreign(name, args, call, machine);
}

/** What sends SQL by another way than the builder. */
const SENDS = /^(?:Execute\w*|SaveChanges\w*|Query\w*|Migrate\w*|EnsureCreated\w*|Bulk\w*|ExecuteSql\w*)$/;

/** A script that is named by an argument. */
function scriptIn(args: Given, machine: Machine): string | undefined {
  for (const { value } of args) {
    const script = typeof value === 'string' ? machine.script(value) : undefined;
    if (script !== undefined) return script;
  }
  return undefined;
}

/** A method of another file. */
function foreign(name: string, args: Given, place: Place, machine: Machine): Value {
  machine.foreign = place;
  if (args.some(({ value }) => is(value, 'host') && value.isBuilder))
    machine.cannotRead(name === '' ? 'a call that is not read' : `\`${name}\`, a method of another file`, place);
  else if (SENDS.test(name)) machine.cannotRead('C# code that runs with the migration', place);
  else return scriptIn(args, machine) ?? UNKNOWN;
  return UNKNOWN;
}

const HARMLESS =
  /^(?:Console|Debug|Trace|Log|Logger|_?logger|GC|Thread|Environment|Argument\w*Exception|CultureInfo|AppContext|Activity)\b/;
const HARMLESS_METHODS =
  /^(?:Write\w*|Log\w*|Add|AddRange|Insert|Remove|Clear|Sort|ThrowIf\w*|Dispose|Append\w*|SetSwitch)$/;

/** Whether a call that went to another file, or to .NET, changes no database as far as its name tells. */
export function isHarmless({ callee }: Call, machine: Machine): boolean {
  if (callee.kind !== 'member') return false;
  return HARMLESS.test(wordsOf(machine, callee.object)) || HARMLESS_METHODS.test(callee.name);
}

/** What a lambda returns; throws `TooMuch` where calls are nested too deeply. */
export function applied(lambda: LambdaValue, args: readonly Value[], machine: Machine): Value {
  return deeper(machine, () => {
    const scope = childOf(lambda.scope);
    for (const [index, name] of lambda.params.entries()) scope.variables.set(name, args[index] ?? UNKNOWN);
    if ('kind' in lambda.body) return machine.evaluate(lambda.body, scope);
    return machine.execute(lambda.body, scope)?.value ?? UNKNOWN;
  });
}

/** What a method returns, its missing arguments by their fallbacks; throws `TooMuch` where calls are nested too deeply. */
export function invoke({ method, class: own, scope }: FoundMethod, args: Given, machine: Machine): Value {
  return deeper(machine, () => {
    const inner: Scope = scope
      ? childOf(scope, own)
      : { variables: new Map(), methods: new Map(), parent: undefined, class: own };
    const unnamed = args.filter(({ name }) => name === undefined).map(({ value }) => value);
    for (const [index, { name, fallback, isRest }] of method.params.entries()) {
      const given = args.find((arg) => arg.name === name)?.value ?? unnamed[index];
      const rest = isRest && !is(given, 'list') ? listOf(unnamed.slice(index)) : undefined;
      const value = rest ?? given ?? (fallback ? machine.evaluate(fallback, inner) : UNKNOWN);
      inner.variables.set(name, value);
    }
    if ('kind' in method.body) return machine.evaluate(method.body, inner);
    return machine.execute(method.body, inner)?.value ?? UNKNOWN;
  });
}

function deeper<T>(machine: Machine, run: () => T): T {
  if (machine.depth >= MAX_DEPTH) throw new TooMuch();
  machine.depth++;
  try {
    return run();
  } finally {
    machine.depth--;
  }
}
