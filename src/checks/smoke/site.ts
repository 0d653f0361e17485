/** What a URL alone shows: scripts and styles of the homepage, https, one address, what its headers say. */
import type { Certificates } from './certificate/certificates.ts';
import { answerOf, type Exchange } from './exchange.ts';
import { isOn } from './expectation.ts';
import { findingsOf, judge } from './judge.ts';
import { seenOf, type World } from './look.ts';
import { namesPart, wantsCertificate } from './only.ts';
import type { Plan } from './plan.ts';
import { resourcesOf } from './resources.ts';
import { exchangeWith } from './retry.ts';
import { isOurNetwork } from './rules/unreachable.ts';
import { type CheckRun, resultOf } from './run-check.ts';
import { newSession } from './session.ts';
import type { SmokeSettings } from './settings.ts';
import { assets } from './site-assets.ts';
import { homeOf, NO_HOME, plain, skipped } from './site-home.ts';
import { wwwTwinOf } from './site-of.ts';
import { visitorWallOf } from './visitor-wall.ts';

/** One for each part that is switched on and applies to this address. */
export function siteChecks(plan: Plan, settings: SmokeSettings, world: World): (() => Promise<CheckRun>)[] {
  const { site } = settings;
  const wants = (part: keyof Exclude<typeof site, boolean | string>): boolean =>
    namesPart(settings, part) ?? (typeof site === 'object' ? isOn(site[part] ?? true) : isOn(site));
  const { base } = plan.planning;
  const isPublic = !isPrivate(base.hostname);
  const isSecure = base.protocol === 'https:';
  const checks: (() => Promise<CheckRun>)[] = [];
  if ((wants('headers') || wants('assets')) && !plan.checks.some(asksForHome)) checks.push(() => homepage(world));
  const { certificates } = world;
  if (certificates !== undefined && wants('certificate'))
    for (const url of httpsOriginsOf(plan).map((origin) => new URL(origin)))
      if (wantsCertificate(settings, url.host)) checks.push(() => certificate(url, certificates));
  if (wants('headers')) checks.push(() => headers(world));
  if (wants('assets')) checks.push(() => assets(plan, world));
  // Another port than 443 has no twin on 80.
  if (wants('https') && base.port === '' && (isSecure || isPublic)) checks.push(() => upgrade(plan, world));
  const twin = isPublic && isSecure && base.port === '' ? wwwTwinOf(base.hostname) : undefined;
  if (wants('canonical') && twin !== undefined) checks.push(() => canonical(plan, world, twin));
  return checks;
}

