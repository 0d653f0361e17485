/** What is said of two environments that share a secret or a database, whether their values were compared or their fingerprints. */
import type { Severity } from '../../core/severity.ts';
import type { Environment } from './environments/environment.ts';
import type { EnvProblem } from './rule.ts';
import { placeOfValue } from './words.ts';

/** A variable of an environment. */
export interface Used {
  environment: Environment;
  name: string;
}

/** `other` is the one that is told to change. */
export function sharedSecret(first: Used, other: Used, severity: Severity): EnvProblem {
  const names =
    first.name === other.name
      ? `\`${first.name}\` has`
      : `\`${first.name}\` of ${first.environment.name} and \`${other.name}\` of ${other.environment.name} have`;
  return {
    variable: other.name,
    environment: other.environment,
    severity,
    title: `${other.environment.name} and ${first.environment.name} share a secret (${other.name})`,
    message: `${names} the same value in ${first.environment.name} and in ${other.environment.name}. (What it is, is not shown.)`,
    fix: `Make a new secret for ${other.environment.name} and set \`${other.name}\` ${placeOfValue(other.environment)}. ${allow(other.name)}`,
    impact: `Whoever sees it in ${other.environment.name} has it in ${first.environment.name} too; what is tried out in one happens to the customers of the other.`,
    ...pair(first),
  };
}

/** `kind` in words: `PostgreSQL database`. */
export function sharedDatabase(first: Used, other: Used, severity: Severity, kind = 'database'): EnvProblem {
  return {
    variable: other.name,
    environment: other.environment,
    severity,
    title: `${other.environment.name} uses the database of ${first.environment.name} (${other.name})`,
    message: `\`${other.name}\` of ${other.environment.name} and \`${first.name}\` of ${first.environment.name} mean one ${kind}: host, port and name are the same${first.name === other.name ? '' : ', though the variables are not'}. Poolers, users and parameters do not make it another one.`,
    fix: `Make a database for ${other.environment.name} and set \`${other.name}\` ${placeOfValue(other.environment)}. ${allow(other.name)}`,
    impact: `What is tried out in ${other.environment.name} (tests that clean up, migrations, seeds) changes or deletes the data of ${first.environment.name}.`,
    ...pair(first),
  };
}

const allow = (name: string): string =>
  `If the two are meant to share it, say so in launch-ready.yml: \`${name}: { never-share: false }\`.`;

const pair = ({ environment, name }: Used) => ({
  part: `${environment.name} ${name}`,
  data: { others: [environment.name], other: name },
});
