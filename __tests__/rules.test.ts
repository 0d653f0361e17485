// Every rule of every registry: it stands in a file of its name, its examples hold, and its words are whole.
import { globSync } from 'node:fs';
import path from 'node:path';
import { looseningsOf } from '../src/app/configuration.ts';
import { mark } from '../src/app/mark.ts';
import { CHECK_WORDS } from '../src/app/options.ts';
import { judgePolicy } from '../src/app/policy/rule.ts';
import { POLICY_RULES } from '../src/app/policy/rules/index.ts';
import { ALL_RULES } from '../src/app/rules.ts';
import type { Subject } from '../src/app/subject.ts';
import { CHECKS } from '../src/checks/index.ts';
import { parseConfig } from '../src/config/parse.ts';
import type { Finding } from '../src/core/finding.ts';
import { fingerprint } from '../src/core/fingerprint.ts';
import { TOOL } from '../src/core/report.ts';
import { docsOf, type RuleInfo } from '../src/core/rule.ts';
import { SEVERITIES } from '../src/core/severity.ts';
import { memoryTree } from '../src/io/tree.ts';

const root = path.resolve(import.meta.dirname, '..');

/** A list of rules, and the folders in which each of them has a file. */
interface Registry {
  word: string;
  rules: readonly RuleInfo[];
  /** Runs one example and answers the ids of the rules that reported. */
  runExample(ruleId: string, example: string): Promise<string[]>;
  folders: readonly string[];
  /** Files of those folders that hold no rule, without ending. */
  others: readonly string[];
}

const REGISTRIES: readonly Registry[] = [
  ...CHECKS.map(
    (check): Registry => ({
      ...check,
      runExample: (ruleId, example) => check.runExample(ruleId, example),
      // A rule of secrets is what is known of a provider, and that stands with the facts.
      // Other databases than PostgreSQL have rules of their own.
      folders: [
        `src/checks/${check.word}/rules`,
        ...(check.word === 'secrets' ? ['src/facts/credentials'] : []),
        ...(check.word === 'migrations'
          ? ['src/checks/migrations/mysql/rules', 'src/checks/migrations/sqlite/rules']
          : []),
      ],
      others: check.word === 'secrets' ? ['provider-rule', 'fill-example'] : [],
    }),
  ),
  { word: 'policy', rules: POLICY_RULES, runExample: runPolicyExample, folders: ['src/app/policy/rules'], others: [] },
];

const rows = REGISTRIES.flatMap((registry) => registry.rules.map((rule) => [rule.id, rule, registry] as const));

test('every check has its registry, and the run knows every rule', () => {
  const folders = globSync('src/checks/*/', { cwd: root }).map((folder) => path.basename(folder));
  expect(CHECKS.map((check) => check.word)).toEqual([...CHECK_WORDS]);
  expect(folders.sort()).toEqual([...CHECK_WORDS].sort());
  expect(ALL_RULES.map((rule) => rule.id)).toEqual(rows.map(([id]) => id));
  expect(idProblems(ALL_RULES)).toEqual([]);
});

test.each(REGISTRIES.map((registry) => [registry.word, registry] as const))(
  '%s: the list is the folder',
  async (_, registry) => {
    expect(registryProblems(registry.word, registry.rules, await filesOf(registry))).toEqual([]);
  },
);

test.each(rows)('%s', async (_, rule, { runExample }) => {
  expect([...wordProblems(rule), ...(await exampleProblems(rule, runExample))]).toEqual([]);
});

/** What each file offers: the ids of the rules (or providers) it exports. */
type RuleFiles = Readonly<Record<string, readonly string[]>>;

async function filesOf({ folders, others }: Registry): Promise<RuleFiles> {
  const files = folders.flatMap((folder) => globSync(`${folder}/*.ts`, { cwd: root })).sort();
  const entries = files
    .filter((file) => !['index', ...others].includes(path.basename(file, '.ts')))
    .map(async (file) => {
      const module: unknown = await import(path.join(root, file));
      return [path.basename(file, '.ts'), Object.values(Object(module)).flatMap(idOf)] as const;
    });
  return Object.fromEntries(await Promise.all(entries));
}

