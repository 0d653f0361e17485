/** Which names a key of the environment may be: a literal, a constant, one of a list, or a parameter. */
import { type Binding, bindingAt, type Callable } from './bindings.ts';
import { listItems, pastExpression, pastType } from './expressions.ts';
import type { SourceModule } from './module.ts';
import { keysOfObject, memberOf, type Named, propertyOf, valuesOfObject } from './objects.ts';
import { IDENTIFIER, past, STRING, stringAt } from './tokens.ts';

export interface Key {
  /** One or more, where they are known. */
  names: readonly Named[];
  /** One by one: what is asked of one is asked of all. */
  isList: boolean;
  /** The function whose parameter it is. */
  parameter?: { callable: Callable; position: number; isList: boolean; property?: string };
}

const NONE: Key = { names: [], isList: false };
const ITERATORS = /^(?:forEach|map|filter|every|some|find|findIndex|flatMap|reduce|reduceRight|each)$/;

/** The key whose tokens are `[from, to)`. */
export function keyOf(module: SourceModule, from: number, to: number, depth = 0): Key {
  const { tokens, scopes } = module;
  const { words, kinds, pairs } = tokens;
  if (depth > 8 || from >= to) return NONE;
  let end = to;
  for (let at = from + 1; at < to; at++) if (words[at] === 'as' || words[at] === 'satisfies') end = Math.min(end, at);
  if (end - 1 > from && words[end - 1] === '!') end--;
  if (words[from] === '(' && past(tokens, from) === end) return keyOf(module, from + 1, end - 1, depth + 1);
  if (end - from === 1) {
    const name = stringAt(tokens, from);
    if (name !== undefined) return { names: [{ name, token: from }], isList: false };
    if (kinds[from] !== IDENTIFIER) return NONE;
    const binding = bindingAt(scopes, words[from] ?? '', from);
    return binding === undefined ? NONE : keyOfBinding(module, binding, depth + 1);
  }
  // `isProduction ? 'A' : 'B'`
  const names: Named[] = [];
  let questions = 0;
  for (let at = from; at < end; at = (pairs[at] ?? -1) > at ? past(tokens, at) : at + 1) {
    if (words[at] === '?') questions++;
    const name =
      kinds[at] === STRING &&
      /^[?:]$/.test(words[at - 1] ?? '') &&
      /^(?:[:])?$/.test(at + 1 >= end ? '' : (words[at + 1] ?? '-'))
        ? stringAt(tokens, at)
        : undefined;
    if (name !== undefined && questions > 0) names.push({ name, token: at });
  }
  if (names.length > 0) return { names, isList: false };
  // `names[index]`
  if (
    kinds[from] === IDENTIFIER &&
    words[from + 1] === '[' &&
    past(tokens, from + 1) === end &&
    end - from === 4 &&
    kinds[from + 2] === IDENTIFIER
  )
    return elements(module, from, from + 1, [], depth + 1);
  // `KEYS.url`
  if (end - from === 3 && words[from + 1] === '.' && kinds[from] === IDENTIFIER) {
    const value = memberOf(module, bindingAt(scopes, words[from] ?? '', from), words[from + 2] ?? '');
    const name = value === undefined ? undefined : stringAt(tokens, value);
    if (name !== undefined && value !== undefined) return { names: [{ name, token: value }], isList: false };
    // `for (const each of LIST) process.env[each.name]`, `(options) => process.env[options.name]`
    const binding = bindingAt(scopes, words[from] ?? '', from);
    if (binding !== undefined)
      return keyOfBinding(module, { ...binding, keys: [...binding.keys, words[from + 2]] }, depth + 1);
  }
  return NONE;
}

/** What the file that a name is imported from gives it. */
function imported(
  module: SourceModule,
  binding: Binding,
  find: (home: SourceModule, init: { from: number; to: number }) => Key,
): Key {
  const target = module.elsewhere?.(binding);
  if (target === undefined) return NONE;
  const given = target.binding;
  const init =
    given === undefined && target.token !== undefined
      ? { from: target.token, to: pastExpression(target.module.tokens, target.token) }
      : given?.kind === 'variable' && given.keys.length === 0
        ? given.init
        : undefined;
  if (init === undefined) return NONE;
  const { names, isList } = find(target.module, init);
  return { names: names.map((named) => ({ home: target.module, ...named })), isList };
}

