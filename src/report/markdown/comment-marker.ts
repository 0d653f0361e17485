/** How our comment is found again, and whether it has to be written again. */
import { createHash } from 'node:crypto';

/** First line of the comment of this name. The name is encoded, so no name ends the HTML comment or begins like another. */
export const commentMarker = (name: string): string => `<!-- launch-ready:comment name=${markerName(name)} -->`;

/** A name as it may stand in a marker: no two are alike, none ends the HTML comment. */
export function markerName(name: string): string {
  const short = name.length <= 100 ? name : `${name.slice(0, 80)}…${sha256(name)}`;
  return encodeURIComponent(short.toWellFormed()).replaceAll('-', '%2D');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Whether a line is the marker, wherever it stands: a person may have written above it. One that is quoted (`> <!--`) is not. */
export function hasMarker(body: string, name: string): boolean {
  // Only the first one counts: another job's report may show one as a line of code.
  return linesOf(body).find((line) => line.startsWith('<!-- launch-ready:')) === commentMarker(name);
}

/**
 * Nothing needs to be written: the bodies say the same. The link to the run alone is no reason to write, and GitHub
 * may have changed line ends; anything else a person changed is put right.
 */
export const isSameComment = (existing: string, rendered: string): boolean =>
  contentOf(existing) === contentOf(rendered);

const contentOf = (body: string): string => linesOf(body).join('\n').trimEnd().replace(RUN_LINK, '');

/** What `runLink` writes, at the end of the last line. */
const RUN_LINK = / · \[this run\]\([^()\s]*\)(?=<\/sub>$)/;

const linesOf = (body: string): string[] => body.split(/\r\n|\r|\n/).map((line) => line.trimEnd());

/** Empty without an address that is safe to link. */
export const runLink = (url: string | undefined): string =>
  url !== undefined && /^https?:\/\/[\w.:/-]+$/.test(url) ? ` · [this run](${url})` : '';
