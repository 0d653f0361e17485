/** Where a new migration stands among those that the base has already. Pure. */

import type { Tool } from '../tools.ts';
import type { Down } from './down.ts';
import { compareVersions, type Version, versionOf } from './version.ts';

/** A migration, as far as its place matters. */
export interface Placed {
  path: string;
  /** Only migrations of one database have an order. */
  database: string;
  tool: Tool;
  /** Where the name does not tell it. */
  version?: Version;
  down?: Down;
  /** Tables that it names. */
  tables?: ReadonlySet<string>;
}

export interface Place {
  /** Migrations of the base that come after it, in their order; of a graph, its other ends. */
  later: readonly string[];
  /** Tables that it and those later ones both name. */
  shared: readonly string[];
  /** Others with the same version: on the base or in the change. */
  twins: readonly string[];
  /** Most migrations of the base say how they are undone. */
  hasDowns: boolean;
}

/** Of so many migrations with a place for it, most must have filled it. */
const FEWEST = 3;
const MOST = 0.8;

/** `before` are those of the base, `all` those of the change. `ends`: other ends of a graph, where the tool goes by one. */
export function placeOf(
  file: Placed,
  before: readonly Placed[],
  all: readonly Placed[],
  ends?: readonly string[],
): Place {
  const own = before.filter(({ database }) => database === file.database);
  const withPlace = own.flatMap(({ down }) => down ?? []);
  const filled = withPlace.filter((down) => down === 'given' || down === 'refused').length;
  const version = file.version ?? versionOf(file.path, file.tool);
  const compared = (other: Placed): number | undefined => {
    const theirs = other.version ?? versionOf(other.path, other.tool);
    return version === undefined || theirs === undefined ? undefined : compareVersions(version, theirs);
  };
  const later = own.filter((other) => {
    const order = ends === undefined ? compared(other) : ends.includes(other.path) ? -1 : 0;
    return order !== undefined && order < 0;
  });
  const isNamed = version?.kind === 'name';
  const others = [...own, ...all.filter(({ database }) => database === file.database)];
  const twins = others.filter((other) => other.path !== file.path && compared(other) === 0).map(({ path }) => path);
  return {
    later: later.map(({ path }) => path),
    shared: [...(file.tables ?? [])].filter((table) => later.some(({ tables }) => tables?.has(table) === true)),
    twins: isNamed || file.tool.name === 'drizzle' ? [] : [...new Set(twins)],
    hasDowns: withPlace.length >= FEWEST && filled / withPlace.length >= MOST,
  };
}
