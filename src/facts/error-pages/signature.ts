/** How an error page is known. Data, so that adding a server or a host is adding a line. */
import type { Page } from './page.ts';

/** Everything that is given must hold. */
export interface Signature {
  /** `nginx`, `vercel-not-found`: stable, may be stored. */
  id: string;
  /** What it is, as in "came …": `the error page of nginx`. */
  what: string;
  /** Where to look, one sentence. */
  advice: string;
  title?: RegExp;
  /** One of the first headings. */
  heading?: RegExp;
  /** In the page's own text, which must not be longer than `maxText`: long pages talk *about* errors. */
  text?: RegExp;
  /** In the markup. Only for what no ordinary page writes. */
  raw?: RegExp;
  /** In the visible text: then it is a page about such errors. */
  unless?: RegExp;
  /** UTF-16 units of own text; default 1,500 where `text` is given, otherwise no limit. */
  maxText?: number;
}

const SHORT = 1_500;

export function matches(signature: Signature, page: Page): boolean {
  const {
    title,
    heading,
    text,
    raw,
    unless,
    maxText = text === undefined ? Number.POSITIVE_INFINITY : SHORT,
  } = signature;
  if (page.main.length > maxText) return false;
  if (title !== undefined && !title.test(page.title)) return false;
  if (heading !== undefined && !page.headings.some((each) => heading.test(each))) return false;
  if (text !== undefined && !text.test(page.main)) return false;
  if (unless?.test(page.text)) return false;
  return raw === undefined || raw.test(page.raw);
}
