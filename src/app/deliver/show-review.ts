/** The review of the pull request: comments between the lines of the change. */
import type { Finding } from '../../core/finding.ts';
import { countOf } from '../../core/outcome.ts';
import { ApiFailure, type GithubApi } from '../../io/github-api.ts';
import { findingOfMarker, planReview, type ReviewPlan, type StandingComment } from '../../report/inline/review.ts';
import { type Delivery, hasMovedOn, MOVED_ON, readOnlyWords, type Sending } from './delivery.ts';
import { explain } from './explain.ts';
import { oursAmong } from './ours.ts';

const PERMISSION = 'pull-requests: write';

/** `findings` in the order in which they get a place. Never throws. */
export async function showReview(sending: Sending, findings: readonly Finding[]): Promise<Delivery> {
  const { api, event, markdown } = sending;
  const none = (status: Delivery['status'], words: string, trouble?: string): Delivery => ({
    sink: 'review',
    status,
    words,
    shown: [],
    ...(trouble === undefined ? {} : { trouble }),
  });
  // Without a pull request nobody misses a review, with or without a token.
  if (event.pullRequest === undefined && event.ranFor === undefined)
    return none('not-here', `${event.words} has no pull request`);
  const who = readOnlyWords(event);
  if (who !== undefined) return none('not-here', `${who} cannot review`);
  if (api === undefined)
    return none('failed', 'no token', 'No token was given, so there is no review: set `github-token`.');
  try {
    const target = await sending.pullRequest();
    if ('why' in target) return none('not-here', target.why);
    const diff = await sending.diff();
    if (diff === undefined || event.reportCommit === undefined)
      return none('not-here', 'it is not known which lines the change shows');
    const client = await api();
    const isMarked = (body: string): boolean => findingOfMarker(body, markdown.name) !== undefined;
    const look = async (): Promise<StandingComment[]> => {
      const all = await client.listReviewComments(target.number);
      const answered = new Set(all.flatMap(({ answers }) => answers ?? []));
      const ours = await oursAmong(all, () => client.login(), isMarked);
      return ours.map(({ id, body, isCurrent }) => ({ id, body, isCurrent, hasReplies: answered.has(id) }));
    };
    const plan = planReview({
      findings,
      diff,
      commit: event.reportCommit,
      name: markdown.name,
      existing: await look(),
    });
    const isQuiet = plan.create === undefined && plan.remove.length + plan.settle.length === 0;
    // A rerun of an old commit would take the newest one's comments away.
    if (!isQuiet && (await hasMovedOn(client, target.number, event))) return none('not-here', MOVED_ON, MOVED_ON);
    const hasArrived = async (): Promise<boolean> =>
      (await look()).some(({ body }) => plan.added.includes(findingOfMarker(body, markdown.name) ?? ''));
    const trouble = await send(client, target.number, plan, hasArrived);
    return {
      sink: 'review',
      status: trouble !== undefined ? 'failed' : isQuiet ? 'unchanged' : 'sent',
      words: wordsOf(plan, target.number),
      shown: trouble === undefined ? [...plan.standing, ...plan.added] : plan.standing,
      ...(trouble === undefined ? {} : { trouble }),
    };
  } catch (error) {
    const trouble = explain(error, 'The review', PERMISSION);
    return none('failed', trouble, trouble);
  }
}

/** Returns what went wrong with what is to be added; what could not be taken back is taken back by the next run. */
async function send(
  client: GithubApi,
  number: number,
  { create, remove, settle }: ReviewPlan,
  hasArrived: () => Promise<boolean>,
): Promise<string | undefined> {
  for (const id of remove) await quietly(client.deleteReviewComment(id));
  for (const { id, body } of settle) await quietly(client.updateReviewComment(id, body));
  if (create === undefined) return undefined;
  try {
    await client.createReview(number, create);
    return undefined;
  } catch (error) {
    const isLost = error instanceof ApiFailure && (error.status === 0 || error.status >= 500);
    if (!isLost) return explain(error, 'The review', PERMISSION);
    // The answer is lost, perhaps not the review: one of two would be one too many.
    if (await hasArrived()) return undefined;
    try {
      await client.createReview(number, create);
      return undefined;
    } catch (again) {
      return explain(again, 'The review', PERMISSION);
    }
  }
}

async function quietly(request: Promise<void>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
  }
}

function wordsOf({ create, remove, settle, standing: kept }: ReviewPlan, number: number): string {
  const parts = [
    create === undefined ? '' : `${countOf(create.comments.length, 'comments')} new`,
    kept.length === 0 ? '' : `${kept.length} there already`,
    remove.length === 0 ? '' : `${remove.length} taken back`,
    settle.length === 0 ? '' : `${settle.length} settled`,
  ].filter((part) => part !== '');
  return `pull request #${number}: ${parts.length === 0 ? 'no finding on its lines' : parts.join(', ')}`;
}
