import type { Severity } from '../../../core/severity.ts';
import { fillStep, inWords, limit, partOf, type Rewrite, suggest, together } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import type { Schema } from '../schema.ts';
import { type Alteration, alterationsOf } from '../sql/alterations.ts';
import type { ColumnDef, Node } from '../sql/ast.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, stringsOf } from '../sql/names.ts';
import { type ColumnType, columnType, compareTypes, describeType, type TypeChange } from '../sql/types.ts';
import { sql, written } from '../sql/written.ts';

const FIX =
  'Add a second column of the new type, write both, copy in batches, switch over, drop the old one in a later release.';

export const changeColumnType: MigrationRule = {
  id: 'migrations/change-column-type',
  severity: 'high',
  works: 'rewrite',
  mayFail: true,
  summary: 'Changes the type of a column so that the whole table is rewritten',
  why: 'PostgreSQL writes every row and every index of the table anew and blocks reads and writes meanwhile (three million rows: 5 seconds on an idle machine). Some changes need no rewrite: a longer `varchar`, `varchar` to `text`, a larger `numeric` of the same scale.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: {
    bad: [
      'ALTER TABLE users ALTER COLUMN id TYPE bigint;',
      'ALTER TABLE users ALTER COLUMN born TYPE date USING born::date;',
      'ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE varchar(20);',
      'ALTER TABLE users ADD COLUMN n varchar(50);\nCREATE INDEX by_n ON users (n);\nALTER TABLE users ALTER COLUMN n TYPE text COLLATE "C";',
    ],
    good: [
      'CREATE TABLE t (a int);\nALTER TABLE t ALTER COLUMN a TYPE bigint;',
      'ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE varchar(100);',
      'ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n SET DATA TYPE text USING n::text;',
      'ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE text USING n;',
    ],
  },
  *check(subject) {
    for (const each of alterationsOf(subject.statement)) {
      const { command, table } = each;
      const { subtype, name: column = '', def } = command;
      if (subtype !== 'AT_AlterColumnType' || !def || !('ColumnDef' in def) || subject.isNew(table)) continue;
      const to = columnType(def.ColumnDef.typeName);
      if (to === undefined) continue;
      const from = subject.schema.tables.get(table)?.columns.get(column)?.type;
      const kind = judge(from, to, def.ColumnDef.raw_default, column);
      const indexed = isIndexed(subject.schema, table, column);
      const sorted = kind === undefined && def.ColumnDef.collClause !== undefined && indexed ? SORTED_ANEW : kind;
      const verdict = sorted === VERDICTS.utc && indexed ? REINDEXED : sorted;
      if (verdict === undefined) continue;
      const type = describeType(to);
      const change = from ? `from ${code(describeType(from))} to ${code(type)}` : `to ${code(type)}`;
      yield {
        about: `${table}.${column}`,
        // Whether the session's time zone is UTC decides, and the shadow's is.
        ...(verdict === VERDICTS.utc ? {} : { proof: { kind: 'work' as const, on: table } }),
        severity: verdict.severity,
        title: `Type of column ${plain(column)} of table ${plain(table)} changes to ${plain(type)}`,
        message: `${code(`${table}.${column}`)} changes ${change}. ${verdict.words}`,
        impact: `While the rows are rewritten, all queries on ${code(table)} wait${verdict.narrowing ? '; a value that does not fit stops the deploy' : ''}. The larger the table, the longer the app stands still.`,
        ...suggest(subject, rewriteOf(subject, each, column, def.ColumnDef), FIX),
        at: findWords(subject.statement, subject.file.text, ['alter', ['column'], column, ['set', 'data'], 'type']),
      };
    }
  },
};

