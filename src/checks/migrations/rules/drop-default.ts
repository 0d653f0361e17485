import type { MigrationRule, Subject } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import { findWords } from '../sql/find.ts';
import { code, plain } from '../sql/names.ts';

export const dropDefault: MigrationRule = {
  id: 'migrations/drop-default',
  severity: 'medium',
  summary: 'Takes the default from a required column, so that inserts of running code fail',
  why: 'The version that still runs leaves the column out of its inserts, because the default fills it, or because it does not know the column yet. Without the default each of these inserts fails with error 23502 until the last old process is gone.',
  fix: 'Keep the default in this release. Drop it in a later one, when every version that runs gives a value.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/ddl-default.html'],
  examples: {
    bad: [
      'ALTER TABLE users ADD COLUMN plan int NOT NULL DEFAULT 1;\nALTER TABLE users ALTER COLUMN plan DROP DEFAULT;',
      'ALTER TABLE users ALTER COLUMN plan SET NOT NULL, ALTER COLUMN plan DROP DEFAULT;',
    ],
    good: [
      'ALTER TABLE users ADD COLUMN plan int DEFAULT 1;\nALTER TABLE users ALTER COLUMN plan DROP DEFAULT;',
      'ALTER TABLE users ADD COLUMN plan int NOT NULL DEFAULT 1;\nALTER TABLE users ALTER COLUMN plan DROP DEFAULT;\nALTER TABLE users ALTER COLUMN plan SET DEFAULT 2;',
      'CREATE TABLE t (a int NOT NULL DEFAULT 1);\nALTER TABLE t ALTER COLUMN a DROP DEFAULT;',
      'ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;',
    ],
  },
  *check(subject) {
    for (const { command, table, index } of alterationsOf(subject.statement)) {
      const { subtype, name: column = '', def } = command;
      if (subtype !== 'AT_ColumnDefault' || def !== undefined || subject.isNew(table)) continue;
      const known = subject.schema.tables.get(table)?.columns.get(column);
      const isRequired =
        known?.notNull === true ||
        alterationsOf(subject.statement).some(
          (other) => other.command.subtype === 'AT_SetNotNull' && other.command.name === column,
        );
      if (!isRequired || known?.hasDefault === false || isGivenAgain(subject, table, column, index)) continue;
      const isNew = subject.isNewColumn(table, column);
      yield {
        about: `${table}.${column}`,
        title: `Required column ${plain(column)} of table ${plain(table)} loses its default`,
        message: `${code(`${table}.${column}`)} is \`NOT NULL\`, and from here on nothing fills it${isNew ? '. It is new: the version that still runs does not know it' : ''}.`,
        impact: `Inserts of the running version into ${code(table)} that leave ${code(column)} out fail.`,
        fix: 'Take this statement out, and drop the default in a later release. A default that is there costs nothing.',
        at: findWords(subject.statement, subject.file.text, ['alter', ['column'], column, 'drop', 'default']),
      };
    }
  },
};

/** The same statement or a later one sets another, or drops the column or its `NOT NULL`. */
function isGivenAgain(
  { statements, index, statement }: Subject,
  table: string,
  column: string,
  after: number,
): boolean {
  const rest = [
    ...alterationsOf(statement).filter((other) => other.index > after),
    ...statements.slice(index + 1).flatMap(alterationsOf),
  ];
  return rest.some(
    (other) =>
      other.table === table &&
      other.command.name === column &&
      ((other.command.subtype === 'AT_ColumnDefault' && other.command.def !== undefined) ||
        other.command.subtype === 'AT_AddIdentity' ||
        other.command.subtype === 'AT_DropNotNull' ||
        other.command.subtype === 'AT_DropColumn'),
  );
}
