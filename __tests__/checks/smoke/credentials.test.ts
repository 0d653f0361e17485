/** What of a request is a credential, by its names and by what it holds. */
import { credentialsOf } from '../../../src/checks/smoke/credentials.ts';

type Section = Parameters<typeof credentialsOf>[0];

const of = (section: object, auth = false) => {
  const { headers, query, unclear } = credentialsOf(
    { get: '/', expect: {}, ...section } as Section,
    new Set(['token', 'acct']),
    auth,
  );
  return { headers: [...headers], query: [...query], unclear: [...unclear] };
};

test.each<[string, boolean]>([
  ['authorization', true],
  ['Cookie', true],
  ['x-api-key', true],
  ['x-acme-key', true],
  ['X-Auth-Token', true],
  ['x-csrf-token', true],
  ['x-session-id', true],
  ['apikey', true],
  ['x-tenant', false],
  ['accept', false],
  ['accept-language', false],
  ['x-requested-with', false],
  ['x-author', false],
  ['x-keyboard', false],
  ['if-none-match', false],
])('the header %s with a value that the file writes: %s', (name, isOne) => {
  expect(of({ headers: { [name]: 'a' } }).headers).toEqual(isOne ? [name.toLowerCase()] : []);
});

test.each<[string, boolean]>([
  ['key', true],
  ['api_key', true],
  ['apiKey', true],
  ['access_token', true],
  ['token', true],
  ['sig', true],
  ['password', true],
  ['sid', true],
  ['account', false],
  ['page', false],
  ['sort_key', false],
  ['keyword', false],
  ['tokenize', false],
  ['author', false],
  ['session_lang', true],
])('the part of a query %s: %s', (name, isOne) => {
  expect(of({ query: { [name]: 'a' } }).query).toEqual(isOne ? [name] : []);
});

test.each<[string, object, boolean, ReturnType<typeof of>]>([
  [
    'a variable in a header',
    { headers: { 'x-tenant': '$T', authorization: 'Bearer $K' } },
    false,
    { headers: ['x-tenant', 'authorization'], query: [], unclear: ['x-tenant'] },
  ],
  [
    'the commit in a header, which anybody knows',
    { headers: { 'x-sha': '$DEPLOYED_SHA', 'x-run': '${RUN}' } },
    false,
    { headers: [], query: [], unclear: [] },
  ],
  ['a dollar', { headers: { 'x-price': '$$FREE' } }, false, { headers: [], query: [], unclear: [] }],
  [
    'what the login saved',
    { headers: { 'x-a': '{acct}' }, query: { b: '{acct}' } },
    true,
    { headers: ['x-a'], query: [], unclear: ['x-a'] },
  ],
  [
    'a variable that is called a key',
    { query: { q: '$ACME_KEY', p: '$PAGE' } },
    false,
    { headers: [], query: ['q'], unclear: [] },
  ],
  [
    'a variable in a query that is all there is',
    { query: { q: '$SHARE' } },
    false,
    { headers: [], query: ['q'], unclear: [] },
  ],
  ['an account beside a session', { query: { q: '$ACCT' } }, true, { headers: [], query: [], unclear: [] }],
  [
    'a token that a page gave',
    { csrf: { from: '/', css: 'a', as: 'header X-Csrf' } },
    true,
    { headers: ['x-csrf'], query: [], unclear: [] },
  ],
])('%s', (_, section, auth, expected) => {
  expect(of(section, auth)).toEqual(expected);
});
