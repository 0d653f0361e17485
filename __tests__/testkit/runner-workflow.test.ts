import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createArtifactStore,
  evaluateCondition,
  evaluateExpression,
  evaluateText,
  type JobStart,
  type JobStep,
  type RunJobOptions,
  removeTempDirs,
  runJob,
  runWorkflow,
  type WorkflowOptions,
} from './runner/index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflow-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await removeTempDirs();
});

/** `${{ … }}`, without the look of a template string that was forgotten. */
const expression = (text: string): string => `\${{ ${text} }}`;

let made = 0;
async function makeAction(source: string, runs = '', scripts: Record<string, string> = {}): Promise<string> {
  made += 1;
  const directory = join(folder, `action-${made}`);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'main.mjs'), source);
  for (const [name, script] of Object.entries(scripts)) await writeFile(join(directory, name), script);
  await writeFile(
    join(directory, 'action.yml'),
    `name: A\ndescription: x\ninputs: { text: { description: x } }\noutputs: { out: { description: x } }\nruns:\n  using: node24\n  main: main.mjs\n${runs}`,
  );
  return directory;
}

describe('expressions', () => {
  const contexts = {
    github: { event_name: 'pull_request', event: { labels: [{ name: 'a' }, { name: 'b' }] }, ref: 'refs/heads/main' },
    needs: { build: { result: 'failure', outputs: { ok: 'true' } }, lint: { result: 'success', outputs: {} } },
    env: { N: '3', EMPTY: '' },
    matrix: {},
  };

  test.each<[string, unknown]>([
    ["github.event_name == 'PULL_REQUEST'", true],
    ["startsWith(github.ref, 'refs/heads/')", true],
    ["contains(github.event.labels.*.name, 'b')", true],
    ["contains(needs.*.result, 'failure')", true],
    ["needs.build.outputs.ok && 'yes' || 'no'", 'yes'],
    ['env.N > 2', true],
    ['!env.EMPTY', true],
    ['env.NONE', null],
    ["format('{0}-{1}', env.N, 'x')", '3-x'],
    ['fromJSON(\'{"a":[1,2]}\').a[1]', 2],
    ["join(github.event.labels.*.name, ',')", 'a,b'],
    ["github['event_name']", 'pull_request'],
    ['toJSON(needs.lint)', '{\n  "result": "success",\n  "outputs": {}\n}'],
    ["'it''s'", "it's"],
    ['1 == 1.0', true],
    ["'1' == 1", true],
    ['null == 0', true],
  ])('%s is %j', (text, expected) => {
    expect(evaluateExpression(text, contexts)).toEqual(expected);
  });

  test.each<[string | undefined, { failed: boolean; runs: boolean }[]]>([
    [
      undefined,
      [
        { failed: false, runs: true },
        { failed: true, runs: false },
      ],
    ],
    [
      "github.event_name == 'pull_request'",
      [
        { failed: false, runs: true },
        { failed: true, runs: false },
      ],
    ],
    ['always()', [{ failed: true, runs: true }]],
    ['!cancelled()', [{ failed: true, runs: true }]],
    [
      'failure()',
      [
        { failed: false, runs: false },
        { failed: true, runs: true },
      ],
    ],
    [expression('failure() || success()'), [{ failed: true, runs: true }]],
    ["always() && needs.build.result == 'success'", [{ failed: false, runs: false }]],
    ["needs.build.result == 'failure'", [{ failed: true, runs: false }]],
  ])('the condition %j', (condition, cases) => {
    for (const { failed, runs } of cases) {
      const status = { success: !failed, failure: failed, cancelled: false };
      expect(evaluateCondition(condition, contexts, status)).toBe(runs);
    }
  });

  test.each<[string, string]>([
    ['plain', 'plain'],
    [`a ${expression('env.N')} b ${expression('!env.N')}`, 'a 3 b false'],
    [expression("'}}'"), '}}'],
    [`x${expression('env.NONE')}y`, 'xy'],
  ])('the text %j reads %j', (text, expected) => {
    expect(evaluateText(text, contexts)).toBe(expected);
  });

  test.each<[string, RegExp]>([
    [expression('needs.build'), /mapping was not expected/],
    [expression('github.'), /Unexpected symbol/],
    [expression('secret.X'), /secret/],
    [expression('nothing()'), /nothing/],
    ['${' + '{ env.N', /not closed/],
  ])('%s is refused', (text, message) => {
    expect(() => evaluateText(text, contexts)).toThrow(message);
  });

  test('a condition that is always true by mistake is refused', () => {
    const status = { success: true, failure: false, cancelled: false };
    expect(() => evaluateCondition(`${expression('env.N')} == 4`, contexts, status)).toThrow(/always true/);
  });
});

