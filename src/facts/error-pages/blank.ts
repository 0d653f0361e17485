/** A page with nothing on it: what a build that produced nothing and a crash after the headers leave. */
import type { Page } from './page.ts';

// What can show something without a word of text; an element with a name of its own is drawn by somebody.
const SHOWS =
  /<(?:script|img|svg|canvas|video|iframe|object|embed|input|form|frame|frameset|picture|meta[^>]{1,80}refresh|[a-z]+[:-][a-z-]+)[\s>/]/i;

/** True for an empty body and for HTML without text, script or picture; a single-page app's shell is none. */
export const isBlankPage = (page: Page): boolean =>
  page.kind === 'empty' || (page.kind === 'html' && page.text.trim() === page.title && !SHOWS.test(page.raw));
