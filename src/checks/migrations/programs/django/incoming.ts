/** What refers to a field. */
import { stringOf } from '../python/values.ts';
import type { Field } from './fields.ts';
import { concrete, type Model, type State, targetField } from './state.ts';
import { throughModel } from './through.ts';

/** Foreign keys that refer to a field, in all models and in tables of many-to-many fields; in Django's order. */
export function incoming(
  state: State,
  model: Model,
  field: Field,
  seen = new Set<Field>(),
): { table: string; field: Field }[] {
  const found: { table: string; field: Field; model: Model; name: string }[] = [];
  const refers = (one: Field): boolean => {
    const target = targetField(state, one);
    return target?.model === concrete(state, model) && target.field === field;
  };
  for (const other of [...state.models.values()]) {
    if (!other.real) continue;
    for (const one of other.fields.values()) {
      if (one.relation?.kind === 'one' && refers(one))
        found.push({ table: other.table, field: one, model: other, name: relatedName(other, one) });
      const through = one.relation?.kind === 'many' ? throughModel(state, other, one) : undefined;
      for (const key of through?.fields.values() ?? [])
        if (through !== undefined && refers(key))
          found.push({ table: through.table, field: key, model: through, name: `${through.name}+` });
    }
  }
  found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (seen.has(field)) return found;
  seen.add(field);
  return found.flatMap((one) => (one.field.unique ? [one, ...incoming(state, one.model, one.field, seen)] : [one]));
}

const relatedName = (model: Model, { call }: Field): string =>
  stringOf(call.named.get('related_query_name')) ??
  stringOf(call.named.get('related_name')) ??
  model.name.toLowerCase();
