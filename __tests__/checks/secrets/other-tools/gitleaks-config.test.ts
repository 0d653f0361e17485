// What a configuration of gitleaks may say, what is wrong in one, and what is named because it is not evaluated here.
import { compileRules } from '../../../../src/checks/secrets/other-tools/compile.ts';
import { RULES_FILES, readRulesFiles } from '../../../../src/checks/secrets/other-tools/rules-file.ts';
import { UserError } from '../../../../src/core/errors.ts';
import { memoryTree } from '../../../../src/io/tree.ts';

const compile = (text: string) => compileRules([{ path: '.gitleaks.toml', text }]);
const rule = (lines: string, id = 'acme'): string => `[[rules]]\nid = "${id}"\n${lines}\n`;
const some = rule("regex = 'a'");

test('everything the documentation shows is read', () => {
  const { rules, allowlists, notes } = compile(`
title = "ours"
minVersion = "v8.25.0"
[[rules]]
id = "a"
description = "an a"
regex = '''key_([a-z]+)'''
path = '''\\.env$'''
secretGroup = 1
entropy = 3.5
keywords = ["KEY_"]
tags = ["x"]
skipReport = true
  [[rules.allowlists]]
  condition = "AND"
  regexTarget = "line"
  regexes = ['''x''']
  commits = ["abc"]
[[rules]]
id = "b"
regex = 'b'
  [rules.allowlist]
  stopwords = ["x"]
  [[rules.required]]
  id = "a"
  withinLines = 3
  withinColumns = 4
[allowlist]
description = "all"
paths = ['''fixtures''']
`);
  expect(rules).toMatchObject([
    { id: 'a', description: 'an a', secretGroup: 1, entropy: 3.5, keywords: ['key_'], skipReport: true, required: [] },
    { id: 'b', secretGroup: 0, entropy: 0, required: [{ id: 'a', withinLines: 3, withinColumns: 4 }] },
  ]);
  expect([allowlists.length, notes]).toEqual([1, []]);
});

