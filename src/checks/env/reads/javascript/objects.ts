/** Object literals and enums: their keys and what is under them. */
import { type Binding, bindingAt } from './bindings.ts';
import { listItems } from './expressions.ts';
import type { SourceModule } from './module.ts';
import { IDENTIFIER, stringAt } from './tokens.ts';

/** A name and the token of the string that says it. */
export interface Named {
  name: string;
  token: number;
  /** The file of the token where that is another one. */
  home?: SourceModule;
}

/** The brace of an object literal that an expression is or names. */
export function objectAt(module: SourceModule, from: number, depth = 0): number | undefined {
  const { tokens, scopes } = module;
  if (tokens.words[from] === '{') return from;
  if (depth > 5) return undefined;
  if (tokens.words[from] === 'Object' && tokens.words[from + 2] === 'freeze')
    return objectAt(module, from + 4, depth + 1);
  if (tokens.kinds[from] !== IDENTIFIER) return undefined;
  const binding = bindingAt(scopes, tokens.words[from] ?? '', from);
  return binding?.kind === 'variable' && binding.init !== undefined && binding.keys.length === 0
    ? objectAt(module, binding.init.from, depth + 1)
    : undefined;
}

export function keysOfObject(module: SourceModule, from: number, to: number): Named[] {
  const { tokens } = module;
  const open = to - from <= 3 || tokens.words[from] === '{' ? objectAt(module, from) : undefined;
  if (open === undefined) return [];
  return listItems(tokens, open).flatMap(({ from: at }) => {
    const name = stringAt(tokens, at) ?? tokens.words[at] ?? '';
    return name === '...' || name === '' || name === '[' ? [] : [{ name, token: at }];
  });
}

export function valuesOfObject(module: SourceModule, from: number, to: number): Named[] {
  const { tokens } = module;
  const open = to - from <= 3 || tokens.words[from] === '{' ? objectAt(module, from) : undefined;
  if (open === undefined) return [];
  return listItems(tokens, open).flatMap(({ from: at }) => {
    const name = tokens.words[at + 1] === ':' ? stringAt(tokens, at + 2) : undefined;
    return name === undefined ? [] : [{ name, token: at + 2 }];
  });
}

/** The first token of a property's value in an object literal. */
export function propertyOf({ tokens }: SourceModule, open: number, name: string): number | undefined {
  for (const { from } of listItems(tokens, open))
    if ((stringAt(tokens, from) ?? tokens.words[from]) === name && tokens.words[from + 1] === ':') return from + 2;
  return undefined;
}

/** `KEYS.url` of a constant object or an enum. */
export function memberOf(module: SourceModule, binding: Binding | undefined, name: string): number | undefined {
  const { tokens } = module;
  if (binding?.kind === 'variable' && binding.init !== undefined && binding.keys.length === 0) {
    const open = objectAt(module, binding.init.from);
    return open === undefined ? undefined : propertyOf(module, open, name);
  }
  if (
    binding?.kind !== 'class' ||
    tokens.words[binding.token - 1] !== 'enum' ||
    tokens.words[binding.token + 1] !== '{'
  )
    return undefined;
  for (const { from } of listItems(tokens, binding.token + 1))
    if (tokens.words[from] === name && tokens.words[from + 1] === '=') return from + 2;
  return undefined;
}
