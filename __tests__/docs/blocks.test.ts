// Every block of steps in the pages is run: our steps in the emulator, with what is checked out by the real commands; other
// people's steps and commands stand aside, and leave the files that ours are told to read.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { EventKind } from '../testkit/events.ts';
import { removeTempDirs } from '../testkit/runner/index.ts';
import { GOOD, openStage, root } from './stage.ts';
import { asWorkflow, type Block, blocksOf, kindOf } from './yaml-blocks.ts';

afterAll(removeTempDirs);

const PAGES = ['README.md', ...globSync('{docs,actions}/**/*.md', { cwd: root })]
  .map((file) => file.replaceAll('\\', '/'))
  .filter((page) => !page.startsWith('docs/rules/'));

/** Where our own steps are used; the recipes' files are run one by one in recipes.test.ts. */
const BLOCKS = PAGES.flatMap((page) => blocksOf(page, readFileSync(path.join(root, page), 'utf8'), /^ya?ml$/)).filter(
  (block) => kindOf(block) !== 'configuration' && block.text.includes('uses: OWNER/launch-ready'),
);

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}
interface Workflow {
  on: string | Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, { steps: Step[]; permissions?: unknown; environment?: string }>;
}

const sarifOf = (name: string): string =>
  JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name } }, results: [] }] });
const CHECKSTYLE = '<?xml version="1.0"?><checkstyle version="4.3"></checkstyle>';
const ENV = 'DATABASE_URL=postgres://shop@db.internal/shop\nSTRIPE_SECRET_KEY=from-the-host\n';

/** Files that a command or an action of others would have made. */
function leaveFiles(workspace: string, words: string): void {
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
    writeFileSync(path.join(workspace, file), text);
  };
  for (const [name] of words.matchAll(/[\w/-]+\.(?:sarif|xml)\b|\.env\.[\w.]+|\b(?:dist|build)\b/g)) {
    if (name.endsWith('.sarif')) put(name, sarifOf(path.basename(name, '.sarif')));
    else if (name.endsWith('.xml')) put(name, CHECKSTYLE);
    else if (name.startsWith('.env')) put(name, ENV);
    else put(`${name}/main.js`, 'export {};\n');
  }
}

/** `annotate` alone stands behind the checks of its job. */
const checksBefore = (steps: readonly Step[]): Step[] =>
  steps.some(({ uses = '' }) => uses.includes('/annotate@')) ? [{ uses: 'OWNER/launch-ready@v1' }] : [];

test('the pages use every action of ours', () => {
  const used = new Set(
    BLOCKS.flatMap(({ text }) =>
      [...text.matchAll(/uses: OWNER\/launch-ready(?:\/actions\/(\w+))?@v1/g)].map((match) => match[1] ?? 'run'),
    ),
  );
  expect(used).toEqual(new Set(['run', 'env', 'secrets', 'migrations', 'smoke', 'annotate', 'gate']));
});

test.each(BLOCKS.map((block) => [block.place, block] as const))('%s', async (_, block: Block) => {
  await using stage = await openStage();
  const text =
    kindOf(block) === 'workflow'
      ? block.text
      : asWorkflow(block.text, 'on: pull_request\npermissions: { contents: read, pull-requests: write }\n');
  const workflow = parse(text.replaceAll('https://app.example.com', stage.app.url)) as Workflow;
  const everywhere: string[] = [];
  for (const job of Object.values(workflow.jobs)) {
    if (kindOf(block) === 'steps') job.environment = 'production';
    if (workflow.permissions === undefined) job.permissions ??= { contents: 'read' };
    // The pages show a step where a checkout stands before it.
    if (kindOf(block) === 'steps' && !job.steps.some(({ uses = '' }) => uses.startsWith('actions/checkout')))
      job.steps.unshift({ uses: 'actions/checkout@v7' }, ...checksBefore(job.steps));
    job.steps = job.steps.flatMap((step) => {
      everywhere.push(
        step.run ?? '',
        step.with?.['findings'] ?? '',
        step.with?.['folder'] ?? '',
        step.with?.['env-file'] ?? '',
      );
      return step.run === undefined ? [step] : [{ ...step, run: 'true' }];
    });
    const checkout = job.steps.findIndex(({ uses = '' }) => uses.startsWith('actions/checkout'));
    job.steps.splice(checkout + 1, 0, { uses: 'others/leave-files@v1' });
  }
  const on = typeof workflow.on === 'string' ? [workflow.on] : Object.keys(workflow.on);
  const kind: EventKind = on.includes('pull_request') ? 'pull_request' : 'push';
  const refs = stage.propose({ ...GOOD, '.env.example': 'DATABASE_URL=\n' });
  const result = await stage.runText(
    stringify(workflow),
    kind,
    kind === 'pull_request' ? { pullRequest: refs } : { before: stage.server.id('main'), sha: refs.head.sha },
    {
      secrets: {
        DATABASE_URL: 'postgres://shop@db.internal/shop',
        STRIPE_SECRET_KEY: 'from-the-host',
        // Where there are no environments.
        DATABASE_URL_PRODUCTION: 'postgres://shop@db.internal/shop',
        STRIPE_SECRET_KEY_PRODUCTION: 'from-the-host',
      },
      others: (uses) =>
        // Artifacts are the emulator's own.
        /^actions\/(?:up|down)load-artifact@/.test(uses)
          ? undefined
          : {
              do: ({ workspace }) => {
                if (uses.startsWith('others/leave-files')) leaveFiles(workspace, everywhere.join('\n'));
              },
            },
    },
  );
  expect({
    conclusion: result.conclusion,
    log: result.conclusion === 'success' ? '' : result.jobs.map(({ run }) => run?.log).join('\n'),
  }).toEqual({ conclusion: 'success', log: '' });
  const warnings = result.jobs.flatMap(({ run }) => run?.log.match(/Unexpected input.*/g) ?? []);
  expect([warnings, stage.github.violations]).toEqual([[], []]);
});
