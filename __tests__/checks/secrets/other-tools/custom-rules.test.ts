// What rules of a team's own find: as the README of gitleaks describes them, and as the JavaScript engine does.
import { customRules } from '../../../../src/checks/secrets/other-tools/custom-rules.ts';
import { scanContent, siftContent } from '../../../../src/checks/secrets/scanner.ts';
import { githubToken } from '../../../../src/facts/credentials/github-token.ts';
import { BASE62, seeded } from '../../../../src/facts/credentials/shared/random.ts';
import { casesOf } from '../../../testkit/cases.ts';

const rulesOf = (text: string) => customRules([{ path: '.gitleaks.toml', text }]);
const rule = (lines: string, id = 'r'): string => `[[rules]]\nid = "${id}"\n${lines}\n`;

/** `rule:line:secret` of what is reported. */
const found = (toml: string, text: string | Buffer, path = 'a.txt', commit = ''): string[] =>
  scanContent(Buffer.from(text), { path, commit, generic: false, custom: rulesOf(toml) }).hits.flatMap((hit) =>
    hit.allowed ? [] : `${hit.kind === 'custom' ? hit.rule.custom : 'ours'}:${hit.place.line}:${hit.secret}`,
  );

const KEY = "regex = 'key_[a-z]+'";
const GROUPS = "regex = '(k)?e?y?_([a-z]+)'";

test.each([
  ['the whole match', rule(KEY), 'x key_abc', ['r:1:key_abc']],
  ['the first group that is not empty', rule(GROUPS), 'x _abc', ['r:1:abc']],
  ['the group that is named', rule(`${GROUPS}\nsecretGroup = 1`), 'key_abc', ['r:1:k']],
  ['a named group that is empty: the whole match', rule(`${GROUPS}\nsecretGroup = 1`), '_abc', ['r:1:_abc']],
  ['every match', rule(KEY), 'key_a\nkey_b key_c', ['r:1:key_a', 'r:2:key_b', 'r:2:key_c']],
  ['line breaks are no part of it', rule("regex = '\\nkey_[a-z]+\\n'"), 'a\nkey_a\n', ['r:2:key_a']],
  ['an empty match is none', rule("regex = 'x*'"), 'abc', []],
  ['a keyword in either case', rule(`${KEY}\nkeywords = ["ACME"]`), 'Acme key_a', ['r:1:key_a']],
  ['no keyword, no look', rule(`${KEY}\nkeywords = ["acme"]`), 'key_a', []],
  ['one of several keywords', rule(`${KEY}\nkeywords = ["x", "key_"]`), 'key_a', ['r:1:key_a']],
  ['a keyword beyond ASCII does not filter', rule(`${KEY}\nkeywords = ["ключ"]`), 'КЛЮЧ key_a', ['r:1:key_a']],
  ['entropy above', rule(`${KEY}\nentropy = 2.9`), 'key_abcd', ['r:1:key_abcd']],
  ['entropy equal', rule(`${KEY}\nentropy = 3`), 'key_abcd', []],
  ['a path that fits', rule(`${KEY}\npath = 'a\\.txt$'`), 'key_a', ['r:1:key_a']],
  ['a path that does not', rule(`${KEY}\npath = 'b\\.txt$'`), 'key_a', []],
  ['a path alone', rule("path = '^a'"), 'anything', ['r:1:']],
  ['a rule for others only', rule(`${KEY}\nskipReport = true`), 'key_a', []],
  ['umlauts before it', rule("regex = 'ä(k.y)'"), 'öä\näkéy', ['r:2:kéy']],
  ['two rules, one text', rule(KEY) + rule("regex = 'key_abc[a-z]*'", 's'), 'key_abcd', ['r:1:key_abcd']],
])('%s', (_, toml, text, expected) => expect(found(toml, text)).toEqual(expected));

