/** Every rule of this check, in the order of the pages. A test compares the list with the folder. */
import type { RuleInfo } from '../../../core/rule.ts';
import type { MigrationRule } from '../rule.ts';
import { addCheck } from './add-check.ts';
import { addDomainCheck } from './add-domain-check.ts';
import { addForeignKey } from './add-foreign-key.ts';
import { addRequiredColumn } from './add-required-column.ts';
import { addSerial } from './add-serial.ts';
import { addStoredGenerated } from './add-stored-generated.ts';
import { addUnique } from './add-unique.ts';
import { attachPartition } from './attach-partition.ts';
import { backfillUnderLock } from './backfill-under-lock.ts';
import { changeColumnType } from './change-column-type.ts';
import { concurrentlyInTransaction } from './concurrently-in-transaction.ts';
import { deleteAll } from './delete-all.ts';
import { detachPartition } from './detach-partition.ts';
import { dropCascade } from './drop-cascade.ts';
import { dropColumn } from './drop-column.ts';
import { dropIndex } from './drop-index.ts';
import { dropNotNull } from './drop-not-null.ts';
import { dropSchema } from './drop-schema.ts';
import { dropTable } from './drop-table.ts';
import { editedMigration } from './edited-migration.ts';
import { indexNotConcurrent } from './index-not-concurrent.ts';
import { lockTimeout } from './lock-timeout.ts';
import { recreateColumn } from './recreate-column.ts';
import { refreshMaterializedView } from './refresh-materialized-view.ts';
import { reindexNotConcurrent } from './reindex-not-concurrent.ts';
import { renameColumn } from './rename-column.ts';
import { renameTable } from './rename-table.ts';
import { rewriteTable } from './rewrite-table.ts';
import { setNotNull } from './set-not-null.ts';
import { transactionNesting } from './transaction-nesting.ts';
import { truncate } from './truncate.ts';
import { uncommittedTransaction } from './uncommitted-transaction.ts';
import { unparsable } from './unparsable.ts';
import { updateAll } from './update-all.ts';
import { validateInSameTransaction } from './validate-in-same-transaction.ts';
import { volatileDefault } from './volatile-default.ts';

/** Rules that look at one statement. */
export const statementRules: readonly MigrationRule[] = [
  dropTable,
  dropColumn,
  recreateColumn,
  dropSchema,
  dropCascade,
  truncate,
  deleteAll,
  updateAll,
  backfillUnderLock,
  renameColumn,
  renameTable,
  changeColumnType,
  addRequiredColumn,
  setNotNull,
  dropNotNull,
  indexNotConcurrent,
  dropIndex,
  reindexNotConcurrent,
  concurrentlyInTransaction,
  addForeignKey,
  addCheck,
  addDomainCheck,
  addUnique,
  validateInSameTransaction,
  volatileDefault,
  addSerial,
  addStoredGenerated,
  rewriteTable,
  refreshMaterializedView,
  attachPartition,
  detachPartition,
  lockTimeout,
  uncommittedTransaction,
  transactionNesting,
];

export const migrationRules: readonly RuleInfo[] = [...statementRules, unparsable, editedMigration];
