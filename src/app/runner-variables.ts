/** The runner's variables, read once. https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../core/errors.ts';
import type { Remote } from '../io/git-fetch.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface RunnerVariables {
  workspace: string;
  /** Where every step of the job leaves its report. */
  reports: string;
  /** Scratch space of this step. */
  scratch: string;
  repository: string;
  serverUrl: string;
  apiUrl: string;
  sha: string;
  ref: string;
  eventName: string;
  actor: string;
  runUrl: string | undefined;
  /** `workflow / job`: tells the comments of jobs apart. */
  name: string;
  /** Unique among the steps of a job. */
  step: string;
}

export function runnerVariables(env: Environment): RunnerVariables {
  const get = (name: string): string => env[name] ?? '';
  const temp = get('RUNNER_TEMP') || path.join(get('GITHUB_WORKSPACE') || '.', '.launch-ready-temp');
  const serverUrl = (get('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/, '');
  const repository = get('GITHUB_REPOSITORY');
  const run = get('GITHUB_RUN_ID');
  const step = `${get('GITHUB_ACTION') || 'step'}`.replace(/[^\w.-]/g, '_').slice(0, 60);
  return {
    workspace: get('GITHUB_WORKSPACE') || process.cwd(),
    reports: path.join(temp, 'launch-ready'),
    scratch: path.join(temp, `launch-ready-${step}`),
    repository,
    serverUrl,
    apiUrl: get('GITHUB_API_URL') || 'https://api.github.com',
    sha: get('GITHUB_SHA'),
    ref: get('GITHUB_REF'),
    eventName: get('GITHUB_EVENT_NAME'),
    actor: get('GITHUB_ACTOR'),
    runUrl: repository && run ? `${serverUrl}/${repository}/actions/runs/${run}` : undefined,
    name: [get('GITHUB_WORKFLOW'), get('GITHUB_JOB')].filter(Boolean).join(' / ') || 'launch-ready',
    step,
  };
}

export function remoteOf(variables: RunnerVariables, token: string): Remote | undefined {
  if (variables.repository === '') return undefined;
  return { url: `${variables.serverUrl}/${variables.repository}`, ...(token === '' ? {} : { token }) };
}

/** The event's payload; `{}` where the runner gives none. Throws UserError where the file is broken. */
export async function eventPayload(env: Environment): Promise<unknown> {
  const file = env['GITHUB_EVENT_PATH'];
  if (!file) return {};
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UserError(
      `The event file ${file} cannot be read as JSON.`,
      'GITHUB_EVENT_PATH must name the file that the runner wrote; a step may have changed it.',
      { cause: error },
    );
  }
}

const INTERNAL = /^(?:GITHUB_|ACTIONS_|INPUT_|RUNNER_|STATE_)/;

/** The user's variables: what may be judged and sent. The runner's own hold tokens. */
export const userVariables = (env: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !INTERNAL.test(entry[0]),
    ),
  );
