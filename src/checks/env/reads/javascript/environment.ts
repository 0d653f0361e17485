/** Objects that are the environment, by where they come from. */
import { clientToolOf } from '../../../../facts/client-variables.ts';

export interface Environment {
  /** As a report names it. */
  via: string;
  /** `x.NAME`, `x['NAME']`. */
  hasMembers: boolean;
  /** `x.get('NAME')`, `x.has('NAME')`. */
  hasGet: boolean;
  isBuild: boolean;
  isClient: boolean;
  /** Names beginning `PUBLIC_` reach browsers. */
  hasPublicNames: boolean;
  /** Also holds what is no text: stores, queues, other services. */
  hasBindings: boolean;
}

export const PROCESS: Environment = {
  via: 'process.env',
  hasMembers: true,
  hasGet: false,
  isBuild: false,
  isClient: false,
  hasPublicNames: false,
  hasBindings: false,
};
const environment = (via: string, more: Partial<Environment> = {}): Environment => ({ ...PROCESS, via, ...more });
/** https://vite.dev/guide/env-and-mode, https://docs.astro.build/en/guides/environment-variables/ */
export const META = environment('import.meta.env', { isBuild: true, hasPublicNames: true });
/** https://bun.sh/docs/runtime/env */
export const BUN = environment('Bun.env');
/** https://docs.deno.com/runtime/reference/env_variables/ */
export const DENO = environment('Deno.env', { hasMembers: false, hasGet: true });
/** https://docs.netlify.com/build/functions/environment-variables/ */
export const NETLIFY = environment('Netlify.env', { hasMembers: false, hasGet: true });
/** https://developers.cloudflare.com/workers/runtime-apis/bindings/ */
export const WORKER = environment('env of a Worker', { hasBindings: true });
/** https://vite.dev/guide/api-javascript#loadenv */
export const LOAD_ENV = environment('loadEnv', { isBuild: true, hasPublicNames: true });

/** What a module gives under a name (`*`: all it gives): module, name, environment. */
const IMPORTED: readonly (readonly [RegExp, RegExp, Environment])[] = [
  [/^(?:node:)?process$/, /^env$/, PROCESS],
  [/^bun$/, /^env$/, BUN],
  [/^cloudflare:workers$/, /^env$/, WORKER],
  // https://svelte.dev/docs/kit/$env-dynamic-private and its siblings
  [/^\$env\/dynamic\/private$/, /^env$/, environment('$env/dynamic/private')],
  [/^\$env\/dynamic\/public$/, /^env$/, environment('$env/dynamic/public', { isClient: true, hasPublicNames: true })],
  [/^\$env\/static\/private$/, /^\*$/, environment('$env/static/private', { isBuild: true })],
  [
    /^\$env\/static\/public$/,
    /^\*$/,
    environment('$env/static/public', { isBuild: true, isClient: true, hasPublicNames: true }),
  ],
  // https://github.com/lugg/react-native-config
  [
    /^react-native-config$/,
    /^(?:default|Config|\*)$/,
    environment('react-native-config', { isBuild: true, isClient: true }),
  ],
];

/** Modules whose every export is a variable of its name. */
const VARIABLES: Readonly<Record<string, Environment>> = {
  '$env/static/private': environment('$env/static/private', { isBuild: true }),
  '$env/static/public': environment('$env/static/public', { isBuild: true, isClient: true, hasPublicNames: true }),
  // https://docs.astro.build/en/guides/environment-variables/#type-safe-environment-variables
  'astro:env/client': environment('astro:env/client', { isBuild: true, isClient: true, hasPublicNames: true }),
  'astro:env/server': environment('astro:env/server', { hasPublicNames: true }),
  // https://github.com/goatandsheep/react-native-dotenv
  '@env': environment('@env', { isBuild: true, isClient: true }),
  'react-native-dotenv': environment('@env', { isBuild: true, isClient: true }),
};

export const importedEnvironment = (specifier: string, name: string): Environment | undefined =>
  IMPORTED.find(([from, names]) => from.test(specifier) && names.test(name))?.[2];

export const environmentOfModule = (specifier: string): Environment | undefined =>
  Object.hasOwn(VARIABLES, specifier) ? VARIABLES[specifier] : undefined;

/** Set by Vite, Astro and their plugins themselves. */
const BUILT_IN = new Set(['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX', 'LEGACY']);

export const isBuiltIn = ({ via }: Environment, name: string): boolean => via === META.via && BUILT_IN.has(name);

export function exposureOf(
  environment: Environment,
  name: string,
): { phase: 'build' | 'run'; side: 'client' | 'server' } {
  // What SvelteKit and Astro make public, they say themselves.
  const isPublic = !name.startsWith('PUBLIC_') && clientToolOf(name) !== undefined;
  const isClient = isPublic || environment.isClient || (environment.hasPublicNames && name.startsWith('PUBLIC_'));
  const isBuild = isPublic || environment.isBuild;
  return { phase: isBuild ? 'build' : 'run', side: isClient ? 'client' : 'server' };
}

/** What a name of a variable may be. */
export const isName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
/** A literal given to a function of the project is one only where it looks like one. */
export const looksLikeName = (name: string): boolean =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && /[A-Z]/.test(name) && !/^[A-Z]?[a-z]/.test(name);
