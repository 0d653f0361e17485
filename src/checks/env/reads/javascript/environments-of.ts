/** Where a file has the environment in hand: `process.env` itself, and names that stand for it. */
import { type Binding, bindingAt } from './bindings.ts';
import { type Environment, importedEnvironment, LOAD_ENV, PROCESS, WORKER } from './environment.ts';
import { pastAngles, pastCasts, pastExpression } from './expressions.ts';
import { importOf, type SourceModule } from './module.ts';
import { climbed, ownersOf } from './owners.ts';
import { IDENTIFIER, past, stringAt, type Tokens } from './tokens.ts';
import { workerEnvironment, workerParameter } from './workers.ts';

export interface Found {
  environment: Environment;
  /** Tokens of the expression, parentheses and casts included, end exclusive. */
  from: number;
  to: number;
}

/** What another file exports under a name, where that is the environment. */
export type Exported = (specifier: string, name: string, from: string) => Environment | undefined;

/** A name for a name for a name. */
const MAX_ALIASES = 20;

/** Tokens from a declaration to what is assigned. */
const MAX_DISTANCE = 300;

export interface Environments {
  /** The environment that begins with this name. */
  at(token: number): Found | undefined;
  /** All of the file, in order. */
  all(): Found[];
  /** The environment that an expression is, or is if another thing is missing. */
  of(from: number, to: number): Environment | undefined;
  /** What a name stands for. */
  named(binding: Binding): Environment | undefined;
  /** The same for other files: a name that may also be something else, such as what a schema made of it, is not one. */
  given(binding: Binding): Environment | undefined;
  /** `process` or the like, whose `env` it is. */
  ownerOf(from: number, to: number): Environment | undefined;
}

