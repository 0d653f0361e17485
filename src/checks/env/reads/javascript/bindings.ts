/** Names and functions of a file, with the range of tokens in which each is seen. */

export interface Binding {
  name: string;
  token: number;
  /** Tokens in which it is seen, end exclusive. */
  from: number;
  to: number;
  kind: 'variable' | 'parameter' | 'import' | 'function' | 'class' | 'each' | 'other';
  /** The expression it gets, or a part of it: tokens, end exclusive. */
  init?: { from: number; to: number };
  /** Keys from that expression to the name: `const { env: { X: y } } = process` gives `env`, `X` for `y`. Undefined: computed or rest. */
  keys: readonly (string | undefined)[];
  /** All that the keys before it do not take: `...rest`. */
  isRest?: true;
  /** Where the last key is written, or the name itself. */
  keyToken: number;
  /** What stands for it where nothing is given: the first token of `= …`. */
  fallback?: number;
  /** The first token of its type. */
  type?: number;
  /** The function whose parameter it is, and which. */
  owner?: Callable;
  position?: number;
}

export interface Parameter {
  from: number;
  to: number;
  isRest: boolean;
}

export interface Callable {
  /** '' where it has none of its own; `constructor` and other methods have theirs. */
  name: string;
  nameToken: number;
  /** The brackets around the parameters; of `x => …` the name, twice. */
  open: number;
  close: number;
  parameters: readonly Parameter[];
  /** Tokens of the body, braces included, end exclusive. */
  from: number;
  to: number;
  isMethod: boolean;
  isAsync: boolean;
}

export interface Scopes {
  bindings: ReadonlyMap<string, readonly Binding[]>;
  callables: readonly Callable[];
  /** By the token of their name, and by the name. */
  byToken: ReadonlyMap<number, Callable>;
  byName: ReadonlyMap<string, readonly Callable[]>;
}

/** More bindings of one name before the right one has only what a machine wrote. */
const MAX_STEPS = 2000;

/** The binding that a name means at a token: the one whose range is narrowest, which among nested ranges begins last. */
export function bindingAt(scopes: Scopes, name: string, at: number): Binding | undefined {
  const all = scopes.bindings.get(name);
  if (all === undefined) return undefined;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && index >= low - MAX_STEPS; index--) {
    const binding = all[index];
    if (binding !== undefined && at < binding.to) return binding;
  }
  return undefined;
}
