/** One finding in Markdown, in ever shorter forms, alone or within a block. */
import type { Finding } from '../../core/finding.ts';
import { cut } from '../../core/text.ts';
import { type SameAs, sameAsBefore, sharedBy } from '../block-words.ts';
import { type Block, placeWithin } from '../blocks.ts';
import { caretLine, excerptParts } from '../excerpt.ts';
import { describeState, SEVERITY_ICONS, SEVERITY_NAMES } from '../severity-words.ts';
import { codeBlock, codeSpan, escapeText } from './markdown-escape.ts';
import { type Look, placeOf, ruleName, ruleOf, shortPlaceOf } from './markdown-place.ts';
import { richLine, richMarkdown } from './rich-markdown.ts';

/** Indexes into the forms that `findingForms` returns. */
export const FORMS = { full: 0, withoutExcerpt: 1, brief: 2, line: 3, counted: 4 } as const;

export const BRIEF = 240;
const EXCERPT_WIDTH = 120;
/** Within a block a statement is only recalled, beside the link to its line. */
const RECALLED_WIDTH = 80;

export const severityWords = ({ severity }: Finding): string =>
  `${SEVERITY_ICONS[severity]} ${SEVERITY_NAMES[severity]}`;

/** All forms of each finding of a block, in its order. What the whole block shares is not repeated. */
export function formsOf(block: Block, look: Look): string[][] {
  const shared = sharedBy(block);
  const before = sameAsBefore(block);
  const isAlone = block.findings.length === 1;
  return block.findings.map((finding) => {
    const line = isAlone ? aloneLine(finding, look) : memberLine(finding, block, look);
    if (block.thing.kind === 'places') {
      const own = shared.message === undefined ? richLine(cut(finding.message, BRIEF)) : '';
      const full = own === '' ? line : `${line} · ${own}`;
      return [full, full, line, line, ''];
    }
    const place = isAlone ? placeOf(finding, look) : shortPlaceOf(finding, block.thing, look);
    const head = [
      `${'#'.repeat(look.heading + (isAlone ? 0 : 1))} ${severityWords(finding)}: ${richLine(finding.title) || 'no title'}`,
      byline(finding, place, look, block),
    ];
    const recalled = [head[0] ?? '', byline(finding, recall(finding, block, place), look, block)];
    const reference = before.get(finding);
    const message = shared.message !== undefined || reference?.message ? '' : richMarkdown(finding.message);
    const words = (max?: number): string[] => {
      const short = (text: string): string => (max === undefined ? text : cut(text, max));
      const isSaid = (key: 'impact' | 'fix'): boolean => (shared[key] ?? reference?.[key]) !== undefined;
      return [
        isSaid('impact') ? '' : richMarkdown(short(finding.impact), '**What breaks:**'),
        isSaid('fix') ? '' : richMarkdown(short(finding.fix), '**Fix:**'),
        ...referring(reference),
      ];
    };
    const all = [message, ...words()];
    return [
      isAlone
        ? paragraphs([...head, message, excerptBlock(finding), ...all.slice(1)])
        : paragraphs([...recalled, ...all]),
      paragraphs([...head, ...all]),
      paragraphs([...head, ...words(BRIEF)]),
      line,
      '',
    ];
  });
}

function referring({ impact, fix }: Partial<SameAs> = {}): string[] {
  if (impact !== undefined && impact === fix) return [`**What breaks, and the fix:** ${escapeText(impact)}.`];
  return [
    impact === undefined ? '' : `**What breaks:** ${escapeText(impact)}.`,
    fix === undefined ? '' : `**Fix:** ${escapeText(fix)}.`,
  ];
}

export const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

function byline(finding: Finding, place: string, look: Look, block: Block): string {
  const parts = [place, ruleOf(finding, look, block)].filter((part) => part !== '');
  if (finding.evidence !== undefined) parts.push(`found ${codeSpan(cut(finding.evidence, 120))}`);
  if (finding.newIn !== undefined) parts.push(escapeText(finding.newIn));
  return parts.join(' · ');
}

/** Items of lists, without a line break. */
function aloneLine(finding: Finding, look: Look): string {
  return `- ${bold(finding)} ${[titleOf(finding), placeOf(finding, look), ruleName(finding), ...stateOf(finding)].join(' · ')}`;
}

/** The block's heading or item has the link to the file. */
function memberLine(finding: Finding, { thing }: Block, look: Look): string {
  const words = placeWithin(thing, finding);
  const place = thing.kind === 'file' || words === '' ? escapeText(words) : codeSpan(cut(words, 300));
  const parts =
    thing.kind === 'places'
      ? [placeOf(finding, look), finding.evidence === undefined ? '' : codeSpan(cut(finding.evidence, 120))]
      : [titleOf(finding), place, ruleName(finding)];
  return `- ${bold(finding)} ${[...parts.filter((part) => part !== ''), ...stateOf(finding)].join(' · ')}`;
}

const titleOf = (finding: Finding): string => richLine(finding.title) || 'no title';

const bold = (finding: Finding): string =>
  `${SEVERITY_ICONS[finding.severity]} **${SEVERITY_NAMES[finding.severity]}**`;

/** What is known stands in a fold that says so. */
const stateOf = (finding: Finding): string[] => (finding.state === 'ignored' ? [richLine(describeState(finding))] : []);

/** `line 3: DROP TABLE users`; as code, whatever it holds. */
function recall({ excerpt }: Finding, { thing }: Block, place: string): string {
  // The line of a variable is its name, which the block has said.
  if (thing.kind === 'variable') return place;
  if (excerpt === undefined || excerpt.text.trim() === '') return place;
  const { before, marked, after } = excerptParts(excerpt, RECALLED_WIDTH);
  const code = codeSpan(before + marked + after);
  return place === '' ? code : `${place}: ${code}`;
}

function excerptBlock({ excerpt }: Finding): string {
  if (excerpt === undefined || excerpt.text.trim() === '') return '';
  const parts = excerptParts(excerpt, EXCERPT_WIDTH);
  const gutter = excerpt.line === undefined ? '' : `${excerpt.line} | `;
  const caret = caretLine(parts);
  const line = gutter + parts.before + parts.marked + parts.after;
  return codeBlock(caret === undefined ? [line] : [line, ' '.repeat(gutter.length) + caret]);
}
