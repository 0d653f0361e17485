/** Addresses in values: whose machine a host is, and who is to reach it. Nothing here is ever shown. */

/** A URL of a value; lists are taken apart at commas, semicolons, bars and white space. At most 50. */
export function urlsIn(value: string): URL[] {
  if (!value.includes('://') || value.length > 20_000) return [];
  const whole = urlOf(value);
  if (whole !== undefined && !/[,;|\s]\s*["']?[a-z][a-z+]*:\/\//i.test(value)) return [whole];
  return value
    .split(/[\s,;|[\]"']+/)
    .slice(0, 50)
    .flatMap((part) => urlOf(part) ?? []);
}

/** Undefined for what is no URL with `scheme://`. A list of hosts counts by its first. */
export function urlOf(value: string): URL | undefined {
  const text = value.trim().replace(/^jdbc:/i, '');
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return undefined;
  return URL.parse(text.replace(/^([^/]*\/\/(?:[^/?#]*@)?[^/?#,@]*),[^/?#@]*(?=[/?#]|$)/, '$1')) ?? undefined;
}

/** In lower case, without brackets and the dot at the end. */
export const hostOf = (url: URL): string => normalHost(url.hostname);

export const normalHost = (host: string): string => host.toLowerCase().replace(/^\[|\]$|\.$/g, '');

/** This very machine, or the one beneath a container. */
export const isThisMachine = (host: string): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|::1?|0:0:0:0:0:0:0:[01]|::ffff:7f.*|localhost\.localdomain|host\.docker\.internal|docker\.for\.(?:mac|win)\.localhost|gateway\.docker\.internal|10\.0\.2\.2)$/.test(
    host,
  );

/** RFC 1918, RFC 3927, RFC 4193, RFC 4291 and RFC 6598. */
export const isPrivateAddress = (host: string): boolean =>
  /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2}|f[cd][0-9a-f]{2}:.*|fe80:.*)$/.test(
    host,
  );

/** Names of RFC 2606, behind which there is nobody. */
export const isReservedName = (host: string): boolean =>
  /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|(?:your-?domain|your-?app|your-?site|yourcompany|mydomain|domain)\.(?:com|org|net|io|tld))$/.test(
    host,
  );

/** Names that only machines of one network know: `db`, `api.railway.internal`, `cache.svc.cluster.local`. */
export const isInnerName = (host: string): boolean =>
  (!host.includes('.') && !host.includes(':')) ||
  /\.(?:internal|local|lan|home|corp|intranet|private|test|flycast|svc|consul)$/.test(host);

/** A tunnel that ends at somebody's laptop, or a page that catches requests. */
export const isTunnel = (host: string): boolean =>
  /(?:^|\.)(?:ngrok(?:-free)?\.(?:app|io|dev)|ngrok\.com|loca\.lt|localtunnel\.me|trycloudflare\.com|serveo\.net|localhost\.run|lhr\.life|devtunnels\.ms|webhook\.site|requestbin\.(?:com|net))$/.test(
    host,
  );

/** A machine elsewhere that is reached over a public network. */
export const isRemote = (host: string): boolean =>
  host !== '' && !isThisMachine(host) && !isPrivateAddress(host) && !isInnerName(host);
