/** Guards in front of an app, by address and by answer, each beside something that is none. Samples made up for this. */
import { recogniseWall, wallAtAddress } from '../../../src/facts/error-pages/access-walls.ts';
import { readPage } from '../../../src/facts/error-pages.ts';

test.each<[id: string, address: string]>([
  ['vercel-sso', 'https://vercel.com/sso-api?url=https%3A%2F%2Fx.vercel.app'],
  ['cloudflare-access', 'https://acme.cloudflareaccess.com/cdn-cgi/access/login/app.example'],
  ['cloudflare-access', 'https://app.example/cdn-cgi/access/login?kid=1'],
  ['aws-cognito', 'https://acme.auth.eu-west-1.amazoncognito.com/oauth2/authorize?client_id=1'],
  ['google-iap', 'https://accounts.google.com/o/oauth2/v2/auth?client_id=1'],
  ['azure-easy-auth', 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize'],
  ['azure-easy-auth', 'https://login.windows.net/x/oauth2/authorize'],
  ['azure-b2c', 'https://acme.b2clogin.com/acme.onmicrosoft.com/oauth2/v2.0/authorize'],
  ['okta', 'https://acme.okta.com/app/x/sso/saml'],
  ['auth0', 'https://acme.eu.auth0.com/authorize?client_id=1'],
  ['keycloak', 'https://id.acme.example/realms/main/protocol/openid-connect/auth'],
  ['netlify-sso', 'https://app.netlify.com/authorize?response_type=code'],
  ['github-codespaces', 'https://x-3000.app.github.dev/pf-signin?id=1'],
  ['github-login', 'https://github.com/login/oauth/authorize?client_id=1'],
  ['gitpod', 'https://gitpod.io/login?returnTo=x'],
  ['stackblitz', 'https://stackblitz.com/sign_in'],
  ['tailscale', 'https://login.tailscale.com/a/1'],
  ['heroku-login', 'https://id.heroku.com/login'],
  ['render-login', 'https://dashboard.render.com/login'],
  ['oauth2-proxy', 'https://app.example/oauth2/start?rd=%2F'],
])('%s: %s', (id, address) => expect(wallAtAddress(new URL(address))?.id).toBe(id));

test.each([
  'https://vercel.com/docs',
  'https://app.example/login',
  'https://cloudflareaccess.com.example/x',
  'https://accounts.google.com.example/o/oauth2',
  'https://github.com/acme/app',
  'https://app.netlify.com.example/authorize',
  'https://amazoncognito.com.example/login',
  'https://app.example/oauth2/callback',
  'https://www.okta.example/',
  'https://app.example/realms',
])('%s is no guard', (address) => expect(wallAtAddress(new URL(address))).toBeUndefined());

test('a login service that redirects within itself is the site that was asked for', () => {
  expect(wallAtAddress(new URL('https://acme.okta.com/login'), new URL('https://acme.okta.com/'))).toBeUndefined();
  expect(wallAtAddress(new URL('https://acme.okta.com/login'), new URL('https://app.example/'))?.id).toBe('okta');
});

type Headers = Record<string, string>;
const wall = (status: number, headers: Headers, body: string) =>
  recogniseWall({
    status,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
    page: readPage(Buffer.from(body), headers['content-type'] ?? 'text/html'),
  })?.id;
const titled = (title: string, body = ''): string => `<html><title>${title}</title><body>${body}</body></html>`;

test.each<[id: string, status: number, headers: Headers, body: string]>([
  ['vercel-sso', 401, { 'set-cookie': '_vercel_sso_nonce=x' }, titled('Authentication Required')],
  ['vercel-sso', 401, {}, titled('Authentication Required', '<a href="https://vercel.com/sso-api?x">x</a>')],
  ['vercel-password', 401, {}, titled('Password', '<form><input name="_vercel_password"></form>')],
  ['vercel-challenge', 429, { 'x-vercel-mitigated': 'challenge' }, titled('x')],
  ['vercel-challenge', 429, {}, titled('Vercel Security Checkpoint')],
  ['cloudflare-challenge', 403, { 'cf-mitigated': 'challenge' }, titled('Just a moment...')],
  [
    'cloudflare-challenge',
    403,
    {},
    titled('Just a moment...', '<script src="/cdn-cgi/challenge-platform/h/b"></script>'),
  ],
  ['cloudflare-challenge', 503, {}, titled('Just a moment...', '<script>window._cf_chl_opt = {}</script>')],
  ['cloudflare-block', 403, {}, titled('Attention Required! | Cloudflare')],
  ['cloudflare-access', 200, {}, titled('Sign in ・ Cloudflare Access')],
  ['aws-waf', 202, { 'x-amzn-waf-action': 'challenge' }, ''],
  ['aws-waf', 405, {}, titled('Human Verification', '<script>window.gokuProps = {}</script>')],
  ['datadome', 403, { 'x-datadome': 'protected' }, '{"url":"x"}'],
  ['datadome', 403, {}, titled('app.example', '<script src="https://ct.captcha-delivery.com/c.js"></script>')],
  ['imperva', 200, {}, '<html><script src="/_Incapsula_Resource?SWJIYLWA=1"></script></html>'],
  ['sucuri', 403, { 'x-sucuri-block': '1' }, titled('x')],
  ['sucuri', 403, {}, titled('Sucuri WebSite Firewall - Access Denied')],
  ['perimeterx', 403, {}, titled('Access to this page has been denied', '<div id="px-captcha"></div>')],
  ['akamai', 403, { server: 'AkamaiGHost' }, titled('Access Denied')],
  [
    'akamai',
    403,
    {},
    titled(
      'Access Denied',
      `<h1>Access Denied</h1>You don't have permission to access "http://app.example/" on this server.<p>Reference #18.5f0c1502.1700000000.1a2b3c</p>`,
    ),
  ],
  ['fastly', 200, {}, titled('Client Challenge', '<script src="/_fs-ch-1T/x.js"></script>')],
  ['google-iap', 401, { 'x-goog-iap-generated-response': 'true' }, 'no'],
  ['azure-easy-auth', 401, { 'www-authenticate': 'Bearer authorization_uri="https://login.windows.net/x"' }, ''],
  ['ngrok-warning', 200, { 'ngrok-error-code': 'ERR_NGROK_6024' }, titled('x')],
  [
    'github-codespaces',
    200,
    {},
    titled('Codespaces', '<p>You are about to access a development port served by someone’s codespace</p>'),
  ],
  ['pantheon-lock', 401, { 'www-authenticate': 'Basic realm="Locked"', 'x-pantheon-styx-hostname': 'x' }, ''],
  [
    'wpengine-password',
    401,
    { 'www-authenticate': 'Basic realm="Password Protected"', 'x-powered-by': 'WP Engine' },
    '',
  ],
  ['basic-auth', 401, { 'www-authenticate': 'Basic realm="x"' }, ''],
  ['netlify-password', 401, { server: 'Netlify' }, titled('Password protected')],
  ['cloudflare-block', 403, {}, titled('Access denied | app.example used Cloudflare to restrict access')],
  [
    'cloudflare-block',
    403,
    { server: 'cloudflare' },
    titled('Shop', '<h1>Sorry, you have been blocked</h1><h2>You are unable to access app.example</h2>'),
  ],
  ['cloudflare-block', 403, { server: 'cloudflare', 'content-type': 'text/plain' }, 'error code: 1020'],
  ['cloudflare-block', 429, { server: 'cloudflare' }, titled('Rate limited', '<h2>You are being rate limited</h2>')],
  ['vercel-firewall', 403, { 'x-vercel-mitigated': 'deny' }, titled('403: Forbidden')],
  [
    'aws-waf-block',
    403,
    { server: 'CloudFront' },
    titled(
      'ERROR: The request could not be satisfied',
      '<h1>403 ERROR</h1><h2>The request could not be satisfied.</h2><hr>Request blocked. We can’t connect to the server.<pre>Generated by cloudfront (CloudFront)\nRequest ID: x</pre>',
    ),
  ],
  ['aws-waf-block', 403, { server: 'awselb/2.0' }, titled('403 Forbidden', '<center><h1>403 Forbidden</h1></center>')],
  [
    'akamai',
    403,
    {},
    titled('Access Denied', '<h1>Access Denied</h1>Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295&#46;a4e16ab'),
  ],
  ['imperva', 403, {}, '<html><body>Request unsuccessful. Imperva incident ID: 1234000560-123</body></html>'],
  ['sucuri', 403, {}, titled('Access Denied', '<p>Access Denied - Sucuri Website Firewall</p>')],
  [
    'perimeterx',
    403,
    { 'content-type': 'application/json' },
    '{"appId":"PXabc123","jsClientSrc":"/x","blockScript":"/y"}',
  ],
  ['azure-waf', 403, { 'x-azure-ref': 'x' }, titled('', '<h2>The request is blocked.</h2>')],
  ['azure-waf', 403, { server: 'Microsoft-Azure-Application-Gateway/v2' }, titled('403 Forbidden')],
  [
    'f5',
    403,
    {},
    titled('Request Rejected', 'The requested URL was rejected. Please consult with your administrator.'),
  ],
  ['mod-security', 406, {}, titled('Not Acceptable!', 'This error was generated by Mod_Security.')],
  ['rate-limit', 429, { 'retry-after': '3600' }, titled('Too Many Requests')],
  ['oauth2-proxy', 403, {}, titled('Sign In', '<form action="/oauth2/start"></form>')],
])('%s by its answer (%d)', (id, status, headers, body) => expect(wall(status, headers, body)).toBe(id));

const LONG = '<p>What a guard in front of an app does, and how to pass it in a test.</p>'.repeat(60);
test.each<[name: string, status: number, headers: Headers, body: string]>([
  ['an ordinary login', 200, {}, titled('Sign in', '<form><input type="password"></form>')],
  [
    'a login with a captcha',
    200,
    {},
    titled(
      'Sign in',
      '<p>Verify you are human</p><script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script><input type="password">',
    ),
  ],
  ['an article on Vercel’s login', 200, {}, titled('Docs', `${LONG}vercel.com/sso-api _vercel_password`)],
  ['an article on challenges', 200, {}, titled('Just a moment, please', LONG)],
  [
    'an app behind Cloudflare that counts visitors',
    200,
    {},
    titled('Acme', '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><h1>Acme</h1>'),
  ],
  ['an app behind DataDome', 200, { 'x-datadome': 'protected' }, titled('Acme')],
  ['a token that is missing', 401, { 'www-authenticate': 'Bearer' }, '{}'],
  ['Netlify’s own answer', 404, { server: 'Netlify' }, titled('Not found')],
  ['an app that forbids', 403, {}, titled('Forbidden')],
  ['an app that denies', 403, {}, titled('Access Denied', '<h1>Access Denied</h1><p>You may not see this.</p>')],
  ['an app behind Cloudflare that forbids', 403, { server: 'cloudflare' }, titled('Forbidden', '<h1>Forbidden</h1>')],
  ['an app behind CloudFront that forbids', 403, { via: '1.1 x (CloudFront)' }, titled('403 Forbidden')],
  ['an app’s JSON', 403, { server: 'cloudflare', 'content-type': 'application/json' }, '{"error":"Forbidden"}'],
  ['nginx that forbids', 403, { server: 'nginx' }, titled('403 Forbidden', '<center><h1>403 Forbidden</h1></center>')],
  ['an app that limits and does not say when', 429, {}, titled('Too Many Requests')],
  [
    'a page that quotes a block',
    200,
    { server: 'cloudflare' },
    titled('Help', '<h1>Sorry, you have been blocked</h1>'),
  ],
  ['an app that speaks of a reference', 403, {}, titled('Access Denied', 'Access Denied. Reference #order')],
])('%s is no guard', (_, status, headers, body) => expect(wall(status, headers, body)).toBeUndefined());

test('the advice names the secret or header that is missing', () => {
  const advice = (status: number, headers: Headers) =>
    recogniseWall({
      status,
      headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
      page: readPage(Buffer.from(''), 'text/html'),
    })?.advice;
  expect(advice(401, { 'set-cookie': '_vercel_sso_nonce=x' })).toContain('VERCEL_AUTOMATION_BYPASS_SECRET');
  expect(advice(401, { 'www-authenticate': 'Basic realm="x"' })).toContain('SMOKE_BASIC_AUTH');
  expect(advice(403, { 'cf-mitigated': 'challenge' })).toContain('x-smoke-secret');
  expect(wallAtAddress(new URL('https://a.cloudflareaccess.com/'))?.advice).toContain('cf-access-client-secret');
});
