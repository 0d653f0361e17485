/** Findings that say the same of different places: a reader needs the words once. */
import type { Finding } from '../core/finding.ts';

/** In the order of the first of each group; no group is empty. */
export function alikeIn(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const { check, rule, severity, title, message, impact, fix } = finding;
    const key = JSON.stringify([check, rule, severity, title, message, impact, fix]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}
