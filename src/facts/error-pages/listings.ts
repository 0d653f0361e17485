/** Lists of files that a server makes of a folder without a start page, whatever the server: by title, or by what they link to. */
import type { Page } from './page.ts';

const TITLE =
  /^(?:index of|directory listing(?: for| of)?|listing (?:of|directory)|directory:?|files (?:within|in)|contents of|folder listing|browsing(?: directory)?|directory contents of)[\s:]+\S{0,300}\/?(?: \S{1,100}\/)?$|^(?:~|\.)?\/(?:[\w.%~ -]{1,100}\/)*$/i;
const PARENT = /<a\b[^>]{0,300}\bhref\s*=\s*["']?\.\.\/?["'>\s]|>\s{0,5}(?:parent directory|\.\.\/?)\s{0,5}</i;
const COLUMNS = /\bname\b[\s\S]{0,80}\b(?:(?:last )?modified|size|date)\b/i;
const LINK = /<a\b[^>]{0,500}\bhref\s*=\s*["']?([^"'>\s]{1,500})/gi;

/** True for a page that lists the files of a folder. */
export function isFileListing(page: Page): boolean {
  if (page.kind !== 'html') return false;
  const named = [page.title, page.headings[0] ?? ''].some((each) => TITLE.test(each));
  const start = page.raw.slice(0, 60_000);
  if (named && (PARENT.test(start) || COLUMNS.test(page.main) || isOnlyFiles(start, page) || page.said <= 200))
    return true;
  if (
    PARENT.test(start) &&
    COLUMNS.test(page.main) &&
    /\b(?:parent directory|directory|folder)\b|\.\.\//i.test(page.main)
  )
    return page.said < 20_000 && prose(page) === 0;
  return (
    page.headings.length === 0 &&
    page.title === '' &&
    /^\s*(?:<!doctype html>\s*)?(?:<meta[^>]{0,100}>\s*)*<pre>\s*<a href=/i.test(start) &&
    isOnlyFiles(start, page)
  );
}

const prose = (page: Page): number => page.lines.filter((line) => line.split(' ').length > 18).length;

/** Every link is a file or folder beside it, and there is no text besides the links' but numbers. */
function isOnlyFiles(start: string, page: Page): boolean {
  const links = [...start.matchAll(LINK)].slice(0, 500).map(([, href = '']) => href);
  return (
    links.length > 0 &&
    links.every((href) => !/^(?:https?:|mailto:|#|javascript:)/i.test(href)) &&
    page.said <= 40 + 60 * links.length &&
    prose(page) === 0
  );
}
