/** Finds the names and functions of a file. */
import type { Binding, Callable, Scopes } from './bindings.ts';
import { listItems, pastAngles, pastExpression, pastType } from './expressions.ts';
import type { Import } from './modules.ts';
import { IDENTIFIER, past, stringAt, type Tokens } from './tokens.ts';

const NO_METHODS = new Set(
  'if for while switch catch with return typeof await function new throw super import else'.split(' '),
);

/** All of a file; `imports` are what its modules are known to bring. */
export function scopesOf(tokens: Tokens, imports: readonly Import[]): Scopes {
  const { words, kinds, count, pairs, parents } = tokens;
  // The bodies of `a => b => c` end at one place.
  let lastBody = { from: 0, to: 0, parent: -2 };
  const pastBody = (from: number): number => {
    if (words[from] === '{') return Math.min(past(tokens, from), count);
    const parent = parents[from] ?? -1;
    if (parent === lastBody.parent && lastBody.from <= from && from < lastBody.to) return lastBody.to;
    lastBody = { from, to: pastExpression(tokens, from), parent };
    return lastBody.to;
  };
  const bindings = new Map<string, Binding[]>();
  const callables: Callable[] = [];
  const required = new Set(imports.flatMap(({ token, isVariable }) => (isVariable === true ? [token] : [])));
  /** The name of a variable by where the expression begins that it gets. */
  const named = new Map<number, number>();
  /** Types of variables, whose arrows are no functions. */
  const types = new Map<number, number>();
  const add = (found: Binding): void => {
    const binding: Binding =
      found.kind === 'variable' && required.has(found.token) ? { ...found, kind: 'import' } : found;
    const known = bindings.get(binding.name);
    if (known === undefined) bindings.set(binding.name, [binding]);
    else known.push(binding);
  };
  for (const { local, token, isVariable } of imports)
    if (isVariable !== true) add({ name: local, token, keyToken: token, from: 0, to: count, kind: 'import', keys: [] });
  const blockOf = (at: number): { from: number; to: number } => {
    const parent = parents[at] ?? -1;
    return parent === -1 ? { from: 0, to: count } : { from: parent, to: Math.min(past(tokens, parent), count) };
  };

  /** A pattern of names: `a`, `{ a, b: c = d }`, `[a]`. */
  const pattern = (at: number, to: number, base: Omit<Binding, 'name' | 'token' | 'keyToken'>, depth = 0): void => {
    const word = words[at] ?? '';
    if (depth > 20 || at >= to) return;
    if (word === '...') {
      pattern(at + 1, to, { ...base, keys: [...base.keys, undefined] }, depth + 1);
      return;
    }
    if (word !== '{' && word !== '[') {
      if (kinds[at] === IDENTIFIER) add({ ...base, name: word, token: at, keyToken: at });
      return;
    }
    for (const item of listItems(tokens, at)) {
      if (word === '[' || words[item.from] === '...') {
        const isRest = words[item.from] === '...';
        const { fallback: _, ...whole } = base;
        const next = {
          ...whole,
          keys: [...base.keys, undefined],
          ...(isRest && word === '{' ? { isRest: true as const } : {}),
        };
        pattern(isRest ? item.from + 1 : item.from, item.to, next, depth + 1);
        continue;
      }
      const isComputed = words[item.from] === '[';
      const keyToken = isComputed ? item.from + 1 : item.from;
      const key = stringAt(tokens, keyToken) ?? (isComputed ? undefined : words[keyToken]);
      const behind = isComputed ? past(tokens, item.from) : item.from + 1;
      const target = words[behind] === ':' ? behind + 1 : item.from;
      const equals = past(tokens, target);
      const fallback = words[equals] === '=' && equals < item.to ? equals + 1 : undefined;
      const { fallback: _, ...rest } = base;
      const next = { ...rest, keys: [...base.keys, key], ...(fallback === undefined ? {} : { fallback }) };
      if (words[target] === '{' || words[target] === '[') pattern(target, item.to, next, depth + 1);
      else if (kinds[target] === IDENTIFIER) add({ ...next, name: words[target] ?? '', token: target, keyToken });
    }
  };

  const parameters = (open: number, callable: Callable): void => {
    callable.parameters.forEach(({ from, to, isRest }, position) => {
      const target = isRest ? from + 1 : from;
      let behind = past(tokens, target);
      if (words[behind] === '?') behind++;
      const type = words[behind] === ':' ? behind + 1 : undefined;
      if (type !== undefined) behind = pastType(tokens, type);
      const hasDefault = words[behind] === '=' && behind < to;
      pattern(target, to, {
        from: open,
        to: callable.to,
        kind: 'parameter',
        keys: [],
        owner: callable,
        position,
        ...(type === undefined ? {} : { type }),
        ...(hasDefault ? { fallback: behind + 1, init: { from: behind + 1, to } } : {}),
      });
    });
  };
  const callable = (
    more: Pick<Callable, 'name' | 'nameToken' | 'open' | 'close' | 'from' | 'to' | 'isMethod' | 'isAsync'>,
  ): void => {
    const items = more.open === more.close ? [{ from: more.open, to: more.open + 1 }] : listItems(tokens, more.open);
    const found: Callable = {
      ...more,
      parameters: items.map(({ from, to }) => {
        const start = pastModifiers(tokens, from);
        return { from: start, to, isRest: words[start] === '...' };
      }),
    };
    callables.push(found);
    parameters(more.open, found);
  };
  /** A function's name as its surroundings give it: `const a = () => …`, `a: function () {…}`, `a = () => …` in a class. */
  const givenName = (at: number): { name: string; nameToken: number; isMethod: boolean } => {
    let before = at - 1;
    if (words[before] === 'async') before--;
    // Within the call of a function that makes one of it: `memoize((key) => …)`
    if (words[before] === '(' && kinds[before - 1] === IDENTIFIER && named.has(before - 1)) before -= 2;
    while (words[before] === '(') before--;
    const variable = named.get(before + 1);
    if (variable !== undefined) return { name: words[variable] ?? '', nameToken: variable, isMethod: false };
    if (words[before] === ':' && kinds[before - 1] === IDENTIFIER)
      return { name: words[before - 1] ?? '', nameToken: before - 1, isMethod: true };
    if (words[before] === '=') {
      // Over a type: `const a: Type = …`.
      for (let back = before - 1, steps = 0; back >= 0 && steps < 60; steps++) {
        const pair = pairs[back] ?? -1;
        const word = words[back] ?? '';
        if (pair !== -1 && pair < back) back = pair - 1;
        else if (
          kinds[back] === IDENTIFIER &&
          (words[back + 1] === '=' || words[back + 1] === ':' || words[back + 1] === '!' || words[back + 1] === '?') &&
          words[back - 1] !== ':' &&
          words[back - 1] !== '|' &&
          words[back - 1] !== '&'
        ) {
          const isVariable = /^(?:const|let|var|,)$/.test(words[back - 1] ?? '');
          return { name: word, nameToken: back, isMethod: !isVariable };
        } else if (/^[;{}(),]$/.test(word) || word === '=') break;
        else back--;
      }
    }
    return { name: '', nameToken: at, isMethod: false };
  };

  for (let at = 0; at < count; at++) {
    at = types.get(at) ?? at;
    const word = words[at] ?? '';
    if (word === '(') {
      const close = pairs[at] ?? count;
      if (close <= at || close >= count) continue;
      const before = words[at - 1] ?? '';
      if (before === 'catch') {
        const { from } = { from: at };
        if (words[close + 1] === '{')
          pattern(at + 1, close, { from, to: past(tokens, close + 1), kind: 'other', keys: [] });
        continue;
      }
      let behind = close + 1;
      if (words[behind] !== '=>' && words[behind] !== '{' && words[behind] !== ':') continue;
      const typed = words[behind] === ':';
      if (typed) behind = pastType(tokens, behind + 1);
      if (typed && words[behind - 1] === '=>') {
        // `(a): boolean => !a`; a type would go on otherwise.
        if (!/^[!+~-]$/.test(words[behind] ?? '')) continue;
        behind--;
      }
      if (
        words[behind] === '=>' ||
        (typed && words[behind] !== '{' && arrowAfterType(tokens, close + 2, behind) !== undefined)
      ) {
        const arrow = words[behind] === '=>' ? behind : (arrowAfterType(tokens, close + 2, behind) ?? behind);
        const to = pastBody(arrow + 1);
        const start = beforeAngles(tokens, at);
        callable({ ...givenName(start), open: at, close, from: arrow + 1, to, isAsync: words[start - 1] === 'async' });
        continue;
      }
      if (words[behind] !== '{') continue;
      // A method, or a function with or without a name.
      const start = beforeAngles(tokens, at);
      let name = start - 1;
      if (words[name] === '*') name--;
      const to = Math.min(past(tokens, behind), count);
      const head = words[name] ?? '';
      const isFunction =
        head === 'function' ||
        words[name - 1] === 'function' ||
        (words[name - 1] === '*' && words[name - 2] === 'function');
      if (isFunction) {
        const own = head !== 'function' && head !== '*';
        const keyword = own ? (words[name - 1] === '*' ? name - 2 : name - 1) : name;
        const isAsync = words[keyword - 1] === 'async';
        if (own) {
          callable({ name: head, nameToken: name, open: at, close, from: behind, to, isMethod: false, isAsync });
          add({ name: head, token: name, keyToken: name, ...blockOf(name), kind: 'function', keys: [] });
        } else callable({ ...givenName(keyword), open: at, close, from: behind, to, isAsync });
      } else if (
        kinds[name] === IDENTIFIER &&
        !NO_METHODS.has(head) &&
        words[name - 1] !== '.' &&
        words[name - 1] !== 'new'
      )
        callable({
          name: head,
          nameToken: name,
          open: at,
          close,
          from: behind,
          to,
          isMethod: true,
          isAsync: words[name - 1] === 'async',
        });
      continue;
    }
    if (kinds[at] !== IDENTIFIER) continue;
    const before = words[at - 1] ?? '';
    if (words[at + 1] === '=>' && word !== 'async' && before !== '.') {
      const to = pastBody(at + 2);
      callable({ ...givenName(at), open: at, close: at, from: at + 2, to, isAsync: before === 'async' });
    } else if (
      (word === 'const' || word === 'let' || word === 'var' || word === 'using') &&
      before !== '.' &&
      before !== 'declare'
    ) {
      declarators(at);
    } else if (
      (word === 'class' || word === 'enum' || word === 'namespace') &&
      before !== '.' &&
      kinds[at + 1] === IDENTIFIER &&
      before !== 'declare'
    )
      add({ name: words[at + 1] ?? '', token: at + 1, keyToken: at + 1, ...blockOf(at), kind: 'class', keys: [] });
  }

  function declarators(keyword: number): void {
    const parent = parents[keyword] ?? -1;
    const head =
      parent !== -1 && words[parent] === '(' && (words[parent - 1] === 'for' || words[parent - 1] === 'await');
    const block = blockOf(keyword);
    const body = head ? past(tokens, parent) : 0;
    // Seen in the head and in the body of the loop.
    const scope = head
      ? { from: block.from, to: words[body] === '{' ? past(tokens, body) : pastExpression(tokens, body) }
      : block;
    let at = keyword + 1;
    if (words[at] === 'enum') return;
    for (let steps = 0; at < count && steps < 10_000; steps++) {
      const target = at;
      at = past(tokens, target);
      if (words[at] === '!') at++;
      const type = words[at] === ':' ? at + 1 : undefined;
      if (type !== undefined) {
        at = pastType(tokens, type);
        types.set(type, at);
      }
      const typed = type === undefined ? {} : { type };
      if (words[at] === 'of' || words[at] === 'in') {
        const to = pastExpression(tokens, at + 1);
        pattern(target, at, {
          ...scope,
          kind: words[at] === 'of' ? 'each' : 'other',
          keys: [],
          init: { from: at + 1, to },
          ...typed,
        });
        return;
      }
      if (words[at] === '=') {
        const from = at + 1;
        if (kinds[target] === IDENTIFIER) named.set(from, target);
        at = pastExpression(tokens, from);
        pattern(target, at, { ...scope, kind: 'variable', keys: [], init: { from, to: at }, ...typed });
      } else pattern(target, at, { ...scope, kind: 'variable', keys: [], ...typed });
      if (words[at] !== ',') return;
      at++;
    }
  }
  for (const list of bindings.values()) if (list.length > 1) list.sort((a, b) => a.from - b.from);
  const byToken = new Map<number, Callable>();
  const byName = new Map<string, Callable[]>();
  for (const each of callables) {
    if (!byToken.has(each.nameToken)) byToken.set(each.nameToken, each);
    const same = byName.get(each.name);
    if (same === undefined) byName.set(each.name, [each]);
    else same.push(each);
  }
  return { bindings, callables, byToken, byName };
}

