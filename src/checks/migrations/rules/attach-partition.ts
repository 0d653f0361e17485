import { inWords, limit, NEXT, partOf, type Rewrite, suggest, together } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import { type Alteration, alterationsOf } from '../sql/alterations.ts';
import type { Node, RangeVar } from '../sql/ast.ts';
import { inParentheses } from '../sql/commands.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, relationSql, tableKey } from '../sql/names.ts';
import { type Sql, sql, written } from '../sql/written.ts';

const FIX = 'Add and validate a `CHECK` constraint that says the same as the bounds, attach, then drop the constraint.';

export const attachPartition: MigrationRule = {
  id: 'migrations/attach-partition',
  severity: 'medium',
  works: 'scan',
  mayFail: true,
  summary: 'Attaches a table as a partition and reads all of it under a lock',
  why: 'PostgreSQL must prove that every row belongs into the partition. Without a matching `CHECK` constraint it reads the whole table while nobody can use it.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE'],
  examples: {
    bad: [
      'ALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);',
      "ALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM ('2025-01-01') TO (MAXVALUE);",
    ],
    good: [
      'ALTER TABLE m_2025 VALIDATE CONSTRAINT bounds;\nALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);',
      'CREATE TABLE m_2025 (LIKE m);\nALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);',
    ],
  },
  *check(subject) {
    for (const each of alterationsOf(subject.statement)) {
      const { command, table } = each;
      if (command.subtype !== 'AT_AttachPartition' || !command.def || !('PartitionCmd' in command.def)) continue;
      const { name } = command.def.PartitionCmd;
      const child = tableKey(name);
      // Whether the check matches the bounds is not compared: who adds one means it so.
      if (subject.isNew(child) || (subject.schema.tables.get(child)?.checks.size ?? 0) > 0) continue;
      yield {
        about: child,
        proof: { kind: 'work', on: child },
        title: `Table ${plain(child)} is attached to ${plain(table)} and read under a lock`,
        message: `Unless ${code(child)} has a validated \`CHECK\` that says the same as the bounds, PostgreSQL reads all of it here, and nobody else can use it meanwhile.`,
        impact: `Queries on ${code(child)} wait while it is read.`,
        ...suggest(subject, rewriteOf(subject, each, command.def.PartitionCmd), FIX),
        at: findWords(subject.statement, subject.file.text, ['attach', 'partition']),
      };
    }
  },
};

interface PartitionCmd {
  name?: RangeVar;
  bound?: { strategy?: string; is_default?: boolean; lowerdatums?: Node[]; upperdatums?: Node[]; location?: number };
}

/** A check that says the same as the bounds; of one column alone. */
function rewriteOf(subject: Subject, { index, table }: Alteration, { name, bound }: PartitionCmd): Rewrite | undefined {
  const part = partOf(subject, index);
  const by = subject.schema.tables.get(table)?.partitionedBy;
  const [column, ...others] = by ?? [];
  if (part === undefined || bound === undefined || column === undefined || column === '' || others.length > 0)
    return undefined;
  const bounds = conditionsOf(subject, quote(column), bound);
  if (bounds === undefined) return undefined;
  const child = sql`ALTER TABLE ${relationSql(name)}`;
  const check = quote(`${(name?.relname ?? '').slice(0, 50)}_bounds`);
  const condition = [sql`${quote(column)} IS NOT NULL`, ...bounds].reduce((all, each) => sql`${all} AND ${each}`);
  return {
    replaces: { kind: 'part', index, edits: [] },
    steps: [
      inWords(
        'Before this migration:',
        together(limit(subject), sql`${child} ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID`),
      ),
      inWords(NEXT, together(sql`${child} VALIDATE CONSTRAINT ${check}`)),
      inWords(
        'Then nothing is read any more:',
        together(
          limit(subject),
          sql`${part.head} ${written(subject.statement, subject.readable, part.span.start, part.span.end)}`,
          sql`${child} DROP CONSTRAINT ${check}`,
        ),
      ),
    ],
  };
}

type Bound = NonNullable<PartitionCmd['bound']>;

function conditionsOf({ statement, readable }: Subject, column: string, bound: Bound): Sql[] | undefined {
  if (bound.is_default || bound.location === undefined) return undefined;
  const listed = (from: number) => {
    const span = inParentheses(statement, readable, from);
    return span && { text: written(statement, readable, span.start, span.end), end: span.end };
  };
  const first = listed(statement.offsetOf(bound.location));
  if (first === undefined) return undefined;
  if (bound.strategy === 'l')
    return /\bnull\b/i.test(first.text.exact) ? undefined : [sql`${column} IN (${first.text})`];
  const second = bound.strategy === 'r' ? listed(first.end + 1) : undefined;
  if (second === undefined) return undefined;
  return [
    ...(isEndless(bound.lowerdatums) ? [] : [sql`${column} >= ${first.text}`]),
    ...(isEndless(bound.upperdatums) ? [] : [sql`${column} < ${second.text}`]),
  ];
}

/** `MINVALUE` or `MAXVALUE` */
const isEndless = ([node]: readonly Node[] = []): boolean => node !== undefined && 'ColumnRef' in node;
