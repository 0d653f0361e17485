/**
 * Untrusted text inside GitHub's Markdown. GitHub looks for @mentions, #references and emoji in the *rendered* text,
 * after escapes are gone (so `\@` mentions all the same); only a zero-width space in between keeps them apart.
 */
import { printable } from '../../core/text.ts';

const APART = '&#8203;';
const MAX = 20_000;

// One pass, or the entities of one replacement would be food for the next.
const SPECIAL = new RegExp(
  [
    '[&<>"]', // HTML
    '\\$', // mathematics: https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
    '[\\\\`*_[\\]~|^]', // code, emphasis, links, images, strikethrough, tables, footnotes
    '@', // mentions, addresses
    '#(?=\\d)', // references: https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
    'GH-(?=\\d)',
    ':(?=//)', // addresses become links by themselves: https://github.github.com/gfm/#autolinks-extension-
    'www(?=\\.)',
    ':(?=[\\w+-]+:)', // emoji
  ].join('|'),
  'gi',
);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  $: '&#36;',
};

const escapeSpecial = (found: string): string =>
  ENTITIES[found] ?? (/^[\\`*_[\]~|^]$/.test(found) ? `\\${found}` : `${found}${APART}`);

/** One line of text that stays text, in a paragraph, a heading, a list item or a table cell. */
export function escapeText(text: string): string {
  const escaped = printable(text, MAX).trim().replace(SPECIAL, escapeSpecial);
  // What makes a heading, a list, a rule or an underline at the start of a line.
  return escaped.replace(
    /^(?:([-+=#:])|(\d{1,9})([.)]))/,
    (_, mark: string | undefined, digits: string, end: string) =>
      mark === undefined ? `${digits}\\${end}` : `\\${mark}`,
  );
}

/** A name as code. GitHub leaves code alone: no mentions, no links. */
export function codeSpan(text: string): string {
  const line = printable(text, MAX);
  if (line.trim() === '') return '` `';
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** In a table a pipe ends the cell even inside code, and `\\|` too. */
export const codeSpanInTable = (text: string): string =>
  text.includes('|') ? `<code>${escapeText(text)}</code>` : codeSpan(text);

/** A fenced block that its content cannot close; it starts and ends without a line break. */
export function codeBlock(lines: readonly string[], language = 'text'): string {
  const printed = lines.map((line) => printable(line.replaceAll('\t', '    '), MAX));
  const fence = '`'.repeat(Math.max(3, ...printed.map((line) => longestRun(line) + 1)));
  return [`${fence}${/^[\w+-]{1,20}$/.test(language) ? language : 'text'}`, ...printed, fence].join('\n');
}

const longestRun = (line: string): number =>
  (line.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