describe('a job', () => {
  const run = (steps: JobStep[], options: Partial<RunJobOptions> = {}) => runJob({ steps, ...options });
  const conclusions = (steps: { conclusion: string }[]): string => steps.map(({ conclusion }) => conclusion).join(' ');

  test('steps share workspace, temporary folder, variables, path and masks', async () => {
    const action = await makeAction(`
      import { appendFileSync, writeFileSync } from 'node:fs';
      writeFileSync('from-action', 'x'); writeFileSync(process.env.RUNNER_TEMP + '/t', 'y');
      appendFileSync(process.env.GITHUB_ENV, 'SET_BY=action\\n');
      appendFileSync(process.env.GITHUB_PATH, process.env.GITHUB_WORKSPACE + '/bin\\n');
      appendFileSync(process.env.GITHUB_OUTPUT, 'out=' + process.env.INPUT_TEXT + '\\n');
      console.log('::add-mask::geheim');`);
    const result = await run([
      { do: ({ workspace }) => writeFile(join(workspace, 'checked-out'), '') },
      { id: 'a', action, with: { text: 'T' } },
      {
        id: 'b',
        run: ({ steps }) => `ls; cat "$RUNNER_TEMP/t"; echo "$SET_BY $PATH geheim ${steps['a']?.outputs['out'] ?? ''}"`,
      },
    ]);
    expect(result.conclusion).toBe('success');
    expect(result.step('b').rawStdout).toMatch(
      new RegExp(`^checked-out\nfrom-action\nyaction ${result.workspace}/bin:.* geheim T\n$`),
    );
    expect(result.step('b').log).toMatch(/\*\*\* T\n/);
    expect(result.step('b').log).not.toContain('geheim T');
  });

  test.each<[string, JobStep[], string, string]>([
    ['a failure skips the others', [{ run: 'exit 3' }, { run: 'true' }], 'failure', 'failure skipped'],
    ['always()', [{ run: 'exit 3' }, { run: 'true', if: 'always()' }], 'failure', 'failure success'],
    ['failure()', [{ run: 'true' }, { run: 'true', if: 'failure()' }], 'success', 'success skipped'],
    ['continue-on-error', [{ run: 'exit 3', continueOnError: true }, { run: 'true' }], 'success', 'success success'],
    [
      'the outcome before continue-on-error',
      [
        { id: 'x', run: 'exit 3', continueOnError: true },
        { run: 'true', if: "steps.x.outcome == 'failure' && steps.x.conclusion == 'success'" },
      ],
      'success',
      'success success',
    ],
    ['bash -e stops at the first error', [{ run: 'false\ntrue' }], 'failure', 'failure'],
    ['without pipefail', [{ run: 'false | true' }], 'success', 'success'],
    ['shell: bash has pipefail', [{ run: 'false | true', shell: 'bash' }], 'failure', 'failure'],
    ['code that throws', [{ do: () => Promise.reject(new Error('no')) }], 'failure', 'failure'],
    ['own variables in a condition', [{ run: 'true', env: { A: '1' }, if: "env.A == '1'" }], 'success', 'success'],
  ])('%s', async (_name, steps, conclusion, each) => {
    const result = await run(steps);
    expect([result.conclusion, conclusions(result.steps)]).toEqual([conclusion, each]);
  });

  test('a cancelled job runs always() and cancelled(), but neither success() nor failure()', async () => {
    const result = await run(
      [
        { id: 'last', run: 'true' },
        { run: 'true', if: 'always()' },
        { run: 'true', if: '!cancelled()' },
        { run: 'true', if: 'failure()' },
        { run: 'exit 1', if: 'cancelled()' },
        { run: 'true', if: 'failure()' },
      ],
      { cancelAfter: 'last' },
    );
    expect(conclusions(result.steps)).toBe('success success skipped skipped failure skipped');
    expect(result.conclusion).toBe('cancelled');
  });

  test('pre comes before all steps, post after them, in reverse', async () => {
    const script = (name: string): string => `
      import { appendFileSync } from 'node:fs';
      appendFileSync(process.env.RUNNER_TEMP + '/order', '${name} of ' + process.env.INPUT_TEXT + '\\n')`;
    const hooks = { 'pre.mjs': script('pre'), 'post.mjs': script('post') };
    const action = await makeAction(script('main'), '  pre: pre.mjs\n  post: post.mjs\n', hooks);
    const onSuccess = await makeAction(script('main'), '  post: post.mjs\n  post-if: success()\n', hooks);
    const onAlways = await makeAction(script('main'), '  post: post.mjs\n', hooks);
    const result = await run([
      { run: 'echo script >> "$RUNNER_TEMP/order"' },
      { id: 'a', action, with: { text: 'a' } },
      { id: 'b', action, with: { text: 'b' } },
      { id: 'c', action: onSuccess, with: { text: 'c' } },
      { id: 'e', action: onAlways, with: { text: 'e' } },
      { run: 'exit 1' },
      { id: 'never', action, with: { text: 'd' }, if: 'success()' },
    ]);
    expect((await readFile(join(result.tempDir, 'order'), 'utf8')).trim().split('\n')).toEqual([
      ...['pre of a', 'pre of b', 'pre of d', 'script', 'main of a', 'main of b', 'main of c', 'main of e'],
      // The last one that started first, and a step whose `pre` ran gets its `post` even if its condition skipped it.
      ...['post of e', 'post of d', 'post of b', 'post of a'],
    ]);
    expect(result.step('c').stages.map(({ stage }) => stage)).toEqual(['main']);
  });

  test('the folder that was added to the path last is searched first', async () => {
    const result = await run([
      { run: 'echo /first >> "$GITHUB_PATH"' },
      { run: 'printf "/second\n/third\n" >> "$GITHUB_PATH"' },
      { id: 'see', run: 'echo "$PATH"' },
    ]);
    expect(result.step('see').rawStdout).toMatch(/^\/third:\/second:\/first:/);
  });

  test('fifty annotations are shown, whatever the steps', async () => {
    const source = `for (let i = 0; i < 10; i++) for (const c of ['error', 'warning']) console.log('::' + c + '::' + i)`;
    const action = await makeAction(source);
    const result = await run([{ action }, { action }, { action }]);
    expect(result.annotations).toHaveLength(50);
    expect(result.droppedAnnotations.map(({ reason }) => reason)).toEqual(Array(10).fill('more than 50 in a job'));
  });

  test('an action of the workspace is there only after the checkout', async () => {
    const result = await run([
      {
        do: async ({ workspace }) => {
          await mkdir(join(workspace, 'tool'));
          await writeFile(join(workspace, 'tool', 'x.mjs'), 'console.log("local")');
          await writeFile(join(workspace, 'tool', 'action.yml'), 'runs: { using: node24, main: x.mjs }');
        },
      },
      { id: 'local', action: './tool', uses: './tool' },
    ]);
    expect(result.step('local').rawStdout).toBe('local\n');
  });
});

