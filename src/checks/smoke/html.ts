/** HTML as a browser's parser makes it, and CSS selectors on it. Loaded only where a check asks for it. */
import type { Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { UserError } from '../../core/errors.ts';
import { printable } from '../../core/text.ts';
import { shown, type Thinking } from './thinking.ts';

export type Element = Htmlparser2TreeAdapterMap['element'];

/** UTF-16 units; what lies behind is not looked at. */
const MAX_HTML = 2 * 1024 * 1024;

type Tree = ReturnType<typeof import('parse5').parse<Htmlparser2TreeAdapterMap>>;

async function load() {
  const [parse5, { adapter }, select] = await Promise.all([
    import('parse5'),
    import('parse5-htmlparser2-tree-adapter'),
    import('css-select'),
  ]);
  return {
    parse: (html: string): Tree => parse5.parse(html, { treeAdapter: adapter, scriptingEnabled: true }),
    select,
  };
}

/** Content of a `<template>` is no part of the page. `<noscript>` is text to a browser that runs scripts. */
function isInTemplate(element: object): boolean {
  for (let node: object = element; ; ) {
    const parent: unknown = 'parent' in node ? node.parent : undefined;
    if (typeof parent !== 'object' || parent === null) return false;
    if ('name' in parent && parent.name === 'template') return true;
    node = parent;
  }
}

export interface HtmlPage {
  /** Elements that a selector selects, in the order of the page. A selector that does not parse selects nothing. */
  select(selector: string): Element[];
}

/** Each element asks its ancestors. Browsers nest at most 512 deep: https://github.com/chromium/chromium `kMaximumHTMLParserDOMTreeDepth` */
const MAX_DEPTH = 1_000;

function isTooDeep(tree: Tree): boolean {
  let level: readonly object[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((node) => ('children' in node && Array.isArray(node.children) ? node.children : []));
  }
  return false;
}

/** Undefined for a page that is nested too deeply. */
export async function openHtml(html: string): Promise<HtmlPage | undefined> {
  const { parse, select } = await load();
  try {
    const tree = parse(html.slice(0, MAX_HTML));
    if (isTooDeep(tree)) return undefined;
    return {
      select(selector) {
        try {
          const nodes: readonly object[] = select.selectAll(selector, tree);
          return nodes.filter((node): node is Element => 'attribs' in node && !isInTemplate(node));
        } catch {
          return [];
        }
      },
    };
  } catch {
    return undefined;
  }
}

// Such a selector asks all of what is in each element, or beside it.
const MAY_TAKE_LONG = /:|~/;

/** A selector of the file, on a page that may be hostile. Throws OutOfTime. */
export function selectIn(page: HtmlPage | undefined, selector: string, thinking: Thinking): Element[] {
  if (page === undefined || !MAY_TAKE_LONG.test(selector)) return page?.select(selector) ?? [];
  return thinking.within(`the selector \`${shown(selector)}\``, () => page.select(selector));
}

/** Text of an element and of what is in it, white space collapsed. */
export function textOfElement(element: Element): string {
  const parts: string[] = [];
  const open: Element['children'][number][] = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text') parts.push(node.data);
    else if ('children' in node) open.push(...[...node.children].reverse());
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const MAX_SELECTOR = 500;

/** Throws UserError for a selector that does not parse, or that cannot be answered outside of a browser. */
export async function mustBeSelector(text: string, option: string): Promise<void> {
  const wrong = (why: string) =>
    new UserError(
      `${option}: \`${printable(text, 120)}\` is not a CSS selector that can be used here${why === '' ? '' : `: ${why}`}.`,
      'Write one such as `main h1`, `form[action="/login"]` or `meta[name=release]`.',
    );
  if (text.trim() === '' || text.length > MAX_SELECTOR) throw wrong('');
  const { select } = await load();
  try {
    select.compile(text);
  } catch (error) {
    throw wrong(Error.isError(error) ? printable(error.message, 120).replace(/ by css-select$/, '') : '');
  }
}
