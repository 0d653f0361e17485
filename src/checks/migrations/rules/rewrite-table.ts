import type { MigrationRule } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import { hasOption } from '../sql/concurrent.ts';
import { code, keyOf, partsOf, plain, sqlBlock, tableKey } from '../sql/names.ts';

const COMMANDS: Readonly<Record<string, string>> = {
  AT_SetLogged: 'SET LOGGED',
  AT_SetUnLogged: 'SET UNLOGGED',
  AT_SetTableSpace: 'SET TABLESPACE',
  AT_SetAccessMethod: 'SET ACCESS METHOD',
};

export const rewriteTable: MigrationRule = {
  id: 'migrations/rewrite-table',
  severity: 'high',
  works: 'rewrite',
  summary: 'Writes a whole table anew while nobody can use it',
  why: '`VACUUM FULL`, `CLUSTER`, `SET TABLESPACE`, `SET LOGGED` and their like copy the table with its indexes under a lock that blocks reads and writes, and need as much free disk again.',
  fix: 'Use `pg_repack` or `pg_squeeze`, or a maintenance window. A plain `VACUUM` blocks nobody.',
  since: '0.1.0',
  sources: [
    'https://www.postgresql.org/docs/18/sql-vacuum.html',
    'https://www.postgresql.org/docs/18/sql-cluster.html',
  ],
  examples: {
    bad: [
      'VACUUM FULL users;',
      'CLUSTER users USING users_pkey;',
      'ALTER TABLE users SET TABLESPACE fast;',
      'ALTER TABLE users SET UNLOGGED;',
    ],
    good: [
      'VACUUM (ANALYZE) users;',
      'VACUUM (FULL off) users;',
      'ANALYZE users;',
      'ALTER TABLE users SET (fillfactor = 70);',
    ],
  },
  *check(subject) {
    for (const { words, table } of rewrites(subject.statement)) {
      if (subject.isNew(table)) continue;
      const plainVacuum =
        words === 'VACUUM FULL' ? `\n\n${sqlBlock(`VACUUM (ANALYZE) ${table === 'all tables' ? '' : table};`)}` : '';
      yield {
        about: `${words} ${table}`,
        proof: { kind: 'work', on: table },
        title: `${words} writes ${table === 'all tables' ? table : `table ${plain(table)}`} anew while all queries wait`,
        message: `\`${words}\` copies ${code(table)} with its indexes under a lock that blocks reads and writes.`,
        impact: `All queries on ${code(table)} wait until the copy is done, and the disk must hold it twice.`,
        fix: `Take it out of the migration; \`pg_repack\` does the same without the lock, or do it in a maintenance window.${plainVacuum}`,
      };
    }
  },
};

function rewrites(statement: Parameters<typeof alterationsOf>[0]): { words: string; table: string }[] {
  const { node } = statement;
  if ('ClusterStmt' in node)
    return [
      { words: 'CLUSTER', table: node.ClusterStmt.relation ? tableKey(node.ClusterStmt.relation) : 'all tables' },
    ];
  if ('VacuumStmt' in node) {
    const full = hasOption(node.VacuumStmt.options, 'full');
    if (!full) return [];
    const tables = (node.VacuumStmt.rels ?? []).flatMap((rel) =>
      'VacuumRelation' in rel && rel.VacuumRelation.relation
        ? [keyOf(partsOf({ RangeVar: rel.VacuumRelation.relation }))]
        : [],
    );
    return (tables.length > 0 ? tables : ['all tables']).map((table) => ({ words: 'VACUUM FULL', table }));
  }
  return alterationsOf(statement).flatMap(({ command, table }) => {
    const words = COMMANDS[command.subtype ?? ''];
    // `heap` is what a table has unless an extension brought another.
    return words === undefined || command.name === 'heap' ? [] : [{ words, table }];
  });
}