test.each([
  ['broken TOML', '[[rules]]\nid = "a', /^\.gitleaks\.toml:2:\d+ is not valid TOML/, /single quotes/],
  ['a key of the file', 'rule = 1', /^\.gitleaks\.toml: there is no key `rule`/, /`rules`/],
  [
    'a key of a rule',
    some + rule("regexp = 'a'", 'b'),
    /:4: rule|:4: \[\[rules\]\]: there is no key `regexp`/,
    /`regex`/,
  ],
  ['no id', "\n[[rules]]\nregex = 'a'", /^\.gitleaks\.toml:2: \[\[rules\]\]: there is no `id`/, /id = "my-rule"/],
  ['an id twice', some + some, /:4: rule `acme`: the id is that of an earlier rule/, /of its own/],
  ['neither regex nor path', rule(''), /rule `acme`: there is neither `regex` nor `path`/, /Write `regex/],
  ['a broken regex', rule("regex = '(a'"), /:1: rule `acme`: the regular expression `\(a` is none of Go's/, /Syntax/],
  ['a look-ahead', rule("regex = 'a(?=b)'"), /rule `acme`: .* none of Go's/, /look-around/],
  ['a broken path', rule("path = '['"), /rule `acme`: the regular expression `\[`/, /Syntax/],
  [
    'a group too many',
    rule("regex = '(a)'\nsecretGroup = 2"),
    /`secretGroup` is 2, and .* has 1 groups/,
    /that is there/,
  ],
  ['half a group', rule("regex = '(a)'\nsecretGroup = 0.5"), /`secretGroup` is no number of a group/, /0, 1, 2/],
  ['a text for a number', rule('regex = \'a\'\nentropy = "3"'), /`entropy` is no number/, /entropy = 3/],
  ['a text for a list', rule('regex = \'a\'\nkeywords = "a"'), /`keywords` is no list/, /keywords = \[/],
  ['a number for a text', rule('regex = 3'), /`regex` is no text/, /regex = '''/],
  [
    'an unknown condition',
    `${some}[allowlist]\ncondition = "XOR"\npaths = ['a']`,
    /neither `OR` nor `AND`/,
    /one of them/,
  ],
  ['an unknown target', `${some}[allowlist]\nregexTarget = "file"\nregexes = ['a']`, /`regexTarget` is none/, /`line`/],
  ['an empty allowlist', `${some}[allowlist]\ndescription = "x"`, /it allows nothing/, /`stopwords`/],
  [
    'old and new allowlists',
    `${some}[allowlist]\npaths = ['a']\n[[allowlists]]\npaths = ['a']`,
    /side by side/,
    /for each/,
  ],
  ['a broken allowlist', `${some}[allowlist]\nregexes = ['(']`, /allowlist: the regular expression `\(`/, /Syntax/],
  [
    'an unknown target rule',
    `${some}[[allowlists]]\ntargetRules = ["b"]\npaths = ['a']`,
    /no rule `b`/,
    /`targetRules`/,
  ],
  [
    'an unknown required rule',
    rule("regex = 'a'\n[[rules.required]]\nid = 'b'"),
    /requires `b`, which is no rule/,
    /id/,
  ],
  ['two ways to extend', '[extend]\nuseDefault = true\npath = "b.toml"', /side by side/, /Keep one/],
  ['nested repetition', rule("regex = '((a{1,100}){1,100}){1,100}'"), /invalid repeat count/, /1000 repetitions/],
  ['a huge expression', rule(`regex = '${'[a-z]{1,1000}'.repeat(20)}'`), /too large/, /Repeat fewer/],
])('%s is told with place and advice', (_, text, message, advice) => {
  let error: unknown;
  try {
    compile(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ message: expect.stringMatching(message), advice: expect.stringMatching(advice) });
});

const extending = '[extend]\nuseDefault = true\n';
test.each([
  ['a filter', rule('regex = \'a\'\nfilter = \'finding["line"] contains "x"\''), '`filter` of `acme` is not evaluated'],
  ['a filter for everything', `filter = 'x'\n${some}`, 'the global `filter` is not evaluated'],
  ['a filter before', `prefilter = 'x'\n${some}`, 'the global `prefilter` is not evaluated'],
  ['validation', rule("regex = 'a'\nvalidate = 'x'"), '`validate` of `acme` is not done'],
  ['token efficiency', rule("regex = 'a'\ntokenEfficiency = true"), '`tokenEfficiency` of `acme` is not evaluated'],
  ['an address to extend', `[extend]\nurl = "https://example.com"\n${some}`, '`extend.url` is not read'],
  ['switching off what we have not', `${extending}disabledRules = ["acme-pat"]`, '`acme-pat`, which is none of ours'],
  ['switching off without a base', 'extend.disabledRules = ["jwt"]', '`jwt`, which is none of ours'],
  ['changing what we have not', extending + rule('entropy = 2', 'acme-pat'), 'ours on this is another one'],
  ['changing what we have', extending + rule('entropy = 2', 'jwt'), 'only its allowlists are taken over'],
  ['requiring what we have not', extending + rule("regex = 'a'\n[[rules.required]]\nid = 'x'"), 'so it is not run'],
  [
    'allowing what we have not',
    `${extending}[[allowlists]]\ntargetRules = ["x"]\npaths = ['a']`,
    '`x`, which is none of',
  ],
])('%s is named', (_, text, note) => {
  expect(compile(text).notes).toEqual([expect.stringContaining(note)]);
});

test.each([
  ['jwt', 'json-web-token'],
  ['generic-api-key', 'generic'],
  ['private-key', 'private-key'],
  ['openai-api-key', 'openai-key'],
  ['npm-access-token', 'npm-token'],
])('%s of gitleaks is our %s', (theirs, ours) => {
  expect([...compile(`${extending}disabledRules = ["${theirs}"]`).disabled]).toEqual([ours]);
});

test.each([
  ['filter.entropy(finding["secret"]) <= 3.5', 3.5],
  ['entropy(finding["secret"]) <= 3', 3],
  [' entropy( finding["secret"] ) < 3 ', 2.999999999],
])('the filter `%s` is evaluated', (filter, entropy) => {
  const { rules, notes } = compile(rule(`regex = 'a'\nfilter = '''${filter}'''`));
  expect([rules[0]?.entropy, notes]).toEqual([entropy, []]);
});

test('what is not evaluated is said once, however many rules have it', () => {
  const text = ['a', 'b', 'c', 'd', 'e'].map((id) => rule("regex = 'a'\nfilter = 'x'", id)).join('');
  expect(compile(text).notes).toEqual([expect.stringContaining('`filter` of `a`, `b`, `c` and 2 more is not')]);
});

test('keys are read in either case, as gitleaks does', () => {
  expect(compile(rule("Regex = '(a)'\nsecretgroup = 1")).rules).toMatchObject([{ secretGroup: 1 }]);
});

describe('a file that extends another', () => {
  const files = {
    'top.toml': `extend.path = "./base.toml"\nextend.disabledRules = ["gone"]\n${rule('entropy = 2\nkeywords = ["k"]')}`,
    'base.toml': rule("regex = 'a'\nkeywords = ['a']") + rule("regex = 'b'", 'kept') + rule("regex = 'c'", 'gone'),
  };
  test('changes a part of its rules, and takes some away', async () => {
    const { rules } = compileRules((await readRulesFiles(memoryTree(files), 'top.toml')).files);
    expect(rules).toMatchObject([
      { id: 'acme', entropy: 2, keywords: ['a', 'k'] },
      { id: 'kept', entropy: 0 },
    ]);
  });
  test('two levels deep, and no deeper', async () => {
    const chain = {
      'a.toml': 'extend.path = "b.toml"',
      'b.toml': 'extend.path = "c.toml"',
      'c.toml': 'extend.path = "d"',
    };
    const read = await readRulesFiles(memoryTree(chain), 'a.toml');
    expect(read.files.map(({ path }) => path)).toEqual(Object.keys(chain));
    expect(read.notes).toEqual(['`c.toml` extends `d`, which is not read: two levels at most.']);
  });
  test.each([
    ['itself', { 'a.toml': 'extend.path = "x/../a.toml"' }, 'a.toml extends itself.', 'a.toml'],
    [
      'one that extends it',
      { 'a.toml': 'extend.path = "b.toml"', 'b.toml': 'extend.path = "./a.toml"' },
      'b.toml extends a.toml, which extends it.',
      'b.toml',
    ],
    [
      'one above it, where no more is read',
      { 'a.toml': 'extend.path = "b.toml"', 'b.toml': 'extend.path = "c.toml"', 'c.toml': 'extend.path = "b.toml"' },
      'c.toml extends b.toml, which extends it.',
      'c.toml',
    ],
  ])('%s', async (_, chain, message, last) => {
    const reading = readRulesFiles(memoryTree({ ...chain }), 'a.toml');
    await expect(reading).rejects.toMatchObject({ message, advice: `Take \`extend.path\` out of ${last}.` });
  });
  test('that is not there', async () => {
    const { 'top.toml': top } = files;
    await expect(readRulesFiles(memoryTree({ 'top.toml': top }), 'top.toml')).rejects.toMatchObject({
      message: 'base.toml does not exist in the memory.',
      advice: 'Correct `extend.path` in top.toml.',
    });
  });
});

test('of both names the one of betterleaks comes first', () => {
  expect(RULES_FILES).toEqual(['.betterleaks.toml', '.gitleaks.toml']);
});
