/** One file, as those who look for reads see it. */

import type { SourceFile } from '../source.ts';
import type { Binding, Scopes } from './bindings.ts';
import { markupParts } from './markup.ts';
import { type Import, type Modules, modulesOf } from './modules.ts';
import { scopesOf } from './scopes-of.ts';
import { tokenize } from './tokenize.ts';
import type { Tokens } from './tokens.ts';

export interface SourceModule {
  path: string;
  tokens: Tokens;
  scopes: Scopes;
  modules: Modules;
  /** By the token of the local name. */
  imports: ReadonlyMap<number, Import>;
  /** What another file gives under a name that is imported here. */
  elsewhere?: (binding: Binding) => { module: SourceModule; binding?: Binding; token?: number } | undefined;
}

export function moduleOf({ path, text }: SourceFile): SourceModule {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const jsx = !/^[mc]?ts$|^vue$|^svelte$/.test(extension);
  const tokens = tokenize(
    text,
    jsx,
    /^(?:vue|svelte|astro)$/.test(extension) ? markupParts(text, extension) : undefined,
  );
  const modules = modulesOf(tokens);
  return {
    path,
    tokens,
    modules,
    scopes: scopesOf(tokens, modules.imports),
    imports: new Map(modules.imports.map((each) => [each.token, each])),
  };
}

export const importOf = (module: SourceModule, binding: Binding): Import | undefined =>
  module.imports.get(binding.token);

/** Offsets at which lines begin. */
const linesOf = new WeakMap<SourceModule, number[]>();

/** 1-based line and column, in UTF-16 units. */
export function placeOf(module: SourceModule, offset: number): { line: number; column: number } {
  let lines = linesOf.get(module);
  if (lines === undefined) {
    lines = [0, ...module.tokens.text.matchAll(/\r\n|\n|\r/g).map((match) => match.index + match[0].length)];
    linesOf.set(module, lines);
  }
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
