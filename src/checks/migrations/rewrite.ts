/**
 * A suggested rewrite: steps that do what a statement (or one command of it) does, without the hazard. The text of a fix is made of the
 * same steps that the shadow runs, so that what is shown is what was run.
 */

import { cut } from '../../core/text.ts';
import type { Hit, Subject } from './rule.ts';
import type { AddedColumn } from './sql/alterations.ts';
import type { Constraint } from './sql/ast.ts';
import { columnText, listedOf } from './sql/commands.ts';
import type { Span } from './sql/find.ts';
import type { LockMode } from './sql/locks.ts';
import { quote, sqlBlock } from './sql/names.ts';
import { joinSql, type Sql, sql, written } from './sql/written.ts';

export interface Step {
  /** Markdown before its block; blocks without words follow one another. */
  words?: string;
  /** Statements, without semicolons. */
  sql: readonly Sql[];
  /** In one transaction that is theirs alone, or each without one. */
  runs: 'together' | 'outside';
  /** `BEGIN` and `COMMIT` are shown: the transaction is what matters. */
  isBracketed?: boolean;
  /** A lock that nobody who uses the app waits for, though its mode says so: of a view that only refreshes write. */
  harmless?: LockMode;
}

/** Something else, or nothing, in the place of a span of the file. */
export type Edit = Span & { sql?: Sql };

/**
 * - `nothing`: the statement runs as it is, after `before`
 * - `all` of the statement
 * - `part`: one command of ALTER TABLE or one object of DROP; without edits it goes
 */
export type Replaced =
  | { kind: 'nothing' }
  | { kind: 'all' }
  /** `isWhole`: the other commands belong to it, and are shown. */
  | { kind: 'part'; index: number; edits: readonly Edit[]; isWhole?: true };

export interface Rewrite {
  /** Markdown before the first block. */
  lead?: string;
  /** Markdown after the last. */
  tail?: string;
  replaces: Replaced;
  /** Run before what is left of the statement. */
  before?: readonly Step[];
  /** Run after it. */
  steps: readonly Step[];
  /** They give rows their values: before the steps of others, which check them. */
  fills?: boolean;
  /** It is only the first step of several releases. What takes it back, so that the statement can run as it was. */
  undo?: readonly Sql[];
}

/** The fix with the steps, or `otherwise` where there are none. */
export const suggest = (
  subject: Subject,
  rewrite: Rewrite | undefined,
  otherwise: string,
): Pick<Hit, 'fix' | 'rewrite'> =>
  rewrite === undefined ? { fix: otherwise } : { fix: fixOf(subject, rewrite, [rewrite]), rewrite };

/** The text of a fix. `all`: the rewrites of the statement, this one among them. */
export function fixOf(subject: Subject, rewrite: Rewrite, all: readonly Rewrite[]): string {
  const { lead = '', before = [], replaces, tail = '' } = rewrite;
  const left = isEdited(replaces)
    ? remainderOf(subject.statement, subject.readable, all, replaces.isWhole ? undefined : replaces.index)
    : undefined;
  const steps: Step[] = [
    ...before,
    ...(left === undefined ? [] : [{ sql: [limit(subject), left], runs: 'together' as const }]),
    ...rewrite.steps,
  ];
  const hides = steps.some((step) => step.sql.some(({ exact, shown }) => exact !== shown));
  const isShared = left !== undefined && all.some((other) => other !== rewrite && isOfSamePart(other, rewrite));
  const words = [
    lead,
    ...steps.flatMap((step) => [step.words ?? '', blockOf(step)]),
    hides ? "`'…'` stands for your own literals." : '',
    isShared ? 'What else is missing of the column, other findings of this statement bring back.' : '',
    tail,
  ];
  return words.filter((each) => each !== '').join('\n\n');
}

const isOfSamePart = ({ replaces: a }: Rewrite, { replaces: b }: Rewrite): boolean =>
  isEdited(a) && isEdited(b) && a.index === b.index;

const isEdited = (replaces: Replaced): replaces is Extract<Replaced, { kind: 'part' }> =>
  replaces.kind === 'part' && replaces.edits.length > 0;

/** Units of a statement that is shown. */
const MOST_SHOWN = 2_000;

function blockOf({ sql: statements, isBracketed }: Step): string {
  const lines = statements.map(({ shown }) => `${cut(shown, MOST_SHOWN)};`);
  return sqlBlock(...(isBracketed ? ['BEGIN;', ...lines, 'COMMIT;'] : lines));
}

/** What is left of a statement when all rewrites have taken theirs, or of one part of it; undefined where nothing is. */
export function remainderOf(
  statement: Subject['statement'],
  source: string,
  rewrites: readonly Rewrite[],
  only?: number,
): Sql | undefined {
  const replaced = rewrites.map(({ replaces }) => replaces);
  if (replaced.some(({ kind }) => kind === 'all')) return undefined;
  const listed = listedOf(statement, source);
  const parts = replaced.filter((each) => each.kind === 'part');
  if (parts.length === 0 || listed === undefined) return written(statement, source, statement.start, statement.end);
  const left = listed.parts.flatMap((span, index) => {
    if (only !== undefined && only !== index) return [];
    const own = parts.filter((part) => part.index === index);
    if (own.some(({ edits }) => edits.length === 0)) return [];
    const edits = own.flatMap((part) => part.edits);
    return [edited(statement, source, span, edits)];
  });
  if (left.length === 0) return undefined;
  return joinSql([listed.head, joinSql(left, ', '), listed.tail].filter(isFilled), ' ');
}

