/** What a statement does, as seen or as its text says: for the data of findings, and for the table of all statements. */
import { cut, printable } from '../../core/text.ts';
import type { TraceStep } from '../../core/trace.ts';
import type { FileContext } from './file-context.ts';
import type { Seen } from './shadow/weigh.ts';
import { blockedBy, type Lock, locksOf, strongestOf } from './sql/locks.ts';
import { tableKey, withoutPublic } from './sql/names.ts';
import { normalizeStatement } from './sql/normalize.ts';
import type { Statement } from './sql/statements.ts';
import type { Transaction } from './sql/transactions.ts';

/** The table that a statement changes, where it names one. */
export function relationOf({ node }: Statement): { relation?: string } {
  if ('AlterTableStmt' in node) return { relation: tableKey(node.AlterTableStmt.relation) };
  if ('UpdateStmt' in node) return { relation: tableKey(node.UpdateStmt.relation) };
  if ('DeleteStmt' in node) return { relation: tableKey(node.DeleteStmt.relation) };
  return 'IndexStmt' in node ? { relation: tableKey(node.IndexStmt.relation) } : {};
}

interface Facts {
  locks: Lock[];
  rewrite?: string[];
  scan?: string[];
}

/** Locks, and what was read or written anew: as seen, or as the text says. */
export function factsOf({ schema, step }: FileContext, statement: Statement, seen: Seen | undefined): Facts {
  // A table that the change itself creates has no users yet.
  const said = locksOf(statement, schema).flatMap(({ relation, mode }) =>
    relation === undefined || schema.tables.get(relation)?.step === step ? [] : [{ relation, mode }],
  );
  if (seen?.kind !== 'seen' || seen.observation.error !== undefined) return { locks: said };
  const { taken, rewritten, scans } = seen.observation;
  // What an earlier statement of the transaction holds already shows as nothing new.
  const locks = strongestOf([
    ...said,
    ...taken.map(({ relation, mode }) => ({ relation: withoutPublic(relation ?? ''), mode })),
  ]);
  return { locks, rewrite: rewritten.map(withoutPublic), scan: [...scans.keys()].map(withoutPublic) };
}

export function stepOf(
  context: FileContext,
  statement: Statement,
  seen: Seen | undefined,
  { kind, group }: Transaction,
): TraceStep {
  const { locks, rewrite = [], scan = [] } = factsOf(context, statement, seen);
  const blocked = locks.map(({ mode }) => blockedBy(mode));
  return {
    line: context.places.locate(statement).startLine,
    statement: cut(printable(normalizeStatement(statement, context.parsed.text), 200), 200),
    locks: locks.map(({ relation = '', mode }) => ({ relation, mode })),
    blocks: blocked.includes('reads and writes')
      ? 'reads and writes'
      : blocked.includes('writes')
        ? 'writes'
        : 'nothing',
    rewrite,
    scan,
    evidence: seen === undefined ? 'said' : seen.kind === 'seen' ? 'seen' : { notRun: seen.why },
    ...(kind === 'no' ? {} : { transaction: group }),
  };
}
