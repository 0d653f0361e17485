/** The smoke check against one application that answers: as it is, and broken. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { runCli } from '../../app/cli/index.ts';
import type { Report } from '../../core/report.ts';
import type { SmokeRun } from '../../core/smoke-run.ts';
import { type Application, type Mark, output, type Place } from './application.ts';
import type { Breakage, BreakingProxy, Passed } from './breaking-proxy.ts';

interface Run {
  exitCode: number;
  report: Report;
  error: string;
  seconds: number;
}

/** The check itself, as a user runs it: a repository with its configuration, and the variables that it names. */
async function smoke(repository: string, env: Readonly<Record<string, string>>, ...args: string[]): Promise<Run> {
  let out = '';
  let error = '';
  const began = performance.now();
  const exitCode = await runCli(['smoke', '--repo', repository, '--format', 'json', ...args], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    cwd: repository,
    env: { PATH: process.env['PATH'], ...env },
    color: false,
    width: 100,
  });
  const seconds = (performance.now() - began) / 1000;
  if (out === '') throw new Error(`the check could not run:\n${error}`);
  return { exitCode, report: JSON.parse(out) as Report, error, seconds };
}

const isMark =
  ({ method, path: address, status }: Mark) =>
  (each: Passed): boolean =>
    each.method === method && address.test(each.path) && status.includes(each.status);

const titlesOf = ({ report }: Run): string[] => [
  ...report.findings.map(({ severity, rule, title }) => `${severity} ${rule}: ${title}`),
  ...report.outcomes.flatMap(({ reason }) => (reason === null ? [] : [reason])),
];

const checksOf = ({ report }: Run): SmokeRun['checks'] =>
  report.outcomes.flatMap(({ smoke: run }) => run?.checks ?? []);

const BREAKAGES: readonly { name: string; what: Breakage; password?: string; says: RegExp }[] = [
  // Where there is no session, the first request is the one that is refused.
  { name: 'wrong password', what: 'nothing', password: 'not-the-password', says: /./ },
  { name: 'record answers 500', what: 'error', says: /answered 500/ },
  {
    name: 'record answers a shell',
    what: 'shell',
    says: /answered with the page of|is not JSON|is not there|is missing|has nothing at|has no form/,
  },
  { name: 'session dropped', what: 'session', says: /./ },
  { name: 'strangers let in', what: 'strangers', says: /answers a stranger, too/ },
];

const variablesOf = (user: string, password: string) => ({
  SMOKE_USER: user,
  SMOKE_PASSWORD: password,
  SMOKE_BASIC: Buffer.from(`${user}:${password}`).toString('base64'),
});

/** A repository with nothing in it but, where it is given, a configuration. */
async function repositoryWith(folder: string, configuration?: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await output({ file: 'git', args: ['init', '--quiet', folder] });
  if (configuration !== undefined) writeFileSync(path.join(folder, 'launch-ready.yml'), configuration);
  return folder;
}

/** What a URL alone finds, without any configuration: the titles. */
export async function titlesOfBare(place: Place, proxy: BreakingProxy): Promise<string[]> {
  const repository = await repositoryWith(path.join(place.data, 'bare'));
  proxy.break('nothing');
  return titlesOf(await smoke(repository, {}, '--url', place.url));
}

/** Cells of the table, and whether all is as it should be. What was told goes to `say`, a line at a time. */
export async function scoreRunning(
  app: Application,
  place: Place,
  proxy: BreakingProxy,
  say: (line: string) => void,
): Promise<{ cells: string[]; isGood: boolean }> {
  const section = parse(readFileSync(new URL(`${app.name}.yml`, import.meta.url), 'utf8')) as {
    login?: { expect?: unknown };
  };
  const repositoryOf = (name: string, smokeSection: object): Promise<string> =>
    repositoryWith(
      path.join(place.data, name),
      stringify({ version: 1, environments: { production: { url: place.url } }, smoke: smokeSection }),
    );
  const repository = await repositoryOf('repository', section);
  const env = variablesOf(place.user, place.password);
  const url = ['--url', place.url];
  proxy.break('nothing');
  const clean = await smoke(repository, env, ...url);
  const passed = proxy.passed();
  const did = (mark: Mark): boolean => passed.some(isMark(mark));
  const unlike = checksOf(clean).filter(({ result }) => result !== 'pass' && result !== 'skipped');
  const login = checksOf(clean).find(({ name }) => name === 'login');
  const facts = [
    login === undefined ? unlike.length === 0 : login.result === 'pass',
    did(app.created),
    did(app.edited),
    did(app.deleted),
    // The record was asked for by its owner, who got it, and by a stranger, who did not.
    passed.some((each) => app.route.test(each.path) && !each.hasSession && each.method === 'GET'),
  ];
  let isGood = clean.exitCode === 0 && unlike.length === 0 && facts.every(Boolean);
  for (const { name, why } of unlike) say(`  not as it should be: ${name}: ${why}`);
  for (const { severity, title } of clean.report.findings) say(`  told of what is right: ${severity} ${title}`);
  let leaks = 0;
  const lookForSecrets = ({ report, error }: Run): void => {
    const text = JSON.stringify(report) + error;
    if (![place.password, env.SMOKE_BASIC, ...proxy.sessions()].some((value) => text.includes(value))) return;
    leaks++;
    say('    a password or a session stands in the report');
  };
  lookForSecrets(clean);

  let told = 0;
  const before = new Set(clean.report.findings.map(({ fingerprint }) => fingerprint));
  for (const { name, what, password, says } of BREAKAGES) {
    app.reset?.(place);
    proxy.break(what);
    const broken = await smoke(repository, variablesOf(place.user, password ?? place.password), ...url);
    const isTold =
      broken.exitCode === 1 &&
      broken.report.findings.some(({ fingerprint, title }) => !before.has(fingerprint) && says.test(title));
    if (isTold) told++;
    say(`  ${name} (exit ${broken.exitCode}, ${broken.seconds.toFixed(1)} s):`);
    for (const title of titlesOf(broken)) say(`    ${title}`);
    lookForSecrets(broken);
  }
  if (section.login !== undefined) {
    const { expect: _, ...rest } = section.login;
    const trusting = await repositoryOf('trusting', { ...section, login: rest });
    app.reset?.(place);
    proxy.break('nothing');
    const run = await smoke(trusting, variablesOf(place.user, 'not-the-password'), ...url);
    const isTold = checksOf(run).some(({ name, result }) => name === 'login' && result === 'fail');
    say(`  wrong password, and nothing expected of the login: ${isTold ? '' : 'NOT '}told by the login`);
    for (const title of titlesOf(run)) say(`    ${title}`);
  }
  isGood &&= told === BREAKAGES.length && leaks === 0;
  return {
    isGood,
    cells: [
      ...facts.map((fact) => (fact ? 'yes' : 'NO')),
      String(clean.report.outcomes[0]?.coverage['requests'] ?? ''),
      clean.seconds.toFixed(1),
      `${told} of ${BREAKAGES.length}`,
    ],
  };
}
