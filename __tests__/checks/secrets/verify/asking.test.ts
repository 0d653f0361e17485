// Who is asked, who never is, how often, how long, and what of it is seen.
import { BASE62, DIGITS, HEX, seeded } from '../../../../src/facts/credentials/shared/random.ts';
import { HttpFailure } from '../../../../src/io/http.ts';
import { memoryTree } from '../../../../src/io/tree.ts';
import { ANSWERS } from './answers.ts';
import { answer, providerOf, tokenOf, verify, type World } from './provider.ts';

const random = seeded(5);
const text = (length: number, alphabet = BASE62): string => random.text(alphabet, length);
const uuid = (): string => [8, 4, 4, 4, 12].map((length) => text(length, HEX)).join('-');
const yes = () => answer(200, { login: 'octocat' });
const github = tokenOf('github-token');
const stripe = tokenOf('stripe-key');
const file = (...lines: string[]): Record<string, string> => ({ 'app.env': `${lines.join('\n')}\n` });

const swap = (token: string, at: number): string =>
  token.slice(0, at) + (token.charAt(at) === 'q' ? 'w' : 'q') + token.slice(at + 1);

test.each([
  ['a checksum that does not fit', `RELEASE_TOKEN=${swap(github, 20)}`, 'github-token'],
  ['what somebody typed', `T=dop_v1_${text(54, HEX)}0123456789`, 'digitalocean-token'],
  ['a refresh token of GitHub', `T=ghr_${text(76)}`, 'github-token'],
  ['a cookie of Slack', `T=xoxd-${text(80)}`, 'slack-token'],
  ['a token for sockets', `T=xapp-1-A${text(9, DIGITS)}-${text(12, DIGITS)}-${text(64, HEX)}`, 'slack-token'],
  ['a runner of GitLab', `T=glrt-${text(20)}`, 'gitlab-token'],
  ['what may be Clerk’s', `T=sk_live_${text(42)}`, 'stripe-key'],
  ['a token of some registry', `//r.shop.internal/:_authToken=${uuid()}`, 'npm-token'],
  ['a key known by its name', `OPENAI_API_KEY=sk-${text(47)}7`, 'openai-key'],
  ['an admin key', `K=sk-admin-${text(58)}T3BlbkFJ${text(58)}`, 'openai-key'],
  ['an account’s token', `CLOUDFLARE_API_TOKEN=${text(38)}a7`, 'cloudflare-token'],
  ['a secret that others have too', `T=secret_${text(43)}`, 'notion-token'],
  ['an agent’s token', `T=bkar_${text(44)}`, 'buildkite-token'],
  ['a project’s key', `K=${providerOf('supabase-key').sample(seeded(3))}`, 'supabase-key'],
  ['an id beside the word', `HEROKU_API_KEY=${uuid()}`, 'heroku-key'],
  ['a provider of whom nothing is known', `T=${providerOf('groq-key').sample(seeded(1))}`, 'groq-key'],
  ['a password', `DATABASE_URL=postgres://shop:${text(14)}@db.shop.internal/shop`, 'database-url'],
  ['a value of nobody', `SESSION_SECRET=${text(40)}`, 'generic'],
])('%s is found and not asked about', async (_, line, rule) => {
  const { result, requests, progress } = await verify({ files: file(line), reply: yes });
  expect(result.findings.map((finding) => [finding.rule, finding.data?.['verified']])).toEqual([
    [`secrets/${rule}`, undefined],
  ]);
  expect([requests, progress, result.notices]).toEqual([[], [], undefined]);
});

test('a sample of the documentation is neither found nor asked about', async () => {
  const { result, requests } = await verify({
    files: file(`T=110201543:AA${text(33)}`),
    reply: yes,
  });
  expect([result.findings, requests]).toEqual([[], []]);
});

test('an app’s own token of GitHub asks for its limits', async () => {
  const made = github.replace('ghp_', 'ghs_');
  const { requests } = await verify({ files: file(`T=${made}`), reply: () => answer(200, { resources: {} }) });
  expect(requests.map(({ url }) => url)).toEqual(['https://api.github.com/rate_limit']);
});

