import { outside, partOf, suggest } from '../rewrite.ts';
import type { MigrationRule } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, relationSql, tableKey } from '../sql/names.ts';
import { sql } from '../sql/written.ts';

const FIX = '`DETACH PARTITION … CONCURRENTLY` (PostgreSQL 14 and later), outside of a transaction.';

export const detachPartition: MigrationRule = {
  id: 'migrations/detach-partition',
  severity: 'medium',
  summary: 'Detaches a partition under a lock on the whole partitioned table',
  why: 'It takes an instant, but needs the parent and the partition for itself: it waits for every running query, and every new one waits behind it.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: {
    bad: ['ALTER TABLE m DETACH PARTITION m_2024;'],
    good: ['ALTER TABLE m DETACH PARTITION m_2024 CONCURRENTLY;', 'ALTER TABLE m DETACH PARTITION m_2024 FINALIZE;'],
  },
  *check(subject) {
    for (const { command, table, index } of alterationsOf(subject.statement)) {
      if (command.subtype !== 'AT_DetachPartition' || !command.def || !('PartitionCmd' in command.def)) continue;
      const { name, concurrent } = command.def.PartitionCmd;
      if (concurrent || subject.isNew(table)) continue;
      const child = tableKey(name);
      const part = partOf(subject, index);
      yield {
        about: child,
        proof: { kind: 'lock', on: child },
        title: `Partition ${plain(child)} is detached under a lock on table ${plain(table)}`,
        message: `Without \`CONCURRENTLY\` this needs all of ${code(table)} for itself.`,
        impact: `It waits for every running query on ${code(table)}, and all later ones wait behind it.`,
        ...suggest(
          subject,
          part && {
            replaces: { kind: 'part', index, edits: [] },
            steps: [outside(sql`${part.head} DETACH PARTITION ${relationSql(name)} CONCURRENTLY`)],
            tail: subject.file.tool.outside,
          },
          FIX,
        ),
        at: findWords(subject.statement, subject.file.text, ['detach', 'partition']),
      };
    }
  },
};