const isFilled = ({ exact }: Sql): boolean => exact !== '';

/** A span with its edits; of several on the same place the first counts. */
export function edited(statement: Subject['statement'], source: string, span: Span, edits: readonly Edit[]): Sql {
  const pieces: Sql[] = [];
  let at = span.start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    pieces.push(written(statement, source, at, edit.start));
    if (edit.sql) pieces.push(edit.sql);
    at = edit.end;
  }
  pieces.push(written(statement, source, at, span.end));
  return joinSql(pieces.filter(isFilled), ' ');
}

/** `SET lock_timeout = '5s'` */
export const limit = ({ lockTimeout }: Pick<Subject, 'lockTimeout'>): Sql => sql`SET lock_timeout = '${lockTimeout}'`;

export const together = (...statements: readonly Sql[]): Step => ({ sql: statements, runs: 'together' });
export const outside = (...statements: readonly Sql[]): Step => ({ sql: statements, runs: 'outside' });
export const inWords = (words: string, step: Step): Step => ({ ...step, words });

export const NEXT = 'In the next migration, in a transaction of its own:';

export interface Part {
  /** `ALTER TABLE t` */
  head: Sql;
  /** Where it stands. */
  span: Span;
  /** The constraint that it adds, as written, with its name where it has one. */
  constraint(constraint: Constraint): Sql;
}

/** One command of an ALTER TABLE, or one object of a DROP; undefined where the text cannot be taken apart. */
export function partOf({ statement, readable }: Subject, index: number): Part | undefined {
  const listed = listedOf(statement, readable);
  const span = listed?.parts[index];
  return (
    listed &&
    span && {
      head: listed.head,
      span,
      constraint: ({ location }) =>
        written(statement, readable, location === undefined ? span.start : statement.offsetOf(location), span.end),
    }
  );
}

export interface AddedText {
  /** `ALTER TABLE t` */
  head: Sql;
  /** As written, with `COLLATE`. */
  type: Sql;
  typeAt: Span;
  /** Where a constraint stands, with `DEFERRABLE` and the like behind it. */
  at(constraint: Constraint): Span | undefined;
  /** All of a kind. */
  all(kind: Constraint['contype']): Span[];
  text(span: Span): Sql;
}

/** What the author wrote of a new column. */
export function addedText(subject: Subject, { column, index }: AddedColumn): AddedText | undefined {
  const { statement, readable } = subject;
  const part = partOf(subject, index);
  const text = part && columnText(statement, column, part.span);
  if (part === undefined || text === undefined) return undefined;
  const { constraints, type } = text;
  return {
    head: part.head,
    type: written(statement, readable, type.start, type.end),
    typeAt: type,
    at(constraint) {
      const from = constraints.findIndex((each) => each.constraint === constraint);
      const found = constraints[from];
      if (found === undefined) return undefined;
      let end = found.span.end;
      for (const { constraint: next, span } of constraints.slice(from + 1)) {
        if (!next.contype?.startsWith('CONSTR_ATTR')) break;
        end = span.end;
      }
      return { start: found.span.start, end };
    },
    all: (kind) => constraints.flatMap(({ constraint, span }) => (constraint.contype === kind ? span : [])),
    text: (span) => written(statement, readable, span.start, span.end),
  };
}

/** Makes columns required without reading the table under a lock: PostgreSQL 12 and later trust a CHECK that is validated. */
export function requiredSteps(subject: Subject, head: Sql, columns: readonly string[], words: string): Step[] {
  const check = quote(`${columns.join('_').slice(0, 40)}_not_null`);
  const condition = columns.map((column) => `${quote(column)} IS NOT NULL`).join(' AND ');
  const set = columns.map((column) => `ALTER COLUMN ${quote(column)} SET NOT NULL`).join(', ');
  return [
    inWords(words, together(limit(subject), sql`${head} ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID`)),
    inWords(NEXT, together(sql`${head} VALIDATE CONSTRAINT ${check}`)),
    inWords(
      'In the one after it:',
      together(limit(subject), sql`${head} ${set}`, sql`${head} DROP CONSTRAINT ${check}`),
    ),
  ];
}

/** Rows that are changed at a time. */
const BATCH = '10000';

/** Gives rows without a value theirs, some at a time. `from`: only rows for which this holds. */
export const fillStep = (table: string, column: string, value: Sql, from?: Sql): Step =>
  inWords(
    'Then fill the old rows in batches, each committed by itself: repeat this until it changes no row.',
    together(
      sql`UPDATE ${table} SET ${column} = ${value} WHERE ${column} IS NULL AND ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${column} IS NULL${from === undefined ? '' : sql` AND ${from}`} LIMIT ${BATCH}))`,
    ),
  );
