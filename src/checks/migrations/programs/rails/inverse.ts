/** The call that takes another one back, as Rails derives it for `change` and `revert`. */
import { type Call, isTrue, type Value } from '../ruby/values.ts';
import { callOf, only, positional, without } from './rails-call.ts';

/** Undefined: Rails refuses, and a migration that makes this call cannot go down. */
export function inverseOf(call: Call): Call | undefined {
  const args = positional(call);
  const { options } = call;
  const as = (name: string, given: readonly Value[] = args, left = options): Call => ({
    ...callOf(call, name, given, left),
    ...(call.block && { block: call.block }),
  });
  switch (call.name) {
    case 'create_table':
      return as('drop_table', args, without(options, 'if_not_exists'));
    case 'create_join_table':
      return as('drop_join_table');
    case 'drop_table':
      return args.length === 1 && (options.size > 0 || call.block)
        ? as('create_table', args, without(options, 'if_exists'))
        : undefined;
    case 'drop_join_table':
      return as('create_join_table');
    case 'add_column':
      return as('remove_column');
    case 'remove_column':
      return args.length > 2 ? as('add_column', args, without(options, 'if_exists')) : undefined;
    case 'add_columns':
      return as('remove_columns');
    case 'remove_columns':
      return options.has('type') ? as('add_columns') : undefined;
    case 'add_index':
      return as('remove_index');
    case 'remove_index': {
      const columns = args[1] ?? options.get('column');
      if (args[0] === undefined || columns === undefined) return undefined;
      return as('add_index', [args[0], columns], without(options, 'column', 'if_exists'));
    }
    case 'rename_index':
    case 'rename_column': {
      const [table, from, to] = args;
      return table && from && to ? as(call.name, [table, to, from]) : undefined;
    }
    case 'rename_table':
    case 'rename_enum': {
      const [from, to = options.get('to')] = args;
      return from && to ? as(call.name, [to, from], without(options, 'to')) : undefined;
    }
    case 'rename_enum_value': {
      const [from, to] = [options.get('from'), options.get('to')];
      return from && to ? as(call.name, args, new Map([...options, ['from', to], ['to', from]])) : undefined;
    }
    case 'add_timestamps':
      return as('remove_timestamps');
    case 'remove_timestamps':
      return as('add_timestamps');
    case 'add_reference':
    case 'add_belongs_to':
      return as('remove_reference');
    case 'remove_reference':
    case 'remove_belongs_to':
      return as('add_reference');
    case 'add_foreign_key':
      return as('remove_foreign_key', args, without(options, 'validate'));
    case 'remove_foreign_key': {
      const to = args[1] ?? options.get('to_table');
      return args[0] && to ? as('add_foreign_key', [args[0], to], without(options, 'to_table')) : undefined;
    }
    case 'add_check_constraint':
      return as('remove_check_constraint', args, without(options, 'validate'));
    case 'remove_check_constraint':
      return args.length < 2 ? undefined : as('add_check_constraint');
    case 'add_exclusion_constraint':
      return as('remove_exclusion_constraint');
    case 'remove_exclusion_constraint':
      return args.length < 2 ? undefined : as('add_exclusion_constraint');
    case 'add_unique_constraint':
      return options.has('using_index') ? undefined : as('remove_unique_constraint');
    case 'remove_unique_constraint':
      return args.length < 2 ? undefined : as('add_unique_constraint');
    case 'enable_extension':
      return as('disable_extension');
    case 'disable_extension':
      return as('enable_extension');
    case 'create_enum':
      return as('drop_enum');
    case 'drop_enum':
      return args.length < 2 ? undefined : as('create_enum');
    case 'create_schema':
      return as('drop_schema');
    case 'drop_schema':
      return as('create_schema');
    case 'change_column_null': {
      const isNull = isTrue(args[2]);
      return args[0] && args[1] && isNull !== undefined
        ? as(call.name, [args[0], args[1], { type: 'boolean', value: !isNull }, ...args.slice(3)])
        : undefined;
    }
    case 'change_column_default':
    case 'change_column_comment':
    case 'change_table_comment': {
      const [from, to] = [options.get('from'), options.get('to')];
      return from && to
        ? as(
            call.name,
            args,
            new Map([
              ['from', to],
              ['to', from],
            ]),
          )
        : undefined;
    }
    // Of the gem scenic.
    case 'create_view':
      return as('drop_view', args, only(options, 'materialized'));
    case 'drop_view':
      return options.has('revert_to_version') ? as('create_view') : undefined;
    case 'update_view':
      return options.has('revert_to_version') ? call : undefined;
    case 'validate_foreign_key':
    case 'validate_check_constraint':
    case 'validate_constraint':
      // Rails does not record them: they run again on the way down, which changes nothing.
      return { ...call, name: 'say', args: [] };
    default:
      return undefined;
  }
}
