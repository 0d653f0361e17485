/** A page that was saved to a file, with or without the head of its answer, as `curl -i` leaves it. */
import { recogniseWall } from '../../facts/error-pages/access-walls.ts';
import { isBlankPage } from '../../facts/error-pages/blank.ts';
import { readPage, recogniseErrorPage } from '../../facts/error-pages.ts';

export interface Judgement {
  verdict: 'page' | 'error-page';
  /** `nginx`, `cloudflare-challenge`, `empty`, `bare`; null of a page. */
  kind: string | null;
  /** One sentence of ours, nothing of the body; null of a page. */
  why: string | null;
}

interface Saved {
  status: number | undefined;
  headers: ReadonlyMap<string, readonly string[]>;
  body: Uint8Array;
}

const TYPES: readonly [RegExp, string][] = [
  [/\.x?html?$/i, 'text/html'],
  [/\.json$/i, 'application/json'],
];

/** What a saved answer is; undefined for what is no text. `file` is its name, whose extension is the type that no header says. */
export function judgeSaved(bytes: Uint8Array, file: string): Judgement | undefined {
  const { status, headers, body } = readSaved(bytes);
  const type = headers.get('content-type')?.[0] ?? TYPES.find(([name]) => name.test(file))?.[1];
  const page = readPage(body, type);
  if (page.kind === 'binary') return undefined;
  // Without a head, the markup alone says whether it was a wall; such pages come with 401 or 403.
  const wall = recogniseWall({ status: status ?? 403, headers, page });
  const isWall = wall !== undefined && (wall.certain || status !== undefined);
  if (isWall) return error(wall.id, `This is ${wall.what}: the app was not seen.`);
  if (isBlankPage(page)) return error('empty', 'There is nothing on the page.');
  const found = recogniseErrorPage(page);
  if (found !== undefined) return error(found.id, `This is ${found.what}.`);
  return { verdict: 'page', kind: null, why: null };
}

const error = (kind: string, why: string): Judgement => ({ verdict: 'error-page', kind, why });

const MAX_HEAD = 64 * 1024;
/** `curl -iL` leaves the heads of all redirects, `curl -i` that of a 100 or of a proxy's CONNECT. */
const MAX_HEADS = 20;

/** Takes the heads off the start; the last one counts. */
function readSaved(bytes: Uint8Array): Saved {
  let body = bytes;
  let status: number | undefined;
  let headers = new Map<string, string[]>();
  for (let count = 0; count < MAX_HEADS; count++) {
    const start = new TextDecoder('latin1').decode(body.subarray(0, MAX_HEAD));
    const line = /^HTTP\/\d(?:\.\d)? (\d{3})(?: [^\r\n]*)?\r?\n/.exec(start);
    if (line === null) break;
    const rest = start.slice(line[0].length);
    const end = /^\r?\n|\r?\n\r?\n/.exec(rest);
    const head = end === null ? rest : rest.slice(0, end.index);
    // Without a blank line it is either a head alone or no head at all.
    if (!head.split(/\r?\n/).every((each) => each === '' || /^[\w!#$%&'*+.^`|~-]+:|^[ \t]/.test(each))) break;
    status = Number(line[1]);
    headers = headersOf(head);
    body = end === null ? body.subarray(body.length) : body.subarray(line[0].length + end.index + end[0].length);
  }
  return { status, headers, body };
}

function headersOf(head: string): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return headers;
}