/** Of this machine or a network of one's own: nobody comes by http, or by `www.`. */
const isPrivate = (host: string): boolean =>
  /^(?:[^.]+|.+\.(?:localhost|local|internal|test|lan|home|corp)|(?:127|10|0)(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|\[.*\])$/.test(
    host,
  );

/** Of the app, and of what its checks ask. */
function httpsOriginsOf({ planning, checks, login, ready }: Plan): string[] {
  const steps = [...checks.flatMap((check) => check.steps), ...(login?.steps ?? []), ...(ready ? [ready.step] : [])];
  const asked = steps.flatMap(({ origin, csrf }) => [origin, ...(csrf === undefined ? [] : [csrf.from.origin])]);
  return [...new Set([planning.base.origin, ...asked])].filter((origin) => origin.startsWith('https:'));
}

async function certificate(url: URL, certificates: Certificates): Promise<CheckRun> {
  const name = `certificate of ${url.host}`;
  const { findings, unseen } = await certificates.of(url);
  if (unseen?.kind === 'failed') {
    const { kind, code } = unseen.failure;
    if (kind === 'proxy')
      return {
        name,
        result: 'inconclusive',
        why: `the proxy of this machine let nothing through (${code})`,
        findings: [],
        exchanges: [],
      };
    // Whether it answers at all is for the requests to say.
    return skipped(name, `no connection came about (${code})`);
  }
  return { name, ...resultOf(findings), findings: [...findings], exchanges: [] };
}

/** What all parts of it hang on: where no check of the file asks for it, this one does. */
async function homepage(world: World): Promise<CheckRun> {
  const exchange = await world.home();
  const judgement = judge(await seenOf(exchange, world));
  const run = { name: 'homepage', exchanges: [exchange] };
  if (judgement.kind === 'passed') return { ...run, result: 'pass', findings: [] };
  if (judgement.kind === 'findings')
    return { ...run, ...resultOf(judgement.findings), findings: [...judgement.findings] };
  return { ...run, result: judgement.kind, why: judgement.reason, findings: [] };
}

const asksForHome = ({ auth, steps }: Plan['checks'][number]): boolean => !auth && steps[0]?.isHome === true;

async function headers(world: World): Promise<CheckRun> {
  const home = await homeOf(world);
  if (home === undefined) return skipped('headers', NO_HOME);
  const { exchange, page } = home;
  if (!answerOf(exchange)?.url.startsWith('https:')) return skipped('headers', 'the homepage is not encrypted');
  const resources = page === undefined ? [] : resourcesOf(page, answerOf(exchange)?.url ?? exchange.request.url);
  const findings = findingsOf('home', { exchange, resources }, exchange);
  return { name: 'headers', ...resultOf(findings), findings, exchanges: [] };
}

async function upgrade(plan: Plan, world: World): Promise<CheckRun> {
  const name = 'http leads to https';
  const session = newSession();
  const request = plain(plan.home.build(new Map(), session));
  const url = new URL(request.url);
  url.protocol = 'http:';
  const exchange = await exchangeWith(
    // Where it leads is enough: it is not followed.
    { ...request, name, url: url.href, shownUrl: url.href, expect: { ...request.expect, redirect: '/' } },
    { ...world, retries: Math.min(1, world.retries) },
    session,
  );
  const unseen = unseenOf(name, exchange);
  if (unseen !== undefined) return unseen;
  const findings = findingsOf('upgrade', { exchange }, exchange);
  return { name, ...resultOf(findings), findings, exchanges: [exchange] };
}

async function canonical(plan: Plan, world: World, twinHost: string): Promise<CheckRun> {
  const name = 'one address';
  const session = newSession();
  const request = plain(plan.home.build(new Map(), session));
  const url = new URL(request.url);
  url.hostname = twinHost;
  const twin = await exchangeWith(
    { ...request, name, url: url.href, shownUrl: url.href },
    { ...world, retries: Math.min(1, world.retries) },
    session,
  );
  if (twin.end.kind === 'failure' && twin.end.failure.kind === 'dns' && !isOurNetwork(twin.end.failure))
    return { ...skipped(name, `${twinHost} does not exist`), exchanges: [twin] };
  const home = await world.home();
  // That it answers not at all is what the rule tells.
  const unseen = twin.end.kind === 'failure' && !isOurNetwork(twin.end.failure) ? undefined : unseenOf(name, twin);
  if (unseen !== undefined) return unseen;
  if (answerOf(home) === undefined) return { ...skipped(name, NO_HOME), exchanges: [twin] };
  const findings = findingsOf('twin', { exchange: home, twin }, twin);
  return { name, ...resultOf(findings), findings, exchanges: [twin] };
}

/** Where nothing was seen, nothing is as it should be. */
function unseenOf(name: string, exchange: Exchange): CheckRun | undefined {
  const { end } = exchange;
  const run = { name, findings: [], exchanges: [exchange] };
  const wall = end.kind === 'wall' ? end.wall : visitorWallOf(exchange);
  if (wall !== undefined) return { ...run, result: 'blocked', why: `${wall.what} answered. ${wall.advice}` };
  if (end.kind === 'deadline' || (end.kind === 'failure' && isOurNetwork(end.failure)))
    return { ...run, result: 'inconclusive', why: 'the time was over, or the network failed' };
  return end.kind === 'failure'
    ? { ...run, result: 'skipped', why: `nothing answers there (${end.failure.code})` }
    : undefined;
}