function keyOfBinding(module: SourceModule, binding: Binding, depth: number): Key {
  const { tokens } = module;
  if (binding.kind === 'import' && binding.keys.length === 0)
    return imported(module, binding, (home, { from, to }) => keyOf(home, from, to, depth));
  if (binding.kind === 'variable' && binding.init !== undefined && binding.keys.length === 0)
    return keyOf(module, binding.init.from, binding.init.to, depth);
  if (binding.kind === 'each' && binding.init !== undefined)
    return elements(module, binding.init.from, binding.init.to, binding.keys, depth);
  if (binding.kind === 'other' && binding.init !== undefined && binding.keys.length === 0) {
    const names = keysOfObject(module, binding.init.from, binding.init.to);
    return names.length > 0 ? { names, isList: true } : NONE;
  }
  const { owner, position } = binding;
  if (binding.kind !== 'parameter' || owner === undefined || position === undefined) return NONE;
  const iterated = iteratedBy(module, owner, position);
  if (iterated !== undefined) return elements(module, iterated.from, iterated.to, binding.keys, depth);
  if (
    binding.keys.length > 1 ||
    (binding.keys.length === 1 && binding.keys[0] === undefined && owner.parameters[position]?.isRest !== true)
  )
    return NONE;
  const property = binding.keys[0];
  if (tokens.words[owner.from] === undefined) return NONE;
  return {
    names: [],
    isList: false,
    parameter: { callable: owner, position, isList: false, ...(property === undefined ? {} : { property }) },
  };
}

/** `LIST.map((name) => …)`: the tokens of `LIST`, where the function's parameter is an element of it. */
export function iteratedBy(
  module: SourceModule,
  { open, isAsync }: Callable,
  position: number,
): { from: number; to: number } | undefined {
  const { words, pairs, kinds } = module.tokens;
  let before = open - 1;
  if (words[before] === '>') return undefined;
  if (words[before] === 'function') before--;
  if (isAsync && words[before] === 'async') before--;
  // `_.each(LIST, (name) => …)`
  const outer = module.tokens.parents[before] ?? -1;
  if (words[before] === ',' && outer > 2 && words[outer] === '(' && ITERATORS.test(words[outer - 1] ?? ''))
    return position === 0 && words[outer - 2] === '.' && /^(?:_|lodash|R)$/.test(words[outer - 3] ?? '')
      ? { from: outer + 1, to: before }
      : undefined;
  if (words[before] !== '(') return undefined;
  let method = before - 1;
  if (words[method] === '>') while (method > 0 && words[method] !== '<') method--;
  if (words[method] === '<') method--;
  const name = words[method] ?? '';
  if (
    !ITERATORS.test(name) ||
    position !== (name.startsWith('reduce') ? 1 : 0) ||
    !/^\??\.$/.test(words[method - 1] ?? '')
  )
    return undefined;
  const to = method - 1;
  let from = to - 1;
  // Back over a chain of names, calls and indices.
  for (let steps = 0; steps < 20; steps++) {
    const pair = pairs[from] ?? -1;
    if (pair !== -1 && pair < from) {
      from = pair;
      const head = from - 1;
      if (words[from] === '[' && kinds[head] !== IDENTIFIER && words[head] !== ')' && words[head] !== ']') break;
      if (
        words[from] === '(' &&
        kinds[head] !== IDENTIFIER &&
        words[head] !== ')' &&
        words[head] !== ']' &&
        words[head] !== '>'
      )
        break;
      if (/^(?:return|of|in|await|=|=>)$/.test(words[head] ?? '')) break;
      from = head;
    }
    if (/^\??\.$/.test(words[from - 1] ?? '')) from -= 2;
    else if (words[from - 1] === 'new') from--;
    else if (kinds[from] === IDENTIFIER) break;
  }
  return { from, to };
}

/** The names of a list that an expression is. */
export const namesOfList = (module: SourceModule, from: number, to: number): Key => elements(module, from, to, [], 0);

