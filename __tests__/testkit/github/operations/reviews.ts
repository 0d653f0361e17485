import { actor, type Handler, type RepositoryCall } from '../call.ts';
import { Refusal, validationFailed } from '../error.ts';
import { hunksOf } from '../git-data.ts';
import type { JsonObject } from '../json.ts';
import { commentLines, type LineComment, reviewBody, type Words } from '../rules.ts';
import { findById, findPullRequest, type PullRequest } from '../state.ts';
import { pullFiles, refuseLocked } from './pulls.ts';

/** All or nothing: one comment that does not fit refuses the review. */
export const createReview: Handler = async (call) => {
  const pull = findPullRequest(call.repository, call.params.pull_number);
  refuseLocked(pull);
  const { body } = call;
  const comments = (body.comments ?? []) as JsonObject[];
  const event = body.event as string | undefined;
  if (event === 'APPROVE' && call.token?.kind === 'github-token') {
    throw unprocessable('approval', 'GitHub Actions is not permitted to approve pull requests.');
  }
  const missing = reviewBody(event, body.body as string | undefined, comments.length);
  if (missing) throw unprocessable('reviewBody', missing);
  const files = await pullFiles(call, pull);
  for (const comment of comments) {
    const words = placeOf(comment, files);
    if (words) throw unprocessable('commentLines', words);
  }
  const id = call.nextId();
  const review = {
    id,
    pull: pull.number,
    user: actor(call),
    body: String(body.body ?? ''),
    state: event === undefined ? 'PENDING' : (states[event] ?? 'COMMENTED'),
    commit_id: String(body.commit_id ?? pull.head.sha),
    html_url: `${call.html}/pull/${pull.number}#pullrequestreview-${id}`,
    pull_request_url: `${call.url}/pulls/${pull.number}`,
    author_association: 'NONE',
    ...(event === undefined ? {} : { submitted_at: call.now() }),
  };
  call.repository.reviews.push(review);
  for (const comment of comments) addComment(call, pull, comment, files, id);
  return { status: 200, body: told(review) };
};

const states: Record<string, string> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
};

export const listReviews: Handler = (call) => {
  const pull = findPullRequest(call.repository, call.params.pull_number);
  return { list: call.repository.reviews.filter((review) => review.pull === pull.number).map(told) };
};

export const createReviewComment: Handler = async (call) => {
  const pull = findPullRequest(call.repository, call.params.pull_number);
  refuseLocked(pull);
  const { body } = call;
  const tooLong = reviewBody('REQUEST_CHANGES', String(body.body), 1);
  if (tooLong) throw validationFailed('reviewBody', 'PullRequestReviewComment', 'body', tooLong);
  if (body.commit_id !== pull.head.sha) {
    throw validationFailed(
      'reviewCommit',
      'PullRequestReviewComment',
      'commit_id',
      'commit_id is not part of the pull request',
    );
  }
  const files = await pullFiles(call, pull);
  const words = placeOf(body, files);
  if (words)
    throw validationFailed('commentLines', 'PullRequestReviewComment', 'pull_request_review_thread.line', words);
  return { status: 201, body: told(addComment(call, pull, body, files, call.nextId())) };
};

export const listReviewComments: Handler = (call) => {
  const pull = findPullRequest(call.repository, call.params.pull_number);
  return { list: call.repository.reviewComments.filter((comment) => comment.pull === pull.number).map(told) };
};

export const updateReviewComment: Handler = (call) => {
  const comment = findById(call.repository.reviewComments, call.params.comment_id);
  const tooLong = reviewBody('REQUEST_CHANGES', String(call.body.body), 1);
  if (tooLong) throw validationFailed('reviewBody', 'PullRequestReviewComment', 'body', tooLong);
  Object.assign(comment, { body: call.body.body, updated_at: call.now() });
  return { status: 200, body: told(comment) };
};

export const deleteReviewComment: Handler = (call) => {
  const comment = findById(call.repository.reviewComments, call.params.comment_id);
  call.repository.reviewComments.splice(call.repository.reviewComments.indexOf(comment), 1);
  return { status: 204 };
};

/** Whether GitHub would find a place for the comment in the difference. */
function placeOf(comment: JsonObject, files: JsonObject[]): Words {
  const file = files.find((one) => one.filename === comment.path);
  if (!file) return 'Path could not be resolved';
  if (comment.subject_type === 'file') return undefined;
  if (comment.position !== undefined) {
    const lines = String(file.patch ?? '').split('\n').length - 1;
    const fits = Number(comment.position) >= 1 && Number(comment.position) <= lines;
    return fits ? undefined : 'Pull request review thread position is invalid';
  }
  if (comment.line === undefined) return '"line" wasn\'t supplied.';
  return commentLines(comment as unknown as LineComment, hunksOf(String(file.patch ?? '')));
}

function addComment(call: RepositoryCall, pull: PullRequest, given: JsonObject, files: JsonObject[], review: number) {
  const id = call.nextId();
  const url = `${call.url}/pulls/comments/${id}`;
  const pull_request_url = `${call.url}/pulls/${pull.number}`;
  const html_url = `${call.html}/pull/${pull.number}#discussion_r${id}`;
  const comment = {
    id,
    pull: pull.number,
    pull_request_review_id: review,
    path: String(given.path),
    body: String(given.body),
    line: Number(given.line ?? 1),
    side: String(given.side ?? 'RIGHT'),
    ...(given.start_line === undefined
      ? {}
      : { start_line: given.start_line, start_side: given.start_side ?? given.side ?? 'RIGHT' }),
    subject_type: given.subject_type ?? 'line',
    diff_hunk: String(files.find((file) => file.filename === given.path)?.patch ?? ''),
    commit_id: pull.head.sha,
    original_commit_id: pull.head.sha,
    user: actor(call),
    created_at: call.now(),
    updated_at: call.now(),
    url,
    html_url,
    pull_request_url,
    author_association: 'NONE',
    _links: { self: { href: url }, html: { href: html_url }, pull_request: { href: pull_request_url } },
  };
  call.repository.reviewComments.push(comment);
  return comment;
}

function told({ pull: _pull, ...entity }: JsonObject): JsonObject {
  return entity;
}

function unprocessable(rule: string, words: string): Refusal {
  return new Refusal(422, 'Unprocessable Entity', { details: [words], rule });
}
