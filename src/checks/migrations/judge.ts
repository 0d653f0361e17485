/** Runs the rules over migrations, in the order in which they would be applied. Pure: text in, findings out. */
import type { Finding } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import type { MigrationTrace } from '../../core/trace.ts';
import { acknowledgementsIn, covers } from './acknowledged.ts';
import { brokenQueriesOf } from './broken-queries.ts';
import { failureOf } from './failure.ts';
import type { FileContext, JudgeOptions, ShadowOfFile } from './file-context.ts';
import { edits, problems } from './file-findings.ts';
import type { Place } from './history/place.ts';
import { placeFindings, undoFindings } from './history-findings.ts';
import { toFinding } from './hit-finding.ts';
import type { MigrationFile } from './migration.ts';
import { placesIn } from './places-in-file.ts';
import { fixOf } from './rewrite.ts';
import type { Subject } from './rule.ts';
import { statementRules } from './rules/index.ts';
import { emptySchema, learn } from './schema.ts';
import type { Suggested } from './shadow/safe-plan.ts';
import { type StrongLock, strongLocksOf } from './sql/locks.ts';
import { keyOf, tableKey } from './sql/names.ts';
import { exactStatement } from './sql/normalize.ts';
import type { SqlParser } from './sql/parser.ts';
import { redactStatement } from './sql/redact.ts';
import { type ParsedSql, parseStatements, type Statement } from './sql/statements.ts';
import { transactionsOf } from './sql/transactions.ts';
import { relationOf, stepOf } from './statement-facts.ts';
import { type Said, unsaidOf } from './unsaid.ts';

export type { JudgeOptions, ShadowOfFile } from './file-context.ts';

export interface Judgement {
  findings: Finding[];
  statements: number;
  /** Statements that could not be read. */
  unreadable: number;
  trace: MigrationTrace;
  /** What the fixes say to run instead. */
  suggested: Suggested[];
  /** Comments for other linters that silenced nothing. */
  unused: { line: number; words: string }[];
}

export interface Judge {
  /** Learns the schema from a migration that is not judged. */
  learn(parsed: ParsedSql): void;
  judge(file: MigrationFile, parsed: ParsedSql, shadow?: ShadowOfFile, history?: Place): Judgement;
}

export function createJudge(options: JudgeOptions): Judge {
  const schema = emptySchema();
  const occurrences = new Map<string, number>();
  // Step 0 is what was there before.
  let step = 0;
  const stopped = new Set<string>();
  /** Numbers equal findings of a run, so that accepting one does not accept the next. */
  const fingerprintOf = (rule: string, ...parts: string[]): string => {
    const key = JSON.stringify([rule, ...parts]);
    const occurrence = (occurrences.get(key) ?? 0) + 1;
    occurrences.set(key, occurrence);
    return fingerprint(rule, ...parts, String(occurrence));
  };
  return {
    learn: (parsed) => {
      for (const statement of parsed.statements) learn(schema, statement, 0);
    },
    judge(file, parsed, shadow, history) {
      step = options.together ? 1 : step + 1;
      const seen = seenBefore(file, options.parse);
      const context: FileContext = {
        file,
        parsed,
        schema,
        step,
        seen,
        options,
        fingerprintOf,
        places: placesIn(file),
        shadow,
        history,
        stopped,
        steps: [],
        suggested: [],
        acknowledged:
          options.allowComments === false || file.origin !== undefined ? [] : acknowledgementsIn(parsed.text, parsed),
        used: new Set(),
      };
      const findings = [...edits(context), ...problems(context), ...placeFindings(context), ...hits(context)];
      findings.push(...undoFindings(context, findings));
      return {
        findings,
        statements: parsed.statements.length,
        unreadable: parsed.problems.length,
        trace: { path: file.path, steps: context.steps },
        suggested: context.suggested,
        unused: context.acknowledged.flatMap((each) =>
          context.used.has(each)
            ? []
            : { line: context.places.locate({ start: each.start, end: each.start + 1 }).startLine, words: each.words },
        ),
      };
    },
  };
}

