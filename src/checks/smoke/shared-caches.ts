/** What an answer says to caches that many visitors share. */
import { directivesOf } from './cache-control.ts';
import { headerOf } from './exchange.ts';

type Response = Parameters<typeof headerOf>[0];

const HITS = [
  'cf-cache-status',
  'x-cache',
  'x-vercel-cache',
  'x-nextjs-cache',
  'x-cache-status',
  'x-proxy-cache',
  'cache-status',
  'x-drupal-cache',
  'x-varnish-cache',
  'x-litespeed-cache',
  'server-timing',
  'x-fastcgi-cache',
  'x-sucuri-cache',
  'cdn-cache',
];

/** `Hit from cloudfront`, `TCP_MEM_HIT`, `MISS, HIT`; what is stale or checked comes out of a cache as well. */
const KEPT = /(?<![a-z])(?:(?:refresh)?hits?|stale|revalidated|updating|prerender)(?![a-z])/i;

/** A cache gave it. */
export const isHit = (response: Response): boolean =>
  HITS.some((name) => KEPT.test(name === 'server-timing' ? timedCache(response) : (headerOf(response, name) ?? ''))) ||
  Number(headerOf(response, 'age') ?? 0) > 0;

/** `cdn-cache; desc=HIT` of Akamai and Fastly. */
const timedCache = (response: Response): string =>
  /cdn-cache;\s{0,9}desc="?(\w{1,20})/i.exec(headerOf(response, 'server-timing') ?? '')?.[1] ?? '';

/** Each is read by one kind of cache, in place of `cache-control`. https://www.rfc-editor.org/rfc/rfc9213 and the manuals of the caches. */
const TARGETED = [
  'cdn-cache-control',
  'cloudflare-cdn-cache-control',
  'vercel-cdn-cache-control',
  'netlify-cdn-cache-control',
  'akamai-cache-control',
  'surrogate-control',
  'edge-control',
  'x-litespeed-cache-control',
];

/** They speak of more than keeping: without a time they leave that to `cache-control`. */
const OTHERWISE = ['surrogate-control', 'edge-control', 'x-litespeed-cache-control'];

/** What lets a shared cache keep it, in words that follow "and"; undefined where nothing does. */
export function whyShared(response: Response): string | undefined {
  if (isHit(response)) return 'a cache gave it: its headers say HIT';
  // https://www.rfc-editor.org/rfc/rfc9211#section-2.5
  if (/;\s{0,9}stored(?:=\?1)?(?:[\s;,]|$)/i.test(headerOf(response, 'cache-status') ?? ''))
    return 'a cache kept it: its `cache-status` says stored';
  for (const name of TARGETED) {
    const value = headerOf(response, name);
    if (value === undefined || value.trim() === '') continue;
    const why = whyKept(value, name);
    if (why !== undefined) return why;
  }
  const accel = headerOf(response, 'x-accel-expires')?.trim();
  // https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache_valid
  if (accel !== undefined && /^@?0*[1-9]\d*$/.test(accel)) return 'its `x-accel-expires` says how long to keep it';
  if (headerOf(response, 'vary')?.trim() === '*') return undefined;
  const control = headerOf(response, 'cache-control');
  return control === undefined
    ? 'it has no `cache-control`, so that a cache may decide for itself'
    : whyKept(control, 'cache-control');
}

function whyKept(value: string, header: string): string | undefined {
  const said = directivesOf(value);
  // With a value, they speak of single headers: the rest may be kept.
  const forbids = (name: string): boolean => said.get(name) === '';
  if (forbids('no-store') || forbids('private') || forbids('bypass-cache')) return undefined;
  if (said.has('public')) return `its \`${header}\` says public`;
  const age = said.get('s-maxage') ?? said.get('cache-maxage') ?? said.get('max-age');
  // Numbers of Akamai may have a unit, those of Surrogate-Control a second part: `1h`, `3600+60`.
  const isLong = age !== undefined && /^0*[1-9]/.test(age);
  if (isLong)
    return said.has('s-maxage')
      ? `its \`${header}\` says s-maxage`
      : `its \`${header}\` says how long to keep it, and not \`private\``;
  if (forbids('no-cache') || age !== undefined || OTHERWISE.includes(header)) return undefined;
  // https://www.rfc-editor.org/rfc/rfc9111#section-4.2.2: how long may be guessed.
  return `its \`${header}\` does not say \`private\``;
}
