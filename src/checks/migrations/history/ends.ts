/** Ends of a graph of migrations: Django and Alembic stop where a change gives an app, or the whole, a second one. */

/** A migration in its graph. */
export interface GraphNode {
  path: string;
  /** Only migrations of one group have one end: an app of Django. */
  group: string;
  /** Paths of those that it comes after. */
  after: readonly string[];
}

/** New file → the end that its group has on the base, where both would be ends. */
export function otherEnds(nodes: readonly GraphNode[], isNew: (path: string) => boolean): Map<string, string[]> {
  const continued = new Set(nodes.flatMap(({ after }) => after));
  const ends = nodes.filter(({ path }) => !continued.has(path));
  const result = new Map<string, string[]>();
  for (const [, own] of Map.groupBy(ends, ({ group }) => group)) {
    const old = own.filter(({ path }) => !isNew(path)).map(({ path }) => path);
    // Two ends that the base has already are its own affair.
    if (old.length === 1) for (const { path } of own) if (isNew(path)) result.set(path, old);
  }
  return result;
}
