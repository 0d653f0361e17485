/** What a database holds besides tables and indexes, and which statements make, drop and rename it. */
import type { Node } from './ast.ts';
import { keyOf, partsOf, stringsOf, tableKey } from './names.ts';

export type ObjectKind =
  | 'view'
  | 'function'
  | 'type'
  | 'sequence'
  | 'extension'
  | 'schema'
  | 'trigger'
  | 'policy'
  /** Of the whole server. */
  | 'role';

export interface NamedObject {
  kind: ObjectKind;
  /** `report`, `billing.report`; of triggers and policies behind their table: `users.audit`. */
  name: string;
}

/** What a statement makes, or makes anew; a function that only triggers call is marked. */
export function madeBy(node: Node): (NamedObject & { replaces?: boolean; forTriggers?: boolean })[] {
  if ('ViewStmt' in node)
    return [{ kind: 'view', name: tableKey(node.ViewStmt.view), replaces: node.ViewStmt.replace === true }];
  if ('CreateTableAsStmt' in node)
    return node.CreateTableAsStmt.objtype === 'OBJECT_MATVIEW'
      ? [{ kind: 'view', name: tableKey(node.CreateTableAsStmt.into?.rel) }]
      : [];
  if ('CreateFunctionStmt' in node) {
    const { funcname, returnType, replace } = node.CreateFunctionStmt;
    const forTriggers = /^(?:event_)?trigger$/.test(stringsOf(returnType?.names).at(-1) ?? '');
    return [{ kind: 'function', name: keyOf(stringsOf(funcname)), forTriggers, replaces: replace === true }];
  }
  if ('CreateEnumStmt' in node) return [{ kind: 'type', name: keyOf(stringsOf(node.CreateEnumStmt.typeName)) }];
  if ('CreateDomainStmt' in node) return [{ kind: 'type', name: keyOf(stringsOf(node.CreateDomainStmt.domainname)) }];
  if ('CompositeTypeStmt' in node) return [{ kind: 'type', name: tableKey(node.CompositeTypeStmt.typevar) }];
  if ('CreateSeqStmt' in node) return [{ kind: 'sequence', name: tableKey(node.CreateSeqStmt.sequence) }];
  if ('CreateExtensionStmt' in node) return [{ kind: 'extension', name: node.CreateExtensionStmt.extname ?? '' }];
  if ('CreateSchemaStmt' in node) return [{ kind: 'schema', name: node.CreateSchemaStmt.schemaname ?? '' }];
  if ('CreateRoleStmt' in node) return [{ kind: 'role', name: node.CreateRoleStmt.role ?? '' }];
  if ('CreateTrigStmt' in node) {
    const { relation, trigname = '', replace } = node.CreateTrigStmt;
    return [{ kind: 'trigger', name: `${tableKey(relation)}.${trigname}`, replaces: replace === true }];
  }
  if ('CreatePolicyStmt' in node) {
    const { table, policy_name = '' } = node.CreatePolicyStmt;
    return [{ kind: 'policy', name: `${tableKey(table)}.${policy_name}` }];
  }
  return [];
}

const DROPPED: Readonly<Record<string, ObjectKind>> = {
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'view',
  OBJECT_FUNCTION: 'function',
  OBJECT_PROCEDURE: 'function',
  OBJECT_ROUTINE: 'function',
  OBJECT_AGGREGATE: 'function',
  OBJECT_TYPE: 'type',
  OBJECT_DOMAIN: 'type',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_EXTENSION: 'extension',
  OBJECT_SCHEMA: 'schema',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_POLICY: 'policy',
  OBJECT_ROLE: 'role',
};

/** `parts` are the name as it is written. */
export function droppedBy(node: Node): (NamedObject & { parts: string[]; cascade: boolean })[] {
  if ('DropRoleStmt' in node)
    return (node.DropRoleStmt.roles ?? []).flatMap((role) => {
      const name = 'RoleSpec' in role ? role.RoleSpec.rolename : undefined;
      return name === undefined ? [] : [{ kind: 'role', name, parts: [name], cascade: false }];
    });
  if (!('DropStmt' in node)) return [];
  const { removeType = '', objects, behavior } = node.DropStmt;
  const kind = DROPPED[removeType];
  if (kind === undefined) return [];
  return (objects ?? []).map((object) => {
    const parts = partsOf(object);
    // Of a trigger the table's parts come first: `public.users.audit`.
    const name =
      kind === 'trigger' || kind === 'policy' ? `${keyOf(parts.slice(0, -1))}.${parts.at(-1)}` : keyOf(parts);
    return { kind, name, parts, cascade: behavior === 'DROP_CASCADE' };
  });
}

export interface Renamed extends NamedObject {
  to: string;
}

/** A new name or another schema; undefined for tables, columns, indexes and what nobody names in a query. */
export function renamedBy(node: Node): Renamed | undefined {
  if ('RenameStmt' in node) {
    const { renameType = '', relation, object, subname = '', newname = '' } = node.RenameStmt;
    const kind = DROPPED[renameType];
    if (kind === undefined || kind === 'trigger' || kind === 'policy') return undefined;
    if (kind === 'schema' || kind === 'extension' || kind === 'role') return { kind, name: subname, to: newname };
    const parts = relation === undefined ? partsOf(object) : [relation.schemaname, relation.relname];
    return { kind, name: keyOf(parts), to: keyOf([...parts.slice(0, -1), newname]) };
  }
  if ('AlterObjectSchemaStmt' in node) {
    const { objectType = '', relation, object, newschema = '' } = node.AlterObjectSchemaStmt;
    const kind = DROPPED[objectType];
    // An extension may be moved: what it brings is found by the search path or not at all.
    if (kind === undefined) return undefined;
    const parts = relation === undefined ? partsOf(object) : [relation.schemaname, relation.relname];
    return { kind, name: keyOf(parts), to: keyOf([newschema, parts.at(-1)]) };
  }
  return undefined;
}

/** Whether a statement gives the name (again) to something of that kind, by making or renaming. */
export const takesName = (node: Node, { kind, name }: NamedObject): boolean => {
  const renamed = renamedBy(node);
  return (
    madeBy(node).some((made) => made.kind === kind && made.name === name) ||
    (renamed?.kind === kind && renamed.to === name)
  );
};
