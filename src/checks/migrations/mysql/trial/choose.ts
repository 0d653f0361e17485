/** Which server may judge, and how far its word counts. */
import { nameOfServer, type Server } from '../version.ts';

/** Who judges for production. */
export interface Wanted {
  flavour: Server['flavour'];
  /** Of production; undefined: nobody said. */
  version: Server['version'] | undefined;
}

export interface Candidate {
  flavour: Server['flavour'];
  version: number;
}

/** What stands for no particular patch: see version.ts. */
const ANY_PATCH = 99;

const seriesOf = (version: number): number => Math.trunc(version / 100);

/**
 * Whether what a server does is what production does: the same database, the same series, and the same patch where one was named. Only
 * then does it count that something did not happen.
 */
export function isExact(wanted: Wanted, { flavour, version }: Candidate): boolean {
  if (wanted.version === undefined || wanted.flavour !== flavour) return false;
  if (seriesOf(wanted.version) !== seriesOf(version)) return false;
  return wanted.version % 100 === ANY_PATCH || wanted.version === version;
}

/** The one that is most like production, of those that may judge: of another series none may, where a version is named. */
export function chooseServer<One extends Candidate>(wanted: Wanted, servers: readonly One[]): One | undefined {
  const own = servers.filter(({ flavour }) => flavour === wanted.flavour);
  const { version } = wanted;
  if (version === undefined) return own.toSorted((a, b) => b.version - a.version)[0];
  const same = own.filter((server) => seriesOf(server.version) === seriesOf(version));
  return same.find((server) => isExact(wanted, server)) ?? same[0];
}

/** `MySQL 8.4`; `MySQL` where no version is named. */
export const nameOfWanted = ({ flavour, version }: Wanted): string =>
  version !== undefined ? nameOfServer({ flavour, version }) : flavour === 'mysql' ? 'MySQL' : 'MariaDB';
