/** Runs the rules over migrations, in the order in which they would be applied. Pure: text in, findings out. */
import type { Finding, Replacement } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { docsOf } from '../../core/rule.ts';
import { cut, printable } from '../../core/text.ts';
import { excerptOf } from './excerpt.ts';
import { type MigrationFile, stableName } from './migration.ts';
import type { Hit, MigrationRule, Subject } from './rule.ts';
import { editedMigration } from './rules/edited-migration.ts';
import { statementRules } from './rules/index.ts';
import { unparsable } from './rules/unparsable.ts';
import { emptySchema, learn, type Schema } from './schema.ts';
import { tokenize } from './sql/lexer.ts';
import { locksOf, type StrongLock, strongLocksOf } from './sql/locks.ts';
import { code, plain } from './sql/names.ts';
import { exactStatement, normalizeStatement, sameText } from './sql/normalize.ts';
import type { SqlParser } from './sql/parser.ts';
import { lineMap } from './sql/positions.ts';
import { allTokens, redactStatement } from './sql/redact.ts';
import { type ParsedSql, parseStatements, type Statement } from './sql/statements.ts';
import { transactionsOf } from './sql/transactions.ts';

export interface JudgeOptions {
  parse: SqlParser;
  /** `5s` */
  lockTimeout: string;
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
}

export interface Judge {
  /** Learns the schema from a migration that is not judged. */
  learn(parsed: ParsedSql): void;
  judge(file: MigrationFile, parsed: ParsedSql): Judgement;
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
    judge(file, parsed) {
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
        lines: lineMap(file.text),
      };
      const findings = [...edits(context), ...problems(context), ...hits(context)];
      return { findings, statements: parsed.statements.length, unreadable: parsed.problems.length };
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
  lines: ReturnType<typeof lineMap>;
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
      for (const hit of rule.check(subject)) yield toFinding(context, rule, statement, hit, left > 0);
    if (transaction.kind === 'explicit' || transaction.kind === 'tool')
      for (const lock of strongLocksOf(statement, schema))
        if (lock.table !== undefined && !isNew(lock.table) && held.get(lock.table)?.blocks !== 'reads and writes')
          held.set(lock.table, lock);
    learn(schema, statement, left > 0 ? 0 : step);
  }
}

function toFinding(context: FileContext, rule: MigrationRule, statement: Statement, hit: Hit, known: boolean): Finding {
  const { file, parsed, lines, schema, step } = context;
  // The words that offend, where they are found: that is the line a reader must look at.
  const span = hit.at ?? { start: statement.start, end: statement.end };
  const start = lines.at(span.start);
  const end = lines.at(Math.max(span.start, span.end - 1));
  const normalized = normalizeStatement(statement, parsed.text);
  return {
    check: 'migrations',
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    title: cut(hit.title, 255),
    message: hit.message,
    fix: hit.fix,
    impact: hit.impact,
    location: {
      kind: 'file',
      path: file.path,
      startLine: start.line,
      endLine: end.line,
      ...(start.line === end.line ? { startColumn: start.column, endColumn: end.column + 1 } : {}),
    },
    fingerprint: context.fingerprintOf(rule.id, normalized, hit.about, stableName(file.path)),
    state: known ? 'known' : 'new',
    excerpt: excerptOf(parsed.readable, lines, statement, span, allTokens(statement, parsed.readable)),
    // What has run must not be edited.
    ...(hit.lineBefore === undefined || !file.isNew
      ? {}
      : { replacement: lineBefore(lines.at(statement.start).line, hit.lineBefore) }),
    inlineIgnorable: file.isNew,
    docs: docsOf(rule.id),
    data: {
      about: printable(hit.about, 200),
      tool: file.tool.name,
      transaction: file.wrapping,
      statement: cut(printable(normalized, 500), 500),
      // A table that the change itself creates has no users yet.
      locks: locksOf(statement, schema).flatMap(({ relation, mode }) =>
        relation === undefined || schema.tables.get(relation)?.step === step ? [] : [{ relation, mode }],
      ),
      evidence: 'static',
    },
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

function* problems({ file, parsed, fingerprintOf, lines }: FileContext): Iterable<Finding> {
  for (const { offset, message, shown } of parsed.problems) {
    const { line, column } = lines.at(offset);
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
              lines,
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
