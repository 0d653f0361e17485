/** One finding as an article of the page, or as one item of a list. */
import { describeLocation, type Finding } from '../../core/finding.ts';
import { IGNORE_FILE } from '../../core/suppress.ts';
import { caretLine, excerptParts } from '../excerpt.ts';
import { docsUrl, editUrl, ignoreFileUrl, placeUrl, type Repository } from '../links.ts';
import { describeState, SEVERITY_NAMES, SEVERITY_SHAPES } from '../severity-words.ts';
import { silencingOf } from '../silencing.ts';
import { escapeHtml, preHtml, richHtml, richLineHtml } from './html-escape.ts';

const EXCERPT_WIDTH = 400;

/** The class that the filter of this check looks for. */
export const checkClass = (check: string): string => `c-${check.replace(/[^\w-]/g, '')}`;

export function findingArticle(finding: Finding, repository: Repository | undefined): string {
  const extra = [
    finding.evidence === undefined ? '' : `found <code>${escapeHtml(finding.evidence)}</code>`,
    finding.newIn === undefined ? '' : escapeHtml(finding.newIn),
  ].filter((part) => part !== '');
  const byline = [placeHtml(finding, repository), docsHtml(finding), ...extra].join(' · ');
  return `<article class="${classesOf(finding)}">
<header><h3>${severityHtml(finding)}: ${richLineHtml(finding.title)}</h3><p>${byline}</p></header>
${richHtml(finding.message)}${excerptHtml(finding)}
<dl><dt>What breaks</dt><dd>${richHtml(finding.impact)}</dd><dt>Fix</dt><dd>${richHtml(finding.fix)}</dd></dl>
${ignoreHtml(finding, repository)}
</article>`;
}

export function findingItem(finding: Finding, repository: Repository | undefined): string {
  const state = finding.state === 'new' ? '' : ` · ${escapeHtml(describeState(finding))}`;
  return `<li class="${classesOf(finding)}">${severityHtml(finding)}: ${richLineHtml(finding.title)}<br><span class="place">${placeHtml(finding, repository)} · ${docsHtml(finding)}${state}</span></li>`;
}

const classesOf = ({ check, severity }: Finding): string => `finding ${checkClass(check)} s-${severity}`;

const severityHtml = ({ severity }: Finding): string =>
  `<span class="severity"><span aria-hidden="true">${SEVERITY_SHAPES[severity]}</span> ${SEVERITY_NAMES[severity]}</span>`;

const docsHtml = (finding: Finding): string =>
  `<a href="${escapeHtml(docsUrl(finding))}"><code>${escapeHtml(finding.rule)}</code></a>`;

function placeHtml(finding: Finding, repository: Repository | undefined): string {
  const text = `<code>${escapeHtml(describeLocation(finding.location), 500)}</code>`;
  const url = placeUrl(finding.location, repository);
  return url === undefined ? text : `<a href="${escapeHtml(url)}">${text}</a>`;
}

function excerptHtml({ excerpt }: Finding): string {
  if (excerpt === undefined || excerpt.text.trim() === '') return '';
  const parts = excerptParts(excerpt, EXCERPT_WIDTH);
  const gutter = excerpt.line === undefined ? '' : `${excerpt.line} | `;
  const marked = caretLine(parts) === undefined ? '' : `<mark>${escapeHtml(parts.marked)}</mark>`;
  return `<pre tabindex="0">${gutter}${escapeHtml(parts.before)}${marked}${escapeHtml(parts.after)}</pre>`;
}

/** One way only: the comment where there can be one, else the line of the ignore file. */
function ignoreHtml(finding: Finding, repository: Repository | undefined): string {
  const { inline, file } = silencingOf(finding);
  const [where, url, line] =
    inline === undefined
      ? [`as a line of <code>${IGNORE_FILE}</code>`, ignoreFileUrl(file, repository), file]
      : [
          `above line ${inline.line} of <code>${escapeHtml(inline.path)}</code>`,
          editUrl(inline.path, inline.line, repository),
          inline.text,
        ];
  const open = url === undefined ? '' : ` (<a href="${escapeHtml(url)}">open the editor</a>)`;
  return `<details><summary>Not a problem here? Ignore it</summary><p>Paste this ${where}${open}, with your reason in place of REASON:</p>${preHtml([line])}</details>`;
}
