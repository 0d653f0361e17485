/** From a name in one file to what it means, in this file or another. */
import { type Binding, bindingAt, type Callable } from './bindings.ts';
import { listItems, pastType } from './expressions.ts';
import { importOf, type SourceModule } from './module.ts';
import { propertyOf } from './objects.ts';
import { IDENTIFIER, past } from './tokens.ts';

/** What a name means: a binding, an expression, or all that a file exports. */
export interface Target {
  module: SourceModule;
  binding?: Binding;
  token?: number;
  isNamespace?: true;
}

export interface Linking {
  /** What a name means where it is used. */
  name(module: SourceModule, name: string, at: number): Target | undefined;
  exported(path: string, name: string): Target | undefined;
  /** The function that a call calls: `last` is the token before its parenthesis. */
  callee(module: SourceModule, last: number): { module: SourceModule; callable: Callable } | undefined;
}

/** Tokens of a class in which a field is looked for. */
const MAX_CLASS = 20_000;
/** Follows no more steps than these from name to name. */
const MAX_STEPS = 12;

/** `load` gives a file that may matter; `resolve` the files an import may mean. */
export function linkingOf(
  load: (path: string) => SourceModule | undefined,
  resolve: (specifier: string, from: string) => readonly string[],
): Linking {
  const imported = (module: SourceModule, binding: Binding, depth: number): Target | undefined => {
    const brought = importOf(module, binding);
    if (brought === undefined || depth > MAX_STEPS) return undefined;
    for (const path of resolve(brought.specifier, module.path)) {
      const target = brought.imported === '*' ? namespace(path) : exported(path, brought.imported, depth + 1);
      if (target !== undefined) return target;
    }
    return undefined;
  };
  const namespace = (path: string): Target | undefined => {
    const module = load(path);
    return module === undefined ? undefined : { module, isNamespace: true };
  };
  const ofBinding = (module: SourceModule, binding: Binding, depth: number): Target | undefined =>
    binding.kind === 'import' ? imported(module, binding, depth) : { module, binding };

  const exported = (path: string, name: string, depth = 0): Target | undefined => {
    const module = depth > MAX_STEPS ? undefined : load(path);
    if (module === undefined) return undefined;
    for (const each of module.modules.exports) {
      if (each.name !== name) continue;
      if (each.specifier !== undefined) {
        for (const next of resolve(each.specifier, path)) {
          const target = each.local === '*' ? namespace(next) : exported(next, each.local, depth + 1);
          if (target !== undefined) return target;
        }
        continue;
      }
      const binding =
        each.local === '' ? undefined : module.scopes.bindings.get(each.local)?.find(({ from }) => from === 0);
      if (binding !== undefined) return ofBinding(module, binding, depth + 1);
      if (each.token !== undefined) return { module, token: each.token };
    }
    if (name === 'default') return undefined;
    for (const specifier of module.modules.stars)
      for (const next of resolve(specifier, path)) {
        const target = exported(next, name, depth + 1);
        if (target !== undefined) return target;
      }
    return undefined;
  };

  const named = (module: SourceModule, name: string, at: number, depth = 0): Target | undefined => {
    const binding = bindingAt(module.scopes, name, at);
    return binding === undefined ? undefined : ofBinding(module, binding, depth);
  };

  /** The function that a target is. */
  const callableOf = (
    target: Target | undefined,
    depth: number,
  ): { module: SourceModule; callable: Callable } | undefined => {
    if (target === undefined || depth > MAX_STEPS) return undefined;
    const { module, binding, token } = target;
    if (target.isNamespace) return callableOf(exported(module.path, 'default', depth + 1), depth + 1);
    const { byToken, callables } = module.scopes;
    const { tokens } = module;
    if (token !== undefined) {
      const callable =
        byToken.get(token) ??
        callables.find(({ open }) => open >= token && open <= token + 4 && open - token <= distance(module, token));
      if (callable !== undefined) return { module, callable };
      return tokens.kinds[token] === IDENTIFIER ? callableAt(module, token, depth + 1) : undefined;
    }
    if (binding === undefined) return undefined;
    const callable = byToken.get(binding.token);
    if (callable !== undefined && !callable.isMethod) return { module, callable };
    if (binding.kind !== 'variable' || binding.init === undefined) return undefined;
    const { from, to } = binding.init;
    // `const { get } = config`, `const env = getEnv`, `const get = config.get`, `config.get.bind(config)`
    if (binding.keys.length === 1 && binding.keys[0] !== undefined && to - from === 1)
      return memberOf(valueAt(module, from, from + 1, depth + 1), binding.keys[0], depth + 1);
    return binding.keys.length === 0 && to - from <= 8 ? callableAt(module, from, depth + 1) : undefined;
  };
  /** `name`, `a.b` or `a.b.bind(a)` from a token on. */
  const callableAt = (
    module: SourceModule,
    from: number,
    depth: number,
  ): { module: SourceModule; callable: Callable } | undefined => {
    const { words } = module.tokens;
    if (words[from + 1] === '.' && words[from + 3] !== '(' && depth <= MAX_STEPS)
      return memberOf(valueAt(module, from, from + 1, depth), words[from + 2] ?? '', depth + 1);
    if (/^(?:\.|\(|\[|\?\.|=>)$/.test(words[from + 1] ?? '')) return undefined;
    return callableOf(named(module, words[from] ?? '', from, depth + 1), depth + 1);
  };

  /** An object's or a class's brace, or a namespace, that tokens `[from, to)` mean. */
  const valueAt = (module: SourceModule, from: number, to: number, depth: number): Target | undefined => {
    const { words, kinds } = module.tokens;
    if (depth > MAX_STEPS) return undefined;
    if (words[from] === '{') return { module, token: from };
    if (words[from] === '(') return valueAt(module, from + 1, past(module.tokens, from) - 1, depth + 1);
    if (words[from] === 'new') return classNamed(module, from + 1, depth + 1);
    if (words[from] === 'Object' && words[from + 2] === 'freeze') return valueAt(module, from + 4, to, depth + 1);
    if (words[from] === 'class') return { module, token: braceOf(module, from) };
    if (words[from] === 'this') {
      if (words[from + 1] !== '.' || to - from < 3) {
        const open = classAround(module, from);
        return open === undefined ? undefined : { module, token: open };
      }
      return field(module, words[from + 2] ?? '', from, depth + 1);
    }
    if (kinds[from] !== IDENTIFIER) return undefined;
    // `config.inner`, `Config.getInstance()` is taken for an instance of `Config`
    const target = named(module, words[from] ?? '', from, depth + 1);
    const value = meaningOf(target, depth + 1);
    if (to - from >= 3 && words[from + 1] === '.') {
      if (words[from + 3] === '(') return value;
      const name = words[from + 2] ?? '';
      if (value?.isNamespace) return meaningOf(exported(value.module.path, name, depth + 1), depth + 1);
      const inner = value?.token === undefined ? undefined : propertyOf(value.module, value.token, name);
      return inner === undefined || value === undefined
        ? undefined
        : valueAt(value.module, inner, inner + 1, depth + 1);
    }
    return value;
  };
  const meaningOf = (target: Target | undefined, depth: number): Target | undefined => {
    if (target === undefined || target.isNamespace || depth > MAX_STEPS) return target;
    const { module, binding, token } = target;
    if (token !== undefined) return valueAt(module, token, token + 1, depth + 1);
    if (binding === undefined) return undefined;
    if (binding.kind === 'class') return { module, token: braceOf(module, binding.token) };
    if (binding.type !== undefined && binding.keys.length === 0) {
      const typed = classNamed(module, binding.type, depth + 1);
      if (typed !== undefined) return typed;
    }
    if (binding.init === undefined || binding.keys.length > 0 || binding.kind === 'each') return undefined;
    const start = module.tokens.words[binding.init.from] === 'await' ? binding.init.from + 1 : binding.init.from;
    return valueAt(module, start, binding.init.to, depth + 1);
  };
  const classNamed = (module: SourceModule, at: number, depth: number): Target | undefined => {
    const target = named(module, module.tokens.words[at] ?? '', at, depth);
    if (target?.binding?.kind === 'class')
      return { module: target.module, token: braceOf(target.module, target.binding.token) };
    return target?.token !== undefined && target.module.tokens.words[target.token] === 'class'
      ? { module: target.module, token: braceOf(target.module, target.token) }
      : undefined;
  };
  /** `this.config`: a field or a parameter that is one, by its type or by what it gets. */
  const field = (module: SourceModule, name: string, at: number, depth: number): Target | undefined => {
    const { tokens } = module;
    const { words, kinds, parents } = tokens;
    const body = classAround(module, at);
    if (body === undefined) return undefined;
    for (let token = body; token < past(tokens, body) && token < body + MAX_CLASS; token++) {
      if (words[token] !== name || kinds[token] !== IDENTIFIER) continue;
      const isOwn = parents[token] === body || words[parents[token] ?? -1] === '(' || words[token - 1] === '.';
      if (!isOwn) continue;
      let next = token + 1;
      if (words[next] === '!' || words[next] === '?') next++;
      if (words[next] === ':') {
        const typed = classNamed(module, next + 1, depth);
        if (typed !== undefined) return typed;
        next = pastType(tokens, next + 1);
      }
      if (words[next] === '=') {
        const value = valueAt(module, next + 1, next + 2, depth + 1);
        if (value !== undefined) return value;
      }
    }
    return undefined;
  };

  /** The function that is a member of an object, a class or a namespace. */
  const memberOf = (
    value: Target | undefined,
    name: string,
    depth: number,
  ): { module: SourceModule; callable: Callable } | undefined => {
    if (value === undefined || depth > MAX_STEPS) return undefined;
    const { module, token } = value;
    if (value.isNamespace) {
      const own = callableOf(exported(module.path, name, depth + 1), depth + 1);
      return own ?? memberOf(meaningOf(exported(module.path, 'default', depth + 1), depth + 1), name, depth + 1);
    }
    if (token === undefined) return undefined;
    const { tokens } = module;
    const callable = module.scopes.byName.get(name)?.find((each) => tokens.parents[each.nameToken] === token);
    if (callable !== undefined) return { module, callable };
    const property = propertyOf(module, token, name);
    if (property !== undefined)
      return tokens.kinds[property] === IDENTIFIER ? callableAt(module, property, depth + 1) : undefined;
    for (const { from, to } of listItems(tokens, token)) {
      if (to - from === 1 && tokens.words[from] === name)
        return callableOf(named(module, name, from, depth + 1), depth + 1);
      if (tokens.words[from] === '...' && to - from === 2) {
        const spread = memberOf(valueAt(module, from + 1, to, depth + 1), name, depth + 1);
        if (spread !== undefined) return spread;
      }
    }
    // What a class takes from the one it extends.
    for (let at = token - 1; at > token - 20 && at > 0 && tokens.words[at] !== 'class'; at--)
      if (tokens.words[at] === 'extends') return memberOf(classNamed(module, at + 1, depth + 1), name, depth + 1);
    return undefined;
  };

  const callee = (module: SourceModule, last: number): { module: SourceModule; callable: Callable } | undefined => {
    const { words, kinds, pairs } = module.tokens;
    const name = words[last] ?? '';
    if (kinds[last] !== IDENTIFIER) return undefined;
    if (words[last - 1] !== '.' && words[last - 1] !== '?.') return callableOf(named(module, name, last), 0);
    let from = last - 2;
    if (words[from] === '!') from--;
    const to = from + 1;
    for (let steps = 0; steps < 10; steps++) {
      const pair = pairs[from] ?? -1;
      if (pair !== -1 && pair < from) {
        from = pair;
        if (kinds[from - 1] === IDENTIFIER && !/^(?:return|await|typeof|=)$/.test(words[from - 1] ?? '')) from--;
      }
      if (words[from - 1] === '.' || words[from - 1] === '?.') from -= 2;
      else break;
    }
    if (words[from - 1] === 'new') from--;
    return memberOf(valueAt(module, from, to, 0), name, 0);
  };
  return { name: named, exported, callee };
}

/** How far behind a token its function's parameters may begin: `async function* (`. */
const distance = ({ tokens: { words } }: SourceModule, token: number): number =>
  words[token] === 'function'
    ? 3
    : words[token] === 'async'
      ? 4
      : words[token] === '('
        ? 0
        : words[token + 1] === '=>'
          ? 0
          : 1;

/** The brace of a class, from its name or its keyword. */
function braceOf({ tokens }: SourceModule, at: number): number {
  let next = at + 1;
  while (next < tokens.count && next < at + 60 && tokens.words[next] !== '{') next++;
  return next;
}

/** The brace of the class, or of the object literal, whose method a token is in. */
function classAround({ tokens }: SourceModule, at: number): number | undefined {
  const { words, parents } = tokens;
  let inner = -1;
  for (let open = parents[at] ?? -1, steps = 0; open !== -1 && steps < 200; open = parents[open] ?? -1, steps++) {
    if (words[open] !== '{') continue;
    for (let back = open - 1; back >= 0 && back > open - 30; back--) {
      if (words[back] === 'class') return open;
      if (/^(?:[;{}()=]|=>)$/.test(words[back] ?? '')) break;
    }
    const isLiteral = words[open - 1] === '=' || words[open - 1] === 'default' || words[open - 1] === '(';
    if (isLiteral && inner !== -1 && parents[inner] === open && words[inner - 1] === ')') return open;
    inner = open;
  }
  return undefined;
}
