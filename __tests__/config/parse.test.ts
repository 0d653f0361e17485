import { parseConfig } from '../../src/config/parse.ts';
import { type Config, DEFAULT_CONFIG } from '../../src/config/schema.ts';
import { UserError } from '../../src/core/errors.ts';
import { processorTime } from '../core/processor-time.ts';
import { anyText, seeds } from '../core/random.ts';

const parse = (text: string) => parseConfig(text, 'launch-ready.yml');

/** What the reader is told; a file that is fine is said to be so. */
function complaint(text: string): { message: string; advice: string } {
  try {
    parse(text);
    return { message: 'no complaint', advice: '' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { message: error.message.replaceAll('launch-ready.yml:', ''), advice: error.advice };
  }
}

const TOP =
  '`version`, `fail-on`, `warn-only`, `policy`, `environments`, `apps`, `rules`, `env`, `secrets`, `migrations`, `smoke`, `annotate`';
const SEVERITIES = '`low`, `medium`, `high`, `blocker`';

describe('every mistake is named where it is, with what to write instead', () => {
  test.each<[name: string, text: string, message: string]>([
    ['an unknown key', 'fail_on: high', '1:1: unknown key `fail_on` in launch-ready.yml. Did you mean `fail-on`?'],
    ['an unknown key near none', 'xyzzy: 1', `1:1: unknown key \`xyzzy\` in launch-ready.yml. Known keys: ${TOP}.`],
    [
      'an unknown key further down',
      'env:\n  vars:\n    A:\n      typ: url',
      '4:7: unknown key `typ` in `env.vars.A`. Did you mean `type`?',
    ],
    [
      'an unknown key in a flow',
      'env: { vars: { A: { typ: url } } }',
      '1:21: unknown key `typ` in `env.vars.A`. Did you mean `type`?',
    ],
    [
      'below a number',
      'environments:\n  1: { ur: x }',
      '2:8: unknown key `ur` in `environments.1`. Did you mean `url`?',
    ],
    [
      'below a truth',
      'env:\n  vars:\n    true: { typ: url }',
      '3:13: unknown key `typ` in `env.vars.true`. Did you mean `type`?',
    ],
    [
      'in a union',
      'smoke:\n  checks:\n    h: { get: /, expect: { text: [1] } }',
      '3:35: `smoke.checks.h.expect.text.0` must be text, not `1`',
    ],
    [
      'with Windows line breaks',
      'env:\r\n  vars:\r\n    A:\r\n      typ: url\r\n',
      '4:7: unknown key `typ` in `env.vars.A`. Did you mean `type`?',
    ],
    [
      'behind a byte order mark',
      '\ufefffail_on: high',
      '1:1: unknown key `fail_on` in launch-ready.yml. Did you mean `fail-on`?',
    ],
    ['a key with dots', 'env.vars: {}', `1:1: unknown key \`env.vars\` in launch-ready.yml. Known keys: ${TOP}.`],
    ['a key that is a list', '? [a]\n: 1', `1:1: unknown key \`[ a ]\` in launch-ready.yml. Known keys: ${TOP}.`],
    [
      'a key with controls',
      '"a\\u001b[31m\\u202eb": 1',
      `1:1: unknown key \`a\\x1b[31m\\u202eb\` in launch-ready.yml. Known keys: ${TOP}.`,
    ],
    [
      'a wrong value',
      'fail-on: hihg',
      `1:1: \`fail-on\` is \`hihg\`; write one of ${SEVERITIES}, \`never\` (did you mean \`high\`?)`,
    ],
    ['a list for a value', 'fail-on: [high]', `1:1: \`fail-on\` is a list; write one of ${SEVERITIES}, \`never\``],
    ['another version', 'version: 2', '1:1: `version` is `2`; write `1`'],
    ['a version as text', 'version: "1"', '1:1: `version` is `"1"`; write `1`'],
    ['text for a truth', 'warn-only: "true"', '1:1: `warn-only` must be `true` or `false`, not `"true"`'],
    ['YAML 1.1’s truth', 'warn-only: yes', '1:1: `warn-only` must be `true` or `false`, not `yes`'],
    ['a list for a section', 'env:\n  vars: [A]', '2:3: `env.vars` must be a section with keys, not a list'],
    ['a value for a section', 'smoke: true', '1:1: `smoke` must be a section with keys, not `true`'],
    [
      'a section for a list',
      'secrets:\n  ignore-paths: { a: b }',
      '2:3: `secrets.ignore-paths` must be a list, not a section with keys',
    ],
    [
      'nothing in a list',
      'secrets:\n  ignore-paths:\n    -',
      '3:6: `secrets.ignore-paths.0` must be text, not nothing',
    ],
    [
      'a glob that is none',
      'secrets:\n  ignore-paths:\n    - tests/**\n    - "[z-a]*"',
      '4:7: `secrets.ignore-paths.1`: the range `z-a` runs backwards; write `a-z`',
    ],
    [
      'globs of other checks that are none',
      'env: { ignore-paths: ["{a"] }\nmigrations: { paths: ["a\\\\b"], ignore-paths: [""] }',
      '1:23: `env.ignore-paths.0`: a `{` has no `}`; close it, or write `\\{` for the character itself\n2:23: `migrations.paths.0`: `\\b` means nothing; write `/` between folders on Windows too, and `\\` only before a character such as `*` or `[` that is meant as it is\n2:47: `migrations.ignore-paths.0`: it names no file; write a glob such as `tests/**`',
    ],
    [
      'neither of a union',
      'env:\n  vars:\n    A: { required: 5 }',
      '3:10: `env.vars.A.required`: write `true` or `false` or a list, not `5`',
    ],
    [
      'the deeper of a union',
      'env:\n  vars:\n    A: { required: [1] }',
      '3:21: `env.vars.A.required.0` must be text, not `1`',
    ],
    [
      'a rule without its word',
      'rules:\n  drop-index: off',
      '2:3: `rules.drop-index`: write a rule id such as `migrations/drop-index`',
    ],
    [
      'a rule’s severity',
      'rules:\n  env/new-variable: of',
      `2:3: \`rules.env/new-variable\` is \`of\`; write one of ${SEVERITIES}, \`off\` (did you mean \`off\`?)`,
    ],
    [
      'a rule without a severity',
      'rules:\n  env/new-variable:',
      `2:3: \`rules.env/new-variable\` is nothing; write one of ${SEVERITIES}, \`off\``,
    ],
    [
      'an address without its scheme',
      'environments:\n  production:\n    url: app.example.com',
      '3:5: `environments.production.url`: write an address such as https://app.example.com',
    ],
    [
      'an address of another kind',
      'environments: { p: { url: "ftp://x" } }',
      '1:22: `environments.p.url`: write an address such as https://app.example.com',
    ],
    ['something that must be there', 'apps:\n  web: {}', '2:8: `apps.web.path` is missing: write text'],
    [
      'a name with nothing behind it that needs something',
      'apps:\n  web:',
      '2:7: `apps.web.path` is missing: write text',
    ],
    [
      'two databases',
      'migrations: { database: { postgres: 16, mysql: 8 } }',
      '1:15: `migrations.database`: write exactly one database, such as `{ postgres: 16 }`',
    ],
    ['a list for the whole', '- a', '1:1: this file must be a section with keys, not a list'],
    ['a word for the whole', 'hello', '1:1: this file must be a section with keys, not `hello`'],
    [
      'two mistakes in the order of their lines',
      'warn_only: true\nfail-on: x\nenv:\n  b: 1\n  a: 2',
      `1:1: unknown key \`warn_only\` in launch-ready.yml. Did you mean \`warn-only\`?\n2:1: \`fail-on\` is \`x\`; write one of ${SEVERITIES}, \`never\`\n4:3: unknown key \`b\` in \`env\`. Known keys: \`vars\`, \`examples\`, \`require-owner\`, \`ignore-paths\`.\n5:3: unknown key \`a\` in \`env\`. Known keys: \`vars\`, \`examples\`, \`require-owner\`, \`ignore-paths\`.`,
    ],
    [
      '`__proto__` at the top',
      '__proto__: { a: 1 }',
      `1:1: unknown key \`__proto__\` in launch-ready.yml. Known keys: ${TOP}.`,
    ],
    [
      '`constructor` as a rule',
      'rules:\n  constructor: off',
      '2:3: `rules.constructor`: write a rule id such as `migrations/drop-index`',
    ],
    ['a tag', 'fail-on: !!js/function "x"', `1:1: \`fail-on\` is \`x\`; write one of ${SEVERITIES}, \`never\``],
    ['bytes', 'fail-on: !!binary aGlnaA==', `1:1: \`fail-on\` is \`aGlnaA==\`; write one of ${SEVERITIES}, \`never\``],
    [
      'infinity',
      'migrations: { database: { postgres: .inf } }',
      '1:27: `migrations.database.postgres` must be a number, not `Infinity`',
    ],
    [
      'a number as text',
      'migrations: { database: { postgres: "16" } }',
      '1:27: `migrations.database.postgres` must be a number, not `"16"`',
    ],
  ])('%s', (_, text, message) => {
    expect(complaint(text).message).toBe(message);
    expect(complaint(text).advice).toMatch(
      /^Correct (?:it|them); every key is described in docs\/configuration\.md\.$/,
    );
  });
});

describe('what is no YAML, or more than is used here', () => {
  test.each<[name: string, text: string, message: string]>([
    ['a tab', 'env:\n\tvars: {}', '2:1: not valid YAML: Tabs are not allowed as indentation'],
    ['a key twice', 'env:\n  vars: {}\nsmoke:\nenv:\n  vars: {}', '4:1: not valid YAML: this key is there twice'],
    ['two documents', 'fail-on: low\n---\nfail-on: high', '2:1: not valid YAML: a second document begins here (`---`)'],
    ['a colon too many', 'env: a: b', '1:6: not valid YAML: Nested mappings are not allowed in compact mappings'],
    ['a quote left open', 'env: "x', '1:8: not valid YAML: Missing closing "quote'],
    [
      'a glob without quotes',
      'secrets:\n  ignore-paths:\n    - **/*.ts',
      '3:7: `**/*.ts` is a YAML alias, and aliases are not used here.',
    ],
    ['an alias', 'env: &a {}\nsecrets: *a', '2:10: `*a` is a YAML alias, and aliases are not used here.'],
    ['a merge', 'env: &a {}\nsecrets: { <<: *a }', '2:16: `*a` is a YAML alias, and aliases are not used here.'],
    ['brackets ten thousand deep', '['.repeat(10_000), '1:806: not valid YAML: it is nested too deeply'],
  ])('%s', (_, text, message) => {
    // How deep is too deep depends on the stack of the moment.
    expect(complaint(text).message.replace(/^\d+:\d+: (?=.*nested)/, '1:806: ')).toBe(message);
  });

  test('the bomb of a billion laughs does not go off', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`),
    ].join('\n');
    expect(complaint(bomb).message).toBe('2:8: `*a` is a YAML alias, and aliases are not used here.');
  });

  test('a file of 300 KB is refused before it is read', () => {
    const started = processorTime();
    expect(complaint(`# ${'x'.repeat(300 * 1024)}`)).toEqual({
      message: 'launch-ready.yml is larger than 256 KiB.',
      advice: 'Keep only configuration in it.',
    });
    expect(complaint(`# ${'é'.repeat(140 * 1024)}`).message).toBe('launch-ready.yml is larger than 256 KiB.');
    expect(processorTime() - started).toBeLessThan(2_000);
  });

  test('a file as large as any that is written by hand takes a moment, not more', () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => `    VARIABLE_${index}: { type: url }`);
    const started = processorTime();
    expect(Object.keys(parse(`env:\n  vars:\n${lines.join('\n')}`).config.env.vars)).toHaveLength(3_000);
    expect(processorTime() - started).toBeLessThan(5_000);
  });

  test('nesting that the parser bears crashes nothing after it', () => {
    for (const depth of [50, 200, 400, 600])
      expect(complaint(`smoke: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`).message).toMatch(/^1:\d+: /);
  });

  test('nothing is printed on the way', () => {
    const warnings: unknown[] = [];
    const remember = (warning: unknown) => void warnings.push(warning);
    process.on('warning', remember);
    for (const text of ['? [a]\n: 1', 'fail-on: !!foo x', 'fail-on: !!binary aGk=', '? {a: b}\n: 1']) complaint(text);
    return new Promise((resolve) => setImmediate(resolve)).then(() => {
      process.off('warning', remember);
      expect(warnings).toEqual([]);
    });
  });

  test('whatever stands in the file, the answer is a configuration or a complaint with a place', () => {
    const words = [
      'env',
      'vars',
      'rules',
      'smoke',
      ': ',
      '\n',
      '\n  ',
      '\n    ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '*',
      '&a ',
      '!!set ',
      '|',
      '>',
      '#',
      'null',
      '~',
      '1',
      '__proto__',
      'required',
      '? ',
    ];
    const wrong = seeds(2_000).filter((seed) => {
      const noise = anyText(seed, 40);
      const text =
        Array.from({ length: 12 }, (_, index) => words[(seed * (index + 7) * 31 + index) % words.length]).join('') +
        (seed % 3 === 0 ? noise : '');
      return !/^(?:no complaint|\d+:\d+: [^\p{Cc}]+(?:\n\d+:\d+: [^\p{Cc}]+)*)$/u.test(complaint(text).message);
    });
    expect(wrong).toEqual([]);
  });
});

