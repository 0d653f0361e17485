import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type EventVariables, type Question, type RunEvent, readEvent } from '../../src/github/event.ts';
import { anyText, seeds } from '../core/random.ts';
import { noCommit } from '../testkit/events/facts.ts';
import { commitId, type EventKind, type EventOptions, makeEvent } from '../testkit/events.ts';

const [main, head, merge, before, deployed, queue] = ['main', 'head', 'merge', 'before', 'deployed', 'queue'].map(
  commitId,
) as [string, string, string, string, string, string];

/** As the runner gives it; `checkedOut` is what is in the workspace. */
function read(kind: EventKind, options: EventOptions = {}, checkedOut?: string): RunEvent {
  const { name, payload, github } = makeEvent(kind, options);
  return readEvent(
    { name, sha: github.sha, ref: github.ref, repository: github.repository, actor: github.actor, checkedOut },
    payload,
  );
}

describe('what each event asks', () => {
  test.each<[name: string, kind: EventKind, options: EventOptions, words: string, question: Question]>([
    ['a pull request', 'pull_request', {}, 'pull request #1', { kind: 'pull-request', merge, head, base: main }],
    [
      'a pull request from a fork',
      'pull_request',
      { from: 'fork' },
      'pull request #1',
      { kind: 'pull-request', merge, head, base: main },
    ],
    [
      'pull_request_target: the merge is not what the event is about',
      'pull_request_target',
      {},
      'pull request #1 (pull_request_target)',
      { kind: 'pull-request', merge: undefined, head, base: main },
    ],
    ['a push', 'push', {}, 'push to main', { kind: 'range', base: before, head: main }],
    ['a forced push', 'push', { push: 'forced' }, 'push to feature', { kind: 'range', base: before, head }],
    [
      'a push of a new branch',
      'push',
      { push: 'new-branch' },
      'push to feature',
      { kind: 'since-branch', branch: 'main', head },
    ],
    ['a push of a tag', 'push', { push: 'tag', tag: 'v2' }, 'push to v2', { kind: 'since-tag', head }],
    [
      'a push that deletes',
      'push',
      { push: 'deleted' },
      'push to main',
      { kind: 'nothing', why: 'the branch or tag was deleted' },
    ],
    [
      'the first push of a repository',
      'push',
      { before: noCommit, sha: main },
      'push to main',
      { kind: 'history', head: main },
    ],
    ['the merge queue', 'merge_group', {}, 'merge queue, pull request #1', { kind: 'range', base: main, head: queue }],
    ['a schedule', 'schedule', {}, 'scheduled run', { kind: 'history', head: main }],
    ['by hand', 'workflow_dispatch', {}, 'manual run', { kind: 'history', head: main }],
    ['a release', 'release', { tag: 'v1.2' }, 'release v1.2', { kind: 'deployed' }],
    ['a deployment', 'deployment', {}, 'deployment to Production', { kind: 'since-tag', head: main }],
    ['a deployment that went well', 'deployment_status', {}, 'deployment to Production: success', { kind: 'deployed' }],
    [
      'a deployment that did not',
      'deployment_status',
      { state: 'failure' },
      'deployment to Production: failure',
      { kind: 'nothing', why: 'the deployment’s state is failure: only a success is looked at' },
    ],
    [
      'a host that tells of a deploy',
      'repository_dispatch',
      {},
      'dispatch vercel.deployment.success',
      { kind: 'deployed' },
    ],
    ['another workflow', 'workflow_run', {}, 'workflow run', { kind: 'tree' }],
    [
      'a workflow that another calls',
      'workflow_call',
      { caller: makeEvent('pull_request') },
      'pull request #1',
      { kind: 'pull-request', merge, head, base: main },
    ],
  ])('%s', (_, kind, options, words, question) => {
    const event = read(kind, options);
    expect([event.words, event.question]).toEqual([words, question]);
  });
});

describe('which commit is under test, and which one carries the report', () => {
  test.each<[name: string, kind: EventKind, options: EventOptions, commit: string, report: string]>([
    ['a pull request: its head, not GITHUB_SHA', 'pull_request', {}, head, head],
    ['pull_request_target', 'pull_request_target', {}, head, head],
    ['a push', 'push', {}, main, main],
    ['the merge queue', 'merge_group', {}, queue, queue],
    ['a deployment', 'deployment_status', { sha: deployed }, deployed, deployed],
    [
      'a host that tells of a deploy: its commit, not the default branch’s',
      'repository_dispatch',
      {},
      deployed,
      deployed,
    ],
    ['another workflow: reports go to its commit', 'workflow_run', {}, main, head],
    ['a release', 'release', { sha: deployed }, deployed, deployed],
  ])('%s', (_, kind, options, commit, report) => {
    const event = read(kind, options);
    expect([event.commit, event.reportCommit]).toEqual([commit, report]);
  });
});

