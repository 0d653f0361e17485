/** What the team has dealt with: findings whose rule is off, and those in its list of ignores. */
import type { Config } from '../../config/schema.ts';
import { readIgnoreFile } from '../mark.ts';
import type { Subject } from '../subject.ts';
import { trustedTree } from './other-tools.ts';

/** An ignore whose day is over does not count. `trust` says whose ignores do. */
export async function settledBy(
  subject: Subject,
  trust: 'head' | 'base',
  rules: Config['rules'],
  today: string,
): Promise<(found: { rule: string; fingerprint: string }) => boolean> {
  const { entries } = await readIgnoreFile(trustedTree(subject, trust));
  const accepted = new Set(
    entries.filter(({ until }) => until === undefined || until >= today).map(({ fingerprint }) => fingerprint),
  );
  return ({ rule, fingerprint }) => rules[rule] === 'off' || accepted.has(fingerprint);
}
