/** Does every environment have the variables the code needs, with values that can work there? */
import { type ParsedConfig, parseConfig } from '../../config/parse.ts';
import { DEFAULT_CONFIG } from '../../config/schema.ts';
import type { Finding } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import type { LeftOut } from '../../core/outcome.ts';
import { docsOf } from '../../core/rule.ts';
import { memoryTree, readText, type Tree } from '../../io/tree.ts';
import type { Check, CheckContext, CheckResult } from '../check.ts';
import { collectDeclarations, type DeclaredConfig, readEnvFile, usesParseVariables } from './collect.ts';
import type { Declaration } from './declaration.ts';
import { parseDotenv } from './dotenv.ts';
import { becomes } from './parse-variables.ts';
import type { EnvProblem, EnvRule, EnvSubject } from './rule.ts';
import { ENV_RULES } from './rules/index.ts';

export interface EnvSettings {
  /** Configuration of what would be deployed, and of what is there (absent where nothing is compared). */
  config: DeclaredConfig;
  baseConfig?: DeclaredConfig;
  /** Folder of the app, relative to the repository; `''` for all of it. */
  folder: string;
  /** Judge the values of this file instead of the job's. */
  envFile?: string;
}

export const envCheck: Check<EnvSettings> = {
  word: 'env',
  summary: 'does every environment have the variables the code needs, with values that can work there?',
  rules: ENV_RULES,
  run,
  runExample,
};

async function run(context: CheckContext, settings: EnvSettings): Promise<CheckResult> {
  const judged = await valuesToJudge(context, settings);
  const reach = judged.values === undefined ? 'all' : 'shallowest';
  const { declarations, files } = await collectDeclarations(context.head, settings.config, settings.folder, reach);
  const before =
    context.base && settings.baseConfig
      ? (await collectDeclarations(context.base, settings.baseConfig, settings.folder, reach)).declarations
      : undefined;
  const coverage = {
    'declared variables': declarations.length,
    'new variables': before === undefined ? 0 : newNames(declarations, before),
    'checked values': 0,
  };
  if (declarations.length === 0)
    return {
      status: 'skipped',
      reason: `no variables are declared: neither \`env.vars\` in launch-ready.yml nor ${settings.config.parsed.config.env.examples[0] ?? '.env.example'}`,
      coverage,
      findings: [],
    };

  const owner = settings.config.parsed.config.environments[judged.name ?? '']?.owner;
  const subject: EnvSubject = {
    declarations,
    before,
    environment: judged.name,
    values: judged.values,
    source: settings.envFile === undefined ? 'job' : 'file',
    parseVariablesInUse: await usesParseVariables(context.head, settings.folder),
    ...(owner === undefined ? {} : { owner }),
  };
  const values = judged.values;
  if (values) coverage['checked values'] = declarations.filter((declaration) => declaration.name in values).length;
  const leftOut: LeftOut[] = values
    ? await deeperFiles(context, settings, files)
    : [{ what: 'values', count: declarations.length, why: judged.why }];
  const texts = new Map<string, string[]>();
  for (const path of new Set(declarations.map((declaration) => declaration.path)))
    texts.set(path, ((await readText(context.head, path)) ?? '').split(/\r\n|\r|\n/));
  return {
    status: 'completed',
    coverage,
    leftOut,
    // Never `known` because the base declares it too: a value that is wrong now is wrong now.
    findings: judge(subject).map((problem) => toFinding(problem, subject, texts)),
    examined: [...files, ...(settings.config.path === undefined ? [] : [settings.config.path])],
    notices: subject.parseVariablesInUse && values ? [describeTypes(declarations, values)] : [],
  };
}

/** Example files of other apps, whose values this job need not have. */
async function deeperFiles(context: CheckContext, settings: EnvSettings, read: readonly string[]): Promise<LeftOut[]> {
  const { files } = await collectDeclarations(context.head, settings.config, settings.folder, 'all');
  const count = files.length - read.length;
  const why =
    'they lie deeper; judge each app in a step of its own (`working-directory`), or name them all under `apps`';
  return count === 0 ? [] : [{ what: 'example files', count, why }];
}

const newNames = (after: readonly Declaration[], before: readonly Declaration[]): number => {
  const names = new Set(before.map((declaration) => declaration.name));
  return after.filter((declaration) => !names.has(declaration.name)).length;
};

type Judged =
  | { values: Record<string, string>; name: string | undefined; why?: never }
  | { values: undefined; name: undefined; why: string };

