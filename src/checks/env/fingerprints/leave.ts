/** What a job of an environment leaves behind, and what an earlier one left. */
import path from 'node:path';
import { isSameEnvironment } from '../../../core/environment.ts';
import { UserError } from '../../../core/errors.ts';
import type { Files } from '../../../io/files.ts';
import type { Environment } from '../environments/environment.ts';
import { type EnvSubject, judgedValues, type LastDeploy } from '../rule.ts';
import { isInPrivateNetwork, usesOf } from '../rules/same-database.ts';
import { isComparable } from '../rules/same-secret.ts';
import { MIN_PEPPER } from './fingerprint.ts';
import {
  type FingerprintFile,
  fingerprintFile,
  formatFingerprints,
  parseFingerprints,
  shownEnvironment,
} from './fingerprint-file.ts';

/** Its value keys the fingerprints; without it none are made. */
export const PEPPER = 'LAUNCH_READY_PEPPER';

/** `Production/eu` → `production-eu.json`: names of environments are not case sensitive, and may be in any script. */
export const fileOf = (environment: string): string =>
  `${environment.toLowerCase().replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')}.json`;

/** Throws UserError for a pepper that could be guessed. Undefined without one. */
export function pepperOf(variables: Readonly<Record<string, string>>): string | undefined {
  const pepper = variables[PEPPER]?.trim() ?? '';
  if (pepper === '') return undefined;
  if (pepper.length < MIN_PEPPER)
    throw new UserError(
      `${PEPPER} is shorter than ${MIN_PEPPER} characters, so that it could be guessed.`,
      `Make another: \`openssl rand -hex 32 | gh secret set ${PEPPER}\`.`,
    );
  return pepper;
}

/** Files to write: one for each judged environment. */
export async function fingerprintFiles(
  subject: EnvSubject,
  folder: string,
  pepper: string | undefined,
): Promise<{ file: string; text: string }[]> {
  const names = [...subject.declarations.map(({ name }) => name), ...subject.reads.keys()];
  const found: { file: string; text: string }[] = [];
  // What GitHub lists of another environment is for that one's own job to tell.
  for (const environment of subject.environments.filter(({ kind }) => kind !== 'github')) {
    const only = { ...subject, environments: [environment] };
    const secrets = new Map(
      [...judgedValues(only)].filter(isComparable).map(({ name, value }) => [name, value.trim()] as const),
    );
    const databases = new Map(
      usesOf(only).map(({ name, database }) => {
        const { kind, host, port, name: of } = database;
        return [name, { text: `${kind} ${host} ${port} ${of}`, isPrivate: isInPrivateNetwork(database) }] as const;
      }),
    );
    const file = await fingerprintFile(environment, names, { secrets, databases }, pepper, subject.now);
    found.push({ file: path.join(folder, fileOf(environment.name)), text: formatFingerprints(file) });
  }
  return found;
}

/** What earlier jobs left in the folder for these environments, by their names in lower case. */
export async function lastDeploysIn(
  files: Files,
  folder: string,
  environments: readonly Environment[],
): Promise<Map<string, LastDeploy>> {
  const found = new Map<string, LastDeploy>();
  for (const { name } of environments) {
    const text = (await files.read(path.join(folder, fileOf(name))))?.toString('utf8');
    const earlier = text === undefined ? undefined : parseFingerprints(text);
    // `a/b` and `a-b` have one file.
    if (earlier !== undefined && isSameEnvironment(earlier.environment, shownEnvironment(name)))
      found.set(name.toLowerCase(), lastDeployOf(earlier));
  }
  return found;
}

const lastDeployOf = ({ at, variables }: FingerprintFile): LastDeploy => ({
  day: at.slice(0, 10),
  names: variables.filter(({ state }) => state === 'set').map(({ name }) => name),
});
