/** Functions of the project that look a variable up by their parameter. */
import type { Callable } from './bindings.ts';
import type { Environment } from './environment.ts';
import type { SourceModule } from './module.ts';
import { IDENTIFIER, past, stringAt } from './tokens.ts';

export interface KnownHelper {
  module: SourceModule;
  callable: Callable;
  /** 0-based. */
  parameter: number;
  /** It takes a list of names; one that is spread takes all arguments from here. */
  isList: boolean;
  /** The name is a property of the parameter. */
  property?: string;
  defaultParameter?: number;
  /** It falls back to something of its own. */
  hasDefault: boolean;
  required: boolean;
  environment: Environment;
}

/** What the body of a function says of its way with a missing variable. */
export function behaviourOf(
  { tokens }: SourceModule,
  callable: Callable,
  parameter: number,
): { defaultParameter?: number; hasDefault: boolean; required: boolean } {
  const { words, kinds } = tokens;
  const end = Math.min(callable.to, callable.from + 3000);
  const names = callable.parameters.map(({ from }) => (kinds[from] === IDENTIFIER ? (words[from] ?? '') : ''));
  let required = false;
  let hasDefault = false;
  let defaultParameter: number | undefined;
  for (let at = callable.from; at < end; at++) {
    const word = words[at] ?? '';
    if (
      (word === 'throw' && words[at - 1] !== '.') ||
      (word === 'exit' && /^(?:process|Deno)$/.test(words[at - 2] ?? ''))
    )
      required = true;
    if (/^(?:invariant|assert)$/.test(word) && words[at + 1] === '(') required = true;
    if (word === '??' || word === '||') {
      const next = words[at + 1] ?? '';
      const known = names.findIndex((name, position) => position !== parameter && name !== '' && name === next);
      if (known !== -1) defaultParameter ??= known;
      else if (stringAt(tokens, at + 1) !== undefined) hasDefault = true;
    }
    // `return fallback`, `value ? value : fallback`, `=== undefined ? fallback : value`
    if (word === 'return' || word === ':' || word === '?') {
      const known = names.findIndex(
        (name, position) => position !== parameter && name !== '' && name === words[at + 1],
      );
      if (known !== -1 && !/^(?:\.|\(|\[|=)$/.test(words[at + 2] ?? '')) defaultParameter ??= known;
    }
  }
  const named = callable.parameters.findIndex(({ from, to }, position) => {
    if (position === parameter) return false;
    for (let at = from; at < to; at = words[at] === '{' ? at + 1 : past(tokens, at))
      if (/^(?:default|fallback|def$|dflt|defaultValue|otherwise)/i.test(words[at] ?? '')) return true;
    return false;
  });
  if (named !== -1) defaultParameter ??= named;
  return { required, hasDefault, ...(defaultParameter === undefined ? {} : { defaultParameter }) };
}

/** As it is called: a method with the name of its object or class before it; undefined where it has no name of its own. */
export function nameOf({ tokens }: SourceModule, callable: Callable): string | undefined {
  if (callable.name === '' || callable.name === 'exports') return undefined;
  if (!callable.isMethod) return callable.name;
  const owner = ownerOf(tokens, callable);
  return owner === undefined ? callable.name : `${owner}.${callable.name}`;
}

/** The class or the constant whose method it is. */
function ownerOf({ words, parents, kinds }: SourceModule['tokens'], { nameToken }: Callable): string | undefined {
  const open = parents[nameToken] ?? -1;
  if (open < 1) return undefined;
  if (words[open - 1] === '=' && kinds[open - 2] === IDENTIFIER) return words[open - 2];
  for (let at = open - 1; at >= 0 && at > open - 40; at--) {
    if (words[at] === 'class') return kinds[at + 1] === IDENTIFIER ? words[at + 1] : undefined;
    if (words[at] === ';' || words[at] === '}') return undefined;
  }
  return undefined;
}
