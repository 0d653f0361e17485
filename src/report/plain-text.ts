/** Rich text where there is no markup: terminals, annotations. */
import { printable } from '../core/text.ts';
import { type Inline, parseRichText } from './rich-text.ts';

/** A line that may be wrapped, or a line of code that must stay as it is. Both are printable. */
export interface PlainLine {
  code: boolean;
  text: string;
}

const MAX_LINE = 2_000;

/** Code keeps its backticks: without colour they are what tells a name from a word. */
const plainInline = ({ kind, text }: Inline): string => (kind === 'code' ? `\`${text}\`` : text);

/** Lines of a message or a fix; an empty line stands between paragraphs and around code. */
export function plainLines(richText: string): PlainLine[] {
  const lines: PlainLine[] = [];
  let previous = '';
  for (const block of parseRichText(richText)) {
    const apart = previous !== '' && !(previous === 'item' && block.kind === 'item');
    if (apart) lines.push({ code: false, text: '' });
    previous = block.kind;
    if (block.kind === 'code') {
      for (const line of block.lines)
        lines.push({ code: true, text: printable(line.replaceAll('\t', '    '), MAX_LINE) });
      continue;
    }
    const text = printable(block.inlines.map(plainInline).join(''), MAX_LINE * 5);
    lines.push({ code: false, text: block.kind === 'item' ? `${block.marker} ${text}` : text });
  }
  return lines;
}

/** The same as one string with line breaks; code is indented by four. */
export const plainText = (richText: string): string =>
  plainLines(richText)
    .map(({ code, text }) => (code ? `    ${text}` : text))
    .join('\n');
