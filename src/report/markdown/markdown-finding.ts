/** One finding in Markdown, in ever shorter forms. */
import { describeLocation, type Finding } from '../../core/finding.ts';
import { IGNORE_FILE } from '../../core/suppress.ts';
import { cut } from '../../core/text.ts';
import { caretLine, excerptParts } from '../excerpt.ts';
import { docsUrl, editUrl, ignoreFileUrl, placeUrl, type Repository } from '../links.ts';
import { SEVERITY_ICONS, SEVERITY_NAMES } from '../severity-words.ts';
import { silencingOf } from '../silencing.ts';
import { codeBlock, codeSpan, escapeText } from './markdown-escape.ts';
import { richLine, richMarkdown } from './rich-markdown.ts';

/** Indexes into the forms that `findingForms` returns. */
export const FORMS = { full: 0, withoutExcerpt: 1, brief: 2, line: 3, counted: 4 } as const;

const BRIEF = 240;
const EXCERPT_WIDTH = 160;

/** `heading` is the number of `#` of the finding's heading. */
export function findingForms(finding: Finding, heading: number, repository: Repository | undefined): string[] {
  const { impact, fix, message } = finding;
  const head = [
    `${'#'.repeat(heading)} ${SEVERITY_ICONS[finding.severity]} ${SEVERITY_NAMES[finding.severity]}: ${richLine(finding.title)}`,
    byline(finding, repository),
  ];
  const breaks = richMarkdown(impact, '**What breaks:**');
  const mend = richMarkdown(fix, '**Fix:**');
  const ignore = ignoreBlock(finding, repository);
  const brief = [richMarkdown(cut(impact, BRIEF), '**What breaks:**'), richMarkdown(cut(fix, BRIEF), '**Fix:**')];
  return [
    block([...head, richMarkdown(message), excerptBlock(finding), breaks, mend, ignore]),
    block([...head, richMarkdown(message), breaks, mend, ignore]),
    block([...head, ...brief]),
    findingLine(finding, repository),
    '',
  ];
}

/** One item of a list, with its line break. `after` is Markdown. */
export function findingLine(finding: Finding, repository: Repository | undefined, after = ''): string {
  const severity = `${SEVERITY_ICONS[finding.severity]} **${SEVERITY_NAMES[finding.severity]}**`;
  return `- ${severity} ${richLine(finding.title)} · ${place(finding, repository)} · ${codeSpan(finding.rule)}${after}\n`;
}

const block = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n\n`;

function byline(finding: Finding, repository: Repository | undefined): string {
  const parts = [place(finding, repository), `[${codeSpan(finding.rule)}](${docsUrl(finding)})`];
  if (finding.evidence !== undefined) parts.push(`found ${codeSpan(cut(finding.evidence, 120))}`);
  if (finding.newIn !== undefined) parts.push(escapeText(finding.newIn));
  return parts.join(' · ');
}

function place(finding: Finding, repository: Repository | undefined): string {
  const text = codeSpan(cut(describeLocation(finding.location), 300));
  const url = placeUrl(finding.location, repository);
  return url === undefined ? text : `[${text}](${url})`;
}

function excerptBlock({ excerpt }: Finding): string {
  if (excerpt === undefined || excerpt.text.trim() === '') return '';
  const parts = excerptParts(excerpt, EXCERPT_WIDTH);
  const gutter = excerpt.line === undefined ? '' : `${excerpt.line} | `;
  const caret = caretLine(parts);
  const line = gutter + parts.before + parts.marked + parts.after;
  return codeBlock(caret === undefined ? [line] : [line, ' '.repeat(gutter.length) + caret]);
}

/** One way only: the comment where there can be one, else the line of the ignore file. */
function ignoreBlock(finding: Finding, repository: Repository | undefined): string {
  const { inline, file } = silencingOf(finding);
  const [where, url, line] =
    inline === undefined
      ? [`as a line of ${codeSpan(IGNORE_FILE)}`, ignoreFileUrl(file, repository), file]
      : [
          `above line ${inline.line} of ${codeSpan(inline.path)}`,
          editUrl(inline.path, inline.line, repository),
          inline.text,
        ];
  const open = url === undefined ? '' : ` ([open the editor](${url}))`;
  return [
    '<details><summary>Not a problem here? Ignore it</summary>',
    `Paste this ${where}${open}, with your reason in place of REASON:`,
    codeBlock([line]),
    '</details>',
  ].join('\n\n');
}
