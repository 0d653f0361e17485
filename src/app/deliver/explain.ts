/** What went wrong when GitHub was asked, and what helps, in one sentence or two. */
import { messageOf } from '../../core/errors.ts';
import { printable } from '../../core/text.ts';
import { ApiFailure } from '../../io/github-api.ts';

/** `what`: `The comment on the pull request`. `permission`: `pull-requests: write`. */
export function explain(error: unknown, what: string, permission: string): string {
  if (!(error instanceof ApiFailure)) return `${what} could not be written: ${printable(messageOf(error), 200)}`;
  const said = printable(error.message, 200);
  const could = `${what} could not be written (${error.status === 0 ? 'no answer' : error.status}: ${said}).`;
  if (error.isLimit) return `${could} GitHub was asked too often; the next run tries again.`;
  if (/\blocked\b/i.test(said)) return `${could} The conversation is locked: only collaborators can write there.`;
  switch (error.status) {
    case 401:
      return `${could} The token has expired or is not one of this server: see \`github-token\`.`;
    case 403:
    case 404:
      return `${could} Give the job \`permissions: ${permission}\`.`;
    case 410:
      return `${could} It is switched off in this repository.`;
    default:
      return `${could} Nothing is lost: everything is in the summary of the job and the report file.`;
  }
}
