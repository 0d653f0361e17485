// What the steps of one job share.
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createGitHubContext,
  createRunnerContext,
  type EventFacts,
  type GitHubContext,
  type GitHubFacts,
  type RunnerContext,
} from './github-context.ts';
import { createMasker, type Masker } from './masker.ts';
import { createProblemMatchers, type ProblemMatchers } from './problem-matcher.ts';
import type { StepEffects } from './step-effects.ts';

export interface JobOptions {
  event?: EventFacts;
  github?: GitHubFacts;
  /** The folder a checkout fills and steps run in; default: a new one. */
  workspace?: string;
  /** RUNNER_TEMP; default: a new folder, which stays for the test to look into (removeTempDirs removes it). */
  temp?: string;
  /** `github.token`, masked like GitHub's own. */
  token?: string;
  /** Masked from the start, as `secrets` are. */
  secrets?: Readonly<Record<string, string>>;
  /** Variables of the workflow and the job. */
  env?: Readonly<Record<string, string>>;
  /** Node for JavaScript actions; default: the one that runs the tests. */
  nodePath?: string;
  /** ACTIONS_STEP_DEBUG: debug lines are logged, commands echoed, RUNNER_DEBUG is 1. */
  debug?: boolean;
  /** For one step, in milliseconds; default 60,000. */
  timeoutMs?: number;
}

export interface JobState {
  masker: Masker;
  matchers: ProblemMatchers;
  /** Workflow and job variables, and what GITHUB_ENV added. */
  env: Map<string, string>;
  /** Folders from GITHUB_PATH, the last one searched first. */
  path: string[];
  workspace: string;
  temp: string;
  github: GitHubContext;
  runner: RunnerContext;
  nodePath: string;
  debug: boolean;
  timeoutMs: number;
}

/** The shape of a token of GitHub Actions, so that masks and patterns see what they will meet; no token at all. */
export const EMULATOR_TOKEN = 'ghs_emulatorEmulatorEmulatorEmulator0000';

const DEFAULT_TIMEOUT_MS = 60_000;
const made: string[] = [];

/** Removes every folder this module made so far. For `afterAll`. */
export async function removeTempDirs(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 })));
}

export async function createJobState(options: JobOptions): Promise<JobState> {
  // One folder for all, as on a hosted runner, where work and temp lie side by side.
  let home: string | undefined;
  const makeFolder = async (name: string): Promise<string> => {
    if (home === undefined) {
      // The real path: on macOS the temporary folder is a link, and comparing paths would fail.
      home = await realpath(await mkdtemp(join(tmpdir(), 'runner-')));
      made.push(home);
    }
    const folder = join(home, name);
    await mkdir(folder, { recursive: true });
    return folder;
  };
  const facts = options.github ?? {};
  const event = options.event ?? { name: 'workflow_dispatch', payload: {} };
  const workspace = options.workspace ?? (await makeFolder('work'));
  const temp = options.temp ?? (await makeFolder('temp'));
  const toolCache = join(temp, '..', 'tool-cache');
  const debug = options.debug ?? false;
  const token = options.token ?? EMULATOR_TOKEN;

  const eventPath = join(temp, '_github_workflow', 'event.json');
  await mkdir(join(temp, '_github_workflow'), { recursive: true });
  await writeFile(eventPath, JSON.stringify(event.payload, null, 2));

  const github = createGitHubContext({ facts, event, workspace, eventPath, token });
  return {
    masker: createMasker([token, ...Object.values(options.secrets ?? {})]),
    matchers: createProblemMatchers({
      workspace,
      repository: String(github.repository),
      serverUrl: String(github.server_url),
    }),
    env: new Map(Object.entries(options.env ?? {})),
    path: [],
    workspace,
    temp,
    github,
    runner: createRunnerContext({ temp, toolCache, workspace, debug }),
    nodePath: options.nodePath ?? process.execPath,
    debug,
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  };
}

/** What GITHUB_ENV and GITHUB_PATH say holds for the steps that follow. */
export function applyEffects(job: JobState, effects: StepEffects): void {
  for (const [name, value] of effects.env) job.env.set(name, value);
  for (const folder of effects.path) {
    if (job.path.includes(folder)) job.path.splice(job.path.indexOf(folder), 1);
    job.path.push(folder);
  }
}
