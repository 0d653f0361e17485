/** Numbers as one says them. */
import { formatDuration } from '../../../core/duration.ts';

/** `1.2 million`, `340,000`, `12` */
export function countWords(count: number): string {
  if (count >= 1e9) return `${short(count / 1e9)} billion`;
  if (count >= 1e6) return `${short(count / 1e6)} million`;
  return Math.round(count).toLocaleString('en-US');
}

/** `about 40 s` */
export const secondsWords = (seconds: number): string =>
  seconds < 1 ? 'less than a second' : `about ${formatDuration(Math.round(seconds) * 1_000)}`;

/** Two digits that mean something: `1.2`, `34`. */
const short = (value: number): string => (value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value)));
