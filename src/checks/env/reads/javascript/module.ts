/** One file, as those who look for reads see it. */
import { type Binding, type Scopes, scopesOf } from './bindings.ts';
import { type Import, type Modules, modulesOf } from './modules.ts';
import { markupParts } from './markup.ts';
import { tokenize } from './tokenize.ts';
import type { Tokens } from './tokens.ts';
import type { SourceFile } from '../source.ts';

export interface SourceModule {
  path: string;
  tokens: Tokens;
  scopes: Scopes;
  modules: Modules;
  /** By the token of the local name. */
  imports: ReadonlyMap<number, Import>;
  /** Offsets at which lines begin. */
  lines: readonly number[];
}

export function moduleOf({ path, text }: SourceFile): SourceModule {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const jsx = !/^[mc]?ts$|^vue$|^svelte$/.test(extension);
  const tokens = tokenize(text, jsx, /^(?:vue|svelte|astro)$/.test(extension) ? markupParts(text, extension) : undefined);
  const modules = modulesOf(tokens);
  const lines = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines.push(at + 1);
  }
  return {
    path,
    tokens,
    modules,
    scopes: scopesOf(tokens, modules.imports),
    imports: new Map(modules.imports.map((each) => [each.token, each])),
    lines,
  };
}

export const importOf = (module: SourceModule, binding: Binding): Import | undefined => module.imports.get(binding.token);

/** 1-based line and column, in UTF-16 units. */
export function placeOf(module: SourceModule, offset: number): { line: number; column: number } {
  let low = 0;
  let high = module.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((module.lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (module.lines[low] ?? 0) + 1 };
}
