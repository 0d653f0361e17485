/** Every rule of this check, in the order of the pages. A test compares the list with the folder. */

import type { RuleInfo } from '../../../core/rule.ts';
import { mysqlRules } from '../mysql/index.ts';
import type { MigrationRule } from '../rule.ts';
import { sqliteRules } from '../sqlite/index.ts';
import { addCheck } from './add-check.ts';
import { addDomainCheck } from './add-domain-check.ts';
import { addForeignKey } from './add-foreign-key.ts';
import { addRequiredColumn } from './add-required-column.ts';
import { addSerial } from './add-serial.ts';
import { addStoredGenerated } from './add-stored-generated.ts';
import { addUnique } from './add-unique.ts';
import { alterIdentity } from './alter-identity.ts';
import { alterRole } from './alter-role.ts';
import { attachPartition } from './attach-partition.ts';
import { backfillUnderLock } from './backfill-under-lock.ts';
import { breaksQuery } from './breaks-query.ts';
import { changeColumnType } from './change-column-type.ts';
import { concurrentIndexIfNotExists } from './concurrent-index-if-not-exists.ts';
import { concurrentlyInTransaction } from './concurrently-in-transaction.ts';
import { createPartitionOf } from './create-partition-of.ts';
import { createRule } from './create-rule.ts';
import { createTrigger } from './create-trigger.ts';
import { defaultPartitionScan } from './default-partition-scan.ts';
import { deleteAll } from './delete-all.ts';
import { detachPartition } from './detach-partition.ts';
import { disableTrigger } from './disable-trigger.ts';
import { doesMore } from './does-more.ts';
import { dropCascade } from './drop-cascade.ts';
import { dropColumn } from './drop-column.ts';
import { dropConstraint } from './drop-constraint.ts';
import { dropDefault } from './drop-default.ts';
import { dropExtension } from './drop-extension.ts';
import { dropFunction } from './drop-function.ts';
import { dropIndex } from './drop-index.ts';
import { dropNotNull } from './drop-not-null.ts';
import { dropSchema } from './drop-schema.ts';
import { dropSequence } from './drop-sequence.ts';
import { dropTable } from './drop-table.ts';
import { dropTrigger } from './drop-trigger.ts';
import { dropType } from './drop-type.ts';
import { dropView } from './drop-view.ts';
import { duplicateVersion } from './duplicate-version.ts';
import { editedMigration } from './edited-migration.ts';
import { enableRlsWithoutPolicy } from './enable-rls-without-policy.ts';
import { enumAddUsed } from './enum-add-used.ts';
import { enumValueRename } from './enum-value-rename.ts';
import { fails } from './fails.ts';
import { foreignKeyWithoutIndex } from './foreign-key-without-index.ts';
import { indexNotConcurrent } from './index-not-concurrent.ts';
import { indexOnPartitioned } from './index-on-partitioned.ts';
import { irreversible } from './irreversible.ts';
import { lockTable } from './lock-table.ts';
import { lockTimeout } from './lock-timeout.ts';
import { manyTablesInTransaction } from './many-tables-in-transaction.ts';
import { missingDown } from './missing-down.ts';
import { needsNewerVersion } from './needs-newer-version.ts';
import { outOfOrder } from './out-of-order.ts';
import { policyChange } from './policy-change.ts';
import { recreateColumn } from './recreate-column.ts';
import { refreshMaterializedView } from './refresh-materialized-view.ts';
import { reindexNotConcurrent } from './reindex-not-concurrent.ts';
import { renameColumn } from './rename-column.ts';
import { renameOthers } from './rename-others.ts';
import { renameTable } from './rename-table.ts';
import { revoke } from './revoke.ts';
import { rewriteTable } from './rewrite-table.ts';
import { setNotNull } from './set-not-null.ts';
import { setSequence } from './set-sequence.ts';
import { systemCatalog } from './system-catalog.ts';
import { transactionNesting } from './transaction-nesting.ts';
import { truncate } from './truncate.ts';
import { uncommittedTransaction } from './uncommitted-transaction.ts';
import { unparsable } from './unparsable.ts';
import { updateAll } from './update-all.ts';
import { validateInSameTransaction } from './validate-in-same-transaction.ts';
import { viewColumns } from './view-columns.ts';
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
  enumAddUsed,
  enumValueRename,
  renameOthers,
  dropView,
  dropFunction,
  dropType,
  dropSequence,
  dropExtension,
  dropDefault,
  dropConstraint,
  alterIdentity,
  viewColumns,
  indexOnPartitioned,
  concurrentIndexIfNotExists,
  createPartitionOf,
  defaultPartitionScan,
  createTrigger,
  createRule,
  dropTrigger,
  disableTrigger,
  enableRlsWithoutPolicy,
  policyChange,
  revoke,
  alterRole,
  setSequence,
  systemCatalog,
  lockTable,
  manyTablesInTransaction,
  foreignKeyWithoutIndex,
  needsNewerVersion,
];

export const migrationRules: readonly RuleInfo[] = [
  ...statementRules,
  fails,
  breaksQuery,
  doesMore,
  unparsable,
  editedMigration,
  outOfOrder,
  duplicateVersion,
  missingDown,
  irreversible,
  ...mysqlRules,
  ...sqliteRules,
];
