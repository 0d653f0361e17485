/** Constraints and defaults of columns that are there. */
import { attributeOf, type Entry, isFalse, isTrue, namesIn, stringOf } from './entry.ts';
import { literal, storedName } from './names.ts';
import { tableOf } from './tables.ts';
import { defaultOf } from './values.ts';
import { leave, listOfNames, nameOf, pathOf, send, type Work } from './work.ts';

const alter = (work: Work, change: Entry): string => `ALTER TABLE ${tableOf(work, change)}`;
const columnIn = (work: Work, change: Entry): string => nameOf(work, stringOf(change, 'columnName'));

/** `CONSTRAINT name `, or nothing. */
function named(work: Work, change: Entry): string {
  const name = attributeOf(change, 'constraintName')?.trim();
  return name === undefined || name === '' ? '' : `CONSTRAINT ${nameOf(work, name)} `;
}

function inTablespace(change: Entry): string {
  const space = attributeOf(change, 'tablespace')?.trim();
  return space === undefined || space === '' ? '' : ` USING INDEX TABLESPACE ${space}`;
}

/** Rows without a value get one first. */
export function addNotNull(work: Work, change: Entry): undefined {
  const value = attributeOf(change, 'defaultNullValue');
  const column = columnIn(work, change);
  if (value !== undefined) {
    const isFlag = /^bool/i.test(stringOf(change, 'columnDataType'));
    const filled = isFlag ? literal(/^(?:true|1)$/i.test(value.trim()) ? 'TRUE' : 'FALSE') : textValue(value);
    send(work, `UPDATE ${tableOf(work, change)} SET ${column} = ${filled} WHERE ${column} IS NULL`, change);
  }
  send(work, `${alter(work, change)} ALTER COLUMN ${column} SET NOT NULL`, change);
}

const textValue = (text: string): string => (/^now\(\)$|^nextval\(/i.test(text.trim()) ? text.trim() : literal(text));

export function dropNotNull(work: Work, change: Entry): undefined {
  send(work, `${alter(work, change)} ALTER COLUMN ${columnIn(work, change)} DROP NOT NULL`, change);
}

export function addDefault(work: Work, change: Entry): undefined {
  const next = attributeOf(change, 'defaultValueSequenceNext');
  const value = defaultOf(work, change, undefined);
  if (value === undefined) return leave(work, 'addDefaultValue without a value', change);
  send(work, `${alter(work, change)} ALTER COLUMN ${columnIn(work, change)} SET DEFAULT ${value}`, change);
  if (next === undefined) return;
  const sequence = pathOf(work, attributeOf(change, 'schemaName'), next.trim());
  send(work, `ALTER SEQUENCE ${sequence} OWNED BY ${tableOf(work, change)}.${columnIn(work, change)}`, change);
}

export function dropDefault(work: Work, change: Entry): undefined {
  send(work, `${alter(work, change)} ALTER COLUMN ${columnIn(work, change)} DROP DEFAULT`, change);
}

export function addPrimaryKey(work: Work, change: Entry): undefined {
  const columns = listOfNames(work, namesIn(stringOf(change, 'columnNames')));
  send(
    work,
    `${alter(work, change)} ADD ${named(work, change)}PRIMARY KEY (${columns})${inTablespace(change)}`,
    change,
  );
}

export function dropPrimaryKey(work: Work, change: Entry): undefined {
  const name = attributeOf(change, 'constraintName')?.trim();
  if (name !== undefined && name !== '')
    return send(work, `${alter(work, change)} DROP CONSTRAINT ${nameOf(work, name)}`, change);
  // Without its name Liquibase looks it up.
  const schema = attributeOf(change, 'schemaName');
  const [table, inSchema] = [
    storedName(stringOf(change, 'tableName'), work.quoting),
    schema === undefined ? 'public' : storedName(schema, work.quoting),
  ];
  const path = pathOf(work, schema ?? 'public', stringOf(change, 'tableName'));
  send(
    work,
    `DO $$ DECLARE constraint_name varchar;
BEGIN
  SELECT tc.CONSTRAINT_NAME into strict constraint_name
    FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS tc
    WHERE CONSTRAINT_TYPE = 'PRIMARY KEY'
      AND TABLE_NAME = ${inBody(literal(table))} AND TABLE_SCHEMA = ${inBody(literal(inSchema))};
    EXECUTE ${inBody(literal(`alter table ${path} drop constraint "`))} || constraint_name || '"';
END $$`,
    change,
  );
}

/** A name must not end the dollar quotes around it. */
const inBody = (text: string): string => text.replaceAll('$', '');

export function addUnique(work: Work, change: Entry): undefined {
  const columns = listOfNames(work, namesIn(stringOf(change, 'columnNames')));
  const [isDeferrable, isDeferred] = [isTrue(change, 'deferrable'), isTrue(change, 'initiallyDeferred')];
  const index = attributeOf(change, 'forIndexName');
  send(
    work,
    [
      `${alter(work, change)} ADD ${named(work, change)}UNIQUE (${columns})`,
      isDeferrable ? ' DEFERRABLE' : '',
      isDeferred ? ' INITIALLY DEFERRED' : '',
      inTablespace(change),
      index === undefined ? '' : ` USING INDEX ${nameOf(work, index.trim())}`,
    ].join(''),
    change,
  );
}

export function dropConstraint(work: Work, change: Entry): undefined {
  send(work, `${alter(work, change)} DROP CONSTRAINT ${nameOf(work, stringOf(change, 'constraintName'))}`, change);
}

const ACTIONS = /^(?:cascade|set null|set default|restrict|no action)$/i;

export function addForeignKey(work: Work, change: Entry): undefined {
  const path = (kind: 'base' | 'referenced'): string =>
    pathOf(work, attributeOf(change, `${kind}TableSchemaName`), stringOf(change, `${kind}TableName`));
  const columns = (kind: 'base' | 'referenced'): string =>
    listOfNames(work, namesIn(stringOf(change, `${kind}ColumnNames`)));
  const action = (word: 'onUpdate' | 'onDelete'): string | undefined => {
    const written = attributeOf(change, word)?.trim();
    if (written !== undefined && ACTIONS.test(written)) return written.toUpperCase();
    return word === 'onDelete' && isTrue(change, 'deleteCascade') ? 'CASCADE' : undefined;
  };
  const [onUpdate, onDelete] = [action('onUpdate'), action('onDelete')];
  send(
    work,
    [
      `ALTER TABLE ${path('base')} ADD ${named(work, change)}FOREIGN KEY (${columns('base')})`,
      `REFERENCES ${path('referenced')} (${columns('referenced')})`,
      ...(onUpdate === undefined ? [] : [`ON UPDATE ${onUpdate}`]),
      ...(onDelete === undefined ? [] : [`ON DELETE ${onDelete}`]),
      ...(isTrue(change, 'deferrable') ? ['DEFERRABLE'] : []),
      ...(isTrue(change, 'initiallyDeferred') ? ['INITIALLY DEFERRED'] : []),
      ...(isFalse(change, 'validate') ? ['NOT VALID'] : []),
    ].join(' '),
    change,
  );
}

export function dropForeignKey(work: Work, change: Entry): undefined {
  const table = pathOf(work, attributeOf(change, 'baseTableSchemaName'), stringOf(change, 'baseTableName'));
  send(work, `ALTER TABLE ${table} DROP CONSTRAINT ${nameOf(work, stringOf(change, 'constraintName'))}`, change);
}
