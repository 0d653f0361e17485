/** Places and rules in Markdown: linked where there is a page, code where there is none. */
import { describeLocation, type Finding, type Location } from '../../core/finding.ts';
import { cut } from '../../core/text.ts';
import { type Block, placeWithin, type Thing } from '../blocks.ts';
import { docsUrl, originUrl, placeUrl, type Repository } from '../links.ts';
import { codeSpan, escapeText } from './markdown-escape.ts';
import { richLine } from './rich-markdown.ts';

/** What is the same for a whole comment. */
export interface Look {
  repository: Repository | undefined;
  /** Pages of other tools may be linked. */
  trustLinks: boolean;
  /** The number of `#` of a block's heading. */
  heading: number;
}

const linked = (text: string, url: string | undefined): string => (url === undefined ? text : `[${text}](${url})`);

/** The whole place, as code. */
export const placeOf = ({ location }: Finding, { repository }: Look): string =>
  linked(codeSpan(cut(describeLocation(location), 300)), placeUrl(location, repository));

/** The place within a block, in words; empty where the block has said it all. */
export function shortPlaceOf(finding: Finding, thing: Thing, { repository }: Look): string {
  const words = placeWithin(thing, finding);
  if (words === '') return '';
  const text = thing.kind === 'file' ? escapeText(capital(words)) : codeSpan(cut(words, 300));
  return linked(text, placeUrl(finding.location, repository));
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What a block is about, behind the count: ` in` its file, ` for` its variable; the title where the same was found in several places. */
export function thingName({ thing, findings }: Block, look: Look): string {
  const [first] = findings;
  switch (thing.kind) {
    case 'file': {
      const name = linked(codeSpan(cut(thing.path, 300)), wholeFileUrl(first?.location, look.repository));
      return thing.tool === undefined ? ` in ${name}` : ` from ${escapeText(cut(thing.tool, 80))} in ${name}`;
    }
    case 'variable':
      return ` for ${codeSpan(cut(thing.name, 300))}`;
    case 'request':
      return ` at ${codeSpan(cut(thing.place, 300))}`;
    default:
      return `: ${richLine(first?.title ?? '')}`;
  }
}

/** The file without a line. */
function wholeFileUrl(location: Location | undefined, repository: Repository | undefined): string | undefined {
  if (location?.kind !== 'file' && location?.kind !== 'commit') return undefined;
  return placeUrl(location, repository)?.replace(/#L\d+(?:-L\d+)?$/, '');
}

/** Our rule with its page; another tool's rule by that tool's name for it, and the tool where the block does not say it. */
export function ruleOf({ rule, docs, origin }: Finding, { trustLinks }: Look, { findings }: Block): string {
  if (origin === undefined) return `[${codeSpan(rule)}](${docsUrl({ rule, docs })})`;
  const name = linked(codeSpan(cut(origin.rule, 200)), originUrl(origin, trustLinks));
  return findings.length === 1 ? `${escapeText(cut(origin.tool, 80))} ${name}` : name;
}

/** The same without a page, for lines of lists. */
export const ruleName = ({ rule, origin }: Finding): string =>
  origin === undefined ? codeSpan(rule) : `${escapeText(cut(origin.tool, 80))} ${codeSpan(cut(origin.rule, 200))}`;
