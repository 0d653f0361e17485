/** Runs what is planned: waits for the release, logs in, and makes the requests side by side. */
import type { Finding } from '../../core/finding.ts';
import { countOf } from '../../core/outcome.ts';
import { isAtLeast } from '../../core/severity.ts';
import type { CheckContext } from '../check.ts';
import { burstOf } from './beside.ts';
import { certificatesBy, type InspectTls } from './certificate/certificates.ts';
import { answerOf } from './exchange.ts';
import type { Expectation } from './expectation.ts';
import { haltable } from './halt.ts';
import { selectJson } from './json-path.ts';
import { findingsOf } from './judge.ts';
import type { KnownSecrets } from './known-secrets.ts';
import { type LoginFailure, loginFailureOf, refusedInSpite, unkeptCookies } from './login-failure.ts';
import { hasPasswordField } from './login-page.ts';
import type { World } from './look.ts';
import type { Plan, PlannedCheck } from './plan.ts';
import { waitForRelease } from './ready.ts';
import { exchangeWith } from './retry.ts';
import { type CheckRun, resultOf, runSteps } from './run-check.ts';
import { newSession, type Session } from './session.ts';
import { deadlineOf, milliseconds, type SmokeSettings } from './settings.ts';
import { siteChecks } from './site.ts';

/** Everything that is planned, in the order of the file. Never throws for what the network does. */
export async function runPlan(...input: Parameters<typeof runAll>): Promise<CheckRun[]> {
  const [{ planning }] = input;
  return (await runAll(...input)).map((each) => withoutKeys(each, planning.secrets));
}

async function runAll(
  plan: Plan,
  settings: SmokeSettings,
  context: Pick<CheckContext, 'clock' | 'http' | 'progress' | 'onStop'> & { inspectTls?: InspectTls },
): Promise<CheckRun[]> {
  const { clock, http, halt } = haltable(context);
  const { inspectTls } = context;
  const stranger = newSession();
  const hostRequest = ({ href }: URL) => ({ ...plan.home.build(new Map(), stranger), url: href });
  const world: World = {
    ...(inspectTls === undefined
      ? {}
      : { certificates: certificatesBy(inspectTls, hostRequest, () => world.deadline - clock.now()) }),
    http,
    clock,
    retries: settings.retries,
    timeoutMs: milliseconds(settings.timeout),
    deadline: clock.now() + deadlineOf(settings),
    isStopped: false,
    progress: (message) => context.progress(message),
    home: () => firstHome(),
    homepage: async () => {
      const answer = answerOf(await world.home());
      return answer?.page.kind === 'html' ? answer.page.raw : undefined;
    },
    otherHosts: settings.otherHosts ?? [],
    ...(settings.deployedAt === undefined ? {} : { deployedAt: settings.deployedAt }),
  };
  const firstHome = askForHome(plan, world);
  const forget = context.onStop?.(() => {
    context.progress('smoke: stopped; what was made is cleaned up');
    world.deadline = clock.now();
    world.isStopped = true;
    halt();
  });
  try {
    return await runIn(world, plan, settings);
  } finally {
    forget?.();
  }
}

async function runIn(world: World, plan: Plan, settings: SmokeSettings): Promise<CheckRun[]> {
  const runs: CheckRun[] = [];
  if (plan.ready !== undefined) {
    const { expect } = plan.ready.step;
    const ready = await waitForRelease(plan.ready, world);
    runs.push(ready);
    if (ready.result !== 'pass')
      return [...runs, ...plan.checks.map(({ name }) => skipped(name, 'the release is not there'))];
    world.release = expect;
    // What was there while we waited may have been of the release before.
    world.home = askForHome(plan, world);
    world.releaseUrl = plan.ready.step.build(new Map(), newSession()).url;
  }
  world.progress(`smoke: ${countOf(plan.checks.length, 'checks')} at ${plan.planning.base.origin}`);
  const visitor = plan.login === undefined ? undefined : logIn(plan.login, world);
  // Whoever needs it awaits it; until then its failure is nobody's, and must not end the process.
  visitor?.catch(() => {});
  const together = plan.checks.filter(({ alone }) => !alone);
  const results = await inParallel(
    [
      ...together.map((check) => () => runPlanned(check, world, visitor)),
      ...plan.moved.map((moved) => () => runMoved(moved, world)),
      ...siteChecks(plan, settings, world),
    ],
    settings.parallel,
  );
  // HTTP Basic alone asks for nothing.
  if (visitor !== undefined && plan.login?.steps.length !== 0) runs.push((await visitor).run);
  runs.push(...results);
  for (const check of plan.checks.filter(({ alone }) => alone)) runs.push(await runPlanned(check, world, visitor));
  return runs;
}

