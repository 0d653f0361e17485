/** Rules about the suite's own ignores and configuration: a change cannot silence itself unseen. */
import type { Finding, Location, Replacement } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { docsOf, type RuleInfo } from '../../core/rule.ts';
import type { Ignore } from '../../core/suppress.ts';

/** What a change lets pass that was caught before. */
export interface Loosening {
  /** `rule migrations/drop-column is switched off` */
  what: string;
  /** Key in launch-ready.yml. */
  key: readonly string[];
}

export interface PolicySubject {
  /** `2026-11-22` */
  today: string;
  ignores: readonly Ignore[];
  expired: readonly Ignore[];
  /** Ignores that matched nothing though what they name was looked at. */
  stale: readonly Ignore[];
  malformed: readonly { line: number; text: string }[];
  loosenings: readonly Loosening[];
  /** Ignores and baseline entries that this change adds. */
  added: readonly { what: string; location: Location }[];
  configPath: string;
  lineOfKey(key: readonly string[]): number | undefined;
}

export interface PolicyProblem {
  title: string;
  message: string;
  fix: string;
  impact: string;
  location: Location;
  replacement?: Replacement;
  /** Parts of the fingerprint. */
  parts: readonly string[];
}

export interface PolicyRule extends RuleInfo {
  check(subject: PolicySubject): Iterable<PolicyProblem>;
}

export const atLine = (path: string, line: number): Location => ({
  kind: 'file',
  path,
  startLine: line,
  endLine: line,
});

/** An entry of the ignore file is a line of its own; a comment may share its line with code. */
export const withoutLine = (ignore: Ignore): { replacement?: Replacement } =>
  ignore.kind === 'file' ? { replacement: { startLine: ignore.line, endLine: ignore.line, text: '' } } : {};

/** Where an ignore stands, and what it names. */
export const placeOf = (ignore: Ignore): { location: Location; words: string } =>
  ignore.kind === 'inline'
    ? { location: atLine(ignore.path, ignore.line), words: `\`launch-ready:ignore ${ignore.rule}\`` }
    : {
        location: atLine('.launch-ready/ignore', ignore.line),
        words: `the entry for \`${ignore.rule}\` (${ignore.place})`,
      };

export function judgePolicy(rules: readonly PolicyRule[], subject: PolicySubject): Finding[] {
  return rules.flatMap((rule) =>
    [...rule.check(subject)].map(
      ({ parts, ...problem }): Finding => ({
        check: 'policy',
        rule: rule.id,
        severity: rule.severity,
        ...problem,
        fingerprint: fingerprint(rule.id, ...parts),
        state: 'new',
        inlineIgnorable: false,
        docs: docsOf(rule.id),
      }),
    ),
  );
}
