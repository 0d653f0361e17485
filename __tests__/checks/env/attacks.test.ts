// What was broken once by somebody who tried.
import { becomes } from '../../../src/checks/env/parse-variables.ts';
import { readJavaScript } from '../../../src/checks/env/reads/javascript/read-javascript.ts';
import { readLanguages } from '../../../src/checks/env/reads/languages/index.ts';
import { runCheck } from './world.ts';

const random = (): string => `Zk7${Math.random().toString(36).slice(2, 14)}`;

test.each<[name: string, file: string, text: (secret: string) => string]>([
  ['an assignment before the name', 'run.sh', (secret) => `DB_PASSWORD=${secret} ./migrate --to $MIGRATE_URL\n`],
  ['an argument before the name', 'a.ts', (secret) => `login("${secret}", process.env.MIGRATE_URL);\n`],
  ['a header before the name', 'curl.sh', (secret) => `curl -H "Authorization: Bearer ${secret}" $MIGRATE_URL\n`],
])('an excerpt shows the name and nothing of its line: %s', async (_, file, text) => {
  const secret = random();
  const { findings } = await runCheck({
    files: { [file]: text(secret), '.env.example': 'OTHER=\n' },
    environments: { production: { OTHER: 'x', MIGRATE_URL: 'http://localhost:3000' } },
  });
  expect(JSON.stringify(findings)).not.toContain(secret);
});

test('an excerpt of a workflow shows nothing of the line', async () => {
  const secret = random();
  const workflow = `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: deploy --token ${secret} \${{ toJSON(secrets) }}\n`;
  const { findings } = await runCheck({ files: { '.github/workflows/a.yml': workflow } });
  expect(findings.map(({ rule }) => rule)).toEqual(['env/all-secrets']);
  expect(JSON.stringify(findings)).not.toContain(secret);
});

test('a value that is typed is put into no environment, which every child process would get', () => {
  becomes('a value of somebody');
  expect(Object.values(process.env)).not.toContain('a value of somebody');
});

test('a chain of twenty thousand links is not walked from each of them', () => {
  const text = `x = ${'process.env.A_B||'.repeat(20_000)}1`;
  expect(readJavaScript([{ path: 'a.js', text }]).reads).toHaveLength(20_000);
});

test('a million reads are not too many for a call', async () => {
  const { status } = await runCheck({ files: { 'a.sh': '$A_B '.repeat(200_000) } });
  expect(status).toBe('completed');
});

describe('a lookup of Python that something guards is not required', () => {
  test.each<[name: string, text: string, required: boolean]>([
    ['alone', 'import os\nx = os.environ["X"]\n', true],
    ['caught', 'import os\ntry:\n    x = os.environ["X"]\nexcept KeyError:\n    x = "d"\n', false],
    ['another error is caught', 'import os\ntry:\n    x = os.environ["X"]\nexcept ValueError:\n    x = "d"\n', true],
    ['asked before', 'import os\nif "X" in os.environ:\n    x = os.environ["X"]\n', false],
    ['asked in line', 'import os\nx = os.environ["X"] if "X" in os.environ else None\n', false],
    ['a `try` that ended before', 'import os\ntry:\n    a()\nexcept KeyError:\n    pass\nx = os.environ["X"]\n', true],
  ])('%s: %s', (_, text, required) => {
    expect(readLanguages([{ path: 'a.py', text }]).reads.some((read) => read.required)).toBe(required);
  });
});

test('a workflow that cannot be read is said', async () => {
  const { leftOut } = await runCheck({
    files: { '.env.example': 'A=\n', '.github/workflows/a.yml': 'on: push\njobs:\n\ta: {}\n' },
  });
  expect(leftOut).toContainEqual(expect.objectContaining({ what: 'workflows', count: 1 }));
});
