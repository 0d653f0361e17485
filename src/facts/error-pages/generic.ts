/**
 * Error pages that nobody in particular wrote: a title, heading or first line that *is* an error ("404 Not Found",
 * "Something went wrong") over little text. A page about errors has the same title and much more to say.
 *
 * Evidence for and against is added up. What each is worth was set on pages of 90 servers, frameworks and sites and of
 * documentation packages; src/dev/score-error-pages.ts counts on any folder of pages.
 */
import {
  isBareCode,
  isBareStatus,
  isErrorLine,
  isErrorSentence,
  isFailing,
  isVague,
  isWholeErrorLine,
} from './error-lines.ts';
import type { Page } from './page.ts';

export { isErrorLine } from './error-lines.ts';

const ENOUGH = 4;
/** How many lines are the beginning of a page. */
const FIRST = 8;
/** How many lines may hold a sentence about an error. */
const BEGINNING = 14;
/** So little is said where a picture says it. */
const FEW = 20;

// What frameworks and themes call their error pages: WordPress' body_class() writes error404 for every theme.
const MARKED =
  /<(?:html|body|main|div|section|article|h1|p)\s[^>]{0,300}?\b(?:class|id)\s*=\s*["'][^"']{0,300}?\b(?:error-?(?:404|500|403|50x|page|container|wrapper|content|code|box)|(?:page|http|status)-?(?:error|404|500|not-?found)|not-?found(?:-page|-container)?|maintenance(?:-page|-mode)?|error)\b/i;

// A picture that says it all.
const SHOWS_ERROR =
  /<img\s[^>]{0,300}?\b(?:src|alt)\s*=\s*["'](?:[^"'>]{0,200}\/)?(?:(?:http|error|page)?[-_ ]?(?:40\d|50\d)|[^"'>/]{0,30}\b(?:error|not[-_ ]?found|maintenance)\b[^"'>/.]{0,30})(?:\.[a-z]{3,4})?["'?]/i;

// Talk about errors rather than one.
const EXPLAINS =
  /\b(?:status codes?\b.{0,40}\b(?:indicat|mean|is|are|tell)|RFC ?\d{4}|(?:indicates|means) that|this (?:article|guide|tutorial|chapter|section|reference|specification|class|function|method|module|library|document describes)|how to (?:fix|solve|handle|debug|resolve|read)|changelog|release notes)/i;
const TEACHES = /\b(?:for example|see also|learn (?:more|how)|frequently asked|troubleshoot)/i;
// A shop: the app is there.
const SELLS = /(?:[$€£]\s?\d|\b\d+[.,]\d\d\s?(?:€|EUR|USD|kr)|\badd to (?:cart|bag|basket)\b|\b(?:in|out of) stock\b)/i;
// A list or an article; some error pages recommend a few.
const WRITES =
  /(?:\b(?:posted|published|written|opened|reported|commented) (?:on|by|in)\b|\bmin(?:utes?)? read\b|\b\d+ (?:comments?|replies|results|items|issues|votes|reviews)\b|\b(?:uptime|all systems operational|incident history)\b|#\d{2,6}\b)/i;
const ASKS = /<input[^>]{0,300}\btype\s*=\s*["']?(?:password|email|tel|file|date|checkbox|radio)\b|<textarea\b/i;

/** True for HTML whose beginning says that something failed, and that says little else. */
export const isBareErrorPage = (page: Page): boolean => page.kind === 'html' && evidence(page) >= ENOUGH;

const firstSentence = (line: string): string => line.split(/[.!?。！]\s*(?=[\p{Lu}\p{Lo}]|$)/u, 1)[0] ?? line;

/** Positive for an error page, negative for anything else; 4 is enough. */
export function evidence(page: Page): number {
  const { title, headings, lines, said } = page;
  const beginning = lines.slice(0, FIRST);
  const first = headings.slice(0, 2);
  const whole = said <= 140 && beginning.length <= 3 && isWholeErrorLine(beginning.join(' '));
  const inTitle = isErrorLine(title);
  const inHeading = first.some(isErrorLine) || isErrorLine(first.join(' '));
  const inLine = beginning.some((line) => isWholeErrorLine(firstSentence(line)) && !isBareCode(line));
  const code = beginning.some(isBareCode);
  // Designs break a sentence over several blocks.
  const sentence = lines.slice(0, BEGINNING).some(isErrorSentence) || isErrorSentence(beginning.join(' '));
  const isTerse = headings.length === 0 && lines.length <= 4 && said <= 250 && isErrorSentence(lines[0] ?? '');
  const isOnlyStatus =
    said <= 120 &&
    lines.length <= 8 &&
    (inTitle || !/\d{3}(?!\s*$)/.test(title)) &&
    [title, headings[0] ?? '', lines[0] ?? ''].some(isBareStatus) &&
    // Counters of a dashboard stand in rows.
    lines.filter((line) => /^[\d.,]+ ?[%\p{L}]{0,12}$/u.test(line)).length <= 1;
  const strong = inTitle || inHeading || inLine;
  const failing = said <= 600 && lines.length <= BEGINNING;
  const stateInLine =
    isTerse ||
    (failing &&
      headings.length === 0 &&
      said > 0 &&
      lines.slice(0, 4).some((line) => line.includes(' ') && isFailing(line)));
  if (
    page.title !== '' &&
    said === 0 &&
    (isWholeErrorLine(title) || isFailing(title) || (inTitle && !isBareCode(title)))
  )
    return ENOUGH;
  if (said <= FEW && !/<script/i.test(page.raw) && SHOWS_ERROR.test(page.raw.slice(0, 20_000))) return ENOUGH;
  if (
    !strong &&
    !whole &&
    !isOnlyStatus &&
    !stateInLine &&
    !(failing && (isFailing(title) || first.some(isFailing))) &&
    !(code && sentence) &&
    !(isVague(title) || first.some(isVague))
  )
    return 0;
  let points = 0;
  if (inTitle) points += isBareCode(title) ? 2 : 3;
  else if (failing && isFailing(title)) points += 2;
  else if (isVague(title)) points += 1;
  if (inHeading) points += first.every(isBareCode) ? (inTitle || inLine || sentence ? 2 : 1) : 3;
  else if (failing && first.some(isFailing)) points += 2;
  else if (first.some(isVague)) points += 1;
  if (inLine) points += inTitle || inHeading ? 1 : 2;
  if (code) points += 1;
  if (isOnlyStatus) points += 2;
  if (stateInLine) points += title === '' || (said <= 80 && lines.length <= 4) ? 3 : 2;
  if (sentence) points += 2;
  if (whole) points += 3;
  if (MARKED.test(page.raw.slice(0, 100_000))) points += 1;
  return points - against(page, inTitle, inHeading) + (said <= 300 ? 1 : 0);
}

function against({ raw, main, headings, title, lines, said }: Page, inTitle: boolean, inHeading: boolean): number {
  let points = 0;
  if (said > 4_000) points += 6;
  else if (said > 2_000) points += 4;
  else if (said > 1_200) points += 2;
  else if (said > 600) points += 1;
  if (EXPLAINS.test(main)) points += 8;
  if (TEACHES.test(main)) points += 2;
  if (SELLS.test(main)) points += 8;
  if (WRITES.test(main)) points += 3;
  // The title goes on where the heading ends: `Not Found by The Bugs` is an album.
  const heading = headings[0] ?? '';
  if (inHeading && !inTitle && heading.length > 3 && title.startsWith(heading)) points += 4;
  if (ASKS.test(raw)) points += 2;
  // A heading that says something else: the error may be one box among others.
  if (!inHeading && headings.length > 0 && !inTitle && !headings.some(isVague) && !headings.some(isFailing))
    points += 2;
  if (!inTitle && title !== '' && !isVague(title) && lines.length > 30) points += 1;
  if (headings.length >= 3 && said > 300) points += 1;
  return points;
}

const MAX_PLAIN = 4_000;

/** Plain text whose first line is an error line: what Koa, aiohttp, Sanic, waitress and proxies send. */
export function isBareErrorText(page: Page): boolean {
  if (page.kind !== 'text' || page.text.length > MAX_PLAIN) return false;
  // A server that does not know the request's version sends the head as a body.
  const first = (page.lines[0] ?? '').replace(/^(?:HTTP\/[\d.]{1,5}|UNKNOWN)\s+/, '');
  // Small static servers send the status and nothing else.
  if (/^(?:40[01345]|50[0234])$/.test(page.text.trim())) return true;
  if (!/\p{L}{2}/u.test(first) || CODE_LINE.test(first)) return false;
  if (isErrorLine(first)) return true;
  if (page.text.length > 500 || page.lines.length > 4 || HEALTHY.test(first) || NOTHING_WRONG.test(first)) return false;
  if (page.lines.length === 1 && first.length <= MAX_REFUSAL && REFUSES.test(first)) return true;
  return isProgramError(first) || (first.length <= 200 && (isFailing(first) || isFailedCode(first)));
}

const MAX_REFUSAL = 160;
// One line that a program says of a request. Such a line of prose would be an odd answer.
const REFUSES =
  /\b(?:cannot|can.t|couldn.t|could not|unable to|(?:is|was|are|were|do|does|did|has|have|will) ?(?:not|n.t)|invalid|malformed|unsupported|only (?:supports?|accepts?|allow(?:s|ed)?)|required|missing|no \S+(?: \S+){0,3} (?:found|provided|given|specified|supplied|configured)|unknown \S+|unexpected|refused|denied|forbidden|unauthori[sz]ed|unauthenticated|expired|exceeded|too (?:many|large|long)|(?:server|internal|fatal|unhandled) (?:error|exception)|(?:error|exception) (?:while|when|in|during|processing))\b/i;
const NOTHING_WRONG =
  /\b(?:no|without|zero|0) (?:errors?|fail(?:ed|ures?)|issues?|problems?|warnings?)\b|\b(?:errors?|fail(?:ed|ures?)|warnings?)[ :=]+(?:0|none|false|null)\b|\bnot? (?:required|needed|expired)\b/i;

const HEALTHY =
  /^(?:ok|okay|success|healthy|alive|pong|ready|true|no (?:errors?|issues?|problems?|failures?)|0 errors?|all (?:good|ok|systems)|status:? ?(?:ok|up|healthy)|user-agent|sitemap|#)/i;
// Scripts, style sheets and event streams hold messages.
const CODE_LINE = /^(?:(?:event|data|id|retry):|(?:export|import|const|let|var|function|class) )|[{};]$/;

// `DEPLOYMENT_FAILED`, `local_rate_limited`: a constant in place of words.
const isFailedCode = (line: string): boolean =>
  /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z]+(?:_[a-z0-9]+)+)$/.test(line) &&
  /(?:^|_)(?:NOT|NO|ERROR|FAIL(?:ED|URE)?|INVALID|DENIED|PAUSED|EXPIRED|MISSING|FORBIDDEN|UNAUTHORIZED|DISABLED|TIMEOUT|EXCEEDED|BLOCKED|UNAVAILABLE|SUSPENDED|LIMITED|LOOP|BAD|DELETED|CRASHED)(?:_|$)/i.test(
    line,
  );

// What programs say when they hand their error on: `TypeError: x`, `panic: x`, `dial tcp …: connection refused`.
const isProgramError = (line: string): boolean =>
  /^[a-z]{2,14}: (?:no|cannot|can't|failed|invalid|unexpected|unknown|connection|could not|unable|missing|not) \S/.test(
    line,
  ) ||
  /^(?:(?:[A-Za-z_$][\w.$\\]{0,80})?(?:Error|Exception)\b:? \S|(?:panic|fatal|error|unhandled rejection|fatal error|internal error|upstream error|failed): \S|failed to [a-z]+ \S|cannot (?:get|head|post|put|patch|delete|options) \/|(?:file|no input file|route|page|resource) (?:not found|specified)\b|you (?:need to|must|have to|are not) (?:be )?(?:authenticated?|authori[sz]ed?|log(?:ged)? ?in|sign(?:ed)? in)\b|invalid (?:request|host)|invalid \S{1,30} (?:received|given|in request)\b|.{0,80}\b(?:connection refused|no such host|deadline exceeded|broken pipe|connection reset by peer|i\/o timeout|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|an? (?:unhandled|uncaught|unexpected) (?:lowlevel )?(?:error|exception))\b)/i.test(
    line,
  ) ||
  (line.length <= 160 && isErrorSentence(line) && !/^(?:ok|success)/i.test(line));
