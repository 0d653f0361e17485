/** "Environment names are not case sensitive": https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments */
export const isSameEnvironment = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export type Stage = 'production' | 'staging' | 'preview' | 'test' | 'development';

/** Words that stand in names of environments, as teams and hosts use them. */
const STAGES: readonly [Stage, ReadonlySet<string>][] = [
  // First, since `pre-prod` is no production.
  ['staging', new Set(['staging', 'stage', 'stg', 'preprod', 'preproduction', 'uat', 'qa', 'beta', 'nonprod'])],
  ['preview', new Set(['preview', 'review', 'pr'])],
  ['test', new Set(['test', 'testing', 'ci', 'e2e'])],
  ['development', new Set(['development', 'develop', 'dev', 'local', 'localhost', 'sandbox'])],
  ['production', new Set(['production', 'prod', 'prd', 'live', 'main'])],
];

/** A quick no: most names have none of these words anywhere. */
const ANY_WORD = new RegExp(STAGES.flatMap(([, words]) => [...words]).join('|'), 'i');

/**
 * What an environment is for, by its name: `prod-eu` and `Live` are productions, `acme-stg` is a staging; undefined
 * where no word of the name says so.
 */
export function stageOf(name: string): Stage | undefined {
  if (!ANY_WORD.test(name)) return undefined;
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/\b(pre|non)[-_. ]?(prod)/g, '$1$2')
    .split(/[^a-z0-9]+/);
  return STAGES.find(([, set]) => words.some((word) => set.has(word)))?.[0];
}
