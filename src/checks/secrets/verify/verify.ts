/**
 * Has providers asked whether the credentials that were found still work: each once, each only by its own provider's fixed host,
 * as many as a run has time for. Never for a change from a fork, and never for a text of unknown origin.
 */
import { countOf } from '../../../core/outcome.ts';
import type { Reading, Verification, VerifyRequest } from '../../../facts/credentials/shared/verification.ts';
import type { CheckContext } from '../../check.ts';
import { isMadeUp } from '../judge/finding.ts';
import type { Group } from '../judge/group.ts';
import { ask } from './ask.ts';

/** Requests of one run. */
export const MAX_REQUESTS = 50;
/** Milliseconds for one answer. */
const ANSWER_MS = 10_000;
/** Milliseconds for all of them. */
export const ALL_MS = 60_000;

/** What the provider `who` says. */
export type Verified = Reading & { who: string };

export interface VerificationResult {
  verified: ReadonlyMap<Group, Verified>;
  /** Sentences for the reader. */
  notices: string[];
}

export interface VerifySettings {
  /** Ask. */
  verify: boolean;
  /** The change itself says so, and it is not for a change to say. */
  verifyLater?: boolean;
  /** Nobody is asked about it: its rule is off, or the team has accepted it. */
  isSettled?(found: { rule: string; fingerprint: string }): boolean;
  /** Hides a value in the log; called before it is sent. */
  mask?: (value: string) => void;
}

interface Question {
  group: Group;
  secret: string;
  verification: Verification;
  request: VerifyRequest;
}

/** `groups` are those that nobody has called harmless. */
export async function verifyGroups(
  context: Pick<CheckContext, 'scope' | 'fork' | 'http' | 'clock' | 'progress'>,
  groups: readonly Group[],
  { verify, verifyLater = false, mask }: VerifySettings,
): Promise<VerificationResult> {
  const nobody = (...notices: string[]): VerificationResult => ({ verified: new Map(), notices });
  if (!verify && !verifyLater) return nobody();
  const questions = groups.flatMap(questionOf);
  if (questions.length === 0) return nobody();
  const why = reasonNotToAsk(context, verify);
  if (why !== undefined) return nobody(`No provider was asked whether a found token still works: ${why}.`);

  const asked = questions.slice(0, MAX_REQUESTS);
  const byHost = Map.groupBy(asked, ({ verification }) => verification.host);
  context.progress(`Asking ${[...byHost.keys()].join(', ')} about ${countOf(asked.length, 'tokens')}`);
  for (const { secret } of asked) mask?.(secret);
  const end = context.clock.now() + ALL_MS;
  const answers = await Promise.all([...byHost.values()].map(async (each) => askHost(context, each, end)));
  const tooMany = questions
    .slice(MAX_REQUESTS)
    .map(
      ({ group, verification: { who } }) =>
        [group, unknown(who, `was not asked (${MAX_REQUESTS} is the most in one run)`)] as const,
    );
  const verified = new Map([...answers.flat(), ...tooMany]);
  const untold = [...verified.values()].filter(({ state }) => state === 'unknown').length;
  const notice = `Whether ${countOf(untold, 'tokens')} still ${untold === 1 ? 'works' : 'work'} could not be told; the findings say why.`;
  return { verified, notices: untold === 0 ? [] : [notice] };
}

const unknown = (who: string, why: string): Verified => ({ who, state: 'unknown', why });

function reasonNotToAsk({ scope, fork }: Pick<CheckContext, 'scope' | 'fork'>, verify: boolean): string | undefined {
  if (fork) return 'the change comes from a fork or a bot, and nothing of it is sent anywhere';
  if (scope.kind === 'stdin') return 'where the text on standard input comes from is not known';
  return verify ? undefined : '`secrets.verify` counts once this change is merged (the input `verify` counts at once)';
}

/** What a token of a known format, that is no sample and not made up, is asked about. */
function questionOf(group: Group): Question[] {
  const { hit } = group.places[0];
  if (hit.kind !== 'token') return [];
  const { provider, whole: secret } = hit;
  const { verify: verification } = provider;
  // What is no printable ASCII is no token, and nothing for a header or a path.
  if (verification === undefined || !/^[\x21-\x7e]+$/.test(secret) || isMadeUp(provider, secret)) return [];
  const request = verification.request(secret);
  return request === undefined ? [] : [{ group, secret, verification, request }];
}

/** One after the other: nobody is flooded, and who wants no more is not asked again. */
async function askHost(
  { http, clock }: Pick<CheckContext, 'http' | 'clock'>,
  questions: readonly Question[],
  end: number,
): Promise<[Group, Verified][]> {
  const answers: [Group, Verified][] = [];
  let closed: string | undefined;
  for (const { group, verification, request } of questions) {
    const { who } = verification;
    const left = end - clock.now();
    if (left <= 0) closed ??= `was not asked (no time left after ${ALL_MS / 1000} s)`;
    const asked =
      closed === undefined
        ? await ask(http, verification, request, Math.min(ANSWER_MS, left))
        : ({ state: 'closed', why: closed } as const);
    if (asked.state === 'closed') closed = asked.why;
    answers.push([group, asked.state === 'closed' ? unknown(who, asked.why) : { who, ...asked }]);
  }
  return answers;
}
