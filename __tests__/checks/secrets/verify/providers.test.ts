// Every provider that is asked: the request, and how the answers of its documentation read. No answer but a clear one counts.
import type { Finding } from '../../../../src/core/finding.ts';
import { providers } from '../../../../src/facts/credentials/index.ts';
import { HttpFailure, type HttpRequest } from '../../../../src/io/http.ts';
import { ANSWERS, type Answers } from './answers.ts';
import { answer, providerOf, tokenOf, verify } from './provider.ts';

const CASES = ANSWERS.map((each) => [each.id, each] as const);
const whoOf = (id: string): string => providerOf(id).verify?.who ?? '';

async function found(id: string, reply: Parameters<typeof verify>[0]['reply']) {
  const { result, requests } = await verify({ files: { 'src/app.ts': `const it = '${tokenOf(id)}';\n` }, reply });
  expect(result.findings.map(({ rule }) => rule)).toEqual([`secrets/${id}`]);
  const [finding] = result.findings;
  return { finding, requests, result };
}

test('the table has every provider that is asked', () => {
  expect(ANSWERS.map(({ id }) => id).toSorted()).toEqual(
    providers.flatMap(({ id, verify: asked }) => (asked === undefined ? [] : id)).toSorted(),
  );
});

const REFUSED = ANSWERS.flatMap(({ id, refuses }) => (refuses === undefined ? [] : [[id, refuses] as const]));

test.each(REFUSED)('%s that does not work is reported, a step milder', async (id, [status, json]) => {
  const { finding, result } = await found(id, () => answer(status, json));
  expect(finding).toMatchObject({ severity: 'high', state: 'new', data: { verified: 'inactive' } });
  expect(finding?.message).toContain(
    ` ${whoOf(id)} refuses it: it is no longer valid there. It was exposed all the same`,
  );
  expect(result.coverage).toMatchObject({ 'verified tokens': 1 });
});

describe.each(CASES)('%s', (id, { request, header, works, open = [418, {}] }: Answers) => {
  test('is asked once, with the token where its documentation wants it and nowhere else', async () => {
    const token = tokenOf(id);
    const { requests } = await found(id, () => answer(works[0], works[1]));
    expect(requests).toHaveLength(1);
    const [sent] = requests as [HttpRequest];
    const placed = Object.entries(sent.headers ?? {}).filter(([, value]) => value.includes(token));
    expect(`${sent.method} ${sent.url.replace(token, '<token>')}`).toBe(request);
    expect(placed.map(([name, value]) => `${name}: ${value.replace(token, '<token>')}`)).toEqual(
      header === undefined ? [] : [header],
    );
    expect(JSON.stringify(sent).split(token)).toHaveLength(2);
    expect(sent.headers).toHaveProperty('user-agent');
  });

  test('one that works is a blocker', async () => {
    const [status, json, account] = works;
    const { finding, result } = await found(id, () => answer(status, json));
    expect(finding).toMatchObject({ severity: 'blocker', data: { verified: 'active' } });
    const owner = account === undefined ? '' : `: it belongs to \`${account}\``;
    expect(finding?.message).toContain(` ${whoOf(id)} says that it works${owner}.`);
    expect(result.coverage).toMatchObject({ 'verified tokens': 1 });
    // Neither money nor people.
    expect(JSON.stringify(result)).not.toMatch(/@shop\.example|octocat@|420000|4_200/);
  });

  test.each([
    ['what may mean something else', open, /./],
    ['too many requests', [429, { error: 'rate_limited' }], /wants fewer requests \(status 429\)\./],
    ['trouble of its own', [500, works[1]], /did not say whether it works \(status 500\)\./],
    [
      'a page of a portal',
      [200, '<html>Sign in to the network</html>'],
      /did not say whether it works \(status 200\)\./,
    ],
    ['a page that refuses', [401, '<html>Proxy</html>'], /did not say whether it works \(status 401\)\./],
    ['nothing', [204, ''], /did not say whether it works \(status 204\)\./],
    ['JSON that is no object', [401, '"no"'], /did not say whether it works \(status 401\)\./],
  ] satisfies [string, [number, string | object] | readonly [number, object], RegExp][])(
    '%s leaves it as bad as it was',
    async (_, [status, body], words) => {
      const { finding, requests, result } = await found(id, () => answer(status, body));
      expectUnknown(finding, words);
      expect([requests.length, result.coverage['verified tokens']]).toEqual([1, undefined]);
    },
  );

  test('a redirect is not followed', async () => {
    const { finding, requests } = await found(id, () =>
      answer(302, works[1], { location: 'https://elsewhere.example/' }),
    );
    expectUnknown(finding, /did not say whether it works \(status 302\)\./);
    expect(requests).toHaveLength(1);
  });

  test.each([
    ['timeout', 'timed out'],
    ['dns', 'its name cannot be looked up'],
    ['refused', 'it refuses the connection'],
    ['reset', 'the connection broke'],
    ['tls', 'no secure connection'],
    ['proxy', 'the proxy does not let it through'],
    ['other', 'no connection'],
  ] as const)('%s: could not be asked', async (kind, words) => {
    const { finding, result } = await found(id, ({ url, headers }) => {
      throw new HttpFailure(kind, 'CODE', `no answer from ${url} ${JSON.stringify(headers)}`);
    });
    expectUnknown(finding, new RegExp(`could not be asked \\(${words}\\)\\.`));
    expect(JSON.stringify(result)).not.toContain(tokenOf(id));
  });

  function expectUnknown(finding: Finding | undefined, words: RegExp): void {
    expect(finding).toMatchObject({ severity: 'blocker', data: { verified: 'unknown' } });
    expect(finding?.message).toMatch(new RegExp(` ${whoOf(id)} (?:could not|did not|does not|wants)`));
    expect(finding?.message).toMatch(words);
  }
});
