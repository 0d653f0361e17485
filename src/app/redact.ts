/**
 * The last look at everything that leaves: what is sent to GitHub, printed, or written to a file. The runner masks its log and its
 * summary only, and only what it knows; here the job's own secrets and the tokens of known providers are starred out
 * everywhere. Checks are written so that there is nothing to find.
 */

import { formsOf } from '../core/encoded-forms.ts';
import { partsHider } from '../core/parts-hider.ts';
import type { Runner } from '../github/workflow.ts';
import type { GithubApi } from '../io/github-api.ts';
import { tokenHider, tokensIn } from './hide-tokens.ts';
import type { Environment } from './runner-variables.ts';
import { mapTexts, textsOf } from './texts.ts';

export interface Redactor {
  /** From now on this value is starred out, in whichever form it comes. */
  know(value: string): void;
  text(text: string): string;
  /** A body on GitHub: the marker by which it is found again stays as it is. */
  body(body: string): string;
  /** Every text in a value, tokens found over all of them together: one may stand whole here and cut there. */
  all<T>(value: T): T;
}

/** Shorter ones are found by chance, and everywhere. */
const SHORTEST = 8;
/** Names of variables that hold a secret. */
const SECRET_NAME = /SECRET|TOKEN|PASS|PRIVATE|CREDENTIAL|(?:^|_)(?:PWD|KEYS?|DSN|AUTH)$|API_?KEY|ACCESS_?KEY/i;
/** Names of the shell's and the runner's own that look the same. */
const NO_SECRET_NAME = /^(?:PWD|OLDPWD|SSH_AUTH_SOCK)$|_(?:PATH|FILE|DIR|URL|ENDPOINT)$/i;
/** The password in an address, whatever the variable is called: `postgres://shop:…@db`, `…;password=…`. */
const PASSWORD_IN = /[a-z][a-z0-9+.-]*:\/\/[^:/@\s'"]*:([^@\s'"]+)@|(?:password|passwd|pwd)=([^;&\s'"]+)/gi;
/** A word of a language, a path, an address or a commit's id is no secret: starring it out would blind every sentence and link. */
const ORDINARY =
  /^(?:[A-Za-z]?[a-z]{0,14}|[A-Z]{0,15}|[a-z]+\d{0,3}(?:[-_][a-z]+\d{0,3})+|\.{0,2}\/.*|[A-Za-z]:\\.*|https?:\/\/.*|[0-9a-f]{40}|[0-9a-f]{64}|[\d.:-]+|true|false)$/s;

export function redactor(env: Environment): Redactor {
  const secrets = new Set<string>();
  let hide: ((text: string) => string) | undefined;
  const know = (value: string): void => {
    for (const part of partsOf(value)) {
      if (part.length < SHORTEST || ORDINARY.test(part)) continue;
      for (const form of formsOf(part)) if (form.length >= SHORTEST) secrets.add(form);
    }
    hide = undefined;
  };
  for (const [name, value = ''] of Object.entries(env)) {
    for (const [, inAddress, assigned] of value.matchAll(PASSWORD_IN)) know(inAddress ?? assigned ?? '');
    if (SECRET_NAME.test(name) && !NO_SECRET_NAME.test(name)) know(value);
  }
  const known = (text: string): string => {
    hide ??= secrets.size === 0 ? (each) => each : partsHider([...secrets]);
    return hide(text);
  };
  const text = (plain: string): string => {
    const tokens = plain.length < SHORTEST ? [] : tokensIn(plain);
    return known(tokens.length === 0 ? plain : partsHider(tokens)(plain));
  };
  return {
    know,
    text,
    body(body) {
      const [first = '', ...rest] = body.split('\n');
      return first.startsWith('<!-- launch-ready:') ? [first, text(rest.join('\n'))].join('\n') : text(body);
    },
    all<T>(value: T): T {
      const hidden = tokenHider(textsOf(value))(value);
      return mapTexts(hidden, known, STRUCTURAL) as T;
    },
  };
}

/** Fields of a report that are made of our own words or of hashes; a reader of it trusts their form. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'commit',
  'fingerprint',
  'docs',
  'rule',
  'check',
  'state',
  'severity',
  'kind',
  'verdict',
  'wouldBe',
  'failOn',
  'status',
  'shown',
]);

/**
 * A secret of several lines, or one that is JSON: each of its values, since a key of it or a bracket stands everywhere.
 */
function partsOf(value: string): string[] {
  const lines = value.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (lines.length === 1 && !/^[[{]/.test(value.trim())) return [value.trim(), ...decoded(value.trim())];
  return lines
    .flatMap((line) => [...line.matchAll(/[^\s"'=:,;{}[\]()<>]{8,}/g)].map(([part]) => part))
    .filter(isRandom);
}

/** Letters and digits, or both cases, in one run. */
const isRandom = (part: string): boolean =>
  !part.startsWith('-----') && part.length >= 12 && /\d/.test(part) && /[A-Za-z]/.test(part);

function decoded(value: string): string[] {
  try {
    const plain = decodeURIComponent(value);
    return plain === value ? [] : [plain];
  } catch {
    return [];
  }
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

/**
 * Only what is said is changed; which pull request, commit or run it is about stays as it is. SARIF is made of a report that
 * `all` went over: stars in its text could break its JSON.
 */
export function redactedApi<Api extends GithubApi>(api: Api, { text, body: hidden, all }: Redactor): Api {
  return {
    ...api,
    createComment: async (number, body) => api.createComment(number, hidden(body)),
    updateComment: async (id, body) => api.updateComment(id, hidden(body)),
    createReview: async (number, { comments, ...review }) =>
      api.createReview(number, {
        ...review,
        body: text(review.body),
        comments: comments.map((comment) => ({
          ...comment,
          body: withoutSuggestion(comment.body, hidden(comment.body)),
        })),
      }),
    updateReviewComment: async (id, body) => api.updateReviewComment(id, hidden(body)),
    createCheckRun: async ({ head_sha, external_id, name, details_url, ...run }) =>
      api.createCheckRun({
        ...all(run),
        name,
        head_sha,
        external_id,
        ...(details_url === undefined ? {} : { details_url }),
      }),
    appendToCheckRun: async (id, output) => api.appendToCheckRun(id, all(output)),
    createDeploymentStatus: async (deployment, status) =>
      api.createDeploymentStatus(deployment, { ...status, description: text(status.description) }),
  };
}

/** Stars in a suggestion would be committed. */
const withoutSuggestion = (before: string, after: string): string =>
  before === after ? after : after.replace(/^(`{3,})suggestion$/gm, '$1text');
