/** A request as a line for a terminal. Whoever reads it pastes it, so nothing in it but a variable is ever run. */
import { printable } from '../../core/text.ts';

export interface CurlParts {
  method: string;
  url: string;
  /** As the file writes them: `$NAME` stays a variable. */
  headers: readonly (readonly [name: string, value: string])[];
  body?: string;
  /** `$USER:$PASSWORD`, of HTTP Basic. */
  user?: string;
  /** The session’s cookies go with it. */
  hasSession: boolean;
}

const MAX_BODY = 500;

/** `curl -i -X POST -H "authorization: Bearer $SMOKE_TOKEN" "https://…"` */
export function curlLine({ method, url, headers, body, user, hasSession }: CurlParts): string {
  const parts = ['curl -i'];
  if (method === 'HEAD') parts[0] = 'curl -I';
  else if (method !== (body === undefined ? 'GET' : 'POST')) parts.push(`-X ${method.replace(/[^A-Z]/g, '')}`);
  for (const [name, value] of headers) parts.push(`-H ${quoted(`${name}: ${value}`)}`);
  if (user !== undefined) parts.push(`-u ${quoted(user)}`);
  if (hasSession) parts.push('-b "$COOKIES"');
  if (body !== undefined) parts.push(`--data ${quoted(body.slice(0, MAX_BODY))}`);
  parts.push(quoted(url));
  return parts.join(' ');
}

// What variables.ts takes for one. `{id}`, which a step saved, is filled in by hand.
const VARIABLE = /\$(?:\{[A-Za-z_][A-Za-z0-9_]*\}|[A-Z_][A-Z0-9_]*)/g;

/** An address of ours, for a terminal. */
export const quotedUrl = (url: string): string => quoted(url);

/** In double quotes a shell still runs `$(…)` and backticks, and `!` recalls what was typed before. */
function quoted(text: string): string {
  const plain = (part: string): string =>
    printable(part, 2_000)
      .replace(/[\\"$`]/g, '\\$&')
      .replaceAll('!', '"\'!\'"');
  let line = '';
  let from = 0;
  for (const match of text.matchAll(VARIABLE)) {
    line += plain(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return `"${line}${plain(text.slice(from))}"`;
}
