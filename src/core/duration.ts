/** Lengths of time as the configuration file writes them: `500ms`, `30s`, `10m`, `2h`, `90d`. */

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof UNITS;

/** What to write, for messages. */
export const DURATION_FORMAT = 'a number and a unit, such as 500ms, 30s, 10m, 2h or 90d';

const PATTERN = /^(?<number>\d{1,6}(?:\.\d{1,3})?)\s*(?<unit>ms|s|m|h|d)$/;

/** Milliseconds, whole; undefined where the text is no length of time (a bare number has no unit, so it is none). */
export function parseDuration(text: string): number | undefined {
  const { number, unit } = PATTERN.exec(text.trim())?.groups ?? {};
  if (number === undefined || unit === undefined) return undefined;
  return Math.round(Number(number) * UNITS[unit as Unit]);
}

/** In the largest unit that keeps it readable: `850 ms`, `1.2 s`, `90 s`, `10 min`, `2 h`, `90 days`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 120_000) return `${trim(milliseconds / UNITS.s)} s`;
  if (milliseconds < 2 * UNITS.h) return `${trim(milliseconds / UNITS.m)} min`;
  if (milliseconds < 2 * UNITS.d) return `${trim(milliseconds / UNITS.h)} h`;
  return `${trim(milliseconds / UNITS.d)} days`;
}

const trim = (value: number): string => String(Math.round(value * 10) / 10);
