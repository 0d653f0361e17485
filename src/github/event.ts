/**
 * What a workflow event asks. Pure: from the runner's variables and the payload to a question; nothing is fetched.
 * Payloads: https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
import * as z from 'zod';
import { printable } from '../core/text.ts';

/** Which commits are to be compared. */
export type Question =
  /** A pull request: `merge` is GitHub's test merge, its first parent the base; undefined where the event has none. */
  | { kind: 'pull-request'; merge: string | undefined; head: string; base: string }
  | { kind: 'range'; base: string; head: string }
  /** A tag was pushed: since the tag before. */
  | { kind: 'since-tag'; head: string }
  /** A new branch: since it left the default branch. */
  | { kind: 'since-branch'; branch: string; head: string }
  /** What was last deployed there, else what the event says by itself. */
  | { kind: 'history'; head: string }
  | { kind: 'tree' }
  /** Only the deployed app is looked at. */
  | { kind: 'deployed' }
  /** Nothing to do, and why. */
  | { kind: 'nothing'; why: string }
  /** It would be dangerous, and why. */
  | { kind: 'refused'; why: string; advice: string };

export interface RunEvent {
  name: string;
  /** For the reader: `pull request #12`. */
  words: string;
  question: Question;
  /** From a fork or a bot: a read-only token and no secrets, whatever the workflow says. */
  fork: boolean;
  /** The commit that check runs and statuses belong to. `GITHUB_SHA` is a merge commit or another branch's head in half of the events. */
  reportCommit: string | undefined;
  /** The commit under test: `$DEPLOYED_SHA`. */
  commit: string | undefined;
  pullRequest?: { number: number; headRef: string; sameRepository: boolean };
  /** workflow_run after a run for a pull request: its branch. The payload names no number for a fork's. */
  ranFor?: { repository: string; branch: string; sha: string };
  /** The deployed app's address, from the event. */
  url?: string;
  environment?: string;
  /** Id of the deployment that the event is about. */
  deployment?: number;
  /** When it began, in milliseconds since 1970. */
  deployedAt?: number;
  defaultBranch: string | undefined;
  /** The repository is public: findings in history are counted, not located. */
  isPublic: boolean;
}

const ZERO = /^0+$/;
const oid = z.string().regex(/^[0-9a-f]{40,64}$/);
const person = z.object({ login: z.string().prefault(''), type: z.string().prefault('') });
const repository = z.object({
  full_name: z.string(),
  default_branch: z.string().exactOptional(),
  private: z.boolean().prefault(true),
});
const side = z.object({ sha: oid, ref: z.string(), repo: z.object({ full_name: z.string() }).nullable() });
const pullRequest = z.object({
  number: z.number().int(),
  head: side,
  base: side,
  user: person.nullable().prefault(null),
});
const payloadSchema = z.object({
  action: z.string().exactOptional(),
  repository: repository.exactOptional(),
  sender: person.exactOptional(),
  pull_request: pullRequest.exactOptional(),
  merge_group: z.object({ head_sha: oid, base_sha: oid, head_ref: z.string().prefault('') }).exactOptional(),
  before: oid.exactOptional(),
  after: oid.nullable().exactOptional(),
  deleted: z.boolean().exactOptional(),
  deployment: z
    .object({
      id: z.number().int().exactOptional(),
      sha: oid,
      environment: z.string().prefault(''),
      created_at: z.string().exactOptional(),
    })
    .exactOptional(),
  deployment_status: z.object({ state: z.string(), environment_url: z.string().prefault('') }).exactOptional(),
  release: z.object({ tag_name: z.string() }).exactOptional(),
  client_payload: z
    .object({ url: z.unknown(), environment: z.unknown(), git: z.unknown() })
    .partial()
    .nullable()
    .exactOptional(),
  workflow_run: z
    .object({
      head_sha: oid,
      event: z.string().prefault(''),
      head_branch: z.string().nullable().prefault(null),
      head_repository: z.object({ full_name: z.string() }).nullable().prefault(null),
    })
    .exactOptional(),
});
type Payload = z.infer<typeof payloadSchema>;

export interface EventVariables {
  /** GITHUB_EVENT_NAME */
  name: string;
  /** GITHUB_SHA */
  sha: string;
  /** GITHUB_REF */
  ref: string;
  /** GITHUB_REPOSITORY */
  repository: string;
  /** GITHUB_ACTOR */
  actor: string;
  /** Commit that is checked out in the workspace; undefined without a repository there. */
  checkedOut: string | undefined;
}

