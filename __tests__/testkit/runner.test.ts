import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionOptions, EMULATOR_TOKEN, removeTempDirs, runAction, type StepResult } from './runner/index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actions-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await removeTempDirs();
});

let made = 0;
/** An action whose bundle lies two folders up, as ours do. */
async function makeAction(source: string, manifest = '', scripts: Record<string, string> = {}): Promise<string> {
  made += 1;
  const directory = join(folder, `repo-${made}`, 'actions', 'check');
  const dist = join(folder, `repo-${made}`, 'dist');
  await mkdir(directory, { recursive: true });
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'main.mjs'), source);
  for (const [name, script] of Object.entries(scripts)) await writeFile(join(dist, name), script);
  await writeFile(
    join(directory, 'action.yml'),
    `name: Check\ndescription: x\n${manifest}\nruns:\n  using: node24\n  main: ../../dist/main.mjs\n${Object.keys(
      scripts,
    )
      .map((name) => `  ${name.replace('.mjs', '')}: ../../dist/${name}\n`)
      .join('')}`,
  );
  return directory;
}

async function run(source: string, options: Partial<ActionOptions> = {}, manifest = ''): Promise<StepResult> {
  return runAction({ actionDir: await makeAction(source, manifest), ...options });
}

/** Prints these lines on stdout. */
const printing = (...lines: string[]): string => `process.stdout.write(${JSON.stringify(`${lines.join('\n')}\n`)})`;

const PRELUDE = `
import { appendFileSync } from 'node:fs';
const file = (name, text) => appendFileSync(process.env['GITHUB_' + name], text);
`;

