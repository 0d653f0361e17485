/** The operations of `django.db.migrations`: each changes the models, and sends what that takes. */
import { argument, booleanOf, stringOf } from '../python/values.ts';
import { dropIndex, renameColumn } from './alter-column.ts';
import { alterField } from './alter-field.ts';
import { contextOf } from './conditions.ts';
import { send, tableOf } from './editor.ts';
import { columnOf, type Field, modelKey, readField } from './fields.ts';
import { addConstraint, addIndex, removeIndex, renameIndex } from './index-operations.ts';
import { createConstraint } from './indexes.ts';
import { sqlString } from './literals.ts';
import { createModelOperation, moveTable, orderField, renameModel, together } from './model-operations.ts';
import { quoteName } from './names.ts';
import { findModel, type Model } from './state.ts';
import { addColumn, dropColumn, dropTable } from './tables.ts';
import { entryOf, incomplete, modelOf, reaches, text, UNSEEN, type Work } from './work.ts';

type Apply = (work: Work) => undefined;

export const OPERATIONS: Readonly<Record<string, Apply>> = {
  CreateModel: createModelOperation,
  DeleteModel: (work) => {
    const model = modelOf(work, 'name');
    if (model === undefined) return incomplete(work);
    if (reaches(work, model)) dropTable(work.editor, model, work.call);
    work.editor.state.models.delete(modelKey(model.app, model.name));
  },
  RenameModel: renameModel,
  AlterModelTable: (work) => {
    const model = modelOf(work, 'name');
    if (model === undefined) return incomplete(work);
    const given = argument(work.call, 'table', 1);
    if (given !== undefined && given.kind !== 'none' && stringOf(given) === undefined) return incomplete(work);
    moveTable(work, model, stringOf(given));
  },
  AlterModelTableComment: (work) => {
    const model = modelOf(work, 'name');
    if (model === undefined) return incomplete(work);
    const comment = text(work, 'table_comment', 1);
    if (reaches(work, model))
      send(work.editor, `COMMENT ON TABLE ${quoteName(model.table)} IS ${sqlString(comment ?? '')}`, work.call);
    model.comment = comment;
  },
  AlterModelOptions: (work) => {
    const model = modelOf(work, 'name');
    const options = argument(work.call, 'options', 1);
    const managed = booleanOf(entryOf(options, 'managed'));
    if (model !== undefined && !model.proxy) model.real = managed ?? true;
  },
  AlterModelManagers: () => undefined,
  AlterOrderWithRespectTo: (work) => {
    const model = modelOf(work, 'name');
    if (model === undefined) return incomplete(work);
    const field = orderField(work.call);
    const had = model.fields.get('_order');
    const wants = text(work, 'order_with_respect_to', 1) !== undefined;
    if (wants && had === undefined && field !== undefined) {
      model.fields.set('_order', field);
      if (reaches(work, model)) addColumn(work.editor, model, field, work.call);
    } else if (!wants && had !== undefined) {
      if (reaches(work, model)) dropColumn(work.editor, model, had, work.call);
      model.fields.delete('_order');
    }
  },
  AlterUniqueTogether: (work) => together(work, 'unique_together'),
  AlterIndexTogether: (work) => together(work, 'index_together'),
  AddField: (work) => {
    const model = modelOf(work);
    const name = text(work, 'name', 1);
    if (model === undefined || name === undefined) return incomplete(work);
    const field = fieldOf(work, model, name);
    if (field === undefined) return incomplete(work);
    model.fields.set(name, field);
    if (reaches(work, model)) addColumn(work.editor, model, field, work.call);
  },
  RemoveField: (work) => {
    const model = modelOf(work);
    const name = text(work, 'name', 1);
    if (model === undefined || name === undefined) return incomplete(work);
    const field = model.fields.get(name);
    if (field === undefined) return incomplete(work, UNSEEN);
    if (reaches(work, model)) dropColumn(work.editor, model, field, work.call);
    model.fields.delete(name);
  },
  AlterField: (work) => {
    const model = modelOf(work);
    const name = text(work, 'name', 1);
    if (model === undefined || name === undefined) return incomplete(work);
    const now = fieldOf(work, model, name);
    if (now === undefined) return incomplete(work);
    const old = model.fields.get(name);
    model.fields.set(name, now);
    if (old === undefined) return incomplete(work, UNSEEN);
    if (reaches(work, model)) alterField(work.editor, model, old, now, work.call);
  },
  RenameField: (work) => {
    const model = modelOf(work);
    const [from, to] = [text(work, 'old_name', 1), text(work, 'new_name', 2)];
    if (model === undefined || from === undefined || to === undefined) return incomplete(work);
    renameField(work, model, from, to);
  },
  AddIndex: (work) => addIndex(work, false),
  AddIndexConcurrently: (work) => addIndex(work, true),
  RemoveIndex: (work) => removeIndex(work, false),
  RemoveIndexConcurrently: (work) => removeIndex(work, true),
  RenameIndex: renameIndex,
  AddConstraint: (work) => addConstraint(work, ''),
  AddConstraintNotValid: (work) => addConstraint(work, ' NOT VALID'),
  AlterConstraint: (work) => {
    const model = modelOf(work);
    const name = text(work, 'name', 1);
    const constraint = argument(work.call, 'constraint', 2);
    if (model !== undefined && name !== undefined && constraint !== undefined) model.constraints.set(name, constraint);
  },
  RemoveConstraint: (work) => {
    const model = modelOf(work);
    const name = text(work, 'name', 1);
    if (model === undefined || name === undefined) return incomplete(work);
    const value = model.constraints.get(name);
    model.constraints.delete(name);
    if (!reaches(work, model)) return;
    const made = value === undefined ? undefined : createConstraint(value, contextOf(work.editor.state, model));
    const table = tableOf(work.editor.state, model);
    if (made?.kind === 'index' && made.inline === undefined) dropIndex(work.editor, table, name, work.call);
    else {
      send(work.editor, `ALTER TABLE ${quoteName(table)} DROP CONSTRAINT ${quoteName(name)}`, work.call);
      work.editor.state.catalog.drop(table, name);
    }
  },
  ValidateConstraint: (work) => {
    const model = modelOf(work);
    const name = text(work, 'name', 1);
    if (model === undefined || name === undefined) return incomplete(work);
    if (!reaches(work, model)) return;
    const table = tableOf(work.editor.state, model);
    send(work.editor, `ALTER TABLE ${quoteName(table)} VALIDATE CONSTRAINT ${quoteName(name)}`, work.call);
  },
};

const fieldOf = (work: Work, model: Model, name: string): Field | undefined =>
  readField(name, argument(work.call, 'field', 2), work.app, model.name);

function renameField(work: Work, model: Model, from: string, to: string): undefined {
  const { editor, call } = work;
  const old = model.fields.get(from);
  if (old === undefined) return incomplete(work, UNSEEN);
  const before = { ...old };
  const now = { ...old, name: to };
  model.fields = new Map([...model.fields].map(([name, field]) => (name === from ? [to, now] : [name, field])));
  const renamed = (names: string[]): string[] => names.map((name) => (name === from ? to : name));
  model.uniqueTogether = model.uniqueTogether.map(renamed);
  model.indexTogether = model.indexTogether.map(renamed);
  for (const other of editor.state.models.values())
    for (const field of other.fields.values())
      if (field.relation?.toField === from && findModel(editor.state, field.relation.to) === model)
        field.relation.toField = to;
  if (!reaches(work, model)) return;
  if (now.known === undefined) {
    const [was, is] = [columnOf(before), columnOf(now)];
    if (was !== undefined && is !== undefined && was !== is) renameColumn(editor, model.table, was, is, call);
  } else alterField(editor, model, before, now, call);
}
