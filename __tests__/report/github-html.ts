/**
 * What GitHub would make of our Markdown, read by parsers that know nothing of our escaping: GFM to HTML, HTML to a tree.
 * Whatever stands in the tree and is not ours got there through somebody's text.
 */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

const EXTENSIONS = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };
const toHtml = (markdown: string): string => micromark(markdown, EXTENSIONS);

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that our forms consist of, with the attributes they may have. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  br: [],
  code: ['class'],
  details: [],
  h2: [],
  h3: [],
  h4: [],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  strong: [],
  sub: [],
  summary: [],
  table: [],
  tbody: [],
  td: ['align'],
  th: ['align'],
  thead: [],
  tr: [],
  ul: [],
};

const OUR_LINK = /^https:\/\/github\.com\/(?:acme\/shop|OWNER\/launch-ready)\/[^\s<>"'()@]*$/;
const HEADING = /^(?:⛔|❗|⚠️|💡|✅|⏭️) /u;
const SUMMARY =
  /^(?:(?:⛔|❗|⚠️|💡) .*: (?:\d[\d,]* \w+(?:, )?)+|Not a problem here\? Ignore .*|[\d,]+ (?:known already|ignored).*|[\d,]+ variables? × [\d,]+ environments?)$/u;
/**
 * What GitHub looks for in text: mentions, references, emoji, addresses. (It reads mathematics before entities are resolved.)
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const ACTIVE = /@(?=\w)|#(?=\d)|GH-(?=\d)|:[\w+-]+:|:\/\/|www\./i;

export interface Allowed {
  /** Cells of each row. */
  cells: number;
  /** Comments of ours, without their arrows. */
  comments: readonly string[];
  /** Links besides those to the repository and our pages. */
  links?: RegExp;
}

/** A sentence for each thing that is not ours; empty where all is well. */
export function strangersIn(markdown: string, allowed: Allowed): string[] {
  const html = toHtml(markdown);
  const found: string[] = [];
  const { childNodes } = parseFragment(html);
  for (const node of childNodes) walk(node, [], allowed, found);
  const last = childNodes.findLast((node) => node.nodeName !== '#text');
  // Were a fold of ours still open, the end would be in it.
  if (last?.nodeName !== 'p' || !('childNodes' in last) || last.childNodes[0]?.nodeName !== 'sub')
    found.push('the footer is not the last thing at the top level');
  return found;
}

function walk(node: Node, around: readonly string[], allowed: Allowed, found: string[]): void {
  if (node.nodeName === '#comment' && 'data' in node) {
    if (!allowed.comments.includes(node.data.trim())) found.push(`comment ${node.data.slice(0, 60)}`);
    return;
  }
  if (node.nodeName === '#text' && 'value' in node) {
    const isInert = around.some((name) => ['code', 'pre', 'a'].includes(name));
    const active = isInert ? undefined : ACTIVE.exec(node.value)?.[0];
    if (active !== undefined) found.push(`text with ${active}: ${node.value.slice(0, 80)}`);
    return;
  }
  if (!('attrs' in node)) {
    found.push(`node ${node.nodeName}`);
    return;
  }
  found.push(...strangeElement(node, allowed));
  for (const child of node.childNodes) walk(child, [...around, node.tagName], allowed, found);
}

function strangeElement(element: Element, { cells, links }: Allowed): string[] {
  const { tagName, attrs, childNodes } = element;
  const attributes = ELEMENTS[tagName];
  if (attributes === undefined) return [`element <${tagName}>`];
  const found = attrs.filter(({ name }) => !attributes.includes(name)).map(({ name }) => `${tagName} with ${name}`);
  const href = attrs.find(({ name }) => name === 'href')?.value;
  if (tagName === 'a' && !(href !== undefined && (OUR_LINK.test(href) || links?.test(href))))
    found.push(`link to ${href}`);
  if (tagName === 'tr' && childNodes.filter((child) => /^t[dh]$/.test(child.nodeName)).length !== cells)
    found.push('a row with another number of cells');
  if (/^h\d$/.test(tagName) && !HEADING.test(textOf(element))) found.push(`heading ${textOf(element)}`);
  if (tagName === 'summary' && !SUMMARY.test(textOf(element))) found.push(`summary ${textOf(element)}`);
  const first = childNodes.find((child) => child.nodeName !== '#text' || textOf(child).trim() !== '');
  if (tagName === 'details' && first?.nodeName !== 'summary') found.push('a fold without a name');
  return found;
}

const textOf = (node: Node | undefined): string =>
  node === undefined
    ? ''
    : 'value' in node
      ? node.value
      : 'childNodes' in node
        ? node.childNodes.map(textOf).join('')
        : '';

/** Levels of the headings in order, for a reader that jumps from one to the next. */
export function headingLevels(markdown: string): number[] {
  const html = toHtml(markdown);
  return [...html.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
}
