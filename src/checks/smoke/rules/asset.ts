import { countOf } from '../../../core/outcome.ts';
import { assetFault, EMPTY, isHtmlBody } from '../asset-fault.ts';
import { quotedUrl } from '../curl.ts';
import { answerOf } from '../exchange.ts';
import { shownUrl } from '../redact.ts';
import type { Fault, SmokeRule } from '../rule.ts';
import type { Asset } from '../seen.ts';

export const asset: SmokeRule = {
  id: 'smoke/asset',
  about: 'assets',
  severity: 'blocker',
  summary: 'A script or style of the homepage does not load',
  why: 'The page answers with 200 and stays blank: the script that draws it is a 404, or a page of HTML in its place.',
  fix: 'Deploy the files that the page names, and let no cache keep the page of the release before.',
  since: '0.1.0',
  sources: ['https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element'],
  examples: {
    bad: [
      '> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div><script src="/app.js"></script>\n--- GET /app.js\nHTTP/1.1 404 Not Found\n',
      '> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div><script type=module src="/assets/index-1a2b.js"></script>\n--- GET /assets/index-1a2b.js\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div>',
      '> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><link rel=stylesheet href=/app.css>\n--- GET /app.css\nHTTP/1.1 200 OK\ncontent-type: text/plain\n\nh1 { color: red }',
    ],
    good: [
      '> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div><script src="/app.js"></script>\n--- GET /app.js\nHTTP/1.1 200 OK\ncontent-type: text/javascript\n\nrender()',
      '> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><script src="/app.js"></script>\n--- GET /app.js\nHTTP/1.1 200 OK\ncontent-type: application/octet-stream\n\nrender()',
      '> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><script type="application/ld+json" src="/data.json"></script>',
    ],
  },
  check({ exchange, assets }) {
    const isBlank = (answerOf(exchange)?.page.main.length ?? 0) < 50;
    const wrong = assets.flatMap((each) => {
      const words = assetFault(each);
      return words === undefined ? [] : [{ asset: each, words }];
    });
    return wrong.slice(0, 5).map(({ asset: each, words }, index): Fault => {
      const { kind, url } = each;
      const path = shownUrl(url, exchange.request.secrets);
      const more = index === 0 && wrong.length > 5 ? ` ${countOf(wrong.length - 5, 'others')} do not load either.` : '';
      const what = kind === 'script' ? 'script' : 'style sheet';
      return {
        title: `The homepage’s ${what} ${path} ${words.replaceAll('`', '')}`,
        message: `The homepage names the ${what} \`${path}\`, which ${words}.${more}`,
        fix: fixOf(each, words),
        impact:
          words === EMPTY && !isBlank
            ? 'Nothing, if the file is meant to be empty.'
            : kind === 'script'
              ? `Whoever opens the app sees ${isBlank ? 'a blank page' : 'a page on which nothing works'}.`
              : 'Whoever opens the app sees a page without its design.',
        // Templates of frameworks begin with an empty file of one's own.
        ...(each.isChoice || (words === EMPTY && !isBlank)
          ? { severity: 'low' as const }
          : kind === 'style' || each.isAhead || !isBlank
            ? { severity: 'high' as const }
            : {}),
        curl: `curl -i ${quotedUrl(path)}`,
        // Its name has a hash of its content, which is another one with each release.
        part: `${kind} ${index}`,
      };
    });
  },
};

function fixOf({ exchange }: Asset, words: string): string {
  if (isHtmlBody(exchange) && (answerOf(exchange)?.response.status ?? 500) < 300)
    return 'A page in place of the file is the rule that serves index.html for everything, or an error that comes with a good status: deploy the file, and let that rule pass files by. If the page is of the release before, a cache keeps it: send `cache-control: no-cache` with HTML.';
  if (words.startsWith('has '))
    return 'Let the server send scripts as `text/javascript` and style sheets as `text/css`: it takes the type from the ending of the file, or from what was said when it was uploaded.';
  if (words.includes('integrity'))
    return 'The file was changed after the page was built, or page and file are of two releases: deploy both together, and let nothing in between rewrite scripts.';
  return 'Deploy the file that the page names. If its name is of the release before, a cache keeps the page, or old files go before the new page is everywhere: keep those of the last release.';
}