describe('who may be believed', () => {
  const elsewhere = { head: { sha: head, ref: 'x', repo: null } };
  test.each<[name: string, kind: EventKind, options: EventOptions, fork: boolean]>([
    ['a branch of the repository', 'pull_request', {}, false],
    ['a fork', 'pull_request', { from: 'fork' }, true],
    ['a fork that was deleted', 'pull_request', { payload: { pull_request: elsewhere } }, true],
    ['Dependabot', 'pull_request', { from: 'dependabot' }, true],
    ['Dependabot’s branch, run again by somebody', 'pull_request', { from: 'dependabot', actor: 'ada' }, true],
    ['Dependabot’s push', 'push', { actor: 'dependabot[bot]' }, true],
    ['another bot', 'pull_request', { actor: 'renovate[bot]' }, false],
    ['a push', 'push', {}, false],
  ])('%s', (_, kind, options, fork) => {
    expect(read(kind, options).fork).toBe(fork);
  });

  test.each<[name: string, kind: EventKind, options: EventOptions, checkedOut: string | undefined, refused: boolean]>([
    ['the default branch', 'pull_request_target', {}, main, false],
    ['nothing', 'pull_request_target', {}, undefined, false],
    ['the fork’s head', 'pull_request_target', {}, head, true],
    ['the fork’s merge', 'pull_request_target', {}, merge, true],
    ['another commit', 'pull_request_target', {}, before, true],
    [
      'the base, which is not the default branch',
      'pull_request_target',
      { payload: { pull_request: { base: { sha: before } } } },
      before,
      false,
    ],
    ['the head of a branch of the repository', 'pull_request_target', { from: 'repository' }, head, false],
    ['the default branch after another workflow', 'workflow_run', { from: 'fork' }, main, false],
    ['the fork’s head after another workflow', 'workflow_run', { from: 'fork' }, head, true],
    ['the repository’s own head after another workflow', 'workflow_run', {}, head, false],
  ])('secrets beside %s', (_, kind, options, checkedOut, refused) => {
    const { question } = read(kind, options, checkedOut);
    expect(question.kind === 'refused').toBe(refused);
    if (question.kind === 'refused')
      expect(`${question.why} ${question.advice}`).toMatch(
        /has a fork’s commit checked out.*Use the event `pull_request`/,
      );
  });

  test('only a repository that is known to be private is: what is shown by mistake is out', () => {
    expect([
      read('push', { private: false }).isPublic,
      read('push', { private: true }).isPublic,
      readEvent({ name: 'push', sha: main, ref: '', repository: '', actor: '', checkedOut: undefined }, {}).isPublic,
    ]).toEqual([true, false, true]);
  });
});

describe('addresses and environments of the deployed app', () => {
  test.each<
    [name: string, kind: EventKind, options: EventOptions, url: string | undefined, environment: string | undefined]
  >([
    [
      'of a deployment',
      'deployment_status',
      { environment: 'staging', url: 'https://s.example.com' },
      'https://s.example.com',
      'staging',
    ],
    [
      'never the address of the log',
      'deployment_status',
      { payload: { deployment_status: { environment_url: '', target_url: 'https://log.example.com' } } },
      undefined,
      'Production',
    ],
    [
      'no other scheme',
      'deployment_status',
      { payload: { deployment_status: { environment_url: 'javascript:alert(1)' } } },
      undefined,
      'Production',
    ],
    [
      'of a host',
      'repository_dispatch',
      { environment: 'production', url: 'https://h.example.com' },
      'https://h.example.com',
      'production',
    ],
    [
      'of a host that sends numbers',
      'repository_dispatch',
      { clientPayload: { url: 1, environment: [], git: 'x' } },
      undefined,
      undefined,
    ],
    [
      'of a host that sends a file',
      'repository_dispatch',
      { clientPayload: { url: 'file:///etc/passwd', git: { sha: '--output=x' } } },
      undefined,
      undefined,
    ],
  ])('%s', (_, kind, options, url, environment) => {
    const event = read(kind, options);
    expect([event.url, event.environment]).toEqual([url, environment]);
  });
});

