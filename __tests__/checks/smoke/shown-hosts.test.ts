/** What an answer chooses is hidden wherever it is printed: the name of a host, a cookie that the same answer repeats. */
import { rulesOf, runSmoke, shown } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

/** Made at run time; nothing of it is a word. */
const key = ['key', '9f8e7d6c', '5b4a3210'].join('-');

describe('bug: a secret was shown as the host that a redirect led to', () => {
  test.each([
    ['http, where nothing is', `http://${key}.localhost:1/`],
    ['https, where nothing is', `https://${key}.localhost:1/`],
    ['in capitals', `http://${key.toUpperCase()}.localhost:1/`],
    ['in pieces', `http://${key.slice(0, 10)}.${key.slice(10)}.localhost:1/`],
    ['as user and password', `http://${key}:${key}@localhost:1/`],
    ['in the path', `http://localhost:1/${key}`],
    ['no web address', `${key}:x`],
  ])('%s', async (_, location) => {
    const app = await serve((_request, response) => {
      response.writeHead(302, { location }).end();
    });
    const result = await runSmoke(
      app,
      {
        retries: 0,
        checks: {
          followed: { get: '/off', headers: { x: '$API_KEY' } },
          expected: { get: '/off', headers: { x: '$API_KEY' }, expect: { redirect: '/there' } },
          form: { submit: '/off', headers: { x: '$API_KEY' }, form: { a: 'b' } },
        },
      },
      { variables: { API_KEY: key } },
    );
    expect(result.status).not.toBe('skipped');
    const said = [shown(result), ...result.said].join(' ').toLowerCase();
    for (const piece of [key, key.slice(0, 12), key.slice(-10)]) expect(said).not.toContain(piece);
  });

  test('that answers, at another site', async () => {
    const app = await serve((request, response) => {
      const { port } = new URL(`http://${request.headers.host}`);
      if (request.headers.host?.includes(key))
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hi</h1>');
      else response.writeHead(302, { location: `http://${key}.localhost:${port}/` }).end();
    });
    const result = await runSmoke(
      app,
      { retries: 0, checks: { a: { get: '/off', headers: { x: '$API_KEY' } } } },
      { variables: { API_KEY: key } },
    );
    expect([shown(result), ...result.said].join(' ')).not.toContain(key.slice(0, 12));
  });
});

test.each([
  ['that the page has as its title', key, {}],
  ['with quotes around it', key, { quoted: true }],
  ['percent-encoded', 'a b/c-12345', { encoded: true }],
  ['that a browser does not keep', key, { attributes: '; Secure; Domain=elsewhere.example' }],
  ['that is short, and a session', 'q7x9z', { name: 'sid' }],
])('bug: a cookie was shown where the answer that sets it repeats it: %s', async (_, value, how) => {
  const {
    quoted = false,
    encoded = false,
    attributes = '',
    name = 'choice',
  } = how as {
    quoted?: boolean;
    encoded?: boolean;
    attributes?: string;
    name?: string;
  };
  const written = encoded ? encodeURIComponent(value) : quoted ? `"${value}"` : value;
  const app = await serve((_request, response) => {
    response
      .writeHead(404, { 'content-type': 'text/html', 'set-cookie': `${name}=${written}; Path=/${attributes}` })
      .end(`<title>Not for ${value}</title><h1>${value}</h1>`);
  });
  const result = await runSmoke(app, { retries: 0, checks: { a: { get: '/' } } });
  expect(rulesOf(result).map(([rule]) => rule)).toEqual(['smoke/status']);
  expect(shown(result)).not.toContain(value);
  expect(result.findings[0]?.message).toContain('$COOKIE');
});