/** The homepage as a stranger gets it, asked for once. */
const askForHome = (plan: Plan, world: World): World['home'] =>
  once(async () => {
    const session = newSession();
    return exchangeWith(plan.home.build(new Map(), session), world, session);
  });

/**
 * Rules hide what they say of an answer. What became a secret only afterwards (a token that the login gave meanwhile), and whatever
 * else repeats a key, is taken out here: no message needs one.
 */
function withoutKeys({ name, result, why, findings, exchanges, notices }: CheckRun, secrets: KnownSecrets): CheckRun {
  const hide = (text: string): string => secrets.hideKeys(text);
  return {
    name: hide(name),
    result,
    ...(why === undefined ? {} : { why: hide(why) }),
    findings: findings.map((finding) => ({
      ...finding,
      title: hide(finding.title),
      message: hide(finding.message),
      fix: hide(finding.fix),
      impact: hide(finding.impact),
      ...(finding.location.kind === 'request'
        ? { location: { ...finding.location, url: hide(finding.location.url), check: hide(finding.location.check) } }
        : {}),
    })),
    exchanges,
    ...(notices === undefined ? {} : { notices: notices.map(hide) }),
  };
}

const skipped = (name: string, why: string): CheckRun => ({
  name,
  result: 'skipped',
  why,
  findings: [],
  exchanges: [],
});

interface Visitor {
  run: CheckRun;
  session: Session;
  /** What the login keeps for the checks. */
  saved: ReadonlyMap<string, string>;
}

async function logIn({ steps, bearer, authorization }: NonNullable<Plan['login']>, world: World): Promise<Visitor> {
  const stranger = newSession();
  const saved = new Map<string, string>();
  const run = await runSteps({ name: 'login', steps }, world, stranger, saved);
  const session = authorization === undefined ? stranger : stranger.copy({ authorization });
  const last = run.exchanges.at(-1);
  const failure = last === undefined ? undefined : loginFailureOf(last, run.exchanges.slice(0, -1));
  const unkept = last === undefined ? [] : unkeptCookies(last, stranger);
  if (run.result !== 'pass')
    return { run: failure === undefined ? run : explained(run, failure, unkept), session, saved };
  if (bearer === undefined) {
    if (last === undefined) return { run, session, saved };
    const refused = refusedInSpite(run.exchanges);
    if (refused !== undefined) {
      const seen = {
        exchange: refused,
        hasSession: false,
        unkept,
        failure: loginFailureOf(refused, []) ?? ('refused' as const),
      };
      const findings = [...run.findings, ...findingsOf('login', seen, refused)];
      return { run: { ...run, ...resultOf(findings), findings }, session, saved };
    }
    if (steps.some(({ expect }) => saysWhatALoginIs(expect))) return { run, session, saved };
    const gives = authorization !== undefined || (steps.at(-1)?.saves.length ?? 0) > 0;
    const hasSession = gives || session.cookiesFor(last.end.url) !== '' || session.cookiesFor(last.request.url) !== '';
    const why = failure === undefined || hasPasswordField(answerOf(last)?.page.raw ?? '') ? failure : undefined;
    const seen = { exchange: last, hasSession, unkept, ...(why === undefined ? {} : { failure: why }) };
    const findings = [...run.findings, ...findingsOf('login', seen, last)];
    return { run: { ...run, ...resultOf(findings), findings }, session, saved };
  }
  const [token] = last === undefined ? [] : selectJson(answerOf(last)?.page.json, bearer, last.request.thinking);
  if (last === undefined || typeof token !== 'string' || token === '') {
    const missing = [{ name: 'bearer', source: { json: bearer } }];
    const findings = last === undefined ? [] : findingsOf('saved', { exchange: last, missing }, last);
    return { run: { ...run, result: 'fail', why: 'there was no token in the answer', findings }, session, saved };
  }
  last.request.secrets.add(token, '$TOKEN');
  return { run, session: session.copy({ authorization: `Bearer ${token.replace(/[^\x21-\x7e]/g, '')}` }), saved };
}

