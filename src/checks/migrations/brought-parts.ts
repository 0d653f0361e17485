/** What a change brings of a file that holds many migrations (Liquibase's changelogs) and was there before. */
import type { ProgramPart, ProgramSql } from './programs/program.ts';
import { sumOf } from './programs/sum-of-parts.ts';

export interface Brought {
  /** Those that the base does not have, and those that are not as they were there. */
  sql: ProgramSql;
  /** How many the change adds. */
  fresh: number;
  /** What the base has of those that are not as they were; undefined where all are. */
  before?: EditedParts;
}

export interface EditedParts {
  sql: ProgramSql;
  /** Where the first of them stands in the file now. */
  edited: number;
  moved: boolean;
}

/** `moved`: the file was renamed, which makes other migrations of all whose names hang on its path. */
export function broughtBy(now: ProgramSql, old: ProgramSql, moved: boolean): Brought {
  const parts = now.parts ?? [];
  const known = new Map((old.parts ?? []).map((part) => [part.name, part]));
  const isMoved = moved && parts.some(({ name, hasOwnPath }) => !hasOwnPath && known.has(name));
  const isSame = (part: ProgramPart): boolean => {
    const earlier = known.get(part.name);
    return earlier !== undefined && sentBy(earlier) === sentBy(part);
  };
  const edited = parts.filter((part) => known.has(part.name) && !part.repeats && (isMoved || !isSame(part)));
  const fresh = parts.filter((part) => !known.has(part.name) || (part.repeats && !isSame(part)));
  const brought = new Set([...fresh, ...edited]);
  return {
    sql: together(
      now,
      parts.filter((part) => brought.has(part)),
    ),
    fresh: fresh.length,
    ...(edited.length === 0
      ? {}
      : {
          before: {
            sql: together(
              old,
              edited.flatMap(({ name }) => known.get(name) ?? []),
            ),
            edited: edited[0]?.start ?? 0,
            moved: isMoved,
          },
        }),
  };
}

/** Two that send the same are the same: words around it may change. */
const sentBy = ({ statements, unread }: ProgramPart): string =>
  JSON.stringify([statements.map(({ sql }) => sql), unread.map(({ what }) => what)]);

function together(file: ProgramSql, parts: readonly ProgramPart[]): ProgramSql {
  const sum = sumOf(parts);
  const own = new Set(file.parts?.flatMap(({ unread }) => unread));
  // What cannot be read at all belongs to no part.
  return { ...file, ...sum, unread: [...file.unread.filter((each) => !own.has(each)), ...sum.unread] };
}
