/** Objects of well-known libraries whose properties name variables. */
import { type Environment, isName, PROCESS } from './environment.ts';
import { listItems, pastExpression } from './expressions.ts';
import { keyOf } from './keys.ts';
import type { LibraryRead } from './libraries.ts';
import type { SourceModule } from './module.ts';
import { type Named, propertyOf } from './objects.ts';
import { traitsOf } from './schema-fields.ts';
import { STRING, stringAt } from './tokens.ts';

const BUNDLE: Environment = { ...PROCESS, isBuild: true, isClient: true };

/** https://github.com/mozilla/node-convict: `{ format: 'port', default: 8080, env: 'PORT' }` */
export function convictReads(module: SourceModule, at: number, reads: LibraryRead[]): void {
  const { tokens } = module;
  const { words, parents } = tokens;
  const object = parents[at] ?? -1;
  const name = stringAt(tokens, at + 2) ?? '';
  const fallback = object === -1 ? undefined : propertyOf(module, object, 'default');
  const format = object === -1 ? undefined : propertyOf(module, object, 'format');
  if ((fallback === undefined && format === undefined) || !isName(name)) return;
  const hasDefault = fallback !== undefined && words[fallback] !== 'null' && words[fallback] !== 'undefined';
  const literal =
    hasDefault && fallback !== undefined && tokens.kinds[fallback] === STRING && stringAt(tokens, fallback) !== '';
  const said = format === undefined ? '' : (stringAt(tokens, format) ?? words[format] ?? '');
  const type =
    said === '['
      ? 'enum'
      : /^(?:port|url|email)$/.test(said)
        ? said
        : /^(?:int|nat|integer|Number|duration)$/.test(said)
          ? 'number'
          : /^Boolean$/.test(said)
            ? 'boolean'
            : undefined;
  reads.push({
    named: { name, token: at + 2 },
    environment: PROCESS,
    via: 'convict',
    surroundings: { hasDefault, required: false, ...(literal ? { literalFallback: true as const } : {}) },
    ...(type === undefined ? {} : { type }),
  });
}

/** https://github.com/fastify/env-schema: a JSON Schema of an object. */
export function jsonSchemaReads(module: SourceModule, at: number, reads: LibraryRead[]): void {
  const { tokens } = module;
  const { words, parents } = tokens;
  const object = parents[at] ?? -1;
  // A property that is an object has properties of its own, which are no variables.
  for (let outer = parents[object] ?? -1; outer !== -1; outer = parents[outer] ?? -1)
    if (words[outer - 2] === 'properties' && words[outer - 1] === ':') return;
  const required = new Set<string>();
  const list = propertyOf(module, object, 'required');
  if (list !== undefined && words[list] === '[')
    for (const { from } of listItems(tokens, list)) required.add(stringAt(tokens, from) ?? '');
  for (const { from, to } of listItems(tokens, at + 2)) {
    const name = stringAt(tokens, from) ?? words[from] ?? '';
    if (words[from + 1] !== ':' || !isName(name)) continue;
    const value = from + 2;
    const said = words[value] === '{' ? stringAt(tokens, propertyOf(module, value, 'type') ?? -1) : undefined;
    const format = words[value] === '{' ? stringAt(tokens, propertyOf(module, value, 'format') ?? -1) : undefined;
    const fallback = words[value] === '{' ? propertyOf(module, value, 'default') : undefined;
    const isEnum = words[value] === '{' && propertyOf(module, value, 'enum') !== undefined;
    const traits = traitsOf(module, value, to, 'optional unless required');
    const type =
      format === 'uri' || format === 'url'
        ? 'url'
        : format === 'email'
          ? 'email'
          : isEnum
            ? 'enum'
            : said === 'number' || said === 'integer'
              ? 'number'
              : said === 'boolean'
                ? 'boolean'
                : undefined;
    const isRequired = required.has(name);
    const hasDefault = fallback !== undefined || !isRequired;
    reads.push({
      named: { name, token: from },
      environment: PROCESS,
      via: 'env-schema',
      surroundings: {
        hasDefault,
        required: isRequired && fallback === undefined,
        ...(traits.literalFallback === undefined ? {} : { literalFallback: true as const }),
      },
      ...(type === undefined ? {} : { type }),
    });
  }
}

/** https://docs.astro.build/en/reference/configuration-reference/#env: `API_URL: envField.string({ context: 'client', … })` */
export function astroFieldReads(module: SourceModule, at: number, reads: LibraryRead[]): void {
  const { tokens } = module;
  const end = pastExpression(tokens, at + 2);
  const { type, ...surroundings } = traitsOf(module, at + 2, end, 'required unless optional');
  const context = tokens.words.indexOf('context', at);
  const isClient = context !== -1 && context < end && stringAt(tokens, context + 2) === 'client';
  const name = tokens.words[at] ?? '';
  reads.push({
    named: { name, token: at },
    environment: isClient ? BUNDLE : PROCESS,
    via: 'envField',
    surroundings,
    ...(type === undefined ? {} : { type }),
  });
}

/** https://webpack.js.org/plugins/environment-plugin/: a default of `undefined` is none, and none may be missing. */
export function environmentPluginReads(module: SourceModule, open: number, reads: LibraryRead[]): void {
  const { tokens } = module;
  const { words } = tokens;
  const add = (named: Named, hasDefault: boolean, literal: boolean): void => {
    if (!isName(named.name)) return;
    reads.push({
      named,
      environment: BUNDLE,
      via: 'EnvironmentPlugin',
      surroundings: { hasDefault, required: false, ...(literal ? { literalFallback: true as const } : {}) },
    });
  };
  for (const item of listItems(tokens, open)) {
    if (words[item.from] === '{') {
      for (const { from } of listItems(tokens, item.from)) {
        const value = words[from + 1] === ':' ? from + 2 : undefined;
        if (value === undefined) continue;
        const literal = tokens.kinds[value] === STRING && stringAt(tokens, value) !== '';
        add({ name: stringAt(tokens, from) ?? words[from] ?? '', token: from }, words[value] !== 'undefined', literal);
      }
      continue;
    }
    const names = words[item.from] === '[' ? listItems(tokens, item.from) : [item];
    for (const each of names) for (const named of keyOf(module, each.from, each.to).names) add(named, false, false);
  }
}

/** https://nuxt.com/docs/guide/going-further/runtime-config: what is empty is meant to come from the environment. */
export function runtimeConfigReads(
  module: SourceModule,
  open: number,
  prefix: string,
  reads: LibraryRead[],
  depth = 0,
): void {
  const { tokens } = module;
  const { words } = tokens;
  for (const { from } of listItems(tokens, open)) {
    const key = stringAt(tokens, from) ?? words[from] ?? '';
    if (words[from + 1] !== ':' || !isName(key)) continue;
    const name = `${prefix}_${key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()}`;
    if (words[from + 2] === '{' && depth < 5) runtimeConfigReads(module, from + 2, name, reads, depth + 1);
    else if (stringAt(tokens, from + 2) === '')
      reads.push({
        named: { name, token: from },
        environment: { ...PROCESS, hasPublicNames: true },
        via: 'runtimeConfig',
        surroundings: { hasDefault: true, required: false },
      });
  }
}
