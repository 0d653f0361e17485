/** Every word that a visitor of an HTML page can read, its attributes' included, in one pass: the time is linear. */
import { decodeEntities } from './entities.ts';

export interface Words {
  /** Title, text and then the words of attributes (`placeholder`, `alt`, `content`); white space collapsed. */
  all: string;
  /** Likewise, without the attributes. */
  text: string;
}

// Never read by anybody as it stands.
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'noembed', 'noframes']);
// Raw text: what looks like a tag in it is none. https://html.spec.whatwg.org/#rcdata-state
const RAW = new Set(['textarea', 'title']);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
// A start tag closes the one before it, so that what is hidden may have no end.
const UNCLOSED = new Set(
  'li p dt dd tr td th option optgroup thead tbody tfoot colgroup rt rp body html head'.split(' '),
);
const READ_ATTRIBUTES =
  /\s(?:alt|title|placeholder|aria-label|label|value|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const HIDDEN =
  /\shidden(?![\w-])(?!\s*=\s*["']?until-found)|\sstyle\s*=\s*(?:"[^"]{0,500}?|'[^']{0,500}?)(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** UTF-16 units of a tag that are looked at. */
const MAX_TAG = 8_192;

/** Comments, scripts, styles, templates, `<noscript>` and what is hidden by an attribute are left out. Never throws. */
export function readWords(raw: string): Words {
  // ASCII only: other letters may change their length.
  const lower = raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const text: string[] = [];
  const attributes: string[] = [];
  let hidden: { name: string; depth: number } | undefined;
  let position = 0;
  while (position < raw.length) {
    const tag = raw.indexOf('<', position);
    const before = raw.slice(position, tag === -1 ? raw.length : tag);
    if (hidden === undefined && before !== '') text.push(before);
    if (tag === -1) break;
    if (lower.startsWith('<!--', tag)) {
      position = after(lower, '-->', tag + 4);
      continue;
    }
    const [, slash = '', name = ''] = /^(\/?)([a-z][a-z0-9-]*)/.exec(lower.slice(tag + 1, tag + 40)) ?? [];
    if (name === '' && !/[!?/]/.test(lower.charAt(tag + 1))) {
      if (hidden === undefined) text.push('<');
      position = tag + 1;
      continue;
    }
    position = endOfTag(lower, tag + 1);
    const isOpening = slash === '' && name !== '';
    if (isOpening && UNREAD.has(name)) {
      position = endOfTag(lower, after(lower, `</${name}`, position));
      continue;
    }
    if (hidden !== undefined) {
      if (name === hidden.name) hidden.depth += isOpening ? 1 : -1;
      if (hidden.depth <= 0) hidden = undefined;
      continue;
    }
    if (!INLINE.has(name)) text.push('\n');
    if (!isOpening) continue;
    const inside = raw.slice(tag + 1 + name.length, Math.min(position - 1, tag + MAX_TAG));
    if (HIDDEN.test(inside)) {
      if (!VOID.has(name) && !UNCLOSED.has(name)) hidden = { name, depth: 1 };
      continue;
    }
    if (!(name === 'input' && /\stype\s*=\s*["']?hidden/i.test(inside)))
      for (const [, double, single, bare] of inside.matchAll(READ_ATTRIBUTES))
        attributes.push(double ?? single ?? bare ?? '');
    if (RAW.has(name)) {
      const end = lower.indexOf(`</${name}`, position);
      text.push(raw.slice(position, end === -1 ? raw.length : end), '\n');
      position = end === -1 ? raw.length : end;
    }
  }
  const visible = tidy(text.join(''));
  return { text: visible, all: `${visible}\n${attributes.map(tidy).join('\n')}` };
}

/** The markup without its comments. */
export const withoutComments = (raw: string): string => {
  const parts: string[] = [];
  for (let from = 0; from < raw.length; ) {
    const at = raw.indexOf('<!--', from);
    parts.push(raw.slice(from, at === -1 ? raw.length : at));
    if (at === -1) break;
    from = after(raw, '-->', at + 4);
  }
  return parts.join('');
};

/** Behind the `>` that ends a tag: one in quotes does not. */
function endOfTag(lower: string, from: number): number {
  const plain = after(lower, '>', from);
  const tag = lower.slice(from, Math.min(plain, from + MAX_TAG));
  // An odd number of quotes: the `>` stands inside of one.
  const open = /=\s*(["'])/.exec(tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, ''))?.[1];
  if (open === undefined) return plain;
  const close = lower.slice(plain, from + MAX_TAG).indexOf(open);
  return close === -1 ? plain : after(lower, '>', plain + close + 1);
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

const tidy = (text: string): string => decodeEntities(text).replace(/\s+/g, ' ').trim();
