/** One check of the file: its steps one after the other, what they save, what they clean up, and the requests beside them. */
import type { Finding } from '../../core/finding.ts';
import { bySeverity, isAtLeast } from '../../core/severity.ts';
import type { SmokeResult } from '../../core/smoke-run.ts';
import { printable } from '../../core/text.ts';
import { besideOf } from './beside.ts';
import { answerOf, type Exchange } from './exchange.ts';
import { findForm } from './form.ts';
import { whyNotSentTo } from './form-target.ts';
import { findingsOf, judge } from './judge.ts';
import { look, seenOf, type World } from './look.ts';
import { type FilledForm, type Token, Unsendable } from './outgoing.ts';
import type { Session } from './session.ts';
import { type Source, valueAt } from './source.ts';
import type { Step } from './step.ts';
import { NotSaved } from './template.ts';
import { OutOfTime } from './thinking.ts';

export interface CheckRun {
  name: string;
  result: SmokeResult;
  /** One clause without full stop; absent where it passed. */
  why?: string;
  findings: Finding[];
  exchanges: Exchange[];
  /** What was not looked at, though it passed: sentences for a reader. */
  notices?: readonly string[];
}

/** What a step came to. */
interface StepRun {
  exchanges: Exchange[];
  findings: Finding[];
  /** Set where nothing was proven. */
  doubt?: { kind: 'blocked' | 'inconclusive'; reason: string };
}

/** Time for cleaning up after the deadline, in milliseconds. */
const GRACE_MS = 15_000;

export interface CheckInput {
  name: string;
  steps: readonly Step[];
}

/** Never throws for what the network does. `saved` is filled; `session` gets the cookies. */
export async function runSteps(
  { name, steps }: CheckInput,
  world: World,
  session: Session,
  saved: Map<string, string> = new Map(),
): Promise<CheckRun> {
  const exchanges: Exchange[] = [];
  const findings: Finding[] = [];
  const notices: string[] = [];
  let doubt: (NonNullable<StepRun['doubt']> & { at: string }) | undefined;
  let hasFailed = false;
  for (const step of steps) {
    if (hasFailed && !step.always) continue;
    const [lacking] = step.needs.filter((key) => !saved.has(key));
    if (lacking !== undefined) {
      // Nothing was sent that makes anything, so nothing is left behind.
      if (step.always && exchanges.some(hasMade))
        notices.push(
          `smoke: ${printable(name, 80)}: nothing was cleaned up, for no answer gave \`{${lacking}}\`: a record may be left behind.`,
        );
      continue;
    }
    const patience = step.always
      ? { ...world, deadline: Math.max(world.deadline, world.clock.now() + GRACE_MS) }
      : world;
    const run = await runStep(step, patience, session, saved);
    exchanges.push(...run.exchanges);
    findings.push(...run.findings);
    doubt ??= run.doubt === undefined ? undefined : { ...run.doubt, at: labelOf(run.exchanges) };
    if (resultOf(run.findings).result === 'fail' || run.doubt !== undefined) hasFailed = true;
  }
  const isMany = steps.length > 1;
  const judged = resultOf(findings);
  const rest = { findings, exchanges, ...(notices.length === 0 ? {} : { notices }) };
  if (judged.result === 'fail') return { name, ...judged, ...rest };
  if (doubt !== undefined)
    return {
      name,
      result: doubt.kind,
      why: isMany && doubt.at !== '' ? `${doubt.at}: ${doubt.reason}` : doubt.reason,
      ...rest,
    };
  return { name, ...judged, ...rest };
}

/** It was answered, and does more than read. */
const hasMade = ({ request, end }: Exchange): boolean =>
  end.kind === 'answer' && end.response.status < 400 && !['GET', 'HEAD', 'DELETE'].includes(request.method);

/** What is at most medium is told, and is no failure. */
export function resultOf(findings: readonly Finding[]): Pick<CheckRun, 'result' | 'why'> {
  const [worst] = [...findings].sort((a, b) => bySeverity(a.severity, b.severity));
  if (worst === undefined) return { result: 'pass' };
  return { result: isAtLeast(worst.severity, 'high') ? 'fail' : 'pass', why: worst.title };
}

const labelOf = (exchanges: readonly Exchange[]): string => {
  const { request } = exchanges.at(-1) ?? {};
  return request === undefined ? '' : printable(`${request.method} ${request.path}`, 120);
};