function seenBefore({ before }: MigrationFile, parse: SqlParser): Map<string, number> {
  const seen = new Map<string, number>();
  if (before === undefined) return seen;
  for (const statement of parseStatements(parse, before.text, before.up).statements) {
    const text = exactStatement(statement, before.text);
    seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return seen;
}

function* hits(context: FileContext): Iterable<Finding> {
  const { file, parsed, schema, step, seen, options } = context;
  const { statements } = parsed;
  const transactions = transactionsOf(statements, file);
  let held = new Map<string, StrongLock>();
  let group = -1;
  let said: Said[] = [];
  for (const [index, statement] of statements.entries()) {
    const transaction = transactions[index] ?? { kind: 'unknown', group: 0 };
    if (transaction.group !== group) held = new Map();
    group = transaction.group;
    const exact = exactStatement(statement, parsed.text);
    const left = seen.get(exact) ?? 0;
    seen.set(exact, left - 1);
    const isNew = (table: string) => schema.tables.get(table)?.step === step;
    context.steps.push(stepOf(context, statement, context.shadow?.seen[index], transaction));
    const subject: Subject = {
      statement,
      index,
      file,
      statements,
      transaction,
      schema,
      held,
      isNew,
      isNewObject: (kind, name) => schema.objects.get(`${kind} ${name}`)?.step === step,
      isNewColumn: (table, column) => schema.tables.get(table)?.columns.get(column)?.step === step,
      get shown() {
        return redactStatement(statement, parsed.readable);
      },
      readable: parsed.readable,
      lockTimeout: options.lockTimeout,
      postgres: options.postgres,
    };
    const found = statementRules.flatMap((rule) => [...rule.check(subject)].map((hit) => ({ rule, hit })));
    const rewrites = found.flatMap(({ hit }) => hit.rewrite ?? []);
    const about = { isKnown: left > 0, seen: context.shadow?.seen[index] };
    for (const [position, { rule, hit }] of found.entries()) {
      const key = `${index}.${position}`;
      const { rewrite } = hit;
      if (rewrite)
        context.suggested.push({ key, rule: rule.id, about: hit.about, index, ...relationOf(statement), rewrite });
      // What the rewrites of a statement leave of it together is one statement.
      const whole = rewrite && rewrites.length > 1 ? { ...hit, fix: fixOf(subject, rewrite, rewrites) } : hit;
      const known = { ...about, fixed: context.shadow?.fixes.get(key) };
      yield accepted(context, toFinding(context, rule, statement, whole, known), statement, index);
    }
    const shown = [
      failureOf(context, subject, new Set(found.map(({ rule }) => rule.id))),
      brokenQueriesOf(context, subject),
    ];
    for (const each of shown) {
      if (each === undefined) continue;
      const known = { ...about, fixed: undefined };
      yield accepted(context, toFinding(context, each.rule, statement, each.hit, known), statement, index);
    }
    // What stands in a block is part of what the block does.
    if (!statement.nested) said = [];
    said.push(...found);
    if (statements[index + 1]?.nested !== true) {
      const top = statements.slice(0, index + 1).findLastIndex(({ nested }) => !nested);
      const [block, seenOfBlock] = [statements[top], context.shadow?.seen[top]];
      const unsaid = block && unsaidOf(seenOfBlock, said);
      if (block && unsaid) {
        const known = { isKnown: about.isKnown, seen: seenOfBlock, fixed: undefined };
        yield accepted(context, toFinding(context, unsaid.rule, block, unsaid.hit, known), block, top);
      }
    }
    if (transaction.kind === 'explicit' || transaction.kind === 'tool')
      for (const lock of strongLocksOf(statement, schema))
        if (lock.table !== undefined && !isNew(lock.table) && held.get(lock.table)?.blocks !== 'reads and writes')
          held.set(lock.table, lock);
    if ('RenameStmt' in statement.node && statement.node.RenameStmt.renameType === 'OBJECT_TABLE') {
      // The lock goes with the table.
      const { relation, newname } = statement.node.RenameStmt;
      const lock = held.get(tableKey(relation));
      if (lock !== undefined) held.set(keyOf([relation?.schemaname, newname]), lock);
    }
    learn(schema, statement, left > 0 ? 0 : step);
  }
}

/** As it is, or `ignored` where the author has told another linter that the statement is all right. */
function accepted(context: FileContext, finding: Finding, statement: Statement, index: number): Finding {
  const { file, parsed, acknowledged, used, options } = context;
  const assured = options.allowComments === false ? undefined : file.origin?.at(statement.start).assured;
  if (assured !== undefined) return { ...finding, state: 'ignored', ignored: { by: 'inline', reason: assured } };
  if (acknowledged.length === 0) return finding;
  // What stands in a block is accepted with it.
  const block = parsed.statements.slice(0, index + 1).findLastIndex(({ nested }) => !nested);
  const found = acknowledged.filter((each) => covers(each, finding.rule, [index, block]));
  for (const each of found) used.add(each);
  const [first] = found;
  return first === undefined
    ? finding
    : { ...finding, state: 'ignored', ignored: { by: 'inline', reason: first.words } };
}
