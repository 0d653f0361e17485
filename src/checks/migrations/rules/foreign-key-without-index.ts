import { listOf } from '../../../core/text.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import { addedColumns, addedConstraints } from '../sql/alterations.ts';
import type { Constraint, Node } from '../sql/ast.ts';
import { constraintsOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, sqlBlock, stringsOf, tableKey } from '../sql/names.ts';
import type { Statement } from '../sql/statements.ts';

export const foreignKeyWithoutIndex: MigrationRule = {
  id: 'migrations/foreign-key-without-index',
  severity: 'low',
  summary: 'Adds a foreign key that deletes must follow without an index',
  why: 'With `ON DELETE CASCADE` or `SET NULL`, each row that is deleted from the other table makes PostgreSQL look for the rows that refer to it. Without an index it reads this whole table, for every deleted row. PostgreSQL makes no index by itself.',
  fix: 'Create an index that begins with the columns of the key.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
  examples: {
    bad: [
      'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE NOT VALID;',
      'CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users ON DELETE CASCADE);',
    ],
    good: [
      'CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users ON DELETE CASCADE);\nCREATE INDEX ON orders (user_id, id);',
      'CREATE TABLE members (user_id int REFERENCES users ON DELETE CASCADE, team_id int, PRIMARY KEY (user_id, team_id));',
      'CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users);',
    ],
  },
  *check(subject) {
    const { statements, index } = subject;
    const [first, ...others] = keysOf(subject.statement).filter((key) => isBare(subject, key));
    // Once for a file: whoever forgets one forgets them all.
    if (
      first === undefined ||
      statements.slice(0, index).some((each) => keysOf(each).some((key) => isBare(subject, key)))
    )
      return;
    const later = statements
      .slice(index + 1)
      .flatMap(keysOf)
      .filter((key) => isBare(subject, key));
    const all = [first, ...others, ...later];
    const { table, columns, constraint } = first;
    const parent = tableKey(constraint.pktable);
    const more = all.length === 1 ? '' : ` (and ${all.length - 1} more)`;
    yield {
      about: `${table}.${columns.join('_')}`,
      title: `Foreign key of table ${plain(table)} to ${plain(parent)} has no index${more}`,
      message: `No index that is known here begins with ${listOf(all.slice(0, MOST).map((key) => key.columns.map((column) => code(`${key.table}.${column}`)).join(', ')))}${all.length > MOST ? `, nor with the columns of ${all.length - MOST} more keys` : ''}.`,
      impact: `Each delete from ${code(parent)} reads all of ${code(table)}; the more rows it has, the longer.`,
      fix: fixOf(subject, all.slice(0, MOST)),
      at: findWords(subject.statement, subject.file.text, ['foreign', 'key']),
    };
  },
};

/** Keys that are shown. */
const MOST = 8;

const isBare = (subject: Subject, { table, columns, constraint }: Key): boolean =>
  /^[cnd]$/.test(constraint.fk_del_action ?? '') && !isIndexed(subject, table, columns);

function fixOf(subject: Subject, keys: readonly Key[]): string {
  const isNew = keys.every(
    ({ table }) => subject.isNew(table) || subject.statements.some((each) => makes(each, table)),
  );
  const lines = keys.map(
    ({ table, columns }) =>
      `CREATE INDEX${isNew ? '' : ' CONCURRENTLY'} ON ${table.split('.').map(quote).join('.')} (${columns.map(quote).join(', ')});`,
  );
  return isNew
    ? `In this migration, while the tables are empty:\n\n${sqlBlock(...lines)}`
    : `${sqlBlock(...lines)}\n\n${subject.file.tool.outside}`;
}

const makes = ({ node }: Statement, table: string): boolean =>
  'CreateStmt' in node && tableKey(node.CreateStmt.relation) === table;

interface Key {
  table: string;
  columns: string[];
  constraint: Constraint;
}

function keysOf(statement: Statement): Key[] {
  const { node } = statement;
  if ('CreateStmt' in node) {
    const table = tableKey(node.CreateStmt.relation);
    return (node.CreateStmt.tableElts ?? []).flatMap((element) => ofElement(element, table));
  }
  return [
    ...addedConstraints(statement).flatMap(({ constraint, table }) => ofElement({ Constraint: constraint }, table)),
    ...addedColumns(statement).flatMap(({ column, table }) => ofElement({ ColumnDef: column }, table)),
  ];
}

function ofElement(element: Node, table: string): Key[] {
  if ('Constraint' in element && element.Constraint.contype === 'CONSTR_FOREIGN')
    return [{ table, columns: stringsOf(element.Constraint.fk_attrs), constraint: element.Constraint }];
  if (!('ColumnDef' in element)) return [];
  return constraintsOf(element.ColumnDef).flatMap((constraint) =>
    constraint.contype === 'CONSTR_FOREIGN' ? [{ table, columns: [element.ColumnDef.colname ?? ''], constraint }] : [],
  );
}

/** An index or key that begins with the columns: of the schema, or of any statement of the file. */
function isIndexed(subject: Subject, table: string, columns: readonly string[]): boolean {
  const { schema, statements } = subject;
  const covers = (own: readonly string[]): boolean => {
    const first = own.slice(0, columns.length);
    return first.length === columns.length && columns.every((column) => first.includes(column));
  };
  const known = [...schema.indexes].some(([name, of]) => of === table && covers(schema.indexColumns.get(name) ?? []));
  const keys = [...(schema.tables.get(table)?.keys.values() ?? [])].some((key) => covers(key.columns));
  return known || keys || statements.some(({ node }) => indexesOf(node, table).some(covers));
}

function indexesOf(node: Node, table: string): string[][] {
  if ('IndexStmt' in node && tableKey(node.IndexStmt.relation) === table)
    return [(node.IndexStmt.indexParams ?? []).map((each) => ('IndexElem' in each ? (each.IndexElem.name ?? '') : ''))];
  if ('CreateStmt' in node && tableKey(node.CreateStmt.relation) === table)
    return (node.CreateStmt.tableElts ?? []).flatMap(uniqueColumns);
  if ('AlterTableStmt' in node && tableKey(node.AlterTableStmt.relation) === table)
    return (node.AlterTableStmt.cmds ?? []).flatMap((cmd) =>
      'AlterTableCmd' in cmd && cmd.AlterTableCmd.def ? uniqueColumns(cmd.AlterTableCmd.def) : [],
    );
  return [];
}

function uniqueColumns(element: Node): string[][] {
  const isUnique = ({ contype }: Constraint): boolean => contype === 'CONSTR_PRIMARY' || contype === 'CONSTR_UNIQUE';
  if ('Constraint' in element) return isUnique(element.Constraint) ? [stringsOf(element.Constraint.keys)] : [];
  if (!('ColumnDef' in element)) return [];
  return constraintsOf(element.ColumnDef).some(isUnique) ? [[element.ColumnDef.colname ?? '']] : [];
}