async function runStep(step: Step, world: World, session: Session, saved: Map<string, string>): Promise<StepRun> {
  const run: StepRun = { exchanges: [], findings: [] };
  try {
    let token: Token | undefined;
    if (step.csrf !== undefined) {
      const page = await sendOne({ ...step.csrf.from.build(saved, session), holdsForm: true }, run, world, session);
      if (page === undefined) return run;
      const value = await valueAt(step.csrf.source, page, session);
      if (value === undefined || value === '') return notFound(run, page, [{ name: 'csrf', source: step.csrf.source }]);
      page.request.secrets.add(value, '$CSRF_TOKEN');
      token = { in: step.csrf.in, name: step.csrf.name, value };
    }
    let request = step.build(saved, session, token);
    if (step.submit !== undefined) {
      const page = await sendOne(
        { ...request, holdsForm: true, expect: pageOnly(request.expect) },
        run,
        world,
        session,
      );
      if (page === undefined) return run;
      const form = await formOf(step, page, run, saved, world);
      if (form === undefined) return run;
      request = step.buildForm(saved, session, form);
    }
    const exchange = await sendOne(request, run, world, session);
    // Also of an answer that is not as expected: what it made must be cleaned up.
    const answered = exchange ?? run.exchanges.at(-1);
    const missing = answered === undefined ? [] : await save(step, answered, saved, session);
    if (exchange === undefined) return run;
    if (missing.length > 0) return notFound(run, exchange, missing);
    const beside = await besideOf(step, exchange, { world, session, saved });
    run.exchanges.push(...beside.exchanges);
    run.findings.push(...beside.findings);
    if (beside.doubt !== undefined) run.doubt = beside.doubt;
    return run;
  } catch (error) {
    if (error instanceof NotSaved) return run;
    // The steps that clean up come all the same.
    if (error instanceof Unsendable) return { ...run, doubt: { kind: 'inconclusive', reason: error.message } };
    if (error instanceof OutOfTime) return { ...run, doubt: { kind: 'inconclusive', reason: error.message } };
    throw error;
  }
}

/** The exchange where it is as expected; else what is wrong is written into `run`. */
async function sendOne(
  request: ReturnType<Step['build']>,
  run: StepRun,
  world: World,
  session: Session,
): Promise<Exchange | undefined> {
  const { exchange, judgement } = await look(request, world, session);
  run.exchanges.push(exchange);
  if (judgement.kind === 'passed') return exchange;
  if (judgement.kind !== 'findings') {
    run.doubt = judgement;
    return undefined;
  }
  run.findings.push(...judgement.findings);
  return resultOf(judgement.findings).result === 'fail' ? undefined : exchange;
}

/** Of the page that holds a form only its status counts; the rest is expected of what the form brings. */
const pageOnly = (expect: Step['expect']): Step['expect'] => ({
  ...expect,
  status: null,
  text: [],
  notText: [],
  regex: [],
  json: [],
  css: [],
  header: [],
  cookie: [],
  redirect: null,
  chain: null,
  endsAt: null,
  maxTimeMs: null,
  maxBytes: null,
  type: null,
});

async function formOf(
  step: Step,
  page: Exchange,
  run: StepRun,
  saved: ReadonlyMap<string, string>,
  world: World,
): Promise<FilledForm | undefined> {
  const answer = answerOf(page);
  const fields = step.submit?.fields(saved) ?? [];
  const names = fields.map(({ name }) => name);
  const found = await findForm(answer?.page.raw ?? '', answer?.url ?? page.request.url, step.submit?.css, fields);
  if ('problem' in found) {
    // Without the form it may be the login that answered.
    const { holdsForm: _, ...request } = page.request;
    const judgement = judge(await seenOf({ ...page, request }, world));
    if (judgement.kind === 'blocked' || judgement.kind === 'inconclusive') {
      run.doubt = judgement;
      return undefined;
    }
    if (judgement.kind === 'findings' && resultOf(judgement.findings).result === 'fail') {
      run.findings.push(...judgement.findings);
      return undefined;
    }
    const isOpen = !step.auth && !step.isKnown && page.request.ownHeaders.length === 0;
    run.findings.push(
      ...findingsOf(
        'form',
        { exchange: page, problem: found.problem, fields: names, ...(isOpen ? { found: found.names } : {}) },
        page,
      ),
    );
    return undefined;
  }
  const problem = whyNotSentTo(found.form.url, page, step.submit?.allowedOrigins ?? []);
  if (problem !== undefined) {
    run.findings.push(...findingsOf('form', { exchange: page, problem, fields: names, form: found.form }, page));
    return undefined;
  }
  for (const [name, value] of found.form.fields)
    if (!names.includes(name) && /csrf|token|nonce|authenticity/i.test(name))
      page.request.secrets.add(value, '$CSRF_TOKEN');
  return found.form;
}

async function save(
  step: Step,
  exchange: Exchange,
  saved: Map<string, string>,
  session: Session,
): Promise<{ name: string; source: Source }[]> {
  const missing: { name: string; source: Source }[] = [];
  for (const { name, source } of step.saves) {
    const value = await valueAt(source, exchange, session);
    if (value === undefined || value === '') missing.push({ name, source });
    else {
      saved.set(name, value);
      exchange.request.secrets.add(value, `{${name}}`);
    }
  }
  return missing;
}

function notFound(run: StepRun, exchange: Exchange, missing: { name: string; source: Source }[]): StepRun {
  run.findings.push(...findingsOf('saved', { exchange, missing }, exchange));
  return run;
}
