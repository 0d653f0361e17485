/** Which values two environments share, told from what their jobs left behind. Pure. */
import { stageOf } from '../../../core/environment.ts';
import type { Environment } from '../environments/environment.ts';
import type { EnvProblem } from '../rule.ts';
import { separationOf } from '../separation.ts';
import { sharedDatabase, sharedSecret } from '../sharing.ts';
import type { FingerprintedVariable, FingerprintFile } from './fingerprint-file.ts';

export type SharedProblem = EnvProblem & { kind: 'secret' | 'database' };

/** Every pair of environments once; a database that is shared says it all, so that the URL with its password is not named again. */
export function sharedProblems(files: readonly FingerprintFile[]): SharedProblem[] {
  const byRank = [...files].sort((a, b) => rank(a) - rank(b));
  return byRank.flatMap((first, index) => byRank.slice(index + 1).flatMap((other) => sharedBy(first, other)));
}

/** Production first, so that it is the other that is told to change. */
const rank = ({ environment }: FingerprintFile): number => (stageOf(environment) === 'production' ? 0 : 1);

function sharedBy(first: FingerprintFile, other: FingerprintFile): SharedProblem[] {
  const severities = separationOf(environmentOf(first), environmentOf(other), stageOf);
  if (severities === undefined) return [];
  const databases = pairs(first, other, ({ database }) => database);
  const named = new Set(databases.flatMap(({ a, b }) => [`a ${a}`, `b ${b}`]));
  const secrets = pairs(first, other, ({ value }) => value).filter(
    ({ a, b }) => !named.has(`a ${a}`) && !named.has(`b ${b}`),
  );
  const used = (file: FingerprintFile, name: string) => ({ environment: environmentOf(file), name });
  return [
    ...databases.map(({ a, b }) => ({
      ...sharedDatabase(used(first, a), used(other, b), isPrivate(other, b) ? 'medium' : severities.database),
      kind: 'database' as const,
    })),
    ...secrets.map(({ a, b }) => ({
      ...sharedSecret(used(first, a), used(other, b), severities.secret),
      kind: 'secret' as const,
    })),
  ];
}

/** Two networks may have the same private address. */
const isPrivate = ({ variables }: FingerprintFile, name: string): boolean =>
  variables.some((each) => each.name === name && each.network === 'private');

/** Names in both; the one of the same name, where there is one: two of its copies would say the same. */
function pairs(
  first: FingerprintFile,
  other: FingerprintFile,
  printOf: (variable: FingerprintedVariable) => string | undefined,
): { a: string; b: string }[] {
  const byPrint = Map.groupBy(first.variables, printOf);
  return other.variables.flatMap((variable) => {
    const print = printOf(variable);
    const same = print === undefined ? [] : (byPrint.get(print) ?? []);
    const one = same.find(({ name }) => name === variable.name) ?? same[0];
    return one === undefined ? [] : [{ a: one.name, b: variable.name }];
  });
}

const environmentOf = ({ environment }: FingerprintFile): Environment => ({
  name: environment,
  source: 'the job',
  kind: 'job',
  cells: new Map(),
  isComplete: false,
});
