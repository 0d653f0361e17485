/** What well-known libraries are asked for by a variable's name. */
import { type Binding, bindingAt } from './bindings.ts';
import { type Environment, environmentOfModule, isName, PROCESS } from './environment.ts';
import { listItems, pastAngles } from './expressions.ts';
import { keyOf } from './keys.ts';
import { isUpper, LIBRARY_CALLS } from './library-calls.ts';
import {
  astroFieldReads,
  convictReads,
  environmentPluginReads,
  jsonSchemaReads,
  runtimeConfigReads,
} from './library-objects.ts';
import { importOf, type SourceModule } from './module.ts';
import type { Named } from './objects.ts';
import type { Surroundings } from './surroundings.ts';
import { IDENTIFIER, STRING, stringAt } from './tokens.ts';

export interface LibraryRead {
  named: Named;
  environment: Environment;
  via: string;
  surroundings: Surroundings;
  type?: string;
}

export function libraryReads(module: SourceModule): LibraryRead[] {
  const { tokens, modules, scopes } = module;
  const { words, kinds, count } = tokens;
  const reads: LibraryRead[] = [];
  for (const { specifier, imported: name, importedToken } of modules.imports) {
    const environment = environmentOfModule(specifier);
    if (environment === undefined || name === '*' || name === 'default' || name === 'getSecret') continue;
    reads.push({
      named: { name, token: importedToken },
      environment,
      via: environment.via,
      surroundings: { hasDefault: false, required: false },
    });
  }
  const specifiers = new Set(modules.imports.map(({ specifier }) => specifier));
  const brings = (pattern: RegExp): boolean => [...specifiers].some((each) => pattern.test(each));
  const specifierOf = (name: string, at: number): string => {
    const binding: Binding | undefined = bindingAt(scopes, name, at);
    return (binding === undefined ? undefined : importOf(module, binding)?.specifier) ?? '';
  };
  const isConvict = brings(/convict/);
  const isFastifyEnv = brings(/^(?:env-schema|@fastify\/env|fastify-env)$/);
  const isAstro = brings(/^astro\/config$/);
  for (let at = 0; at < count; at++) {
    if (kinds[at] !== IDENTIFIER) continue;
    const word = words[at] ?? '';
    if (words[at + 1] === ':') {
      if (isConvict && word === 'env' && stringAt(tokens, at + 2) !== undefined) convictReads(module, at, reads);
      if (isFastifyEnv && word === 'properties' && words[at + 2] === '{') jsonSchemaReads(module, at, reads);
      if (isAstro && words[at + 2] === 'envField' && words[at + 3] === '.') astroFieldReads(module, at, reads);
      if (word === 'runtimeConfig' && words[at + 2] === '{' && /(?:^|\/)nuxt\.config\.[mc]?[jt]s$/.test(module.path))
        runtimeConfigReads(module, at + 2, 'NUXT', reads);
      continue;
    }
    let open = at + 1;
    if (words[open] === '<') open = pastAngles(tokens, open);
    if (words[open] === '?.') open++;
    if (words[open] !== '(') continue;
    if (word === 'EnvironmentPlugin') {
      environmentPluginReads(module, open, reads);
      continue;
    }
    if (kinds[open + 1] !== STRING && kinds[open + 1] !== IDENTIFIER) continue;
    let items: readonly { from: number; to: number }[] | undefined;
    for (const reading of LIBRARY_CALLS) {
      items ??= listItems(tokens, open);
      const [first] = items;
      if (first === undefined) break;
      const found = reading({ module, callee: at, open, items, specifierOf });
      if (found === undefined) continue;
      for (const named of keyOf(module, first.from, first.to).names)
        if (found.isUpper === true ? isUpper(named.name) : isName(named.name))
          reads.push({ named, environment: PROCESS, surroundings: { hasDefault: false, required: false }, ...found });
      break;
    }
  }
  return reads;
}
