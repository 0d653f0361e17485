import { countOf } from '../../../core/outcome.ts';
import { quotedUrl } from '../curl.ts';
import { answerOf, type Exchange, mediaTypeOf } from '../exchange.ts';
import { shownUrl } from '../redact.ts';
import type { Fault, SmokeRule } from '../rule.ts';
import type { Asset } from '../seen.ts';
import { isOurNetwork } from './unreachable.ts';

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
      '> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><script type="application/ld+json" src="/data.json"></script>',
    ],
  },
  check({ exchange, assets }) {
    const isBlank = (answerOf(exchange)?.page.main.length ?? 0) < 50;
    const wrong = assets.flatMap((each) => {
      const words = wrongWith(each);
      return words === undefined ? [] : [{ asset: each, words }];
    });
    return wrong.slice(0, 5).map(({ asset: { kind, url, exchange: answer }, words }, index): Fault => {
      const path = shownUrl(url, exchange.request.secrets);
      const more = index === 0 && wrong.length > 5 ? ` ${countOf(wrong.length - 5, 'others')} do not load either.` : '';
      const what = kind === 'script' ? 'script' : 'style sheet';
      return {
        title: `The homepage’s ${what} ${path} ${words}`,
        message: `The homepage names the ${what} \`${path}\`, which ${words}.${more}`,
        fix: isHtml(answer)
          ? 'A page in place of the file is the rule that serves index.html for everything: deploy the file, and let that rule pass files by. If the page is of the release before, a cache keeps it: send `cache-control: no-cache` with HTML.'
          : 'Deploy the file that the page names. If its name is of the release before, a cache keeps the page, or old files go before the new page is everywhere: keep those of the last release.',
        impact:
          kind === 'script'
            ? `Whoever opens the app sees ${isBlank ? 'a blank page' : 'a page on which nothing works'}.`
            : 'Whoever opens the app sees a page without its design.',
        ...(kind === 'style' || !isBlank ? { severity: 'high' as const } : {}),
        curl: `curl -i ${quotedUrl(path)}`,
        // Its name has a hash of its content, which is another one with each release.
        part: `${kind} ${index}`,
      };
    });
  },
};

/** In place of the file, not as the page of an error. */
const isHtml = (exchange: Exchange): boolean => {
  const answer = answerOf(exchange);
  return answer?.page.kind === 'html' && answer.response.status < 300;
};

// Browsers run a classic script of any type but these with `nosniff`, and a module only of a JavaScript type.
const SCRIPT =
  /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/jscript|text\/livescript|application\/wasm|)$/;

function wrongWith({ kind, exchange }: Asset): string | undefined {
  const { end } = exchange;
  if (end.kind === 'failure') return isOurNetwork(end.failure) ? undefined : `does not load (${end.failure.code})`;
  if (end.kind === 'bad redirect' || end.kind === 'wall') return 'redirects to nowhere';
  if (end.kind !== 'answer') return undefined;
  const { status } = end.response;
  if (status === 304) return undefined;
  if (status < 200 || status > 299) return `answers ${status}`;
  const type = mediaTypeOf(end.response);
  if (
    end.page.kind === 'html' &&
    /<html|<!doctype html|<body|<div/i.test(end.page.raw.slice(0, 2_000)) &&
    !SCRIPT.test(type)
  )
    return 'is an HTML page';
  if (kind === 'script' && !SCRIPT.test(type)) return `has the type ${type.slice(0, 60)}, which browsers do not run`;
  if (kind === 'style' && type !== 'text/css' && type !== '')
    return `has the type ${type.slice(0, 60)}, which browsers do not apply`;
  return undefined;
}
