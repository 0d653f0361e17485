// The check with rules of a team's own: what it reports, leaves out and says, in files, changes and the history.
import { secretsCheck } from '../../../../src/checks/secrets/check.ts';
import { collectFromHistory } from '../../../../src/checks/secrets/collect/from-history.ts';
import { customRules } from '../../../../src/checks/secrets/other-tools/custom-rules.ts';
import { DEFAULT_CONFIG } from '../../../../src/config/schema.ts';
import { githubToken } from '../../../../src/facts/credentials/github-token.ts';
import { seeded } from '../../../../src/facts/credentials/shared/random.ts';
import { gitCommand } from '../../../../src/io/git-command.ts';
import { gitProcess } from '../../../../src/io/git-process.ts';
import { noThreads, type Threads } from '../../../../src/io/threads.ts';
import { commitTree, memoryTree, type Tree } from '../../../../src/io/tree.ts';
import { sorted } from '../../../core/sorted.ts';
import { buildRepository, type Repository } from '../../../testkit/git/index.ts';
import { onlyThreads } from '../../../testkit/threads.ts';
import { contextOf } from '../context.ts';

const token = githubToken.sample(seeded(1));
const RULES = `[[rules]]\nid = "acme"\ndescription = "Acme build key."\nregex = '''acme_[a-z]+'''\nkeywords = ["acme_"]\n`;

const settingsOf = (tree: Tree, path = '.gitleaks.toml') => ({
  ...DEFAULT_CONFIG.secrets,
  otherTools: { rules: { tree, path }, allowComments: true },
});
const files = (contents: Record<string, string>, rules = RULES) =>
  secretsCheck.run(
    contextOf({ scope: { kind: 'tree' }, head: memoryTree(contents) }),
    settingsOf(memoryTree({ '.gitleaks.toml': rules })),
  );

test('a finding of a rule of their own, told whole', async () => {
  const { findings, status, leftOut } = await files({ 'a.ts': 'const key = "acme_build";\n' });
  expect({ status, leftOut }).toEqual({ status: 'completed', leftOut: [] });
  expect(findings).toMatchObject([
    {
      rule: 'secrets/custom-rule',
      severity: 'high',
      title: 'Acme build key in a.ts',
      message: 'Acme build key in `a.ts`, line 1. The rule `acme` matches.',
      location: { kind: 'file', path: 'a.ts', startLine: 1, endLine: 1, startColumn: 14, endColumn: 24 },
      state: 'new',
      evidence: '****',
      excerpt: { text: 'const key = "****";', line: 1 },
      data: { tier: 'custom', rule: 'acme' },
    },
  ]);
});

test.each([
  ['no description', "[[rules]]\nid = 'acme'\nregex = 'acme_[a-z]+'", 'What the rule acme looks for in a.ts'],
  [
    'controls',
    "[[rules]]\nid = 'a'\ndescription = \"x\\n::error::y\"\nregex = 'acme_[a-z]+'",
    /^x\\n::error::y in a\.ts$/,
  ],
  [
    'a long one',
    `[[rules]]\nid = 'a'\ndescription = '${'x'.repeat(500)}'\nregex = 'acme_[a-z]+'`,
    /^x{119}… in a\.ts$/,
  ],
])('the title of a rule with %s', async (_, rules, title) => {
  const { findings } = await files({ 'a.ts': 'acme_build' }, rules);
  expect(findings.map((finding) => finding.title)).toEqual([expect.stringMatching(title)]);
});

test('a rule about a path alone shows nothing of the file', async () => {
  const { findings } = await files({ 'a.pem': 'password = hunter2' }, "[[rules]]\nid = 'pem'\npath = 'pem$'");
  expect(findings).toMatchObject([{ message: expect.stringContaining('forbids a file of this name') }]);
  expect(findings[0]).not.toHaveProperty('excerpt');
});

test('what an allowlist takes is counted, ours as well', async () => {
  const rules = `${RULES}[allowlist]\npaths = ['''^fixtures/''']\n`;
  const { findings, leftOut } = await files({ 'fixtures/a.ts': `acme_build ${token}`, 'a.ts': 'acme_other' }, rules);
  expect(findings.map(({ location }) => location)).toMatchObject([{ path: 'a.ts' }]);
  expect(leftOut).toEqual([{ what: 'credentials', count: 2, why: 'allowed by .gitleaks.toml' }]);
});

