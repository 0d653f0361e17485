// What an operation gets and gives.
import type { Json, JsonObject } from './json.ts';
import type { RepositoryState } from './state.ts';
import type { Token } from './tokens.ts';

export interface Call {
  token: Token | undefined;
  params: Record<string, string | undefined>;
  query: URLSearchParams;
  body: JsonObject;
  accept: string;
  /** The root of the API, for links. */
  api: string;
  /** The root of the site. */
  site: string;
  now(): string;
  nextId(): number;
}

export interface RepositoryCall extends Call {
  repository: RepositoryState;
  /** `…/repos/octo/shop` */
  url: string;
  /** `…/octo/shop` */
  html: string;
}

export type Answer =
  | { status: number; body?: Json }
  /** One page of it is sent; `key` names the list where GitHub wraps it with a `total_count`. */
  | { list: Json[]; key?: string; defaultSize?: number; maximumSize?: number }
  /** Any other media type than JSON. */
  | { raw: string | Uint8Array; type: string };

export type Handler = (call: RepositoryCall) => Answer | Promise<Answer>;
export type GlobalHandler = (call: Call) => Answer;

export function user(call: { site: string }, login: string): JsonObject {
  const bot = login.endsWith('[bot]');
  // GitHub's own number for its Actions app; clients compare it.
  const id =
    login === 'github-actions[bot]' ? 41_898_282 : 1_000 + [...login].reduce((sum, c) => sum + c.charCodeAt(0), 0);
  return {
    login,
    id,
    type: bot ? 'Bot' : 'User',
    html_url: `${call.site}/${bot ? `apps/${login.slice(0, -5)}` : login}`,
  };
}

/** The one whose token it is. */
export function actor(call: Call): JsonObject {
  return user(call, call.token?.login ?? 'ghost');
}
