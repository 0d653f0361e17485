/** An app as a function of the request, at any address: nothing is sent anywhere. */
import type { Http, HttpRequest } from '../../../src/io/http.ts';

export interface Played {
  status?: number;
  /** A list for a header that stands several times. */
  headers?: Record<string, string | readonly string[]>;
  /** Anything but a text becomes JSON. */
  body?: unknown;
}

export const playedBy = (answer: (request: HttpRequest & { path: string }) => Played): Http => ({
  async send(request) {
    const { pathname, search } = new URL(request.url);
    const { status = 200, headers = {}, body = '' } = answer({ ...request, path: pathname + search });
    const isText = typeof body === 'string';
    return {
      status,
      headers: new Map(
        Object.entries({ 'content-type': isText ? 'text/html' : 'application/json', ...headers }).map(
          ([name, value]) => [name, typeof value === 'string' ? [value] : value] as const,
        ),
      ),
      body: Buffer.from(isText ? body : JSON.stringify(body)),
      truncated: false,
      timing: { headersMs: 1, totalMs: 1 },
    };
  },
});
