/** Which file sent each statement. */
import { isHistoryTable, tableOf, writtenBy } from './history-table.ts';
import type { Kept } from './kept.ts';
import { namedBy } from './named-by.ts';
import { isNoise } from './noise.ts';

export interface Attributed {
  /** In the order in which they ran. */
  files: Map<string, Kept[]>;
  /** What no file is known of. */
  others: Kept[];
}

/** `paths` are the files that may have run. */
export function attribute(kept: readonly Kept[], paths: readonly string[]): Attributed {
  const steps = kept.map((each) => ({ each, ...stepOf(each, paths) }));
  const marks = steps.flatMap(({ isMark, marks: path }, at) => (isMark ? [{ at, path }] : []));
  const isOf = (at: number): boolean => steps[at]?.isOwn === false;
  const some = (from: number, to: number): boolean => steps.slice(from, to).some((_, index) => isOf(from + index));
  const [first, last] = [marks[0]?.at ?? 0, marks.at(-1)?.at ?? 0];
  // Most write it down behind a migration, some before it.
  const isBefore = marks.length > 0 && !some(0, first) && some(last, steps.length);
  const files = new Map<string, Kept[]>();
  const others: Kept[] = [];
  for (const [at, { each, isOwn }] of steps.entries()) {
    if (isOwn) continue;
    const mark = isBefore ? marks.findLast((one) => one.at < at) : (marks.find((one) => one.at > at) ?? marks.at(-1));
    const path = mark?.path ?? (paths.length === 1 ? paths[0] : undefined);
    if (path === undefined) others.push(each);
    else files.set(path, [...(files.get(path) ?? []), each]);
  }
  return { files, others };
}

interface Step {
  /** The tool does it for itself. */
  isOwn: boolean;
  /** It says that a migration has run, and which file that is. */
  isMark: boolean;
  marks?: string;
}

function stepOf({ node }: Kept, paths: readonly string[]): Step {
  if (isNoise(node)) return { isOwn: true, isMark: false };
  const table = tableOf(node);
  if (node === undefined || table === undefined || !isHistoryTable(table)) return { isOwn: false, isMark: false };
  const marks = namedBy(writtenBy(node), paths);
  // A migration of a package has no file here.
  return {
    isOwn: true,
    isMark: marks !== undefined || 'InsertStmt' in node,
    ...(marks === undefined ? {} : { marks }),
  };
}
