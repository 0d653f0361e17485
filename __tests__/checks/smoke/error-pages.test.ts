/** Own short samples that imitate the structure of what servers send; the genuine ones are scored by src/dev/score-error-pages.ts. */

import { isErrorLine } from '../../../src/facts/error-pages/generic.ts';
import { readPage, recogniseErrorPage, SIGNATURES } from '../../../src/facts/error-pages.ts';

const recognise = (body: string, type?: string) => recogniseErrorPage(readPage(Buffer.from(body), type))?.id;
const LONG = '<p>The status code means that the server could not find what was asked for. It is sent when…</p>'.repeat(
  40,
);

test.each([
  [
    'nginx',
    '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
  ],
  [
    'apache',
    '<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>No.</p><hr><address>Apache/2.4 Server at a Port 80</address></body></html>',
  ],
  ['iis', '<title>IIS 10.0 Detailed Error - 500.19</title><h3>HTTP Error 500.19 - Internal Server Error</h3>'],
  ['tomcat', '<title>HTTP Status 404 – Not Found</title><h1>HTTP Status 404 – Not Found</h1>'],
  [
    'haproxy',
    '<html><body><h1>503 Service Unavailable</h1>No server is available to handle this request.</body></html>',
  ],
  ['envoy', 'upstream connect error or disconnect/reset before headers. reset reason: connection failure'],
  ['go', '404 page not found\n'],
  [
    'nginx-welcome',
    '<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1><p>Further configuration is required.</p>',
  ],
  [
    'file-listing',
    '<html><head><title>Index of /</title></head><body><h1>Index of /</h1><pre><a href="a">a</a></pre></body></html>',
  ],
  ['php-source', '<?php echo getenv("DB"); ?>'],
  [
    'php',
    `<h1>Shop</h1>${LONG}<br />\n<b>Warning</b>:  Undefined variable $a in <b>/srv/a.php</b> on line <b>3</b><br />`,
  ],
  [
    'php-text',
    'PHP Fatal error:  Uncaught Exception: no in /srv/a.php:3\nStack trace:\n#0 {main}\n  thrown in /srv/a.php on line 3',
  ],
  ['express', '<!DOCTYPE html><html><head><title>Error</title></head><body><pre>Cannot GET /nope</pre></body></html>'],
  [
    'express',
    '<!DOCTYPE html><html><head><title>Error</title></head><body><pre>TypeError: x<br> &nbsp; &nbsp;at a (/srv/a.js:1:1)</pre></body></html>',
  ],
  [
    'django-debug',
    '<title>Page not found at /x</title><h1>Page not found</h1><p>You’re seeing this error because you have <code>DEBUG = True</code> in your settings.</p>',
  ],
  ['werkzeug', '<title>ZeroDivisionError // Werkzeug Debugger</title><h1>ZeroDivisionError</h1>'],
  [
    'starlette-debug',
    '<html><head><title>Starlette Debugger</title></head><body><h1>500 Server Error</h1></body></html>',
  ],
  ['rails', '<title>No (500)</title><body class="rails-default-error-page"><h1>We’re sorry</h1></body>'],
  [
    'next-client',
    '<title>Shop</title><h2>Application error: a client-side exception has occurred (see the browser console for more information).</h2>',
  ],
  ['wordpress', '<title>WordPress › Error</title><p>There has been a critical error on this website.</p>'],
  [
    'spring',
    '<html><body><h1>Whitelabel Error Page</h1><p>There was an unexpected error (type=Not Found, status=404).</p></body></html>',
  ],
  ['vercel-no-deployment', 'The deployment could not be found on Vercel.\n\nDEPLOYMENT_NOT_FOUND\n\nfra1::abcde-1'],
  ['netlify-no-site', 'Not Found - Request ID: 01JABCDEFGHJKMNPQRSTVWXYZ0'],
  [
    'heroku-no-app',
    '<title>Heroku | No such app</title><iframe src="//www.herokucdn.com/error-pages/no-such-app.html"></iframe>',
  ],
  [
    'heroku',
    '<title>Application Error</title><iframe src="https://www.herokucdn.com/error-pages/application-error.html"></iframe>',
  ],
  ['cloudflare-origin', '<title>app.example.com | 522: Connection timed out</title><div id="cf-error-details"></div>'],
  ['cloudflare-code', 'error code: 1016'],
  [
    'github-pages-none',
    "<title>Site not found · GitHub Pages</title><h1>404</h1><p>There isn't a GitHub Pages site here.</p>",
  ],
  [
    'storage-xml',
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchBucket</Code><Message>no</Message></Error>',
  ],
  [
    'cloudfront',
    '<title>ERROR: The request could not be satisfied</title><h1>502 ERROR</h1><h2>The request could not be satisfied.</h2>',
  ],
  ['railway', '<title>Railway</title><h1>Not Found</h1><p>The train has not arrived at the station.</p>'],
  ['db-refused', 'Error in page: connect ECONNREFUSED 10.0.0.5:5432'],
  ['db-schema', '<title>Shop</title><p>ERROR: relation "orders" does not exist</p>'],
  ['db-login', '<h1>Shop</h1>FATAL: password authentication failed for user "app"'],
  ['json', '{"statusCode":500,"error":"Internal Server Error"}'],
  ['json', '{"detail":"Not Found"}'],
  ['json', '{"error":{"code":"500","message":"A server error has occurred"}}'],
  ['json', '{"errors":[{"message":"x"}],"data":null}'],
  ['bare', `<title>404 | Shop</title><nav>${'Home Products About '.repeat(200)}</nav><h1>Page not found</h1>`],
  ['bare', '<html><title>404: Not Found</title><body>404: Not Found</body></html>'],
  ['bare', 'Internal Server Error'],
  ['bare', '⚠️ 404 — Not Found\n==================\nRequested URL /nope not found'],
  ['bare', '500 Internal Server Error\n\nServer got itself in trouble'],
  ['json', '{"statusCode":500,"stack":["Error: boom"]}'],
  ['python-http', '<title>Error response</title><h1>Error response</h1><p>Error code: 404</p>'],
])('%s: %s', (id, body) => {
  expect(recognise(body)).toBe(id);
});

