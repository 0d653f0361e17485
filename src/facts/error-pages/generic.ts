/**
 * Error pages that nobody in particular wrote: a title or heading that *is* an error ("404 Not Found", "Something went
 * wrong") over little text. A page about errors has the same title and much more to say.
 */
import type { Page } from './page.ts';

const PHRASE =
  '(?:bad request|unauthori[sz]ed|authorization required|payment required|forbidden|access (?:denied|forbidden)|(?:page|file|resource|route|site|app|application|project|deployment)? ?not found|(?:this|the|that) page (?:could ?n.t|could not|can ?not|can.t) be found|method not allowed|not acceptable|request time-?out|conflict|gone|page expired|unprocessable (?:entity|content)|too many requests|(?:internal )?(?:server|application) error|internal error|not implemented|bad gateway|(?:service|temporarily|site|page|application) (?:temporarily )?unavailable|gateway time-?out|an? (?:unexpected |unknown |unhandled )?(?:internal )?(?:server |application )?error (?:has )?occurr?ed.{0,40}|an? (?:unhandled|uncaught) exception.{0,40}|unexpected error|something(?: has|.s)? (?:went|gone) (?:terribly |horribly |seriously )?wrong.{0,30}|(?:we.re|we are) sorry,? (?:but )?something went wrong.{0,10}|(?:the|this) page you (?:were|are|.re) looking for (?:does ?n.t|does not|could ?n.t|could not|can.t|can ?not).{0,20}|this page (?:does ?n.t|does not) exist|(?:this )?page (?:is )?(?:missing|gone|unavailable)|the change you wanted was rejected|site (?:is )?(?:down for maintenance|under maintenance|offline)|under maintenance|down for maintenance|maintenance mode)';

// `404`, `404 Not Found`, `Error 404`, `Error: 500 Internal Server Error`, `Not Found (404)`, `HTTP Status 404`
const LEAD = '(?:oops|whoops|uh[ -]?oh|sorry|error|fatal error|http(?: status)?(?: code)?(?: error)?)';
const ERROR_LINE = new RegExp(
  `^(?:${LEAD}[\\s.:!,–—-]*){0,2}(?:(?:error )?[45]\\d\\d(?: error)?[\\s.:!,–—-]*${PHRASE}?|${PHRASE})[\\s.:!-]*(?:\\(?(?:error )?[45]\\d\\d\\)?)?[\\s.!:]*$`,
  'i',
);

const MAX_LINE = 90;

/** True for a line that only says that something failed: whole, or one part of `404 | Acme`. */
export function isErrorLine(line: string): boolean {
  if (line === '' || line.length > 2 * MAX_LINE) return false;
  return [line, ...line.split(/\s+[|·•–—:-]+\s+/)].some(
    (part) => part.length <= MAX_LINE && ERROR_LINE.test(part.trim()),
  );
}

/** The longest text that such a page has, by how much of it says "error". */
const MOST_TEXT = { titleAndHeading: 2_000, onlyLine: 1_200, besideAnother: 500 };

/** True for HTML whose title or first headings are an error line and whose own text is short. */
export function isBareErrorPage(page: Page): boolean {
  if (page.kind !== 'html') return false;
  const length = page.main.length;
  const title = isErrorLine(page.title);
  const heading = page.headings.slice(0, 2).some(isErrorLine) || isErrorLine(page.headings.slice(0, 2).join(' '));
  if (title && heading) return length <= MOST_TEXT.titleAndHeading;
  if (!title && !heading) return page.headings.length === 0 && length <= MAX_LINE && isErrorLine(page.main);
  const alone = title ? page.headings.length === 0 : page.title === '';
  return length <= (alone ? MOST_TEXT.onlyLine : MOST_TEXT.besideAnother);
}

const MAX_PLAIN = 4_000;

/** Plain text whose first line is an error line: what Koa, aiohttp, Sanic, waitress and proxies send. */
export function isBareErrorText(page: Page): boolean {
  if (page.kind !== 'text' || page.text.length > MAX_PLAIN) return false;
  const first = page.text.trimStart().split('\n', 1)[0] ?? '';
  return /[a-z]{3}/i.test(first) && isErrorLine(first.replace(/^[^\p{L}\p{N}]{1,8}/u, '').trim());
}
