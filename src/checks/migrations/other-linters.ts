/** What other linters call our rules, in the words that silence them. */

/** Names after `squawk-ignore`: https://squawkhq.com/docs/ignoring-rules */
export const SQUAWK: Readonly<Record<string, readonly string[]>> = {
  'adding-field-with-default': ['volatile-default', 'add-stored-generated', 'add-serial'],
  'adding-foreign-key-constraint': ['add-foreign-key'],
  'adding-not-nullable-field': ['set-not-null'],
  'adding-required-field': ['add-required-column'],
  'adding-serial-primary-key-field': ['add-unique', 'add-serial'],
  'ban-alter-domain-with-add-constraint': ['add-domain-check'],
  'ban-concurrent-index-creation-in-transaction': ['concurrently-in-transaction'],
  'ban-drop-column': ['drop-column'],
  'ban-drop-database': ['drop-schema'],
  'ban-drop-not-null': ['drop-not-null'],
  'ban-drop-table': ['drop-table'],
  'ban-truncate-cascade': ['truncate', 'drop-cascade'],
  'ban-uncommitted-transaction': ['uncommitted-transaction'],
  'changing-column-type': ['change-column-type'],
  'constraint-missing-not-valid': ['add-check', 'add-foreign-key', 'add-unique', 'validate-in-same-transaction'],
  'disallowed-unique-constraint': ['add-unique'],
  'prefer-repack': ['rewrite-table'],
  'renaming-column': ['rename-column'],
  'renaming-table': ['rename-table'],
  'require-concurrent-index-creation': ['index-not-concurrent'],
  'require-concurrent-index-deletion': ['drop-index'],
  'require-concurrent-partition-detach': ['detach-partition'],
  'require-concurrent-reindex': ['reindex-not-concurrent'],
  'require-lock-timeout': ['lock-timeout'],
  'require-timeout-settings': ['lock-timeout'],
  'transaction-nesting': ['transaction-nesting'],
};

const DESTRUCTIVE = ['drop-schema', 'drop-table', 'drop-column', 'recreate-column', 'drop-cascade', 'truncate'];
const DEPENDS_ON_DATA = ['add-unique', 'add-required-column', 'set-not-null', 'add-check', 'add-foreign-key'];
const INCOMPATIBLE = ['rename-table', 'rename-column'];
const CONCURRENT = ['index-not-concurrent', 'drop-index', 'concurrently-in-transaction', 'reindex-not-concurrent'];

/** Codes and names of analyzers after `atlas:nolint`: https://atlasgo.io/versioned/lint#nolint-directive */
export const ATLAS: Readonly<Record<string, readonly string[]>> = {
  destructive: DESTRUCTIVE,
  data_depend: DEPENDS_ON_DATA,
  incompatible: INCOMPATIBLE,
  concurrent_index: CONCURRENT,
  nestedtx: ['transaction-nesting'],
  DS101: ['drop-schema'],
  DS102: ['drop-table'],
  DS103: ['drop-column', 'recreate-column'],
  MF101: ['add-unique'],
  MF102: ['add-unique'],
  MF103: ['add-required-column'],
  MF104: ['set-not-null'],
  BC101: ['rename-table'],
  BC102: ['rename-column'],
  PG101: ['index-not-concurrent'],
  PG102: ['drop-index'],
  PG103: ['concurrently-in-transaction'],
  PG104: ['add-unique'],
  PG105: ['add-unique'],
  PG301: ['change-column-type'],
  PG302: ['volatile-default'],
  PG303: ['set-not-null'],
  PG304: ['add-unique'],
  PG305: ['add-check', 'add-foreign-key'],
};

/** Ids after `eugene: ignore`: https://kaveland.no/eugene/hints/overview.html */
export const EUGENE: Readonly<Record<string, readonly string[]>> = {
  E1: ['add-check', 'add-foreign-key', 'validate-in-same-transaction'],
  E2: ['set-not-null', 'add-required-column'],
  E4: ['backfill-under-lock', 'validate-in-same-transaction'],
  E5: ['change-column-type'],
  E6: ['index-not-concurrent'],
  E7: ['add-unique'],
  E8: ['add-unique'],
  E9: ['lock-timeout'],
  E10: ['change-column-type', 'volatile-default', 'add-serial', 'add-stored-generated', 'rewrite-table'],
  E11: ['add-serial', 'add-stored-generated'],
  W14: ['add-unique'],
};
