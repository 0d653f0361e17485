/** Lists of files that a server makes of a folder without a start page, whatever the server: by title, or by what they link to. */
import type { Page } from './page.ts';

const TITLE =
  /^(?:index of|directory listing(?: for| of)?|listing(?: of| directory|:)|directory:?|files (?:within|in)|contents of|folder listing|browsing(?: directory)?|directory contents of)[\s:]+\S{0,300}\/?(?: \S{1,100}\/)?$/i;
const PATH = /^(?:~|\.)?\/(?:[\w.%~ -]{1,100}\/)*$/;
const PARENT =
  /<a\b[^>]{0,300}\bhref\s*=\s*["']?(?:\.\/)?\.\.\/?["'>\s]|>\s{0,5}(?:parent directory|\.\.\/?)\s{0,5}<|>\[to parent directory\]/i;
const COLUMNS = /\bname\b[\s\S]{0,80}\b(?:(?:last )?modified|size|date)\b/i;
const LINK = /<a\b[^>]{0,500}\bhref\s*=\s*["']?([^"'>\s]{1,500})/gi;
const PRE = /^\s*(?:<!doctype html>\s*)?(?:<meta[^>]{0,100}>\s*)*<pre>\s*<a href=/i;
const LONG_LISTING = 20_000;

/** True for a page that lists the files of a folder. */
export function isFileListing(page: Page): boolean {
  if (page.kind !== 'html') return false;
  const start = page.raw.slice(0, 300_000);
  const names = [page.title, page.headings[0] ?? ''];
  const isTable = PARENT.test(start) || COLUMNS.test(page.main);
  if (names.some((name) => TITLE.test(name) && (isTable || (/[/\\:]/.test(name) && isOnlyFiles(start, page)))))
    return true;
  if (names.some((name) => PATH.test(name)) && isTable && hasFewWords(start, page)) return true;
  if (
    PARENT.test(start) &&
    COLUMNS.test(page.main) &&
    /\b(?:parent directory|directory|folder)\b|\.\.\//i.test(page.main)
  )
    return page.said < LONG_LISTING && hasFewWords(start, page);
  return page.headings.length === 0 && page.title === '' && PRE.test(start) && isOnlyFiles(start, page);
}

const linksOf = (start: string): string[] => [...start.matchAll(LINK)].slice(0, 500).map(([, href = '']) => href);

/** No sentences, and besides the links little but dates and sizes. */
const hasFewWords = (start: string, page: Page): boolean =>
  page.said <= 300 + 80 * linksOf(start).length && !page.lines.some((line) => line.split(' ').length > 18);

/** Every link is a file or folder beside it. */
function isOnlyFiles(start: string, page: Page): boolean {
  const links = linksOf(start);
  return (
    links.length > 0 &&
    links.every((href) => !/^(?:https?:|mailto:|#|javascript:)/i.test(href)) &&
    hasFewWords(start, page)
  );
}
