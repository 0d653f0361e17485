/**
 * Which locks a statement takes, on which table, view or index that it names. Modes:
 * https://www.postgresql.org/docs/18/explicit-locking.html; which statement takes which was measured on PostgreSQL 11 to 18 (113
 * statements, all versions alike but for syntax). Locks of a table's own indexes follow the table's and are left out.
 */
import type { Schema } from '../schema.ts';
import { alterationsOf } from './alterations.ts';
import type { AlterTableCmd, Node } from './ast.ts';
import { hasOption } from './concurrent.ts';
import { constraintsOf } from './expressions.ts';
import { keyOf, partsOf, stringsOf, tableKey } from './names.ts';
import type { Statement } from './statements.ts';

/** From the weakest to the strongest, in the order in which PostgreSQL numbers them from 1. */
export const LOCK_MODES = [
  'ACCESS SHARE',
  'ROW SHARE',
  'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE',
] as const;
export type LockMode = (typeof LOCK_MODES)[number];

/** Of its name in `pg_locks`: `ShareRowExclusiveLock` → `SHARE ROW EXCLUSIVE`. Undefined for what is none of a relation. */
export const modeNamed = (name: string): LockMode | undefined =>
  LOCK_MODES.find((mode) => `${mode.replaceAll(' ', '')}LOCK` === name.toUpperCase());

export interface Lock {
  /** Key of what is locked; undefined where the statement does not name it, and nothing else tells (`DROP INDEX`). */
  relation: string | undefined;
  mode: LockMode;
}

/** `reads and writes` is ACCESS EXCLUSIVE, `writes` is SHARE and what lies between. */
export type Blocked = 'reads and writes' | 'writes';

/** Undefined where neither readers nor writers wait. */
export function blockedBy(mode: LockMode): Blocked | undefined {
  if (mode === 'ACCESS EXCLUSIVE') return 'reads and writes';
  return LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf('SHARE') ? 'writes' : undefined;
}

/** A lock that makes others wait. */
export interface StrongLock {
  /** Key of the table; undefined where the statement does not name it (`DROP INDEX`). */
  table: string | undefined;
  blocks: Blocked;
}

/** Of tables: a view that is replaced is locked as well, but holds no rows that anybody would wait for long. */
export const strongLocksOf = (statement: Statement, schema: Schema): StrongLock[] =>
  isAboutView(statement.node)
    ? []
    : locksOf(statement, schema).flatMap(({ relation, mode }) => {
        const blocks = blockedBy(mode);
        return blocks === undefined ? [] : [{ table: relation, blocks }];
      });

const isAboutView = (node: Node): boolean =>
  'ViewStmt' in node ||
  'RefreshMatViewStmt' in node ||
  ('DropStmt' in node && VIEWS.has(node.DropStmt.removeType ?? '')) ||
  ('AlterTableStmt' in node && VIEWS.has(node.AlterTableStmt.objtype ?? ''));
const VIEWS = new Set(['OBJECT_VIEW', 'OBJECT_MATVIEW']);

/** The strongest of each relation. `schema` is as before the statement. */
export const locksOf = (statement: Statement, schema: Schema): Lock[] => strongestOf(allLocksOf(statement, schema));

/** The strongest lock of each relation, in the order in which each was locked first. */
export function strongestOf(locks: Iterable<Lock>): Lock[] {
  const strongest = new Map<string | undefined, LockMode>();
  for (const { relation, mode } of locks) {
    const before = strongest.get(relation);
    if (before === undefined || LOCK_MODES.indexOf(mode) > LOCK_MODES.indexOf(before)) strongest.set(relation, mode);
  }
  return [...strongest].map(([relation, mode]) => ({ relation, mode }));
}

