// Workflows and action.yml files as GitHub's own language service (@actions/languageservice) judges them: unknown keys,
// missing ones, `needs` and step outputs that do not exist, wrong expressions, inputs an action does not have.
import { Worker } from 'node:worker_threads';
import { parse } from 'yaml';
import type { Answer, Question } from './validate-yaml-worker.ts';

/** A sentence a person can follow: `name:line:column: message`. Lines and columns are 1-based. */
export type Complaint = string;

export interface WorkflowValidation {
  /**
   * The text of the action.yml that a step's `uses` names ("owner/repo/path@ref"), or undefined for an action that is
   * not ours. With it, inputs in `with` are checked as well.
   */
  actionYml?(uses: string): string | undefined;
}

/** An empty list is a good workflow. `name` only stands in the complaints. */
export async function validateWorkflow(
  text: string,
  name: string,
  options: WorkflowValidation = {},
): Promise<Complaint[]> {
  const actions: Record<string, string> = {};
  for (const uses of usesIn(text)) {
    const manifest = options.actionYml?.(uses);
    if (manifest !== undefined) actions[uses] = manifest;
  }
  return judge(text, name, (id) => `.github/workflows/${id}.yml`, actions);
}

export async function validateActionYml(text: string, name: string): Promise<Complaint[]> {
  return judge(text, name, (id) => `actions/${id}/action.yml`, {});
}

async function judge(
  text: string,
  name: string,
  pathOf: (id: number) => string,
  actions: Question['actions'],
): Promise<Complaint[]> {
  asked += 1;
  const id = asked;
  const answer = await ask({ id, text, uri: `file:///${pathOf(id)}`, actions });
  if (answer.crashes.length > 0) throw new Error(`${name}: ${answer.crashes.join('; ')}`);
  return answer.diagnostics.map(({ line, character, message }) => `${name}:${line + 1}:${character + 1}: ${message}`);
}

let asked = 0;
let service: Worker | undefined;

function ask(question: Question): Promise<Answer> {
  service ??= startService();
  const worker = service;
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      // So that an idle service does not keep a process alive.
      if (worker.listenerCount('message') === 0) worker.unref();
    };
    const onMessage = (answer: Answer): void => {
      if (answer.id !== question.id) return;
      settle();
      resolve(answer);
    };
    const onError = (error: Error): void => {
      service = undefined;
      settle();
      reject(error);
    };
    worker.ref();
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(question);
  });
}

function startService(): Worker {
  const worker = new Worker(new URL('./validate-yaml-worker.ts', import.meta.url), { execArgv: ['--no-warnings'] });
  worker.setMaxListeners(0);
  return worker;
}

function usesIn(text: string): string[] {
  try {
    const document = parse(text, { logLevel: 'silent' }) as { jobs?: Record<string, { steps?: { uses?: unknown }[] }> };
    const steps = Object.values(document.jobs ?? {}).flatMap((job) => job.steps ?? []);
    return steps.flatMap((step) => (typeof step.uses === 'string' ? [step.uses] : []));
  } catch {
    // The service says what is wrong with it, and where.
    return [];
  }
}
