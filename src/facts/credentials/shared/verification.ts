/**
 * How a provider is asked whether a credential still works: one request that changes nothing, and how its answer reads. A
 * description only: whether anybody is asked, and who sends it, is decided elsewhere.
 */
export interface Verification {
  /** Begins a sentence: `GitHub`. */
  who: string;
  /** The one host that is asked, over HTTPS. Nothing that was found decides where a credential goes. */
  host: string;
  /** Undefined for what this request cannot tell about: another kind of credential, or perhaps another provider's. */
  request(secret: string): VerifyRequest | undefined;
  /** Of an answer in JSON that is no redirect, no 429 and no 5xx. Undefined where it leaves open whether it works. */
  read(answer: VerifyAnswer): Reading | undefined;
  /** The provider's own pages on the request and its answers. */
  sources: readonly string[];
}

export interface VerifyRequest {
  /** Where the question is a query in a body; else `GET`. */
  method?: 'POST';
  /** Begins with `/`. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

export interface VerifyAnswer {
  status: number;
  /** The body, parsed. */
  json: unknown;
}

/**
 * - `active`: it works. `account` is what it belongs to: a login, a workspace
 * - `inactive`: the provider says that it is none, or none any more
 * - `unknown`: `why` completes "GitHub …"
 */
export type Reading = { state: 'active'; account?: string } | { state: 'inactive' } | { state: 'unknown'; why: string };

/** `account` is the value found by these keys, if it is a text. */
export function active(json?: unknown, ...account: string[]): Reading {
  const name = account.length === 0 ? undefined : textAt(json, ...account);
  return name === undefined ? { state: 'active' } : { state: 'active', account: name };
}

export const inactive: Reading = { state: 'inactive' };

/** What most answer: 200 for one that works, 401 for any other. A 403 says that it may not do this, not that it is none. */
export const byStatus =
  (...account: string[]): Verification['read'] =>
  ({ status, json }) => {
    if (status === 200) return active(json, ...account);
    return status === 401 ? inactive : undefined;
  };

export const bearer = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` });

/** The text that these keys lead to. */
export function textAt(json: unknown, ...keys: string[]): string | undefined {
  const value = valueAt(json, ...keys);
  return typeof value === 'string' ? value : undefined;
}

export function valueAt(json: unknown, ...keys: string[]): unknown {
  let value = json;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
