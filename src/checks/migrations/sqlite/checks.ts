/** All that is judged for SQLite: what other databases have as well, and what only SQLite has. */
import type { RuleInfo } from '../../../core/rule.ts';
import { addRequiredColumn } from '../rules/add-required-column.ts';
import { addUnique } from '../rules/add-unique.ts';
import { deleteAll } from '../rules/delete-all.ts';
import { dropColumn } from '../rules/drop-column.ts';
import { dropTable } from '../rules/drop-table.ts';
import { fails } from '../rules/fails.ts';
import { recreateColumn } from '../rules/recreate-column.ts';
import { renameColumn } from '../rules/rename-column.ts';
import { renameTable } from '../rules/rename-table.ts';
import { setNotNull } from '../rules/set-not-null.ts';
import { uncommittedTransaction } from '../rules/uncommitted-transaction.ts';
import { updateAll } from '../rules/update-all.ts';
import { ownRules, sqliteRules } from './rules/index.ts';
import { addUniqueCheck } from './shared/add-unique.ts';
import { columnChecks } from './shared/drop-column.ts';
import { dropTableCheck } from './shared/drop-table.ts';
import { failsCheck } from './shared/fails.ts';
import { outsideCheck } from './shared/outside.ts';
import { recreateColumnCheck } from './shared/recreate-column.ts';
import { renameTableCheck } from './shared/rename-table.ts';
import { addRequiredCheck, setNotNullCheck } from './shared/required.ts';
import { deleteAllCheck, updateAllCheck } from './shared/rows.ts';
import { uncommittedCheck } from './shared/uncommitted.ts';
import type { SqliteCheck } from './subject.ts';

export const CHECKS: readonly SqliteCheck[] = [
  dropTableCheck,
  columnChecks,
  recreateColumnCheck,
  renameTableCheck,
  deleteAllCheck,
  updateAllCheck,
  addRequiredCheck,
  setNotNullCheck,
  addUniqueCheck,
  uncommittedCheck,
  outsideCheck,
  failsCheck,
  ...ownRules.map(({ check }) => check),
];

const SHARED: readonly RuleInfo[] = [
  dropTable,
  dropColumn,
  recreateColumn,
  renameTable,
  renameColumn,
  deleteAll,
  updateAll,
  addRequiredColumn,
  setNotNull,
  addUnique,
  uncommittedTransaction,
  fails,
];

/** Rules that hits may carry, by id: what comes from another process is a copy. */
export const RULES: ReadonlyMap<string, RuleInfo> = new Map([...SHARED, ...sqliteRules].map((rule) => [rule.id, rule]));
