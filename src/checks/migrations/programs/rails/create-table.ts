/** `create_table` and `create_join_table`: https://api.rubyonrails.org/classes/ActiveRecord/ConnectionAdapters/TableDefinition.html */
import { type Call, isTrue, NIL, namesOf, type Options, symbol, textOf, UNKNOWN, type Value } from '../ruby/values.ts';
import { type Column, columnToSql, makeColumn, PRECISION_SINCE, timestampOptions } from './columns.ts';
import { checkSql, exclusionSql, foreignKeySql, uniqueSql } from './constraints.ts';
import { addIndex } from './indexes.ts';
import { singularize } from './inflections.ts';
import { ident, literal, partsOf, qualified } from './names.ts';
import {
  callOf,
  hashAt,
  isUnreadable,
  NOT_KNOWN,
  type Outcome,
  positional,
  type Rails,
  type Unreadable,
  unknownPart,
  without,
} from './rails-call.ts';
import { makeReference } from './references.ts';
import { COLUMN_METHODS } from './types.ts';

/** A table in the making: what the block says of it, call by call. */
export interface TableDefinition {
  name: string;
  /** What could not be read: the table is made without it. Undefined: there is no such method. */
  add(call: Call): Unreadable | 'added' | undefined;
  /** In the order in which they are sent. */
  statements(): Outcome;
}

const TABLE_OPTIONS = ['id', 'primary_key', 'force', 'temporary', 'if_not_exists', 'options', 'as', 'comment'] as const;

export function defineTable(rails: Rails, name: string, given: Options): TableDefinition {
  const columns = new Map<string, Column>();
  const keys: string[] = [];
  const constraints = {
    foreignKeys: [] as string[],
    checks: [] as string[],
    exclusions: [] as string[],
    uniques: [] as string[],
  };
  const indexes: Call[] = [];
  let first: Call | undefined;

  function addColumn(column: string, type: string, options: Options, call: Call): Unreadable | undefined {
    const own = without(options, 'index');
    if (rails.version < PRECISION_SINCE && !own.has('precision')) own instanceof Map && own.set('precision', NIL);
    const made = makeColumn(rails, column, type, own);
    if ('unread' in made) return made;
    columns.set(column, made);
    const index = options.get('index');
    if (isTrue(index) === true)
      indexes.push(callOf(call, 'add_index', [symbol(name), symbol(column)], hashAt(options, 'index')));
    return undefined;
  }

  function primaryKey(column: string, type: string, options: Options, call: Call): Unreadable | undefined {
    const kind = type === 'primary_key' && rails.version < 51 ? 'integer' : type;
    const all = new Map([...options, ['primary_key', { type: 'boolean', value: true } as Value]]);
    if (kind === 'uuid' && !all.has('default')) all.set('default', { type: 'string', text: 'gen_random_uuid()' });
    return addColumn(column, kind, all, call);
  }

  function setPrimaryKey(call: Call): void {
    const rest = without(given, ...TABLE_OPTIONS);
    let [id, options]: [Value, Options] = [
      given.get('id') ?? symbol(rails.version < 51 ? 'integer' : 'primary_key'),
      rest,
    ];
    if (isTrue(id) !== true || given.has('as')) return;
    const names = namesOf(given.get('primary_key')) ?? [];
    if (rails.version < 51 && given.has('id') && !rest.has('default')) {
      const kind = textOf(id);
      if (kind === 'uuid') options = new Map([...rest, ['default', { type: 'string', text: 'uuid_generate_v4()' }]]);
      if (kind === 'integer' || kind === 'bigint') options = new Map([...rest, ['default', NIL]]);
    }
    if (id.type === 'hash') {
      const hash = hashAt(given, 'id');
      options = new Map([...options, ...without(hash, 'type')]);
      id = hash.get('type') ?? symbol('primary_key');
    }
    if (names.length > 1 || given.get('primary_key')?.type === 'array') keys.push(...names);
    else primaryKey(names[0] ?? 'id', textOf(id) ?? 'primary_key', options, call);
  }

  function addReference(reference: string, options: Options, call: Call): Unreadable | undefined {
    const made = makeReference(rails, name, reference, options);
    let unread: Unreadable | undefined;
    for (const column of made.columns) unread ??= addColumn(column.name, column.type, column.options, call);
    if (made.index)
      indexes.push(
        callOf(call, 'add_index', [symbol(name), made.index.columns], without(made.index.options, 'if_not_exists')),
      );
    return unread ?? (made.foreignKey && addForeignKey(made.foreignKey.to, made.foreignKey.options));
  }

  function addForeignKey(to: string, options: Options): Unreadable | undefined {
    const sql = foreignKeySql(rails, name, to, options);
    if (typeof sql !== 'string') return sql;
    constraints.foreignKeys.push(sql);
    return undefined;
  }

  /** One method of the table; `false`: there is none. */
  function follow(call: Call, options: Options): Unreadable | undefined | false {
    const args = positional(call);
    const names = namesOf({ type: 'array', items: args });
    const type = COLUMN_METHODS.get(call.name);
    if (type !== undefined) {
      if (names === undefined) return NOT_KNOWN;
      let unread: Unreadable | undefined;
      for (const column of names) unread ??= addColumn(column, type, options, call);
      return unread;
    }
    const [one, other] = [textOf(args[0]), textOf(args[1])];
    switch (call.name) {
      case 'column':
        return one === undefined || other === undefined ? NOT_KNOWN : addColumn(one, other, options, call);
      case 'primary_key':
        return one === undefined ? NOT_KNOWN : primaryKey(one, other ?? 'primary_key', options, call);
      case 'timestamps': {
        const all = timestampOptions(rails, options);
        return addColumn('created_at', 'datetime', all, call) ?? addColumn('updated_at', 'datetime', all, call);
      }
      case 'references':
      case 'belongs_to': {
        if (names === undefined) return NOT_KNOWN;
        let unread: Unreadable | undefined;
        for (const reference of names) unread ??= addReference(reference, options, call);
        return unread;
      }
      case 'index':
        indexes.push(callOf(call, 'add_index', [symbol(name), args[0] ?? UNKNOWN], options));
        return undefined;
      case 'foreign_key':
        return one === undefined ? NOT_KNOWN : addForeignKey(one, options);
      case 'check_constraint':
        if (one === undefined) return NOT_KNOWN;
        constraints.checks.push(checkSql(name, one, options));
        return undefined;
      case 'exclusion_constraint':
        if (one === undefined) return NOT_KNOWN;
        constraints.exclusions.push(exclusionSql(rails, name, one, options));
        return undefined;
      case 'unique_constraint': {
        const list = namesOf(args[0]);
        if (list === undefined) return NOT_KNOWN;
        constraints.uniques.push(uniqueSql(rails, name, list, options));
        return undefined;
      }
      case 'remove_column':
        if (one !== undefined) columns.delete(one);
        return undefined;
      default:
        return false;
    }
  }

  return {
    name,
    add(call) {
      if (first === undefined) {
        first = call;
        setPrimaryKey(call);
      }
      const unknown = unknownPart(call);
      // The table is made all the same, and what is known of the column says what it is.
      const known =
        unknown === undefined
          ? call.options
          : new Map([...call.options].filter(([, value]) => value.type !== 'unknown'));
      const outcome = follow(call, known);
      return outcome === false ? undefined : (unknown ?? outcome ?? 'added');
    },
    statements() {
      const start: Call = first ?? { name: 'create_table', args: [], options: new Map(), node: NO_NODE };
      if (first === undefined) setPrimaryKey(start);
      const elements: string[] = [];
      for (const column of columns.values()) {
        const sql = columnToSql(rails, column);
        if (typeof sql !== 'string') return sql;
        elements.push(sql);
      }
      if (keys.length > 0) elements.push(`PRIMARY KEY (${keys.map(ident).join(', ')})`);
      elements.push(
        ...constraints.foreignKeys,
        ...constraints.checks,
        ...constraints.exclusions,
        ...constraints.uniques,
      );
      const isConditional = isTrue(given.get('if_not_exists')) === true;
      const sql: string[] = [];
      if (isTrue(given.get('force')) === true)
        sql.push(
          `DROP TABLE IF EXISTS ${qualified(name)}${textOf(given.get('force')) === 'cascade' ? ' CASCADE' : ''}`,
        );
      const [extra, as] = [textOf(given.get('options')), given.get('as')];
      if (as !== undefined && textOf(as) === undefined) return NOT_KNOWN;
      const kind = isTrue(given.get('temporary')) === true ? 'TEMPORARY TABLE' : 'TABLE';
      // A table that is made from a query may have no list, one without columns has an empty one.
      const list = elements.length > 0 || as === undefined ? ` (${elements.join(', ')})` : '';
      sql.push(
        `CREATE ${kind} ${isConditional ? 'IF NOT EXISTS ' : ''}${qualified(name)}${list}${extra === undefined ? '' : ` ${extra}`}${as === undefined ? '' : ` AS ${textOf(as)}`}`,
      );
      for (const index of indexes) {
        const options = new Map([
          ...index.options,
          ['if_not_exists', { type: 'boolean', value: isConditional } as Value],
        ]);
        const made = addIndex(rails, { ...index, options });
        if (isUnreadable(made)) return made;
        sql.push(...made);
      }
      const comment = textOf(given.get('comment'));
      if (comment) sql.push(`COMMENT ON TABLE ${qualified(name)} IS ${literal(comment)}`);
      for (const column of columns.values()) {
        const words = textOf(column.options.get('comment'));
        if (words) sql.push(`COMMENT ON COLUMN ${qualified(name)}.${ident(column.name)} IS ${literal(words)}`);
      }
      return sql;
    },
  };
}