export function environmentsOf(module: SourceModule, exported: Exported): Environments {
  const { tokens, scopes } = module;
  const { words, kinds, count, pairs, parents } = tokens;
  const known = new Map<Binding, Environment | undefined>();

  const owner = ownersOf(module);
  const climb = (from: number, to: number): { from: number; to: number } => climbed(tokens, from, to);

  const at = (token: number): Found | undefined => {
    const word = words[token] ?? '';
    const owning = owner(token);
    if (owning !== undefined) {
      const inside = climb(owning.from, owning.to);
      const behind = words[inside.to];
      let to = inside.to;
      if ((behind === '.' || behind === '?.') && words[to + 1] === 'env') to += 2;
      else {
        if (behind === '?.') to++;
        if (words[to] !== '[' || stringAt(tokens, to + 1) !== 'env' || words[to + 2] !== ']') return undefined;
        to += 3;
      }
      // All of it as an object: https://docs.deno.com/api/deno/~/Deno.Env#method_toObject
      if (words[to] === '.' && words[to + 1] === 'toObject' && words[to + 2] === '(' && owning.environment.hasGet)
        return {
          environment: { ...owning.environment, hasMembers: true, hasGet: false },
          ...climb(inside.from, past(tokens, to + 2)),
        };
      return { environment: owning.environment, ...climb(inside.from, to) };
    }
    const worker = workerEnvironment(module, token);
    if (worker !== undefined) return { environment: worker.environment, ...climb(worker.from, worker.to) };
    const before = words[token - 1];
    if (before === '.' && words[token - 2] === 'this' && words[token - 3] !== '.') {
      const environment = fields().get(word);
      return environment === undefined || words[token + 1] === '='
        ? undefined
        : { environment, ...climb(token - 2, token + 1) };
    }
    if (before === '.' || before === '?.' || kinds[token] !== IDENTIFIER) return undefined;
    if (word === 'loadEnv' && words[token + 1] === '(') {
      const binding = bindingAt(scopes, word, token);
      const brought = binding === undefined ? undefined : importOf(module, binding);
      return brought?.specifier === 'vite'
        ? { environment: LOAD_ENV, ...climb(token, past(tokens, token + 1)) }
        : undefined;
    }
    const binding = bindingAt(scopes, word, token);
    // `env(c)` of Hono: https://hono.dev/docs/helpers/adapter
    if (word === 'env' && binding !== undefined && importOf(module, binding)?.specifier === 'hono/adapter') {
      const open = words[token + 1] === '<' ? pastAngles(tokens, token + 1) : token + 1;
      return words[open] === '(' ? { environment: WORKER, ...climb(token, past(tokens, open)) } : undefined;
    }
    if (binding === undefined || binding.token === token || binding.keyToken === token) return undefined;
    // A key of an object.
    if (words[token + 1] === ':' && (before === '{' || before === ',') && words[parents[token] ?? -1] === '{')
      return undefined;
    const environment = named(binding);
    return environment === undefined ? undefined : { environment, ...climb(token, token + 1) };
  };

  /** The operands of `??`, `||` and `?:`; the first that is wholly an environment. */
  const of = (from: number, to: number): Environment | undefined => {
    let start = from;
    if (words[start] === 'await') start++;
    if (words[start] === 'Object' && words[start + 2] === 'freeze' && words[start + 3] === '(')
      return of(start + 4, past(tokens, start + 3) - 1);
    // `{ ...process.env }`: a copy.
    if (words[start] === '{' && words[start + 1] === '...' && past(tokens, start) === to) {
      const copied = at(start + 2);
      return copied?.to === to - 1 || (copied !== undefined && words[copied.to] === ',' && copied.to === to - 2)
        ? copied.environment
        : undefined;
    }
    for (let next = start; next < Math.min(to, start + 60); ) {
      const before = words[next - 1] ?? '';
      const isOperand = next === start || /^(?:\?\?|\|\||:|\?|>|&&)$/.test(before);
      let inner = next;
      // Within parentheses and casts: where the innermost begins, climbing leads out again.
      while (isOperand && words[inner] === '(' && inner < to) inner++;
      if (isOperand && words[inner] === '<') while (inner < to && words[inner - 1] !== '>') inner++;
      const found = isOperand
        ? (at(inner) ??
          memberEnvironment(inner) ??
          (inner === next ? undefined : firstWithin(inner, past(tokens, next))))
        : undefined;
      if (found !== undefined && found.from <= next) {
        const end = pastCasts(tokens, found.to);
        if (end >= to || /^(?:\?\?|\|\||:|;|\))$/.test(words[end] ?? '')) return found.environment;
      }
      next = (pairs[next] ?? -1) > next ? past(tokens, next) : next + 1;
    }
    return undefined;
  };
  /** `c.env`, where `c` begins at `from`. */
  const memberEnvironment = (from: number): Found | undefined => {
    let last = from;
    while (/^\??\.$/.test(words[last + 1] ?? '') && last < from + 8) last += 2;
    const found = last > from && words[last] === 'env' ? at(last) : undefined;
    return found?.from === from ? found : undefined;
  };
  const firstWithin = (from: number, to: number): Found | undefined => {
    for (let next = from; next < Math.min(to, from + 40); next++) {
      const found = at(next);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const ownerOf = (from: number, to: number): Environment | undefined => {
    const found = owner(words[from] === '(' ? from + 1 : from);
    if (found === undefined) return undefined;
    const whole = climb(found.from, found.to);
    const end = pastCasts(tokens, whole.to);
    return end >= to ? found.environment : undefined;
  };

  let depth = 0;
  const named = (binding: Binding): Environment | undefined => {
    if (known.has(binding)) return known.get(binding);
    if (depth > MAX_ALIASES) return undefined;
    known.set(binding, undefined);
    depth++;
    const found = findNamed(binding);
    depth--;
    known.set(binding, found);
    return found;
  };
  const findNamed = (binding: Binding): Environment | undefined => {
    if (binding.kind === 'import') {
      const brought = importOf(module, binding);
      if (brought === undefined) return undefined;
      return (
        importedEnvironment(brought.specifier, brought.imported) ??
        exported(brought.specifier, brought.imported, module.path)
      );
    }
    const { init } = binding;
    // What is left of an environment is one.
    const keys = binding.isRest ? binding.keys.slice(0, -1) : binding.keys;
    if (init !== undefined && binding.kind !== 'each') {
      const found =
        keys.length === 0
          ? of(init.from, init.to)
          : keys.length === 1 && keys[0] === 'env'
            ? ownerOf(init.from, init.to)
            : undefined;
      if (found !== undefined) return found;
    }
    if (binding.kind === 'variable' && init === undefined) return assigned(binding);
    if (binding.kind !== 'parameter') return undefined;
    // `({ A, ...rest }: NodeJS.ProcessEnv)`
    return isEnvironmentType({ ...binding, keys }) ? PROCESS : workerParameter(module, { ...binding, keys });
  };
  /** `let env; env = process.env;`, `({ A, ...env } = process.env);` */
  const assigned = ({ name, token, to }: Binding): Environment | undefined => {
    for (let next = token + 1; next < Math.min(to, token + MAX_DISTANCE); next++)
      if (words[next] === name && words[next + 1] === '=' && words[next - 1] !== '.' && kinds[next + 2] === IDENTIFIER)
        return of(next + 2, pastExpression(tokens, next + 2));
      else if (words[next] === name && words[next - 1] === '...' && words[next + 1] === '}' && words[next + 2] === '=')
        return of(next + 3, pastExpression(tokens, next + 3));
    return undefined;
  };
  /** `env: NodeJS.ProcessEnv`, `env: typeof process.env` */
  const isEnvironmentType = ({ type, keys }: Binding): boolean => {
    if (type === undefined || keys.length > 0) return false;
    const start = words[type] === 'Readonly' || words[type] === 'Partial' ? type + 2 : type;
    return (
      (words[start] === 'NodeJS' && words[start + 2] === 'ProcessEnv') ||
      words[start] === 'ProcessEnv' ||
      (words[start] === 'typeof' &&
        words[start + 1] === 'process' &&
        words[start + 3] === 'env' &&
        words[start + 4] !== '.' &&
        words[start + 4] !== '[')
    );
  };

  let knownFields: Map<string, Environment> | undefined;
  /** `private env = process.env`, `this.env = process.env`, `constructor(private env: NodeJS.ProcessEnv)`: read as `this.env`. */
  const fields = (): Map<string, Environment> => {
    if (knownFields !== undefined) return knownFields;
    knownFields = new Map();
    for (let token = 1; token < count; token++) {
      if (
        words[token] !== '=' ||
        kinds[token - 1] !== IDENTIFIER ||
        (kinds[token + 1] !== IDENTIFIER && words[token + 1] !== '(')
      )
        continue;
      const isField =
        words[token - 2] === '.' ? words[token - 3] === 'this' : isClassBody(tokens, parents[token] ?? -1);
      const environment = isField ? of(token + 1, pastExpression(tokens, token + 1)) : undefined;
      if (environment !== undefined) knownFields.set(words[token - 1] ?? '', environment);
    }
    for (const bindings of scopes.bindings.values())
      for (const binding of bindings) {
        const isProperty =
          binding.owner?.name === 'constructor' &&
          /^(?:private|public|protected|readonly)$/.test(words[binding.token - 1] ?? '');
        const environment = isProperty ? named(binding) : undefined;
        if (environment !== undefined) knownFields.set(binding.name, environment);
      }
    return knownFields;
  };

  const all = (): Found[] => {
    const names = new Set([
      'process',
      'import',
      'Bun',
      'Deno',
      'Netlify',
      'require',
      'loadEnv',
      'env',
      'globalThis',
      'global',
      'window',
      'self',
    ]);
    for (const [name, bindings] of scopes.bindings)
      for (const binding of bindings)
        if (
          named(binding) !== undefined ||
          (binding.init !== undefined && binding.keys.length === 0 && isOwner(binding.init))
        )
          names.add(name);
    for (const { local, specifier } of module.modules.imports)
      if (/^(?:node:)?process$/.test(specifier)) names.add(local);
    for (const name of fields().keys()) names.add(name);
    const found: Found[] = [];
    for (let token = 0; token < count; token++) {
      if (kinds[token] !== IDENTIFIER || !names.has(words[token] ?? '')) continue;
      const environment = at(token);
      if (environment !== undefined) found.push(environment);
    }
    return found;
  };
  const isOwner = ({ from, to }: { from: number; to: number }): boolean => to - from <= 6 && owner(from) !== undefined;
  const given = (binding: Binding): Environment | undefined => {
    const { init } = binding;
    if (binding.kind !== 'variable' || init === undefined)
      return binding.kind === 'import' ? named(binding) : undefined;
    for (let token = init.from; token < init.to; token = past(tokens, token))
      if (words[token] === '?') return undefined;
    return named(binding);
  };
  return { at, all, of, named, ownerOf, given };
}

/** Whether a brace is that of a class. */
function isClassBody({ words }: Tokens, open: number): boolean {
  if (words[open] !== '{') return false;
  for (let at = open - 1; at >= 0 && at > open - 30; at--) {
    if (words[at] === 'class') return true;
    if (/^(?:[;{}()=]|=>)$/.test(words[at] ?? '')) return false;
  }
  return false;
}
