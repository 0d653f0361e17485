/** What each change sends: https://docs.liquibase.com/change-types/home.html */
import * as constraints from './constraints.ts';
import { insert, remove, update } from './data.ts';
import { attributeOf, type Entry } from './entry.ts';
import * as objects from './objects.ts';
import { sql, sqlFile } from './scripts.ts';
import * as tables from './tables.ts';
import { leave, type Work } from './work.ts';

interface ChangeKind {
  send(work: Work, change: Entry): undefined;
  /** Without these Liquibase refuses the change. */
  needs: readonly string[];
  /** Liquibase knows by itself how to take it back: https://docs.liquibase.com/workflows/liquibase-community/automatic-custom-rollbacks.html */
  isUndone: boolean;
}

const nothing = (): undefined => undefined;
const unread =
  (what: string) =>
  (work: Work, change: Entry): undefined =>
    leave(work, what, change);

/** Two lists of names: what it needs, and `undone` where it is. */
const kind = (send: ChangeKind['send'], needs: string, undone?: 'undone'): ChangeKind => ({
  send,
  needs: needs.split(' ').filter(Boolean),
  isUndone: undone !== undefined,
});

const CHANGES = new Map<string, ChangeKind>([
  ['createTable', kind(tables.createTable, 'tableName', 'undone')],
  ['dropTable', kind(tables.dropTable, 'tableName')],
  ['renameTable', kind(tables.renameTable, 'oldTableName newTableName', 'undone')],
  ['setTableRemarks', kind(tables.setTableRemarks, 'tableName')],
  ['addColumn', kind(tables.addColumn, 'tableName', 'undone')],
  ['dropColumn', kind(tables.dropColumn, 'tableName')],
  ['renameColumn', kind(tables.renameColumn, 'tableName oldColumnName newColumnName', 'undone')],
  ['modifyDataType', kind(tables.modifyDataType, 'tableName columnName newDataType')],
  ['modifyColumn', kind(unread('modifyColumn, which Liquibase no longer knows'), '')],
  ['setColumnRemarks', kind(tables.setColumnRemarks, 'tableName columnName')],
  ['mergeColumns', kind(tables.mergeColumns, 'tableName column1Name column2Name finalColumnName finalColumnType')],
  [
    'addLookupTable',
    kind(tables.addLookupTable, 'existingTableName existingColumnName newTableName newColumnName', 'undone'),
  ],
  ['addAutoIncrement', kind(tables.addAutoIncrement, 'tableName columnName')],
  ['addNotNullConstraint', kind(constraints.addNotNull, 'tableName columnName', 'undone')],
  ['dropNotNullConstraint', kind(constraints.dropNotNull, 'tableName columnName', 'undone')],
  ['addDefaultValue', kind(constraints.addDefault, 'tableName columnName', 'undone')],
  ['dropDefaultValue', kind(constraints.dropDefault, 'tableName columnName')],
  ['addPrimaryKey', kind(constraints.addPrimaryKey, 'tableName columnNames', 'undone')],
  ['dropPrimaryKey', kind(constraints.dropPrimaryKey, 'tableName')],
  ['addUniqueConstraint', kind(constraints.addUnique, 'tableName columnNames', 'undone')],
  ['dropUniqueConstraint', kind(constraints.dropConstraint, 'tableName constraintName')],
  [
    'addForeignKeyConstraint',
    kind(
      constraints.addForeignKey,
      'baseTableName baseColumnNames referencedTableName referencedColumnNames constraintName',
      'undone',
    ),
  ],
  ['dropForeignKeyConstraint', kind(constraints.dropForeignKey, 'baseTableName constraintName')],
  [
    'dropAllForeignKeyConstraints',
    kind(unread('dropAllForeignKeyConstraints, which looks them up when it runs'), 'baseTableName'),
  ],
  ['createIndex', kind(objects.createIndex, 'tableName', 'undone')],
  ['dropIndex', kind(objects.dropIndex, 'indexName')],
  ['createSequence', kind(objects.createSequence, 'sequenceName', 'undone')],
  ['alterSequence', kind(objects.alterSequence, 'sequenceName')],
  ['dropSequence', kind(objects.dropSequence, 'sequenceName')],
  ['renameSequence', kind(objects.renameSequence, 'oldSequenceName newSequenceName', 'undone')],
  ['createView', kind(objects.createView, 'viewName', 'undone')],
  ['dropView', kind(objects.dropView, 'viewName')],
  ['renameView', kind(objects.renameView, 'oldViewName newViewName', 'undone')],
  ['createProcedure', kind(objects.createProcedure, '')],
  ['dropProcedure', kind(objects.dropProcedure, 'procedureName')],
  ['insert', kind(insert, 'tableName')],
  ['update', kind(update, 'tableName')],
  ['delete', kind(remove, 'tableName')],
  ['loadData', kind(unread('loadData: rows of a file'), 'tableName')],
  ['loadUpdateData', kind(unread('loadUpdateData: rows of a file'), 'tableName')],
  ['sql', kind(sql, '')],
  ['sqlFile', kind(sqlFile, 'path')],
  ['customChange', kind(unread('customChange: a class of the project'), '')],
  ['executeCommand', kind(unread('executeCommand: a program'), '')],
  ['tagDatabase', kind(nothing, '', 'undone')],
  ['empty', kind(nothing, '', 'undone')],
  ['output', kind(nothing, '', 'undone')],
  ['stop', kind(nothing, '')],
]);

export const isUndone = ({ name }: Entry): boolean => CHANGES.get(name)?.isUndone === true;

export function sendChange(work: Work, change: Entry): undefined {
  const known = CHANGES.get(change.name);
  const name = /^[A-Za-z]\w{0,60}$/.test(change.name) ? change.name : 'a change';
  if (known === undefined) return leave(work, `${name}, which is not known`, change);
  const missing = known.needs.find((need) => (attributeOf(change, need)?.trim() ?? '') === '');
  if (missing !== undefined) return leave(work, `${name} without ${missing}`, change);
  known.send(work, change);
}
