// Trouble on demand: what networks and GitHub do on a bad day.
export interface Fault {
  /** Which requests; everything left out fits any. */
  method?: string;
  /** A part of the path, or a pattern for it. */
  path?: string | RegExp;
  operation?: string;
  /** How many of them; 1 when left out. */
  times?: number;
  /** Answers this instead. */
  status?: number;
  /** Instead of GitHub's usual words for the status. */
  message?: string;
  headers?: Record<string, string>;
  /** Seconds, for the header `Retry-After`; a 403 or 429 becomes a secondary rate limit. */
  retryAfter?: number;
  /** Resets the connection instead of answering. */
  drop?: boolean;
  /** The operation is carried out all the same, and only its answer gets lost. */
  executed?: boolean;
  /** Milliseconds before anything is done. */
  delay?: number;
}

export interface FaultQueue {
  add(fault: Fault): void;
  take(request: { method: string; path: string; operation: string | undefined }): Fault | undefined;
  /** Those that no request has met yet. */
  pending(): Fault[];
}

export function createFaultQueue(): FaultQueue {
  const waiting: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => waiting.push({ fault, left: fault.times ?? 1 }),
    take(request) {
      const entry = waiting.find(({ fault, left }) => left > 0 && fits(fault, request));
      if (!entry) return undefined;
      entry.left -= 1;
      return entry.fault;
    },
    pending: () => waiting.filter(({ left }) => left > 0).map(({ fault }) => fault),
  };
}

function fits(fault: Fault, request: { method: string; path: string; operation: string | undefined }): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== request.method) return false;
  if (fault.operation !== undefined && fault.operation !== request.operation) return false;
  if (fault.path === undefined) return true;
  return typeof fault.path === 'string' ? request.path.includes(fault.path) : fault.path.test(request.path);
}

const usual: Record<number, string> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  410: 'Issues are disabled for this repo',
  422: 'Validation Failed',
  429: 'API rate limit exceeded',
  500: 'Server Error',
};

const secondaryLimit =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ' +
  'For more on scraping GitHub and how it may affect your rights, please review our Terms of Service';

export interface FaultAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** GitHub's proxies answer 502 to 504 with a page for people, whatever was asked for. */
export function faultAnswer(fault: Fault, status: number): FaultAnswer {
  const headers = {
    ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
    ...fault.headers,
  };
  if (status >= 502 && fault.message === undefined) {
    const text =
      '<!DOCTYPE html>\n<html><title>Unicorn! &middot; GitHub</title><p>We had issues producing the response</p></html>';
    return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, text };
  }
  const limited = fault.retryAfter !== undefined && (status === 403 || status === 429);
  const message = fault.message ?? (limited ? secondaryLimit : (usual[status] ?? 'Error'));
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    text: JSON.stringify(body),
  };
}
