/** What `init` finds in a repository. */
import { CODEOWNERS_FILES, ownersOf } from '../../checks/env/infer/code-owners.ts';
import { type InferredVariable, inferVariables } from '../../checks/env/infer/infer.ts';
import { type Project, readProject } from '../../checks/env/project.ts';
import { isSameEnvironment, stageOf } from '../../core/environment.ts';
import { readText, type Tree } from '../../io/tree.ts';
import type { LoadedConfig } from '../configuration.ts';

export interface FoundEnvironment {
  /** As the repository calls it. */
  name: string;
  /** `.github/workflows/deploy.yml:12 deploys to it` */
  because: string;
}

export interface Found {
  project: Project;
  environments: FoundEnvironment[];
  variables: InferredVariable[];
  /** Names that a workflow takes from GitHub's secrets or variables: where values are kept. */
  inGithub: ReadonlySet<string>;
}

export async function findAll(tree: Tree, config: LoadedConfig): Promise<Found> {
  const project = await readProject(tree, { config, folder: '' });
  const inGithub = new Set(
    [...project.reads].filter(([, reads]) => reads.some(({ kind }) => kind === 'workflow')).map(([name]) => name),
  );
  const declared = new Set(project.declarations.filter(({ explicit }) => explicit).map(({ name }) => name));
  return {
    project,
    environments: findEnvironments(project),
    // What a schema of another tool says already is said better there.
    variables: inferVariables(project.declarations, project.reads, await codeOwners(tree)).filter(
      ({ name }) => !declared.has(name),
    ),
    inGithub,
  };
}

async function codeOwners(tree: Tree): Promise<(path: string) => string | undefined> {
  for (const file of CODEOWNERS_FILES) {
    const text = await readText(tree, file);
    if (text !== undefined) return ownersOf(text);
  }
  return () => undefined;
}

/** Production first, then as found. What a workflow calls an environment may also be a place for its own tokens. */
function findEnvironments({ workflows, envFiles, reads }: Project): FoundEnvironment[] {
  const found: FoundEnvironment[] = [];
  const add = (name: string, because: string): void => {
    if (!found.some((each) => isSameEnvironment(each.name, name))) found.push({ name, because });
  };
  const isOfApp = (name: string | undefined): boolean =>
    name !== undefined && (reads.get(name) ?? []).some(({ kind }) => kind === 'code');
  for (const { path, jobs } of workflows)
    for (const { environment, reads: references, env, steps } of jobs) {
      const hasOurs =
        references.some(({ name }) => isOfApp(name)) ||
        [...env, ...steps.flatMap((step) => step.env)].some(({ name }) => isOfApp(name));
      for (const name of environment?.names ?? [])
        if (hasOurs || isPlainStage(name)) add(name, `${path}:${environment?.place.line ?? 1} names it`);
    }
  for (const { path } of envFiles) {
    const name = /(?:^|\/)\.env\.(\w+)(?:\.local)?$/.exec(path)?.[1];
    const stage = name === undefined ? undefined : stageOf(name);
    if (name !== undefined && (stage === 'production' || stage === 'staging')) add(name, `${path} is for it`);
  }
  const rank = ({ name }: FoundEnvironment): number => (stageOf(name) === 'production' ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

/** `production`, not `chrome-production`. */
const isPlainStage = (name: string): boolean => stageOf(name) !== undefined && /^[A-Za-z]+$/.test(name);