interface Unasked {
  name: string;
  world: Partial<World>;
  notice: string | undefined;
}
const WHY = 'No provider was asked whether a found token still works';
test.each<Unasked>([
  { name: 'nobody said so', world: { settings: { verify: false } }, notice: undefined },
  {
    name: 'the change alone says so',
    world: { settings: { verify: false, verifyLater: true } },
    notice: `${WHY}: \`secrets.verify\` counts once this change is merged (the input \`verify\` counts at once).`,
  },
  {
    name: 'a fork',
    world: { context: { scope: { kind: 'tree' }, fork: true } },
    notice: `${WHY}: the change comes from a fork or a bot, and nothing of it is sent anywhere.`,
  },
  {
    name: 'standard input',
    world: { context: { scope: { kind: 'stdin' } } },
    notice: `${WHY}: where the text on standard input comes from is not known.`,
  },
])('$name: nobody is asked', async ({ world, notice }) => {
  const { result, requests } = await verify({
    files: file(`T=${github}`),
    reply: yes,
    ...world,
    ...(world.context && { context: { head: memoryTree(file(`T=${github}`)), ...world.context } }),
  });
  expect(requests).toEqual([]);
  expect(result.notices).toEqual(notice === undefined ? undefined : [notice]);
  expect(result.findings).toMatchObject([{ severity: 'blocker' }]);
  expect(result.findings[0]?.data).not.toHaveProperty('verified');
});

test('what a comment of another tool allows is not asked about', async () => {
  const otherTools = { ignores: memoryTree({}), allowComments: true };
  const { result, requests } = await verify({
    files: file(`T=${github} # gitleaks:allow`),
    reply: yes,
    settings: { otherTools },
  });
  expect([result.findings.map(({ state }) => state), requests]).toEqual([['ignored'], []]);
});

test('a token in many places is asked about once', async () => {
  const places = Array.from({ length: 9 }, (_, at) => [`src/${at}.ts`, `a('${stripe}', '${stripe}');\n`]);
  const { result, requests } = await verify({ files: Object.fromEntries(places), reply: yes });
  expect([result.findings.length, requests.length]).toEqual([1, 1]);
});

test('how bad it is follows the answer, one step at most', async () => {
  const test = `sk_test_51${text(97)}`;
  const severity = async (status: number) => {
    const { result } = await verify({ files: file(`K=${test}`), reply: () => answer(status, {}) });
    return result.findings.map((finding) => finding.severity);
  };
  expect([await severity(200), await severity(401), await severity(404)]).toEqual([['blocker'], ['medium'], ['high']]);
});

test('no more than fifty in one run; the rest is told', async () => {
  const tokens = Array.from({ length: 60 }, (_, at) => tokenOf(at % 2 === 0 ? 'github-token' : 'stripe-key', at));
  const { result, requests } = await verify({ files: file(...tokens.map((token) => `T=${token}`)), reply: yes });
  expect([requests.length, new Set(requests.map(({ headers }) => headers?.['authorization'])).size]).toEqual([50, 50]);
  expect(result.coverage).toMatchObject({ 'verified tokens': 50 });
  expect(
    result.findings.filter(({ message }) => /was not asked \(50 is the most in one run\)\./.test(message)),
  ).toHaveLength(10);
  expect(result.notices).toEqual(['Whether 10 tokens still work could not be told; the findings say why.']);
});

test('a minute in all: who does not answer costs others nothing', async () => {
  const tokens = [
    ...[1, 2, 3].map((seed) => tokenOf('github-token', seed)),
    ...Array.from({ length: 9 }, (_, at) => tokenOf('stripe-key', at + 1)),
  ];
  const timeouts: number[] = [];
  const { result, requests } = await verify({
    files: file(...tokens.map((token) => `T=${token}`)),
    reply: async ({ url, timeoutMs }, clock) => {
      timeouts.push(timeoutMs);
      await clock.sleep(Math.min(9_000, timeoutMs));
      if (url.includes('github')) throw new HttpFailure('timeout', 'HEADERS_TIMEOUT', 'no answer');
      return answer(200, {});
    },
  });
  const asked = (host: string) => requests.filter(({ url }) => url.startsWith(`https://${host}/`)).length;
  // GitHub is not asked a second time.
  expect([asked('api.github.com'), asked('api.stripe.com')]).toEqual([1, 6]);
  expect(Math.max(...timeouts)).toBe(10_000);
  expect(
    result.findings.filter(({ message }) => /Stripe was not asked \(no time left after 60 s\)\./.test(message)),
  ).toHaveLength(3);
  expect(
    result.findings.filter(({ message }) => /GitHub could not be asked \(timed out\)\./.test(message)),
  ).toHaveLength(3);
});

