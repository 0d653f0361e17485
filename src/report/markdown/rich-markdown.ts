/** Rich text as Markdown that is safe on GitHub. */

import { type Inline, parseInlines, parseRichText } from '../rich-text.ts';
import { codeBlock, codeSpan, codeSpanInTable, escapeText } from './markdown-escape.ts';

/** One line: a title, a reason. */
export const richLine = (text: string): string => joinInlines(parseInlines(text.replace(/\s+/g, ' ')), codeSpan);

/** A table cell: the same, without a pipe that would end it. */
export const richCell = (text: string): string => joinInlines(parseInlines(text.replace(/\s+/g, ' ')), codeSpanInTable);

/** Blocks apart by an empty line; `lead` (`**Fix:**`) goes in front of the first paragraph, or above what is none. */
export function richMarkdown(text: string, lead = ''): string {
  const parts: string[] = [];
  for (const [index, block] of parseRichText(text).entries()) {
    if (index === 0 && lead !== '' && block.kind !== 'paragraph') parts.push(lead);
    if (block.kind === 'code') {
      parts.push(codeBlock(block.lines, block.language));
      continue;
    }
    const line = joinInlines(block.inlines, codeSpan);
    const last = parts.at(-1);
    if (block.kind === 'paragraph') parts.push(index === 0 && lead !== '' ? `${lead} ${line}` : line);
    else if (last !== undefined && /^(?:-|\d+\.) /.test(last))
      parts[parts.length - 1] = `${last}\n${block.marker} ${line}`;
    else parts.push(`${block.marker} ${line}`);
  }
  return parts.join('\n\n');
}

/** Two code spans that touch would be read as one; a zero-width space keeps them apart. */
function joinInlines(inlines: readonly Inline[], code: (text: string) => string): string {
  const parts = inlines.map((inline, index) => {
    const apart = inline.kind === 'code' && inlines[index - 1]?.kind === 'code' ? '&#8203;' : '';
    return inline.kind === 'code' ? `${apart}${code(inline.text)}` : wordsOf(inline);
  });
  return parts.join('').trim();
}

/** Edges keep their spaces: `escapeText` trims, since its text also stands at the start of a line. */
function wordsOf({ kind, text }: Inline): string {
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) && text.trim() !== '' ? ' ' : '';
  const escaped = escapeText(text);
  return kind === 'strong' && escaped !== '' ? `${before}**${escaped}**${after}` : `${before}${escaped}${after}`;
}
