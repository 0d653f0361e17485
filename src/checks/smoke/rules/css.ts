import { countOf } from '../../../core/outcome.ts';
import { cut, printable } from '../../../core/text.ts';
import { isCutOff } from '../cut-off.ts';
import { answerOf } from '../exchange.ts';
import type { ElementExpectation } from '../expectation.ts';
import { isExactlyRelease } from '../release.ts';
import type { SmokeRule } from '../rule.ts';
import type { FoundElement } from '../seen.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

export const css: SmokeRule = {
  id: 'smoke/css',
  about: 'exchange',
  severity: 'high',
  summary: 'An element that must be on the page is not there, or says something else',
  why: 'The text of a page may be right while its form or its menu is gone; an element that a selector names is what people use.',
  fix: 'Look at the page: the template or the data behind this element is missing.',
  since: '0.1.0',
  examples: {
    bad: [
      '> GET /login\n> expect: { css: "form[action=\'/login\']" }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Log in</h1>',
      '> expect: { css: { h1: Corner Shop } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Welcome</h1>',
      '> expect: { css: { .error: false } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><p class=error>No connection</p>',
      '> expect: { css: { "meta[name=release]": { content: v2 } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<meta name=release content=v1><h1>Shop</h1>',
    ],
    good: [
      '> GET /login\n> expect: { css: "form[action=\'/login\'] input[type=password]" }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<form action="/login"><input type="password"></form>',
      '> expect: { css: { h1: Corner Shop, .error: false, "meta[name=release]": { content: v2 } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<meta name=release content=v2><h1>The <b>Corner</b> Shop</h1>',
    ],
  },
  check({ exchange, elements }) {
    const answer = answerOf(exchange);
    const { css: expected } = exchange.request.expect;
    if (answer === undefined || expected.length === 0) return undefined;
    const wrong = expected.flatMap((each) => {
      const found = elements.get(each.selector);
      const words =
        found === undefined && answer.page.kind === 'html'
          ? 'cannot be looked for: the page is nested too deeply'
          : wrongWith(each, found ?? []);
      // What is not in the beginning may be in the rest: judge.ts tells.
      return words === undefined || (isCutOff(exchange) && each.is !== 'not there')
        ? []
        : [{ selector: code(each.selector), words }];
    });
    const [first] = wrong;
    if (first === undefined) return undefined;
    return {
      title: `${requestOf(exchange)}: ${first.selector} ${first.words.replaceAll('`', '')}${wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ''}`,
      message: `${asked(exchange)}: ${wrong.map(({ selector, words }) => `\`${selector}\` ${words}`).join('; ')}. It got ${cameBack(exchange)}.`,
      fix:
        answer.page.kind === 'html'
          ? 'Look at the page: the template or the data behind this element is missing. Elements that a script makes in the browser are not seen: then look at the API that the script reads.'
          : 'The answer is no HTML: look at what this address serves.',
      impact: `${whoAsks(exchange)} does not find what should be there.`,
      data: { selectors: wrong.map(({ selector }) => selector) },
    };
  },
};

const code = (text: string): string => printable(text.replaceAll('`', "'"), 80);

/** What is wrong with what a selector found; undefined where nothing is. Markdown. */
export function wrongWith(expected: ElementExpectation, found: readonly FoundElement[]): string | undefined {
  if (expected.is === 'not there') return found.length === 0 ? undefined : `must not be there, and ${count(found)}`;
  if (found.length === 0) return 'is not there';
  if (expected.is === 'there') return undefined;
  const shown = cut(code(expected.shown), 80);
  if (expected.is === 'text')
    return found.some(({ text }) => text.includes(expected.text)) ? undefined : `does not say \`${shown}\``;
  const isRight = found.some(({ attributes }) =>
    isExactlyRelease((attributes[expected.name] ?? '').trim(), expected.text),
  );
  return isRight ? undefined : `should have \`${code(expected.name)}="${shown}"\``;
}

const count = (found: readonly FoundElement[]): string => `is, ${countOf(found.length, 'times')}`;