test('who wants fewer requests is not asked again', async () => {
  const tokens = [1, 2, 3].map((seed) => `T=${tokenOf('stripe-key', seed)}`);
  const { result, requests } = await verify({ files: file(...tokens), reply: () => answer(429, {}) });
  expect(requests).toHaveLength(1);
  expect(
    result.findings.filter(({ message }) => /Stripe wants fewer requests \(status 429\)\./.test(message)),
  ).toHaveLength(3);
});

test('a token is hidden in the log before it is sent', async () => {
  const events: string[] = [];
  await verify({
    files: file(`T=${github}`, `K=${stripe}`),
    settings: { mask: (value) => void events.push(`mask ${value}`) },
    reply: ({ url }) => {
      events.push(new URL(url).host);
      return yes();
    },
  });
  expect(events).toEqual([`mask ${github}`, `mask ${stripe}`, 'api.github.com', 'api.stripe.com']);
});

test('what is said while it runs names hosts', async () => {
  const { progress } = await verify({ files: file(`T=${github}`, `K=${stripe}`), reply: yes });
  expect(progress).toEqual(['Asking api.github.com, api.stripe.com about 2 tokens']);
});

test.each([
  ['an address of a person', 'ada@shop.example'],
  ['Markdown', '`<b>**now**'],
  ['a line break', 'shop\n::error::'],
  ['what reads backwards', 'shop\u202e'],
  ['more than a name', 'a'.repeat(61)],
  ['nothing', ''],
])('%s is no owner that is shown', async (_, login) => {
  const { result } = await verify({ files: file(`T=${github}`), reply: () => answer(200, { login }) });
  expect(result.findings[0]?.message).toMatch(/GitHub says that it works\.(?!.*belongs)/);
});

// A host that answers with what it was sent, in every place where something is read.
test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
  'no request but its own, and no output, has a token (%i)',
  async (seed) => {
    const draw = seeded(seed);
    const asked = ANSWERS.filter(() => draw.below(4) === 0);
    const tokens = asked.map(({ id }) => tokenOf(id, seed));
    const status = [200, 401, 403, 404, 500][draw.below(5)] ?? 200;
    const breaks = draw.below(3) === 0;
    const holders = (value: unknown) => tokens.filter((token) => JSON.stringify(value).includes(token));
    const { result, requests, progress } = await verify({
      files: file(...tokens.map((token) => `T='${token}'`)),
      reply: (request) => {
        const [token = ''] = holders(request);
        if (breaks) throw new HttpFailure('reset', token, `${token} at ${request.url}`);
        return answer(status, echo(token));
      },
    });
    // GitHub has two kinds of token; where its host breaks, it is not asked about the second.
    const hosts = new Set(requests.map(({ url }) => new URL(url).host));
    expect(requests).toHaveLength(breaks ? hosts.size : tokens.length);
    expect(requests.map(holders).every(({ length }) => length === 1)).toBe(true);
    for (const request of requests) {
      const [token = ''] = holders(request);
      const expected = asked[tokens.indexOf(token)]?.request.split(' ')[1] ?? '';
      expect(new URL(request.url).origin).toBe(new URL(expected).origin);
      expect(JSON.stringify(request).split(token)).toHaveLength(2);
    }
    expect(holders([result, progress])).toEqual([]);
  },
);

function echo(token: string): object {
  const each = Object.fromEntries(
    ['error', 'handle', 'id', 'login', 'message', 'name', 'status', 'team', 'urlKey', 'username', 'workspace_name'].map(
      (name) => [name, token],
    ),
  );
  const inner = ['account', 'bot', 'data', 'organization', 'result', 'user', 'viewer', 'workplace'];
  const deep = Object.fromEntries(inner.map((name) => [name, each]));
  return { ...each, ...Object.fromEntries(inner.map((name) => [name, { ...each, ...deep }])), ok: true };
}