async function valuesToJudge(context: CheckContext, { envFile }: EnvSettings): Promise<Judged> {
  if (envFile !== undefined) {
    const values = withoutPrototype(await readEnvFile(context.files, envFile));
    return { values, name: context.environment ?? envFile.split(/[\\/]/).at(-1) };
  }
  if (context.environment === undefined) return { values: undefined, name: undefined, why: 'no environment was given' };
  if (context.fork) return { values: undefined, name: undefined, why: 'a fork or bot gets no secrets' };
  return { values: withoutPrototype(context.variables), name: context.environment };
}

/** A variable may be called `constructor`; every object has one of those. */
const withoutPrototype = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.assign(Object.create(null), values);

const judge = (subject: EnvSubject): (EnvProblem & { rule: EnvRule })[] =>
  ENV_RULES.flatMap((rule) => [...rule.check(subject)].map((problem) => ({ ...problem, rule })));

function toFinding(
  { rule, declaration, severity, ...words }: EnvProblem & { rule: EnvRule },
  subject: EnvSubject,
  texts: ReadonlyMap<string, readonly string[]>,
): Finding {
  const { path, line, startColumn, endColumn, name } = declaration;
  // Up to the name: what follows may be somebody's real value.
  const whole = texts.get(path)?.[line - 1] ?? name;
  const isMore = endColumn !== undefined && whole.slice(endColumn).trim() !== '';
  const excerptText = endColumn === undefined ? `${name}:` : `${whole.slice(0, endColumn)}${isMore ? '…' : ''}`;
  const start = excerptText.lastIndexOf(name);
  return {
    check: 'env',
    rule: rule.id,
    severity: severity ?? rule.severity,
    ...words,
    location: {
      kind: 'file',
      path,
      startLine: line,
      endLine: line,
      ...(startColumn === undefined || endColumn === undefined ? {} : { startColumn, endColumn }),
    },
    fingerprint: fingerprint(rule.id, name, subject.environment ?? ''),
    state: 'new',
    excerpt: {
      text: excerptText,
      line,
      ...(start === -1 ? {} : { highlight: { start, end: start + name.length } }),
    },
    inlineIgnorable: true,
    docs: docsOf(rule.id),
    data: {
      variable: name,
      ...(subject.environment === undefined ? {} : { environment: subject.environment }),
      ...words.data,
    },
  };
}

/** dotenv-parse-variables types what the app reads; a number where a text was meant is worth knowing. */
function describeTypes(declarations: readonly Declaration[], values: Readonly<Record<string, string>>): string {
  const kinds = new Map<string, string[]>();
  for (const { name } of declarations) {
    const value = values[name];
    if (value === undefined) continue;
    const { kind } = becomes(value);
    kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  }
  const parts = [...kinds].map(([kind, names]) => `${names.join(', ')} as ${kind}`);
  return `dotenv-parse-variables would read ${parts.join('; ')}.`;
}

/**
 * An example is an example file, then `--- production` and the values there; or `--- base` and `--- head`; or
 * `--- config` and `env.vars`.
 */
async function runExample(_ruleId: string, example: string): Promise<string[]> {
  const sections = new Map<string, string>();
  let current = 'head';
  for (const line of example.split('\n')) {
    const heading = /^--- (\w+)$/.exec(line)?.[1];
    if (heading) {
      current = heading;
      sections.set(current, '');
    } else sections.set(current, `${sections.get(current) ?? ''}${line}\n`);
  }
  const yaml = sections.get('config');
  const text = yaml === undefined ? '' : `env:\n  vars:\n${yaml.replace(/^/gm, '    ')}`;
  const config = (): DeclaredConfig => ({
    path: 'launch-ready.yml',
    parsed: yaml === undefined ? NO_CONFIG : parseConfig(text, 'launch-ready.yml'),
  });
  const tree = (name: string): Tree => memoryTree({ '.env.example': sections.get(name) ?? '' });
  const values = sections.get('production');
  const subject: EnvSubject = {
    declarations: (await collectDeclarations(tree('head'), config(), '')).declarations,
    before: sections.has('base') ? (await collectDeclarations(tree('base'), config(), '')).declarations : undefined,
    environment: values === undefined ? undefined : 'production',
    values:
      values === undefined
        ? undefined
        : Object.fromEntries(parseDotenv(values).entries.map((entry) => [entry.name, entry.value])),
    source: 'job',
    parseVariablesInUse: true,
  };
  return judge(subject).map(({ rule }) => rule.id);
}

export const NO_CONFIG: ParsedConfig = { config: DEFAULT_CONFIG, written: {}, lineOf: () => undefined };
