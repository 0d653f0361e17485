/** The rules that exist for SQLite alone. */
import type { RuleInfo } from '../../../../core/rule.ts';
import type { SqliteRule } from '../subject.ts';
import { breaksViewOrTrigger } from './sqlite-breaks-view-or-trigger.ts';
import { copyMixesColumns } from './sqlite-copy-mixes-columns.ts';
import { foreignKeyViolation } from './sqlite-foreign-key-violation.ts';
import { foreignKeysInTransaction } from './sqlite-foreign-keys-in-transaction.ts';
import { foreignKeysLeftOff } from './sqlite-foreign-keys-left-off.ts';
import { needsNewer } from './sqlite-needs-newer.ts';
import { quotedNameIsText } from './sqlite-quoted-name-is-text.ts';
import { rebuildCascades } from './sqlite-rebuild-cascades.ts';
import { rebuildLosesCheck } from './sqlite-rebuild-loses-check.ts';
import { rebuildLosesIndexOrTrigger } from './sqlite-rebuild-loses-index-or-trigger.ts';
import { rebuildLosesRows } from './sqlite-rebuild-loses-rows.ts';

export const ownRules: readonly SqliteRule[] = [
  rebuildLosesRows,
  rebuildCascades,
  rebuildLosesIndexOrTrigger,
  rebuildLosesCheck,
  copyMixesColumns,
  quotedNameIsText,
  foreignKeyViolation,
  foreignKeysInTransaction,
  foreignKeysLeftOff,
  breaksViewOrTrigger,
  needsNewer,
];

export const sqliteRules: readonly RuleInfo[] = ownRules.map(({ rule }) => rule);
