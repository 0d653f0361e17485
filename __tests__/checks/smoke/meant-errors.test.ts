/** Pages that read like errors and are what the file asks for, or what taking something away brings. */
import { runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

describe('an error page that is meant', () => {
  const gone =
    '<title>x [Wiki]</title><h1>This page does not exist anymore</h1><p>You’ve followed a link to a page that no longer exists.</p>';
  const broken = '<title>Error</title><h1>Something went wrong</h1><p>Please try again later.</p>';
  const make = { post: '/x', json: {}, save: { id: '$.id' } };
  test.each<[name: string, body: string, steps: object[], rules: string[]]>([
    ['DokuWiki: a page that was taken away says so', gone, [make, { post: '/x/{id}', form: {}, always: true }], []],
    ['a DELETE whose answer says that it is gone', gone, [make, { delete: '/x/{id}' }], []],
    ['the very words are expected', gone, [{ get: '/x', expect: { text: 'This page does not exist anymore' } }], []],
    [
      'the very words of a heading are expected',
      gone,
      [{ get: '/x', expect: { css: { h1: 'does not exist anymore' } } }],
      [],
    ],
    [
      'the name of the shop is expected, which stands in the error',
      '<title>Shop: page not found</title><h1>Page not found</h1>',
      [{ get: '/x', expect: { text: 'Shop' } }],
      ['smoke/error-page'],
    ],
    ['other words are expected', gone, [{ get: '/x', expect: { text: 'Wiki' } }], ['smoke/error-page']],
    ['nothing is expected', gone, [{ get: '/x' }], ['smoke/error-page']],
    ['a clean-up that broke', broken, [make, { post: '/x/{id}', form: {}, always: true }], ['smoke/error-page']],
  ])('%s', async (_, body, steps, rules) => {
    const url = await serve((request, response) => {
      if (request.method === 'POST' && request.url === '/x')
        response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":7}');
      else response.writeHead(200, { 'content-type': 'text/html' }).end(body);
    });
    const { findings } = await runSmoke(url, { checks: { a: { steps } } });
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });
});
