/** Calls of well-known libraries that take a variable's name. */
import { bindingAt } from './bindings.ts';
import type { Environment } from './environment.ts';
import { pastExpression } from './expressions.ts';
import { importOf, type SourceModule } from './module.ts';
import { propertyOf } from './objects.ts';
import { traitsOf } from './schema-fields.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { past, STRING, stringAt } from './tokens.ts';

export interface LibraryCall {
  module: SourceModule;
  /** The token before the parenthesis or the type arguments. */
  callee: number;
  open: number;
  items: readonly { from: number; to: number }[];
  specifierOf(name: string, at: number): string;
}

/** What a call reads; undefined where it is of another library. `name` may not look like a variable: then it is none. */
export type LibraryCallReading = (
  call: LibraryCall,
) => { via: string; environment?: Environment; surroundings?: Surroundings; type?: string; isUpper?: true } | undefined;

export const isUpper = (name: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(name);
const objectOf = ({ module, callee }: LibraryCall): string => {
  const { words } = module.tokens;
  return words[callee - 1] === '.' || words[callee - 1] === '?.'
    ? (words[words[callee - 2] === '!' ? callee - 3 : callee - 2] ?? '')
    : '';
};
/** The second argument is what stands for a missing value, and no options. */
const withDefault = ({ module, items, callee, open }: LibraryCall, position = 1): Surroundings => {
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
const nest: LibraryCallReading = (call) => {
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
const adonis: LibraryCallReading = (call) => {
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
const envVar: LibraryCallReading = (call) => {
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
const imported: LibraryCallReading = (call) => {
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
const strapi: LibraryCallReading = (call) => {
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

export const LIBRARY_CALLS: readonly LibraryCallReading[] = [nest, adonis, envVar, imported, strapi];
