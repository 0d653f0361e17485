/** The steps of a change of a column: keys and indexes that go, the column, keys and indexes that come. */
import type { Place } from '../python/syntax.ts';
import { type ColumnType, column } from './column-types.ts';
import {
  databaseDefaultSql,
  type Editor,
  effectiveDefault,
  foreignKey,
  forget,
  likeIndex,
  plainIndex,
  renameColumnInDeferred,
  send,
  sendNow,
} from './editor.ts';
import { databaseDefault, defaultOf, type Field } from './fields.ts';
import { incoming } from './incoming.ts';
import { sqlString } from './literals.ts';
import { indexName, ownName, quoteName } from './names.ts';
import type { Model } from './state.ts';
import { dropForeignKeys } from './tables.ts';

/** One change of a column, as its steps see it. */
export interface Change {
  editor: Editor;
  model: Model;
  old: Field;
  now: Field;
  oldType: ColumnType;
  newType: ColumnType;
  place: Place;
}

export const nullAction = (now: Field): string =>
  `ALTER COLUMN ${quoteName(column(now))} ${now.null ? 'DROP' : 'SET'} NOT NULL`;

export function renameColumn(editor: Editor, table: string, from: string, to: string, place: Place): void {
  send(editor, `ALTER TABLE ${quoteName(table)} RENAME COLUMN ${quoteName(from)} TO ${quoteName(to)}`, place);
  editor.state.catalog.renameColumn(table, from, to);
  renameColumnInDeferred(editor, table, from, to);
}

export function alterColumn(change: Change): void {
  const { editor, model, old, now, oldType, newType, place } = change;
  const { state } = editor;
  const { table } = model;
  const dropped = old.relation?.constrained === true && dropForeignKeys(editor, table, column(old), place) > 0;
  const becomesKey = !old.primaryKey && now.primaryKey;
  if (old.unique && (!now.unique || becomesKey)) dropNamed(change, 'unique', model.constraints);
  const typeChanged = oldType.sql !== newType.sql || old.collation !== now.collation;
  const rebuild = ((old.primaryKey && now.primaryKey) || (old.unique && now.unique)) && typeChanged;
  const referring = rebuild || becomesKey ? incoming(state, model, now) : [];
  if (rebuild) for (const one of referring) dropForeignKeys(editor, one.table, column(one.field), place);
  if (old.dbIndex && !old.unique && (!now.dbIndex || now.unique)) dropNamed(change, 'index', model.indexes);
  if (oldType.check && !newType.check) dropNamed(change, 'check', model.constraints);
  if (column(old) !== column(now)) renameColumn(editor, table, column(old), column(now), place);
  alterDefinition(change, typeChanged);
  if (old.primaryKey && !now.primaryKey)
    for (const name of state.catalog.names(table, 'primary')) dropConstraint(editor, table, name, place);
  if (!now.primaryKey && now.unique && (!old.unique || old.primaryKey)) addUnique(change);
  if ((!old.dbIndex || old.unique) && now.dbIndex && !now.unique)
    sendNow(editor, plainIndex(table, [column(now)], now), place);
  if (becomesKey) addPrimaryKey(change);
  for (const one of referring) {
    const cast = oldType.sql === newType.sql ? '' : ` USING ${quoteName(column(one.field))}::${newType.sql}`;
    const collate = now.collation === undefined ? '' : ` COLLATE ${quoteName(now.collation)}`;
    send(
      editor,
      `ALTER TABLE ${quoteName(one.table)} ALTER COLUMN ${quoteName(column(one.field))} TYPE ${newType.sql}${collate}${cast}`,
      place,
    );
  }
  if (now.relation?.constrained && (dropped || !old.relation?.constrained))
    sendNow(editor, foreignKey(editor, table, now), place);
  if (rebuild)
    for (const one of referring)
      if (one.field.relation?.constrained) sendNow(editor, foreignKey(editor, one.table, one.field, '_fk'), place);
  if (!oldType.check && newType.check) addCheck(change);
  if (needsDefault(change) !== undefined)
    send(editor, `ALTER TABLE ${quoteName(table)} ALTER COLUMN ${quoteName(column(now))} DROP DEFAULT`, place);
  alterLikeIndex(change);
}

function dropConstraint(editor: Editor, table: string, name: string, place: Place): void {
  send(editor, `ALTER TABLE ${quoteName(table)} DROP CONSTRAINT ${quoteName(name)}`, place);
  editor.state.catalog.drop(table, name);
}

/** Drops what the database has of that kind over the column, save what the model names itself. */
function dropNamed(
  { editor, model, old, place }: Change,
  kind: 'unique' | 'index' | 'check',
  own: ReadonlyMap<string, unknown>,
): void {
  const { table } = model;
  for (const name of editor.state.catalog.names(table, kind, [column(old)])) {
    if (own.has(name)) continue;
    if (kind === 'index') dropIndex(editor, table, name, place);
    else dropConstraint(editor, table, name, place);
  }
}

export function dropIndex(editor: Editor, table: string, name: string, place: Place): void {
  send(editor, `DROP INDEX IF EXISTS ${quoteName(name)}`, place);
  editor.state.catalog.drop(table, name);
  forget(editor, (one) => one.table === table && one.name === name);
}

function addUnique({ editor, model, now, place }: Change): void {
  const name = indexName(model.table, [column(now)], '_uniq');
  send(
    editor,
    `ALTER TABLE ${quoteName(model.table)} ADD CONSTRAINT ${quoteName(name)} UNIQUE (${quoteName(column(now))})`,
    place,
  );
  editor.state.catalog.add(model.table, { name, kind: 'unique', columns: [column(now)] });
}