const NO_NODE = { kind: 'CallNode', start: 0, end: 0, parts: {} };

/** The name of the table between two others: in the order of the alphabet, without what they begin with both. */
export function joinTableName(call: Call): string | undefined {
  const given = textOf(call.options.get('table_name'));
  const [one, other] = [textOf(positional(call)[0]), textOf(positional(call)[1])];
  if (given !== undefined || one === undefined || other === undefined) return given;
  return [one, other]
    .sort()
    .join('\0')
    .replace(/^(.*[._])(.+)\0\1(.+)/s, '$1$2_$3')
    .replace('\0', '_');
}

/** The options of the table and the two calls with which its block begins. */
export function joinTable(
  rails: Rails,
  call: Call,
): { name: string; options: Options; references: readonly Call[] } | undefined {
  const name = joinTableName(call);
  const tables = positional(call).slice(0, 2).map(textOf);
  if (name === undefined || !tables.every((table) => table !== undefined)) return undefined;
  const columnOptions = new Map([
    ['null', { type: 'boolean', value: false } as Value],
    ['index', { type: 'boolean', value: false } as Value],
    ...(rails.version < 51 ? [['type', symbol('integer')] as const] : []),
    ...hashAt(call.options, 'column_options'),
  ]);
  return {
    name,
    options: new Map([
      ...without(call.options, 'column_options', 'table_name'),
      ['id', { type: 'boolean', value: false } as Value],
    ]),
    references: tables.map((table) =>
      callOf(call, 'references', [symbol(singularize(partsOf(table).name))], columnOptions),
    ),
  };
}
