/** Functions of well-known libraries that take a variable's name. */
import { type Binding, bindingAt } from './bindings.ts';
import { type Environment, environmentOfModule, isName, PROCESS } from './environment.ts';
import { listItems, pastAngles, pastExpression } from './expressions.ts';
import { keyOf, type Named, propertyOf } from './keys.ts';
import { importOf, type SourceModule } from './module.ts';
import { traitsOf } from './schema-fields.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { IDENTIFIER, past, STRING, stringAt } from './tokens.ts';

export interface LibraryRead {
  named: Named;
  environment: Environment;
  via: string;
  surroundings: Surroundings;
  type?: string;
}

const BUILD: Environment = { ...PROCESS, isBuild: true };
const BUNDLE: Environment = { ...BUILD, isClient: true };

interface Call {
  module: SourceModule;
  /** The token before the parenthesis or the type arguments. */
  callee: number;
  open: number;
  items: readonly { from: number; to: number }[];
  specifierOf(name: string, at: number): string;
}

/** What a call reads; undefined where it is of another library. `name` may not look like a variable: then it is none. */
type Reading = (
  call: Call,
) => { via: string; environment?: Environment; surroundings?: Surroundings; type?: string; isUpper?: true } | undefined;

const isUpper = (name: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(name);
const objectOf = ({ module, callee }: Call): string => {
  const { words } = module.tokens;
  return words[callee - 1] === '.' || words[callee - 1] === '?.'
    ? (words[words[callee - 2] === '!' ? callee - 3 : callee - 2] ?? '')
    : '';
};
/** The second argument is what stands for a missing value, and no options. */
const withDefault = ({ module, items, callee, open }: Call, position = 1): Surroundings => {
  const { tokens } = module;
  const around = surroundingsOf(module, startOf(module, callee), past(tokens, open));
  const given = items[position];
  if (given === undefined || tokens.words[given.from] === '{' || tokens.words[given.from] === 'undefined')
    return around;
  const literal = tokens.kinds[given.from] === STRING && stringAt(tokens, given.from) !== '';
  return { ...around, hasDefault: true, required: false, ...(literal ? { literalFallback: true as const } : {}) };
};

function startOf({ tokens: { words } }: SourceModule, last: number): number {
  let from = last;
  while (words[from - 1] === '.' || words[from - 1] === '?.') from -= 2;
  return from;
}

/** https://docs.nestjs.com/techniques/configuration */
const nest: Reading = (call) => {
  const name = call.module.tokens.words[call.callee] ?? '';
  if (name !== 'get' && name !== 'getOrThrow') return undefined;
  const object = objectOf(call);
  if (object === '' || !bringsNest(call.module)) return undefined;
  if (!/config|^cfg$|^conf$/i.test(object) && !isTyped(call.module, object, 'ConfigService')) return undefined;
  const found = withDefault(call);
  return {
    via: 'ConfigService',
    isUpper: true,
    surroundings: { ...found, required: found.required || name === 'getOrThrow' },
  };
};
const nestModules = new WeakMap<SourceModule, boolean>();
function bringsNest(module: SourceModule): boolean {
  const known = nestModules.get(module);
  if (known !== undefined) return known;
  const brings =
    module.tokens.words.includes('ConfigService') ||
    module.modules.imports.some(({ specifier }) => specifier === '@nestjs/config');
  nestModules.set(module, brings);
  return brings;
}
/** `name: Type` somewhere in the file. */
function isTyped({ tokens: { words } }: SourceModule, name: string, type: string): boolean {
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1))
    if (words[at + 1] === ':' && words[at + 2] === type) return true;
  return false;
}

/** https://docs.adonisjs.com/guides/getting-started/environment-variables */
const adonis: Reading = (call) => {
  if (call.module.tokens.words[call.callee] !== 'get') return undefined;
  const object = objectOf(call);
  if (
    !/^env$/i.test(object) ||
    !/(?:^|\/)start\/env|^#start\/env|Adonis\/Core\/Env|^@adonisjs\/.*env/.test(call.specifierOf(object, call.callee))
  )
    return undefined;
  return { via: 'env.get', surroundings: withDefault(call) };
};

