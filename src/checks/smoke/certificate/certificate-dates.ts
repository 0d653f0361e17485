/** How long a certificate may be valid, and when its end is near. */
import type { Severity } from '../../../core/severity.ts';
import type { Certificate } from './x509.ts';

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

// https://cabforum.org/2025/04/11/ballot-sc081v3-introduce-schedule-of-reducing-validity-and-data-reuse-periods/
// and, for the first two, https://chromium.googlesource.com/chromium/src/+/main/net/docs/certificate_lifetimes.md
const LIMITS: readonly { from: string; days: number }[] = [
  { from: '2029-03-15', days: 47 },
  { from: '2027-03-15', days: 100 },
  { from: '2026-03-15', days: 200 },
  { from: '2020-09-01', days: 398 },
];

/** Apple's devices hold every authority to it, one's own included: https://support.apple.com/en-us/103769 */
const LIMIT_OF_ALL = 825;

/** Days that a certificate may be valid, by its authority and the day from which it is valid. */
export function limitOf({ from }: Certificate, isPublic: boolean): number {
  const limit = isPublic ? LIMITS.find((each) => from >= Date.parse(each.from)) : undefined;
  return limit?.days ?? LIMIT_OF_ALL;
}

export const lifetimeOf = ({ from, to }: Certificate): number => Math.max(0, to - from);

/** The most that counts as near. Renewers begin 30 days or more before the end (AWS 45, certbot 30 of 90). */
const NEAR_DAYS = 30;
const VERY_NEAR_DAYS = 15;
/** Three days, since a weekend lies between: but never more than a quarter of the lifetime (some live for six days). */
const VERY_NEAR_HOURS = 72;

/**
 * How bad it is that so little time is left, as a fraction of the lifetime: `medium` below a third, `high` below a sixth
 * or 72 hours. Undefined where there is time, or none at all.
 */
export function nearness(certificate: Certificate, now: number): Severity | undefined {
  const left = certificate.to - now;
  const lifetime = lifetimeOf(certificate);
  if (left < 0 || certificate.from > now) return undefined;
  const weekend = Math.min(VERY_NEAR_HOURS * HOUR_MS, lifetime / 4);
  if (left < Math.max(weekend, Math.min(lifetime / 6, VERY_NEAR_DAYS * DAY_MS))) return 'high';
  return left < Math.min(lifetime / 3, NEAR_DAYS * DAY_MS) ? 'medium' : undefined;
}

/** `4 days`, `1 day`, `13 hours` */
export function spanWords(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY_MS);
  if (days >= 2) return `${days} days`;
  const hours = Math.floor(milliseconds / HOUR_MS);
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

/** `2026-11-22` in UTC; the year alone of a time that no calendar has. */
export const dayOf = (time: number): string =>
  Number.isFinite(time) && Math.abs(time) < 8.64e15
    ? new Date(time).toISOString().replace(/T.*$/, '')
    : 'an unreadable date';
