import { code, plain, sqlBlock } from '../../sql/names.ts';
import { alterationOf, type Checker, clausesOf } from '../subject.ts';

export const dropPartition: Checker = {
  rule: {
    id: 'migrations/mysql-drop-partition',
    severity: 'blocker',
    summary: 'Drops or empties a partition with all its rows',
    why: 'The rows of the partition are gone at once, without a transaction that could be undone. `REORGANIZE PARTITION` keeps them.',
    fix: 'Keep the partition as a table of its own (`EXCHANGE PARTITION`) for some days, or let a job that is meant for it drop old partitions.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/partitioning-management-range-list.html'],
    examples: {
      bad: ['ALTER TABLE events DROP PARTITION p2023;', 'ALTER TABLE events TRUNCATE PARTITION p1, p2;'],
      good: [
        'ALTER TABLE events ADD PARTITION (PARTITION p9 VALUES LESS THAN (90));',
        'ALTER TABLE events ANALYZE PARTITION p1;',
      ],
    },
  },
  *check(subject) {
    const alteration = alterationOf(subject);
    if (alteration === undefined) return;
    const { table } = alteration;
    for (const { how, names, span } of clausesOf(alteration, 'partition')) {
      if (how !== 'drop' && how !== 'truncate' && how !== 'discard') continue;
      const list = names.map(plain).join(', ');
      const done = how === 'truncate' ? 'emptied' : how === 'drop' ? 'dropped' : 'taken off';
      yield {
        about: `${table.key}.${names.join(',')}`,
        title: `Partition ${list} of table ${plain(subject.written(table.key))} is ${done} with all its rows`,
        message: `This ${how === 'truncate' ? 'empties' : how === 'drop' ? 'drops' : 'deletes the file of'} ${names.map((name) => code(subject.written(name))).join(', ')} of ${code(subject.written(table.key))}.`,
        impact: `Its rows of ${code(subject.written(table.key))} are lost, and only a backup brings them back.`,
        fix: `Keep the rows for some days in a table of their own (of the same structure, without partitions):\n\n${sqlBlock(`CREATE TABLE <kept> LIKE ${table.sql};`, 'ALTER TABLE <kept> REMOVE PARTITIONING;', ...names.map((name) => `ALTER TABLE ${table.sql} EXCHANGE PARTITION ${name} WITH TABLE <kept>;`))}`,
        at: span,
      };
    }
  },
};