test.each([
  ['a page about 404', `<title>404 Not Found - HTTP | Docs</title><h1>404 Not Found</h1>${LONG}`],
  [
    'docs that quote a PHP error',
    `<h1>Errors</h1><pre>Fatal error: Uncaught Exception in /a.php on line 3</pre>${LONG}`,
  ],
  ['docs that quote SQL errors', `<h1>Errors of the database</h1><p>relation "x" does not exist</p>${LONG}`],
  ['docs that quote nginx', `<h1>Set up nginx</h1><p>You will see "Welcome to nginx!" and 502 Bad Gateway.</p>${LONG}`],
  [
    'a stack trace in an article',
    `<h1>How to read one</h1>${LONG}<pre>Traceback (most recent call last): File "a.py"</pre>`,
  ],
  ['the reference of an error type', '<title>Error in std::fmt - Rust</title><h1>Struct Error</h1><p>An error.</p>'],
  [
    'a single-page app',
    '<title>Shop</title><noscript>Error: you need JavaScript</noscript><div id="root"></div><script>"404 Not Found"</script>',
  ],
  ['a short ordinary page', '<title>Error tracking for teams</title><h1>Find errors first</h1><p>Start now</p>'],
  ['a shop of error stickers', '<title>404 stickers</title><h1>404 stickers</h1>'],
  ['health as JSON', '{"status":"ok","error":null}'],
  ['data about errors', '{"error":"Not Found","count":12,"items":[1]}'],
  ['a list', '[{"statusCode":500,"error":"Internal Server Error"}]'],
  ['GraphQL with data', '{"data":{"a":1},"errors":[{"message":"x"}]}'],
  ['a word', 'ok'],
  ['a number', '42'],
  ['a larger number', '1404'],
  ['nothing', ''],
])('%s is none', (_, body) => {
  expect(recognise(body)).toBeUndefined();
});

test.each([
  '404',
  'Error 404',
  '404 Not Found',
  'Not Found (404)',
  'Error: 500 Internal Server Error',
  'Oops! Something went wrong.',
  'HTTP Status 404 – Not Found',
  'Acme | Page not found',
  "This page doesn't exist",
  'Server Error (500)',
  "We're sorry, but something went wrong (500)",
])('%s is an error line', (line) => expect(isErrorLine(line)).toBe(true));

test.each([
  '',
  'Lost and found',
  '404 things to do',
  'Error handling',
  'Found',
  'Service',
  'Not found: a novel',
  '1404',
  'What went wrong in 2008',
])('%j is no error line', (line) => expect(isErrorLine(line)).toBe(false));

test('ids are unique and nothing is matched without a condition', () => {
  const ids = SIGNATURES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(SIGNATURES.filter(({ title, heading, text, raw }) => !title && !heading && !text && !raw)).toEqual([]);
});

test.each([
  ['tags that never end', '<a '.repeat(300_000)],
  ['comments that never end', '<!--'.repeat(200_000)],
  ['scripts that never end', '<script>'.repeat(100_000)],
  ['entities', '&#'.repeat(400_000)],
  ['white space', ' '.repeat(1_000_000)],
  ['PHP that never ends', '<b>Fatal error</b>:  '.repeat(40_000)],
  ['PHP lines', `<b>Fatal error</b>:  x${'\n'.repeat(500_000)}`],
  ['trace lines', 'Traceback (most recent call last)'.repeat(20_000)],
  ['open tags at the start', '<a>'.repeat(200_000)],
  ['PHP on every line', `${'<b>Fatal error</b>:  x'.repeat(20)}\n`.repeat(1_000)],
  ['a trace far away', `${' '.repeat(500_000)}<i>\nTraceback (most recent call last): File "a`],
  ['nested errors', `${'{"error":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ['nested lists', `{"error":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['errors and spaces', `<title>error ${' '.repeat(100_000)}</title>`],
  ['a long JSON', `[${'['.repeat(400_000)}`],
  ['html comments and doctypes', '<!-- --> <!DOCTYPE html>'.repeat(20_000)],
])('%s cost no time', (_, body) => {
  const started = performance.now();
  recognise(body, 'text/html');
  recognise(body);
  expect(performance.now() - started).toBeLessThan(20_000);
});
