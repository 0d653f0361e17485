/** Judges migrations of MySQL and MariaDB. Pure: text in, hits out. */

import { cut } from '../../../core/text.ts';
import type { MigrationFile } from '../migration.ts';
import type { OtherHit, OtherJudge, OtherJudgement, OtherStatement } from '../other-database.ts';
import type { Hit } from '../rule.ts';
import { redactRange } from '../sql/redact.ts';
import { checkers } from './checkers.ts';
import { outlookOf } from './outlook.ts';
import { placed } from './placed.ts';
import type { Plan } from './plan/cost.ts';
import { planOf, tableOf } from './plan/plan.ts';
import { learnPriced } from './row-versions.ts';
import { emptySchema, type Schema } from './schema.ts';
import { checksKeysAfter, isLimitedAfter, isStrictAfter } from './session.ts';
import type { Statement, TableName } from './sql/ast.ts';
import { readAll } from './sql/read-all.ts';
import type { RawStatement } from './sql/statements.ts';
import type { MysqlSubject, Session } from './subject.ts';
import { type Server, serverOf } from './version.ts';

export interface MysqlOptions {
  flavour: Server['flavour'];
  /** `8.4`, `10.11`, or the whole number of a release (`80028`); undefined: what most run. */
  version: number | undefined;
  /**
   * True for a change: all its files are deployed together, so a table that one of them creates is new to the others. False
   * where all migrations are judged: each is then seen as if it came alone.
   */
  together: boolean;
  /** How the server changed a table when it ran a statement, by file and place: that counts more than what is known of servers. */
  ways?: Ways;
}

/** By the path of the file, then by the UTF-16 offset at which the statement begins. */
export type Ways = ReadonlyMap<string, ReadonlyMap<number, Pick<Plan, 'algorithm' | 'lock'>>>;

export function createMysqlJudge({ flavour, version, together, ways }: MysqlOptions): OtherJudge {
  const server = serverOf(flavour, version);
  const schema = emptySchema(server);
  // Step 0 is what was there before.
  let step = 0;
  return {
    learn({ up }) {
      for (const { statement } of readAll(up, server).statements) learnPriced(schema, statement, 0, true);
    },
    judge(file) {
      step = together ? 1 : step + 1;
      return judgeFile(schema, file, step, ways?.get(file.path));
    },
  };
}

function judgeFile(
  schema: Schema,
  file: MigrationFile,
  step: number,
  ways: ReadonlyMap<number, Pick<Plan, 'algorithm' | 'lock'>> | undefined,
): OtherJudgement {
  const { server } = schema;
  const read = readAll(file.up, server);
  const statements = read.statements.filter(({ statement }) => !isTooLong(statement));
  const problems = [
    ...read.problems,
    ...read.statements
      .filter(({ statement }) => isTooLong(statement))
      .map(({ raw }) => ({ offset: raw.start, message: `more than ${MAX_CLAUSES} clauses are not judged` })),
  ];
  const before = seenBefore(file, server);
  const temporary = new Set<string>();
  const hits: OtherHit[] = [];
  const seen = new Set<string>();
  const outlook = outlookOf(statements);
  let session: Session = { checksKeys: true, strict: true, limited: false, inTransaction: false };
  for (const [index, { raw, statement }] of statements.entries()) {
    const isNew = (table: string): boolean => temporary.has(table) || schema.tables.get(table)?.step === step;
    let shown: string | undefined;
    let place: OtherStatement | undefined;
    const subject: MysqlSubject = {
      server,
      statement,
      raw,
      index,
      statements,
      outlook,
      file,
      schema,
      session,
      plan: asSeen(planFor(schema, statement, session, isNew), ways?.get(raw.start)),
      isNew,
      isNewColumn: (table, column) => isNew(table) || schema.added.get(`${table}.${column}`) === step,
      table: (key) => schema.tables.get(key),
      get shown() {
        shown ??= textOf(raw, file.up);
        return shown;
      },
      seen,
      written: writtenIn(raw, file.up),
      part: (start, end) => redactRange(file.up, raw.shown, start, end).text,
      touches: (other) => touchedBy(other, isNew),
    };
    for (const checker of checkers)
      for (const hit of checker.check(subject)) {
        place ??= placed(raw);
        hits.push({ rule: checker.rule, hit: oneLine(hit), statement: place });
      }
    if (statement.kind === 'create-table' && statement.temporary) temporary.add(statement.table.key);
    learnPriced(schema, statement, before.has(exact(raw, file.up)) ? 0 : step, session.checksKeys);
    session = after(session, statement);
  }
  return { hits, statements: statements.length, problems };
}

