import { type Page, readPage, recogniseErrorPage } from '../../../facts/error-pages.ts';
import { answerOf } from '../exchange.ts';
import { type Expectation, isExpectedStatus, namesStatus } from '../expectation.ts';
import type { SmokeRequest } from '../request.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

export const errorPage: SmokeRule = {
  id: 'smoke/error-page',
  about: 'exchange',
  severity: 'high',
  summary: 'An error page came with a good status',
  why: 'PHP answers fatal errors with 200, a server that was never set up greets with 200, and a host may answer for an app that is gone. A check of the status alone stays green.',
  fix: 'Mend the error that the page names. If the page is meant, switch this off for all checks with `smoke: { error-pages: off }`.',
  since: '0.1.0',
  examples: {
    bad: [
      'HTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function price() in /srv/app/index.php:7 on line <b>7</b><br />',
      'HTTP/1.1 200 OK\n\n<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1></body></html>',
      'HTTP/1.1 200 OK\n\n<html><title>404 Not Found</title><h1>404 Not Found</h1></html>',
      '> GET /api\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"statusCode":500,"error":"Internal Server Error"}',
      'HTTP/1.1 200 OK\n\n<html><title>Blog</title><body><h1>Error establishing a database connection</h1></body></html>',
    ],
    good: [
      'HTTP/1.1 200 OK\n\n<html><title>Shop</title><h1>Shop</h1><p>Errors? Tell us.</p></html>',
      'HTTP/1.1 200 OK\ncontent-type: application/json\n\n{"status":"ok","errors":0}',
      '> GET /nothing\n> expect: { status: 404 }\nHTTP/1.1 404 Not Found\n\n<title>404 Not Found</title><h1>404 Not Found</h1>',
    ],
  },
  check({ exchange }) {
    const expectation = exchange.request.expect;
    const answer = answerOf(exchange);
    if (answer === undefined || !expectation.errorPages) return undefined;
    const { status } = answer.response;
    const isMeant = status >= 400 && namesStatus(expectation, status);
    if (isMeant || !isExpectedStatus(expectation, status)) return undefined;
    const found = recogniseErrorPage(answer.page);
    if (found === undefined) return undefined;
    // Known by its words alone: they may be what the file asks for, or what taking something away brings.
    if (found.id === 'bare' && (expectsThe(answer.page, expectation) || isGone(answer.page, exchange.request)))
      return undefined;
    return {
      title: `${requestOf(exchange)} answered ${status} with ${found.what}`,
      message: `${asked(exchange)}. The status looks good, the body is ${found.what}: ${cameBack(exchange)}.`,
      fix: found.advice,
      impact: `${whoAsks(exchange)} sees ${found.what} in place of the app, and a check of the status alone would not notice.`,
      ...(exchange.request.isHomepage ? { severity: 'blocker' as const } : {}),
      data: { status, page: found.id },
    };
  },
};

/** Words that the file expects, and that are an error by themselves: `This page does not exist anymore`. */
function expectsThe(page: Page, { text, regex, css }: Expectation): boolean {
  const found = [
    ...text.flatMap(({ text: each }) => (page.text.includes(each) || page.raw.includes(each) ? [each] : [])),
    ...regex.flatMap((each) => each.exec(page.raw)?.[0] ?? []),
    ...css.flatMap((each) => (each.is === 'text' && page.text.includes(each.text) ? [each.text] : [])),
  ];
  const lines = [page.title, ...page.headings, ...page.lines];
  return found.some((words) => {
    // What it stands in, where it is the better part of it: `Shop` of "Shop: page not found" is none.
    const line = lines.find((each) => each.includes(words) && each.length <= words.length * 2) ?? words;
    const alone = `<h1>${line.slice(0, 300).replaceAll('<', '&lt;')}</h1>`;
    return recogniseErrorPage(readPage(Buffer.from(alone), 'text/html')) !== undefined;
  });
}

const GONE =
  /\b(?:does ?n[o’']t exist|no longer (?:exists?|available|here)|not found|(?:was|been|is) (?:deleted|removed)|existiert nicht|nicht gefunden|gel[öo]scht|n[’']existe (?:pas|plus)|introuvable|supprim|no existe|no encontrad|eliminad|non esiste|non trovat|n[ãa]o existe|n[ãa]o encontrad|bestaat niet|niet gevonden|не существует|не найден|удал)|存在しません|見つかりません|不存在|未找到/i;

/** Where something was taken away, it is right that it is not there. */
const isGone = ({ title, headings }: Page, { method, cleansUp }: SmokeRequest): boolean =>
  (cleansUp === true || method === 'DELETE') && [title, ...headings].some((line) => GONE.test(line));
