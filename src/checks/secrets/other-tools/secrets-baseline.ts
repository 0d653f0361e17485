/** `.secrets.baseline` of detect-secrets: for each path the SHA-1 of what was found there and audited. */
import { createHash } from 'node:crypto';
import { messageOf, UserError } from '../../../core/errors.ts';
import { printable } from '../../../core/text.ts';

export const SECRETS_BASELINE = '.secrets.baseline';

export interface SecretsBaseline {
  /** `path`, a space, the hash: what an auditor did not call a real secret. */
  entries: ReadonlySet<string>;
  notes: string[];
}

/** The entry that stands for a secret at a path. */
export const baselineEntry = (path: string, secret: string): string =>
  `${path} ${createHash('sha1').update(secret).digest('hex')}`;

/** Throws UserError. */
export function parseSecretsBaseline(text: string, file = SECRETS_BASELINE): SecretsBaseline {
  const json = asRecord(parseJson(text, file));
  const results = asRecord(json?.results);
  if (results === undefined)
    throw new UserError(`${file} has no \`results\`.`, 'Write it anew with `detect-secrets scan`, or delete it.');
  const entries = new Set<string>();
  for (const [path, found] of Object.entries(results)) {
    if (!Array.isArray(found))
      throw new UserError(`${file}: \`results\` of ${printable(path, 120)} is no list.`, 'Write it anew.');
    for (const each of found) {
      const { hashed_secret: hash, is_secret: isSecret } = asRecord(each) ?? {};
      if (typeof hash === 'string' && isSecret !== true)
        entries.add(`${path.replaceAll('\\', '/')} ${hash.toLowerCase()}`);
    }
  }
  const filters = Array.isArray(json?.filters_used) ? json.filters_used : [];
  const excludes = filters.some((filter) => Object.hasOwn(asRecord(filter) ?? {}, 'pattern'));
  return {
    entries,
    notes: excludes
      ? [`${file} leaves out files or lines by a pattern, which is not read: use \`secrets.ignore-paths\`.`]
      : [],
  };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(
      `${file} is not valid JSON: ${printable(messageOf(error), 160)}.`,
      'Write it anew with `detect-secrets scan`, or restore it from git.',
      { cause: error },
    );
  }
}

const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