/** https://github.com/evanshortiss/env-var */
const envVar: Reading = (call) => {
  const { module, callee, open } = call;
  const { tokens, scopes } = module;
  const { words } = tokens;
  if (words[callee] !== 'get') return undefined;
  const object = objectOf(call);
  const head = object === ')' ? startOfCall(module, callee - 2) : object === '' ? 'get' : object;
  let from = call.specifierOf(head, callee);
  if (from === '') {
    const init = bindingAt(scopes, head, callee)?.init;
    if (init !== undefined) from = call.specifierOf(words[init.from] ?? '', init.from);
  }
  if (from !== 'env-var') return undefined;
  const behind = past(tokens, open);
  let end = behind;
  while (words[end] === '.' && words[end + 2] === '(') end = past(tokens, end + 2);
  const chain = words.slice(behind, end);
  const { type, literalFallback } = traitsOf(module, behind, end, 'optional unless required');
  const required = chain.includes('required') && words[behind + 1 + chain.slice(1).indexOf('required') + 2] !== 'false';
  const hasDefault = chain.includes('default');
  return {
    via: 'env-var',
    surroundings: {
      hasDefault,
      required: required && !hasDefault,
      ...(literalFallback === undefined || !hasDefault ? {} : { literalFallback }),
    },
    ...(type === undefined ? {} : { type }),
  };
};
function startOfCall({ tokens }: SourceModule, close: number): string {
  const open = tokens.pairs[close] ?? -1;
  const at = open - 1;
  return tokens.words[at - 1] === '.' ? (tokens.words[at - 2] ?? '') : (tokens.words[at] ?? '');
}

/** Functions by the package and the name it gives: https://www.prisma.io/docs/orm/reference/prisma-config-reference, https://firebase.google.com/docs/functions/config-env */
const IMPORTED: readonly (readonly [RegExp, RegExp, string, boolean])[] = [
  [/^prisma\/config$|^@prisma\/config$/, /^env$/, 'env() of prisma/config', true],
  [/^astro:env\/server$/, /^getSecret$/, 'getSecret()', false],
  [
    /^firebase-functions(?:\/v2)?\/params$/,
    /^define(?:String|Int|Float|Boolean|Secret|JsonSecret|List)$/,
    'firebase-functions/params',
    true,
  ],
];
const imported: Reading = (call) => {
  const { module, callee, items } = call;
  const { tokens } = module;
  const isMember = tokens.words[callee - 1] === '.';
  const local = isMember ? objectOf(call) : (tokens.words[callee] ?? '');
  const binding = bindingAt(module.scopes, local, callee);
  const brought = binding === undefined ? undefined : importOf(module, binding);
  if (brought === undefined) return undefined;
  const name = isMember ? (tokens.words[callee] ?? '') : brought.imported;
  const known = IMPORTED.find(([specifier, names]) => specifier.test(brought.specifier) && names.test(name));
  if (known === undefined) {
    // https://effect.website/docs/configuration/
    const isEffect =
      /^effect(?:\/Config)?$/.test(brought.specifier) &&
      local === 'Config' &&
      /^(?:string|nonEmptyString|number|integer|boolean|redacted|secret|url|port|date|duration|logLevel|literal)$/.test(
        name,
      );
    if (!isEffect || !isMember) return undefined;
    const around = tokens.words.slice(Math.max(0, callee - 4), pastExpression(tokens, callee)).slice(0, 40);
    const mayMiss = around.includes('withDefault') || around.includes('option') || around.includes('orElse');
    const { type } = traitsOf(module, callee, callee + 2, 'required unless optional');
    return {
      via: 'Config of effect',
      surroundings: { hasDefault: mayMiss, required: !mayMiss },
      ...(type === undefined ? {} : { type }),
    };
  }
  const options = items[1];
  const hasDefault =
    options !== undefined &&
    tokens.words[options.from] === '{' &&
    propertyOf(module, options.from, 'default') !== undefined;
  const around = surroundingsOf(module, callee, past(tokens, call.open));
  return {
    via: known[2],
    surroundings: { ...around, hasDefault: hasDefault || around.hasDefault, required: known[3] && !hasDefault },
  };
};

