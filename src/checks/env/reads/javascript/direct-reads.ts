/** Where a file reads from an environment it has in hand. */
import { type Binding, bindingAt } from './bindings.ts';
import { type Environment, isBuiltIn, isName } from './environment.ts';
import type { Environments, Found } from './environments-of.ts';
import { listItems } from './expressions.ts';
import { type Key, keyOf } from './keys.ts';
import { isRefusedInList } from './list-refusals.ts';
import type { SourceModule } from './module.ts';
import type { Named } from './objects.ts';
import { isCall } from './owners.ts';
import { isRefusedWithout, isTruthAsked, type Surroundings, surroundingsOf } from './surroundings.ts';
import { IDENTIFIER, past, STRING, stringAt } from './tokens.ts';
import { isBinding } from './workers.ts';

export interface DirectRead extends Named {
  environment: Environment;
  surroundings: Surroundings;
  /** Tokens of the whole expression, end exclusive. */
  from: number;
  to: number;
}

export interface Lookup {
  parameter: NonNullable<Key['parameter']>;
  environment: Environment;
  surroundings: Surroundings;
}

/** `lookups`: where the key is a parameter of a function. `bindings`: what a Worker's environment holds besides texts. */
export function directReads(
  module: SourceModule,
  environments: Environments,
): { reads: DirectRead[]; lookups: Lookup[]; all: Found[]; bindings: ReadonlySet<string> } {
  const { tokens, scopes } = module;
  const { words, kinds, parents, pairs, count } = tokens;
  const reads: DirectRead[] = [];
  const lookups: Lookup[] = [];
  const bindings = new Set<string>();
  const add = (named: Named, environment: Environment, surroundings: Surroundings, from: number, to: number): void => {
    if (isName(named.name) && !isBuiltIn(environment, named.name))
      reads.push({ ...named, environment, surroundings, from, to });
  };
  const addKey = (key: Key, environment: Environment, found: Surroundings, from: number, to: number): void => {
    let surroundings = found;
    if (key.isList) {
      // Nothing to fall back to, or an empty text.
      const required = found.required || (found.literalFallback === undefined && isRefusedInList(module, from, to));
      const { asBoolean: _, ...others } = found;
      surroundings = required ? { ...others, hasDefault: false, required } : { ...others, required: false };
    }
    for (const named of key.names) add(named, environment, surroundings, from, to);
    if (key.parameter !== undefined) lookups.push({ parameter: key.parameter, environment, surroundings });
  };
  const isWritten = (from: number, to: number): boolean => {
    const next = words[to] === '!' ? to + 1 : to;
    const closes = words[to] === ')' || words[to] === 'as';
    return (
      words[next] === '=' ||
      words[from - 1] === 'delete' ||
      (closes && words[from - 1] === '(' && words[from - 2] === 'delete')
    );
  };

  /** `typeof process.env.X` as a type. */
  const isType = ({ from }: Found, to: number): boolean => {
    if (words[from - 1] !== 'typeof') return false;
    if (/^[!=]==?$/.test(words[to] ?? '')) return false;
    const before = words[from - 2] ?? '';
    if (/^(?:keyof|readonly|<|\||&|extends|as|satisfies|infer|:)$/.test(before)) return true;
    if (before !== '=') return /^(?:\[)$/.test(before) === false && before === '=>';
    for (let at = from - 3, steps = 0; at >= 0 && steps < 40; at--, steps++) {
      if (words[at] === 'type') return true;
      if (/^(?:const|let|var|;|\}|\{)$/.test(words[at] ?? '')) return false;
    }
    return false;
  };

  const member = (found: Found): boolean => {
    const { environment, from } = found;
    let to = found.to;
    const dot = words[to];
    if (dot === '.' || dot === '?.') {
      const name = words[to + 1] ?? '';
      if (kinds[to + 1] === IDENTIFIER) {
        const end = to + 2;
        const open = words[end] === '?.' ? end + 1 : end;
        const isMethodCall = words[open] === '(';
        const isGet = environment.hasGet && isMethodCall && (name === 'get' || name === 'has');
        if (isGet || (isMethodCall && name === 'hasOwnProperty')) {
          const [first] = listItems(tokens, open);
          const behind = past(tokens, open);
          if (first !== undefined)
            addKey(
              keyOf(module, first.from, first.to),
              environment,
              surroundingsOf(module, from, behind),
              from,
              behind,
            );
          return true;
        }
        if (!environment.hasMembers || (isMethodCall && /^(?:toString|valueOf|propertyIsEnumerable)$/.test(name)))
          return true;
        if (isWritten(from, end) || isType(found, end)) return true;
        if (environment.hasBindings && (isMethodCall || isBinding(module, end))) {
          bindings.add(name);
          return true;
        }
        add({ name, token: to + 1 }, environment, surroundingsOf(module, from, end), from, end);
        return true;
      }
      if (dot === '?.') to++;
    }
    if (words[to] !== '[' || !environment.hasMembers) return false;
    const end = past(tokens, to);
    if (isWritten(from, end) || isType(found, end)) return true;
    addKey(keyOf(module, to + 1, end - 1), environment, surroundingsOf(module, from, end), from, end);
    return true;
  };

  /** `'X' in process.env` */
  const membership = ({ environment, from, to }: Found): void => {
    const last = from - 2;
    const start = words[last] === ')' ? (pairs[last] ?? last) : last;
    const whole = surroundingsOf(module, start, to);
    addKey(keyOf(module, start, last + 1), environment, { ...whole, hasDefault: false }, start, to);
  };

  /** `Object.hasOwn(process.env, 'X')`, `Reflect.has(process.env, 'X')`, `get(process.env, 'X')` */
  const argument = ({ environment, from, to }: Found): void => {
    const open = parents[from] ?? -1;
    if (open === -1 || words[open] !== '(' || from !== open + 1 || words[to] !== ',' || !isCall(tokens, open)) return;
    const callee = words[open - 1] ?? '';
    const object = words[open - 2] === '.' ? (words[open - 3] ?? '') : '';
    const isKnown =
      (object === 'Object' && callee === 'hasOwn') ||
      (object === 'Reflect' && /^(?:has|get)$/.test(callee)) ||
      (object === 'hasOwnProperty' && callee === 'call') ||
      (/^(?:_|lodash|R)?$/.test(object) &&
        /^(?:get|has|pick)$/.test(callee) &&
        bindingAt(scopes, object === '' ? callee : object, open)?.kind === 'import');
    const key = listItems(tokens, open)[1];
    if (!isKnown || key === undefined) return;
    const behind = past(tokens, open);
    let start = open - 1;
    while (words[start - 1] === '.') start -= 2;
    const names =
      words[key.from] === '['
        ? listItems(tokens, key.from).map((each) => keyOf(module, each.from, each.to))
        : [keyOf(module, key.from, key.to)];
    const fallback = callee === 'get' ? listItems(tokens, open)[2]?.from : undefined;
    const found = fallback === undefined ? surroundingsOf(module, start, behind) : withFallback(fallback, '', from);
    for (const each of names) addKey(each, environment, found, start, behind);
  };

  /** `({ A: x } = process.env)`, `{ A } = process.env` of parameters. */
  const pattern = ({ environment, from }: Found): void => {
    const close = from - 2;
    const open = words[close] === '}' ? (pairs[close] ?? -1) : -1;
    if (open === -1 || !environment.hasMembers) return;
    for (const item of listItems(tokens, open)) {
      const name = stringAt(tokens, item.from) ?? words[item.from] ?? '';
      const target = words[item.from + 1] === ':' ? item.from + 2 : item.from;
      const equals = past(tokens, target);
      const isDefaulted = words[equals] === '=' && equals < item.to;
      const local = words[target] ?? '';
      add(
        { name, token: item.from },
        environment,
        withFallback(isDefaulted ? equals + 1 : undefined, local, from),
        item.from,
        item.to,
      );
    }
  };
  const withFallback = (fallback: number | undefined, local: string, at: number): Surroundings => {
    if (fallback === undefined) {
      const binding = bindingAt(scopes, local, at);
      const end = binding === undefined ? at : Math.min(binding.to, count, at + 400);
      const required = isRefusedWithout(module, local, at, end);
      return {
        hasDefault: false,
        required,
        ...(!required && isTruthAsked(module, local, at + 1, end) ? { asBoolean: true as const } : {}),
      };
    }
    const isLiteral = kinds[fallback] === STRING && stringAt(tokens, fallback) !== '';
    return { hasDefault: true, required: false, ...(isLiteral ? { literalFallback: true as const } : {}) };
  };

  const ofInit = new Map<number, Environment | undefined>();
  const destructured = (binding: Binding): void => {
    const { keys, init, kind, keyToken, fallback, name } = binding;
    const [first, second] = keys;
    if (first === undefined || (kind !== 'variable' && kind !== 'parameter')) return;
    let environment: Environment | undefined;
    let variable = first;
    if (init !== undefined) {
      if (!ofInit.has(init.from)) ofInit.set(init.from, environments.of(init.from, init.to));
      environment = ofInit.get(init.from);
      if (environment === undefined && first === 'env' && second !== undefined) {
        environment = environments.ownerOf(init.from, init.to);
        variable = second;
      }
    }
    environment ??= kind === 'parameter' ? environments.named({ ...binding, keys: [] }) : undefined;
    if (
      environment?.hasMembers !== true ||
      keys.length > 2 ||
      (keys.length === 2 && variable === first && second !== undefined && environment.hasBindings)
    )
      return;
    add(
      { name: variable, token: keyToken },
      environment,
      withFallback(fallback, name, keyToken),
      keyToken,
      keyToken + 1,
    );
  };

  const all = environments.all();
  for (const found of all) {
    if (member(found)) continue;
    const before = words[found.from - 1];
    if (before === 'in') membership(found);
    else if (before === '=' && words[found.to] !== '.') pattern(found);
    else argument(found);
  }
  for (const list of scopes.bindings.values())
    for (const binding of list) if (binding.keys.length > 0) destructured(binding);
  return { reads, lookups, all, bindings };
}
