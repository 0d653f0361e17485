// One delivery on a GitHub in memory and a runner that remembers.
import { readFile } from 'node:fs/promises';
import { type Delivered, type DeliverInput, deliver } from '../../../src/app/deliver/deliver.ts';
import { type Redactor, redactedApi, redactedRunner } from '../../../src/app/redact.ts';
import { runnerVariables } from '../../../src/app/runner-variables.ts';
import { type AnnotateSection, annotateSchema } from '../../../src/config/sections/annotate.ts';
import type { Report } from '../../../src/core/report.ts';
import type { RunEvent } from '../../../src/github/event.ts';
import type { AnnotationProperties, Runner } from '../../../src/github/workflow.ts';
import { type MemoryGithub, type MemoryOptions, memoryGithub } from './memory-github.ts';

export const HEAD = 'abc1234def5678abc1234def5678abc1234def56';

export const EVENTS = ['same-repository', 'fork', 'merge_group', 'workflow_run', 'push'] as const;
export type EventName = (typeof EVENTS)[number];

export function eventOf(name: EventName, more: Partial<RunEvent> = {}): RunEvent {
  const common = {
    question: { kind: 'tree' },
    fork: false,
    reportCommit: HEAD,
    commit: HEAD,
    defaultBranch: 'main',
    isPublic: false,
  } as const;
  const pull = { number: 7, headRef: 'feature', sameRepository: true };
  const of: Record<EventName, Partial<RunEvent> & { name: string; words: string }> = {
    'same-repository': { name: 'pull_request', words: 'pull request #7', pullRequest: pull },
    fork: {
      name: 'pull_request',
      words: 'pull request #7',
      fork: true,
      pullRequest: { ...pull, sameRepository: false },
    },
    merge_group: { name: 'merge_group', words: 'merge queue' },
    workflow_run: {
      name: 'workflow_run',
      words: 'workflow run',
      ranFor: { repository: 'someone/shop', branch: 'feature', sha: HEAD },
    },
    push: { name: 'push', words: 'push to main' },
  };
  return { ...common, ...of[name], ...more };
}

export interface Annotation extends Partial<AnnotationProperties> {
  level: 'error' | 'warning' | 'notice';
  message: string;
}

export interface Scene {
  github: MemoryGithub;
  annotations: Annotation[];
  log: string[];
  summary: string;
  delivered: Delivered;
  /** The file that the step leaves. */
  reportFile: Report;
}

export interface Play extends MemoryOptions {
  report: Report;
  event: RunEvent;
  sinks?: Partial<AnnotateSection>;
  /** A folder that is there. */
  temp: string;
  github?: MemoryGithub;
  token?: boolean;
  more?: Partial<DeliverInput>;
  runId?: string;
  /** As the action has it around all that leaves. */
  redact?: Redactor;
}

export async function play(given: Play): Promise<Scene> {
  const { report, event, sinks = {}, temp, token = true, more = {}, runId = '1', redact } = given;
  const github =
    given.github ??
    memoryGithub({
      pulls: [{ number: 7, headSha: HEAD, head: { repository: 'someone/shop', branch: 'feature' } }],
      ...given,
    });
  const annotations: Annotation[] = [];
  const log: string[] = [];
  let summary = '';
  const runner: Runner = {
    input: () => '',
    output: () => {},
    mask: () => {},
    annotate: (level, message, properties) => void annotations.push({ level, message, ...properties }),
    log: (line) => void log.push(line),
    group: (_, write) => write(),
    summary: async (markdown) => {
      summary += markdown;
    },
  };
  const delivered = await deliver({
    report: redact === undefined ? report : redact.all(report),
    rules: [],
    event,
    runner: redact === undefined ? runner : redactedRunner(runner, redact),
    variables: runnerVariables({
      RUNNER_TEMP: temp,
      GITHUB_REPOSITORY: 'corner/shop',
      GITHUB_WORKFLOW: 'Launch Ready',
      GITHUB_JOB: 'checks',
      GITHUB_RUN_ID: runId,
      GITHUB_REF: 'refs/pull/7/merge',
    }),
    level: 'full',
    sinks: { ...annotateSchema.parse({}), ...sinks },
    api: token ? async () => (redact === undefined ? github.api : redactedApi(github.api, redact)) : undefined,
    word: 'run',
    ignoreFileExists: false,
    ...(redact === undefined ? {} : { redactBody: redact.body }),
    ...more,
  });
  const reportFile = JSON.parse(await readFile(delivered.reportFile, 'utf8')) as Report;
  return { github, annotations, log, summary, delivered, reportFile };
}