function* allLocksOf(statement: Statement, schema: Schema): Iterable<Lock> {
  const { node } = statement;
  if ('AlterTableStmt' in node) {
    const alterations = alterationsOf(statement);
    if (alterations.length === 0) yield* ofOtherKind(node.AlterTableStmt);
    for (const { command, table } of alterations) yield* ofCommand(command, table, schema);
  } else if ('RenameStmt' in node) {
    const { renameType, relation } = node.RenameStmt;
    if (renameType === 'OBJECT_INDEX') yield { relation: tableKey(relation), mode: 'SHARE UPDATE EXCLUSIVE' };
    else if (relation !== undefined) yield exclusive(tableKey(relation));
  } else if ('AlterObjectSchemaStmt' in node) {
    const { relation } = node.AlterObjectSchemaStmt;
    if (relation !== undefined) yield exclusive(tableKey(relation));
  } else if ('CreateStmt' in node) {
    const { inhRelations, partbound, tableElts } = node.CreateStmt;
    for (const parent of inhRelations ?? [])
      yield { relation: keyOf(partsOf(parent)), mode: partbound ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE' };
    for (const element of tableElts ?? []) yield* ofReferences(element);
  } else if ('IndexStmt' in node) {
    const { concurrent, relation } = node.IndexStmt;
    yield { relation: tableKey(relation), mode: concurrent ? 'SHARE UPDATE EXCLUSIVE' : 'SHARE' };
  } else if ('ReindexStmt' in node) {
    const { kind, relation, params } = node.ReindexStmt;
    const key = tableKey(relation);
    const mode = hasOption(params, 'concurrently') ? 'SHARE UPDATE EXCLUSIVE' : 'SHARE';
    if (kind === 'REINDEX_OBJECT_TABLE') yield { relation: key, mode };
    if (kind === 'REINDEX_OBJECT_INDEX') yield { relation: schema.indexes.get(key), mode };
  } else if ('DropStmt' in node) yield* ofDrop(node.DropStmt, schema);
  else if ('TruncateStmt' in node) {
    const { relations, behavior } = node.TruncateStmt;
    for (const relation of relations ?? []) {
      const key = keyOf(partsOf(relation));
      yield exclusive(key);
      if (behavior === 'DROP_CASCADE') for (const child of childrenOf(schema, key)) yield exclusive(child);
    }
  } else if ('CreateTrigStmt' in node)
    yield { relation: tableKey(node.CreateTrigStmt.relation), mode: 'SHARE ROW EXCLUSIVE' };
  else if ('CreatePolicyStmt' in node) yield exclusive(tableKey(node.CreatePolicyStmt.table));
  else if ('AlterPolicyStmt' in node) yield exclusive(tableKey(node.AlterPolicyStmt.table));
  else if ('RuleStmt' in node) yield exclusive(tableKey(node.RuleStmt.relation));
  else if ('ViewStmt' in node) {
    if (node.ViewStmt.replace) yield exclusive(tableKey(node.ViewStmt.view));
  } else if ('RefreshMatViewStmt' in node) {
    const { concurrent, relation } = node.RefreshMatViewStmt;
    yield { relation: tableKey(relation), mode: concurrent ? 'EXCLUSIVE' : 'ACCESS EXCLUSIVE' };
  } else if ('ClusterStmt' in node) {
    if (node.ClusterStmt.relation) yield exclusive(tableKey(node.ClusterStmt.relation));
  } else if ('VacuumStmt' in node) {
    const mode = hasOption(node.VacuumStmt.options, 'full') ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE';
    for (const rel of node.VacuumStmt.rels ?? [])
      if ('VacuumRelation' in rel && rel.VacuumRelation.relation)
        yield { relation: tableKey(rel.VacuumRelation.relation), mode };
  } else if ('CommentStmt' in node) {
    const { objtype, object } = node.CommentStmt;
    const parts = partsOf(object);
    const owner = objtype === 'OBJECT_COLUMN' || objtype === 'OBJECT_TABCONSTRAINT' ? parts.slice(0, -1) : parts;
    if (COMMENTED.has(objtype ?? '')) yield { relation: keyOf(owner), mode: 'SHARE UPDATE EXCLUSIVE' };
  } else if ('CreateStatsStmt' in node) {
    for (const relation of node.CreateStatsStmt.relations ?? [])
      yield { relation: keyOf(partsOf(relation)), mode: 'SHARE UPDATE EXCLUSIVE' };
  } else if ('AlterDomainStmt' in node) {
    const { subtype, typeName, def } = node.AlterDomainStmt;
    // C adds a constraint, O is SET NOT NULL, V is VALIDATE CONSTRAINT.
    const isAdded = subtype === 'C' && !(def && 'Constraint' in def && def.Constraint.skip_validation);
    if (isAdded || subtype === 'O' || subtype === 'V')
      for (const table of tablesWithType(schema, stringsOf(typeName).at(-1) ?? ''))
        yield { relation: table, mode: 'SHARE' };
  } else if ('LockStmt' in node) {
    const mode = LOCK_MODES[(node.LockStmt.mode ?? 8) - 1] ?? 'ACCESS EXCLUSIVE';
    for (const relation of node.LockStmt.relations ?? []) yield { relation: keyOf(partsOf(relation)), mode };
  } else {
    const written =
      'UpdateStmt' in node
        ? node.UpdateStmt.relation
        : 'DeleteStmt' in node
          ? node.DeleteStmt.relation
          : 'InsertStmt' in node
            ? node.InsertStmt.relation
            : 'MergeStmt' in node
              ? node.MergeStmt.relation
              : undefined;
    if (written !== undefined) yield { relation: tableKey(written), mode: 'ROW EXCLUSIVE' };
  }
}

const exclusive = (relation: string | undefined): Lock => ({ relation, mode: 'ACCESS EXCLUSIVE' });

const COMMENTED = new Set(['OBJECT_TABLE', 'OBJECT_COLUMN', 'OBJECT_VIEW', 'OBJECT_MATVIEW', 'OBJECT_TABCONSTRAINT']);

// https://www.postgresql.org/docs/18/sql-altertable.html; all others take ACCESS EXCLUSIVE.
const WEAK = new Set([
  'AT_ValidateConstraint',
  'AT_SetStatistics',
  'AT_SetOptions',
  'AT_ResetOptions',
  'AT_SetRelOptions',
  'AT_ResetRelOptions',
  'AT_ClusterOn',
  'AT_DropCluster',
  'AT_AttachPartition',
]);
const TRIGGERS = /^AT_(?:Enable|Disable|EnableAlways|EnableReplica)Trig/;

function* ofCommand(command: AlterTableCmd, table: string, schema: Schema): Iterable<Lock> {
  const { subtype = '', name = '', def } = command;
  const known = schema.tables.get(table);
  if (subtype === 'AT_AddConstraint' && def && 'Constraint' in def && def.Constraint.contype === 'CONSTR_FOREIGN') {
    yield { relation: table, mode: 'SHARE ROW EXCLUSIVE' };
    yield { relation: tableKey(def.Constraint.pktable), mode: 'SHARE ROW EXCLUSIVE' };
    return;
  }
  if (subtype === 'AT_AttachPartition' || subtype === 'AT_DetachPartition') {
    const partition = def && 'PartitionCmd' in def ? def.PartitionCmd : undefined;
    const isWeak = subtype === 'AT_AttachPartition' || partition?.concurrent === true;
    yield { relation: table, mode: isWeak ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE' };
    if (partition?.name) yield exclusive(tableKey(partition.name));
    return;
  }
  if (TRIGGERS.test(subtype)) yield { relation: table, mode: 'SHARE ROW EXCLUSIVE' };
  else if (WEAK.has(subtype)) yield { relation: table, mode: 'SHARE UPDATE EXCLUSIVE' };
  else yield exclusive(table);
  const parent = known?.foreignKeys.get(name);
  if (subtype === 'AT_ValidateConstraint' && parent !== undefined) yield { relation: parent, mode: 'ROW SHARE' };
  if (subtype === 'AT_AddColumn' && def) yield* ofReferences(def);
  if (subtype === 'AT_DropConstraint') {
    if (parent !== undefined) yield exclusive(parent);
    // Keys that refer to a dropped primary key go with it.
    if (command.behavior === 'DROP_CASCADE') for (const child of childrenOf(schema, table)) yield exclusive(child);
  }
}

/** `REFERENCES` of a new column or table. */
function* ofReferences(element: Node): Iterable<Lock> {
  const constraints =
    'ColumnDef' in element ? constraintsOf(element.ColumnDef) : 'Constraint' in element ? [element.Constraint] : [];
  for (const { contype, pktable } of constraints)
    if (contype === 'CONSTR_FOREIGN') yield { relation: tableKey(pktable), mode: 'SHARE ROW EXCLUSIVE' };
}

/** ALTER INDEX, ALTER VIEW and their like, which the parser gives as ALTER TABLE. */
function* ofOtherKind({ objtype, relation, cmds }: AlterTable): Iterable<Lock> {
  if (objtype === 'OBJECT_SEQUENCE' || objtype === 'OBJECT_TYPE' || relation === undefined) return;
  const isWeak = (cmds ?? []).every((cmd) => 'AlterTableCmd' in cmd && WEAK.has(cmd.AlterTableCmd.subtype ?? ''));
  yield { relation: tableKey(relation), mode: isWeak ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE' };
}
type AlterTable = Extract<Node, { AlterTableStmt: unknown }>['AlterTableStmt'];

function* ofDrop({ removeType, objects, concurrent, behavior }: Drop, schema: Schema): Iterable<Lock> {
  for (const object of objects ?? []) {
    const parts = partsOf(object);
    const key = keyOf(parts);
    if (removeType === 'OBJECT_INDEX')
      yield { relation: schema.indexes.get(key), mode: concurrent ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE' };
    else if (removeType === 'OBJECT_TRIGGER' || removeType === 'OBJECT_POLICY' || removeType === 'OBJECT_RULE')
      yield exclusive(keyOf(parts.slice(0, -1)));
    else if (DROPPED.has(removeType ?? '')) {
      yield exclusive(key);
      for (const parent of schema.tables.get(key)?.foreignKeys.values() ?? []) yield exclusive(parent);
      if (behavior === 'DROP_CASCADE') for (const child of childrenOf(schema, key)) yield exclusive(child);
    }
  }
}
type Drop = Extract<Node, { DropStmt: unknown }>['DropStmt'];

const DROPPED = new Set(['OBJECT_TABLE', 'OBJECT_VIEW', 'OBJECT_MATVIEW', 'OBJECT_FOREIGN_TABLE']);

/** Tables with a foreign key to it. */
const childrenOf = (schema: Schema, parent: string): string[] =>
  [...schema.tables].flatMap(([key, { foreignKeys }]) =>
    key !== parent && [...foreignKeys.values()].includes(parent) ? [key] : [],
  );

const tablesWithType = (schema: Schema, type: string): string[] =>
  [...schema.tables].flatMap(([key, { columns }]) =>
    [...columns.values()].some((column) => column.type?.name === type) ? [key] : [],
  );
