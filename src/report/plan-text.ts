/** A plan of what would be sent, for the terminal: each place, what becomes of it, and the calls. */
import { countOf } from '../core/outcome.ts';
import { printable } from '../core/text.ts';
import { safeLine } from './terminal/safe-line.ts';

export interface PlanLine {
  sink: string;
  /** `sent`, `unchanged`, `not-wanted`, `not-here`, `failed` */
  status: string;
  words: string;
  calls: readonly { call: string; what: string; shows: readonly string[] }[];
}

/** So many places of a call are printed; the others are counted. */
const SHOWN = 8;

const MARKS: Readonly<Record<string, string>> = {
  sent: 'would send',
  unchanged: 'stands',
  'not-wanted': 'not asked for',
  'not-here': 'not here',
  failed: 'cannot',
};

export function renderPlan(event: string, lines: readonly PlanLine[]): string {
  const out = [`Plan for ${printable(event, 200)}. Nothing is sent.`, ''];
  for (const { sink, status, words, calls } of lines) {
    out.push(`${sink.padEnd(11)}${(MARKS[status] ?? status).padEnd(15)}${printable(words, 300)}`);
    for (const { call, what, shows } of calls) {
      out.push(`             ${printable(call, 200)}  ${printable(what, 200)}`);
      out.push(...shows.slice(0, SHOWN).map((place) => `               ${printable(place, 160)}`));
      if (shows.length > SHOWN) out.push(`               ${countOf(shows.length - SHOWN, 'places')} more`);
    }
  }
  return `${out.map(safeLine).join('\n')}\n`;
}
