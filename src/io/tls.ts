/** What a host shows of itself before any request: its TLS and its certificates. Nothing is sent over the connection. */

export interface TlsRequest {
  /** Name or address, IPv6 without brackets. */
  host: string;
  port: number;
  /** The name that is asked for (SNI); `host` where it is absent. Never sent for an address. */
  servername?: string;
  /** Milliseconds for everything, the second look at old protocols included. */
  timeoutMs: number;
}

export type TlsProtocol = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/**
 * - `dns` … `other`: the network's; nothing was learnt about TLS
 * - `proxy`: the proxy of this machine
 * - `not-tls`: what answered there speaks something else
 * - `handshake`: it speaks TLS and no connection came about
 */
export type TlsFailureKind = 'dns' | 'refused' | 'reset' | 'timeout' | 'proxy' | 'other' | 'not-tls' | 'handshake';

export interface TlsFailure {
  kind: TlsFailureKind;
  /** Node's code: `ENOTFOUND`, `ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE`; `HTTP` where plain HTTP answered. */
  code: string;
  /** One printable line without anything of a proxy's user or password. */
  message: string;
}

/** A root that this machine trusts. */
export interface TlsRoot {
  der: Uint8Array;
  /** Also in the list that Node brings (Mozilla's): browsers know it. False for one's own. */
  public: boolean;
}

/** Milliseconds that each phase took; absent where it was not reached, or had nothing to do. */
export interface TlsPhases {
  dnsMs?: number;
  connectMs?: number;
  /** Until the proxy had opened the way. */
  proxyMs?: number;
  tlsMs?: number;
}

export type TlsEnd =
  | {
      kind: 'connected';
      /** The best that both sides know; below 1.2 only where the host has nothing newer. */
      protocol: TlsProtocol;
      /** OpenSSL's name. */
      cipher: string;
      /** The protocol agreed on with ALPN, `h2` or `http/1.1`. */
      alpn?: string;
      /**
       * OpenSSL's last objection to the chain (names, keys and signatures not counted) with the roots of this machine:
       * `CERT_HAS_EXPIRED`. Absent where it has none.
       */
      verification?: string;
    }
  | { kind: 'failed'; failure: TlsFailure };

export interface TlsSight {
  host: string;
  port: number;
  end: TlsEnd;
  /** DER, the host's own first. Also of a handshake that failed later on; empty where none came. */
  certificates: readonly Uint8Array[];
  /** `sent`: as the host sent them. `unknown`: as Node sorted them. */
  order: 'sent' | 'unknown';
  /** Those roots of this machine that signed one of the certificates, or are one of them. */
  roots: readonly TlsRoot[];
  phases: TlsPhases;
}

export interface Tls {
  /** Never throws for what the network does. */
  inspect(request: TlsRequest): Promise<TlsSight>;
}

/** Sights by `host:port`; any other address refuses the connection. */
export function memoryTls(sights: Readonly<Record<string, Partial<Omit<TlsSight, 'host' | 'port'>>>>): Tls {
  return {
    inspect: async ({ host, port }) => {
      const key = `${host}:${port}`;
      return { ...REFUSED, ...(Object.hasOwn(sights, key) ? sights[key] : {}), host, port };
    },
  };
}

const REFUSED: Omit<TlsSight, 'host' | 'port'> = {
  end: { kind: 'failed', failure: { kind: 'refused', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' } },
  certificates: [],
  order: 'sent',
  roots: [],
  phases: {},
};
