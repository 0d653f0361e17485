// What only shows on the wire: a server that never answers is not waited for.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { githubClient } from '../../src/github/client.ts';
import { virtualClock } from '../../src/io/clock.ts';

test('a request that gets no answer is lost after its time, not after minutes', async () => {
  let asked = 0;
  const server = createServer(() => {
    asked++;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const client = await githubClient({
      token: 'x',
      apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      owner: 'corner',
      repo: 'shop',
      clock: virtualClock('2026-11-25T09:00:00Z'),
      progress: () => {},
      timeoutMs: 100,
    });
    await expect(client.createComment(7, 'x')).rejects.toMatchObject({ name: 'ApiFailure', status: 0 });
    // What creates something is not asked twice; what only looks is.
    expect(asked).toBe(1);
    await expect(client.pullRequest(7)).rejects.toMatchObject({ status: 0 });
    expect(asked).toBe(4);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
