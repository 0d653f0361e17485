import type { MigrationRule, Proof, Subject } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import { code, keyOf, partsOf, plain, sqlBlock, tableKey } from '../sql/names.ts';

export const defaultPartitionScan: MigrationRule = {
  id: 'migrations/default-partition-scan',
  severity: 'medium',
  works: 'scan',
  summary: 'Adds a partition beside a default one, which is read from end to end under a lock',
  why: 'PostgreSQL must prove that no row of the default partition belongs into the new one. It reads all of the default partition under ACCESS EXCLUSIVE, so that every query that touches it waits, and fails if it finds such a row.',
  fix: 'Give the default partition a validated `CHECK` that leaves out the new bounds, add the partition, drop the check. Better: keep the default partition empty.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION'],
  examples: {
    bad: [
      'ALTER TABLE events ATTACH PARTITION events_rest DEFAULT;\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM (2026) TO (2027);',
      'ALTER TABLE events ATTACH PARTITION events_rest DEFAULT;\nALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM (2026) TO (2027);',
    ],
    good: [
      'CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM (2026) TO (2027);',
      'ALTER TABLE events ATTACH PARTITION events_rest DEFAULT;\nALTER TABLE events_rest ADD CONSTRAINT bounds CHECK (at >= 2027) NOT VALID;\nALTER TABLE events_rest VALIDATE CONSTRAINT bounds;\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM (2026) TO (2027);',
    ],
  },
  *check(subject) {
    for (const { parent, partition } of addedPartitions(subject)) {
      const other = subject.schema.tables.get(parent)?.defaultPartition;
      if (other === undefined || subject.isNew(other)) continue;
      // Whether the check matches the bounds is not compared: who adds one means it so.
      if ((subject.schema.tables.get(other)?.checks.size ?? 0) > 0) continue;
      const proof: Proof = { kind: 'work', on: other };
      yield {
        about: partition,
        proof,
        title: `Default partition ${plain(other)} is read while all queries wait, to add ${plain(partition)}`,
        message: `${code(parent)} has a default partition. Before ${code(partition)} takes rows of its own, PostgreSQL reads all of ${code(other)} under a lock that blocks reads and writes.`,
        impact: `Queries that touch ${code(other)} wait meanwhile; one row that belongs into ${code(partition)} stops the deploy.`,
        fix: `Before this migration, each in a transaction of its own:\n\n${sqlBlock(`ALTER TABLE ${other} ADD CONSTRAINT outside CHECK (NOT (<the new bounds>)) NOT VALID;`)}\n\n${sqlBlock(`ALTER TABLE ${other} VALIDATE CONSTRAINT outside;`)}`,
      };
    }
  },
};

function addedPartitions({ statement }: Subject): { parent: string; partition: string }[] {
  const { node } = statement;
  if ('CreateStmt' in node) {
    const { relation, partbound, inhRelations } = node.CreateStmt;
    return partbound === undefined || partbound.is_default
      ? []
      : [{ parent: keyOf(partsOf(inhRelations?.[0])), partition: tableKey(relation) }];
  }
  return alterationsOf(statement).flatMap(({ command: { subtype, def }, table }) =>
    subtype === 'AT_AttachPartition' && def && 'PartitionCmd' in def && !def.PartitionCmd.bound?.is_default
      ? [{ parent: table, partition: tableKey(def.PartitionCmd.name) }]
      : [],
  );
}
