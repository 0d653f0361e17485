import { actor, type Handler, type RepositoryCall } from '../call.ts';
import { Refusal } from '../error.ts';
import type { JsonObject } from '../json.ts';
import { commentBody } from '../rules.ts';
import { findById, findPullRequest } from '../state.ts';
import { refuseLocked } from './pulls.ts';

export const createComment: Handler = (call) => {
  const pull = findPullRequest(call.repository, call.params.issue_number);
  refuseLocked(pull);
  const body = checkedBody(call);
  const id = call.nextId();
  const comment = {
    id,
    issue: pull.number,
    body,
    user: actor(call),
    created_at: call.now(),
    updated_at: call.now(),
    html_url: `${call.html}/pull/${pull.number}#issuecomment-${id}`,
    url: `${call.url}/issues/comments/${id}`,
    issue_url: `${call.url}/issues/${pull.number}`,
    author_association: 'NONE',
  };
  call.repository.comments.push(comment);
  return { status: 201, body: told(comment) };
};

export const updateComment: Handler = (call) => {
  const comment = findById(call.repository.comments, call.params.comment_id);
  refuseLocked(findPullRequest(call.repository, String(comment.issue)));
  Object.assign(comment, { body: checkedBody(call), updated_at: call.now() });
  return { status: 200, body: told(comment) };
};

export const deleteComment: Handler = (call) => {
  const comment = findById(call.repository.comments, call.params.comment_id);
  call.repository.comments.splice(call.repository.comments.indexOf(comment), 1);
  return { status: 204 };
};

export const getComment: Handler = (call) => ({
  status: 200,
  body: told(findById(call.repository.comments, call.params.comment_id)),
});

export const listComments: Handler = (call) => {
  const pull = findPullRequest(call.repository, call.params.issue_number);
  const since = call.query.get('since') ?? '';
  const list = call.repository.comments.filter((one) => one.issue === pull.number && String(one.updated_at) >= since);
  return { list: list.map(told) };
};

function told({ issue: _issue, ...comment }: JsonObject): JsonObject {
  return comment;
}

function checkedBody(call: RepositoryCall): string {
  const body = String(call.body.body);
  const message = commentBody(body);
  if (message === undefined) return body;
  const details = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }];
  throw new Refusal(422, 'Validation Failed', { details, rule: 'commentBody' });
}
