/** The offending line as it can be shown: printable, without its indentation, and cut around what offends. */
import type { Excerpt } from '../core/finding.ts';
import { printable } from '../core/text.ts';
import { displayWidth } from './terminal/display-width.ts';

export interface ExcerptParts {
  before: string;
  /** What offends; empty where the whole line does. */
  marked: string;
  after: string;
}

const MAX_LINE = 10_000;
const show = (text: string): string => printable(text.replaceAll('\t', '  '), MAX_LINE);

/** `max` is in UTF-16 units and holds for the three parts together, ellipses included. */
export function excerptParts(excerpt: Excerpt, max: number): ExcerptParts {
  const { text } = excerpt;
  const start = clamp(excerpt.highlight?.start ?? 0, 0, text.length);
  const end = clamp(excerpt.highlight?.end ?? 0, start, text.length);
  const before = show(text.slice(0, start)).trimStart();
  const marked = before === '' && start === end ? '' : show(text.slice(start, end));
  const after = before === '' && marked === '' ? show(text.slice(end)).trim() : show(text.slice(end)).trimEnd();
  return fitAround({ before, marked, after }, max);
}

function fitAround({ before, marked, after }: ExcerptParts, max: number): ExcerptParts {
  if (before.length + marked.length + after.length <= max) return { before, marked, after };
  if (marked.length > max) return { before: '', marked: cutEnd(marked, max), after: '' };
  const room = max - marked.length;
  const left = Math.min(before.length, Math.max(Math.floor(room / 3), room - after.length));
  return { before: cutStart(before, left), marked, after: cutEnd(after, room - left) };
}

/** `   ^^^^` under the marked part, or undefined where nothing is marked. */
export function caretLine({ before, marked }: ExcerptParts): string | undefined {
  return marked === '' ? undefined : ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(marked)));
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

function cutStart(text: string, max: number): string {
  if (text.length <= max) return text;
  return max < 1
    ? ''
    : `…${text
        .slice(text.length - max + 1)
        .toWellFormed()
        .replace(/^\ufffd/, '')}`;
}

function cutEnd(text: string, max: number): string {
  if (text.length <= max) return text;
  return max < 1
    ? ''
    : `${text
        .slice(0, max - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}
