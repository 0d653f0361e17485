/** A run that somebody ends, steps that cannot be sent, and what is left behind. */
import { rulesOf, runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

/** What was asked, in order. */
async function records({ readable = true } = {}): Promise<{ url: string; log: string[] }> {
  const log: string[] = [];
  const url = await serve((request, response) => {
    log.push(`${request.method} ${request.url}`);
    // A request that nobody answers.
    if (request.method === 'GET' && !readable) return;
    const isMade = request.method === 'POST';
    response.writeHead(isMade ? 201 : 200, { 'content-type': 'application/json' });
    response.end(isMade ? '{"id":7}' : '{"ok":true}');
  });
  return { url, log };
}

const make = { post: '/r', json: {}, expect: { status: 201 }, save: { id: '$.id' } };
const read = { get: '/r/{id}' };
const remove = { delete: '/r/{id}', always: true };

test('somebody ends the run: what was made is taken away, and what was not seen is no pass', async () => {
  const { url, log } = await records({ readable: false });
  let stop: () => void = () => {};
  let isForgotten = false;
  const running = runSmoke(
    url,
    { checks: { record: { steps: [make, read, remove] }, later: { get: '/later' } }, parallel: 1 },
    {
      onStop: (heard) => {
        stop = heard;
        return () => {
          isForgotten = true;
        };
      },
    },
  );
  while (!log.includes('GET /r/7')) await new Promise((resolve) => setTimeout(resolve, 5));
  stop();
  const { status, smoke } = await running;
  expect(log).toEqual(['POST /r', 'GET /r/7', 'DELETE /r/7']);
  expect(status).toBe('inconclusive');
  expect(smoke?.checks.map(({ name, result }) => [name, result])).toEqual([
    ['record', 'inconclusive'],
    ['later', 'inconclusive'],
  ]);
  expect(isForgotten).toBe(true);
});

test('somebody ends the wait for the release', async () => {
  const { url, log } = await records();
  let stop: () => void = () => {};
  const running = runSmoke(
    url,
    { ready: { path: '/v', expect: { json: { '$.sha': 'abc' } } } },
    {
      onStop: (heard) => {
        stop = heard;
        return () => {};
      },
    },
  );
  while (log.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  stop();
  expect((await running).status).toBe('inconclusive');
});

test('a value of an answer that no header can hold: the steps that clean up are sent all the same', async () => {
  const log: string[] = [];
  const odd = await serve((request, response) => {
    log.push(`${request.method} ${request.url}`);
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: 7, version: 'v€1' }));
  });
  const { status, reason, smoke } = await runSmoke(odd, {
    checks: {
      record: {
        steps: [
          { ...make, save: { id: '$.id', version: '$.version' } },
          { put: '/r/{id}', json: {}, headers: { 'if-match': '{version}' } },
          remove,
        ],
      },
      other: { get: '/other', expect: { status: 404 } },
    },
  });
  expect(log).toContain('DELETE /r/7');
  expect(log).not.toContain('PUT /r/7');
  expect(status).toBe('inconclusive');
  expect(reason).toContain('no header can hold');
  expect(smoke?.checks.map(({ name, result }) => [name, result])).toEqual([
    ['record', 'inconclusive'],
    ['other', 'fail'],
  ]);
});

test('a login whose token cannot be sent does not end the program, and is told', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/slow') return void setTimeout(() => response.end('{"ok":true}'), 50);
    response.setHeader('content-type', 'text/html');
    response.end('<title>Log in</title><meta name="csrf" content="t€ken"><h1>Log in</h1>');
  });
  const { status, reason } = await runSmoke(url, {
    parallel: 1,
    login: {
      post: '/login',
      json: {},
      csrf: { from: '/login', css: 'meta[name=csrf]', attr: 'content', as: 'header x-csrf' },
    },
    checks: { slow: { get: '/slow' }, mine: { get: '/mine', auth: true } },
  });
  expect(status).toBe('inconclusive');
  expect(reason).toContain('no header can hold');
});

test('what was made and cannot be named is said to be left', async () => {
  const { url } = await records();
  const { notices } = await runSmoke(url, {
    checks: { record: { steps: [{ ...make, save: { id: '$.uuid' } }, remove] } },
  });
  expect(notices).toEqual([
    'smoke: record: nothing was cleaned up, for no answer gave `{id}`: a record may be left behind.',
  ]);
});

test('a POST that a redirect answered is not sent again, whatever its end', async () => {
  const log: string[] = [];
  const gone = await serve((_, response) => void response.end());
  const port = new URL(gone).port;
  await closeServers();
  const url = await serve((request, response) => {
    log.push(`${request.method} ${request.url}`);
    response.writeHead(303, { location: `http://127.0.0.1:${port}/made` }).end();
  });
  const result = await runSmoke(url, { checks: { make: { post: '/r', json: {} } } });
  expect(rulesOf(result)).toEqual([['smoke/unreachable', 'blocker']]);
  expect(log).toEqual(['POST /r']);
});
