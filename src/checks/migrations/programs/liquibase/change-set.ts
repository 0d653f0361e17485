/** One changeSet: a migration of its own, known by its id, its author and its file. */
import type { ProgramPart, ProgramSql } from '../program.ts';
import { isUndone, sendChange } from './changes.ts';
import { isForOthers, isForPostgres } from './dbms.ts';
import { attributeOf, childrenOf, type Entry, isFalse, isTrue } from './entry.ts';
import { type Quoting, quotingOf } from './names.ts';
import type { Work } from './work.ts';

export interface Around {
  /** The file, as written. */
  text: string;
  quoting: Quoting;
  /** What its changelog calls the file, whatever its path. */
  logicalPath: string | undefined;
  script: Work['script'];
}

/** https://docs.liquibase.com/concepts/changelogs/changeset.html: what stands in it beside changes. */
const NO_CHANGES = new Set(
  'id author context contextFilter dbms labels comment preConditions rollback modifySql validCheckSum failOnError runAlways runOnChange runInTransaction runWith runWithSpoolFile runOrder objectQuotingStrategy logicalFilePath created onValidationFail ignore'.split(
    ' ',
  ),
);

/** Undefined for one that PostgreSQL never gets. */
export function readChangeSet(set: Entry, around: Around): ProgramPart | undefined {
  if (isTrue(set, 'ignore') || !isForPostgres(attributeOf(set, 'dbms'))) return undefined;
  if (isForOthers(attributeOf(set, 'context') ?? attributeOf(set, 'contextFilter'))) return undefined;
  const work: Work = {
    ...{ text: around.text, script: around.script },
    quoting: quotingOf(attributeOf(set, 'objectQuotingStrategy')) ?? around.quoting,
    statements: [],
    unread: [],
  };
  const changes = changesOf(set);
  // `dbms` of a single change: only `sql` and its like have it.
  for (const change of changes) if (isForPostgres(attributeOf(change, 'dbms'))) sendChange(work, change);
  for (const { start, end } of modified(set))
    work.unread.push({ what: 'modifySql: text around statements', start, end });
  const logicalPath = attributeOf(set, 'logicalFilePath') ?? around.logicalPath;
  return {
    name: JSON.stringify([attributeOf(set, 'id') ?? '', attributeOf(set, 'author') ?? '', logicalPath ?? null]),
    hasOwnPath: logicalPath !== undefined,
    repeats: isTrue(set, 'runOnChange') || isTrue(set, 'runAlways'),
    ...{ start: set.start, end: set.end },
    statements: work.statements,
    unread: work.unread,
    wrapping: isFalse(set, 'runInTransaction') ? 'none' : 'transaction',
    down: downOf(set, changes),
  };
}

/** In XML they stand in the changeSet, in YAML and JSON under `changes`. */
function changesOf(set: Entry): Entry[] {
  const lists = childrenOf(set, 'changes');
  const found = lists.length > 0 ? lists.flatMap(({ entries }) => entries) : set.entries;
  // An attribute that is not known is no change; an element without attributes may be one.
  return found.filter((child) => !NO_CHANGES.has(child.name) && (lists.length > 0 || child.start !== set.start));
}

const modified = (set: Entry): Entry[] =>
  childrenOf(set, 'modifySql').filter((each) => isForPostgres(attributeOf(each, 'dbms')));

/** An empty `rollback` says that there is nothing to undo. */
function downOf(set: Entry, changes: readonly Entry[]): ProgramSql['down'] {
  const isGiven = childrenOf(set, 'rollback').length > 0 || changes.every(isUndone);
  return isGiven ? 'given' : 'missing';
}
