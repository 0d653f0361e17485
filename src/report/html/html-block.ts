/** A block of the page: what belongs to one thing as one article, and one way to ignore it. */
import type { Finding } from '../../core/finding.ts';
import { describeFindings } from '../../core/report.ts';
import { IGNORE_FILE } from '../../core/suppress.ts';
import { sameAsBefore, sharedBy } from '../block-words.ts';
import { type Block, placeWithin } from '../blocks.ts';
import { editUrl, ignoreFileUrl, placeUrl, type Repository } from '../links.ts';
import { SEVERITY_SHAPES, worstOf } from '../severity-words.ts';
import { silencingOf } from '../silencing.ts';
import { escapeHtml, preHtml, richHtml, richLineHtml } from './html-escape.ts';
import { classesOf, describe, findingHtml, type HtmlLook, linked, placeHtml } from './html-finding.ts';

export function blockArticle(block: Block, look: HtmlLook): string {
  const { findings } = block;
  const [first] = findings;
  if (first === undefined) return '';
  const ignore = ignoreHtml(findings, look.repository);
  if (findings.length === 1) {
    const alone = { place: placeHtml(first, look.repository), shared: {}, same: undefined };
    return `<article class="${classesOf(findings)}">\n${findingHtml(first, 3, alone, look)}\n${ignore}\n</article>`;
  }
  const shared = sharedBy(block);
  const same = sameAsBefore(block);
  const all = findings.length === 2 ? 'both' : `all ${findings.length}`;
  const words = describe([
    [`What breaks (${all})`, richHtml(shared.impact ?? '')],
    [`Fix (${all})`, richHtml(shared.fix ?? '')],
  ]);
  const members = findings.map((finding) => {
    const within = { place: shortPlace(block, finding, look), shared, same: same.get(finding) };
    return `<section class="member s-${finding.severity}">\n${findingHtml(finding, 4, within, look)}\n</section>`;
  });
  const shape = `<span class="severity" aria-hidden="true">${SEVERITY_SHAPES[worstOf(findings)]}</span>`;
  return `<article class="${classesOf(findings)}">
<header><h3>${shape} ${describeFindings(findings)}${thingHtml(block)}</h3></header>
${richHtml(shared.message ?? '')}${words}
${members.join('\n')}
${ignore}
</article>`;
}

/** What a block is about, behind the count. */
function thingHtml({ thing, findings }: Block): string {
  const code = (text: string): string => `<code>${escapeHtml(text, 500)}</code>`;
  switch (thing.kind) {
    case 'file':
      return `${thing.tool === undefined ? '' : ` from ${escapeHtml(thing.tool, 80)}`} in ${code(thing.path)}`;
    case 'variable':
      return ` for ${code(thing.name)}`;
    case 'request':
      return ` at ${code(thing.place)}`;
    default:
      return `: ${richLineHtml(findings[0]?.title ?? '')}`;
  }
}

function shortPlace({ thing }: Block, finding: Finding, { repository }: HtmlLook): string {
  const words = placeWithin(thing, finding);
  if (words === '') return '';
  const html =
    thing.kind === 'file' ? `<span class="line">${escapeHtml(words)}</span>` : `<code>${escapeHtml(words, 500)}</code>`;
  return linked(placeUrl(finding.location, repository), html);
}

/** One way for each finding: the comment where there can be one, else the line of the ignore file. */
function ignoreHtml(findings: readonly Finding[], repository: Repository | undefined): string {
  const ways = findings.map(silencingOf);
  const comments = ways.flatMap(({ inline }) => {
    if (inline === undefined) return [];
    const place = linked(editUrl(inline.path, inline.line, repository), `line ${inline.line}`);
    return [
      `<p>Paste this above ${place} of <code>${escapeHtml(inline.path)}</code>, with your reason in place of REASON:</p>${preHtml([inline.text])}`,
    ];
  });
  const lines = ways.flatMap(({ inline, file }) => (inline === undefined ? [file] : []));
  const file = linked(ignoreFileUrl(lines.join('\n'), repository), `<code>${IGNORE_FILE}</code>`);
  const what = lines.length === 1 ? 'this line' : 'the lines you mean';
  const entries =
    lines.length === 0
      ? ''
      : `<p>Paste ${what} into ${file}, with your reason in place of REASON:</p>${preHtml(lines)}`;
  const summary = findings.length === 1 ? 'Ignore it' : `Ignore any of these ${findings.length}`;
  return `<details><summary>Not a problem here? ${summary}</summary>${comments.join('')}${entries}</details>`;
}
