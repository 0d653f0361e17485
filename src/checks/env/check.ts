/** Does every environment have the variables the code needs, with values that can work there? */

import { isSameEnvironment } from '../../core/environment.ts';
import type { Finding } from '../../core/finding.ts';
import { countOf, type LeftOut } from '../../core/outcome.ts';
import { readText } from '../../io/tree.ts';
import type { Check, CheckContext, CheckResult } from '../check.ts';
import { type DeclaredConfig, usesParseVariables } from './collect.ts';
import type { Declaration } from './declaration.ts';
import type { Environment } from './environments/environment.ts';
import type { GithubEnvironments } from './environments/github.ts';
import { runExample } from './example.ts';
import { fingerprintOf, type Judgement, toFinding } from './finding.ts';
import { fingerprintFiles, lastDeploysIn, PEPPER, pepperOf } from './fingerprints/leave.ts';
import { addTo } from './groups.ts';
import { environmentsToJudge, type ValueSettings } from './judged.ts';
import { matrixOf } from './matrix.ts';
import { codeReads, needsOf } from './needs.ts';
import { becomes } from './parse-variables.ts';
import { concernsProject, type Project, readProject } from './project.ts';
import { byName, type EnvSubject } from './rule.ts';
import { ENV_RULES } from './rules/index.ts';
import type { NamedEnvironment } from './workflows/environment-names.ts';

export interface EnvSettings extends ValueSettings {
  /** Configuration of what is there (absent where nothing is compared). */
  baseConfig?: DeclaredConfig;
  /** Folder of the app, relative to the repository; `''` for all of it. */
  folder: string;
  /** Folder for keyed fingerprints, absolute: what an earlier job left there is compared, and new ones are left. */
  fingerprints?: string;
}

export const envCheck: Check<EnvSettings> = {
  word: 'env',
  summary: 'does every environment have the variables the code needs, with values that can work there?',
  rules: ENV_RULES,
  run,
  runExample,
};

async function run(context: CheckContext, settings: EnvSettings): Promise<CheckResult> {
  const { config, folder } = settings;
  const project = await readProject(context.head, { config, folder });
  const base = await readBase(context, settings, project);
  const { declarations } = project;
  const names = new Set([...declarations.map(({ name }) => name), ...project.reads.keys()]);
  const declared = new Set(declarations.map(({ name }) => name));
  const judged = await environmentsToJudge(context, settings, {
    loaders: project.loaders,
    has: (variable) => declared.has(variable) || codeReads(project, variable).length > 0,
  });
  const coverage = {
    'source files': project.files,
    'declared variables': declarations.length,
    'read variables': project.reads.size,
    'new variables': base === undefined ? 0 : newNames(declarations, base.declarations),
    'checked values': 0,
  };
  const subject: EnvSubject = {
    declarations,
    before: base?.declarations,
    reads: project.reads,
    readBefore: base && new Set(base.reads.keys()),
    environments: judged.environments,
    envFiles: project.envFiles,
    dotenvFiles: project.dotenvFiles,
    loaders: project.loaders,
    workflows: project.workflows,
    templates: project.templates,
    named: namedEnvironments(config, judged.github),
    github: judged.github,
    folder,
    documents: project.documents,
    lastDeploys:
      settings.fingerprints === undefined
        ? new Map()
        : await lastDeploysIn(context.files, settings.fingerprints, judged.environments),
    parseVariablesInUse: await usesParseVariables(context.head, folder),
    now: context.clock.now(),
  };
  coverage['checked values'] = countValues(subject.environments, names);
  const leftOut: LeftOut[] = [
    ...project.leftOut,
    ...judged.leftOut,
    ...unseen(subject),
    ...(judged.why === undefined
      ? deeperFiles(project)
      : declarations.length === 0
        ? []
        : [{ what: 'values', count: declarations.length, why: judged.why }]),
  ];
  const problems = judge(subject);
  const isEmpty = declarations.length === 0 && project.reads.size === 0 && project.envFiles.length === 0;
  // A workflow may be wrong all the same.
  if (isEmpty && problems.length === 0)
    return { status: 'skipped', reason: nothingThere(project, settings), coverage, leftOut, findings: [] };
  const others = Object.keys(config.parsed.config.environments).filter(
    (name) => !judged.environments.some((each) => isSameEnvironment(each.name, name)),
  );
  const pepper = pepperOf(context.variables);
  const leaves =
    settings.fingerprints === undefined ? [] : await fingerprintFiles(subject, settings.fingerprints, pepper);
  const findings = await toFindings(problems, subject, project, context);
  return {
    status: 'completed',
    coverage,
    leftOut,
    findings:
      context.review && base && settings.baseConfig
        ? markKnown(findings, subject, base, settings.baseConfig)
        : findings,
    matrix: matrixOf(subject, problems, others),
    leaves,
    examined: [
      ...project.exampleFiles,
      ...project.sources.texts.keys(),
      ...(config.path === undefined ? [] : [config.path]),
    ],
    notices: [
      ...(subject.parseVariablesInUse
        ? subject.environments.map((environment) => describeTypes(subject, environment))
        : []),
      ...(leaves.length > 0 && pepper === undefined ? [NO_PEPPER] : []),
    ],
  };
}

function nothingThere({ files }: Project, { config }: EnvSettings): string {
  const example = config.parsed.config.env.examples[0] ?? '.env.example';
  const declared = `no variables are declared: neither \`env.vars\` in launch-ready.yml nor ${example}`;
  return files === 0
    ? `${declared}, and there is no source file`
    : `${declared}, and nothing is read in ${countOf(files, 'source files')}`;
}

