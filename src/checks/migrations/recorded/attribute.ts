/** Which file sent each statement. */
import type { Node } from '../sql/ast.ts';
import { isHistoryTable, tableOf, writtenBy } from './history-table.ts';
import type { Kept } from './kept.ts';
import { namedBy } from './named-by.ts';
import { isNoise } from './noise.ts';

/** Statements that ran one after the other. */
export interface Segment {
  /** The file that sent them; undefined where it is not known. */
  path: string | undefined;
  kept: Kept[];
}

export interface AttributeOptions {
  /** The files that may have run. */
  paths: readonly string[];
  /** `markedIn` all that is known. */
  marked: ReadonlySet<string>;
  /** On a database where nothing has run yet: the tool makes its table first. */
  isFirst: boolean;
}

/** Tables of such a name in which a row means one of the files. */
export function markedIn(kept: readonly Kept[], paths: readonly string[]): Set<string> {
  const none = new Set<string>();
  return new Set(
    kept.flatMap(({ node }) => {
      const table = tableOf(node);
      const isMark =
        table !== undefined && isHistoryTable(table, none) && namedBy(writtenBy(node), paths) !== undefined;
      return isMark ? table : [];
    }),
  );
}

/** In the order in which they ran; what a tool does for itself is left out. */
export function attribute(kept: readonly Kept[], options: AttributeOptions): Segment[] {
  const { paths } = options;
  let isMaking = options.isFirst;
  const steps = kept.map((each) => {
    const step = stepOf(each, options, isMaking);
    if (step.isMark) isMaking = false;
    return { each, ...step };
  });
  const marks = steps.flatMap(({ isMark, marks: path }, at) => (isMark ? [{ at, path }] : []));
  const some = (from: number, to: number): boolean => steps.slice(from, to).some(({ isOwn }) => !isOwn);
  // Most write it down behind a migration, some before it.
  const isBefore = marks.length > 0 && !some(0, marks[0]?.at ?? 0) && some(marks.at(-1)?.at ?? 0, steps.length);
  const segments: Segment[] = [];
  for (const [at, { each, isOwn }] of steps.entries()) {
    if (isOwn) continue;
    const mark = isBefore ? marks.findLast((one) => one.at < at) : (marks.find((one) => one.at > at) ?? marks.at(-1));
    const path = mark?.path ?? (paths.length === 1 ? paths[0] : undefined);
    const last = segments.at(-1);
    if (last !== undefined && last.path === path) last.kept.push(each);
    else segments.push({ path, kept: [each] });
  }
  return segments;
}

/** All of each file. */
export function byFile(segments: readonly Segment[]): { files: Map<string, Kept[]>; others: Kept[] } {
  const files = new Map<string, Kept[]>();
  const others: Kept[] = [];
  for (const { path, kept } of segments)
    if (path === undefined) others.push(...kept);
    else files.set(path, [...(files.get(path) ?? []), ...kept]);
  return { files, others };
}

/** A tool makes its table and writes into it; what becomes of it later is the project's doing. */
const isReshaped = (node: Node): boolean => 'AlterTableStmt' in node || 'DropStmt' in node || 'RenameStmt' in node;

interface Step {
  /** The tool does it for itself. */
  isOwn: boolean;
  /** It says that a migration has run, and which file that is. */
  isMark: boolean;
  marks?: string;
}

/** `isMaking`: no migration has run yet. */
function stepOf({ node }: Kept, { paths, marked }: AttributeOptions, isMaking: boolean): Step {
  if (isNoise(node)) return { isOwn: true, isMark: false };
  const table = tableOf(node);
  if (node === undefined || table === undefined || !isHistoryTable(table, marked) || (!isMaking && isReshaped(node)))
    return { isOwn: false, isMark: false };
  const marks = namedBy(writtenBy(node), paths);
  // A migration of a package has no file here.
  return {
    isOwn: true,
    isMark: marks !== undefined || 'InsertStmt' in node,
    ...(marks === undefined ? {} : { marks }),
  };
}
