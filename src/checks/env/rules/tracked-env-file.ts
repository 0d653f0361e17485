import { type Stage, stageOf } from '../../../core/environment.ts';
import type { Severity } from '../../../core/severity.ts';
import { clientToolOf } from '../../../facts/client-variables.ts';
import { entropyOf } from '../../../facts/credentials/shared/placeholder.ts';
import { keyModeOf } from '../../../facts/key-modes.ts';
import { isPrivateAddress, isThisMachine } from '../address.ts';
import { credentialIn, isOpenValue } from '../credential.ts';
import { databaseOf, passwordOf } from '../database-url.ts';
import type { DotenvEntry } from '../dotenv.ts';
import { environmentOfFile } from '../environments/collect.ts';
import type { Environment } from '../environments/environment.ts';
import { placeholderOf } from '../placeholder.ts';
import type { EnvRule } from '../rule.ts';
import { weaknessOfPassword } from '../strength.ts';
import { hasPem, isReference } from '../value-shapes.ts';
import { looksSecret } from '../variable-name.ts';

export const trackedEnvFile: EnvRule = {
  id: 'env/tracked-env-file',
  severity: 'blocker',
  summary: 'The repository holds an env file with secrets',
  why: 'Everybody with the code has them, for ever, and a deploy may put the old ones back: at Olhash the `.env` of the repository wrote over a rotated password with every deploy, and the site was down for 40 minutes.',
  fix: 'Take the file out of the repository, replace the secrets, and keep them where the host keeps them.',
  since: '0.1.0',
  sources: ['https://www.olhash.com/writing/anatomy-of-a-p0/', 'https://12factor.net/config'],
  examples: {
    bad: [
      '--- file .env\nSTRIPE_SECRET_KEY=sk_live_<token>\n',
      '--- file .env.production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app\n',
      '--- file deploy/prod.env\nJWT_SECRET=<token>\n',
    ],
    good: [
      '--- file .env\nNEXT_PUBLIC_APP_URL=https://app.shop.dev\nPORT=3000\n',
      '--- file .env.development\nDATABASE_URL=postgres://postgres:postgres@localhost:5432/app\nJWT_SECRET=development-secret\n',
      '--- file .env.test\nJWT_SECRET=<token>\n',
      '--- file .env\nSTRIPE_SECRET_KEY=\nAPI_TOKEN=${API_TOKEN}\nDB_PASSWORD=changeme\n',
    ],
  },
  *check(subject) {
    for (const file of subject.envFiles) {
      if (!file.isTracked) continue;
      const kept = keptFor(file.path);
      const found = file.dotenv.entries.flatMap((entry) => {
        const severity = severityOf(entry, kept);
        return severity === undefined ? [] : [{ entry, severity }];
      });
      const worst = ORDER.find((severity) => found.some((each) => each.severity === severity));
      const first = found.find(({ severity }) => severity === worst)?.entry;
      if (worst === undefined || first === undefined) continue;
      const names = [...new Set(found.map(({ entry }) => entry.name))];
      const some = names
        .slice(0, 5)
        .map((name) => `\`${name}\``)
        .join(', ');
      yield {
        variable: first.name,
        place: { path: file.path, line: first.startLine, startColumn: first.startColumn, endColumn: first.endColumn },
        severity: worst,
        title: `${file.path} is in the repository and holds ${names.length === 1 ? 'a secret' : `${names.length} secrets`}`,
        message: `${file.path} is committed, and ${names.length === 1 ? 'this variable has' : 'these variables have'} a value there: ${some}${names.length > 5 ? ', …' : ''}.`,
        fix: `1. Replace ${names.length === 1 ? 'the secret' : 'the secrets'} at the provider: the history keeps the old ones.\n2. \`git rm --cached ${file.path}\`, and put the name into \`.gitignore\`.\n3. Set the new ones where the host keeps them, and list the names without values in \`.env.example\`.`,
        impact:
          'Whoever can read the repository, now or at any time after a leak, can use them; and the next deploy may put old values back.',
        // One more secret in it is another finding.
        part: `${file.path} ${names.join(' ')}`,
        data: { variables: names },
      };
    }
  },
};

const ORDER = ['blocker', 'high', 'medium'] as const;

interface Kept {
  /** What is in it is there to try the app. */
  isForTrying: boolean;
  environment: Environment;
  stage: Stage | undefined;
}

/** What the name of a file says of its values. */
function keptFor(path: string): Kept {
  const file = path.slice(path.lastIndexOf('/') + 1);
  // `.env.local` is the file that is never committed, so that real values are in it.
  const stage = stageOf(
    file
      .replace(/^\.env\.?/, '')
      .replace(/\.?env$/, '')
      .replace(/(?:^|\.)local$/, ''),
  );
  const isForTrying =
    stage === 'development' ||
    stage === 'test' ||
    /^\.env\.(?:ci|docker|devcontainer|local\.docker|compose)/.test(file);
  const name = isForTrying ? 'development' : environmentOfFile(file);
  return {
    isForTrying,
    stage: stageOf(name),
    environment: { name, source: '', kind: 'file', cells: new Map(), isComplete: true },
  };
}

/** Undefined for what may stand in a repository. */
function severityOf({ name, value }: DotenvEntry, { isForTrying, environment, stage }: Kept): Severity | undefined {
  const text = value.trim();
  // What a browser gets is no secret of the repository; `env/secret-exposed` asks whether it should get it.
  if (text === '' || isReference(text) || isOpenValue(text) || clientToolOf(name) !== undefined) return undefined;
  const isSecret = looksSecret(name);
  const isKnown = text.includes('://') || hasPem(text) || keyModeOf(name, text) !== undefined;
  // Most are settings, of which there may be a million.
  if (!isSecret && !isKnown && credentialIn(text) === undefined && databaseOf(text) === undefined) return undefined;
  const judged = { name, value, environment, stage, declaration: undefined, reads: [], isProduction: false };
  if (placeholderOf({ ...judged, isSecret: true })) return undefined;
  if (keyModeOf(name, text)?.mode === 'test')
    return keyModeOf(name, text)?.part === 'secret' && !isForTrying ? 'medium' : undefined;
  const database = databaseOf(text);
  if (database !== undefined || text.includes('://')) {
    const password = passwordOf(text);
    if (password === '' || isReference(password) || weaknessOfPassword(password) !== undefined) return undefined;
    const host = database?.host ?? URL.parse(text)?.hostname ?? '';
    if (host === '' || isThisMachine(host) || !host.includes('.') || isPrivateAddress(host)) return undefined;
    return isForTrying ? 'high' : 'blocker';
  }
  if (hasPem(text)) return /PRIVATE KEY/.test(text) ? (isForTrying ? 'medium' : 'blocker') : undefined;
  if (credentialIn(text) !== undefined) return isForTrying ? 'high' : 'blocker';
  if (isForTrying || !isSecret || weaknessOfPassword(text) !== undefined) return undefined;
  if (/^(?:true|false|[\d.]{1,6})$/i.test(text)) return undefined;
  // Drawn at random, or chosen by a person: the first is used somewhere for certain.
  return text.length >= 16 && entropyOf(text) >= 3.2 && /\d/.test(text) && !/\s/.test(text) ? 'blocker' : 'medium';
}
