/** Runs the rules over migrations, in the order in which they would be applied. Pure: text in, findings out. */
import type { Finding, Replacement } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { docsOf, type RuleInfo } from '../../core/rule.ts';
import { cut, printable } from '../../core/text.ts';
import type { MigrationTrace, TraceStep } from '../../core/trace.ts';
import { acknowledgementsIn, covers } from './acknowledged.ts';
import { brokenQueriesOf } from './broken-queries.ts';
import { excerptOf } from './excerpt.ts';
import { failureOf } from './failure.ts';
import type { FileContext, JudgeOptions, ShadowOfFile } from './file-context.ts';
import { edits, problems } from './file-findings.ts';
import type { Place } from './history/place.ts';
import { placeFindings, undoFindings } from './history-findings.ts';
import { type MigrationFile, stableName } from './migration.ts';
import { placesIn } from './places-in-file.ts';
import { fixOf } from './rewrite.ts';
import type { Hit, Subject } from './rule.ts';
import { fails } from './rules/fails.ts';
import { statementRules } from './rules/index.ts';
import { emptySchema, learn } from './schema.ts';
import { type FixResult, fixWord, isBadFix } from './shadow/fix-result.ts';
import type { Suggested } from './shadow/safe-plan.ts';
import { type Evidence, type Seen, weigh } from './shadow/weigh.ts';
import { blockedBy, type Lock, locksOf, type StrongLock, strongestOf, strongLocksOf } from './sql/locks.ts';
import { keyOf, tableKey } from './sql/names.ts';
import { exactStatement, normalizeStatement } from './sql/normalize.ts';
import type { SqlParser } from './sql/parser.ts';
import { allTokens, redactStatement } from './sql/redact.ts';
import { type ParsedSql, parseStatements, type Statement } from './sql/statements.ts';
import { type Transaction, transactionsOf } from './sql/transactions.ts';
import type { Work } from './stats/cost.ts';
import { inProduction } from './stats/in-production.ts';

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
  const transactions = transactionsOf(statements, file.wrapping);
  let held = new Map<string, StrongLock>();
  let group = -1;
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
      const known = { ...about, fixed: context.shadow?.fixes.get(key), works: rule.works };
      yield accepted(context, toFinding(context, rule, statement, whole, known), statement, index);
    }
    const shown = [
      failureOf(context, subject, new Set(found.map(({ rule }) => rule.id))),
      brokenQueriesOf(context, subject),
    ];
    for (const each of shown) {
      if (each === undefined) continue;
      const known = { ...about, fixed: undefined, works: undefined };
      yield accepted(context, toFinding(context, each.rule, statement, each.hit, known), statement, index);
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

interface Known {
  /** The statement stood in the base's version of the file. */
  isKnown: boolean;
  seen: Seen | undefined;
  fixed: FixResult | undefined;
  works: Work | undefined;
}

function toFinding(
  context: FileContext,
  rule: RuleInfo,
  statement: Statement,
  hit: Hit,
  { isKnown, seen, fixed, works }: Known,
): Finding {
  const { file, parsed, places, shadow } = context;
  const evidence = weigh(hit.proof, seen, shadow?.isComplete === true);
  // The text left it open, and the run did not.
  const isCertain = evidence.kind === 'proved' && hit.proof?.kind === 'error' && rule !== fails;
  // The words that offend, where they are found: that is the line a reader must look at.
  const span = hit.at ?? { start: statement.start, end: statement.end };
  const place = places.locate(span);
  const normalized = normalizeStatement(statement, parsed.text);
  // What did not happen is told all the same: somebody may wonder why.
  const severity = evidence.kind === 'refuted' ? 'low' : isCertain ? rule.severity : (hit.severity ?? rule.severity);
  const { production } = context.options;
  const large =
    production &&
    evidence.kind !== 'refuted' &&
    inProduction(production, { proof: hit.proof, works, severity, ...relationOf(statement) });
  return {
    check: 'migrations',
    rule: rule.id,
    severity: large ? large.severity : severity,
    title: cut(hit.title, 255),
    message: [hit.message, ...(large ? [large.words] : []), ...evidenceWords(evidence, shadow?.server ?? '')].join(
      '\n\n',
    ),
    fix: fixWords(rule, hit, fixed, shadow?.server ?? ''),
    impact: hit.rollback === undefined ? hit.impact : `${hit.impact} ${ROLLBACK}`,
    location: {
      kind: 'file',
      path: file.path,
      ...place,
    },
    fingerprint: context.fingerprintOf(rule.id, normalized, hit.about, stableName(file.path)),
    state: isKnown ? 'known' : 'new',
    excerpt: {
      ...excerptOf(parsed.readable, places.lines, statement, span, allTokens(statement, parsed.readable)),
      line: place.startLine,
    },
    // What has run must not be edited.
    ...(hit.lineBefore === undefined || !file.isNew || file.origin !== undefined
      ? {}
      : { replacement: lineBefore(places.lines.at(statement.start).line, hit.lineBefore) }),
    inlineIgnorable: file.isNew,
    docs: docsOf(rule.id),
    data: {
      about: printable(hit.about, 200),
      tool: file.tool.name,
      transaction: file.wrapping,
      statement: cut(printable(normalized, 500), 500),
      ...(large ? { production: large.data } : {}),
      ...factsOf(context, statement, seen),
      ...(hit.rollback === undefined ? {} : { rollback: hit.rollback }),
      evidence: evidence.kind,
      ...(evidence.kind === 'not-run' ? { reason: evidence.why } : {}),
      ...(fixed === undefined ? {} : { fix: fixWord(fixed) }),
    },
  };
}

const ROLLBACK = 'Afterwards a rollback of the code alone fails in the same way.';

/** What was tried and failed is not shown; what was not tried is shown as it is. */
function fixWords(rule: RuleInfo, { fix, rewrite }: Hit, fixed: FixResult | undefined, server: string): string {
  if (fixed !== undefined && isBadFix(fixed)) return rule.fix;
  if (fixed?.kind !== 'run' || rewrite?.replaces.kind === 'nothing') return fix;
  return `${fix}\n\n${server} ran these statements here: nobody would have waited for a table to be read or written anew.`;
}

/** The table that a statement changes, where it names one. */
function relationOf({ node }: Statement): { relation?: string } {
  if ('AlterTableStmt' in node) return { relation: tableKey(node.AlterTableStmt.relation) };
  if ('UpdateStmt' in node) return { relation: tableKey(node.UpdateStmt.relation) };
  if ('DeleteStmt' in node) return { relation: tableKey(node.DeleteStmt.relation) };
  return 'IndexStmt' in node ? { relation: tableKey(node.IndexStmt.relation) } : {};
}

function evidenceWords(evidence: Evidence, server: string): string[] {
  if (evidence.kind === 'proved')
    return [`${server} ran it on what the migrations before it make, and ${evidence.words}.`];
  if (evidence.kind === 'refuted')
    return [`It looks so, but ${server} ran it on what the migrations before it make, and ${evidence.words}.`];
  return [];
}

interface Facts {
  locks: Lock[];
  rewrite?: string[];
  scan?: string[];
}

/** Locks, and what was read or written anew: as seen, or as the text says. */
function factsOf({ schema, step }: FileContext, statement: Statement, seen: Seen | undefined): Facts {
  // A table that the change itself creates has no users yet.
  const said = locksOf(statement, schema).flatMap(({ relation, mode }) =>
    relation === undefined || schema.tables.get(relation)?.step === step ? [] : [{ relation, mode }],
  );
  if (seen?.kind !== 'seen' || seen.observation.error !== undefined) return { locks: said };
  const { taken, rewritten, scans } = seen.observation;
  const key = (name = ''): string => name.replace(/^public\./, '');
  // What an earlier statement of the transaction holds already shows as nothing new.
  const locks = strongestOf([...said, ...taken.map(({ relation, mode }) => ({ relation: key(relation), mode }))]);
  return { locks, rewrite: rewritten.map(key), scan: [...scans.keys()].map(key) };
}

function stepOf(
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

/** Put in at the beginning of a line, nothing taken away. */
const lineBefore = (line: number, text: string): Replacement => ({
  startLine: line,
  endLine: line,
  startColumn: 1,
  endColumn: 1,
  text: `${text}\n`,
});
