/** What is done with partitions: https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html#online-ddl-partitioning */
import type { PartitionAction } from '../sql/ast.ts';
import type { Around } from './around.ts';
import { NEVER } from './cost.ts';
import type { Priced } from './type-change.ts';

export function partitionCost(how: PartitionAction, _around: Around): Priced {
  const price = (otherwise: Priced['otherwise'], lock: Priced['lock'], why: string): Priced => ({
    instant: false,
    otherwise,
    lock,
    cause: 'partition',
    why,
  });
  switch (how) {
    case 'by':
    case 'remove':
      return { ...NEVER, cause: 'partition', why: 'all rows move to other partitions' };
    case 'add':
    case 'drop':
    case 'truncate':
    case 'convert-out':
      return price('NOCOPY', 'NONE', 'no row moves');
    case 'add-hash':
    case 'coalesce':
    case 'reorganize':
    case 'rebuild':
      return price('INPLACE', 'SHARED', 'rows move between partitions');
    case 'optimize':
    case 'repair':
      return price('INPLACE', 'SHARED', 'InnoDB writes the whole table anew, not one partition');
    case 'exchange':
    case 'convert-in':
      return price('NOCOPY', 'EXCLUSIVE', 'every row is checked, unless `WITHOUT VALIDATION` is said');
    case 'discard':
    case 'import':
      return price('NOCOPY', 'EXCLUSIVE', 'files of the table are exchanged');
    case 'analyze':
    case 'check':
      return { instant: true, otherwise: 'NOCOPY', lock: 'NONE', cause: 'partition', why: 'rows are only read' };
  }
}
