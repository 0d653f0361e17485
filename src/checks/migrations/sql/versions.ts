/** Which version of PostgreSQL brought what, as far as the parse tree shows it: https://www.postgresql.org/docs/release/ */
import type { Node } from './ast.ts';
import { stringsOf } from './names.ts';
import { walk } from './walk.ts';

export interface Novelty {
  /** As people write it. */
  words: string;
  /** The first major version that has it. */
  since: number;
}

interface Fact extends Novelty {
  /** Whether a piece of the tree is it: its kind, and what stands in it. */
  is(kind: string, of: Fields): boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const has = (value: unknown): boolean => value !== undefined && value !== false && value !== null;

const FACTS: readonly Fact[] = [
  {
    ...{ words: 'VIRTUAL generated columns', since: 18 },
    is: (kind, of) => kind === 'Constraint' && of['contype'] === 'CONSTR_GENERATED' && of['generated_kind'] === 'v',
  },
  {
    ...{ words: 'NOT ENFORCED', since: 18 },
    is: (kind, of) =>
      kind === 'Constraint' &&
      (of['contype'] === 'CONSTR_CHECK' || of['contype'] === 'CONSTR_FOREIGN') &&
      of['is_enforced'] !== true,
  },
  {
    ...{ words: 'NOT NULL … NOT VALID', since: 18 },
    is: (kind, of) => kind === 'Constraint' && of['contype'] === 'CONSTR_NOTNULL' && has(of['keys']),
  },
  { words: 'WITHOUT OVERLAPS', since: 18, is: (kind, of) => kind === 'Constraint' && has(of['without_overlaps']) },
  { words: 'PERIOD in a foreign key', since: 18, is: (kind, of) => kind === 'Constraint' && has(of['fk_with_period']) },
  { words: 'RETURNING WITH (OLD …)', since: 18, is: (kind, of) => kind === 'ReturningClause' && has(of['options']) },
  { words: 'uuidv7()', since: 18, is: (kind, of) => isCall(kind, of, 'uuidv7') },
  { words: 'uuidv4()', since: 18, is: (kind, of) => isCall(kind, of, 'uuidv4') },
  {
    words: 'SET EXPRESSION',
    since: 17,
    is: (kind, of) => kind === 'AlterTableCmd' && of['subtype'] === 'AT_SetExpression',
  },
  { words: 'MERGE … RETURNING', since: 17, is: (kind, of) => kind === 'MergeStmt' && has(of['returningClause']) },
  {
    ...{ words: 'WHEN NOT MATCHED BY SOURCE', since: 17 },
    is: (kind, of) => kind === 'MergeWhenClause' && of['matchKind'] === 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE',
  },
  { words: 'JSON_TABLE', since: 17, is: (kind) => kind === 'JsonTable' },
  { words: 'JSON_VALUE, JSON_QUERY and JSON_EXISTS', since: 17, is: (kind) => kind === 'JsonFuncExpr' },
  { words: 'IS JSON', since: 16, is: (kind) => kind === 'JsonIsPredicate' },
  {
    words: 'JSON_OBJECT and JSON_ARRAY',
    since: 16,
    is: (kind) => /^Json(?:Object|Array)(?:QueryC|C)onstructor$/.test(kind),
  },
  { words: 'any_value()', since: 16, is: (kind, of) => isCall(kind, of, 'any_value') },
  {
    words: 'a subquery in FROM without a name',
    since: 16,
    is: (kind, of) => kind === 'RangeSubselect' && !has(of['alias']),
  },
  { words: 'MERGE', since: 15, is: (kind) => kind === 'MergeStmt' },
  {
    ...{ words: 'NULLS NOT DISTINCT', since: 15 },
    is: (kind, of) => (kind === 'IndexStmt' || kind === 'Constraint') && has(of['nulls_not_distinct']),
  },
  {
    ...{ words: 'ON DELETE SET NULL (columns)', since: 15 },
    is: (kind, of) => kind === 'Constraint' && has(of['fk_del_set_cols']),
  },
  {
    words: 'security_invoker',
    since: 15,
    is: (kind, of) => kind === 'DefElem' && of['defname'] === 'security_invoker',
  },
  {
    ...{ words: 'TABLES IN SCHEMA of a publication', since: 15 },
    is: (kind, of) => kind === 'PublicationObjSpec' && /TABLES_IN/.test(String(of['pubobjtype'])),
  },
  {
    ...{ words: 'DETACH PARTITION CONCURRENTLY', since: 14 },
    is: (kind, of) => kind === 'PartitionCmd' && has(of['concurrent']),
  },
  { words: 'BEGIN ATOMIC', since: 14, is: (kind, of) => kind === 'CreateFunctionStmt' && has(of['sql_body']) },
  { words: 'CREATE OR REPLACE TRIGGER', since: 14, is: (kind, of) => kind === 'CreateTrigStmt' && has(of['replace']) },
  {
    ...{ words: 'COMPRESSION of a column', since: 14 },
    is: (kind, of) =>
      (kind === 'AlterTableCmd' && of['subtype'] === 'AT_SetCompression') ||
      (kind === 'ColumnDef' && has(of['compression'])),
  },
  { words: 'date_bin()', since: 14, is: (kind, of) => isCall(kind, of, 'date_bin') },
  {
    words: 'DROP EXPRESSION',
    since: 13,
    is: (kind, of) => kind === 'AlterTableCmd' && of['subtype'] === 'AT_DropExpression',
  },
  { words: 'DROP DATABASE … (FORCE)', since: 13, is: (kind, of) => kind === 'DropdbStmt' && has(of['options']) },
  {
    ...{ words: 'REINDEX CONCURRENTLY', since: 12 },
    is: (kind, of) => kind === 'ReindexStmt' && JSON.stringify(of['params'] ?? '').includes('concurrently'),
  },
  {
    ...{ words: 'STORED generated columns', since: 12 },
    is: (kind, of) => kind === 'Constraint' && of['contype'] === 'CONSTR_GENERATED' && of['generated_kind'] === 's',
  },
  {
    ...{ words: 'MATERIALIZED of a WITH query', since: 12 },
    is: (kind, of) => kind === 'CommonTableExpr' && !/^CTEMaterializeDefault$/.test(String(of['ctematerialized'])),
  },
];

function isCall(kind: string, of: Fields, name: string): boolean {
  return kind === 'FuncCall' && Array.isArray(of['funcname']) && stringsOf(of['funcname'] as Node[]).at(-1) === name;
}

/** What of a statement a major version does not know; each once. */
export function newerThan(version: number, node: Node): Novelty[] {
  const facts = FACTS.filter(({ since }) => since > version);
  if (facts.length === 0) return [];
  const found = new Set<Fact>();
  for (const piece of walk(node))
    for (const [kind, of] of Object.entries(piece))
      if (typeof of === 'object' && of !== null)
        for (const fact of facts) if (fact.is(nameOf(kind), of as Fields)) found.add(fact);
  return [...found].map(({ words, since }) => ({ words, since }));
}

/** A field that holds a node of one kind is called otherwise than the kind. */
const nameOf = (field: string): string => (field === 'returningClause' ? 'ReturningClause' : field);
