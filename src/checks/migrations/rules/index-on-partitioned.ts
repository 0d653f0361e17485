import type { MigrationRule } from '../rule.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, relationSql, sqlBlock, tableKey } from '../sql/names.ts';

export const indexOnPartitioned: MigrationRule = {
  id: 'migrations/index-on-partitioned',
  severity: 'high',
  works: 'index',
  summary: 'Builds an index of a partitioned table in one step',
  why: 'PostgreSQL builds the index of every partition in the one statement, while writes to all of them wait. With `CONCURRENTLY` it refuses: that is not possible for a partitioned table.',
  fix: 'Create it `ON ONLY` the partitioned table, build the index of each partition with `CONCURRENTLY`, attach each; the index becomes valid with the last one.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE'],
  examples: {
    bad: [
      '-- base: migrations/0000_events.sql\nALTER TABLE events ATTACH PARTITION events_2026 DEFAULT;\nCREATE INDEX events_at ON events (at);',
      'ALTER TABLE events ATTACH PARTITION events_2026 DEFAULT;\nCREATE INDEX CONCURRENTLY events_at ON events (at);',
    ],
    good: [
      'ALTER TABLE events ATTACH PARTITION events_2026 DEFAULT;\nCREATE INDEX events_at ON ONLY events (at);',
      'CREATE TABLE events (at date) PARTITION BY RANGE (at);\nCREATE INDEX events_at ON events (at);',
      'CREATE INDEX users_email ON users (email);',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('IndexStmt' in node)) return;
    const { relation, concurrent, unique, idxname } = node.IndexStmt;
    const table = tableKey(relation);
    if (relation?.inh !== true || subject.isNew(table) || !subject.schema.tables.get(table)?.partitioned) return;
    const name = quote(idxname ?? `${table.split('.').at(-1)}_idx`);
    yield {
      about: idxname ?? table,
      proof: concurrent ? { kind: 'error', code: '0A000' } : { kind: 'work' },
      title: concurrent
        ? `Index on partitioned table ${plain(table)} cannot be built concurrently`
        : `Index on partitioned table ${plain(table)} is built in all partitions while writes wait`,
      message: concurrent
        ? `${code(table)} is partitioned, and PostgreSQL refuses \`CONCURRENTLY\` there (error 0A000).`
        : `${code(table)} is partitioned: the index of each partition is built in this one statement, and all of them are locked against writes until the last is done.`,
      impact: concurrent
        ? 'The migration fails and the deploy stops.'
        : `Every insert, update and delete on ${code(table)} waits while the indexes are built.`,
      fix: `${sqlBlock(`CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${name} ON ONLY ${relationSql(relation)} (<columns>);`)}\n\nThen for each partition, outside of a transaction:\n\n${sqlBlock(`CREATE ${unique ? 'UNIQUE ' : ''}INDEX CONCURRENTLY <index of the partition> ON <partition> (<columns>);`, `ALTER INDEX ${name} ATTACH PARTITION <index of the partition>;`)}`,
      at: findWords(subject.statement, subject.file.text, ['create', ['unique'], 'index']),
    };
  },
};
