import { inferVariables } from '../../../../src/checks/env/infer/infer.ts';
import { readProject } from '../../../../src/checks/env/project.ts';
import { NO_CONFIG } from '../../../../src/config/parse.ts';
import { memoryTree } from '../../../../src/io/tree.ts';

/** `NAME required type secret`, and why it is (not) required. */
async function inferred(files: Record<string, string>): Promise<string[]> {
  const config = { path: undefined, parsed: NO_CONFIG };
  const { declarations, reads } = await readProject(memoryTree(files), { config, folder: '' });
  return inferVariables(declarations, reads, () => undefined).map(({ name, required, type, secret }) =>
    [
      name,
      required.value ? 'required' : 'optional',
      type?.value,
      secret ? 'secret' : undefined,
      `(${required.because})`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

test.each<[name: string, files: Record<string, string>, expected: string[]]>([
  [
    'the code stops without it',
    { 'app.rb': 'KEY = ENV.fetch("MAIL_KEY")\n' },
    ['MAIL_KEY required secret (app.rb:1 does not go on without it)'],
  ],
  [
    'one place stops, another has a default',
    { 'a.rb': 'ENV.fetch("REGION")\n', 'b.rb': 'ENV.fetch("REGION", "eu")\n' },
    ['REGION optional (b.rb:1 has something to fall back to)'],
  ],
  [
    'read, and nothing is said of it',
    { 'a.ts': 'const region = process.env.REGION;\n' },
    ['REGION optional (a.ts:1 reads it without saying that it must be there: write true if it must)'],
  ],
  [
    'what signs sessions, in an example file',
    { '.env.example': 'SESSION_SECRET=\n', 'a.ts': 'sign(process.env.SESSION_SECRET);\n' },
    ['SESSION_SECRET required secret (.env.example names it, and a.ts:1 has nothing to fall back to)'],
  ],
  [
    'the same, marked optional',
    { '.env.example': '# optional\nSESSION_SECRET=\n', 'a.ts': 'sign(process.env.SESSION_SECRET);\n' },
    ['SESSION_SECRET optional secret (.env.example:2 says optional)'],
  ],
  ['only in an example file', { '.env.example': 'OLD=\n' }, ['OLD optional (no source file was seen to read it)']],
  ['what a host sets by itself', { 'a.ts': 'log(process.env.VERCEL_URL, process.env.NODE_ENV);\n' }, []],
  ['what only tests read', { '__tests__/a.test.ts': 'log(process.env.TEST_DB);\n' }, []],
  [
    'a type that a schema says',
    { 'env.ts': 'import { z } from "zod";\nz.object({ HOOK: z.string().url() }).parse(process.env);\n' },
    ['HOOK required url (env.ts:2 does not go on without it)'],
  ],
  [
    'a port, by its name',
    { 'a.ts': 'listen(process.env.PORT ?? 3000);\n' },
    ['PORT optional port (a.ts:1 has something to fall back to)'],
  ],
])('%s', async (_, files, expected) => {
  expect(await inferred(files)).toEqual(expected);
});