/** What such an answer says of a login: why it failed explains them away. */
const EXPLAINED = [
  'status',
  'error-page',
  'wrong-place',
  'redirect',
  'cookie',
  'header',
  'text',
  'json',
  'css',
  'login-page',
];

/** In place of what was not as expected of the answer, why the login failed. */
function explained(run: CheckRun, failure: LoginFailure, unkept: readonly string[]): CheckRun {
  const last = run.exchanges.at(-1);
  const isBad = ({ severity }: Finding): boolean => isAtLeast(severity, 'high');
  const [first, ...more] = run.findings.filter(isBad);
  const isAboutAnswer = [first, ...more].every(
    (each) => each === undefined || EXPLAINED.includes(each.rule.slice('smoke/'.length)),
  );
  if (last === undefined || run.result === 'blocked' || !isAboutAnswer) return run;
  const why = findingsOf(
    'login',
    { exchange: last, hasSession: false, failure, unkept, ...(first === undefined ? {} : { expected: first.title }) },
    last,
  );
  const findings = [...why, ...run.findings.filter((each) => !isBad(each))];
  return { ...run, ...resultOf(findings), findings };
}

/** The file names more than a status. */
const saysWhatALoginIs = ({ cookie, endsAt, chain, css, json, text, regex, header, redirect }: Expectation): boolean =>
  [endsAt, chain, redirect].some((place) => place !== null) ||
  [cookie, css, json, text, regex, header].some((each) => each.length > 0);

async function runPlanned(check: PlannedCheck, world: World, visitor: Promise<Visitor> | undefined): Promise<CheckRun> {
  const { name, auth, needsLogin, steps, alone } = check;
  const stranger = newSession();
  const who = needsLogin ? await visitor : undefined;
  if (who !== undefined && who.run.result !== 'pass') return skipped(name, 'the login did not succeed');
  const session = who !== undefined && auth ? who.session.copy() : stranger;
  const saved = new Map(who?.saved);
  const [step] = steps;
  if (!alone || step === undefined) return runSteps(check, world, session, saved);
  const { exchanges, findings, doubt } = await burstOf(step, world, session, saved);
  if (findings.length === 0 && doubt !== undefined)
    return { name, result: doubt.kind, why: doubt.reason, findings, exchanges };
  return { name, ...resultOf(findings), findings, exchanges };
}

async function runMoved({ step, to, query }: Plan['moved'][number], world: World): Promise<CheckRun> {
  const session = newSession();
  const run = await runSteps({ name: step.build(new Map(), session).name, steps: [step] }, world, session);
  const [exchange] = run.exchanges;
  if (run.result !== 'pass' || exchange === undefined) return run;
  const findings = findingsOf('moved', { exchange, to, query }, exchange);
  return { ...run, ...resultOf(findings), findings };
}

/** Results in the order of `work`; at most `limit` at a time. */
async function inParallel<T>(work: readonly (() => Promise<T>)[], limit: number): Promise<T[]> {
  const results: T[] = [];
  const queue = work.entries();
  const worker = async (): Promise<void> => {
    for (const [index, start] of queue) results[index] = await start();
  };
  await Promise.all(Array.from({ length: Math.min(limit, work.length) }, worker));
  return results;
}

function once<T>(start: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= start();
    return result;
  };
}
