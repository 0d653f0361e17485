/** Does a page say a text? What a reader can read counts; markup and commits are looked for in the source. */

import { readWords, withoutComments } from '../../facts/error-pages/read-words.ts';
import type { Page } from '../../facts/error-pages.ts';
import type { ExpectedText } from './expectation.ts';

// A commit is no word: it stands in comments, in `<meta>` and in names of files.
const COMMIT = /^[0-9a-f]{7,64}$/i;
const WHOLE_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const MARKUP = /[<>"=]/;

export interface Said {
  /** Words, or an attribute that is read; markup and commits anywhere in the source. */
  says(wanted: ExpectedText): boolean;
  /** Words alone; markup in the source without its comments. */
  shows(wanted: ExpectedText): boolean;
}

/** The page is read once, when the first text is asked for. */
export function saidBy(page: Page): Said {
  const isHtml = page.kind === 'html';
  const words = lazy(() => (isHtml ? readWords(page.raw) : { text: tidy(page.raw), all: tidy(page.raw) }));
  const markup = lazy(() => (isHtml ? withoutComments(page.raw) : page.raw));
  const isIn = (text: string, where: 'all' | 'text'): boolean =>
    words()[where].includes(tidy(text)) ||
    (!isHtml && page.raw.includes(text)) ||
    (MARKUP.test(text) && markup().includes(text));
  return {
    says: ({ text }) => isIn(text, 'all') || (COMMIT.test(text) && namesCommit(page.raw, text.toLowerCase())),
    shows: ({ text }) => isIn(text, 'text'),
  };
}

/** The commit or, of a whole one, its beginning of seven and more. */
function namesCommit(raw: string, commit: string): boolean {
  const source = raw.toLowerCase();
  if (source.includes(commit)) return true;
  return (
    WHOLE_COMMIT.test(commit) &&
    [...source.matchAll(/(?<![0-9a-z])[0-9a-f]{7,64}(?![0-9a-z])/g)].some(([word]) => commit.startsWith(word))
  );
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ');

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
