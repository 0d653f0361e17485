/** Operations on whole models: made, renamed, moved to another table. */
import { argument, booleanOf, type CallValue, itemsOf, stringOf, stringsOf, type Value } from '../python/values.ts';
import { dropIndex } from './alter-column.ts';
import { alterField } from './alter-field.ts';
import { columnsOf, leave, plainIndex, send, sendNow, uniqueTogether } from './editor.ts';
import { columnOf, type Field, type ModelKey, modelKey, readField, readModelKey } from './fields.ts';
import { nameOf } from './indexes.ts';
import { indexName, quoteName } from './names.ts';
import { createModel, findModel, keyField, type Model, relationsTo, tableName } from './state.ts';
import { createTable, renameTable } from './tables.ts';
import { throughModel } from './through.ts';
import { entryOf, incomplete, modelOf, reaches, text, UNSEEN, type Work } from './work.ts';

const listsOf = (value: Value | undefined): string[][] | undefined => {
  if (value === undefined || value.kind === 'none') return [];
  const items = itemsOf(value);
  // One list of names alone means one constraint.
  const flat = stringsOf(value);
  if (flat !== undefined) return flat.length === 0 ? [] : [flat];
  const lists = items?.map(stringsOf);
  return lists?.every((list) => list !== undefined) ? lists : undefined;
};

export function createModelOperation(work: Work): undefined {
  const { editor, app, call } = work;
  const name = text(work, 'name', 0);
  const fields = itemsOf(argument(call, 'fields', 1));
  if (name === undefined || fields === undefined) return incomplete(work);
  const options = argument(call, 'options', 2);
  const option = (key: string): Value | undefined => entryOf(options, key);
  const model = createModel(app, name, stringOf(option('db_table')));
  model.proxy = booleanOf(option('proxy')) ?? false;
  model.real = !model.proxy && (booleanOf(option('managed')) ?? true);
  model.comment = stringOf(option('db_table_comment'));
  model.bases = (itemsOf(argument(call, 'bases', 3)) ?? []).flatMap((base): ModelKey[] => {
    const key = stringOf(base)?.includes('.') ? readModelKey(base, app, name) : undefined;
    return key === undefined ? [] : [key];
  });
  for (const entry of fields) {
    const [first, second] = itemsOf(entry) ?? [];
    const fieldName = stringOf(first);
    const field = fieldName === undefined ? undefined : readField(fieldName, second, app, name);
    if (fieldName === undefined || field === undefined)
      leave(editor, 'a field that is built when the migration runs', entry);
    else model.fields.set(fieldName, field);
  }
  if (stringOf(option('order_with_respect_to')) !== undefined) {
    const field = orderField(call);
    if (field !== undefined) model.fields.set('_order', field);
  }
  model.uniqueTogether = listsOf(option('unique_together')) ?? [];
  model.indexTogether = listsOf(option('index_together')) ?? [];
  for (const value of itemsOf(option('indexes')) ?? []) model.indexes.set(nameOf(value) ?? '', value);
  for (const value of itemsOf(option('constraints')) ?? []) model.constraints.set(nameOf(value) ?? '', value);
  const swappable = stringOf(option('swappable'));
  if (swappable !== undefined) editor.state.swapped.set(`settings.${swappable.toLowerCase()}`, modelKey(app, name));
  // A user of the project's own: AUTH_USER_MODEL names it, and no other model has both of these fields.
  if (model.fields.has('password') && model.fields.has('last_login') && app !== 'auth')
    editor.state.swapped.set('settings.auth_user_model', modelKey(app, name));
  const automatic = [...model.fields.values()].find(
    (field) => booleanOf(field.call.named.get('auto_created')) && !field.relation,
  );
  if (automatic?.known !== undefined)
    for (const label of [app, '']) editor.state.autoFields.set(label, automatic.known.internal);
  const hasKey = [...model.fields.values()].some(
    (field) => field.primaryKey || field.path.endsWith('CompositePrimaryKey'),
  );
  if (!hasKey && !model.proxy) model.fields = new Map([['id', keyField('BigAutoField')], ...model.fields]);
  editor.state.models.set(modelKey(app, name), model);
  if (reaches(work, model)) createTable(editor, model, call);
}

/** `_order`, the column behind `order_with_respect_to`. */
export function orderField({ start, end }: CallValue): Field | undefined {
  const place = { start, end };
  const call: Value = {
    kind: 'call',
    callee: { kind: 'reference', path: 'django.db.models.fields.proxy.OrderWrt', ...place },
    args: [],
    named: new Map<string, Value>([['default', { kind: 'number', text: '0', ...place }]]),
    open: false,
    ...place,
  };
  return readField('_order', call, '', '');
}

/** Gives a model another table, and its many-to-many fields theirs. */
export function moveTable(work: Work, model: Model, given: string | undefined): undefined {
  const { editor, call } = work;
  const table = given ?? tableName(model.app, model.name);
  const before = model.table;
  const many = [...model.fields.values()].filter((field) => field.relation?.kind === 'many');
  const manyBefore = many.map((field) => throughTableOf(work, model, field));
  model.table = table;
  model.tableGiven = given !== undefined;
  if (!reaches(work, model) || before === table) return;
  renameTable(editor, before, table, call);
  for (const [index, field] of many.entries()) {
    const [from, to] = [manyBefore[index], throughTableOf(work, model, field)];
    if (from !== undefined && to !== undefined) renameTable(editor, from, to, call);
  }
}