describe('GitHub’s own examples', () => {
  interface Definition {
    name: string;
    examples: Record<string, unknown>[];
  }
  const definitions = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('@octokit/webhooks-examples'), 'utf8'),
  ) as Definition[];
  const variables = (name: string): EventVariables => ({
    name,
    sha: main,
    ref: 'refs/heads/main',
    repository: 'Codertocat/Hello-World',
    actor: 'ada',
    checkedOut: undefined,
  });
  const events = definitions.flatMap(({ name, examples }) =>
    examples.map((payload) => ({ name, payload, event: readEvent(variables(name), payload) })),
  );

  test('every one is read, none is refused', () => {
    expect(events.length).toBeGreaterThan(300);
    expect(
      events.flatMap(({ name, event }) =>
        event.question.kind === 'refused' ? [`${name}: ${event.question.why}`] : [],
      ),
    ).toEqual([]);
  });

  test('pull requests have their number, head and base', () => {
    const pulls = events.filter(({ name }) =>
      ['pull_request', 'pull_request_review', 'pull_request_review_comment'].includes(name),
    );
    expect(pulls.length).toBeGreaterThan(30);
    for (const { payload, event } of pulls) {
      const pull = payload['pull_request'];
      expect(pull).toMatchObject({ number: event.pullRequest?.number, head: { sha: event.reportCommit } });
      expect(event.question).toEqual({
        kind: 'pull-request',
        merge: main,
        head: event.commit,
        base: expect.stringMatching(/^[0-9a-f]{40}$/),
      });
      expect(pull).toMatchObject({ base: { sha: event.question.kind === 'pull-request' ? event.question.base : '' } });
    }
  });

  test('the default branch and visibility are those of the payload', () => {
    for (const { payload, event } of events) {
      const repository = payload['repository'];
      if (repository === undefined) continue;
      expect(repository).toMatchObject(
        event.defaultBranch === undefined ? {} : { default_branch: event.defaultBranch },
      );
      expect(event.isPublic).toBe(
        typeof repository === 'object' &&
          repository !== null &&
          'private' in repository &&
          repository.private === false,
      );
    }
  });

  test('under another event’s name it is still no crash', () => {
    const names = [
      'pull_request',
      'pull_request_target',
      'push',
      'merge_group',
      'deployment_status',
      'repository_dispatch',
      'workflow_run',
      'release',
      'schedule',
      '::error::x\n',
    ];
    for (const { payload } of events)
      for (const name of names) expect(readEvent(variables(name), payload).words).not.toMatch(/\p{Cc}/u);
  });
});

describe('a payload that is none', () => {
  const given = (name: string, payload: unknown) =>
    readEvent(
      { name, sha: main, ref: 'refs/heads/main', repository: 'octo/shop', actor: 'ada', checkedOut: undefined },
      payload,
    );

  test.each<[name: string, payload: unknown]>([
    ['a list', []],
    ['text', 'x'],
    ['nothing', null],
    ['a pull request without a head', { pull_request: { number: 1 } }],
    ['a commit that is an option', { before: '--output=x', after: main }],
    [
      'a commit that is a name',
      {
        pull_request: {
          number: 1,
          head: { sha: 'main', ref: 'x', repo: null },
          base: { sha: main, ref: 'x', repo: null },
        },
      },
    ],
  ])('%s is refused in words', (_, payload) => {
    const { question, fork } = given('push', payload);
    expect(question).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/^The event file is not what GitHub documents for `push`: /),
    });
    expect(fork).toBe(false);
  });

  test.each(['pull_request', 'merge_group', 'workflow_run', 'nonsense'])(
    '%s with an empty payload looks at all files',
    (name) => {
      expect(given(name, {}).question).toEqual({ kind: 'tree' });
    },
  );

  test('names and texts of strangers are one printable line', () => {
    for (const seed of seeds(300)) {
      const text = anyText(seed, 100);
      const payload = {
        ref: text,
        action: text,
        deployment: { sha: main, environment: text },
        deployment_status: { state: text, environment_url: text },
        release: { tag_name: text },
        client_payload: { url: text, environment: text },
      };
      for (const name of ['deployment_status', 'release', 'repository_dispatch', text]) {
        const { words, question } = given(name, payload);
        expect([seed, /[\p{Cc}\p{Cs}\u2028\u202e]/u.test(words + JSON.stringify(question))]).toEqual([seed, false]);
      }
    }
  });
});