/** `module.exports = ({ env }) => ({ host: env('HOST', '0.0.0.0'), port: env.int('PORT') })`: https://docs.strapi.io/cms/configurations/environment */
const strapi: Reading = (call) => {
  const { module, callee } = call;
  const { words } = module.tokens;
  const object = objectOf(call);
  const name = words[callee] ?? '';
  if (object === '' ? name !== 'env' : object !== 'env' || !/^(?:int|float|bool|json|array|date|oneOf)$/.test(name))
    return undefined;
  const binding = bindingAt(module.scopes, 'env', callee);
  if (
    binding?.kind !== 'parameter' ||
    binding.keys.join() !== 'env' ||
    binding.position !== 0 ||
    (binding.type !== undefined && !/config|any/i.test(words[binding.type] ?? ''))
  )
    return undefined;
  if (!/(?:^|\/)config\//.test(module.path)) return undefined;
  const type =
    name === 'int' || name === 'float' ? 'number' : name === 'bool' ? 'boolean' : name === 'oneOf' ? 'enum' : undefined;
  return { via: 'env() of Strapi', surroundings: withDefault(call), ...(type === undefined ? {} : { type }) };
};

const READINGS: readonly Reading[] = [nest, adonis, envVar, imported, strapi];

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
      if (isConvict && word === 'env' && stringAt(tokens, at + 2) !== undefined) convict(module, at, reads);
      if (isFastifyEnv && word === 'properties' && words[at + 2] === '{') jsonSchema(module, at, reads);
      if (isAstro && words[at + 2] === 'envField' && words[at + 3] === '.') astroField(module, at, reads);
      if (word === 'runtimeConfig' && words[at + 2] === '{' && /(?:^|\/)nuxt\.config\.[mc]?[jt]s$/.test(module.path))
        runtimeConfig(module, at + 2, 'NUXT', reads);
      continue;
    }
    let open = at + 1;
    if (words[open] === '<') open = pastAngles(tokens, open);
    if (words[open] === '?.') open++;
    if (words[open] !== '(') continue;
    if (word === 'EnvironmentPlugin') {
      environmentPlugin(module, open, reads);
      continue;
    }
    if (kinds[open + 1] !== STRING && kinds[open + 1] !== IDENTIFIER) continue;
    let items: readonly { from: number; to: number }[] | undefined;
    for (const reading of READINGS) {
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

/** https://github.com/mozilla/node-convict: `{ format: 'port', default: 8080, env: 'PORT' }` */
function convict(module: SourceModule, at: number, reads: LibraryRead[]): void {
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
function jsonSchema(module: SourceModule, at: number, reads: LibraryRead[]): void {
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
function astroField(module: SourceModule, at: number, reads: LibraryRead[]): void {
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
function environmentPlugin(module: SourceModule, open: number, reads: LibraryRead[]): void {
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
function runtimeConfig(module: SourceModule, open: number, prefix: string, reads: LibraryRead[], depth = 0): void {
  const { tokens } = module;
  const { words } = tokens;
  for (const { from } of listItems(tokens, open)) {
    const key = stringAt(tokens, from) ?? words[from] ?? '';
    if (words[from + 1] !== ':' || !isName(key)) continue;
    const name = `${prefix}_${key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()}`;
    if (words[from + 2] === '{' && depth < 5) runtimeConfig(module, from + 2, name, reads, depth + 1);
    else if (stringAt(tokens, from + 2) === '')
      reads.push({
        named: { name, token: from },
        environment: { ...PROCESS, hasPublicNames: true },
        via: 'runtimeConfig',
        surroundings: { hasDefault: true, required: false },
      });
  }
}