const throughTableOf = (work: Work, model: Model, field: Field): string | undefined =>
  throughModel(work.editor.state, model, field)?.table;

export function renameModel(work: Work): undefined {
  const { editor, app, call } = work;
  const { state } = editor;
  const [from, to] = [text(work, 'old_name', 0), text(work, 'new_name', 1)];
  if (from === undefined || to === undefined) return incomplete(work);
  const [oldKey, newKey] = [modelKey(app, from), modelKey(app, to)];
  const model = findModel(state, oldKey);
  const relations = relationsTo(state, oldKey);
  const before = {
    table: model.table,
    through: relations.map(({ model: other, field }) => throughModel(state, other, field)),
  };
  const own = [...model.fields.values()].filter((field) => field.relation?.kind === 'many');
  const ownBefore = own.map((field) => throughModel(state, model, field));
  model.name = to;
  if (!model.tableGiven) model.table = tableName(app, to);
  state.models.delete(oldKey);
  state.models.set(newKey, model);
  for (const [setting, key] of state.swapped) if (key === oldKey) state.swapped.set(setting, newKey);
  for (const other of state.models.values()) {
    other.bases = other.bases.map((base) => (base === oldKey ? newKey : base));
    for (const field of other.fields.values()) retarget(field, oldKey, newKey);
  }
  if (!reaches(work, model)) return;
  renameTable(editor, before.table, model.table, call);
  for (const [index, { model: other, field }] of relations.entries()) {
    if (other === model && field.relation?.kind === 'many') continue;
    if (!other.real) continue;
    const through = before.through[index];
    if (through !== undefined) moveThrough(work, through, throughModel(state, other, field));
    // Django does not see relations that are hidden, so their constraints keep their names.
    else if (field.relation?.kind === 'one' && !stringOf(field.call.named.get('related_name'))?.endsWith('+'))
      alterField(editor, other, field, field, call, { oldTarget: before.table });
  }
  for (const [index, field] of own.entries()) {
    const through = ownBefore[index];
    if (through !== undefined) moveThrough(work, through, throughModel(state, model, field));
  }
}

/** The rows of a many-to-many field, when a side of it has another name. */
function moveThrough({ editor, call }: Work, before: Model, after: Model | undefined): undefined {
  if (after === undefined) return;
  renameTable(editor, before.table, after.table, call);
  const sides = (through: Model): Field[] =>
    [...through.fields.values()].filter((field) => field.relation !== undefined);
  const [olds, nows] = [sides(before), sides(after)];
  for (const index of [1, 0]) {
    const [old, now] = [olds[index], nows[index]];
    if (old !== undefined && now !== undefined && columnOf(old) !== columnOf(now))
      alterField(editor, after, old, now, call);
  }
}

function retarget(field: Field, from: ModelKey, to: ModelKey): undefined {
  if (field.relation?.to === from) field.relation.to = to;
  if (field.relation?.through === from) field.relation.through = to;
}

export function together(work: Work, option: 'unique_together' | 'index_together'): undefined {
  const { editor, call } = work;
  const model = modelOf(work, 'name');
  const lists = listsOf(argument(call, option, 1));
  if (model === undefined || lists === undefined) return incomplete(work);
  const unique = option === 'unique_together';
  const before = unique ? model.uniqueTogether : model.indexTogether;
  if (unique) model.uniqueTogether = lists;
  else model.indexTogether = lists;
  if (!reaches(work, model)) return;
  const has = (all: readonly string[][], names: readonly string[]): boolean =>
    all.some((one) => one.join() === names.join());
  const { table } = model;
  for (const names of before.filter((one) => !has(lists, one))) {
    const columns = columnsOf(editor.state, model, names);
    if (columns === undefined) incomplete(work, UNSEEN);
    else dropTogether(work, model, columns, unique);
  }
  for (const names of lists.filter((one) => !has(before, one))) {
    const columns = columnsOf(editor.state, model, names);
    if (columns === undefined) incomplete(work, UNSEEN);
    else if (unique) sendNow(editor, uniqueTogether(table, columns, call), call);
    else sendNow(editor, plainIndex(table, columns, call, { suffix: '_idx' }), call);
  }
}

function dropTogether({ editor, call }: Work, model: Model, columns: readonly string[], unique: boolean): undefined {
  const { catalog } = editor.state;
  const usual = indexName(model.table, columns, unique ? '_uniq' : '_idx');
  const own = unique ? model.constraints : model.indexes;
  const names = catalog.names(model.table, unique ? 'unique' : 'index', columns).filter((name) => !own.has(name));
  const name = names.includes(usual) ? usual : (names[0] ?? usual);
  if (!unique) {
    dropIndex(editor, model.table, name, call);
    return;
  }
  send(editor, `ALTER TABLE ${quoteName(model.table)} DROP CONSTRAINT ${quoteName(name)}`, call);
  catalog.drop(model.table, name);
}
