/** Runs what is planned: waits for the release, logs in, and makes the requests side by side. */
import { countOf } from '../../core/outcome.ts';
import type { CheckContext } from '../check.ts';
import { burstOf } from './beside.ts';
import { certificatesBy, type InspectTls } from './certificates.ts';
import { answerOf } from './exchange.ts';
import type { Expectation } from './expectation.ts';
import { selectJson } from './json-path.ts';
import { findingsOf } from './judge.ts';
import type { World } from './look.ts';
import type { Plan, PlannedCheck } from './plan.ts';
import { waitForRelease } from './ready.ts';
import { exchangeWith } from './retry.ts';
import { type CheckRun, resultOf, runSteps } from './run-check.ts';
import { newSession, type Session } from './session.ts';
import { milliseconds, type SmokeSettings } from './settings.ts';
import { siteChecks } from './site.ts';

/** Everything that is planned, in the order of the file. Never throws for what the network does. */
export async function runPlan(
  plan: Plan,
  settings: SmokeSettings,
  context: Pick<CheckContext, 'clock' | 'http' | 'progress'> & { inspectTls?: InspectTls },
): Promise<CheckRun[]> {
  const { clock, http } = context;
  const home = once(async () => {
    const session = newSession();
    return exchangeWith(plan.home.build(new Map(), session), world, session);
  });
  const { inspectTls } = context;
  const stranger = newSession();
  const hostRequest = ({ href }: URL) => ({ ...plan.home.build(new Map(), stranger), url: href });
  const world: World = {
    ...(inspectTls === undefined ? {} : { certificates: certificatesBy(inspectTls, hostRequest) }),
    http,
    clock,
    retries: settings.retries,
    timeoutMs: milliseconds(settings.timeout),
    deadline: clock.now() + milliseconds(settings.deadline),
    progress: (message) => context.progress(message),
    home,
    homepage: async () => {
      const answer = answerOf(await home());
      return answer?.page.kind === 'html' ? answer.page.raw : undefined;
    },
    otherHosts: settings.otherHosts ?? [],
    ...(settings.deployedAt === undefined ? {} : { deployedAt: settings.deployedAt }),
  };
  const runs: CheckRun[] = [];
  if (plan.ready !== undefined) {
    const { expect } = plan.ready.step;
    const ready = await waitForRelease(plan.ready, world);
    runs.push(ready);
    if (ready.result !== 'pass')
      return [...runs, ...plan.checks.map(({ name }) => skipped(name, 'the release is not there'))];
    world.release = expect;
  }
  context.progress(`smoke: ${countOf(plan.checks.length, 'checks')} at ${plan.planning.base.origin}`);
  const visitor = plan.login === undefined ? undefined : logIn(plan.login, world);
  const together = plan.checks.filter(({ alone }) => !alone);
  const results = await inParallel(
    [
      ...together.map((check) => () => runPlanned(check, world, visitor)),
      ...plan.moved.map((moved) => () => runMoved(moved, world)),
      ...siteChecks(plan, settings, world),
    ],
    settings.parallel,
  );
  if (visitor !== undefined) runs.push((await visitor).run);
  runs.push(...results);
  for (const check of plan.checks.filter(({ alone }) => alone)) runs.push(await runPlanned(check, world, visitor));
  return runs;
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
}

async function logIn({ steps, bearer }: NonNullable<Plan['login']>, world: World): Promise<Visitor> {
  const session = newSession();
  const run = await runSteps({ name: 'login', steps }, world, session);
  if (run.result !== 'pass') return { run, session };
  const last = run.exchanges.at(-1);
  if (bearer === undefined) {
    if (last === undefined || steps.some(({ expect }) => saysWhatALoginIs(expect))) return { run, session };
    const hasSession = session.cookiesFor(last.end.url) !== '' || session.cookiesFor(last.request.url) !== '';
    const findings = [...run.findings, ...findingsOf('login', { exchange: last, hasSession }, last)];
    return { run: { ...run, ...resultOf(findings), findings }, session };
  }
  const [token] = last === undefined ? [] : selectJson(answerOf(last)?.page.json, bearer);
  if (last === undefined || typeof token !== 'string' || token === '') {
    const missing = [{ name: 'bearer', source: { json: bearer } }];
    const findings = last === undefined ? [] : findingsOf('saved', { exchange: last, missing }, last);
    return { run: { ...run, result: 'fail', why: 'there was no token in the answer', findings }, session };
  }
  last.request.secrets.add(token, '$TOKEN');
  return { run, session: session.copy({ authorization: `Bearer ${token.replace(/[^\x21-\x7e]/g, '')}` }) };
}

/** The file names more than a status. */
const saysWhatALoginIs = ({ cookie, endsAt, chain, css, json, text, regex, header, redirect }: Expectation): boolean =>
  [endsAt, chain, redirect].some((place) => place !== null) ||
  [cookie, css, json, text, regex, header].some((each) => each.length > 0);

async function runPlanned(check: PlannedCheck, world: World, visitor: Promise<Visitor> | undefined): Promise<CheckRun> {
  const { name, auth, steps, alone } = check;
  const stranger = newSession();
  const who = auth ? await visitor : undefined;
  if (who !== undefined && who.run.result !== 'pass') return skipped(name, 'the login did not succeed');
  const session = who === undefined ? stranger : who.session.copy();
  const [step] = steps;
  if (!alone || step === undefined) return runSteps(check, world, session);
  const { exchanges, findings, doubt } = await burstOf(step, world, session, new Map());
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