test.each([
  ['broken', '[[rules]]\nid = "a"\nregex = "("', /^\.gitleaks\.toml:1: rule `a`: the regular expression/],
  ['extending what is not there', 'extend.path = "b.toml"', /^b\.toml does not exist/],
])('rules that are %s: what we find is told, and the run proves nothing', async (_, rules, reason) => {
  const result = await files({ 'a.ts': token }, rules);
  expect(result).toMatchObject({ status: 'inconclusive', misconfigured: true, reason: expect.stringMatching(reason) });
  expect(result.findings).toHaveLength(1);
});

test('what is not evaluated is a notice', async () => {
  const { notices, status } = await files({}, `prefilter = "x"\n${RULES}`);
  expect({ notices, status }).toEqual({ notices: [expect.stringContaining('`prefilter`')], status: 'completed' });
});

describe('in commits', () => {
  let made: Repository;
  beforeEach(() => {
    made = buildRepository();
    made.commit('start', { 'a.ts': 'acme_old\n' });
  });
  afterEach(() => made.dispose());

  async function check(kind: 'change' | 'history', rules = RULES, base = made.id('main')) {
    const git = gitProcess(gitCommand(made.gitDir, process.env));
    const head = made.id();
    const scope = kind === 'change' ? ({ kind, base, head, uncommitted: [] } as const) : ({ kind, head } as const);
    const { findings } = await secretsCheck.run(
      contextOf({ scope, git, head: commitTree(git, head), base: commitTree(git, base) }),
      settingsOf(memoryTree({ '.gitleaks.toml': rules })),
    );
    return findings.map(
      ({ state, location }) => `${state} ${location.kind} ${'path' in location ? location.path : ''}`,
    );
  }

  test('what the base has is known, what the change brings is new', async () => {
    made.branch('work');
    made.commit('add', { 'a.ts': 'acme_old\nx\n', 'b.ts': 'acme_new\n' });
    expect(sorted(await check('change'))).toEqual(['known file a.ts', 'new file b.ts']);
  });

  test('allowing a commit allows what it brought, also in later versions, and nothing else', async () => {
    made.branch('work');
    const allowed = made.commit('add', { 'b.ts': 'acme_new\n' });
    made.commit('more', { 'b.ts': 'acme_new\nx\n', 'c.ts': 'acme_more\n' });
    expect(await check('change', `${RULES}[allowlist]\ncommits = ["${allowed}"]`)).toEqual(['new file c.ts']);
    expect(await check('history', `${RULES}[allowlist]\ncommits = ["${allowed}"]`)).toEqual([
      'new file a.ts',
      'new file c.ts',
    ]);
  });

  test('the same content at two paths is judged at each', async () => {
    made.branch('work');
    made.commit('add', { 'b.ts': `${token}\n`, 'fixtures/b.ts': `${token}\n` });
    expect(await check('change', `${RULES}[allowlist]\npaths = ['^fixtures/']`)).toEqual(['new file b.ts']);
    expect(await check('change', `${RULES}[allowlist]\npaths = ['^b.ts']`)).toEqual(['new file fixtures/b.ts']);
  });

  test.each([
    ['here', false],
    ['in threads', true],
  ])('packs that are sifted %s give what reading every object gives', async (_, threaded) => {
    for (let version = 0; version < 30; version++)
      made.commit(`v${version} acme_message`, {
        'a.ts': `${'line\n'.repeat(version)}${version % 5 === 0 ? 'acme_here' : 'nothing'}\n`,
        'b.pem': `${version}`,
      });
    // As many objects as are worth a thread.
    if (threaded)
      for (let at = 0; at < 4_100; at++) made.object('blob', `${at} ${at % 500 === 0 ? 'acme_lone' : ''}\n`);
    made.git('repack', '-q', '-adk');
    const rules = [{ path: 'x', text: `${RULES}[[rules]]\nid = "pem"\npath = '''pem$'''\n` }];
    const git = gitProcess(gitCommand(made.gitDir, process.env));
    const collect = async (threads?: Threads) => {
      const collected = await collectFromHistory({
        ...{ git, range: { from: 'all', notFrom: [] }, tipPaths: () => [], isIgnored: () => false, generic: true },
        ...{ progress: () => {}, unreachable: true, rules, custom: customRules(rules) },
        ...(threads === undefined ? {} : { threads }),
      });
      return sorted(collected.sightings.map(({ hit, where }) => JSON.stringify([hit.secret, hit.place, where])));
    };
    const all = await collect();
    expect(all.length).toBeGreaterThan(60);
    expect(await collect(threaded ? onlyThreads() : noThreads)).toEqual(all);
  });
});
