import type { MigrationRule } from '../rule.ts';
import { code, keyOf, partsOf, plain, quote, relationSql, sqlBlock, tableKey } from '../sql/names.ts';

export const createPartitionOf: MigrationRule = {
  id: 'migrations/create-partition-of',
  severity: 'low',
  summary: 'Creates a partition in one step, which locks the partitioned table against everybody',
  why: '`CREATE TABLE … PARTITION OF` needs ACCESS EXCLUSIVE on the partitioned table. The lock is short, but it waits for every query that runs on any partition, and all later ones wait behind it. `ATTACH PARTITION` of a table that was made before gets by with SHARE UPDATE EXCLUSIVE, which blocks neither reads nor writes.',
  fix: 'Create the table by itself (`LIKE … INCLUDING ALL`), then attach it.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE'],
  examples: {
    bad: ["CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');"],
    good: [
      'CREATE TABLE events (at date) PARTITION BY RANGE (at);\nCREATE TABLE events_old PARTITION OF events DEFAULT;',
      "CREATE TABLE events_2026 (LIKE events INCLUDING ALL);\nALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('CreateStmt' in node) || node.CreateStmt.partbound === undefined) return;
    const { relation, inhRelations } = node.CreateStmt;
    const [parent] = inhRelations ?? [];
    const parts = partsOf(parent);
    const table = keyOf(parts);
    if (subject.isNew(table)) return;
    const sql = parts.map(quote).join('.');
    yield {
      about: tableKey(relation),
      proof: { kind: 'lock', on: table },
      title: `Partitioned table ${plain(table)} is locked to create partition ${plain(tableKey(relation))}`,
      message: `This needs ${code(table)} for itself for a moment, and waits for every query on it.`,
      impact: `If one query on ${code(table)} runs long, all others wait behind this statement.`,
      fix: `In two steps, of which none blocks reads or writes:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `CREATE TABLE ${relationSql(relation)} (LIKE ${sql} INCLUDING ALL);`, `ALTER TABLE ${sql} ATTACH PARTITION ${relationSql(relation)} <the bounds>;`)}`,
    };
  },
};
