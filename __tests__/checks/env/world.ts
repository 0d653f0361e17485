// A project, its environments, and what the check says of them.
import path from 'node:path';
import type { CheckContext, CheckResult } from '../../../src/checks/check.ts';
import { type EnvSettings, envCheck, judge } from '../../../src/checks/env/check.ts';
import { cellOf } from '../../../src/checks/env/environments/collect.ts';
import type { Environment } from '../../../src/checks/env/environments/environment.ts';
import { NOW } from '../../../src/checks/env/example.ts';
import { fillExample } from '../../../src/checks/env/fill-example.ts';
import { readProject } from '../../../src/checks/env/project.ts';
import type { Read } from '../../../src/checks/env/reads/read.ts';
import type { EnvSubject } from '../../../src/checks/env/rule.ts';
import { NO_CONFIG, parseConfig } from '../../../src/config/parse.ts';
import { virtualClock } from '../../../src/io/clock.ts';
import { noThreads } from '../../../src/io/threads.ts';
import { memoryTree } from '../../../src/io/tree.ts';
import { diskOf, nowhere } from '../../testkit/disk.ts';

export interface World {
  /** Files of the project by path; marks such as `<token>` are filled. */
  files?: Readonly<Record<string, string>>;
  /** Values by environment and name; marks are filled. Every name is declared in an example file. */
  environments?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** When values were changed last, by environment. */
  changed?: Readonly<Record<string, string>>;
  /** What the code would be found to read. */
  reads?: readonly (Partial<Read> & { name: string })[];
  now?: string;
  /** Files that earlier jobs left in `/left` by name; with them, the run leaves its own. */
  left?: Readonly<Record<string, string>>;
}

const declaredIn = (files: Readonly<Record<string, string>>): EnvSettings['config'] => {
  const text = files['launch-ready.yml'];
  return text === undefined
    ? { path: undefined, parsed: NO_CONFIG }
    : { path: 'launch-ready.yml', parsed: parseConfig(text, 'launch-ready.yml') };
};

const filled = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fillExample(text)]));

/** What the rules see of it. */
export async function subjectOf({
  files = {},
  environments = {},
  changed = {},
  reads = [],
  now,
}: World): Promise<EnvSubject> {
  const names = [...new Set(Object.values(environments).flatMap((values) => Object.keys(values)))];
  const all = { '.env.example': names.map((name) => `${name}=\n`).join(''), ...filled(files) };
  const project = await readProject(memoryTree(all), { config: declaredIn(all), folder: '' });
  const byName = new Map<string, readonly Read[]>(project.reads);
  for (const read of reads)
    byName.set(read.name, [
      ...(byName.get(read.name) ?? []),
      {
        path: 'src/app.ts',
        line: 1,
        startColumn: 1,
        endColumn: 1 + read.name.length,
        hasDefault: false,
        required: false,
        phase: 'run',
        side: 'server',
        via: 'process.env',
        kind: 'code',
        ...read,
      },
    ]);
  return {
    declarations: project.declarations,
    before: undefined,
    reads: byName,
    readBefore: undefined,
    environments: Object.entries(environments).map(([name, values]): Environment => {
      const day = changed[name];
      const cells = Object.entries(filled(values)).map(
        ([variable, value]) =>
          [variable, { ...cellOf(value), ...(day === undefined ? {} : { changed: day }) }] as const,
      );
      return { name, source: `the saved list ${name}.json`, kind: 'host', cells: new Map(cells), isComplete: true };
    }),
    envFiles: project.envFiles,
    dotenvFiles: project.dotenvFiles,
    loaders: project.loaders,
    workflows: project.workflows,
    templates: project.templates,
    named: [],
    github: undefined,
    folder: '',
    documents: project.documents,
    lastDeploys: new Map(),
    parseVariablesInUse: false,
    now: now === undefined ? NOW : Date.parse(now),
  };
}

/** Each problem as `severity rule variable environment`, without what dotenv-parse-variables would make of a value. */
export async function problemsOf(world: World): Promise<string[]> {
  return judge(await subjectOf(world))
    .filter(({ rule }) => rule.id !== 'env/value-changed-by-parser')
    .map(
      ({ rule, severity, variable, environment }) =>
        `${severity ?? rule.severity} ${rule.id.slice(4)} ${variable}${environment === undefined ? '' : ` ${environment.name}`}`,
    );
}

/** The same of one value. */
export const problemsOfValue = async (name: string, value: string, environment = 'production'): Promise<string[]> =>
  (await problemsOf({ environments: { [environment]: { [name]: value } } })).map((problem) =>
    problem.replace(` ${name} ${environment}`, ''),
  );

/** The whole check, with the values of a job (one environment) or of env files (several). */
export function runCheck({ files = {}, environments = {}, now, left }: World): Promise<CheckResult> {
  const names = [...new Set(Object.values(environments).flatMap((values) => Object.keys(values)))];
  const all = { '.env.example': names.map((name) => `${name}=\n`).join(''), ...filled(files) };
  const [only, ...more] = Object.entries(environments);
  const disk = Object.fromEntries([
    ...Object.entries(environments).map(([name, values]) => [
      `.env.${name}`,
      Object.entries(filled(values))
        .map(([variable, value]) => `${variable}=${quoted(value)}\n`)
        .join(''),
    ]),
    ...Object.entries(left ?? {}).map(([name, text]) => [path.join('/left', name), text]),
  ]);
  const context: CheckContext = {
    scope: { kind: 'tree' },
    head: memoryTree(all),
    changes: [],
    files: diskOf(disk),
    http: { send: nowhere },
    threads: noThreads,
    clock: virtualClock(now ?? '2027-01-15T00:00:00Z'),
    variables: more.length > 0 ? {} : filled(only?.[1] ?? {}),
    review: true,
    fork: false,
    asked: false,
    progress: () => {},
    ...(only === undefined ? {} : { environment: only[0] }),
  };
  return envCheck.run(context, {
    config: declaredIn(all),
    folder: '',
    ...(left === undefined ? {} : { fingerprints: '/left' }),
    valuesFiles:
      more.length === 0 ? [] : Object.keys(environments).map((name) => ({ path: `.env.${name}`, environment: name })),
  });
}

/** As dotenv reads it back: in the first kind of quotes that the value does not have. */
const quoted = (value: string): string => {
  const quote = ["'", '`', '"'].find((each) => !value.includes(each)) ?? '"';
  return `${quote}${value}${quote}`;
};
