import { printable } from '../../../core/text.ts';
import { isCutOff } from '../cut-off.ts';
import { answerOf } from '../exchange.ts';
import type { SmokeRule } from '../rule.ts';
import { saidBy } from '../said.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

export const text: SmokeRule = {
  id: 'smoke/text',
  about: 'exchange',
  severity: 'high',
  summary: 'The page does not say what it should, or says what it should not',
  why: 'A page can answer 200 and miss what makes it useful: the form, the prices, the name of the product.',
  fix: 'Open the page and look for the text. If the page was reworded, correct the check.',
  since: '0.1.0',
  examples: {
    bad: [
      '> GET /login\n> expect: { text: Sign in }\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
      '> expect: { not-text: Coming soon }\nHTTP/1.1 200 OK\n\n<h1>Coming soon</h1>',
      '> expect: { text: Lamps }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<!-- Lamps --><h1>Shop</h1><script>const names = "Lamps"</script>',
      '> expect: { regex: "v\\\\d+\\\\.\\\\d+" }\nHTTP/1.1 200 OK\n\n<footer>version</footer>',
    ],
    good: [
      '> GET /login\n> expect: { text: "Don\'t have an account?" }\nHTTP/1.1 200 OK\n\n<p>Don&#39;t have <b>an</b> account?</p>',
      '> expect: { not-text: Coming soon }\nHTTP/1.1 200 OK\n\n<!-- Coming soon --><h1>Shop</h1>',
      '> expect: { text: [Shop, "id=\\"root\\""] }\nHTTP/1.1 200 OK\n\n<title>Shop</title><div id="root"></div>',
    ],
  },
  check({ exchange }) {
    const expectation = exchange.request.expect;
    const page = answerOf(exchange)?.page;
    if (page === undefined) return undefined;
    const { says, shows } = saidBy(page);
    // What is not in the beginning may be in the rest: judge.ts tells.
    const isWhole = !isCutOff(exchange);
    const wrong = [
      ...expectation.text.filter((each) => isWhole && !says(each)).map((each) => `\`${shown(each.shown)}\` is missing`),
      ...expectation.regex
        .filter((each) => isWhole && !each.test(page.text) && !each.test(page.raw))
        .map((each) => `nothing matches \`${shown(each.source)}\``),
      ...expectation.notText.filter(shows).map((each) => `\`${shown(each.shown)}\` is there and should not be`),
    ];
    if (wrong.length === 0) return undefined;
    return {
      title: `${requestOf(exchange)}: ${(wrong[0] ?? '').replaceAll('`', '"')}${wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ''}`,
      message: `${asked(exchange)}: ${wrong.join('; ')}. It got ${cameBack(exchange)}.`,
      fix:
        page.kind === 'html' && page.main.length < 40
          ? 'The page is filled in by scripts: look for a text that the server sends (`<title>`, an attribute), or check the API behind the page.'
          : 'Open the page and look for the text. If the page was reworded, correct the check; if not, this deploy lost it.',
      impact: `${whoAsks(exchange)} does not see what the team said must be there.`,
    };
  },
};

const shown = (wanted: string): string => printable(wanted.replaceAll('`', "'"), 80);