const allow = (lines: string): string => `${rule(`${KEY}\n[[rules.allowlists]]\n${lines}`)}`;
test.each([
  ['a secret', allow("regexes = ['_abc$']"), 'x', '', 1],
  ['another secret', allow("regexes = ['_abd$']"), 'x', '', 0],
  ['a match', allow("regexTarget = 'match'\nregexes = ['^key']"), 'x', '', 1],
  ['a line', allow("regexTarget = 'line'\nregexes = ['^before']"), 'x', '', 1],
  ['a line is no secret', allow("regexes = ['before']"), 'x', '', 0],
  ['a stopword in either case', allow("stopwords = ['ABC']"), 'x', '', 1],
  ['a path', allow("paths = ['^dir/']"), 'dir/x', '', 1],
  ['no path, no allowing by it', allow("paths = ['']"), '', '', 0],
  ['a commit', allow("commits = ['c1']"), 'x', 'c1', 1],
  ['another commit', allow("commits = ['c1']"), 'x', 'c2', 0],
  ['any of several', allow("paths = ['^y']\nstopwords = ['abc']"), 'x', '', 1],
  ['all of several', allow("condition = 'AND'\npaths = ['^x']\nstopwords = ['abc']"), 'x', '', 1],
  [
    'all of several, and one does not hold',
    allow("condition = 'AND'\npaths = ['^y']\nstopwords = ['abc']"),
    'x',
    '',
    0,
  ],
  ['one of two allowlists', allow("paths = ['^y']\n[[rules.allowlists]]\npaths = ['^x']"), 'x', '', 1],
  ['everything', `${rule(KEY)}[allowlist]\nstopwords = ['abc']`, 'x', '', 1],
  ['named rules', `${rule(KEY)}[[allowlists]]\ntargetRules = ['r']\nstopwords = ['abc']`, 'x', '', 1],
  [
    'others than it',
    `${rule(KEY)}${rule("regex = 'z'", 'o')}[[allowlists]]\ntargetRules = ['o']\nstopwords = ['abc']`,
    'x',
    '',
    0,
  ],
])('an allowlist of %s', (_, toml, path, commit, allowed) => {
  expect(found(toml, 'before key_abc', path, commit)).toHaveLength(1 - allowed);
});

const required = (reach: string): string =>
  rule(`regex = 'key_[a-z]+'\n[[rules.required]]\nid = "id"\n${reach}`) +
  rule("regex = 'id_[a-z]+'\nskipReport = true\nallowlist.stopwords = ['fake']", 'id');
test.each([
  ['anywhere', '', 'id_a\n\n\n\n    key_a', true],
  ['nowhere', '', 'key_a', false],
  ['only what is allowed', '', 'id_fake key_a', false],
  ['within lines', 'withinLines = 2', 'id_a\n\nkey_a', true],
  ['beyond lines', 'withinLines = 2', 'id_a\n\n\nkey_a', false],
  ['below', 'withinLines = 1', 'key_a\nid_a', true],
  ['within columns', 'withinColumns = 4', '    id_a\nkey_a', true],
  ['beyond columns', 'withinColumns = 3', '    id_a\nkey_a', false],
  ['within both', 'withinLines = 1\nwithinColumns = 1', ' id_a\nkey_a', true],
  ['within one of both', 'withinLines = 1\nwithinColumns = 1', '  id_a\nkey_a', false],
])('what a rule requires stands %s', (_, reach, text, reported) => {
  expect(found(required(reach), text)).toEqual(reported ? [expect.stringContaining('key_a')] : []);
});

test('what a rule requires is looked for without its keywords', () => {
  const toml =
    rule('regex = \'key_[a-z]+\'\n[[rules.required]]\nid = "id"') +
    rule("regex = 'id_[a-z]+'\nkeywords = ['zzz']", 'id');
  expect(found(toml, 'id_a key_a')).toEqual(['r:1:key_a']);
});

describe('beside what we find ourselves', () => {
  const token = githubToken.sample(seeded(1));
  test('ours stands where both match', () => {
    expect(found(rule("regex = 'ghp_[A-Za-z0-9]+'"), token)).toEqual([`ours:1:${token}`]);
  });
  test.each([
    ['a path', "[allowlist]\npaths = ['^a']"],
    ['a secret', "[allowlist]\nregexes = ['^ghp_']"],
    ['a line', "[allowlist]\nregexTarget = 'line'\nregexes = ['sample']"],
    ['a rule', "[extend]\nuseDefault = true\n[[allowlists]]\ntargetRules = ['github-token']\npaths = ['^a']"],
    [
      'a change of a rule',
      `[extend]\nuseDefault = true\n${rule("[[rules.allowlists]]\npaths = ['^a']", 'github-token')}`,
    ],
    ['a rule that is off', "[extend]\nuseDefault = true\ndisabledRules = ['github-token']"],
  ])('an allowlist of %s is about ours as well', (_, toml) => {
    expect(found(toml, `sample ${token}`)).toEqual([]);
    expect(found(toml.replaceAll(/\^a|sample|\^ghp_|github-token/g, 'npm-token'), `sample ${token}`)).toHaveLength(1);
  });
});

