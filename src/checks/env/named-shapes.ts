/** What a value must be because of the variable's name: only where that is nearly certain. */
import { whatIsWrong } from './values.ts';

export interface NamedShape {
  type: string;
  fix: string;
  /** Undefined for a value that may be right, else what ends the sentence "The value …". */
  wrong(value: string): string | undefined;
}

/** `siblings`: what the same environment has, by name. */
export function shapeOfName(
  name: string,
  value: string,
  siblings: ReadonlyMap<string, unknown>,
): NamedShape | undefined {
  if (/^(?:[A-Z0-9]+_)*PORT$/.test(name)) return portOf(name);
  if (isInnerHost(name) && !isOverHttp(name, value, siblings))
    return {
      type: 'host',
      fix: 'Its name says that it is the name of a host alone, such as `db.example.com`.',
      wrong: wrongHost,
    };
  if (/^(?:[A-Z0-9]+_)?(?:DATABASE|POSTGRES|MYSQL|MONGODB|REDIS)_URL$|^MONGO(?:DB)?_URI$/.test(name))
    return {
      type: 'database-url',
      fix: 'Its name says that it is the address of a database, such as `postgresql://USER:PASSWORD@HOST:5432/NAME`.',
      wrong: (value) =>
        value.trim().length < 4 ||
        (/^(?:[a-z][a-z0-9+.-]*:\S|(?:\.{0,2}\/|[A-Za-z]:\\)\S)|\b(?:host|server|data source)\s*=|\.(?:db|sqlite3?)$/i.test(
          value,
        ) &&
          !/^[\w.-]+:\d/.test(value))
          ? undefined
          : `is not the address of a database${value.includes('://') ? '' : ': it has no `scheme://`'}`,
    };
  return undefined;
}

function portOf(name: string): NamedShape {
  const isShort = /^(?:[A-Z0-9]+_)?PORT$/.test(name);
  return {
    type: 'port',
    fix: 'Its name says that it is a port, a number from 1 to 65535.',
    wrong(value) {
      if (isOtherPort(value)) return undefined;
      // A long name may mean a port of another kind: only what is a number that somebody mistyped.
      if (!isShort && !/^(?:\d+|0x[0-9a-f]+|\d+\.\d+|\d{2,5}[a-z;,.'"])$/i.test(value)) return undefined;
      return whatIsWrong(value, 'port', []);
    },
  };
}

/**
 * A socket (iisnode), what Kubernetes and links of Docker set for a service of the name, 0 for any and -1 for none, what
 * compose files publish (`127.0.0.1:8080`, `8080:80`, `80/tcp`, `8000-8010`), Go's `:8080`, and ports of machines.
 */
const isOtherPort = (value: string): boolean =>
  /^(?:0|-1|null|none|false|off|auto|random|disabled?|default|(?:tcp|udp|sctp):\/\/\S+|\/\S+|\\\\\.\\pipe\\.+|(?:COM|LPT)\d+|(?:[\w.[\]:-]*:)?\d{1,5}(?:-\d{1,5})?(?:\/(?:tcp|udp))?(?:[,;]\s*\d{1,5})*)$/i.test(
    value,
  ) && !/^\d+$/.test(value.replace(/^0$/, ''));

/** Machines that are not reached over HTTP. */
const isInnerHost = (name: string): boolean =>
  /^PGHOST$|^(?:[A-Z0-9]+_)*(?:DB|DATABASE|PG|POSTGRES(?:QL)?|MYSQL|MARIADB|REDIS|VALKEY|MEMCACHED?|RABBITMQ|AMQP|SMTP|IMAP|POP3|MAIL|EMAIL|MAILER|SSH|SFTP|FTP|LDAP)_(?:HOST(?:NAME)?)$/.test(
    name,
  );

/** Databases that are: their names beside it, or in it. */
function isOverHttp(name: string, value: string, siblings: ReadonlyMap<string, unknown>): boolean {
  if (!/(?:DB|DATABASE|REDIS|VALKEY|MAIL|EMAIL|MAILER|RABBITMQ)_HOST/.test(name)) return false;
  const words =
    /SURREAL|COUCH|CLICK|TURSO|LIBSQL|INFLUX|ELASTIC|OPENSEARCH|UPSTASH|DGRAPH|ARANGO|NEO4J|WEAVIATE|QDRANT|CHROMA|MILVUS|SUPABASE|POCKETBASE|DYNAMO|FAUNA|COSMOS|RAVEN|VECTOR|ORIENT|HASURA|DOLT|MANTICORE|MEILI|TYPESENSE|FIREBASE|REST|API|HTTP/;
  return words.test(name) || words.test(value.replace(/^https?:/i, '').toUpperCase()) || hasHttpDatabase(siblings);
}

const known = new WeakMap<ReadonlyMap<string, unknown>, boolean>();

/** Asked once for each environment: a file may set half a million hosts. */
function hasHttpDatabase(siblings: ReadonlyMap<string, unknown>): boolean {
  const found = known.get(siblings) ?? [...siblings.keys()].some((name) => HTTP_DATABASE.test(name));
  known.set(siblings, found);
  return found;
}

const HTTP_DATABASE =
  /SURREAL|COUCH|CLICKHOUSE|TURSO|LIBSQL|INFLUX|UPSTASH|DGRAPH|ARANGO|NEO4J|FAUNA|COSMOS|RAVENDB|ORIENTDB|DYNAMODB/;

function wrongHost(value: string): string | undefined {
  if (value.length > 1_000) return undefined;
  if (/^https?:\/\//i.test(value)) return 'is a URL and no host name: take `http://` or `https://` off';
  // A socket is a path; `ssl://` and `tls://` are PHP's way.
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.[a-z]{2,}(?::\d+)?\/[^\\]*$/i.test(value)
    ? 'has a path behind the host name'
    : undefined;
}
