/** What can be seen of an HTTP body: its title, headings and text. Linear in the size of the body, whatever it holds. */

/** UTF-16 units that are read of a body; error pages say what they are at the start or are short. */
const MAX_RAW = 512 * 1024;
const MAX_TEXT = 64 * 1024;
const MAX_JSON = 1024 * 1024;

export interface Page {
  kind: 'html' | 'json' | 'text' | 'binary' | 'empty';
  /** The body as text, cut; empty for binary content. Hostile: never to be shown. */
  raw: string;
  title: string;
  /** The first three h1 and h2. */
  headings: readonly string[];
  /** All visible text, title first, white space collapsed. Of JSON and plain text: the body itself. */
  text: string;
  /** Visible text without title, navigation, header, footer and aside: what the page itself says. */
  main: string;
  /** Parsed, of JSON only. */
  json?: unknown;
}

const EMPTY: Page = { kind: 'empty', raw: '', title: '', headings: [], text: '', main: '' };

/** `contentType` is the header's value; without one the body is looked at. Never throws. */
export function readPage(body: Uint8Array, contentType: string | undefined): Page {
  const media = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (body.length === 0) return EMPTY;
  if (isBinary(media, body)) return { ...EMPTY, kind: 'binary' };
  const raw = decode(body, contentType);
  if (raw.trim() === '') return EMPTY;
  const json = looksLikeJson(media, raw) ? parseJson(raw) : undefined;
  const cut = raw.slice(0, MAX_RAW);
  if (json !== undefined) return { ...EMPTY, kind: 'json', raw: cut, text: cut, main: cut, json: json.value };
  if (looksLikeHtml(media, cut)) return readHtml(cut);
  return { ...EMPTY, kind: 'text', raw: cut, text: cut, main: cut };
}

const TEXTUAL = /^text\/|[/+](?:json|xml|javascript|x-ndjson|x-httpd-php|x-www-form-urlencoded)$/;

function isBinary(media: string, body: Uint8Array): boolean {
  if (media !== '' && TEXTUAL.test(media)) return false;
  return /^(?:image|audio|video|font)\//.test(media) || body.subarray(0, 1024).includes(0);
}

function decode(body: Uint8Array, contentType: string | undefined): string {
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

const looksLikeJson = (media: string, raw: string): boolean =>
  /[/+]json$/.test(media) || (!media.endsWith('html') && /^\s*[[{]/.test(raw));

function parseJson(raw: string): { value: unknown } | undefined {
  if (raw.length > MAX_JSON) return undefined;
  try {
    return { value: JSON.parse(raw) };
  } catch {
    return undefined;
  }
}

// What browsers take for HTML where no type is given, https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type
const SNIFFED =
  /^\s*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|center|!--)[\s>/-]/i;

function looksLikeHtml(media: string, raw: string): boolean {
  if (media === '') return SNIFFED.test(raw);
  return /html$/.test(media) || /^\s*<(?:!doctype html|html)[\s>]/i.test(raw);
}

// Content of these is not text for the reader.
const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'select']);
const AROUND = new Set(['nav', 'header', 'footer', 'aside']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'font',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'tt',
  'u',
]);

function readHtml(raw: string): Page {
  // ASCII only: other letters may change their length.
  const lower = raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const headings: string[] = [];
  let title = '';
  let text = '';
  let main = '';
  let around = 0;
  let open: 'title' | 'heading' | undefined;
  let held = '';
  let position = 0;
  const say = (part: string) => {
    if (open !== undefined) held += part;
    if (open === 'title') return;
    if (text.length < MAX_TEXT) text += part;
    if (around === 0 && main.length < MAX_TEXT) main += part;
  };
  while (position < raw.length) {
    const tag = raw.indexOf('<', position);
    if (tag === -1) {
      say(raw.slice(position));
      break;
    }
    say(raw.slice(position, tag));
    if (lower.startsWith('<!--', tag)) {
      position = after(lower, '-->', tag + 4);
      continue;
    }
    const name = /^[a-z][a-z0-9-]*/.exec(lower.slice(tag + 1, tag + 24))?.[0];
    const closing = name === undefined ? /^\/([a-z][a-z0-9-]*)/.exec(lower.slice(tag + 1, tag + 24))?.[1] : undefined;
    if (name === undefined && closing === undefined && !/[!?/]/.test(lower.charAt(tag + 1))) {
      say('<');
      position = tag + 1;
      continue;
    }
    position = after(lower, '>', tag + 1);
    if (name !== undefined && HIDDEN.has(name)) {
      position = after(lower, '>', after(lower, `</${name}`, position));
      continue;
    }
    const word = name ?? closing ?? '';
    if (!INLINE.has(word)) say(' ');
    if (AROUND.has(word)) around = Math.max(0, around + (name === undefined ? -1 : 1));
    if (name === 'title' && title === '') {
      open = 'title';
      held = '';
    } else if ((name === 'h1' || name === 'h2') && headings.length < 3) {
      open = 'heading';
      held = '';
    } else if (closing === 'title' && open === 'title') {
      title = tidy(held).slice(0, 500);
      open = undefined;
    } else if ((closing === 'h1' || closing === 'h2') && open === 'heading') {
      const heading = tidy(held).slice(0, 500);
      if (heading !== '') headings.push(heading);
      open = undefined;
    }
  }
  const visible = tidy(text);
  return { kind: 'html', raw, title, headings, text: title === '' ? visible : `${title} ${visible}`, main: tidy(main) };
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  middot: '·',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  copy: '©',
  bull: '•',
  raquo: '»',
  laquo: '«',
};

const tidy = (text: string): string =>
  text
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});?/gi, decodeEntity)
    .replace(/\s+/g, ' ')
    .trim();

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
