/** Which server a migration is for, so that facts that hold since a version can be asked for. */

export interface Server {
  flavour: 'mysql' | 'mariadb';
  /** As the server writes it in version comments: 8.0.29 is 80029, MariaDB 10.11.2 is 101102. */
  version: number;
}

/** The newest release of a series has all that its earlier ones have. */
const LAST = 99;

/**
 * `8.4`, `10.11`, or the whole number (`80028`) where the patch matters; undefined is the series that most people run. The number
 * 10.1 is taken for 10.10: MariaDB 10.1 has been out of support since 2020.
 */
export function serverOf(flavour: Server['flavour'], version: number | undefined): Server {
  if (version === undefined || !Number.isFinite(version) || version <= 0)
    return { flavour, version: flavour === 'mysql' ? 80400 + LAST : 101100 + LAST };
  if (version >= 1000) return { flavour, version: Math.trunc(version) };
  const [major = '0', minor = '0'] = String(version).split('.');
  const second = flavour === 'mariadb' && major === '10' && minor === '1' ? 10 : Number(minor.slice(0, 2));
  return { flavour, version: Number(major) * 10_000 + second * 100 + LAST };
}

/** Whether it is that database, of that version or later. */
export const isMysql = ({ flavour, version }: Server, since = 0): boolean => flavour === 'mysql' && version >= since;
export const isMaria = ({ flavour, version }: Server, since = 0): boolean => flavour === 'mariadb' && version >= since;

/** `MySQL 8.4`, `MariaDB 10.11`; with the patch where it was given. */
export function nameOfServer({ flavour, version }: Server): string {
  const patch = version % 100;
  const series = `${Math.trunc(version / 10_000)}.${Math.trunc(version / 100) % 100}`;
  return `${flavour === 'mysql' ? 'MySQL' : 'MariaDB'} ${series}${patch === LAST ? '' : `.${patch}`}`;
}

/**
 * Whether the text behind `/*!80013` or `/*M!100100` runs on the server.
 * https://dev.mysql.com/doc/refman/8.4/en/comments.html and https://mariadb.com/kb/en/comment-syntax/
 */
export function runsComment(server: Server, isMariaOnly: boolean, digits: string): boolean {
  if (isMariaOnly && server.flavour !== 'mariadb') return false;
  if (digits === '') return true;
  const version = Number(digits);
  // MariaDB passes over what is written for MySQL 5.7 and later.
  if (!isMariaOnly && server.flavour === 'mariadb' && version >= 50_700 && version <= 99_999) return false;
  return server.version >= version;
}
