/**
 * The last look at everything that leaves: what is sent to GitHub, printed, or written to a file. The runner masks its log and its
 * summary only, and only what it knows; here the job's own secrets and the tokens of known providers are starred out
 * everywhere. Checks are written so that there is nothing to find.
 */
import type { Runner } from '../github/workflow.ts';
import type { GithubApi } from '../io/github-api.ts';
import { mapTexts, partsHider, textsOf, tokenHider, tokensIn } from './hide-tokens.ts';
import type { Environment } from './runner-variables.ts';

export interface Redactor {
  /** From now on this value is starred out, in whichever form it comes. */
  know(value: string): void;
  text(text: string): string;
  /** Every text in a value, tokens found over all of them together: one may stand whole here and cut there. */
  all<T>(value: T): T;
}

/** Shorter ones are found by chance, and everywhere. */
const SHORTEST = 8;
/** Names of variables that hold a secret. */
const SECRET_NAME =
  /SECRET|TOKEN|PASSW|PASSPHRASE|PRIVATE|CREDENTIAL|(?:^|_)(?:PWD|KEY|DSN|AUTH)$|API_?KEY|ACCESS_?KEY/i;
const PASSWORD_IN_URL = /^[a-z][a-z0-9+.-]*:\/\/[^:/@\s]*:([^@\s]+)@/i;
/** A word of a language is no secret, and starring it out would blind every sentence that has it. */
const WORD = /^(?:[a-z]+|[A-Z]?[a-z]+)$/;

export function redactor(env: Environment): Redactor {
  const secrets = new Set<string>();
  let hide: ((text: string) => string) | undefined;
  const know = (value: string): void => {
    for (const form of formsOf(value)) if (form.length >= SHORTEST && !WORD.test(form)) secrets.add(form);
    hide = undefined;
  };
  for (const [name, value = ''] of Object.entries(env)) {
    const password = PASSWORD_IN_URL.exec(value)?.[1];
    if (password !== undefined) know(password);
    else if (SECRET_NAME.test(name)) know(value);
  }
  const known = (text: string): string => {
    hide ??= secrets.size === 0 ? (each) => each : partsHider([...secrets]);
    return hide(text);
  };
  return {
    know,
    text(text) {
      const tokens = text.length < SHORTEST ? [] : tokensIn(text);
      return known(tokens.length === 0 ? text : partsHider(tokens)(text));
    },
    all<T>(value: T): T {
      return mapTexts(tokenHider(textsOf(value))(value), known) as T;
    },
  };
}

/** A secret as sinks and encodings may give it: lines, JSON, an address, base64 at any of its three offsets. */
function formsOf(value: string): string[] {
  const parts = [value, ...value.split(/\r\n|\r|\n/)].map((part) => part.trim()).filter((part) => part !== '');
  return [...new Set(parts)].flatMap((part) => [
    part,
    JSON.stringify(part).slice(1, -1),
    encodeURIComponent(part.toWellFormed()),
    ...[0, 1, 2].flatMap((offset) => {
      // What stands before it in the same group of three bytes changes the first characters, what comes after the last.
      const encoded = Buffer.from(`${'\0'.repeat(offset)}${part}`)
        .toString('base64')
        .replace(/=+$/, '');
      const core = encoded.slice(offset === 0 ? 0 : offset + 1, encoded.length - 2);
      return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
    }),
  ]);
}

export function redactedRunner(runner: Runner, { know, text }: Redactor): Runner {
  return {
    ...runner,
    mask(value) {
      know(value);
      runner.mask(value);
    },
    annotate: (level, message, properties) =>
      runner.annotate(
        level,
        text(message),
        properties && {
          ...properties,
          title: text(properties.title),
          ...(properties.file === undefined ? {} : { file: text(properties.file) }),
        },
      ),
    log: (line) => runner.log(text(line)),
    group: (title, write) => runner.group(text(title), write),
    summary: async (markdown) => runner.summary(text(markdown)),
  };
}

/** Only what is said is changed; which pull request, commit or run it is about stays as it is. */
export function redactedApi(api: GithubApi, { text, all }: Redactor): GithubApi {
  return {
    ...api,
    createComment: async (number, body) => api.createComment(number, text(body)),
    updateComment: async (id, body) => api.updateComment(id, text(body)),
    createReview: async (number, { comments, ...review }) =>
      api.createReview(number, {
        ...review,
        body: text(review.body),
        comments: comments.map((comment) => ({
          ...comment,
          body: withoutSuggestion(comment.body, text(comment.body)),
        })),
      }),
    updateReviewComment: async (id, body) => api.updateReviewComment(id, text(body)),
    createCheckRun: async ({ head_sha, external_id, ...run }) =>
      api.createCheckRun({ ...all(run), head_sha, external_id }),
    appendToCheckRun: async (id, output) => api.appendToCheckRun(id, all(output)),
    uploadSarif: async ({ sarif, ...place }) => api.uploadSarif({ ...place, sarif: text(sarif) }),
    createDeploymentStatus: async (deployment, status) =>
      api.createDeploymentStatus(deployment, { ...status, description: text(status.description) }),
  };
}

/** Stars in a suggestion would be committed. */
const withoutSuggestion = (before: string, after: string): string =>
  before === after ? after : after.replace(/^(`{3,})suggestion$/gm, '$1text');
