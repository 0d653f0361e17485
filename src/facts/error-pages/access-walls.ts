/**
 * Answers that come from a guard in front of the app: single sign-on of a preview, a bot challenge, a password. The app
 * itself was not seen, so such an answer proves nothing, whatever its status.
 */
import type { Page } from './page.ts';
import { isBlockStatus, WALL_BLOCKS } from './wall-blocks.ts';
import { WALL_HOSTS } from './wall-hosts.ts';
import { WALL_PAGES } from './wall-pages.ts';

export interface AccessWall {
  /** `vercel-sso` */
  id: string;
  /** `the login of Vercel’s deployment protection` */
  what: string;
  /** Which header or secret lets a check through. */
  advice: string;
  /** Only this guard answers like that; otherwise the app itself might. */
  certain: boolean;
  /** It judges who asks (a bot, too many requests), and says nothing of what was asked for. */
  isOfVisitor?: true;
}

export interface GuardedAnswer {
  status: number;
  headers: ReadonlyMap<string, readonly string[]>;
  page: Page;
}

/**
 * The guard that a redirect leads to, known by its address alone: there is no need to follow. `from` is what redirected:
 * a login service that redirects within itself is the site that was asked for.
 */
export function wallAtAddress(url: URL, from?: URL): AccessWall | undefined {
  const host = url.hostname.toLowerCase();
  if (from !== undefined && from.hostname.toLowerCase() === host) return undefined;
  return WALL_HOSTS.find(({ at, path }) => at.test(host) && (path === undefined || path.test(url.pathname)))?.wall;
}

/** The guard that sent an answer; undefined where nothing says that it was one. */
export function recogniseWall(answer: GuardedAnswer): AccessWall | undefined {
  const header = (name: string): string => answer.headers.get(name)?.join(', ').toLowerCase() ?? '';
  const asked = { ...answer, header };
  return (
    WALL_PAGES.find(({ is }) => is(asked))?.wall ??
    (isBlockStatus(answer.status) ? WALL_BLOCKS.find(({ is }) => is(asked))?.wall : undefined)
  );
}
