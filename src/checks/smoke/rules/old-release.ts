import { formatDuration } from '../../../core/duration.ts';
import { printable } from '../../../core/text.ts';
import { answerOf, headerOf } from '../exchange.ts';
import { selectJson } from '../json-path.ts';
import { isAlike, isExactlyRelease, isSameRelease, namesRelease } from '../release.ts';
import type { SmokeRule } from '../rule.ts';
import type { Thinking } from '../thinking.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

export const oldRelease: SmokeRule = {
  id: 'smoke/old-release',
  about: 'exchange',
  severity: 'high',
  summary: 'An answer is of another release than the one that was deployed',
  why: 'A cache keeps the page of the release before, or one instance was not replaced: the new release answers here, the old one there, and the page asks for files that are gone.',
  fix: 'Empty the cache with each deploy, and send HTML with `cache-control: no-cache`.',
  since: '0.1.0',
  examples: {
    bad: [
      '> smoke: { ready: { path: /version, expect: { header: { x-release: v2 } }, in-a-row: 1 } }\nHTTP/1.1 200 OK\nx-release: v1\n\n<h1>Shop</h1>\n--- GET /version\nHTTP/1.1 200 OK\nx-release: v2\n\nv2',
      '> smoke: { ready: { path: /about, expect: { css: { "meta[name=release]": { content: v2 } } }, in-a-row: 1 } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<meta name=release content=v1><h1>Shop</h1>\n--- GET /about\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<meta name=release content=v2><h1>About</h1>',
      '> smoke: { ready: { path: /version, expect: { json: { $.sha: c0ffee1 } }, in-a-row: 1 }, checks: { api: { get: /api } } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"sha":"badcab1"}\n--- GET /version\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"sha":"c0ffee1"}',
      '> deployed: 60s ago\nHTTP/1.1 200 OK\nage: 86400\n\n<h1>Shop</h1>',
    ],
    good: [
      '> smoke: { ready: { path: /version, expect: { header: { x-release: v2 } }, in-a-row: 1 } }\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET /version\nHTTP/1.1 200 OK\nx-release: v2\n\nv2',
      '> deployed: 60s ago\nHTTP/1.1 200 OK\nage: 20\n\n<h1>Shop</h1>',
    ],
  },
  check({ exchange, elements, release, releaseUrl, deployedAt }) {
    const answer = answerOf(exchange);
    if (answer === undefined) return undefined;
    const fix =
      'Empty the cache in front with each deploy, and send HTML with `cache-control: no-cache`. Where instances differ, wait until all are replaced (`ready: { in-a-row: 5 }`), or look for one that was not.';
    const isAtMark = releaseUrl !== undefined && sameAddress(exchange.request.url, releaseUrl);
    const mark =
      release === undefined
        ? undefined
        : (otherMark(release, answer.response, elements) ??
          otherJson(release, answer.page.json, isAtMark, exchange.request.thinking));
    if (mark !== undefined)
      return {
        title: `${requestOf(exchange)} is of another release: ${mark.replaceAll('`', '')}`,
        message: `${asked(exchange)}. Its ${mark} names another release than the one that \`ready\` found: ${cameBack(exchange)}.`,
        fix,
        impact: `${whoAsks(exchange)} gets the release before, whose scripts may be gone.`,
      };
    const age = Number(headerOf(answer.response, 'age') ?? 0) * 1_000;
    if (deployedAt === undefined || !(age > 0) || exchange.at - age >= deployedAt || answer.page.kind !== 'html')
      return undefined;
    return {
      title: `${requestOf(exchange)} is a copy from before this deploy`,
      message: `${asked(exchange)}. A cache gave a copy that is ${formatDuration(age)} old; the deploy began ${formatDuration(exchange.at - deployedAt)} ago.`,
      fix,
      impact: `${whoAsks(exchange)} gets the release before, whose scripts may be gone.`,
    };
  },
};

type Subject = Extract<SmokeRule, { about: 'exchange' }>['check'] extends (seen: infer Seen) => unknown ? Seen : never;

/** The first mark of a release that is there and names another one. */
function otherMark(
  { header, css }: NonNullable<Subject['release']>,
  response: Parameters<typeof headerOf>[0],
  elements: Subject['elements'],
): string | undefined {
  for (const { name, expected } of header) {
    const value = headerOf(response, name);
    if (value !== undefined && typeof expected === 'string' && !isSameRelease(value, expected))
      return `header \`${printable(name, 60)}\``;
  }
  for (const each of css) {
    if (each.is !== 'attribute' && each.is !== 'text') continue;
    const found = elements.get(each.selector) ?? [];
    const values = found.map(({ text, attributes }) => (each.is === 'text' ? text : (attributes[each.name] ?? '')));
    if (values.length > 0 && !values.some((value) => isSameRelease(value, each.text)))
      return `element \`${printable(each.selector.replaceAll('`', "'"), 60)}\``;
  }
  return undefined;
}

const sameAddress = (a: string, b: string): boolean => {
  const [one, two] = [new URL(a), new URL(b)];
  return one.origin === two.origin && one.pathname === two.pathname;
};

/** Of the address that `ready` asked, whatever stands there; of another, only what looks like the name of a release. */
function otherJson(
  { json }: NonNullable<Subject['release']>,
  document: unknown,
  isAtMark: boolean,
  thinking: Thinking,
): string | undefined {
  if (document === undefined) return undefined;
  for (const { path, wanted, shown } of json) {
    if (typeof wanted.equals !== 'string') continue;
    const expected = wanted.equals;
    if (!namesRelease(path, expected, shown)) continue;
    const values = selectJson(document, path, thinking).filter((value) => typeof value === 'string');
    const others = isAtMark ? values : values.filter((value) => isAlike(value, expected));
    if (others.length > 0 && !values.some((value) => isExactlyRelease(value, expected)))
      return `JSON at \`${printable(path.replaceAll('`', "'"), 60)}\``;
  }
  return undefined;
}
