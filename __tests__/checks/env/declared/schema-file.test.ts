import type { Declaration } from '../../../../src/checks/env/declaration.ts';
import { isRequiredIn } from '../../../../src/checks/env/declaration.ts';
import { schemaFileOf } from '../../../../src/checks/env/declared/schema-file.ts';

/** `NAME:line type required secret`: what a person would say of a declaration. */
const words = ({ name, line, type, required, secret, values, description }: Declaration): string =>
  [
    `${name}:${line}`,
    type,
    Array.isArray(required) ? required.join('+') : required ? 'required' : undefined,
    secret ? 'secret' : undefined,
    values === undefined ? undefined : `of ${values.join('|')}`,
    description === undefined ? undefined : `(${description})`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');

const read = (path: string, text: string) => schemaFileOf(path)?.read(text, path);

describe('.env.schema', () => {
  test.each<[name: string, text: string, expected: string[]]>([
    ['no decorators: nothing is required, all is sensitive', 'A=\nB=x\n', ['A:1 secret', 'B:2 secret']],
    ['required', '# @required\nA=\n', ['A:2 required secret']],
    ['several on a line', '# @required @public @type=url\nA=\n', ['A:2 url required']],
    ['required in some', '# @required=forEnv(prod, staging)\nA=\n', ['A:2 prod+staging secret']],
    ['required, and the schema has its value', '# @required\nA=x\n', ['A:2 secret']],
    ['a condition on another one is for the app', '# @required=eq($B, x)\nA=\n', ['A:2 secret']],
    [
      'optional in a file of required ones',
      '# @defaultRequired=true\n# ---\n# @optional\nA=\nB=\n',
      ['A:4 secret', 'B:5 required secret'],
    ],
    ['not sensitive by default', '# @defaultSensitive=false\n# ---\nA=\n# @sensitive\nB=\n', ['A:3', 'B:5 secret']],
    [
      'sensitive by prefix',
      '# @defaultSensitive=inferFromPrefix(PUBLIC_)\n# ---\nPUBLIC_A=\nB=\n',
      ['PUBLIC_A:3', 'B:4 secret'],
    ],
    ['an enum', '# @type=enum(dev, "prod") @public\nA=\n', ['A:2 enum of dev|prod']],
    ['a type with options', '# @type=port(min=1) @public\nA=\n', ['A:2 port']],
    ['a type of a plugin', '# @type=opVault @public\nA=\n', ['A:2']],
    ['words for people', '# Where mail goes.\n# @public\nA=\n', ['A:3 (Where mail goes.)']],
    ['a comment block that an empty line ends', '# @required\n\n# @public\nA=\n', ['A:4']],
    ['a decorator in a sentence is none', '# ask @required people\n# @public\nA=\n', ['A:3 (ask @required people)']],
    ['a value that is a call is not run', '# @public\nA=exec("touch canary")\n', ['A:2']],
    ['CRLF', '# @required @public\r\nA=\r\n', ['A:2 required']],
    ['a disabled file', '# @disable\n# ---\nA=\n', []],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(read('.env.schema', text)?.declarations.map(words)).toEqual(expected);
  });

  test('a line that is no entry is named', () => {
    expect(read('.env.schema', 'A=\nwhat is this\n')?.problems).toEqual([
      { line: 2, message: 'not an entry: there is no `=`' },
    ]);
  });
});

describe('.dotenv_schema.json', () => {
  const schema = (entries: unknown): string => JSON.stringify({ version: '1.0', entries }, null, 1);
  test.each<[name: string, text: string, expected: string[]]>([
    [
      'types',
      schema({ A: { type: 'Integer' }, B: { type: 'Url', required: true } }),
      ['A:4 integer', 'B:7 url required'],
    ],
    [
      'a secret by its name',
      schema({ API_TOKEN: { type: 'String', required: true } }),
      ['API_TOKEN:4 string required secret'],
    ],
    ['an entry that is null', schema({ A: null }), ['A:4']],
    ['no entries', schema({}), []],
  ])('%s', (_, text, expected) => {
    expect(read('.dotenv_schema.json', text)?.declarations.map(words)).toEqual(expected);
  });

  test.each([
    ['half a file', '{"entries": {'],
    ['a list', '[]'],
    ['code', 'module.exports = {}'],
    ['entries that are a list', '{"entries": []}'],
  ])('%s declares nothing and is a problem', (_, text) => {
    expect(read('.dotenv_schema.json', text)).toEqual({
      declarations: [],
      problems: [{ line: 1, message: 'it is no JSON object with `entries`' }],
    });
  });
});

describe('secretspec.toml', () => {
  const header = '[project]\nname = "x"\nrevision = "1.0"\n';
  test.each<[name: string, text: string, expected: string[]]>([
    [
      'one profile',
      `${header}[profiles.default]\nA = { description = "for mail", required = true }\n`,
      ['A:5 required secret (for mail)'],
    ],
    [
      'required is what a secret is',
      `${header}[profiles.default]\nA = { description = "d" }\n`,
      ['A:5 required secret (d)'],
    ],
    ['a default', `${header}[profiles.default]\nA = { description = "d", default = "x" }\n`, ['A:5 secret (d)']],
    [
      'a profile that needs more',
      `${header}[profiles.default]\nA = { description = "d", required = false }\n[profiles.production]\nA = { required = true }\n[profiles.dev]\n`,
      ['A:5 production secret (d)'],
    ],
    [
      'a profile that needs less',
      `${header}[profiles.default]\nA = { description = "d" }\n[profiles.dev]\nA = { default = "x" }\n[profiles.production]\n`,
      ['A:5 production secret (d)'],
    ],
    ['tables of their own', `${header}[profiles.default.A]\ndescription = "d"\n`, ['A:4 required secret (d)']],
  ])('%s', (_, text, expected) => {
    expect(read('secretspec.toml', text)?.declarations.map(words)).toEqual(expected);
  });

  test('no TOML', () => {
    expect(read('secretspec.toml', 'A = {')?.problems).toEqual([{ line: 1, message: 'it is no valid TOML' }]);
  });
});

test.each<[environment: string, required: boolean]>([
  ['production', true],
  ['Production', true],
  ['prod-eu', true],
  ['staging', false],
])('what a schema requires in prod, %s: %s', (environment, required) => {
  const [declaration] = read('.env.schema', '# @required=forEnv(prod)\nA=\n')?.declarations ?? [];
  expect(declaration && isRequiredIn(declaration, environment)).toBe(required);
});
