/** A request as a line for a terminal. Whoever pastes it into bash or zsh repeats the request, and runs nothing else. */
import { printable } from '../../core/text.ts';
import { splitAtMarks } from './shown-variable.ts';

/** Texts are as they are sent; what is secret stands in them as the mark of a variable. */
export interface CurlParts {
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?:
    | { text: string }
    /** As `application/x-www-form-urlencoded` has them. */
    | { form: string }
    /** Of a `multipart/form-data`. */
    | { fields: readonly (readonly [name: string, value: string])[] };
  /** `user:password`, of HTTP Basic. */
  user?: string;
  /** The session’s cookies go with it. */
  hasCookies: boolean;
}

/** A longer body is no line that anybody reads. */
const MAX_BODY = 2_000;

/** `curl -i -X POST -H "authorization: Bearer $SMOKE_TOKEN" "https://…"` */
export function curlLine({ method, url, headers, body, user, hasCookies }: CurlParts): string {
  const parts = ['curl -i'];
  if (method === 'HEAD') parts[0] = 'curl -I';
  else if (method !== (body === undefined ? 'GET' : 'POST')) parts.push(`-X ${method.replace(/[^A-Z]/g, '')}`);
  // curl reads `{a,b}` and `[1-3]` in an address as several addresses.
  if (/[[\]{}]/.test(url)) parts.push('-g');
  // With a colon and nothing behind it curl leaves a header out.
  for (const [name, value] of headers) parts.push(`-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`);
  if (user !== undefined) parts.push(`-u ${quoted(user)}`);
  if (hasCookies) parts.push('-b "$COOKIES"');
  if (body !== undefined) parts.push(...dataOf(body));
  parts.push(quoted(url));
  return parts.join(' ');
}

function dataOf(body: NonNullable<CurlParts['body']>): string[] {
  // `--data` and `--form` would read a file where a text begins with `@`.
  if ('fields' in body) return body.fields.map(([name, value]) => `--form-string ${quoted(`${name}=${value}`)}`);
  const text = 'text' in body ? body.text : body.form;
  if (text.length > MAX_BODY) return ['--data-raw "$BODY"'];
  if ('text' in body || !hasMark(text)) return [`--data-raw ${quoted(text)}`];
  // What a variable holds is encoded when it is sent: a password may have a `&`, a token a `+`.
  const options: { name: string; text: string }[] = [];
  for (const pair of text.split('&')) {
    const last = options.at(-1);
    const at = pair.indexOf('=');
    if (hasMark(pair.slice(at)) && at > 0)
      options.push({ name: '--data-urlencode', text: `${pair.slice(0, at)}=${decoded(pair.slice(at + 1))}` });
    else if (last?.name === '--data-raw') last.text += `&${pair}`;
    else options.push({ name: '--data-raw', text: pair });
  }
  return options.map((each) => `${each.name} ${quoted(each.text)}`);
}

const hasMark = (text: string): boolean => splitAtMarks(text).length > 1;

/** A value as it was before `application/x-www-form-urlencoded`. */
const decoded = (value: string): string => new URLSearchParams(`=${value}`).get('') ?? '';

/** Variables that stand for what a run gave, and where they come from. */
const GIVEN = {
  COOKIES: 'the cookies of a session',
  CSRF_TOKEN: 'the token of the page before',
  QUERY: 'the query of the form’s address',
  BODY: 'the body, which is too long for this line',
} as const;

/** What the reader fills in besides the variables of the file; empty where there is nothing. */
export function curlNote(line: string): string {
  const words = Object.entries(GIVEN).flatMap(([name, what]) =>
    new RegExp(`\\$\\{?${name}\\b`).test(line) ? [`\`$${name}\` stands for ${what}`] : [],
  );
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** An address of ours, for a terminal. */
export const quotedUrl = (url: string): string => quoted(url);

// In double quotes a shell looks for `$`, backticks and backslashes, and an interactive one recalls lines at `!`.
const PLAIN = /^[^\\"$`!]*$/;

/** One word of a shell, without any character that would not be seen. */
function quoted(text: string): string {
  const parts = splitAtMarks(text.toWellFormed());
  const isPlain = parts.every((part, index) => index % 2 === 1 || (PLAIN.test(part) && isSeen(part)));
  if (isPlain)
    return `"${parts.map((part, index) => (index % 2 === 0 ? part : variable(part, parts[index + 1]))).join('')}"`;
  return parts.map((part, index) => (index % 2 === 0 ? literal(part) : `"$${part}"`)).join('');
}

/** `$NAME` as long as what follows it cannot belong to it; zsh reads `$NAME:h` and `$NAME[1]`, too. */
const variable = (name: string, next = ''): string =>
  /^(?:$|:$|[ /&?=,;.{}])/.test(next) ? `$${name}` : `\${${name}}`;

const isSeen = (text: string): boolean => printable(text, text.length * 12 + 1) === text;

/** In single quotes everything is itself; what has no place there follows as `$'\x60'`, byte by byte. */
function literal(text: string): string {
  let line = '';
  let open: '' | "'" | "$'" = '';
  const to = (next: typeof open): void => {
    if (next === open) return;
    line += (open === '' ? '' : "'") + next;
    open = next;
  };
  for (const char of text) {
    // The line stands in a code span, which a backtick would end.
    const isHidden = char === '`' || !isSeen(char);
    to(isHidden ? "$'" : char === "'" ? '' : "'");
    if (isHidden) for (const byte of Buffer.from(char)) line += `\\x${byte.toString(16).padStart(2, '0')}`;
    else line += char === "'" ? "\\'" : char;
  }
  to('');
  return line;
}
