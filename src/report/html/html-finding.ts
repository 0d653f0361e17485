/** One finding of the page: an article, a part of a block's article, or an item of a list. */
import { describeLocation, type Finding } from '../../core/finding.ts';
import type { SameAs, Shared } from '../block-words.ts';
import { caretLine, excerptParts } from '../excerpt.ts';
import { docsUrl, originUrl, placeUrl, type Repository } from '../links.ts';
import { describeState, SEVERITY_NAMES, SEVERITY_SHAPES } from '../severity-words.ts';
import { escapeHtml, richHtml, richLineHtml } from './html-escape.ts';

const EXCERPT_WIDTH = 400;

/** What is the same for a whole page. */
export interface HtmlLook {
  repository: Repository | undefined;
  /** Pages of other tools may be linked. */
  trustLinks: boolean;
}

/** What stands around it has said: the place, and texts that several findings share. */
export interface Within {
  /** HTML; the whole place where it is alone. */
  place: string;
  shared: Shared;
  same: SameAs | undefined;
}

/** `level` is that of its heading. */
export function findingHtml(finding: Finding, level: 3 | 4, within: Within, look: HtmlLook): string {
  const { shared, same } = within;
  const extra = [
    finding.evidence === undefined ? '' : `found <code>${escapeHtml(finding.evidence)}</code>`,
    finding.newIn === undefined ? '' : escapeHtml(finding.newIn),
  ];
  const byline = [within.place, ruleHtml(finding, look), ...extra].filter((part) => part !== '').join(' · ');
  const message = shared.message !== undefined || same?.message ? '' : richHtml(finding.message);
  const say = (key: 'impact' | 'fix'): string =>
    same?.[key] === undefined ? richHtml(finding[key]) : `<p>${escapeHtml(capital(same[key]))}.</p>`;
  const terms: [string, string][] =
    same?.impact !== undefined && same.impact === same.fix
      ? [['What breaks, and the fix', say('impact')]]
      : [
          ['What breaks', shared.impact === undefined ? say('impact') : ''],
          ['Fix', shared.fix === undefined ? say('fix') : ''],
        ];
  return `<header><h${level}>${severityHtml(finding)}: ${richLineHtml(finding.title)}</h${level}><p>${byline}</p></header>
${message}${same?.message ? '' : excerptHtml(finding)}
${describe(terms)}`;
}

/** A list of terms and what they mean; what has nothing to say is left out. */
export function describe(terms: readonly (readonly [term: string, html: string])[]): string {
  const said = terms.filter(([, html]) => html !== '');
  return said.length === 0 ? '' : `<dl>${said.map(([term, html]) => `<dt>${term}</dt><dd>${html}</dd>`).join('')}</dl>`;
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

export function findingItem(finding: Finding, look: HtmlLook): string {
  const state = finding.state === 'new' ? '' : ` · ${escapeHtml(describeState(finding))}`;
  return `<li class="${classesOf([finding])}">${severityHtml(finding)}: ${richLineHtml(finding.title)}<br><span class="place">${placeHtml(finding, look.repository)} · ${ruleHtml(finding, look)}${state}</span></li>`;
}

/** The class that the filter of this check looks for. */
export const checkClass = (check: string): string => `c-${check.replace(/[^\w-]/g, '')}`;

/** `findings` are of one check, worst first. */
export const classesOf = ([first]: readonly Finding[]): string =>
  first === undefined ? 'finding' : `finding ${checkClass(first.check)} s-${first.severity}`;

const severityHtml = ({ severity }: Finding): string =>
  `<span class="severity"><span aria-hidden="true">${SEVERITY_SHAPES[severity]}</span> ${SEVERITY_NAMES[severity]}</span>`;

/** Our rule with its page; another tool's rule by that tool's name for it. */
export function ruleHtml(finding: Finding, { trustLinks }: HtmlLook): string {
  const { origin, rule } = finding;
  if (origin === undefined) return linked(docsUrl(finding), `<code>${escapeHtml(rule)}</code>`);
  const name = linked(originUrl(origin, trustLinks), `<code>${escapeHtml(origin.rule, 200)}</code>`);
  return `${escapeHtml(origin.tool, 80)} ${name}`;
}

export const placeHtml = ({ location }: Finding, repository: Repository | undefined): string =>
  linked(placeUrl(location, repository), `<code>${escapeHtml(describeLocation(location), 500)}</code>`);

export const linked = (url: string | undefined, html: string): string =>
  url === undefined ? html : `<a href="${escapeHtml(url)}">${html}</a>`;

function excerptHtml({ excerpt }: Finding): string {
  if (excerpt === undefined || excerpt.text.trim() === '') return '';
  const parts = excerptParts(excerpt, EXCERPT_WIDTH);
  const gutter = excerpt.line === undefined ? '' : `${excerpt.line} | `;
  const marked = caretLine(parts) === undefined ? '' : `<mark>${escapeHtml(parts.marked)}</mark>`;
  return `<pre tabindex="0">${gutter}${escapeHtml(parts.before)}${marked}${escapeHtml(parts.after)}</pre>`;
}
