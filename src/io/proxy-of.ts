/** Which proxy the environment names for an https address: the same answer as undici's EnvHttpProxyAgent gives. */

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy's URL as it is written (it may hold a password: never print it); undefined where the way is direct.
 * `https_proxy` before `HTTPS_PROXY`, else the one for http; `NO_PROXY` holds names, `.suffixes`, `*`, each with `:port`.
 */
export function proxyOf(host: string, port: number, environment: Environment): string | undefined {
  const either = (name: string): string | undefined => environment[name.toLowerCase()] ?? environment[name];
  const proxy = either('HTTPS_PROXY') || either('HTTP_PROXY');
  if (!proxy) return undefined;
  const name = host.toLowerCase().replace(/(.)\.$/, '$1');
  const isDirect = (either('NO_PROXY') ?? '')
    .split(/[,\s]+/)
    .some((entry) => entry !== '' && covers(entry, name, port));
  return isDirect ? undefined : proxy;
}

function covers(entry: string, host: string, port: number): boolean {
  const withPort = /^(?:\[(?<v6>.+)\]|(?<name>[^:[\]]+)):(?<port>\d+)$/.exec(entry)?.groups;
  if (withPort !== undefined && Number(withPort['port']) !== port) return false;
  const name = withPort?.['v6'] ?? withPort?.['name'] ?? entry.replace(/^\[(.+)\]$/, '$1');
  if (name === '*') return true;
  const suffix = name
    .toLowerCase()
    .replace(/^\*?\./, '')
    .replace(/(.)\.$/, '$1');
  return host.endsWith(`.${suffix}`) || (!name.startsWith('*') && host === suffix);
}