describe('what an action is given', () => {
  test('inputs with their defaults, spelled as the runner spells them', async () => {
    const result = await run(
      'console.log(JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([k]) => k.startsWith("INPUT_")))))',
      { with: { 'fail-on': 'high', Other: 'x' }, token: 'my-token-value' },
      `inputs:
  fail-on: { description: x, default: low }
  my input: { description: x, default: "\${{ github.workspace }}/sub" }
  github-token: { description: x, default: "\${{ github.token }}" }
  needed: { description: x, required: true }`,
    );
    expect(JSON.parse(result.rawStdout)).toEqual({
      'INPUT_FAIL-ON': 'high',
      INPUT_MY_INPUT: `${result.workspace}/sub`,
      'INPUT_GITHUB-TOKEN': 'my-token-value',
      INPUT_NEEDED: '',
      INPUT_OTHER: 'x',
    });
    expect(result.unexpectedInputs).toEqual(['Other']);
    expect(result.missingRequiredInputs).toEqual(['needed']);
    expect(result.annotations.map((annotation) => annotation.message)).toEqual([
      "Unexpected input(s) 'Other', valid inputs are ['fail-on', 'my input', 'github-token', 'needed']",
    ]);
    expect(result.log).toContain('  github-token: ***\n');
  });

  test('a default with an expression the runner does not know is refused', async () => {
    const action = run('', {}, 'inputs: { a: { description: x, default: "${{ secrets.X }}" } }');
    await expect(action).rejects.toThrow(/default of input 'a' is not supported.*secrets\.X/);
  });

  test('the variables of a runner and nothing of the test', async () => {
    process.env.LEAKED_FROM_TEST = 'yes';
    const result = await run('console.log(JSON.stringify({ ...process.env, cwd: process.cwd() }))', {
      env: { MINE: '1', GITHUB_SHA: 'forged' },
      github: { sha: 'a'.repeat(40), ref: 'refs/pull/5/merge', repository: 'acme/shop', baseRef: 'main' },
      event: { name: 'pull_request', payload: { number: 5 } },
    });
    delete process.env.LEAKED_FROM_TEST;
    const env = JSON.parse(result.rawStdout) as Record<string, string>;
    expect(env).toMatchObject({
      MINE: '1',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_REF_NAME: '5/merge',
      GITHUB_BASE_REF: 'main',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_WORKSPACE: result.workspace,
      RUNNER_TEMP: result.tempDir,
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      cwd: result.workspace,
    });
    for (const name of ['LEAKED_FROM_TEST', 'NODE_OPTIONS', 'GITHUB_TOKEN', 'GITHUB_ACTION_PATH', 'JEST_WORKER_ID']) {
      expect(env).not.toHaveProperty(name);
    }
  });

  test.each([
    ['no action.yml', 'x', undefined, /Can't find 'action.yml'/],
    ['another runtime', 'x', 'runs: { using: node20, main: a.mjs }', /node24/],
    ['a missing bundle', 'x', 'runs: { using: node24, main: ../dist/none.mjs }', /File not found.*none\.mjs/],
    ['no main', 'x', 'runs: { using: node24 }', /runs\.main is missing/],
  ])('%s is said before anything runs', async (_name, _source, manifest, message) => {
    const directory = await mkdtemp(join(folder, 'bad-'));
    if (manifest !== undefined) await writeFile(join(directory, 'action.yml'), manifest);
    await expect(runAction({ actionDir: directory })).rejects.toThrow(message);
  });
});

describe('what a step leaves behind', () => {
  test('annotations of stdout and stderr, log without them, exit code', async () => {
    const result = await run(
      `console.log('::warning file=src/a.ts,line=3,title=Careful::It%0Abreaks');
       console.error('  ::error::from stderr'); console.log('plain'); process.exitCode = 1`,
    );
    expect(result.annotations).toEqual(
      expect.arrayContaining([
        {
          level: 'warning',
          message: 'It\nbreaks',
          title: 'Careful',
          file: 'src/a.ts',
          line: 3,
          endLine: 3,
          stage: 'main',
          from: 'action',
        },
        { level: 'error', message: 'from stderr', stage: 'main', from: 'action' },
      ]),
    );
    expect(result).toMatchObject({ exitCode: 1, conclusion: 'failure', leaks: [], masks: [EMULATOR_TOKEN] });
    expect(result.log).toMatch(/plain\n/);
    expect(result.log).not.toContain('::warning');
  });

  test('outputs, env, path, state, summary', async () => {
    const result = await run(
      `${PRELUDE}
       file('OUTPUT', 'verdict<<E\\npass\\nwell\\nE\\nfindings=3\\nsecret-one=xhunter2x\\n');
       file('ENV', 'A=1\\nNODE_OPTIONS=--inspect\\n'); file('PATH', '/opt/tool\\n');
       file('STATE', 'id=7\\n'); file('STEP_SUMMARY', '# hunter2 found\\r\\nend');
       console.log('::add-mask::hunter2');`,
      {},
      'outputs: { verdict: { description: x }, findings: { description: x } }',
    );
    expect(result).toMatchObject({
      conclusion: 'success',
      outputs: { verdict: 'pass\nwell', findings: '3', 'secret-one': 'xhunter2x' },
      outputsHoldingMask: ['secret-one'],
      undeclaredOutputs: ['secret-one'],
      env: { A: '1' },
      path: ['/opt/tool'],
      state: { id: '7' },
      summary: '# *** found\nend\n',
    });
    expect(result.annotations.map((annotation) => annotation.message)).toEqual([
      "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
    ]);
  });

  test('a masked value in a title is a leak', async () => {
    const result = await run(printing('::add-mask::hunter2', '::error title=hunter2,file=hunter2.ts::hunter2 is bad'));
    expect(result.annotations[0]).toMatchObject({ title: 'hunter2', message: '*** is bad' });
    expect(result.leaks.map(({ value, where }) => `${value} in ${where}`)).toEqual([
      'hunter2 in title',
      'hunter2 in file',
    ]);
  });

  test('ten of a level are shown, the others are only logged', async () => {
    const result = await run(
      `for (let i = 0; i < 12; i++) console.log('::error::e' + i); for (let i = 0; i < 11; i++) console.log('::notice::n' + i)`,
    );
    expect(result.annotations).toHaveLength(20);
    expect(result.droppedAnnotations.map((annotation) => annotation.message)).toEqual(['e10', 'e11', 'n10']);
    expect(result.log).toContain('##[error]e11\n');
  });

  test('a time-out fails the step and stops what it started', async () => {
    const result = await run('setInterval(() => {}, 1000); console.log("waiting")', { timeoutMs: 500 });
    expect(result).toMatchObject({ conclusion: 'failure', timedOut: true });
    expect(result.log).toContain('waiting');
    expect(result.durationMs).toBeLessThan(5000);
  });

  test('a file that cannot be read fails a step that exited with 0', async () => {
    const result = await run(`${PRELUDE} file('OUTPUT', 'good=1\\nbad\\nafter=2\\n')`);
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure', outputs: { good: '1' } });
    expect(result.annotations.map((annotation) => annotation.message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid format 'bad'",
    ]);
  });
});

describe('pre and post', () => {
  const scripts = {
    'pre.mjs': `${PRELUDE} file('STATE', 'from=pre\\n'); console.log('::error::in pre')`,
    'post.mjs': 'console.log("post got " + process.env.STATE_from + " and " + process.env.STATE_to)',
  };

  test('state is handed over, and every stage has annotation limits of its own', async () => {
    const source = `${PRELUDE} file('STATE', 'to=post\\n'); for (let i = 0; i < 11; i++) console.log('::error::' + i)`;
    const result = await runAction({ actionDir: await makeAction(source, '', scripts) });
    expect(result.log).toContain('post got pre and post\n');
    expect(result.stages.map(({ stage }) => stage)).toEqual(['pre', 'main', 'post']);
    expect(result.annotations).toHaveLength(11);
  });

  test('post runs after a crash', async () => {
    const result = await runAction({ actionDir: await makeAction('throw new Error("x")', '', scripts) });
    expect(result).toMatchObject({ exitCode: 1, conclusion: 'failure' });
    expect(result.stages.map(({ stage, failed }) => `${stage} ${failed}`)).toEqual([
      'pre false',
      'main true',
      'post false',
    ]);
  });
});
