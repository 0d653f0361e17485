/** Sends one request, and gathers what the rules about a single exchange need to see. */
import { isAtLeast } from '../../core/severity.ts';
import { type Certificates, isToldByRequest, type SeenTls } from './certificate/certificates.ts';
import type { Exchange } from './exchange.ts';
import { answerOf, responsesOf } from './exchange.ts';
import type { Expectation } from './expectation.ts';
import { openHtml, selectIn, textOfElement } from './html.ts';
import { type Judgement, judge } from './judge.ts';
import { unkeptOf } from './kept-cookies.ts';
import type { SmokeRequest } from './request.ts';
import { exchangeWith, type Patience } from './retry.ts';
import type { FoundElement, Seen } from './seen.ts';
import type { Session } from './session.ts';
import { OutOfTime } from './thinking.ts';

/** What all requests of a run share. */
export interface World extends Patience {
  /** The TLS of hosts; absent where it cannot be looked at. */
  certificates?: Certificates;
  /** The homepage as a stranger gets it; asked for once, and only where somebody needs it. */
  home: () => Promise<Exchange>;
  /** Its body. */
  homepage(): Promise<string | undefined>;
  /** Hosts of the other environments. */
  otherHosts: readonly string[];
  /** How an answer names its release, once `ready` has found it. */
  release?: Expectation;
  /** Absolute; where `ready` found it. */
  releaseUrl?: string;
  /** When the deploy began, in milliseconds since 1970. */
  deployedAt?: number;
}

export interface Looked {
  exchange: Exchange;
  judgement: Judgement;
}

export async function look(request: SmokeRequest, world: World, session: Session): Promise<Looked> {
  const exchange = await exchangeWith(request, world, session);
  const tls = await tlsOf(exchange, world);
  // One cause for all requests to this host, told once, by its own name.
  const causes = tls?.findings.filter(({ severity }) => isAtLeast(severity, 'high')) ?? [];
  if (causes.length > 0) return { exchange, judgement: { kind: 'findings', findings: causes } };
  const seen = {
    ...(await seenOf(exchange, world)),
    ...(isInClear(exchange, session) ? { isSessionInClear: true as const } : {}),
  };
  const tlsFault = tls?.faults.find(isToldByRequest);
  return { exchange, judgement: judge(tlsFault === undefined ? seen : { ...seen, tlsFault }) };
}

/** A cookie of somebody went where a redirect led without encryption. */
const isInClear = ({ request, hops }: Exchange, session: Session): boolean =>
  request.hasCredentials &&
  hops.some(
    ({ url, location }) =>
      url.startsWith('https:') && location.startsWith('http:') && session.cookiesFor(location) !== '',
  );

/** Only of a request that TLS kept from being sent. */
export async function tlsOf({ end }: Exchange, { certificates }: World): Promise<SeenTls | undefined> {
  return end.kind === 'failure' && end.failure.kind === 'tls' ? certificates?.of(new URL(end.url)) : undefined;
}

export async function seenOf(exchange: Exchange, world: World): Promise<Seen['exchange']> {
  const homepage = mayBeFallback(exchange) ? await world.homepage() : undefined;
  const unkept = await unkeptOf(responsesOf(exchange), exchange.request.expect.cookie);
  return {
    exchange,
    ...(await elementsOf(exchange, world.release)),
    otherHosts: world.otherHosts,
    ...(world.release === undefined ? {} : { release: world.release }),
    ...(world.releaseUrl === undefined ? {} : { releaseUrl: world.releaseUrl }),
    ...(unkept.size === 0 ? {} : { unkept }),
    ...(world.deployedAt === undefined ? {} : { deployedAt: world.deployedAt }),
    ...(homepage === undefined ? {} : { homepage }),
  };
}

/** A page where an API was asked. */
function mayBeFallback(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  return answer !== undefined && answer.page.kind === 'html' && isNoPage(exchange) && !exchange.request.isHomepage;
}

/** No person opens it: an API, a health endpoint, a file. */
const isNoPage = (exchange: Exchange): boolean => {
  const { path, expect } = exchange.request;
  if (expect.type === 'html' || expect.css.length > 0) return false;
  return isApi(exchange) || NO_PAGE.test(path.split(/[?#]/)[0] ?? '');
};

const NO_PAGE =
  /^\/v\d+\/|\/(?:_?health(?:z|-?check)?|livez|readyz|liveness|readiness|ping|metrics)\/?$|\.(?:json|xml|txt|csv|tsv|ya?ml|pdf|png|jpe?g|gif|webp|avif|svg|ico|css|m?js|map|wasm|woff2?|ttf|otf|mp[34]|webm|zip|gz|rss|atom|ics|webmanifest|xlsx?|docx?|ndjson|geojson)$/i;

/** The request is one that programs make. */
const isApi = ({ request: { path, expect, headers } }: Exchange): boolean =>
  /^\/(?:[\w-]+\/)?(?:api|graphql|trpc|rest|rpc)(?:[/?]|$)|\.json(?:\?|$)/i.test(path) ||
  expect.json.length > 0 ||
  expect.type === 'json' ||
  headers['content-type'] === 'application/json';

/** A selector is asked of thousands of rows: the first say enough. */
const MAX_ELEMENTS = 50;

async function elementsOf(
  exchange: Exchange,
  release: Expectation | undefined,
): Promise<Pick<Seen['exchange'], 'elements' | 'unanswered'>> {
  const css = [...exchange.request.expect.css, ...(release?.css ?? [])];
  const answer = answerOf(exchange);
  const found = new Map<string, FoundElement[]>();
  if (css.length === 0 || answer === undefined || answer.page.kind !== 'html') return { elements: found };
  const page = await openHtml(answer.page.raw);
  try {
    for (const { selector } of page === undefined ? [] : css)
      found.set(
        selector,
        selectIn(page, selector, exchange.request.thinking)
          .slice(0, MAX_ELEMENTS)
          .map((element) => ({ text: textOfElement(element), attributes: element.attribs })),
      );
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return { elements: found, unanswered: error.message };
  }
  return { elements: found };
}
