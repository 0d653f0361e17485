/** One finding in a terminal: what, where, the line itself, what breaks, what to do, how to say "not here". */
import { describeLocation, type Finding } from '../../core/finding.ts';
import { IGNORE_FILE } from '../../core/suppress.ts';
import { printable } from '../../core/text.ts';
import { caretLine, excerptParts } from '../excerpt.ts';
import { learnMore } from '../learn-more.ts';
import { plainLines } from '../plain-text.ts';
import { describeState } from '../severity-words.ts';
import { silencingOf } from '../silencing.ts';
import { wrap } from './display-width.ts';
import type { Palette } from './palette.ts';

/** Lines without line breaks. `width` is the number of columns to wrap at; lines to paste are never wrapped. */
export function findingLines(finding: Finding, width: number, palette: Palette): string[] {
  const paint = palette.severity[finding.severity];
  const newIn = finding.newIn === undefined ? '' : ` (${printable(finding.newIn, 40)})`;
  const state = finding.state === 'new' ? '' : ` (${printable(describeState(finding), 300)})`;
  const gutter = ' '.repeat(String(finding.excerpt?.line ?? '').length);
  return [
    `${paint(`${finding.severity}:`)} ${palette.bold(printable(finding.title, 255))} ${palette.dim(`[${printable(finding.rule, 100)}]${newIn}${state}`)}`,
    `${gutter}${palette.dim('-->')} ${printable(placeOf(finding), 400)}`,
    ...excerptLines(finding, gutter, width, palette),
    ...(finding.evidence === undefined ? [] : section('found', `\`${finding.evidence}\``, width, palette)),
    ...section('', finding.message, width, palette),
    ...section('breaks', finding.impact, width, palette),
    ...section('fix', finding.fix, width, palette),
    ...ignoreLines(finding, palette),
    `  ${palette.dim('learn:')}  ${learnMore(finding)}`,
  ];
}

/** `path:line:column` opens in editors. */
function placeOf({ location }: Finding): string {
  const place = describeLocation(location);
  return location.kind === 'file' && location.startColumn !== undefined ? `${place}:${location.startColumn}` : place;
}

function excerptLines({ excerpt, severity }: Finding, gutter: string, width: number, palette: Palette): string[] {
  if (excerpt === undefined || excerpt.text.trim() === '') return [];
  const parts = excerptParts(excerpt, Math.max(20, width - gutter.length - 4));
  const caret = caretLine(parts);
  const bar = `${gutter} ${palette.dim('|')}`;
  return [
    bar,
    `${palette.dim(`${excerpt.line ?? ''} |`)} ${parts.before}${parts.marked}${parts.after}`.replace(/^ /, ''),
    ...(caret === undefined ? [] : [`${bar} ${palette.severity[severity](caret)}`]),
    bar,
  ];
}

/** `  fix:    …`, wrapped and aligned; code is indented and left alone. */
function section(name: string, richText: string, width: number, palette: Palette): string[] {
  const lines = plainLines(richText);
  const label = name === '' ? '' : `${name}:`;
  const indent = name === '' ? '  ' : ' '.repeat(10);
  let first = true;
  return lines.flatMap(({ code, text }) => {
    if (code) return [`${indent}    ${text}`.trimEnd()];
    const hanging = hangingOf(text);
    return wrap(text, Math.max(20, width - indent.length - hanging.length)).map((words, index) => {
      const line = index === 0 || words === '' ? words : `${hanging}${words}`;
      const lead = first && label !== '' ? `  ${palette.dim(label)}${' '.repeat(8 - label.length)}` : indent;
      first = false;
      return line === '' ? '' : `${lead}${line}`;
    });
  });
}

/** As wide as what stands before an item of a list: its next lines stand below its words. */
const hangingOf = (text: string): string => ' '.repeat(/^(?:- |\d{1,2}\. )/.exec(text)?.[0].length ?? 0);

function ignoreLines(finding: Finding, palette: Palette): string[] {
  if (finding.state === 'ignored') return [];
  const { inline, file } = silencingOf(finding);
  const lead = `  ${palette.dim('ignore:')} `;
  if (inline === undefined)
    return [
      `${lead}a line for ${IGNORE_FILE}, with your reason (for this place; it holds when lines move)`,
      `          ${file}`,
    ];
  return [`${lead}a comment above line ${inline.line}, with your reason`, `          ${inline.text}`];
}
