/**
 * Examples of rules. An example is an example file, then sections that a line `--- …` begins:
 *
 * - `--- production` (any name of an environment): what is set there
 * - `--- base` and `--- head`: example files that are compared
 * - `--- production changed 2026-09-01`: the same, changed last on that day
 * - `--- config`: `env.vars` of launch-ready.yml; `--- env`: all of `env`
 * - `--- file src/a.ts`: a file of the project
 * - `--- base file src/a.ts`: the same on the base
 * - `--- last deploy of production`: what was set there then
 *
 * No credential stands in a file: see `fillExample`.
 */
import { NO_CONFIG, parseConfig } from '../../config/parse.ts';
import { memoryTree } from '../../io/tree.ts';
import type { DeclaredConfig } from './collect.ts';
import { parseDotenv } from './dotenv.ts';
import { cellOf } from './environments/collect.ts';
import type { Environment } from './environments/environment.ts';
import { fillExample } from './fill-example.ts';
import { type Project, readProject } from './project.ts';
import type { EnvSubject, LastDeploy } from './rule.ts';
import { ENV_RULES } from './rules/index.ts';

/** The moment of every example: what expires, expires by it. */
export const NOW = Date.UTC(2027, 0, 15);

export async function runExample(_ruleId: string, example: string): Promise<string[]> {
  const subject = await subjectOf(example);
  return ENV_RULES.flatMap((rule) => [...rule.check(subject)].map(() => rule.id));
}

async function subjectOf(example: string): Promise<EnvSubject> {
  const sections = sectionsOf(fillExample(example));
  const project = async (side: 'head' | 'base'): Promise<Project> => {
    const prefix = side === 'base' ? 'base file ' : 'file ';
    const files: Record<string, string> = {};
    for (const [name, text] of sections) if (name.startsWith(prefix)) files[name.slice(prefix.length)] = text;
    const declared = sections.get(side);
    if (declared !== undefined && declared !== '') files['.env.example'] = declared;
    return readProject(memoryTree(files), { config: configOf(sections), folder: '' });
  };
  const head = await project('head');
  const base = sections.has('base') || [...sections.keys()].some((name) => name.startsWith('base file'));
  const before = base ? await project('base') : undefined;
  return {
    declarations: head.declarations,
    before: before?.declarations,
    reads: head.reads,
    readBefore: before && new Set(before.reads.keys()),
    environments: environmentsOf(sections),
    envFiles: head.envFiles,
    dotenvFiles: head.dotenvFiles,
    loaders: head.loaders,
    workflows: head.workflows,
    templates: head.templates,
    named: [],
    github: undefined,
    folder: '',
    documents: head.documents,
    lastDeploys: lastDeploysOf(sections),
    parseVariablesInUse: true,
    now: NOW,
  };
}

function sectionsOf(example: string): Map<string, string> {
  const sections = new Map([['head', '']]);
  let current = 'head';
  for (const line of example.split('\n')) {
    const heading = /^--- (.+)$/.exec(line)?.[1];
    if (heading) {
      current = heading;
      sections.set(current, '');
    } else sections.set(current, `${sections.get(current) ?? ''}${line}\n`);
  }
  return sections;
}

function configOf(sections: ReadonlyMap<string, string>): DeclaredConfig {
  const vars = sections.get('config');
  const env = sections.get('env') ?? (vars === undefined ? undefined : `vars:\n${vars.replace(/^/gm, '  ')}`);
  const text = env === undefined ? '' : `env:\n${env.replace(/^/gm, '  ')}`;
  return {
    path: 'launch-ready.yml',
    parsed: env === undefined ? NO_CONFIG : parseConfig(text, 'launch-ready.yml'),
  };
}

const lastDeploysOf = (sections: ReadonlyMap<string, string>): Map<string, LastDeploy> =>
  new Map(
    [...sections].flatMap(([section, text]) => {
      const name = /^last deploy of (.+)$/.exec(section)?.[1];
      const names = parseDotenv(text).entries.map((entry) => entry.name);
      return name === undefined ? [] : [[name, { day: '2027-01-10', names }] as const];
    }),
  );

const environmentsOf = (sections: ReadonlyMap<string, string>): Environment[] =>
  [...sections]
    .filter(([name]) => !/^(?:head|base|config|env)$|^(?:base )?file |^last deploy of /.test(name))
    .map(([heading, text]) => {
      const [, name = heading, changed] = /^(\S+) changed (\S+)$/.exec(heading) ?? [];
      return {
        name,
        source: 'the job',
        kind: 'job',
        cells: new Map(
          parseDotenv(text).entries.map((entry) => [
            entry.name,
            { ...cellOf(entry.value), ...(changed === undefined ? {} : { changed: `${changed}T00:00:00Z` }) },
          ]),
        ),
        isComplete: true,
      };
    });