describe('a workflow', () => {
  const run = (text: string, options: WorkflowOptions = {}) =>
    runWorkflow(`on: [push, pull_request]\n${text}`, options);

  test('jobs in order, with results and outputs of those they need', async () => {
    const result = await run(
      `env: { TOP: top }
jobs:
  gate:
    if: always()
    needs: [check, build]
    runs-on: x
    steps:
      - id: see
        run: echo '${expression('toJSON(needs)')}' | tr -d '\\n '
  build:
    needs: check
    runs-on: x
    steps: [{ run: exit 1 }]
  check:
    runs-on: x
    env: { JOB: "${expression('env.TOP')}-job" }
    outputs: { verdict: "${expression('steps.one.outputs.verdict')}", empty: "" }
    steps:
      - id: one
        run: echo "verdict=$JOB" >> "$GITHUB_OUTPUT"
`,
      { event: { name: 'push', payload: {} } },
    );
    expect(result.jobs.map(({ id, conclusion }) => `${id} ${conclusion}`)).toEqual([
      'check success',
      'build failure',
      'gate success',
    ]);
    expect(result.conclusion).toBe('failure');
    expect(JSON.parse(result.job('gate').run?.step('see').rawStdout ?? '')).toEqual({
      check: { result: 'success', outputs: { verdict: 'top-job' } },
      build: { result: 'failure', outputs: {} },
    });
  });

  test.each<[string, string, string]>([
    ['needs a failed job', 'needs: bad', 'skipped'],
    ['needs a skipped job', 'needs: skipped', 'skipped'],
    ['needs it, always', 'needs: [bad, skipped]\n    if: always()', 'success'],
    ['only on failure', 'needs: bad\n    if: failure()', 'success'],
    ['failure further up', "needs: after-bad\n    if: failure() && needs.after-bad.result == 'skipped'", 'success'],
    ['looks at results', "needs: bad\n    if: always() && contains(needs.*.result, 'failure')", 'success'],
    ['looks at the event', "if: github.event_name == 'push' && github.ref_name == 'main'", 'success'],
    ['looks at a variable', "if: vars.DEPLOY == 'yes'", 'skipped'],
  ])('a job that %s', async (_name, lines, expected) => {
    const result = await run(
      `jobs:
  bad: { runs-on: x, steps: [{ run: exit 1 }] }
  skipped: { runs-on: x, if: false, steps: [{ run: exit 1 }] }
  after-bad: { runs-on: x, needs: bad, steps: [{ run: exit 1 }] }
  it:
    runs-on: x
    steps: [{ run: "true" }]
    ${lines}
`,
      { event: { name: 'push', payload: {} } },
    );
    expect(result.job('it').conclusion).toBe(expected);
  });

  test('permissions, environment and matrix are told before each job', async () => {
    const seen: JobStart[] = [];
    const result = await run(
      `permissions: { contents: read }
jobs:
  one:
    runs-on: x
    environment: ${expression('matrix.where')}
    strategy: { matrix: { where: [staging, production] } }
    steps:
      - run: echo "$URL ${expression('secrets.GITHUB_TOKEN')} ${expression('secrets.KEY')}"
        id: say
        env: { URL: "${expression('vars.URL')}" }
  two:
    runs-on: x
    permissions: { checks: write }
    environment: { name: production, url: x }
    steps: [{ run: "true" }]
`,
      {
        event: { name: 'push', payload: {} },
        environments: { production: { secrets: { KEY: 'prod-key' }, vars: { URL: 'https://p' } } },
        onJob: (job) => {
          seen.push(job);
          return { token: `token-of-${job.id}` };
        },
      },
    );
    expect(seen).toEqual([
      {
        id: 'one',
        name: 'one (staging)',
        permissions: { contents: 'read' },
        environment: 'staging',
        matrix: { where: 'staging' },
      },
      {
        id: 'one',
        name: 'one (production)',
        permissions: { contents: 'read' },
        environment: 'production',
        matrix: { where: 'production' },
      },
      { id: 'two', name: 'two', permissions: { checks: 'write' }, environment: 'production', matrix: {} },
    ]);
    const [staging, production] = result.jobs;
    expect(staging?.run?.step('say').rawStdout).toBe(' token-of-one \n');
    expect(production?.run?.step('say').rawStdout).toBe('https://p token-of-one prod-key\n');
    expect(production?.run?.step('say').log).toContain('https://p *** ***\n');
  });

  test('actions, with inputs of other steps, and artifacts between jobs and runs', async () => {
    const action = await makeAction(`
      import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
      mkdirSync(process.env.RUNNER_TEMP + '/reports/sub', { recursive: true });
      writeFileSync(process.env.RUNNER_TEMP + '/reports/sub/r.json', process.env.INPUT_TEXT);
      writeFileSync(process.env.RUNNER_TEMP + '/reports/.hidden', 'x');
      appendFileSync(process.env.GITHUB_OUTPUT, 'out=' + process.env.RUNNER_TEMP + '/reports\\n');`);
    const artifacts = createArtifactStore();
    const options: WorkflowOptions = {
      event: { name: 'push', payload: {} },
      artifacts,
      resolveUses: (uses) => {
        if (uses === 'me/launch-ready@v1') return { action };
        return uses.startsWith('actions/checkout@') ? { do: () => undefined } : undefined;
      },
    };
    const first = await run(
      `jobs:
  check:
    runs-on: x
    steps:
      - uses: actions/checkout@v7
      - uses: me/launch-ready@v1
        id: lr
        with: { text: "${expression('github.event_name')}" }
      - uses: actions/upload-artifact@v6
        if: "!cancelled()"
        with: { name: report-a, path: "${expression('steps.lr.outputs.out')}/**/*.json" }
  gate:
    needs: check
    runs-on: x
    steps:
      - uses: actions/download-artifact@v7
        with: { pattern: report-*, path: in, merge-multiple: true }
      - { id: cat, run: cat in/sub/r.json }
`,
      options,
    );
    expect(first.job('gate').run?.step('cat').rawStdout).toBe('push');
    expect([...artifacts.run('1000').keys()]).toEqual(['report-a']);

    const second = await run(
      `jobs:
  later:
    runs-on: x
    steps:
      - { uses: actions/download-artifact@v7, with: { run-id: 1000 } }
      - { id: ls, run: find . -type f }
      - { uses: actions/download-artifact@v7, with: { name: none } }
`,
      { ...options, github: { runId: '1001' } },
    );
    expect(second.job('later').run?.step('ls').rawStdout).toBe('./report-a/sub/r.json\n');
    expect(second.job('later').run?.annotations.map(({ message }) => message)).toEqual([
      'Unable to download artifact(s): Artifact not found for name: none',
    ]);
  });

  test.each<[string, string, string[] | string]>([
    ['a folder', 'path: out', ['.h/x', 'a.json', 'sub/b.json']],
    ['a file', 'path: out/a.json', ['a.json']],
    ['two places', 'path: "out/a.json\\nother"', ['other/c', 'out/a.json']],
    ['all but some', 'path: "out/**\\n!out/sub/**"', ['a.json']],
    [
      'a hidden folder',
      'path: out/.h',
      'No files were found with the provided path: out/.h. No artifacts will be uploaded.',
    ],
    [
      'nothing',
      'path: none, if-no-files-found: error',
      'No files were found with the provided path: none. No artifacts will be uploaded.',
    ],
  ])('an upload of %s', async (_name, given, expected) => {
    const hidden = given === 'path: out' ? ', include-hidden-files: true' : '';
    const result = await run(
      `jobs:
  up:
    runs-on: x
    steps:
      - run: mkdir -p out/sub out/.h other && touch out/a.json out/sub/b.json out/.h/x other/c
      - { uses: actions/upload-artifact@v6, with: { ${given}${hidden} } }
`,
      { event: { name: 'push', payload: {} } },
    );
    const files = [...(result.artifacts.run('1000').get('artifact')?.keys() ?? [])].toSorted();
    expect(files.length > 0 ? files : result.job('up').run?.annotations[0]?.message).toEqual(expected);
  });

  test('outputs that hold a secret stay in the job', async () => {
    const result = await run(
      `jobs:
  a:
    runs-on: x
    outputs: { open: "${expression('steps.s.outputs.open')}", key: "${expression('steps.s.outputs.key')}" }
    steps:
      - id: s
        run: |
          echo "open=1" >> "$GITHUB_OUTPUT"
          echo "key=${expression('secrets.KEY')}-x" >> "$GITHUB_OUTPUT"
`,
      { event: { name: 'push', payload: {} }, secrets: { KEY: 'geheim' } },
    );
    expect(result.job('a').outputs).toEqual({ open: '1' });
    expect(result.job('a').outputWarnings).toEqual(["Skip output 'key' since it may contain secret."]);
    expect(result.job('a').run?.step('s')).toMatchObject({ outputs: { key: 'geheim-x' }, outputsHoldingMask: ['key'] });
  });

  test('outputs over a megabyte fail the job', async () => {
    const result = await run(
      `jobs:
  a:
    runs-on: x
    outputs: { big: "${expression('steps.s.outputs.big')}" }
    steps: [{ id: s, run: "printf 'big=%0600000d\\\\n' 1 >> $GITHUB_OUTPUT" }]
`,
      { event: { name: 'push', payload: {} } },
    );
    expect(result.job('a')).toMatchObject({ conclusion: 'failure', outputs: {} });
  });

  test.each<[string, string, WorkflowOptions, boolean]>([
    ['another event', 'on: push', { event: { name: 'release', payload: {} } }, false],
    [
      'a branch',
      'on: { push: { branches: [main, "rel/**"] } }',
      { event: { name: 'push', payload: {} }, github: { ref: 'refs/heads/rel/1/2' } },
      true,
    ],
    [
      'another branch',
      'on: { push: { branches: [main] } }',
      { event: { name: 'push', payload: {} }, github: { ref: 'refs/heads/x' } },
      false,
    ],
    [
      'a tag',
      'on: { push: { branches: [main] } }',
      { event: { name: 'push', payload: {} }, github: { ref: 'refs/tags/v1' } },
      false,
    ],
    [
      'the base branch',
      'on: { pull_request: { branches: [main] } }',
      {
        event: { name: 'pull_request', payload: { action: 'opened' } },
        github: { ref: 'refs/pull/1/merge', baseRef: 'main' },
      },
      true,
    ],
    ['a label', 'on: pull_request', { event: { name: 'pull_request', payload: { action: 'labeled' } } }, false],
    [
      'a type',
      'on: { workflow_run: { workflows: [CI], types: [completed] } }',
      { event: { name: 'workflow_run', payload: { action: 'completed' } } },
      true,
    ],
    ['a schedule', 'on: { schedule: [{ cron: "0 3 * * *" }] }', { event: { name: 'schedule', payload: {} } }, true],
  ])('on: %s', async (_name, on, options, expected) => {
    const result = await runWorkflow(`${on}\njobs: { a: { runs-on: x, steps: [{ run: "true" }] } }`, options);
    expect(result.triggered).toBe(expected);
  });

  test.each<[string, string, RegExp]>([
    ['a called workflow', 'jobs: { a: { uses: ./x.yml } }', /not emulated: uses/],
    ['a container', 'jobs: { a: { container: x, steps: [] } }', /not emulated: container/],
    ['an unknown action', 'jobs: { a: { steps: [{ uses: who/knows@v1 }] } }', /resolveUses does not know/],
    ['a circle', 'jobs: { a: { needs: b, steps: [] }, b: { needs: a, steps: [] } }', /need each other/],
    ['a secret in a condition', 'jobs: { a: { steps: [{ if: "secrets.X != \'\'", run: x }] } }', /secrets/],
    ['PowerShell', 'jobs: { a: { steps: [{ run: x, shell: pwsh }] } }', /shell 'pwsh' is not emulated/],
  ])('%s is refused in words', async (_name, text, message) => {
    await expect(run(text, { event: { name: 'push', payload: {} } })).rejects.toThrow(message);
  });

  test('a matrix made by another job, with inclusions and exclusions', async () => {
    const result = await run(
      `jobs:
  plan:
    runs-on: x
    outputs: { apps: "${expression('steps.p.outputs.apps')}" }
    steps: [{ id: p, run: "echo 'apps=[\\"web\\",\\"api\\"]' >> $GITHUB_OUTPUT" }]
  each:
    needs: plan
    runs-on: x
    strategy:
      matrix:
        app: ${expression('fromJSON(needs.plan.outputs.apps)')}
        node: [22, 24]
        exclude: [{ app: web, node: 22 }]
        include: [{ app: api, extra: 1 }, { app: docs, node: 24 }]
    steps: [{ run: "true" }]
`,
      { event: { name: 'push', payload: {} } },
    );
    expect(result.jobs.slice(1).map(({ matrix }) => matrix)).toEqual([
      { app: 'web', node: 24 },
      { app: 'api', node: 22, extra: 1 },
      { app: 'api', node: 24, extra: 1 },
      { app: 'docs', node: 24 },
    ]);
  });

  test('the temporary folder of each job is its own', async () => {
    const result = await run(
      'jobs: { a: { steps: [{ run: echo a > $RUNNER_TEMP/f }] }, b: { needs: a, steps: [{ run: test ! -e $RUNNER_TEMP/f }] } }',
      { event: { name: 'push', payload: {} } },
    );
    expect(result.conclusion).toBe('success');
    expect(await readFile(join(result.job('a').run?.tempDir ?? '', 'f'), 'utf8')).toBe('a\n');
  });
});