function addPrimaryKey({ editor, model, now, place }: Change): void {
  const name = indexName(model.table, [column(now)], '_pk');
  send(
    editor,
    `ALTER TABLE ${quoteName(model.table)} ADD CONSTRAINT ${quoteName(name)} PRIMARY KEY (${quoteName(column(now))})`,
    place,
  );
  editor.state.catalog.add(model.table, { name, kind: 'primary', columns: [column(now)] });
}

function addCheck({ editor, model, now, place }: Change): void {
  const name = indexName(model.table, [column(now)], '_check');
  send(
    editor,
    `ALTER TABLE ${quoteName(model.table)} ADD CONSTRAINT ${quoteName(name)} CHECK (${quoteName(column(now))} >= 0)`,
    place,
  );
  editor.state.catalog.add(model.table, { name, kind: 'check', columns: [column(now)] });
}

/** The default that a column gets for a moment, so that it can become NOT NULL. */
function needsDefault({ editor, old, now }: Change): string | undefined {
  if (!old.null || now.null || databaseDefault(now) !== undefined) return undefined;
  const [before, after] = [effectiveDefault(editor, old), effectiveDefault(editor, now)];
  return before === after ? undefined : after;
}

/** Type, default and NULL of the column itself. */
function alterDefinition(change: Change, typeChanged: boolean): void {
  const { editor, model, old, now, oldType, newType, place } = change;
  const table = quoteName(model.table);
  const name = quoteName(column(now));
  const actions: string[] = [];
  const after: string[] = [];
  if (typeChanged || oldType.identity !== newType.identity || old.comment !== now.comment) {
    if (changesIndexedText(change))
      dropIndex(editor, model.table, indexName(model.table, [column(old)], '_like'), place);
    if (oldType.identity && !newType.identity)
      send(editor, `ALTER TABLE ${table} ALTER COLUMN ${name} DROP IDENTITY IF EXISTS`, place);
    const gains = newType.identity && !oldType.identity;
    const collate = now.collation === undefined || gains ? '' : ` COLLATE ${quoteName(now.collation)}`;
    actions.push(`ALTER COLUMN ${name} TYPE ${newType.sql}${collate}${usingSql(change, name)}`);
    if (gains) after.push(`ALTER TABLE ${table} ALTER COLUMN ${name} ADD GENERATED BY DEFAULT AS IDENTITY`);
    after.push(...alterSequence(change));
    if (old.comment !== now.comment)
      after.push(`COMMENT ON COLUMN ${table}.${name} IS ${sqlString(now.comment ?? '')}`);
  }
  const kept = databaseDefaultSql(editor, now);
  if (databaseDefault(now) !== undefined) {
    if (databaseDefaultSql(editor, old) !== kept || databaseDefault(old) === undefined)
      actions.push(`ALTER COLUMN ${name} SET DEFAULT ${kept ?? 'NULL'}`);
  } else if (databaseDefault(old) !== undefined) actions.push(`ALTER COLUMN ${name} DROP DEFAULT`);
  const needed = needsDefault(change);
  if (needed !== undefined) actions.push(`ALTER COLUMN ${name} SET DEFAULT ${needed}`);
  const nulls = old.null === now.null ? [] : [nullAction(now)];
  const hasDefault = defaultOf(now) !== undefined || databaseDefault(now) !== undefined;
  const stepwise = hasDefault && old.null && !now.null;
  if (!stepwise) actions.push(...nulls);
  if (actions.length > 0) send(editor, `ALTER TABLE ${table} ${actions.join(', ')}`, place);
  if (stepwise && (actions.length > 0 || nulls.length > 0)) {
    const value = kept ?? effectiveDefault(editor, now) ?? 'NULL';
    send(editor, `UPDATE ${table} SET ${name} = ${value} WHERE ${name} IS NULL`, place);
    send(editor, 'SET CONSTRAINTS ALL IMMEDIATE', place);
    for (const action of nulls) send(editor, `ALTER TABLE ${table} ${action}`, place);
  }
  for (const sql of after) send(editor, sql, place);
}

/** The sequence behind a key follows the key's type; Django asks the database for its name. */
function alterSequence({ editor, model, now, oldType, newType }: Change): string[] {
  const { catalog } = editor.state;
  const [name] = catalog.names(model.table, 'sequence', [column(now)]);
  if (oldType.identity && !newType.identity && name !== undefined) catalog.drop(model.table, name);
  if (!oldType.identity && newType.identity)
    catalog.add(model.table, {
      name: ownName(model.table, column(now), 'seq'),
      kind: 'sequence',
      columns: [column(now)],
    });
  const follows = oldType.identity && newType.identity && oldType.internal !== newType.internal;
  return follows && name !== undefined ? [`ALTER SEQUENCE IF EXISTS ${quoteName(name)} AS ${newType.sql}`] : [];
}

function usingSql({ now, oldType, newType }: Change, name: string): string {
  if (now.known?.internal === 'GeneratedField') return '';
  return oldType.family === newType.family ? '' : ` USING ${name}::${newType.sql}`;
}

/** An index for LIKE does not fit the new type. */
function changesIndexedText({ old, oldType, newType }: Change): boolean {
  const leaves = ['varchar', 'text', 'citext'].some(
    (word) => oldType.sql.startsWith(word) && !newType.sql.startsWith(word),
  );
  return (old.dbIndex || old.unique) && leaves;
}

function alterLikeIndex(change: Change): void {
  const { editor, model, old, now, place } = change;
  const { table } = model;
  const added =
    (!(old.dbIndex || old.unique) && now.dbIndex) || (!old.unique && now.unique) || changesIndexedText(change);
  if (added) sendNow(editor, likeIndex(editor, table, now), place);
  if (old.unique && !(now.dbIndex || now.unique))
    dropIndex(editor, table, indexName(table, [column(old)], '_like'), place);
}
