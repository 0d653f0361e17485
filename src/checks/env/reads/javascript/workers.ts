/**
 * What Cloudflare's Workers and Pages and the frameworks on them give to a program as `env`
 * (https://developers.cloudflare.com/workers/runtime-apis/handlers/, https://hono.dev/docs/api/context#env,
 * https://svelte.dev/docs/kit/adapter-cloudflare).
 */
import { type Binding, bindingAt } from './bindings.ts';
import { type Environment, WORKER } from './environment.ts';
import type { SourceModule } from './module.ts';

/** Handlers by the position of their `env`. */
const HANDLERS: Readonly<Record<string, number>> = {
  fetch: 1,
  scheduled: 1,
  queue: 1,
  email: 1,
  tail: 1,
  trace: 1,
  test: 1,
};

/** Whether a parameter is the `env` of a handler. */
export function workerParameter(module: SourceModule, binding: Binding): Environment | undefined {
  const { owner, position, keys, name, type } = binding;
  if (owner === undefined || position === undefined) return undefined;
  // A function that is handed it: `function handle(request: Request, env: Env)`
  if (keys.length === 0 && name === 'env' && type !== undefined && isEnvironmentType(module, type)) return WORKER;
  // `export default { fetch(request, env) {…} }`: the position and the name say it; `_env` is one nobody reads.
  if (keys.length === 0)
    return Object.hasOwn(HANDLERS, owner.name) &&
      HANDLERS[owner.name] === position &&
      owner.isMethod &&
      /^(?:env|environment|bindings)$/i.test(name)
      ? WORKER
      : undefined;
  if (keys.length === 1 && keys[0] === 'env' && position === 0)
    return isPagesHandler(owner.name) || isRouteOf(module, owner) ? WORKER : undefined;
  if (
    keys.join('.') === 'platform.env' ||
    keys.join('.') === 'context.cloudflare.env' ||
    keys.join('.') === 'cloudflare.env'
  )
    return WORKER;
  return undefined;
}

const isEnvironmentType = (module: SourceModule, type: number): boolean => {
  const { words, text } = module.tokens;
  return (
    /^(?:Env|CloudflareEnv|WorkerEnv|CloudflareBindings|Bindings)$/.test(words[type] ?? '') &&
    /ExportedHandler|ExecutionContext|KVNamespace|D1Database|R2Bucket|DurableObject|cloudflare|\basync fetch\s*\(/.test(
      text,
    )
  );
};

const isPagesHandler = (name: string): boolean => /^onRequest(?:Get|Post|Put|Patch|Delete|Head|Options)?$/.test(name);

/** A function given to a router of Hono. */
function isRouteOf(module: SourceModule, owner: { open: number; name: string }): boolean {
  return bringsHono(module) && owner.name === '';
}

const bringsHono = (module: SourceModule): boolean =>
  module.modules.imports.some(({ specifier }) => /^hono(?:\/|$)|^@hono\//.test(specifier));
const bringsWorkers = (module: SourceModule): boolean =>
  module.modules.imports.some(({ specifier }) => specifier === 'cloudflare:workers');

/** `c.env`, `context.env`, `platform?.env`, `context.cloudflare.env`, `this.env`, `getRequestContext().env`: `token` is the `env`. */
export function workerEnvironment(
  module: SourceModule,
  token: number,
): { environment: Environment; from: number; to: number } | undefined {
  const { tokens, scopes } = module;
  const { words } = tokens;
  if (words[token] !== 'env') return undefined;
  const isDot = (at: number): boolean => words[at] === '.' || words[at] === '?.';
  if (!isDot(token - 1)) return undefined;
  const last = words[token - 2] === '!' ? token - 3 : token - 2;
  const object = words[last] ?? '';
  const found = (from: number) => ({ environment: WORKER, from, to: token + 1 });
  if (object === ')') {
    const open = tokens.pairs[last] ?? -1;
    const name = open > 0 ? (words[open - 1] ?? '') : '';
    return /^(?:getRequestContext|getOptionalRequestContext|getCloudflareContext)$/.test(name)
      ? found(open - 1)
      : undefined;
  }
  if (isDot(last - 1)) {
    const outer = words[last - 2] ?? '';
    if (object === 'cloudflare' || object === 'platform') return found(chainStart(module, last));
    // Astro's `locals.runtime.env`
    if (object === 'runtime' && outer === 'locals') return found(chainStart(module, last));
    return undefined;
  }
  const binding = bindingAt(scopes, object, last);
  if (object === 'this') return bringsWorkers(module) ? found(last) : undefined;
  if (object === 'platform' && binding !== undefined) return found(last);
  if (binding?.kind !== 'parameter' || binding.keys.length > 0 || binding.owner === undefined) {
    const init = binding?.init;
    const head = init === undefined ? '' : (words[words[init.from] === 'await' ? init.from + 1 : init.from] ?? '');
    return /^(?:getRequestContext|getCloudflareContext)$/.test(head) ? found(last) : undefined;
  }
  const { owner, position, type } = binding;
  const typed = type === undefined ? '' : (words[type] ?? '');
  if (isPagesHandler(owner.name) && position === 0) return found(last);
  if (/^(?:EventContext|PagesFunction)$/.test(typed)) return found(last);
  // A handler whose type is its variable's: `const onRequest: PagesFunction<Env> = async (context) => …`
  const before = words.slice(Math.max(0, owner.open - 12), owner.open);
  if (before.includes('PagesFunction') && position === 0) return found(last);
  if (position === 0 && bringsHono(module) && (/^(?:c|ctx|context)$/.test(object) || typed === 'Context'))
    return found(last);
  return undefined;
}

function chainStart({ tokens: { words } }: SourceModule, last: number): number {
  let at = last;
  while (words[at - 1] === '.' || words[at - 1] === '?.') at -= 2;
  return at;
}

/** What a store or a queue has and a text has not. */
const OF_TEXT =
  /^(?:length|at|charAt|charCodeAt|codePointAt|concat|endsWith|includes|indexOf|lastIndexOf|localeCompare|match|matchAll|normalize|padEnd|padStart|repeat|replace|replaceAll|search|slice|split|startsWith|substr|substring|toLowerCase|toUpperCase|toLocaleLowerCase|toLocaleUpperCase|toString|trim|trimEnd|trimStart|valueOf)$/;

/** Whether a member of a Worker's environment is used as what is no text: `env.STORE.get('x')`. */
export function isBinding({ tokens: { words } }: SourceModule, behind: number): boolean {
  const next = words[behind] === '!' ? behind + 1 : behind;
  return (words[next] === '.' || words[next] === '?.') && !OF_TEXT.test(words[next + 1] ?? '');
}

const DECLARED =
  /\b(\w+)\??\s*:\s*(?:KVNamespace|D1Database|R2Bucket|DurableObjectNamespace|Queue|Fetcher|Service|AnalyticsEngineDataset|Ai|VectorizeIndex|Vectorize|Hyperdrive|SendEmail|DispatchNamespace|Workflow|RateLimit|BrowserWorker|ImagesBinding|SecretsStoreSecret)\b/g;

/** Names that an interface or a type declares to be stores, queues or other services. */
export const declaredBindings = (text: string): string[] =>
  /KVNamespace|D1Database|R2Bucket|DurableObject|Fetcher|Hyperdrive|Queue|Service|\bAi\b|Vectorize|Workflow|Dispatch|Dataset/.test(
    text,
  )
    ? [...text.matchAll(DECLARED)].map(([, name = '']) => name)
    : [];