describe('what is right', () => {
  const changed = (more: Partial<Config>): Config => ({ ...DEFAULT_CONFIG, ...more });
  test.each<[name: string, text: string, config: Config]>([
    ['an empty file', '', DEFAULT_CONFIG],
    ['a comment', '# nothing yet\n', DEFAULT_CONFIG],
    ['an empty document', '---\n...\n', DEFAULT_CONFIG],
    ['nothing said', 'null', DEFAULT_CONFIG],
    ['empty sections', 'smoke:\nenv:\nsecrets:\nrules:\nenvironments:\n', DEFAULT_CONFIG],
    ['empty keys', 'env:\n  vars:\n  examples:\nsecrets: { generic: ~ }', DEFAULT_CONFIG],
    ['the version', 'version: 1', DEFAULT_CONFIG],
    ['a value', 'fail-on: never', changed({ 'fail-on': 'never' })],
    ['an anchor that nobody uses', 'fail-on: &x low', changed({ 'fail-on': 'low' })],
    ['a number for a name', 'environments: { 1: { owner: me } }', changed({ environments: { 1: { owner: 'me' } } })],
    ['a name with nothing behind it', 'environments:\n  staging:', changed({ environments: { staging: {} } })],
    [
      'off, which is a truth in YAML 1.1',
      'rules: { env/new-variable: off }',
      changed({ rules: { 'env/new-variable': 'off' } }),
    ],
    [
      'a date, which is text',
      'environments: { p: { branch: 2026-01-01 } }',
      changed({ environments: { p: { branch: '2026-01-01' } } }),
    ],
    [
      'Windows line breaks and a byte order mark',
      '\ufeffrules:\r\n  env/new-variable: low\r\n',
      changed({ rules: { 'env/new-variable': 'low' } }),
    ],
  ])('%s', (_, text, config) => {
    expect(parse(text).config).toEqual(config);
  });

  test('a variable with nothing behind it is declared', () => {
    expect(Object.entries(parse('env:\n  vars:\n    A:\n    B: { required: false }\n').config.env.vars)).toEqual([
      ['A', { required: true, 'allow-empty': false, forbid: {} }],
      ['B', { required: false, 'allow-empty': false, forbid: {} }],
    ]);
  });

  test('null below `json:` is a value', () => {
    const { checks } = parse('smoke:\n  checks:\n    h: { get: /, expect: { json: { $.error: null } } }').config.smoke;
    expect(checks).toMatchObject({ h: { expect: { json: { '$.error': null } } } });
  });

  test('names of every object’s own are names like others, and reach no prototype', () => {
    const { config } = parse(
      'env:\n  vars:\n    constructor: { required: false }\n    toString:\n    hasOwnProperty: { type: url }\n',
    );
    expect(Object.keys(config.env.vars)).toEqual(['constructor', 'toString', 'hasOwnProperty']);
    expect(() => parse('environments:\n  __proto__: { url: "https://x.example" }\nrules: {}\n')).toThrow('2:3');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('url' in {}).toBe(false);
  });

  test('defaults are in `config`, and only what the file says in `written`', () => {
    expect(parse('env:\n  vars: { A: {} }\nsmoke:\n').written).toEqual({ env: { vars: { A: {} } } });
    expect(parse('').written).toEqual({});
  });
});

test('lines of keys', () => {
  const { lineOf } = parse(
    '\ufeff# one\r\nenv:\r\n  vars:\r\n    A:\r\n    404: { required: false }\r\nrules: {\r\n  env/new-variable: low }\r\n',
  );
  expect(
    [
      ['env'],
      ['env', 'vars'],
      ['env', 'vars', 'A'],
      ['env', 'vars', '404'],
      ['rules', 'env/new-variable'],
      ['env', 'vars', 'B'],
      ['smoke'],
      ['env', 'examples'],
      [],
    ].map(lineOf),
  ).toEqual([2, 3, 4, 5, 7, undefined, undefined, undefined, undefined]);
});
