/**
 * Debug pages, whatever the framework: an exception as title or first line over a stack trace. Articles about exceptions
 * show traces, too, among prose; reference pages are titled alike and have none.
 */
import type { Page } from './page.ts';

// A frame of Python, Node.js, JVM, PHP, Ruby, Elixir, Go, Perl, .NET.
const FRAMES =
  /File "[^"\n]{1,300}",? line \d+|\bat (?:async )?[\w$.<>[\] ]{0,120} ?\(?[^()\s]{1,300}:\d+(?::\d+)?\)?|[\w$.]{3,200}\([\w$]{1,80}\.(?:java|kt|scala|groovy):\d+\)|#\d{1,3} \/?[^\s#]{1,200}\(\d+\)|[\w./@-]{1,200}\.rbw?:\d+:in\b|[\w./@-]{1,200}\.exs?:\d+|\/[\w./@-]{1,200}\.(?:py|php|js|mjs|cjs|ts|tsx|jsx|rb|pl|pm|go|rs|java|vue|svelte|astro)(?::| line | on line |\()\d+|[\w./@-]{1,200}\.(?:py|rb|php|js|ts|pl|pm|go|ex)\b.{0,120}?\b(?:at )?line \d+|\bat \/[\w./-]{1,200} line \d+|\bat [\w.`<>]{3,200}\([^)]{0,200}\) in \S{1,200}:line \d+/g;
const NAMED =
  /(?:^|[\s.:\\(])(?:[A-Z][A-Za-z]{0,60}(?:Error|Exception|Fault)|Error|Exception|Traceback|Whoops|panic|RuntimeError)\b|\b(?:exception|error) (?:page|caught|in|at|thrown|trace)\b|\b(?:unhandled|uncaught)\b|^\p{L}+error\b/iu;
const ARTICLE =
  /\b(?:how to|tutorial|guide|documentation|reference|changelog|release notes|for example|reading a|understanding|this (?:article|page|section|chapter)|javadoc)\b/i;
const MAX_PROSE = 3;
const FEW = 2;

/** True for HTML or text that is mostly one stack trace. */
export function isDebugPage(page: Page): boolean {
  if (page.kind !== 'html' && page.kind !== 'text') return false;
  const [first = '', second = '', third = ''] = page.lines;
  const head = [page.title, page.headings[0] ?? '', first, second, third].map((line) => line.slice(0, 300));
  if (!head.some((line) => NAMED.test(line))) return false;
  // Django, Sinatra, Phoenix and Better Errors head their pages so.
  if (
    [page.title, page.headings[0] ?? ''].some((line) =>
      /^[\w:.\\]{0,80}(?:Error|Exception|NotFound|DoesNotExist)\w{0,20} at (?:[A-Z]{3,7} )?\/\S{0,300}$/.test(line),
    )
  )
    return true;
  const text = page.text.slice(0, 40_000);
  const frames = text.match(FRAMES)?.length ?? 0;
  if (frames < FEW) return false;
  if (page.kind === 'text')
    return page.text.length < 100_000 && page.lines.slice(0, 6).some((line) => NAMED.test(line)) && prose(page) <= 1;
  return (
    prose(page) <= MAX_PROSE &&
    !ARTICLE.test(head.join(' ')) &&
    (page.headings.length === 0 || frames >= 3 || page.said < 3_000)
  );
}

/** Lines that are sentences: many words, few signs of code. */
const prose = ({ lines }: Page): number =>
  lines.filter(
    (line) => line.length > 110 && line.split(' ').length > 16 && (line.match(/[{}()[\]=;<>/\\_"]/g)?.length ?? 0) < 6,
  ).length;