/** A second column: the first of several releases. */
function rewriteOf(
  subject: Subject,
  { index, tableSql }: Alteration,
  column: string,
  to: ColumnDef,
): Rewrite | undefined {
  const { statement, readable } = subject;
  const part = partOf(subject, index);
  const location = to.typeName?.location;
  if (part === undefined || location === undefined) return undefined;
  const using = to.raw_default && findWords(statement, readable, ['using'], statement.offsetOf(location));
  if (to.raw_default && using === undefined) return undefined;
  const end = using?.start ?? part.span.end;
  const type = written(statement, readable, statement.offsetOf(location), end);
  const value = using ? written(statement, readable, using.end, part.span.end) : sql`${quote(column)}`;
  const next = quote(`${column.slice(0, 50)}_new`);
  return {
    replaces: { kind: 'part', index, edits: [] },
    undo: [sql`${part.head} DROP COLUMN ${next}`],
    steps: [
      inWords(
        'Add a column of the new type and let the code write both:',
        together(limit(subject), sql`${part.head} ADD COLUMN ${next} ${type}`),
      ),
      fillStep(tableSql, next, value, sql`(${value}) IS NOT NULL`),
    ],
    tail: `Then switch over, and drop ${code(column)} in a later release. With a small table (some thousand rows) and a \`lock_timeout\` the statement can stay as it is: accept it with a reason.`,
  };
}

interface Verdict {
  severity: Severity;
  words: string;
  narrowing: boolean;
}

function judge(
  from: ColumnType | undefined,
  to: ColumnType,
  using: Node | undefined,
  column: string,
): Verdict | undefined {
  const computed = using !== undefined && !isOwnCast(using, to, column);
  if (computed)
    return {
      severity: 'high',
      words: 'The `USING` expression is computed for every row, so the whole table is rewritten.',
      narrowing: true,
    };
  if (from === undefined) {
    const harmless =
      (to.name === 'text' || to.name === 'varchar' || to.name === 'numeric') && to.limits.length === 0 && !to.array;
    return harmless
      ? {
          severity: 'medium',
          words: `The old type is not known here. From another ${to.name === 'numeric' ? '`numeric`' : 'text type such as `varchar(n)`'} only the catalogue changes; from anything else the whole table is rewritten.`,
          narrowing: false,
        }
      : {
          severity: 'high',
          words: 'The old type is not known here; most changes of a type rewrite the whole table, and this one may.',
          narrowing: false,
        };
  }
  return VERDICTS[compareTypes(from, to)];
}

const VERDICTS: Readonly<Record<TypeChange, Verdict | undefined>> = {
  none: undefined,
  metadata: undefined,
  utc: {
    severity: 'low',
    words:
      'Where the time zone of the session is UTC only the catalogue changes; elsewhere the whole table is rewritten.',
    narrowing: false,
  },
  rewrite: { severity: 'high', words: 'This rewrites the whole table and its indexes.', narrowing: false },
  narrowing: {
    severity: 'high',
    words: 'This rewrites the whole table and its indexes, and fails where a value does not fit.',
    narrowing: true,
  },
};

/** Times with and without a zone are sorted by different rules, so that an index of one is of no use for the other. */
const REINDEXED: Verdict = {
  severity: 'medium',
  words:
    'Where the time zone of the session is UTC the rows stay as they are, but the indexes over the column are built anew; elsewhere the whole table is rewritten.',
  narrowing: false,
};

/** https://www.postgresql.org/docs/18/sql-altertable.html: indexes are built anew unless their order stays the same. */
const SORTED_ANEW: Verdict = {
  severity: 'high',
  words:
    'The rows stay as they are, but another collation sorts them in another order: the indexes over the column are built anew.',
  narrowing: false,
};

const isIndexed = ({ indexes, indexColumns }: Schema, table: string, column: string): boolean =>
  [...indexes].some(([index, of]) => of === table && indexColumns.get(index)?.includes(column) === true);

/** `USING c` and `USING c::<the new type>` say no more than the change itself. */
function isOwnCast(using: Node, to: ColumnType, column: string): boolean {
  const isOwn = (node: Node | undefined): boolean =>
    node !== undefined && 'ColumnRef' in node && stringsOf(node.ColumnRef.fields).at(-1) === column;
  if (!('TypeCast' in using)) return isOwn(using);
  const { arg, typeName } = using.TypeCast;
  const type = columnType(typeName);
  return isOwn(arg) && type !== undefined && describeType(type) === describeType(to);
}
