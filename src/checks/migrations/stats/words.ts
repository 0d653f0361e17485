/** Numbers as one says them. */

/** `1.2 million`, `340,000`, `12` */
export function countWords(count: number): string {
  if (count >= 1e9) return `${short(count / 1e9)} billion`;
  if (count >= 1e6) return `${short(count / 1e6)} million`;
  return Math.round(count).toLocaleString('en-US');
}

/** `3.4 GB`, with a thousand to a step. */
export function bytesWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return `${short(bytes / 1000 ** step)} ${units[step]}`;
}

/** `about 40 seconds` */
export function secondsWords(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  if (seconds < 90) return `about ${plural(Math.round(seconds), 'second')}`;
  if (seconds < 90 * 60) return `about ${plural(Math.round(seconds / 60), 'minute')}`;
  return `about ${plural(Math.round(seconds / 3600), 'hour')}`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Two digits that mean something: `1.2`, `34`. */
const short = (value: number): string => (value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value)));