/** The base differs in the files of the change only. Absent where nothing is compared. */
async function readBase(
  context: CheckContext,
  { config, baseConfig, folder }: EnvSettings,
  project: Project,
): Promise<Project | undefined> {
  if (context.base === undefined || baseConfig === undefined) return undefined;
  const changed = new Set(context.changes.map(({ path }) => path));
  // Nothing of it changed: it is what it was.
  const touched = context.changes.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from]));
  const concerns = (path: string): boolean =>
    concernsProject(path, config) || concernsProject(path, baseConfig) || project.templates.has(path);
  if (!touched.some(concerns)) return project;
  const known = { sources: project.sources, workflows: project.workflows, changed };
  return readProject(context.base, { config: baseConfig, folder, known });
}

/** Example files of other apps, whose values this job need not have. */
function deeperFiles({ declarations }: Project): LeftOut[] {
  const deeper = declarations.filter(({ isDeeper }) => isDeeper);
  const count = new Set(deeper.map(({ path }) => path)).size;
  const why =
    'they lie deeper; judge each app in a step of its own (`working-directory`), or name them all under `apps`';
  return count === 0 ? [] : [{ what: 'example files', count, why }];
}

const newNames = (after: readonly Declaration[], before: readonly Declaration[]): number => {
  const names = new Set(before.map((declaration) => declaration.name));
  return after.filter((declaration) => !names.has(declaration.name)).length;
};

function namedEnvironments(
  { path, parsed }: DeclaredConfig,
  github: GithubEnvironments | undefined,
): NamedEnvironment[] {
  const configured = Object.keys(parsed.config.environments).map((name) => ({
    name,
    from: 'config' as const,
    ...(path === undefined ? {} : { place: { path, line: parsed.lineOf(['environments', name]) ?? 1 } }),
  }));
  return [...configured, ...(github?.environments ?? []).map(({ name }) => ({ name, from: 'github' as const }))];
}

/** What an environment must have, and a list that is not all does not show. */
const unseen = (subject: EnvSubject): LeftOut[] =>
  subject.environments
    .filter(({ isComplete }) => !isComplete)
    .flatMap((environment) => {
      const count = needsOf(subject, environment).filter(({ name }) => !environment.cells.has(name)).length;
      const why = `${environment.source} is not all that ${environment.name} has`;
      return count === 0 ? [] : [{ what: 'required variables', count, why }];
    });

/** Of the project's variables; a job has many others. */
const countValues = (environments: readonly Environment[], names: ReadonlySet<string>): number =>
  environments.reduce((sum, { cells }) => sum + [...names].filter((name) => cells.has(name)).length, 0);

const NO_PEPPER = `The files in \`fingerprints\` hold names only: without a pepper no value can be compared. Make one with \`openssl rand -hex 32 | gh secret set ${PEPPER}\`, and hand it over: \`${PEPPER}: \${{ secrets.${PEPPER} }}\`.`;

export const judge = (subject: EnvSubject): Judgement[] =>
  ENV_RULES.flatMap((rule) => [...rule.check(subject)].map((problem) => ({ ...problem, rule })));

/**
 * What the base has already is not the change's doing; but never `known` for a value: what is wrong now is wrong now.
 */
function markKnown(findings: Finding[], subject: EnvSubject, base: Project, baseConfig: DeclaredConfig): Finding[] {
  const before = judge({
    ...subject,
    declarations: base.declarations,
    before: undefined,
    reads: base.reads,
    readBefore: undefined,
    environments: [],
    envFiles: base.envFiles,
    dotenvFiles: base.dotenvFiles,
    loaders: base.loaders,
    named: namedEnvironments(baseConfig, subject.github),
    workflows: base.workflows,
    templates: base.templates,
    documents: base.documents,
  });
  const known = new Set(before.map(fingerprintOf));
  return findings.map((finding) => (known.has(finding.fingerprint) ? { ...finding, state: 'known' } : finding));
}

async function toFindings(
  problems: readonly Judgement[],
  subject: EnvSubject,
  { sources }: Project,
  { head }: CheckContext,
): Promise<Finding[]> {
  const declared = byName(subject.declarations);
  const lines = new Map<string, Promise<string[]>>();
  const linesOf = (path: string): Promise<string[]> => {
    const known = lines.get(path);
    if (known) return known;
    const text = sources.texts.get(path);
    const made = (text === undefined ? readText(head, path) : Promise.resolve(text)).then((each) =>
      (each ?? '').split(/\r\n|\r|\n/),
    );
    lines.set(path, made);
    return made;
  };
  return Promise.all(
    problems.map(async (problem) => {
      const place = problem.place ?? declared.get(problem.variable) ?? subject.reads.get(problem.variable)?.[0];
      const text = place === undefined ? undefined : (await linesOf(place.path))[place.line - 1];
      return toFinding(problem, place, text);
    }),
  );
}

/** dotenv-parse-variables types what the app reads; a number where a text was meant is worth knowing. */
function describeTypes({ declarations }: EnvSubject, { cells }: Environment): string {
  const kinds = new Map<string, string[]>();
  for (const { name } of declarations) {
    const cell = cells.get(name);
    if (cell === undefined || cell.state === 'listed') continue;
    const { kind } = becomes(cell.state === 'set' ? cell.value : '');
    addTo(kinds, kind, name);
  }
  const parts = [...kinds].map(([kind, names]) => `${names.join(', ')} as ${kind}`);
  return `dotenv-parse-variables would read ${parts.join('; ')}.`;
}
