/** What rules judge: one request and its answer, or several that belong together. */
import type { CertificateFault } from './certificate/certificate-fault.ts';
import type { Exchange } from './exchange.ts';
import type { Expectation } from './expectation.ts';
import type { LoginFailure } from './login-failure.ts';
import type { FilledForm } from './outgoing.ts';
import type { Source } from './source.ts';

/** What a selector found. */
export interface FoundElement {
  text: string;
  attributes: Readonly<Record<string, string>>;
}

export interface Asset {
  kind: 'script' | 'style';
  /** Absolute. */
  url: string;
  /** Browsers ask more of its type. */
  isModule?: true;
  /** Named by `modulepreload` or an import map: a script of the page may ask for it. */
  isAhead?: true;
  /** A style sheet that a visitor may choose. */
  isChoice?: true;
  /** The attribute of that name. */
  integrity?: string;
  exchange: Exchange;
}

/** What a page names with `src`, `href` or `action`. */
export interface Resource {
  kind: 'script' | 'style' | 'frame' | 'media' | 'form';
  /** Absolute. */
  url: string;
  /** Of scripts and styles: see Asset. */
  isModule?: true;
  isAhead?: true;
  isChoice?: true;
  integrity?: string;
}

export interface Seen {
  /** One request. */
  exchange: {
    exchange: Exchange;
    /** By selector; a selector that is absent could not be asked. */
    elements: ReadonlyMap<string, readonly FoundElement[]>;
    /** Why a question of the file was not answered: one clause without full stop, safe to print. */
    unanswered?: string;
    /** Body of the homepage as a stranger got it: an API that answers with it does not exist. */
    homepage?: string;
    /** Hosts of the other environments. */
    otherHosts: readonly string[];
    /** How an answer names its release, if it does. */
    release?: Expectation;
    /** Absolute; where `ready` found it. */
    releaseUrl?: string;
    /** Expected cookies that answers set and a browser does not keep: why, in words that follow "because". */
    unkept?: ReadonlyMap<string, string>;
    /** A cookie of the visitor went to an address without encryption. */
    isSessionInClear?: true;
    /** When the deploy began, in milliseconds since 1970. */
    deployedAt?: number;
    /** Of a request that TLS kept from being sent: why. */
    tlsFault?: CertificateFault;
  };
  /** What a host shows of its TLS. */
  certificate: { host: string; port: number; faults: readonly CertificateFault[] };
  /** A step that had to find something for later ones. */
  saved: { exchange: Exchange; missing: readonly { name: string; source: Source }[] };
  /**
   * The last exchange of a login that failed, or that nobody said how to recognise. `unkept`: names of cookies that it
   * set in vain; `expected`: what the file expects and what did not come, one title of a finding.
   */
  login: {
    exchange: Exchange;
    hasSession: boolean;
    failure?: LoginFailure;
    unkept: readonly string[];
    expected?: string;
  };
  /** A form that was to be submitted. */
  form: {
    exchange: Exchange;
    problem: 'none' | 'selector' | 'several' | 'fields' | 'elsewhere' | 'insecure';
    fields: readonly string[];
    /** Those of the page’s first form, where any stranger gets the page. */
    found?: readonly string[];
    form?: FilledForm;
  };
  /** The same request without a session. */
  stranger: { exchange: Exchange; stranger: Exchange };
  /** An answer that belongs to somebody, and what a stranger got behind it. */
  sharing: { exchange: Exchange; stranger: Exchange };
  /** The same request as pages of other origins make it. */
  origins: {
    exchange: Exchange;
    /** `isSibling`: not allowed, and of the same domain as one that is. */
    tried: readonly { origin: string; isAllowed: boolean; isSibling: boolean; exchange: Exchange }[];
  };
  /** Many of the same request, all of which were let through. */
  burst: { exchange: Exchange; sent: number };
  /** The homepage: what its headers say, and what it loads. */
  home: { exchange: Exchange; resources: readonly Resource[] };
  /** A page and the scripts and styles that it names. */
  assets: { exchange: Exchange; assets: readonly Asset[] };
  /** The homepage over http, of an app that answers over https. */
  upgrade: { exchange: Exchange };
  /** The same homepage with and without `www.`. */
  twin: { exchange: Exchange; twin: Exchange };
  /** An address that moved. `to` is absolute. */
  moved: { exchange: Exchange; to: string; query: string };
}
