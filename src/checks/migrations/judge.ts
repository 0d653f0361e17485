/** Runs the rules over migrations, in the order in which they would be applied. Pure: text in, findings out. */
import type { Finding, Replacement } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { docsOf } from '../../core/rule.ts';
import { cut, printable } from '../../core/text.ts';
import type { MigrationTrace, TraceStep } from '../../core/trace.ts';
import { type Acknowledgement, acknowledgementsIn, covers } from './acknowledged.ts';
import { excerptOf } from './excerpt.ts';
import { type MigrationFile, stableName } from './migration.ts';
import { type PlacesInFile, placesIn } from './places-in-file.ts';
import type { Hit, MigrationRule, Subject } from './rule.ts';
import { editedMigration } from './rules/edited-migration.ts';
import { statementRules } from './rules/index.ts';
import { unparsable } from './rules/unparsable.ts';
import { emptySchema, learn, type Schema } from './schema.ts';
import { type Evidence, type Seen, weigh } from './shadow/weigh.ts';
import { tokenize } from './sql/lexer.ts';
import { blockedBy, type Lock, locksOf, type StrongLock, strongestOf, strongLocksOf } from './sql/locks.ts';
import { code, keyOf, plain, tableKey } from './sql/names.ts';
import { exactStatement, normalizeStatement, sameText } from './sql/normalize.ts';
import type { SqlParser } from './sql/parser.ts';
import { allTokens, redactStatement } from './sql/redact.ts';
import { type ParsedSql, parseStatements, type Statement } from './sql/statements.ts';
import { type Transaction, transactionsOf } from './sql/transactions.ts';

export interface JudgeOptions {
  parse: SqlParser;
  /** `5s` */
  lockTimeout: string;
  /** What tells other linters that a statement is all right counts: not in a change from a fork. */
  allowComments?: boolean;
  /**
   * True for a change: all its files are deployed together, so a table that one of them creates is new to the others. False
   * where all migrations are judged: each is then seen as if it came alone.
   */
  together: boolean;
}

export interface Judgement {
  findings: Finding[];
  statements: number;
  /** Statements that could not be read. */
  unreadable: number;
  trace: MigrationTrace;
  /** Comments for other linters that silenced nothing. */
  unused: { line: number; words: string }[];
}

export interface Judge {
  /** Learns the schema from a migration that is not judged. */
  learn(parsed: ParsedSql): void;
  judge(file: MigrationFile, parsed: ParsedSql, shadow?: ShadowOfFile): Judgement;
}

/** What a shadow showed of a file's statements. */
export interface ShadowOfFile {
  /** By the position of the statement. */
  seen: readonly Seen[];
  /** All that the base's migrations do was done before. */
  isComplete: boolean;
  /** `PostgreSQL 18.3`; empty where it did not start. */
  server: string;
}

export function createJudge(options: JudgeOptions): Judge {
  const schema = emptySchema();
  const occurrences = new Map<string, number>();
  // Step 0 is what was there before.
  let step = 0;
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
    judge(file, parsed, shadow) {
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
        steps: [],
        acknowledged:
          options.allowComments === false || file.origin !== undefined ? [] : acknowledgementsIn(parsed.text, parsed),
        used: new Set(),
      };
      const findings = [...edits(context), ...problems(context), ...hits(context)];
      return {
        findings,
        statements: parsed.statements.length,
        unreadable: parsed.problems.length,
        trace: { path: file.path, steps: context.steps },
        unused: context.acknowledged.flatMap((each) =>
          context.used.has(each)
            ? []
            : { line: context.places.locate({ start: each.start, end: each.start + 1 }).startLine, words: each.words },
        ),
      };
    },
  };
}

interface FileContext {
  file: MigrationFile;
  parsed: ParsedSql;
  schema: Schema;
  step: number;
  /** How often each statement stands in the base version of the file. */
  seen: Map<string, number>;
  options: JudgeOptions;
  fingerprintOf(rule: string, ...parts: string[]): string;
  places: PlacesInFile;
  shadow: ShadowOfFile | undefined;
  steps: TraceStep[];
  acknowledged: readonly Acknowledgement[];
  used: Set<Acknowledgement>;
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
      isNewColumn: (table, column) => schema.tables.get(table)?.columns.get(column)?.step === step,
      get shown() {
        return redactStatement(statement, parsed.readable);
      },
      lockTimeout: options.lockTimeout,
    };
    for (const rule of statementRules)
      for (const hit of rule.check(subject))
        yield accepted(
          context,
          toFinding(context, rule, statement, hit, { isKnown: left > 0, seen: context.shadow?.seen[index] }),
          statement,
          index,
        );
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

