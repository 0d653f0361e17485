/** One HTTP exchange, redirects never followed: who follows decides what may travel along. */

export interface HttpRequest {
  method: string;
  /** Absolute, http or https. */
  url: string;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds for the whole exchange. */
  timeoutMs: number;
  /** The body is cut here; `truncated` says so. */
  maxBytes: number;
  /** Ends the exchange with a failure of kind `timeout` and code `STOPPED`. */
  signal?: AbortSignal;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case; repeated ones in order. */
  headers: ReadonlyMap<string, readonly string[]>;
  body: Buffer;
  truncated: boolean;
  timing: HttpTiming;
}

/** Milliseconds, each from the start of the request; a phase that did not happen (an address, http, a proxy) is absent. */
export interface HttpTiming {
  /** The name was looked up. */
  dnsMs?: number;
  connectMs?: number;
  tlsMs?: number;
  /** Status and headers were there: the first byte. */
  headersMs: number;
  totalMs: number;
}

/** What went wrong before there was an answer. The kind decides whose fault it is and whether to try again. */
export type HttpFailureKind = 'dns' | 'refused' | 'reset' | 'timeout' | 'tls' | 'proxy' | 'other';

export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  readonly kind: HttpFailureKind;
  /** Node's code: `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
  readonly code: string;
  /** Milliseconds until it went wrong; absent where nobody measured them. */
  afterMs?: number;
  constructor(kind: HttpFailureKind, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
    this.code = code;
  }
}

export interface Http {
  /** Throws HttpFailure where no answer came. */
  send(request: HttpRequest): Promise<HttpResponse>;
}
