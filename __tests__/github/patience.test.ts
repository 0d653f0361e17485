import {
  failureOf,
  isLimit,
  MAX_WAIT_MS,
  patience,
  pauseBefore,
  type RequestFailure,
  WRITES_PER_MINUTE,
} from '../../src/github/patience.ts';
import { virtualClock } from '../../src/io/clock.ts';

const START = '2026-11-25T09:00:00Z';
const NOW = Date.parse(START);

const answered = (status: number, headers = {}, message = 'no'): RequestFailure => ({
  message,
  response: { status, headers },
});
const silent: RequestFailure = { message: 'socket hang up' };
const RESET = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1_000 + 30) };

test.each<[name: string, failure: RequestFailure, isRepeatable: boolean, attempt: number, pause: number | undefined]>([
  ['429 with Retry-After', answered(429, { 'retry-after': '7' }), true, 0, 7_000],
  ['429, what creates something too', answered(429, { 'retry-after': '7' }), false, 0, 7_000],
  ['403 with Retry-After', answered(403, { 'retry-after': '0' }), false, 1, 0],
  ['403, the hour is spent', answered(403, RESET), false, 0, 30_000],
  ['403 by its words', answered(403, {}, 'You have exceeded a secondary rate limit'), false, 0, 60_000],
  ['403 without a permission', answered(403, {}, 'Resource not accessible by integration'), true, 0, undefined],
  ['429, again and again', answered(429, { 'retry-after': '0' }), true, 3, undefined],
  ['502 of a look', answered(502), true, 0, 1_000],
  ['502 of a look, once more', answered(502), true, 1, 3_000],
  ['502 of a look, for ever', answered(502), true, 2, undefined],
  ['502 of what creates something', answered(502), false, 0, undefined],
  ['no answer to a look', silent, true, 0, 1_000],
  ['no answer to what creates something', silent, false, 0, undefined],
  ['404', answered(404), true, 0, undefined],
  ['422', answered(422), true, 0, undefined],
])('%s', (_, failure, isRepeatable, attempt, pause) =>
  expect(pauseBefore(failure, { attempt, isRepeatable, now: NOW })).toBe(pause),
);

/** Requests that fail in these ways, one after another, then work. */
function failing(...failures: RequestFailure[]) {
  const left = [...failures];
  let asked = 0;
  return {
    asked: () => asked,
    request: async () => {
      asked++;
      const failure = left.shift();
      if (failure !== undefined) throw Object.assign(new Error(failure.message), { response: failure.response });
      return 'done';
    },
  };
}

const look = { isWrite: false, isRepeatable: true };
const create = { isWrite: true, isRepeatable: false };

test('it waits as long as GitHub says, and tells', async () => {
  const clock = virtualClock(START);
  const told: string[] = [];
  const { request, asked } = failing(answered(429, { 'retry-after': '20' }), answered(502));
  expect(await patience(clock, (message) => told.push(message)).run(request, look)).toBe('done');
  expect([asked(), clock.now() - NOW]).toEqual([3, 20_000 + 3_000]);
  expect(told).toEqual([
    'GitHub asks for patience; trying again in 20 s.',
    'GitHub asks for patience; trying again in 3 s.',
  ]);
});

test('what creates something is asked once where the answer is lost', async () => {
  const { request, asked } = failing(answered(502));
  await expect(patience(virtualClock(START), () => {}).run(request, create)).rejects.toThrow('no');
  expect(asked()).toBe(1);
});

test('all waiting of a step together is bounded', async () => {
  const clock = virtualClock(START);
  const { run } = patience(clock, () => {});
  const slow = () => failing(answered(429, { 'retry-after': '40' })).request;
  expect(await run(slow(), look)).toBe('done');
  await expect(run(slow(), look)).rejects.toThrow('no');
  expect(clock.now() - NOW).toBeLessThanOrEqual(MAX_WAIT_MS);
});

test('no minute has more writes than GitHub takes, whatever the rate', async () => {
  const clock = virtualClock(START);
  const { run } = patience(clock, () => {});
  const times: number[] = [];
  for (let write = 0; write < 150; write++) {
    await run(async () => void times.push(clock.now()), create);
    await clock.sleep(write % 7);
    await run(async () => {}, look);
  }
  const most = Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 60_000).length));
  expect(most).toBe(WRITES_PER_MINUTE);
});

test('a GitHub that answers slowly is given up on, so that the job can say so', async () => {
  const clock = virtualClock(START);
  const { run } = patience(clock, () => {});
  const slow = async (): Promise<void> => clock.sleep(20_000);
  let asked = 0;
  const asking = async (): Promise<void> => {
    for (; asked < 100; asked++) await run(slow, look);
  };
  await expect(asking()).rejects.toThrow('GitHub took more than 150 s in this step, so it is not asked any more');
  expect(asked).toBe(8);
});

test('only an answer is an answer', () => {
  // Octokit reports a failed TLS handshake as status 500.
  const handshake = Object.assign(new Error('self-signed certificate'), { status: 500, response: undefined });
  expect(failureOf(handshake)).toEqual({ message: 'self-signed certificate' });
  expect([failureOf('x'), failureOf(null), failureOf({ response: 'odd' })]).toEqual([
    { message: 'x' },
    { message: 'null' },
    { message: '[object Object]' },
  ]);
  expect([isLimit(answered(429)), isLimit(answered(403)), isLimit(answered(500)), isLimit(silent)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