function toFinding(
  context: FileContext,
  rule: MigrationRule,
  statement: Statement,
  hit: Hit,
  { isKnown, seen }: { isKnown: boolean; seen: Seen | undefined },
): Finding {
  const { file, parsed, places, shadow } = context;
  const evidence = weigh(hit.proof, seen, shadow?.isComplete === true);
  // The words that offend, where they are found: that is the line a reader must look at.
  const span = hit.at ?? { start: statement.start, end: statement.end };
  const place = places.locate(span);
  const normalized = normalizeStatement(statement, parsed.text);
  return {
    check: 'migrations',
    rule: rule.id,
    // What did not happen is told all the same: somebody may wonder why.
    severity: evidence.kind === 'refuted' ? 'low' : (hit.severity ?? rule.severity),
    title: cut(hit.title, 255),
    message: [hit.message, ...evidenceWords(evidence, shadow?.server ?? '')].join('\n\n'),
    fix: hit.fix,
    impact: hit.impact,
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
      ...factsOf(context, statement, seen),
      evidence: evidence.kind,
      ...(evidence.kind === 'not-run' ? { reason: evidence.why } : {}),
    },
  };
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

function* problems({ file, parsed, fingerprintOf, places }: FileContext): Iterable<Finding> {
  for (const { offset, message, shown } of parsed.problems) {
    const { startLine: line, startColumn: column = 1 } = places.locate({ start: offset, end: offset + 1 });
    const rest = parsed.statements.length;
    yield {
      check: 'migrations',
      rule: unparsable.id,
      severity: unparsable.severity,
      title: cut(`A statement of ${plain(file.path)} cannot be read: ${plain(message)}`, 255),
      message: `Line ${line}, column ${column}: ${code(message)}. This statement was not judged; ${rest === 0 ? 'no other statement of the file could be read' : `the ${rest} others of the file were`}.`,
      impact:
        'If it is a mistake, the migration fails and the deploy stops; if it is not, nobody has looked at what this statement does.',
      fix: 'Correct the statement. If this is not PostgreSQL, say so in `launch-ready.yml`, such as `migrations: { database: { mysql: 8.4 } }`; if the tool rewrites the file first, look at the result yourself.',
      location: { kind: 'file', path: file.path, startLine: line, endLine: line },
      fingerprint: fingerprintOf(unparsable.id, stableName(file.path), message),
      state: 'new',
      ...(shown === undefined
        ? {}
        : {
            excerpt: excerptOf(
              parsed.readable,
              places.lines,
              shown,
              { start: offset, end: offset + 1 },
              tokenize(parsed.readable, shown.start, shown.end),
            ),
          }),
      inlineIgnorable: file.isNew,
      docs: docsOf(unparsable.id),
      data: { about: printable(file.path, 200), tool: file.tool.name },
    };
  }
}

function* edits({ file, parsed, fingerprintOf }: FileContext): Iterable<Finding> {
  const { before, tool } = file;
  if (before === undefined || tool.isRepeatable?.(file.path)) return;
  const moved = before.path !== file.path;
  const edited = !sameText(before.text, file.text);
  if (!moved && !edited) return;
  const what = moved ? (edited ? 'renamed and edited' : 'renamed') : 'edited';
  const label = tool.name === 'plain' || tool.name === 'up-folders' ? 'The migration tool' : tool.label;
  const effect = moved
    ? 'knows migrations by their name: the old one is missing now, and the new one would run again'
    : tool.onEdit;
  yield {
    check: 'migrations',
    rule: editedMigration.id,
    severity: editedMigration.severity,
    title: cut(`Migration ${plain(file.path)} was ${what} after it was merged`, 255),
    message: `${code(file.path)} is on the base branch already${moved ? ` as ${code(before.path)}` : ''}, so it may have run. ${label} ${effect}.`,
    impact: 'The next deploy stops, or production and new databases differ from now on without anyone noticing.',
    fix: `Undo it, and write a new migration that brings the difference:\n\n\`\`\`sh\ngit checkout <base branch> -- ${printable(before.path, 200).replaceAll('`', '')}\n\`\`\``,
    location: { kind: 'file', path: file.path, startLine: 1, endLine: 1 },
    fingerprint: fingerprintOf(
      editedMigration.id,
      stableName(file.path),
      what,
      ...parsed.statements.map((statement) => normalizeStatement(statement, parsed.text)),
    ),
    state: 'new',
    inlineIgnorable: false,
    docs: docsOf(editedMigration.id),
    data: { about: printable(file.path, 200), tool: tool.name },
  };
}
