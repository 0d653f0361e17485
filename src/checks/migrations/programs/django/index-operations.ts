/** Operations on the indexes and constraints that a model names. */
import { argument, stringsOf } from '../python/values.ts';
import { dropIndex } from './alter-column.ts';
import { contextOf } from './conditions.ts';
import { columnsOf, send, tableOf } from './editor.ts';
import { createConstraint, createIndex, nameOf } from './indexes.ts';
import { indexName, quoteName } from './names.ts';
import { incomplete, modelOf, reaches, text, type Work } from './work.ts';

export function addIndex(work: Work, concurrently: boolean): undefined {
  const { editor, call } = work;
  const model = modelOf(work);
  const index = argument(call, 'index', 1);
  if (model === undefined || index === undefined) return incomplete(work);
  const name = nameOf(index);
  if (name !== undefined) model.indexes.set(name, index);
  if (!reaches(work, model)) return;
  const made = createIndex(index, contextOf(editor.state, model), concurrently);
  if (made === undefined) return incomplete(work, 'CREATE INDEX with expressions or a condition that are not known');
  send(editor, made.sql, call);
  editor.state.catalog.add(tableOf(editor.state, model), { name: made.name, kind: 'index', columns: made.columns });
}

export function removeIndex(work: Work, concurrently: boolean): undefined {
  const { editor, call } = work;
  const model = modelOf(work);
  const name = text(work, 'name', 1);
  if (model === undefined || name === undefined) return incomplete(work);
  model.indexes.delete(name);
  if (!reaches(work, model)) return;
  const table = tableOf(editor.state, model);
  if (!concurrently) {
    dropIndex(editor, table, name, call);
    return;
  }
  send(editor, `DROP INDEX CONCURRENTLY IF EXISTS ${quoteName(name)}`, call);
  editor.state.catalog.drop(table, name);
}

export function renameIndex(work: Work): undefined {
  const { editor, call } = work;
  const model = modelOf(work);
  const to = text(work, 'new_name', 1);
  if (model === undefined || to === undefined) return incomplete(work);
  const table = tableOf(editor.state, model);
  const given = text(work, 'old_name', 2);
  const fields = stringsOf(call.named.get('old_fields') ?? call.args[3]);
  const columns = fields === undefined ? undefined : columnsOf(editor.state, model, fields);
  const from =
    given ?? (columns && (editor.state.catalog.names(table, 'index', columns)[0] ?? indexName(table, columns, '_idx')));
  if (from === undefined) return incomplete(work);
  const index = given === undefined ? undefined : model.indexes.get(given);
  if (index?.kind === 'call') {
    const named = new Map(index.named).set('name', { kind: 'string', value: to, start: index.start, end: index.end });
    model.indexes.delete(given ?? '');
    model.indexes.set(to, { ...index, named });
  } else if (fields !== undefined) {
    model.indexTogether = model.indexTogether.filter((names) => names.join() !== fields.join());
    model.indexes.set(to, call);
  }
  if (!reaches(work, model) || from === to) return;
  send(editor, `ALTER INDEX ${quoteName(from)} RENAME TO ${quoteName(to)}`, call);
  editor.state.catalog.rename(table, from, to);
}

export function addConstraint(work: Work, suffix: string): undefined {
  const { editor, call } = work;
  const model = modelOf(work);
  const constraint = argument(call, 'constraint', 1);
  if (model === undefined || constraint === undefined) return incomplete(work);
  const name = nameOf(constraint);
  if (name !== undefined) model.constraints.set(name, constraint);
  if (!reaches(work, model)) return;
  const made = createConstraint(constraint, contextOf(editor.state, model));
  if (made === undefined) return incomplete(work, 'ADD CONSTRAINT with a condition that is not known');
  send(editor, `${made.sql}${suffix}`, call);
  editor.state.catalog.add(tableOf(editor.state, model), { name: made.name, kind: made.kind, columns: made.columns });
}