test('the rules themselves hold examples, not secrets', () => {
  expect(found(rule(KEY), 'key_a', '.gitleaks.toml')).toEqual([]);
});

test('bytes that are no text are not searched by rules for text', () => {
  const bytes = Buffer.from(`\0${'\x01'.repeat(20)} key_a`);
  expect(found(rule(KEY), bytes)).toEqual([]);
  expect(found(rule("path = '^a'"), bytes)).toEqual(['r:1:']);
});

test('a long file is searched in pieces, and nothing is lost or told twice at their edges', () => {
  const secrets = Array.from(
    { length: 300 },
    (_, at) => `key_${at.toString(26).replaceAll(/\d/g, (d) => 'qrstuvwxyz'[+d] ?? '')}`,
  );
  const text = secrets.map((secret, at) => `${'.'.repeat(at % 7 === 0 ? 9_000 : 3_000)} ${secret};`).join('\n');
  expect(found(rule(KEY), text).map((each) => each.split(':')[2])).toEqual(secrets);
});

// A backtracking engine would not come back from these; here they end, and what was left out is told.
test.each([
  ['(a+)+$', 'a'.repeat(100_000), false],
  ['(x*)*y', 'x'.repeat(100_000), false],
  ['(.*)(.*)(.*)(.*)z', 'y'.repeat(20_000), false],
  ['x(?s:.*)y|x', 'x'.repeat(5_000), true],
])('%s ends', (regex, text, cut) => {
  const scanned = scanContent(Buffer.from(text), {
    path: '',
    generic: false,
    custom: rulesOf(rule(`regex = '${regex}'`)),
  });
  expect(scanned.cut).toBe(cut);
});

/** Expressions that mean the same in Go and in JavaScript. */
function randomRegex(random: ReturnType<typeof seeded>, depth = 2): string {
  const atoms = ['a', 'b', '[ab]', '[^a\\n]', '\\d', '_', '1'];
  const pick = (from: readonly string[]): string => from[random.below(from.length)] ?? '';
  if (depth === 0) return pick(atoms) + pick(['', '', '+', '{1,3}', '?']);
  const parts = Array.from({ length: 1 + random.below(3) }, () => randomRegex(random, depth - 1));
  return random.below(3) === 0 ? `(${parts.join('|')})` : parts.join('');
}

test('random rules find what the JavaScript engine finds', () => {
  let matched = 0;
  for (let seed = 0; seed < casesOf(300); seed++) {
    const random = seeded(seed);
    const regex = randomRegex(random);
    const text = random.text('aabb_1\n ', 60);
    const expected = [...text.matchAll(new RegExp(regex, 'g'))].flatMap((match) => {
      const secret = (match.slice(1).find((group) => group !== undefined && group !== '') ?? match[0]).replace(
        /^\n+|\n+$/g,
        '',
      );
      return match[0].trim() === '' && match[0].replaceAll('\n', '') === '' ? [] : secret;
    });
    const custom = rulesOf(rule(`regex = '''${regex}'''`));
    const { matches } = custom.find(Buffer.from(text), { path: '', commit: '' }, { binary: false });
    const secrets = matches.map(({ start, end }) => text.slice(start, end));
    expect({ regex, text, secrets }).toEqual({ regex, text, secrets: expected });
    // Sifting may only ever say too much.
    if (secrets.length > 0) expect(siftContent(Buffer.from(text), { generic: false, custom }).holds).toBe(true);
    matched += secrets.length;
  }
  expect(matched).toBeGreaterThan(casesOf(300));
});

test('what looks drawn by a machine is known again at another path, what a person chose is not', () => {
  const drawn = (text: string) =>
    scanContent(Buffer.from(text), { path: '', generic: false, custom: rulesOf(rule("regex = 'k=(.*)'")) }).hits.map(
      (hit) => hit.kind === 'custom' && hit.drawn,
    );
  expect(drawn(`k=${seeded(3).text(BASE62, 32)}7aB`)).toEqual([true]);
  expect(drawn('k=correct horse battery staple')).toEqual([false]);
});
