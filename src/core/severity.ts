/** Ascending: a later one is worse. */
export const SEVERITIES = ['low', 'medium', 'high', 'blocker'] as const;

/**
 * - `blocker`: certain loss of data, outage, or a live credential
 * - `high`: likely in normal use
 * - `medium`: under a condition that the finding names
 * - `low`: advice
 */
export type Severity = (typeof SEVERITIES)[number];

/** What `fail-on` may say; `never` reports all the same and exits 0. */
export const FAIL_ON = [...SEVERITIES, 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity);

export const isAtLeast = (severity: Severity, floor: FailOn): boolean =>
  floor !== 'never' && rankOf(severity) >= rankOf(floor);

/** Worst first. */
export const bySeverity = (a: Severity, b: Severity): number => rankOf(b) - rankOf(a);
