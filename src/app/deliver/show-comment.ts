/** The one comment on the pull request. */
import { ApiFailure, type Comment, type GithubApi } from '../../io/github-api.ts';
import { hasMarker, isSameComment } from '../../report/markdown/comment-marker.ts';
import { renderComment } from '../../report/markdown/markdown.ts';
import { type Delivery, hasMovedOn, MOVED_ON, readOnlyWords, type Sending } from './delivery.ts';
import { explain } from './explain.ts';
import { oursAmong } from './ours.ts';

const PERMISSION = 'pull-requests: write';

/** `isWanted`: a first comment may be begun. One that is there is kept true in any case. Never throws. */
export async function showComment(sending: Sending, isWanted: boolean): Promise<Delivery> {
  const { api, event, sinks } = sending;
  const done = (status: Delivery['status'], words: string, trouble?: string): Delivery => ({
    sink: 'comment',
    status,
    words,
    shown: [],
    ...(trouble === undefined ? {} : { trouble }),
  });
  if (event.pullRequest === undefined && event.ranFor === undefined)
    return done('not-here', `${event.words} has no pull request`);
  const who = readOnlyWords(event);
  if (who !== undefined) {
    const trouble = `${who} cannot comment; everything is in the annotations and this summary. The README has a recipe for comments on forks and bots.`;
    return done('not-here', trouble, isWanted ? trouble : undefined);
  }
  if (api === undefined) {
    const trouble = 'No token was given, so there is no comment on the pull request: set `github-token`.';
    return done('failed', trouble, isWanted ? trouble : undefined);
  }
  try {
    const target = await sending.pullRequest();
    if ('why' in target) return done('not-here', target.why, target.why);
    const client = await api();
    return await write(client, target.number);
  } catch (error) {
    const trouble = explain(error, 'The comment on the pull request', PERMISSION);
    return done('failed', trouble, trouble);
  }

  async function write(client: GithubApi, number: number): Promise<Delivery> {
    const body = sending.redactBody(renderComment(sending.report, sending.markdown));
    const look = async (since?: string): Promise<Comment[]> =>
      (
        await oursAmong(
          await client.listComments(number, since),
          () => client.login(),
          (text) => hasMarker(text, sending.markdown.name),
        )
      ).sort((a, b) => a.id - b.id);
    const [first, ...doubles] = await look();
    const place = `on pull request #${number}`;
    for (const double of doubles) await remove(client, double.id);
    if (first === undefined) {
      if (!isWanted) return done('not-wanted', 'nothing is wrong, so no comment is begun');
      if (await hasMovedOn(client, number, event)) return movedOn();
      await begin(client, number, body, look);
      return done('sent', `a new comment ${place}`);
    }
    // Nothing is left to say.
    if (!isWanted && sinks['all-clear'] === 'delete') {
      if (await hasMovedOn(client, number, event)) return movedOn();
      await remove(client, first.id);
      return done('sent', `comment ${first.id} ${place} is deleted: all clear`);
    }
    if (isSameComment(first.body, body)) return done('unchanged', `comment ${first.id} ${place} says it already`);
    if (await hasMovedOn(client, number, event)) return movedOn();
    await client.updateComment(first.id, body);
    return done('sent', `comment ${first.id} ${place} is updated`);
  }

  function movedOn(): Delivery {
    return done('not-here', MOVED_ON, MOVED_ON);
  }
}

const SINCE_MS = 180_000;

/** Two runs may begin at the same time: the older comment stays, in whichever order they look. */
async function begin(
  client: GithubApi,
  number: number,
  body: string,
  look: (since?: string) => Promise<Comment[]>,
): Promise<void> {
  let created: Comment | undefined;
  try {
    created = await client.createComment(number, body);
  } catch (error) {
    if (!(error instanceof ApiFailure) || (error.status > 0 && error.status < 500)) throw error;
    // The answer is lost, perhaps not the comment.
    const [arrived] = await look();
    created = arrived ?? (await client.createComment(number, body));
  }
  // Who began after our first look began within the time that a step may wait.
  const since = new Date(Date.parse(created.createdAt) - SINCE_MS).toISOString();
  const [oldest, ...younger] = await look(since);
  if (oldest === undefined) return;
  for (const { id } of younger) await remove(client, id);
  if (!isSameComment(oldest.body, body)) await client.updateComment(oldest.id, body);
}

async function remove(client: GithubApi, id: number): Promise<void> {
  try {
    await client.deleteComment(id);
  } catch (error) {
    // Another run was faster, or the token may not: what counts is written all the same.
    if (!(error instanceof ApiFailure && [403, 404].includes(error.status))) throw error;
  }
}
