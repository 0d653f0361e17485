/** `private-cache`: what lets a cache that many share keep an answer, by RFC 9111, RFC 9213 and the manuals. */
import { playedBy } from './played.ts';
import { rulesOf, runSmoke } from './run.ts';

const PAGE = '<title>Account</title><h1>Account of Maria</h1><p>Lamp, 39 EUR</p><i>nonce 4711aa</i>';

const run = (mine: Record<string, string>, theirs: { headers?: Record<string, string>; body?: string } = {}) =>
  runSmoke(
    'https://app.example.com',
    {
      retries: 0,
      checks: { mine: { get: '/me', headers: { authorization: 'Bearer $K' }, expect: { 'private-cache': true } } },
    },
    {
      variables: { K: 'key-0f-the-test' },
      http: playedBy(({ headers }) =>
        headers?.['authorization'] === undefined
          ? theirs.body === undefined
            ? { status: 401 }
            : { headers: theirs.headers ?? {}, body: theirs.body }
          : { headers: mine, body: PAGE },
      ),
    },
  );

const control = (value: string) => ({ 'cache-control': value });
const and = (name: string, value: string) => ({ 'cache-control': 'private', [name]: value });

test.each<[string, Record<string, string>, 'high' | 'blocker']>([
  ['must-revalidate alone', control('must-revalidate'), 'high'],
  ['proxy-revalidate alone', control('proxy-revalidate'), 'high'],
  ['private for one header', control('private="set-cookie", max-age=600'), 'high'],
  ['private for two headers', control('max-age=600, private="set-cookie, x-a"'), 'high'],
  ['no-cache for one header', control('no-cache="set-cookie"'), 'high'],
  ['s-maxage over max-age', control('max-age=0, s-maxage=60'), 'high'],
  ['public among others', control('no-cache,public,max-age=3600'), 'high'],
  ['a word that is none', control('nostore'), 'high'],
  ['a time', control('Max-Age=60'), 'high'],
  ['nothing', {}, 'high'],
  ['CDN-Cache-Control', and('cdn-cache-control', 'public, max-age=60'), 'high'],
  ['CDN-Cache-Control without a time', and('cdn-cache-control', 'must-revalidate'), 'high'],
  ['that of Cloudflare', and('cloudflare-cdn-cache-control', 'max-age=60'), 'high'],
  ['that of Vercel', and('vercel-cdn-cache-control', 's-maxage=60'), 'high'],
  ['that of Netlify', and('netlify-cdn-cache-control', 'public, max-age=60, durable'), 'high'],
  ['Surrogate-Control', and('surrogate-control', 'max-age=3600+60'), 'high'],
  ['Edge-Control', and('edge-control', '!no-store, cache-maxage=1h'), 'high'],
  ['X-Accel-Expires', and('x-accel-expires', '60'), 'high'],
  ['X-Accel-Expires at a time', and('x-accel-expires', '@1893456000'), 'high'],
  ['LiteSpeed', and('x-litespeed-cache-control', 'public,max-age=60'), 'high'],
  ['a cache that kept it', and('cache-status', '"edge"; fwd=miss; stored'), 'high'],
  ['a hit of Akamai', and('x-cache', 'TCP_MEM_HIT from a1'), 'blocker'],
  ['a hit of Cloudflare that is stale', and('cf-cache-status', 'STALE'), 'blocker'],
  ['a hit of a standard cache', and('cache-status', '"edge"; hit; ttl=30'), 'blocker'],
])('%s lets a cache keep it', async (_, headers, severity) => {
  expect(rulesOf(await run(headers))).toEqual([['smoke/shared-cache', severity]]);
});

test.each<[string, Record<string, string>]>([
  ['no-store', control('no-store')],
  ['private', control('private, max-age=600')],
  ['private and one header', control('private, private="set-cookie"')],
  ['no-cache', control('no-cache')],
  ['a time that is over', control('max-age=0, must-revalidate')],
  ['no time for those that share', control('max-age=600, s-maxage=0')],
  ['private, public', control('public, private')],
  ['a CDN that must not', and('cdn-cache-control', 'no-store')],
  ['a CDN that has no time', and('surrogate-control', 'max-age=0')],
  ['Surrogate-Control of other things', and('surrogate-control', 'content="ESI/1.0"')],
  ['X-Accel-Expires: 0', and('x-accel-expires', '0')],
  ['a miss', and('x-cache', 'MISS, MISS')],
  ['a cache that did not keep it', and('cache-status', '"edge"; fwd=bypass; stored=?0')],
  ['vary: *', { vary: '*' }],
])('%s lets no cache keep it', async (_, headers) => {
  expect(rulesOf(await run(headers))).toEqual([]);
});

test.each<[string, { headers?: Record<string, string>; body: string }, string[][]]>([
  ['the same, to the byte', { body: PAGE }, [['smoke/shared-cache', 'blocker']]],
  [
    'the same from a cache, but for a nonce',
    { headers: { 'x-cache': 'HIT', age: '4' }, body: PAGE.replace('4711aa', '0815bb') },
    [['smoke/shared-cache', 'blocker']],
  ],
  ['the login from a cache', { headers: { 'x-cache': 'HIT' }, body: '<h1>Log in</h1><input type=password>' }, []],
  ['another page from a cache', { headers: { 'x-cache': 'HIT' }, body: '<title>Shop</title><h1>Welcome</h1>' }, []],
])('a stranger then gets %s', async (_, theirs, told) => {
  expect(rulesOf(await run(control('private, no-store'), theirs))).toEqual(told);
});
