/** Do the scripts and styles of the homepage load? They are asked for as the browser of its visitor would. */
import { answerOf, type Exchange, responsesOf } from './exchange.ts';
import { findingsOf } from './judge.ts';
import type { World } from './look.ts';
import type { Plan } from './plan.ts';
import { shownUrl } from './redact.ts';
import { importedBy, resourcesOf } from './resources.ts';
import { exchangeWith } from './retry.ts';
import { isOurNetwork } from './rules/unreachable.ts';
import { type CheckRun, resultOf } from './run-check.ts';
import type { Resource, Seen } from './seen.ts';
import { newSession, type Session } from './session.ts';
import { homeOf, NO_HOME, plain, skipped } from './site-home.ts';
import { isSameSite } from './site-of.ts';
import { visitorWallOf } from './visitor-wall.ts';

/** Bytes of a file whose hash the page names. */
const MAX_HASHED = 16 * 1024 * 1024;

/** More are counted. */
const MAX_ASSETS = 40;

/** Those of its own hosts; nobody asked for requests to others. */
export async function assets(plan: Plan, world: World): Promise<CheckRun> {
  const name = 'scripts and styles';
  const home = await homeOf(world);
  if (home === undefined) return skipped(name, NO_HOME);
  const { exchange, page } = home;
  if (page === undefined) return skipped(name, 'the homepage is no HTML');
  const url = answerOf(exchange)?.url ?? exchange.request.url;
  const host = new URL(url).hostname;
  const wanted = [...resourcesOf(page, url), ...importedBy(page, url)].filter(
    (each): each is Resource & { kind: 'script' | 'style' } => each.kind === 'script' || each.kind === 'style',
  );
  // What the page loads counts for more than what it announces.
  const unique = [...new Map(wanted.reverse().map((each) => [each.url, each])).values()].reverse();
  // Nobody asked for requests to others.
  const own = unique.filter((each) => {
    const { hostname, origin } = new URL(each.url);
    return isSameSite(hostname, host) || plan.planning.allowedOrigins.includes(origin);
  });
  // A page without any is not one whose files all load.
  if (own.length === 0) return { ...skipped(name, 'the homepage names none of its own hosts'), exchanges: [exchange] };
  const looked: Seen['assets']['assets'][number][] = [];
  const session = await sessionAfter(exchange);
  for (const { url: address, ...each } of own.slice(0, MAX_ASSETS)) {
    const target = new URL(address);
    target.hash = '';
    const request = plan.home.build(new Map(), session);
    const isOwnOrigin = target.origin === new URL(request.url).origin;
    const referer = refererOf(url, target);
    looked.push({
      ...each,
      url: target.href,
      exchange: await exchangeWith(
        {
          ...request,
          name,
          url: target.href,
          // What a page names may be anything.
          shownUrl: shownUrl(target.href, request.secrets),
          path: shownUrl(target.href, request.secrets).slice(target.origin.length),
          isHomepage: false,
          headers: {
            ...(isOwnOrigin ? request.headers : plain(request).headers),
            accept: each.kind === 'style' ? 'text/css,*/*;q=0.1' : '*/*',
            ...(referer === undefined ? {} : { referer }),
          },
          // A hash is of the whole file.
          maxBytes: each.integrity === undefined ? request.maxBytes : MAX_HASHED,
        },
        world,
        session,
      ),
    });
  }
  // The homepage was asked for once more, for this.
  const exchanges = [exchange, ...looked.map((each) => each.exchange)];
  const lost = exchanges.find(
    ({ end }) => end.kind === 'deadline' || (end.kind === 'failure' && isOurNetwork(end.failure)),
  );
  const walls = looked.flatMap((each) => visitorWallOf(each.exchange) ?? []);
  const seen = looked.filter((each) => visitorWallOf(each.exchange) === undefined);
  const findings = findingsOf('assets', { exchange, assets: seen }, exchange);
  const more = own.length - looked.length;
  if (findings.length === 0 && lost !== undefined)
    return { name, result: 'inconclusive', why: 'the time was over, or the network failed', findings, exchanges };
  const [wall] = walls;
  if (findings.length === 0 && wall !== undefined)
    return { name, result: 'blocked', why: `${wall.what} answered. ${wall.advice}`, findings, exchanges };
  const unseen = [
    ...(more > 0 ? [`${more} of ${own.length} were not asked for`] : []),
    ...(answerOf(exchange)?.response.truncated === true
      ? ['only the beginning of the homepage was read for them']
      : []),
  ];
  const left =
    unseen.length === 0
      ? {}
      : { why: unseen.join('; '), notices: [`smoke: ${name} of the homepage: ${unseen.join('; ')}.`] };
  return { name, ...left, ...resultOf(findings), findings, exchanges };
}

/** What a visitor of the homepage carries on: some apps give their files to nobody else. */
async function sessionAfter(home: Exchange): Promise<Session> {
  const session = newSession();
  for (const { url, response } of responsesOf(home)) await session.keep(url, response);
  return session;
}

/** As browsers send it unless they are told otherwise: https://www.w3.org/TR/referrer-policy/#referrer-policy-strict-origin-when-cross-origin */
function refererOf(page: string, target: URL): string | undefined {
  const from = new URL(page);
  if (from.protocol === 'https:' && target.protocol === 'http:') return undefined;
  from.hash = '';
  return from.origin === target.origin ? from.href : `${from.origin}/`;
}
