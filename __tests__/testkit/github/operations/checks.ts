import type { Handler, RepositoryCall } from '../call.ts';
import { noCommit, Refusal } from '../error.ts';
import { findCommit } from '../git-data.ts';
import { type JsonObject, objectOf } from '../json.ts';
import {
  type AnnotationRange,
  annotationColumns,
  annotationLines,
  annotationMessage,
  annotationTitle,
  completedNeedsConclusion,
  reservedForGitHub,
  statusOnlyByActions,
  type Words,
} from '../rules.ts';
import { type CheckRun, findById } from '../state.ts';

export const createCheckRun: Handler = async (call) => {
  const { body, repository } = call;
  hold({ completedNeedsConclusion: completedNeedsConclusion(body), reservedForGitHub: reservedForGitHub(body) });
  const annotations = annotationsOf(body);
  const sha = await findCommit(repository.gitDir, String(body.head_sha));
  if (!sha || sha !== body.head_sha) throw noCommit(String(body.head_sha));
  const id = call.nextId();
  const run: CheckRun = {
    id,
    name: String(body.name),
    head_sha: sha,
    status: body.conclusion === undefined ? (body.status ?? 'queued') : 'completed',
    conclusion: body.conclusion ?? null,
    started_at: body.started_at ?? call.now(),
    completed_at: body.completed_at ?? (body.conclusion === undefined ? null : call.now()),
    external_id: body.external_id ?? '',
    details_url: body.details_url ?? `${call.html}/runs/${id}`,
    html_url: `${call.html}/runs/${id}`,
    url: `${call.url}/check-runs/${id}`,
    output: outputOf(call, id, {}, body.output),
    actor: call.token?.login ?? null,
  };
  repository.checkRuns.push(run);
  repository.annotations.set(id, annotations);
  return { status: 201, body: runJson(call, run) };
};

export const updateCheckRun: Handler = (call) => {
  const { body, repository } = call;
  const run = findById(repository.checkRuns, call.params.check_run_id);
  const refused = statusOnlyByActions(run, body, call.token?.kind ?? 'user');
  if (refused) throw new Refusal(403, refused, { rule: 'statusOnlyByActions' });
  hold({ completedNeedsConclusion: completedNeedsConclusion(body), reservedForGitHub: reservedForGitHub(body) });
  const before = repository.annotations.get(run.id) ?? [];
  repository.annotations.set(run.id, [...before, ...annotationsOf(body)]); // "appended to the list"
  const { output, actions: _buttons, ...plain } = body;
  Object.assign(run, plain);
  if (plain.conclusion !== undefined)
    Object.assign(run, { status: 'completed', completed_at: plain.completed_at ?? call.now() });
  if (output !== undefined) run.output = outputOf(call, run.id, objectOf(run.output), output);
  return { status: 200, body: runJson(call, run) };
};

export const getCheckRun: Handler = (call) => ({
  status: 200,
  body: runJson(call, findById(call.repository.checkRuns, call.params.check_run_id)),
});

export const listAnnotations: Handler = (call) => {
  const run = findById(call.repository.checkRuns, call.params.check_run_id);
  const blob = `${call.html}/blob/${run.head_sha}`;
  const list = (call.repository.annotations.get(run.id) ?? []).map((annotation) => ({
    ...annotation,
    blob_href: `${blob}/${String(annotation.path)}`,
  }));
  return { list };
};

export const listForRef: Handler = async (call) => {
  const { query, repository } = call;
  const sha = await findCommit(repository.gitDir, call.params.ref ?? '');
  if (!sha) throw noCommit(call.params.ref ?? '');
  const [name, status] = [query.get('check_name'), query.get('status')];
  const all = repository.checkRuns.filter(
    (run) => run.head_sha === sha && (!name || run.name === name) && (!status || run.status === status),
  );
  // By default only the latest of each name is told.
  const latest = [...new Map(all.map((run) => [run.name, run])).values()];
  const list = query.get('filter') === 'all' ? all : latest;
  return { list: list.map((run) => runJson(call, run)), key: 'check_runs' };
};

function runJson(call: RepositoryCall, run: CheckRun): JsonObject {
  const { actor, ...told } = run;
  const annotations = call.repository.annotations.get(run.id) ?? [];
  const bot = actor === 'github-actions[bot]';
  return {
    ...told,
    output: { ...objectOf(run.output), annotations_count: annotations.length },
    app: {
      id: bot ? 15_368 : 99,
      slug: bot ? 'github-actions' : 'launch-ready-app',
      name: bot ? 'GitHub Actions' : 'App',
    },
    check_suite: { id: 1 },
  };
}

/** Left-out texts stay as they were; the list of annotations is its own. */
function outputOf(call: RepositoryCall, id: number, before: JsonObject, given: unknown): JsonObject {
  const { title, summary, text } = objectOf(given);
  return {
    title: title ?? before.title ?? null,
    summary: summary ?? before.summary ?? null,
    text: text ?? before.text ?? null,
    annotations_url: `${call.url}/check-runs/${id}/annotations`,
  };
}

function annotationsOf(body: JsonObject): JsonObject[] {
  const annotations = (objectOf(body.output).annotations ?? []) as JsonObject[];
  for (const annotation of annotations) {
    const range = annotation as unknown as AnnotationRange;
    hold({
      annotationTitle: annotationTitle(annotation.title as string | undefined),
      annotationMessage:
        annotationMessage(annotation.message as string) ?? annotationMessage(annotation.raw_details as string),
      annotationLines: annotationLines(range),
      annotationColumns: annotationColumns(range),
    });
  }
  return annotations;
}

function hold(rules: Record<string, Words>): void {
  for (const [rule, words] of Object.entries(rules)) {
    if (words) throw new Refusal(422, `Invalid request.\n\n${words}`, { rule });
  }
}