/** Dependabot's pull requests come from the repository itself and get no secrets all the same. */
const isBot = (login: string): boolean => login === 'dependabot[bot]';

export function readEvent(variables: EventVariables, json: unknown): RunEvent {
  const parsed = payloadSchema.safeParse(withoutNulls(json));
  const payload: Payload = parsed.success ? parsed.data : {};
  const pull = payload.pull_request;
  const fromElsewhere = pull !== undefined && pull.head.repo?.full_name !== variables.repository;
  const common = {
    name: variables.name,
    fork: fromElsewhere || isBot(pull?.user?.login ?? '') || isBot(variables.actor),
    // A schedule runs on the default branch, whether its payload says so or not.
    defaultBranch:
      payload.repository?.default_branch ??
      (variables.name === 'schedule' ? variables.ref.replace('refs/heads/', '') : undefined),
    // Unknown counts as public: what is hidden by mistake is in the report file, what is shown by mistake is out.
    isPublic: payload.repository?.private !== true,
    reportCommit: variables.sha || undefined,
    commit: variables.sha || undefined,
    ...(pull === undefined
      ? {}
      : { pullRequest: { number: pull.number, headRef: pull.head.ref, sameRepository: !fromElsewhere } }),
  };
  const event = (words: string, question: Question, more: Partial<RunEvent> = {}): RunEvent => ({
    ...common,
    words,
    question,
    ...more,
  });

  if (!parsed.success)
    return event(`event ${printable(variables.name, 60)}`, {
      kind: 'refused',
      why: `The event file is not what GitHub documents for \`${printable(variables.name, 60)}\`: ${printable(parsed.error.issues[0]?.path.join('.') ?? '', 80)} ${printable(parsed.error.issues[0]?.message ?? '', 120)}.`,
      advice: 'If GITHUB_EVENT_PATH was changed by a step, undo that; otherwise please report it.',
    });

  switch (variables.name) {
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      if (!pull) break;
      return event(
        `pull request #${pull.number}`,
        { kind: 'pull-request', merge: variables.sha, head: pull.head.sha, base: pull.base.sha },
        { reportCommit: pull.head.sha, commit: pull.head.sha },
      );
    case 'pull_request_target':
      if (!pull) break;
      // The default branch, or the base of a pull request into another one.
      if (fromElsewhere && ![undefined, variables.sha, pull.base.sha].includes(variables.checkedOut))
        return event(`pull request #${pull.number} (pull_request_target)`, forkWithSecrets('pull_request_target'));
      // What is checked out is the base; the change is fetched, read as data and never executed.
      return event(
        `pull request #${pull.number} (pull_request_target)`,
        { kind: 'pull-request', merge: undefined, head: pull.head.sha, base: pull.base.sha },
        { reportCommit: pull.head.sha, commit: pull.head.sha },
      );
    case 'merge_group': {
      const group = payload.merge_group;
      if (!group) break;
      const number = /\/pr-(\d+)-/.exec(group.head_ref)?.[1];
      return event(
        number ? `merge queue, pull request #${number}` : 'merge queue',
        { kind: 'range', base: group.base_sha, head: group.head_sha },
        { reportCommit: group.head_sha, commit: group.head_sha },
      );
    }
    case 'push':
      return event(
        `push to ${printable(variables.ref.replace(/^refs\/(?:heads|tags)\//, ''), 80)}`,
        pushQuestion(variables, payload),
      );
    case 'schedule':
    case 'workflow_dispatch':
      return event(variables.name === 'schedule' ? 'scheduled run' : 'manual run', {
        kind: 'history',
        head: variables.sha,
      });
    case 'release':
      return event(`release ${printable(payload.release?.tag_name ?? '', 60)}`, { kind: 'deployed' });
    case 'deployment':
      return event(
        `deployment to ${printable(payload.deployment?.environment ?? '', 60)}`,
        { kind: 'since-tag', head: payload.deployment?.sha ?? variables.sha },
        deploymentOf(payload),
      );
    case 'deployment_status': {
      const state = payload.deployment_status?.state ?? '';
      const words = `deployment to ${printable(payload.deployment?.environment ?? '', 60)}: ${printable(state, 30)}`;
      if (state !== 'success')
        return event(
          words,
          { kind: 'nothing', why: `the deployment’s state is ${printable(state, 30)}: only a success is looked at` },
          deploymentOf(payload),
        );
      return event(words, { kind: 'deployed' }, deploymentOf(payload));
    }
    case 'repository_dispatch':
      return event(`dispatch ${printable(payload.action ?? '', 60)}`, { kind: 'deployed' }, dispatched(payload));
    case 'workflow_run': {
      const run = payload.workflow_run;
      if (!run) break;
      const isForks = run.head_repository?.full_name !== variables.repository;
      if (isForks && ![undefined, variables.sha].includes(variables.checkedOut))
        return event('workflow run', forkWithSecrets('workflow_run'), { fork: true });
      return event('workflow run', { kind: 'tree' }, { reportCommit: run.head_sha, ...ranFor(run) });
    }
  }
  // A workflow that checks out something else than the event's commit (on `issue_comment`, say) looks at a change that
  // nobody reviewed: it is compared with the event's commit, and judged by that one's configuration.
  if (variables.checkedOut !== undefined && variables.sha !== '' && variables.checkedOut !== variables.sha)
    return event(
      `event ${printable(variables.name, 60)}`,
      { kind: 'range', base: variables.sha, head: variables.checkedOut },
      { fork: true },
    );
  return event(`event ${printable(variables.name, 60)}`, { kind: 'tree' });
}