/** The elements of a list. `keys`: what is taken of each, as of `[{ name: 'A' }]` or of entries. */
function elements(
  module: SourceModule,
  from: number,
  to: number,
  keys: readonly (string | undefined)[],
  depth: number,
): Key {
  const { tokens, scopes } = module;
  const { words, kinds } = tokens;
  if (depth > 8 || from >= to) return NONE;
  if (words[from] === '(' && past(tokens, from) <= to)
    return elements(module, from + 1, past(tokens, from) - 1, keys, depth + 1);
  if (words[from] === '[') {
    const names: Named[] = [];
    for (const item of listItems(tokens, from)) {
      if (words[item.from] === '...') {
        names.push(...elements(module, item.from + 1, item.to, keys, depth + 1).names);
        continue;
      }
      const [key] = keys;
      let value: number | undefined = item.from;
      if (keys.length === 1 && key !== undefined)
        value = words[item.from] === '{' ? propertyOf(module, item.from, key) : undefined;
      else if (keys.length === 1) value = words[item.from] === '[' ? item.from + 1 : undefined;
      else if (keys.length > 1) value = undefined;
      if (value === undefined) continue;
      const single = keyOf(module, value, keys.length === 0 ? item.to : value + 1, depth + 1);
      if (!single.isList && single.parameter === undefined) names.push(...single.names);
    }
    return { names, isList: true };
  }
  if (words[from] === 'new' && words[from + 1] === 'Set' && words[from + 2] === '(')
    return elements(module, from + 3, past(tokens, from + 2) - 1, keys, depth + 1);
  if (
    words[from] === 'Object' &&
    /^(?:keys|entries|values|freeze)$/.test(words[from + 2] ?? '') &&
    words[from + 3] === '('
  ) {
    const [start, end] = [from + 4, past(tokens, from + 3) - 1];
    const method = words[from + 2];
    if (method === 'freeze') return elements(module, start, end, keys, depth + 1);
    if (method === 'keys' && keys.length === 0) return { names: keysOfObject(module, start, end), isList: true };
    if (method === 'values' && keys.length === 0) return { names: valuesOfObject(module, start, end), isList: true };
    // The binding cannot say whether it is the first or the second; the keys of an object that look like names are meant.
    if (method === 'entries' && keys.length === 1 && keys[0] === undefined) {
      const named = keysOfObject(module, start, end).filter(({ name }) => /^[A-Z][A-Z0-9_]*$/.test(name));
      return { names: named.length > 0 ? named : valuesOfObject(module, start, end), isList: true };
    }
    return NONE;
  }
  if (kinds[from] !== IDENTIFIER) return NONE;
  const binding = bindingAt(scopes, words[from] ?? '', from);
  // `this.required`, `Config.REQUIRED`
  if (to - from === 3 && words[from + 1] === '.' && (words[from] === 'this' || binding?.kind === 'class')) {
    const value = fieldValue(module, words[from + 2] ?? '');
    if (value !== undefined) return elements(module, value, pastExpression(tokens, value), keys, depth + 1);
  }
  if (binding === undefined) return NONE;
  // `LISTS.required`
  if (to - from === 3 && words[from + 1] === '.' && keys.length === 0) {
    const value = memberOf(module, binding, words[from + 2] ?? '');
    return value === undefined ? NONE : elements(module, value, pastExpression(tokens, value), keys, depth + 1);
  }
  if (binding.kind === 'import' && to - from <= 3)
    return imported(module, binding, (home, init) => elements(home, init.from, init.to, keys, depth + 1));
  if (binding.kind === 'variable' && binding.init !== undefined && binding.keys.length === 0 && to - from <= 3)
    return elements(module, binding.init.from, binding.init.to, keys, depth + 1);
  if (
    binding.kind === 'parameter' &&
    binding.owner !== undefined &&
    binding.position !== undefined &&
    keys.length === 0
  ) {
    const isRest = binding.owner.parameters[binding.position]?.isRest === true;
    const property = isRest ? undefined : binding.keys[0];
    if (binding.keys.length > 1) return NONE;
    return {
      names: [],
      isList: true,
      parameter: {
        callable: binding.owner,
        position: binding.position,
        isList: true,
        ...(property === undefined ? {} : { property }),
      },
    };
  }
  return NONE;
}

/** What a field of a class of the file is given where it is declared: its first token. */
function fieldValue({ tokens }: SourceModule, name: string): number | undefined {
  const { words, kinds, parents, count } = tokens;
  for (let at = 1; at < count; at++) {
    if (words[at] !== name || kinds[at] !== IDENTIFIER || words[at - 1] === '.') continue;
    const open = parents[at] ?? -1;
    if (open === -1 || words[open] !== '{') continue;
    const next = words[at + 1] === ':' ? pastType(tokens, at + 2) : at + 1;
    if (
      words[next] === '=' &&
      /^(?:[{};)]|readonly|static|private|public|protected|override|declare)$/.test(words[at - 1] ?? '')
    )
      return next + 1;
  }
  return undefined;
}