/** Of a rule, or of what checks for one. */
const idOf = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('rule' in value) return idOf(value.rule);
  return 'id' in value && typeof value.id === 'string' ? [value.id] : [];
};

/** The list against the folder, both ways, and each file's name against the rule in it. */
function registryProblems(word: string, rules: readonly Pick<RuleInfo, 'id'>[], files: RuleFiles): string[] {
  const listed = new Set(rules.map((rule) => rule.id));
  const expected = (file: string): string => `${word}/${file}`;
  const unlisted = Object.keys(files).filter((file) => !listed.has(expected(file)));
  const misnamed = Object.entries(files).filter(([file, ids]) => ids.map((id) => id.split('/').at(-1)).join() !== file);
  const homeless = [...listed].filter((id) => !Object.keys(files).map(expected).includes(id));
  return [
    ...unlisted.map((file) => `${file}.ts is not in the registry of ${word}`),
    ...misnamed.map(
      ([file, ids]) =>
        `${file}.ts must export the rule ${expected(file)} and no other, not ${ids.join(', ') || 'none'}`,
    ),
    ...homeless.map((id) => `${id} has no file`),
  ];
}

/** A name means one rule, whether it is an id or an alias. */
function idProblems(rules: readonly Pick<RuleInfo, 'id' | 'aliases'>[]): string[] {
  const names = rules.flatMap((rule) => [rule.id, ...(rule.aliases ?? [])]);
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} names two rules`),
    ...names.filter((name) => !/^[a-z]+\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)).map((name) => `${name} is no id`),
  ];
}

function wordProblems(rule: RuleInfo): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, words: string): void => void (holds || problems.push(words));
  must(/^\S.{8,}\S$/.test(rule.summary) && !rule.summary.includes('\n'), 'the summary is one line of words');
  must(!/[.!]$/.test(rule.summary), 'the summary ends without a full stop');
  must(rule.summary.length <= 100, 'the summary fits a table: at most 100 characters');
  must(/^[A-Z`]|^dotenv/.test(rule.summary), 'the summary begins with a capital');
  must(rule.why.trim().length > 20, 'why says what goes wrong');
  must(rule.fix.trim().length > 5, 'fix says what to do');
  for (const text of [rule.why, rule.fix])
    must(/[.!?`)]$/.test(text.trim()), `"${text.slice(-30)}" ends as a sentence does`);
  must(/^\d+\.\d+\.\d+$/.test(rule.since), 'since is a version');
  must(rule.since.localeCompare(TOOL.version, 'en', { numeric: true }) <= 0, 'since is no later than this version');
  must((SEVERITIES as readonly string[]).includes(rule.severity), 'the severity is one');
  for (const source of rule.sources ?? []) must(URL.parse(source)?.protocol === 'https:', `${source} is an address`);
  must(docsOf(rule.id).endsWith(`/${rule.id}.md`), 'the page has its name');
  return problems;
}

async function exampleProblems(
  { id, examples: { bad, good } }: RuleInfo,
  runExample: Registry['runExample'],
): Promise<string[]> {
  const problems: string[] = [];
  if (bad.length === 0) problems.push('there is no bad example');
  if (good.length === 0) problems.push('there is no good example');
  for (const example of new Set([...bad, ...good])) {
    const isBad = bad.includes(example);
    if (isBad && good.includes(example)) problems.push(`is both bad and good: ${example}`);
    const reported = await runExample(id, example);
    if (isBad && !reported.includes(id))
      problems.push(`is not reported (but ${reported.join(', ') || 'nothing'}): ${example}`);
    if (!isBad && reported.includes(id)) problems.push(`is reported and should not: ${example}`);
  }
  return problems;
}

/**
 * Lines of an example of policy: `# launch-ready:ignore …` stands above a new variable in `.env.example`, `ignore: …` is
 * a line of `.launch-ready/ignore`, and `loosen: …` is the whole launch-ready.yml of a change whose base has none.
 */
async function runPolicyExample(_ruleId: string, example: string): Promise<string[]> {
  const lines = example.split('\n');
  const behind = (key: string): string[] =>
    lines.flatMap((line) => (line.startsWith(`${key}: `) ? [line.slice(key.length + 2)] : []));
  const inline = lines.filter((line) => line.startsWith('#'));
  const rest = lines.filter((line) => !/^(?:#|ignore: |loosen: )/.test(line));
  if (rest.length > 0) throw new Error(`an example of policy has the line "${rest[0]}", which means nothing`);

  const env = [...inline, 'NEW='];
  const today = '2026-11-22';
  const subject: Subject = {
    words: 'an example',
    scope: { kind: 'change', base: '0'.repeat(40), head: '1'.repeat(40), uncommitted: [] },
    head: memoryTree({ '.env.example': env.join('\n'), '.launch-ready/ignore': behind('ignore').join('\n') }),
    base: memoryTree({}),
    changes: [],
    trust: 'head',
    review: true,
    fork: false,
    existing: 'new',
    notices: [],
  };
  const finding: Finding = {
    check: 'env',
    rule: 'env/new-variable',
    severity: 'medium',
    title: 'NEW is new',
    message: '',
    fix: '',
    impact: '',
    location: { kind: 'file', path: '.env.example', startLine: env.length, endLine: env.length },
    fingerprint: fingerprint('env/new-variable', 'NEW', ''),
    state: 'new',
    inlineIgnorable: true,
    docs: docsOf('env/new-variable'),
  };
  const config = (text: string) => parseConfig(text, 'launch-ready.yml');
  const head = config(behind('loosen').join('\n'));
  const { ignores } = await mark({
    subject,
    config: head.config,
    rules: ALL_RULES,
    findings: [finding],
    examined: new Map([['env', ['.env.example']]]),
    today,
    asked: false,
    trust: 'head',
  });
  const judged = judgePolicy(POLICY_RULES, {
    ...ignores,
    today,
    loosenings: looseningsOf(config('').config, head.config, ALL_RULES),
    configPath: 'launch-ready.yml',
    lineOfKey: (key) => head.lineOf(key),
  });
  return judged.map((each) => each.rule);
}

describe('each kind of mistake is found', () => {
  const rule: RuleInfo = {
    id: 'env/x',
    severity: 'low',
    summary: 'Something is not as it should be',
    why: 'It breaks for whoever uses it.',
    fix: 'Do it the other way.',
    since: '0.1.0',
    examples: { bad: ['bad'], good: ['good'] },
  };
  const honest = async (_: string, example: string) => (example === 'bad' ? ['env/x'] : ['env/other']);

  test('the model itself has none', async () => {
    expect([...wordProblems(rule), ...(await exampleProblems(rule, honest))]).toEqual([]);
    expect(registryProblems('env', [rule], { x: ['env/x'] })).toEqual([]);
    expect(idProblems([rule])).toEqual([]);
  });

  test.each<[name: string, ids: string[], files: RuleFiles, expected: string[]]>([
    [
      'a rule nobody registered',
      ['env/x'],
      { x: ['env/x'], lost: ['env/lost'] },
      ['lost.ts is not in the registry of env'],
    ],
    ['a rule without a file', ['env/x', 'env/y'], { x: ['env/x'] }, ['env/y has no file']],
    [
      'a file of another name',
      ['env/x'],
      { other: ['env/x'] },
      [
        'other.ts is not in the registry of env',
        'other.ts must export the rule env/other and no other, not env/x',
        'env/x has no file',
      ],
    ],
    [
      'two rules that swapped files',
      ['env/x', 'env/y'],
      { x: ['env/y'], y: ['env/x'] },
      [
        'x.ts must export the rule env/x and no other, not env/y',
        'y.ts must export the rule env/y and no other, not env/x',
      ],
    ],
    [
      'two rules in one file',
      ['env/x'],
      { x: ['env/x', 'env/y'] },
      ['x.ts must export the rule env/x and no other, not env/x, env/y'],
    ],
    ['a file without a rule', ['env/x'], { x: [] }, ['x.ts must export the rule env/x and no other, not none']],
    [
      'the word of another check',
      ['secrets/x'],
      { x: ['secrets/x'] },
      ['x.ts is not in the registry of env', 'secrets/x has no file'],
    ],
  ])('%s', (_, ids, files, expected) => {
    expect(
      registryProblems(
        'env',
        ids.map((id) => ({ id })),
        files,
      ),
    ).toEqual(expected);
  });

  test.each<[name: string, rules: Pick<RuleInfo, 'id' | 'aliases'>[], expected: string]>([
    ['an id twice', [{ id: 'env/x' }, { id: 'env/x' }], 'env/x names two rules'],
    ['an alias that is an id', [{ id: 'env/x' }, { id: 'env/y', aliases: ['env/x'] }], 'env/x names two rules'],
    [
      'an alias twice',
      [
        { id: 'env/x', aliases: ['env/z'] },
        { id: 'env/y', aliases: ['env/z'] },
      ],
      'env/z names two rules',
    ],
    ['an alias of itself', [{ id: 'env/x', aliases: ['env/x'] }], 'env/x names two rules'],
    ['no id', [{ id: 'env/Not_Kebab' }], 'env/Not_Kebab is no id'],
    ['a dash at the end', [{ id: 'env/x-' }], 'env/x- is no id'],
  ])('%s', (_, rules, expected) => {
    expect(idProblems(rules)).toEqual([expected]);
  });

  test.each<[name: string, mistake: Partial<RuleInfo>, expected: RegExp]>([
    ['a full stop', { summary: 'Something is not as it should be.' }, /without a full stop/],
    ['no summary', { summary: '' }, /one line of words/],
    ['a summary of two lines', { summary: 'Something is not\nas it should be' }, /one line of words/],
    ['a long summary', { summary: `Some${'thing '.repeat(30)}is wrong` }, /fits a table/],
    ['no why', { why: '.' }, /why says/],
    ['no fix', { fix: '.' }, /fix says/],
    ['half a sentence', { fix: 'Do it the other way,' }, /ends as a sentence/],
    ['no version', { since: 'next' }, /since is a version/],
    ['a later version', { since: '99.0.0' }, /since is no later/],
    ['a source that is no address', { sources: ['the documentation'] }, /is an address/],
  ])('%s', (_, mistake, expected) => {
    expect(wordProblems({ ...rule, ...mistake })).toContainEqual(expect.stringMatching(expected));
  });

  test.each<[name: string, bad: string[], good: string[], expected: string]>([
    ['a bad example that nothing reports', ['good'], ['fine'], 'is not reported (but env/other): good'],
    ['a good example that is reported', ['bad'], ['bad', 'good'], 'is both bad and good: bad'],
    ['no bad example', [], ['good'], 'there is no bad example'],
    ['no good example', ['bad'], [], 'there is no good example'],
  ])('%s', async (_, bad, good, expected) => {
    expect(await exampleProblems({ ...rule, examples: { bad, good } }, honest)).toEqual([expected]);
  });

  test('a good example that its rule reports', async () => {
    expect(await exampleProblems(rule, async () => ['env/x'])).toEqual(['is reported and should not: good']);
  });

  test('an example of policy that means nothing', async () => {
    await expect(runPolicyExample('', 'loosen fail-on: low')).rejects.toThrow('which means nothing');
  });
});
