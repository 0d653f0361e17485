/** The check run: every finding that is in a file, in the check's own view and on the changed lines. */
import type { Finding } from '../../core/finding.ts';
import { countOf } from '../../core/outcome.ts';
import { ApiFailure, type CheckRun, type GithubApi } from '../../io/github-api.ts';
import { type CheckBatch, type CheckRunPlan, planCheckRun } from '../../report/inline/check-run.ts';
import { type Delivery, readOnlyWords, type Sending } from './delivery.ts';
import { explain } from './explain.ts';

const PERMISSION = 'checks: write';

/** `findings` in the order in which they get a place. Never throws. */
export async function showCheck(sending: Sending, findings: readonly Finding[]): Promise<Delivery> {
  const { api, event, report, markdown } = sending;
  const who = readOnlyWords(event);
  if (who !== undefined)
    return { sink: 'check', status: 'not-here', words: `${who} cannot make a check run`, shown: [] };
  if (api === undefined || event.reportCommit === undefined) {
    const trouble = `No check run was made: ${api === undefined ? 'no token was given; set `github-token`' : 'the event has no commit'}.`;
    return { sink: 'check', status: 'failed', words: trouble, trouble, shown: [] };
  }
  const plan = planCheckRun(report, findings, { ...markdown, headSha: event.reportCommit });
  const all = plan.batches.flatMap(({ shown }) => shown);
  try {
    const client = await api();
    const before = await earlier(client, plan);
    if (before !== undefined)
      return { sink: 'check', status: 'unchanged', words: `check run ${before.id} says it already`, shown: all };
    const lost = await send(client, plan);
    const shown = plan.batches.filter((batch) => !lost.batches.includes(batch)).flatMap((batch) => batch.shown);
    const words = `${countOf(shown.length, 'annotations')} in ${countOf(plan.batches.length, 'requests')}`;
    if (lost.why === undefined) return { sink: 'check', status: 'sent', words, shown };
    const trouble = `Of ${all.length} annotations the check run lacks ${all.length - shown.length}. ${lost.why}`;
    return { sink: 'check', status: 'failed', words, trouble, shown };
  } catch (error) {
    const trouble = explain(error, 'The check run', PERMISSION);
    return { sink: 'check', status: 'failed', words: trouble, trouble, shown: [] };
  }
}

/** A run of the same commit that says the same in full. Not being able to look is no reason not to speak. */
async function earlier(client: GithubApi, { create, annotations }: CheckRunPlan): Promise<CheckRun | undefined> {
  try {
    const found = await client.findCheckRun(create.head_sha, create.name);
    return found?.externalId === create.external_id && found.annotations === annotations ? found : undefined;
  } catch (error) {
    if (error instanceof ApiFailure) return undefined;
    throw error;
  }
}

/** Throws where not even the run could be created. A batch that is refused does not stop the others. */
async function send(
  client: GithubApi,
  { create, batches: [first, ...rest] }: CheckRunPlan,
): Promise<{ batches: CheckBatch[]; why?: string }> {
  const make = () => client.createCheckRun({ ...create, output: first.output });
  const { id } = await make().catch((error: unknown) => {
    // Of two runs of a name GitHub shows the newer one.
    if (error instanceof ApiFailure && (error.status === 0 || error.status >= 500)) return make();
    throw error;
  });
  let sent = first.output.annotations.length;
  const lost: CheckBatch[] = [];
  let why: string | undefined;
  for (const batch of rest) {
    const failure = await append(client, id, batch, sent);
    if (failure === undefined) sent += batch.output.annotations.length;
    else {
      lost.push(batch);
      why = failure;
    }
  }
  return { batches: lost, ...(why === undefined ? {} : { why }) };
}

/** Returns what went wrong. Annotations are appended: where an answer is lost, their number tells whether they arrived. */
async function append(
  client: GithubApi,
  id: number,
  { output }: CheckBatch,
  sent: number,
): Promise<string | undefined> {
  for (let attempt = 0; ; attempt++) {
    try {
      await client.appendToCheckRun(id, output);
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      const isLost = error.status === 0 || error.status >= 500;
      if (!isLost || attempt > 0) return explain(error, 'A part of the check run', PERMISSION);
      if ((await annotationsOf(client, id)) > sent) return undefined;
    }
  }
}

/** -1 where GitHub does not say. */
async function annotationsOf(client: GithubApi, id: number): Promise<number> {
  try {
    return (await client.checkRun(id)).annotations;
  } catch (error) {
    if (error instanceof ApiFailure) return -1;
    throw error;
  }
}
