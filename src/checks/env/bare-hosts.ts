/** Hosts of values that are no URL: `localhost:9092,b:9092`, `Server=localhost,1433;…`, `user@tcp(127.0.0.1:3306)/app`. */
import { normalHost } from './address.ts';

/** Names of variables whose values are addresses. */
const ADDRESSES =
  /(?:UR[IL]S?|ENDPOINTS?|ORIGIN|BROKERS?|BOOTSTRAP|SERVERS?|HOSTS|NODES|SEEDS|ADDR(?:ESS)?(?:ES)?|CONTACT_POINTS|SENTINELS|PEERS)$/;
/** Names of those that are connection strings too. */
const CONNECTIONS = /DSN$|CONN(?:ECTION)?(?:_?STR(?:ING)?)?S?$|DATABASE|(?:^|_)DB(?:_|$)|CONNECTIONSTRINGS/;

/** In lower case; at most 50. */
export function bareHostsIn(name: string, value: string): string[] {
  const text = value.trim();
  const upper = name.toUpperCase();
  if (text.length > 4_000 || text.includes('://')) return [];
  if (CONNECTIONS.test(upper) || ADDRESSES.test(upper)) {
    // https://github.com/go-sql-driver/mysql#dsn-data-source-name
    const inGo = /@(?:tcp|udp)6?\((\[[^\]]*\]|[^):]*)(?::\d+)?\)\//.exec(text)?.[1];
    if (inGo !== undefined) return [normalHost(inGo)];
    const isPairs = (text.match(/[\w ]=/g) ?? []).length > 1;
    const given = isPairs
      ? /(?:^|[;\s:])(?:server|data source|host(?:name)?|addr(?:ess)?|network address)\s*=\s*["']?(?:tcp:)?([^;,\s:\\"']+)/i.exec(
          text,
        )?.[1]
      : undefined;
    if (given !== undefined) return [normalHost(given)];
  }
  if (!ADDRESSES.test(upper)) return [];
  return text
    .replace(/^\[|\]$/g, '')
    .split(/[\s,;"']+/)
    .slice(0, 50)
    .flatMap((part) => {
      const host = /^(?:\/\/)?([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:\/\S*)?$/i.exec(part)?.[1];
      return host === undefined ? [] : [normalHost(host)];
    });
}