/** A deployment that no workflow made has `workflow_run: null`; absent means the same. */
const withoutNulls = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
    ? Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null))
    : json;

const forkWithSecrets = (eventName: string): Question => ({
  kind: 'refused',
  why: `This job runs with the repository’s secrets (\`${eventName}\`) and has a fork’s commit checked out: whatever that commit brings along can read them.`,
  advice:
    'Use the event `pull_request`; the recipe for forks in the README shows how its findings get onto the pull request.',
});

function pushQuestion(variables: EventVariables, payload: Payload): Question {
  const head = payload.after ?? variables.sha;
  const before = payload.before ?? '';
  if (payload.deleted || ZERO.test(head)) return { kind: 'nothing', why: 'the branch or tag was deleted' };
  if (variables.ref.startsWith('refs/tags/')) return { kind: 'since-tag', head: variables.sha };
  if (before !== '' && !ZERO.test(before)) return { kind: 'range', base: before, head };
  const branch = payload.repository?.default_branch;
  // The first push of a repository: all of it is new.
  if (branch === undefined || variables.ref === `refs/heads/${branch}`) return { kind: 'history', head };
  return { kind: 'since-branch', branch, head };
}

function deploymentOf({ deployment, deployment_status: status }: Payload): Partial<RunEvent> {
  // Never `target_url`: it leads to the log or the host's dashboard, which answers 200 whatever happened to the app.
  const url = status?.environment_url ?? '';
  const began = Date.parse(deployment?.created_at ?? '');
  return {
    ...(deployment === undefined ? {} : { commit: deployment.sha, reportCommit: deployment.sha }),
    ...(deployment?.environment ? { environment: deployment.environment } : {}),
    ...(deployment?.id === undefined ? {} : { deployment: deployment.id }),
    ...(Number.isNaN(began) ? {} : { deployedAt: began }),
    ...(isWebAddress(url) ? { url } : {}),
  };
}

/** Hosts that tell of a deploy by repository_dispatch; Vercel's payload: https://vercel.com/docs/git/vercel-for-github */
function dispatched({ client_payload: payload }: Payload): Partial<RunEvent> {
  const git = z.object({ sha: oid }).safeParse(payload?.git);
  return {
    ...(typeof payload?.url === 'string' && isWebAddress(payload.url) ? { url: payload.url } : {}),
    ...(typeof payload?.environment === 'string' && payload.environment !== ''
      ? { environment: payload.environment }
      : {}),
    ...(git.success ? { commit: git.data.sha, reportCommit: git.data.sha } : {}),
  };
}

function ranFor(run: NonNullable<Payload['workflow_run']>): Pick<RunEvent, 'ranFor'> {
  const { event, head_sha: sha, head_branch: branch, head_repository: repository } = run;
  if (event !== 'pull_request' || branch === null || repository === null) return {};
  return { ranFor: { repository: repository.full_name, branch, sha } };
}

const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
