/** What `references` and `add_reference` stand for: columns, an index, a foreign key. */
import { isTrue, type Options, string, symbol, textOf, type Value } from '../ruby/values.ts';
import { pluralize, singularize } from './inflections.ts';
import { hashAt, only, type Rails, withDefaults, without } from './rails-call.ts';

export interface Reference {
  columns: readonly { name: string; type: string; options: Options }[];
  index?: { columns: Value; options: Options };
  foreignKey?: { to: string; options: Options };
}

const OWN = ['polymorphic', 'index', 'foreign_key', 'type'] as const;

/** Up to 6.0 the index on a polymorphic reference was named after both columns, up to 5.0 the column was an `integer`, and in 4.2 there was no index. */
export function makeReference(rails: Rails, table: string, name: string, options: Options): Reference {
  const { version } = rails;
  const conditions = only(options, 'if_exists', 'if_not_exists');
  const isPolymorphic = isTrue(options.get('polymorphic')) === true;
  const type = textOf(options.get('type')) ?? (version < 51 ? 'integer' : 'bigint');
  const column = `${name}_id`;
  const own = without(options, ...OWN);
  const columns = [{ name: column, type, options: own }];
  if (isPolymorphic)
    columns.unshift({
      name: `${name}_type`,
      type: 'string',
      options: new Map([...hashAt(options, 'polymorphic'), ...conditions, ...only(options, 'null')]),
    });
  const reference: Reference = { columns };
  const index = options.get('index');
  if (isTrue(index ?? { type: 'boolean', value: version >= 50 }) === true) {
    const given: Options = new Map([...hashAt(options, 'index'), ...conditions]);
    const named =
      isPolymorphic && version >= 61 ? withDefaults(given, { name: string(`index_${table}_on_${name}`) }) : given;
    reference.index = {
      columns: { type: 'array', items: columns.map((one) => symbol(one.name)) },
      options: named,
    };
  }
  if (isTrue(options.get('foreign_key')) === true) {
    const given = hashAt(options, 'foreign_key');
    reference.foreignKey = {
      to: textOf(given.get('to_table')) ?? knownTable(rails, pluralize(name)),
      options: new Map([...without(given, 'to_table'), ['column', symbol(column)], ...conditions]),
    };
  }
  return reference;
}

/**
 * An application may have rules for words of its own (`faculty` is its own plural): where only the table with the singular is known, it is
 * that one.
 */
export function knownTable(rails: Rails, plural: string): string {
  const singular = singularize(plural);
  return rails.catalog.table(plural) === undefined && rails.catalog.table(singular) !== undefined ? singular : plural;
}
