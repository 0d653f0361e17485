/** The table behind a many-to-many field that names none. */
import { stringOf, type Value } from '../python/values.ts';
import { type Field, modelKey, readField } from './fields.ts';
import {
  createModel,
  findModel,
  keyField,
  type Model,
  primaryKey,
  resolveKey,
  type State,
  throughTable,
} from './state.ts';

/** As a model: key, and a foreign key to each side; `undefined` where the field makes no table. */
export function throughModel(state: State, model: Model, field: Field): Model | undefined {
  const { relation } = field;
  if (relation?.kind !== 'many' || relation.through !== undefined) return undefined;
  const target = findModel(state, relation.to);
  const through = createModel(model.app, `${model.name}_${field.name}`, throughTable(model, field));
  const { from, to } = throughNames(state, model, field);
  // Django takes the key that the project sets: the one of the model, or of what was made last.
  const own = primaryKey(state, model);
  const automatic = own?.call.named.has('auto_created') && own.relation === undefined;
  const made = automatic ? own?.known?.internal : undefined;
  const internal = made ?? state.autoFields.get(model.app) ?? state.autoFields.get('') ?? 'BigAutoField';
  through.fields.set('id', keyField(internal));
  const key = (name: string, to: Model): void => {
    const made = foreignField(name, modelKey(to.app, to.name), relation.constrained, field);
    if (made !== undefined) through.fields.set(name, made);
  };
  key(from, model);
  key(to, target);
  through.uniqueTogether = [[from, to]];
  return through;
}

/** The names of both sides' fields. */
export function throughNames(state: State, model: Model, field: Field): { from: string; to: string } {
  const from = model.name.toLowerCase();
  const target = findModel(state, resolveKey(state, field.relation?.to ?? ''));
  const to = target.name.toLowerCase();
  return from === to ? { from: `from_${from}`, to: `to_${to}` } : { from, to };
}

function foreignField(name: string, to: string, constrained: boolean, { start, end }: Field): Field | undefined {
  const place = { start, end };
  const call: Value = {
    kind: 'call',
    callee: { kind: 'reference', path: 'django.db.models.ForeignKey', ...place },
    args: [],
    named: new Map<string, Value>([
      ['to', { kind: 'string', value: to, ...place }],
      ['db_constraint', { kind: 'boolean', value: constrained, ...place }],
    ]),
    open: false,
    ...place,
  };
  return stringOf(call.named.get('to')) === undefined ? undefined : readField(name, call, '', '');
}
