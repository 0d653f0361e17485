/** Text and rich text in the HTML page. Addresses are never made links. */
import { printable } from '../../core/text.ts';
import { type Block, type Inline, parseInlines, parseRichText } from '../rich-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attribute values in double quotes. */
export const escapeHtml = (text: string, max = 20_000): string =>
  printable(text.toWellFormed(), max).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');

const inlineHtml = ({ kind, text }: Inline): string => {
  if (kind === 'code') return `<code>${escapeHtml(text)}</code>`;
  return kind === 'strong' ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text);
};

/** One line: a title, a reason. */
export const richLineHtml = (text: string): string => parseInlines(text).map(inlineHtml).join('');

export const preHtml = (lines: readonly string[]): string =>
  `<pre tabindex="0">${lines.map((line) => escapeHtml(line.replaceAll('\t', '    '))).join('\n')}</pre>`;

/** Paragraphs, lists and code. */
export function richHtml(text: string): string {
  const blocks = parseRichText(text);
  return blocks.map((block, index) => blockHtml(block, blocks[index - 1], blocks[index + 1])).join('');
}

function blockHtml(block: Block, previous: Block | undefined, next: Block | undefined): string {
  if (block.kind === 'code') return preHtml(block.lines);
  const inner = block.inlines.map(inlineHtml).join('');
  if (block.kind === 'paragraph') return `<p>${inner}</p>`;
  const list = block.marker === '-' ? 'ul' : 'ol';
  const isSame = (other: Block | undefined) =>
    other?.kind === 'item' && (other.marker === '-') === (block.marker === '-');
  // After code in between a list goes on with its own number.
  const number = Number.parseInt(block.marker, 10);
  const start = number > 1 ? ` start="${number}"` : '';
  return `${isSame(previous) ? '' : `<${list}${start}>`}<li>${inner}</li>${isSame(next) ? '' : `</${list}>`}`;
}
