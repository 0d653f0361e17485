// Whose rules and ignores of other tools count, and what a reviewer is told of what a change adds to them.
import { addedToOtherTools, otherToolsOf } from '../../../src/app/policy/other-tools.ts';
import type { Subject } from '../../../src/app/subject.ts';
import { readOtherTools } from '../../../src/checks/secrets/other-tools/settings.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { memoryTree } from '../../../src/io/tree.ts';
import { finding } from '../../core/findings.ts';

type Files = Record<string, string>;

const subjectOf = (head: Files, base?: Files, more: Partial<Subject> = {}): Subject => ({
  words: '',
  scope: { kind: 'tree' },
  head: memoryTree(head),
  changes: [],
  trust: 'head',
  review: true,
  fork: false,
  existing: 'new',
  notices: [],
  ...(base === undefined ? {} : { base: memoryTree(base) }),
  ...more,
});

const [RULES, OTHER] = ["[[rules]]\nid = 'a'\nregex = 'a'\n", "[[rules]]\nid = 'b'\nregex = 'b'\n"];
const toml = '.gitleaks.toml';
const laptop = { trust: 'disk' } as const;
const push = { review: false } as const;

test.each<[name: string, subject: Subject, trust: 'head' | 'base', expected: string | undefined]>([
  ['nowhere', subjectOf({}, {}), 'head', undefined],
  ['a pull request that changes them: the base’s', subjectOf({ [toml]: OTHER }, { [toml]: RULES }), 'head', RULES],
  ['a pull request that deletes them: the base’s', subjectOf({}, { [toml]: RULES }), 'head', RULES],
  ['a pull request that brings the first: its own', subjectOf({ [toml]: OTHER }, {}), 'head', OTHER],
  ['a fork that brings the first: none', subjectOf({ [toml]: OTHER }, {}, { trust: 'base' }), 'base', undefined],
  [
    'a fork that changes them: the base’s',
    subjectOf({ [toml]: OTHER }, { [toml]: RULES }, { trust: 'base' }),
    'base',
    RULES,
  ],
  ['`policy: base`', subjectOf({ [toml]: OTHER }, {}), 'base', undefined],
  ['a laptop: what lies there', subjectOf({ [toml]: OTHER }, { [toml]: RULES }, laptop), 'head', OTHER],
  ['a push: what was pushed', subjectOf({ [toml]: OTHER }, { [toml]: RULES }, push), 'head', OTHER],
  ['both names', subjectOf({ [toml]: OTHER, '.betterleaks.toml': RULES }), 'head', RULES],
])('rules in %s', async (_, subject, trust, expected) => {
  const { rules } = await readOtherTools(await otherToolsOf(subject, trust));
  expect(rules?.map(({ text }) => text)).toEqual(expected === undefined ? undefined : [expected]);
});

test('a change of rules that do not count yet is said', async () => {
  const changed = await otherToolsOf(subjectOf({ [toml]: OTHER }, { [toml]: RULES }), 'head');
  const same = await otherToolsOf(subjectOf({ [toml]: RULES }, { [toml]: RULES }), 'head');
  expect([changed.notes, same.notes]).toEqual([[expect.stringContaining('counts once it is merged')], []]);
});

test('rules that an option names', async () => {
  const subject = subjectOf({ 'ci/rules.toml': RULES, [toml]: OTHER });
  const read = async (file: string) => readOtherTools(await otherToolsOf(subject, 'head', file));
  expect((await read('ci/rules.toml')).rules).toEqual([{ path: 'ci/rules.toml', text: RULES }]);
  expect((await read('ci/rule.toml')).problems).toEqual([expect.stringMatching(/^ci\/rule\.toml does not exist/)]);
});

const hash = 'a'.repeat(40);
const baseline = JSON.stringify({ results: { 'a.ts': [{ hashed_secret: hash }] } });
const silenced: Finding = {
  ...finding(),
  state: 'ignored',
  ignored: { by: 'inline', reason: '`gitleaks:allow`' },
};

test.each<[name: string, subject: Subject, findings: Finding[], expected: string[]]>([
  [
    'an entry',
    subjectOf({ '.gitleaksignore': 'a.ts:r:1\nb.ts:r:2' }, { '.gitleaksignore': 'a.ts:r:1' }),
    [],
    ['an entry of .gitleaksignore (b.ts:2)'],
  ],
  [
    'an entry that was there',
    subjectOf({ '.gitleaksignore': '# x\na.ts:r:1' }, { '.gitleaksignore': 'a.ts:r:1' }),
    [],
    [],
  ],
  ['audits', subjectOf({ '.secrets.baseline': baseline }, {}), [], ['1 entry of .secrets.baseline']],
  ['audits that were there', subjectOf({ '.secrets.baseline': baseline }, { '.secrets.baseline': baseline }), [], []],
  ['a broken baseline', subjectOf({ '.secrets.baseline': '{' }, {}), [], []],
  ['the first rules', subjectOf({ [toml]: RULES }, {}), [], [`the rules and allowlists of ${toml}`]],
  ['a comment', subjectOf({}, {}), [silenced], ['a comment `gitleaks:allow`']],
  ['nothing', subjectOf({}, {}), [finding()], []],
  ['what is not reviewed', subjectOf({ '.gitleaksignore': 'a.ts:r:1' }, {}, push), [silenced], []],
  ['what nothing is compared with', subjectOf({ '.gitleaksignore': 'a.ts:r:1' }), [silenced], []],
])('a change that adds %s', async (_, subject, findings, expected) => {
  expect((await addedToOtherTools(subject, findings)).map(({ what }) => what)).toEqual(expected);
});