const oneLine = (hit: Hit): Hit => ({ ...hit, title: cut(hit.title, 255) });

function planFor(
  schema: Schema,
  statement: Statement,
  session: Session,
  isNew: (table: string) => boolean,
): MysqlSubject['plan'] {
  const key = tableOf(statement);
  if (key === undefined || isNew(key)) return undefined;
  return planOf(statement, { server: schema.server, table: schema.tables.get(key), checksKeys: session.checksKeys });
}

/** What the server did, with the reasons that are known for it. */
function asSeen(plan: MysqlSubject['plan'], way: Pick<Plan, 'algorithm' | 'lock'> | undefined): MysqlSubject['plan'] {
  const span = plan?.costs[0]?.span;
  if (plan === undefined || way === undefined || span === undefined) return plan;
  if (plan.algorithm === way.algorithm && plan.lock === way.lock) return plan;
  const { algorithm, lock } = way;
  const otherwise = algorithm === 'INSTANT' ? 'NOCOPY' : algorithm;
  const instant = algorithm === 'INSTANT';
  const why = 'the server did so when it ran the statement';
  const own = plan.because.filter((cost) => cost.otherwise === algorithm && cost.lock === lock && !instant);
  const because: Plan['because'] =
    own.length > 0 ? own : [{ instant, otherwise, lock, cause: 'seen', why, certain: true, span }];
  return { algorithm, lock, because, costs: plan.costs, mixed: plan.mixed && plan.algorithm === algorithm };
}

/** Keys are in lower case; people look for what they wrote. */
function writtenIn({ tokens }: RawStatement, source: string): (key: string) => string {
  let names: Map<string, string> | undefined;
  return (key) => {
    names ??= new Map(
      tokens
        .filter(({ kind }) => kind === 'word' || kind === 'quoted')
        .map(({ kind, text, start, end }) => [text.toLowerCase(), kind === 'quoted' ? text : source.slice(start, end)]),
    );
    const known = names;
    return key
      .split('.')
      .map((part) => known.get(part) ?? part)
      .join('.');
  };
}

/** As it may be shown: a statement can be megabytes long, so it is cut before what is a literal is looked for. */
function textOf({ shown, start, end }: RawStatement, source: string): string {
  const { text } = redactRange(source, shown, start, Math.min(end, start + MAX_SHOWN));
  return cut(end > start + MAX_SHOWN ? `${text}…` : text.replace(/[^\S\r\n]+$/gm, ''), 2_000);
}

const MAX_SHOWN = 4_000;

/** InnoDB has at most 1,017 columns in a table: https://dev.mysql.com/doc/refman/8.4/en/innodb-limits.html */
const MAX_CLAUSES = 2_000;

function isTooLong(statement: Statement): boolean {
  const clauses =
    statement.kind === 'alter-table' ? statement.actions : statement.kind === 'create-table' ? statement.columns : [];
  return clauses.length > MAX_CLAUSES;
}

function touchedBy(statement: Statement, isNew: (table: string) => boolean): TableName | undefined {
  const tables =
    statement.kind === 'drop-table' || statement.kind === 'optimize'
      ? statement.tables
      : statement.kind === 'rename-table'
        ? statement.pairs.map(({ from }) => from)
        : statement.kind === 'alter-table' ||
            statement.kind === 'create-index' ||
            statement.kind === 'drop-index' ||
            statement.kind === 'truncate'
          ? [statement.table]
          : [];
  return tables.find(({ key }) => !isNew(key));
}

function after(session: Session, statement: Statement): Session {
  return {
    checksKeys: checksKeysAfter(statement, session.checksKeys),
    strict: isStrictAfter(statement, session.strict),
    limited: isLimitedAfter(statement, session.limited),
    inTransaction: statement.kind === 'begin' || (session.inTransaction && statement.kind !== 'end'),
  };
}

/** Statements of the version on the base: what they create is there already. */
function seenBefore({ before }: MigrationFile, server: Server): Set<string> {
  if (before === undefined) return new Set();
  return new Set(readAll(before.up, server).statements.map(({ raw }) => exact(raw, before.up)));
}

const exact = ({ tokens }: RawStatement, source: string): string =>
  tokens.map(({ start, end }) => source.slice(start, end)).join(' ');
