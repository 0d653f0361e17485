/** What has an `env`: `process`, `import.meta`, `Bun`, `Deno`, and names that stand for them. */
import { bindingAt } from './bindings.ts';
import { BUN, DENO, type Environment, META, NETLIFY, PROCESS } from './environment.ts';
import { pastCasts } from './expressions.ts';
import { importOf, type SourceModule } from './module.ts';
import { IDENTIFIER, startsLine, stringAt, type Tokens } from './tokens.ts';

const GLOBALS = new Set(['globalThis', 'global', 'window', 'self', 'top']);

export interface Owner {
  /** Its `env`. */
  environment: Environment;
  /** Tokens, end exclusive. */
  from: number;
  to: number;
}

/** Finds the owner that begins at a token. */
export function ownersOf(module: SourceModule): (at: number) => Owner | undefined {
  const { tokens, scopes } = module;
  const { words, kinds, pairs } = tokens;
  /** `process`, `import.meta`, `Bun`: what has an `env`. `to` is behind it. */
  const owner = (at: number): Owner | undefined => {
    if (kinds[at] !== IDENTIFIER) return undefined;
    const word = words[at] ?? '';
    if (word === 'import') {
      return words[at + 1] === '.' && words[at + 2] === 'meta'
        ? { environment: META, from: at, to: at + 3 }
        : undefined;
    }
    if (word === 'require') {
      const specifier = words[at + 1] === '(' ? stringAt(tokens, at + 2) : undefined;
      return specifier !== undefined && /^(?:node:)?process$/.test(specifier) && words[at + 3] === ')'
        ? { environment: PROCESS, from: at, to: at + 4 }
        : undefined;
    }
    const before = words[at - 1];
    const isMember = before === '.' || before === '?.';
    const global =
      word === 'process'
        ? PROCESS
        : word === 'Bun'
          ? BUN
          : word === 'Deno'
            ? DENO
            : word === 'Netlify'
              ? NETLIFY
              : undefined;
    if (isMember) {
      const from = global === undefined ? undefined : globalBefore(at - 2);
      return global !== undefined && from !== undefined ? { environment: global, from, to: at + 1 } : undefined;
    }
    const binding = bindingAt(scopes, word, at);
    if (binding === undefined) {
      if (global !== undefined) return { environment: global, from: at, to: at + 1 };
      // `globalThis['process']`
      if (!GLOBALS.has(word)) return undefined;
      const [open, name] = words[at + 1] === '?.' ? [at + 2, at + 3] : [at + 1, at + 2];
      return words[open] === '[' && stringAt(tokens, name) === 'process' && words[name + 1] === ']'
        ? { environment: PROCESS, from: at, to: name + 2 }
        : undefined;
    }
    const brought = binding.kind === 'import' ? importOf(module, binding) : undefined;
    if (brought !== undefined) {
      const isProcess = /^(?:node:)?process$/.test(brought.specifier) && /^(?:default|\*)$/.test(brought.imported);
      return isProcess ? { environment: PROCESS, from: at, to: at + 1 } : undefined;
    }
    if (binding.init === undefined || binding.keys.length > 0 || binding.token === at || binding.kind !== 'variable')
      return undefined;
    const { from, to } = binding.init;
    // `const proc = process`
    return to - from <= 6 && from !== at && !GLOBALS.has(words[from] ?? '')
      ? ownerNamed(from, to, at)
      : globalProcess(from, to, at);
  };
  const ownerNamed = (from: number, to: number, at: number): Owner | undefined => {
    if (kinds[from] === IDENTIFIER && words[from] === words[at]) return undefined;
    const found = ownerDepth < 5 ? deeper(() => owner(from)) : undefined;
    return found !== undefined && found.to === to
      ? { environment: found.environment, from: at, to: at + 1 }
      : undefined;
  };
  let ownerDepth = 0;
  const deeper = <T>(work: () => T): T => {
    ownerDepth++;
    try {
      return work();
    } finally {
      ownerDepth--;
    }
  };
  /** `const process = globalThis.process` */
  const globalProcess = (from: number, to: number, at: number): Owner | undefined =>
    to - from === 3 && words[from + 2] === 'process' ? { environment: PROCESS, from: at, to: at + 1 } : undefined;

  /** Where a global object begins that ends at the token; undefined where it is another object. */
  const globalBefore = (last: number): number | undefined => {
    if (words[last] === '!') return globalBefore(last - 1);
    if (kinds[last] === IDENTIFIER)
      return GLOBALS.has(words[last] ?? '') && !/^\??\.$/.test(words[last - 1] ?? '') ? last : undefined;
    const open = words[last] === ')' ? (pairs[last] ?? -1) : -1;
    if (open === -1) return undefined;
    for (let at = open + 1; at < last; at++) if (GLOBALS.has(words[at] ?? '')) return open;
    return undefined;
  };

  return owner;
}

/** Over `!`, casts and the parentheses around. */
export function climbed(tokens: Tokens, start: number, end: number): { from: number; to: number } {
  const { words, pairs, parents, count } = tokens;
  let from = start;
  let to = end;
  for (let steps = 0; steps < 50; steps++) {
    if (words[to] === '!' && !startsLine(tokens, to)) {
      to++;
      continue;
    }
    const parent = (words[to] === ')' ? pairs[to] : parents[to]) ?? -1;
    if (parent === -1 || words[parent] !== '(' || isCall(tokens, parent) || parents[from] !== parent) break;
    let next = pastCasts(tokens, to);
    const before = words[from - 1] ?? '';
    if (!/^(?:\(|\?\?|\|\||:|\?|>|,|&&)$/.test(before)) break;
    const close = pairs[parent] ?? count;
    if (words[next] === '??' || words[next] === '||' || words[next] === ':') next = close;
    if (next !== close || close >= count || words[close + 1] === '=>') break;
    from = parent;
    to = close + 1;
  }
  return { from, to };
}

/** Whether the parenthesis holds arguments. */
export function isCall(tokens: Tokens, open: number): boolean {
  const before = tokens.words[open - 1] ?? '';
  const kind = tokens.kinds[open - 1];
  if (kind === IDENTIFIER)
    return !/^(?:return|typeof|await|void|delete|in|of|case|throw|new|yield|else|default|if|while|extends)$/.test(
      before,
    );
  return (
    before === ')' || before === ']' || before === '?.' || (before === '!' && tokens.kinds[open - 2] === IDENTIFIER)
  );
}