/** The arrow of `(a): Type => …`, which a type takes for that of a function's type. */
function arrowAfterType(tokens: Tokens, from: number, to: number): number | undefined {
  for (let at = from; at < to; at = past(tokens, at)) if (tokens.words[at] === '=>') return at;
  return undefined;
}

function pastModifiers(tokens: Tokens, at: number): number {
  let next = at;
  for (;;) {
    const word = tokens.words[next] ?? '';
    if (word === '@') {
      next += 2;
      while (tokens.words[next] === '.') next += 2;
      if (tokens.words[next] === '(') next = past(tokens, next);
    } else if (/^(?:private|public|protected|readonly|override)$/.test(word) && tokens.kinds[next + 1] === IDENTIFIER)
      next++;
    else return next;
  }
}

/** Before the type parameters that stand before a parenthesis, or the parenthesis. */
function beforeAngles(tokens: Tokens, open: number): number {
  if (tokens.words[open - 1] !== '>') return open;
  let depth = 0;
  for (let at = open - 1; at >= 0 && at > open - 500; at--) {
    const word = tokens.words[at];
    const pair = tokens.pairs[at] ?? -1;
    if (pair !== -1 && pair < at) at = pair;
    else if (word === '>') depth++;
    else if (word === '<' && --depth === 0) return pastAngles(tokens, at) === open ? at : open;
  }
  return open;
}
