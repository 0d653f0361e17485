import type { MigrationRule } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, relationSql, sqlBlock, tableKey } from '../sql/names.ts';

export const attachPartition: MigrationRule = {
  id: 'migrations/attach-partition',
  severity: 'medium',
  summary: 'Attaches a table as a partition and reads all of it under a lock',
  why: 'PostgreSQL must prove that every row belongs into the partition. Without a matching `CHECK` constraint it reads the whole table while nobody can use it.',
  fix: 'Add and validate a `CHECK` constraint that says the same as the bounds, attach, then drop the constraint.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE'],
  examples: {
    bad: ['ALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);'],
    good: [
      'ALTER TABLE m_2025 VALIDATE CONSTRAINT bounds;\nALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);',
      'CREATE TABLE m_2025 (LIKE m);\nALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);',
    ],
  },
  *check(subject) {
    for (const { command, table } of alterationsOf(subject.statement)) {
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
        fix: `Before this migration:\n\n${sqlBlock(`ALTER TABLE ${relationSql(name)} ADD CONSTRAINT bounds CHECK (<the bounds, and NOT NULL>) NOT VALID;`)}\n\nin a second one:\n\n${sqlBlock(`ALTER TABLE ${relationSql(name)} VALIDATE CONSTRAINT bounds;`)}`,
        at: findWords(subject.statement, subject.file.text, ['attach', 'partition']),
      };
    }
  },
};
