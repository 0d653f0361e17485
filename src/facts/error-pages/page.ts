/** What can be seen of an HTTP body: its title, headings and text. Linear in the size of the body, whatever it holds. */
import { readHtml } from './read-html.ts';

/** UTF-16 units that are read of a body; error pages say what they are at the start or are short. */
export const MAX_RAW = 1024 * 1024;
const MAX_JSON = 1024 * 1024;

export interface Page {
  kind: 'html' | 'json' | 'xml' | 'text' | 'binary' | 'empty';
  /** The body as text, cut; empty for binary content. Hostile: never to be shown. */
  raw: string;
  title: string;
  /** The first three h1 and h2. */
  headings: readonly string[];
  /** All visible text, title first, white space collapsed. Of JSON and plain text: the body itself. */
  text: string;
  /** Visible text without title, navigation, header, footer and aside: what the page itself says. */
  main: string;
  /** The first lines of `main` as a browser breaks them at blocks; at most 200. */
  lines: readonly string[];
  /** UTF-16 units of `main` outside of links and buttons. */
  said: number;
  /** Parsed, of JSON only. */
  json?: unknown;
}

const EMPTY: Page = { kind: 'empty', raw: '', title: '', headings: [], text: '', main: '', lines: [], said: 0 };
const MAX_LINES = 200;

/** `contentType` is the header's value; without one the body is looked at. Never throws. */
export function readPage(body: Uint8Array, contentType: string | undefined): Page {
  const media = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (body.length === 0) return EMPTY;
  if (isBinary(media, body)) return { ...EMPTY, kind: 'binary' };
  const raw = decode(body, contentType);
  if (raw.trim() === '') return EMPTY;
  const json = looksLikeJson(media, raw) ? parseJson(raw) : undefined;
  const cut = raw.slice(0, MAX_RAW);
  if (json !== undefined) return { ...asText('json', cut), json: json.value };
  if (looksLikeHtml(media, cut)) return { kind: 'html', raw: cut, ...readHtml(cut) };
  return asText(looksLikeXml(media, cut) ? 'xml' : 'text', cut);
}

const asText = (kind: 'json' | 'xml' | 'text', raw: string): Page => ({
  ...EMPTY,
  kind,
  raw,
  text: raw,
  main: raw,
  lines: raw
    .slice(0, 64 * 1024)
    .split('\n', MAX_LINES)
    .map((line) => line.trim())
    .filter(Boolean),
  said: raw.trim().length,
});

const TEXTUAL = /^text\/|[/+](?:json|xml|javascript|x-ndjson|x-httpd-php|x-www-form-urlencoded)$/;

const utf16 = ([first, second]: Uint8Array): string | undefined =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;

function isBinary(media: string, body: Uint8Array): boolean {
  if (media !== '' && TEXTUAL.test(media)) return false;
  if (/^(?:image|audio|video|font)\//.test(media)) return true;
  return utf16(body) === undefined && body.subarray(0, 1024).includes(0);
}

// https://html.spec.whatwg.org/#determining-the-character-encoding: mark, header, then what the markup says
function decode(body: Uint8Array, contentType: string | undefined): string {
  const named = /charset\s*=\s*["']?([\w.:-]{1,40})/i;
  const charset =
    utf16(body) ??
    named.exec(contentType ?? '')?.[1] ??
    named.exec(/<meta\s[^>]{0,200}charset[^>]{0,60}>/i.exec(latin1(body))?.[0] ?? '')?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

const latin1 = (body: Uint8Array): string => new TextDecoder('latin1').decode(body.subarray(0, 1024));

const looksLikeJson = (media: string, raw: string): boolean => /[/+]json$/.test(media) || /^\s*[[{]/.test(raw);

function parseJson(raw: string): { value: unknown } | undefined {
  if (raw.length > MAX_JSON) return undefined;
  try {
    return { value: JSON.parse(raw) };
  } catch {
    return undefined;
  }
}

// What browsers take for HTML where no type is given, https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type, and some more.
const SNIFFED =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype html|html|head|script|iframe|h[1-6]|div|font|table|a|style|title|b|body|br|p|center|pre|meta|main|section|span|strong|ul|!--)[\s>/-]/i;

function looksLikeHtml(media: string, raw: string): boolean {
  if (media === '') return SNIFFED.test(raw);
  // Frameworks send bare words as HTML; such a body reads as text.
  return (/html(?:\+xml)?$/.test(media) && /<[a-z!/]/i.test(raw)) || /^\s*<(?:!doctype html|html)[\s>]/i.test(raw);
}

const looksLikeXml = (media: string, raw: string): boolean =>
  /[/+]xml$/.test(media) ||
  /^\s*<\?xml[\s>]/.test(raw) ||
  (media === '' && /^\s*<[A-Za-z][\w:.-]{0,60}[\s>]/.test(raw));
