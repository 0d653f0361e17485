/** One migration on its way up: its calls, one by one, become statements, or places that could not be read. */
import type { ProgramStatement, Unread } from '../program.ts';
import { createInterpreter, type Host, type Interpreter, TooLong } from '../ruby/interpreter.ts';
import { newScope } from '../ruby/scope.ts';
import { format } from '../ruby/texts.ts';
import { nodeAt, type RubyNode, statementsOf } from '../ruby/tree.ts';
import {
  type Block,
  boolean,
  type Call,
  integer,
  isTrue,
  listOf,
  NIL,
  type Options,
  object,
  type RubyObject,
  string,
  symbol,
  textOf,
  UNKNOWN,
  type Value,
} from '../ruby/values.ts';
import { alter, type Fragments } from './alterations.ts';
import { quoting, READS_ROWS, RUNS_BLOCK, SENDS_SQL } from './calls.ts';
import type { Catalog } from './catalog.ts';
import { inBulk, onTable } from './change-table.ts';
import { COMMANDS, givenSql } from './commands.ts';
import { defineTable, joinTable, type TableDefinition } from './create-table.ts';
import { exists } from './exists.ts';
import { tableOf } from './inflections.ts';
import { inverseOf } from './inverse.ts';
import { relation } from './models.ts';
import { qualified } from './names.ts';
import { callOf, isUnreadable, NOT_KNOWN, type Outcome, positional, type Rails, unknownPart } from './rails-call.ts';
import { callKnownClass, HARMLESS, INERT_OBJECT, isInert, onlyReads } from './reading.ts';
import { knownTable } from './references.ts';
import type { Source } from './source.ts';
import { COLUMN_METHODS } from './types.ts';

/** What is gathered while a file is read. */
export interface Log {
  statements: ProgramStatement[];
  unread: Unread[];
  /** A call in `change` that Rails cannot take back. */
  isIrreversible: boolean;
}

export const newLog = (): Log => ({ statements: [], unread: [], isIrreversible: false });

export interface Session {
  /** Follows a method: `up`, `change`. */
  run(method: RubyNode): void;
  /** Follows statements that stand in no method: those of a schema dump. */
  runStatements(statements: readonly RubyNode[]): void;
  /** Follows what takes a method back. */
  revert(method: RubyNode): void;
}

/** Beyond this a file is no migration that anybody wrote. */
const MAX_STATEMENTS = 10_000;
const MAX_UNREAD = 1_000;

/**
 * `at` is where statements are placed that come from another file: the call that reverts it.
 * `migrationNamed` follows an earlier migration the other way.
 */
export function createSession(
  source: Source,
  catalog: Catalog,
  log: Log,
  options: { at?: RubyNode; revertClass?: (name: string, at: RubyNode) => boolean } = {},
): Session {
  let assured = 0;
  /** Calls in order, while a block is followed whose effect is to be taken back. */
  let recorded: Call[] | undefined;
  /** Options of `with_options` around a call. */
  let common: Options = new Map();
  /** Within `reversible` and the like, where the author says how to go back. */
  let handled = 0;

  const rails: Rails = {
    version: source.version,
    catalog,
    valueOf: (lambda) => (lambda.type === 'block' ? ruby.callBlock(lambda.block, []) : UNKNOWN),
  };

  function unread(node: RubyNode, what: string): Value {
    const { start, end } = options.at ?? node;
    const isSaid = log.unread.some((one) => one.what === what && one.start <= start && end <= one.end);
    if (isSaid) return UNKNOWN;
    if (log.unread.length >= MAX_UNREAD) throw new TooLong();
    log.unread.push({ start, end, what });
    return UNKNOWN;
  }

  function emit(sql: readonly string[], node: RubyNode): void {
    const { start, end } = options.at ?? node;
    for (const one of sql) {
      const trimmed = one.replace(/[\s;]+$/, '');
      if (trimmed.trim() === '') continue;
      if (log.statements.length >= MAX_STATEMENTS) throw new TooLong();
      log.statements.push({ sql: trimmed, start, end, ...(assured > 0 && { assured: 'safety_assured' }) });
      catalog.learn(trimmed);
    }
  }

  /** Sends what a call stands for, or says that it is not known. */
  function send(outcome: Outcome, call: Call): Value {
    if (isUnreadable(outcome)) return unread(call.node, `\`${call.name}\` ${outcome.unread}`);
    emit(outcome, call.node);
    return NIL;
  }

  function withOptions(call: Call): Value {
    const before = common;
    common = new Map([...common, ...call.options]);
    const value = within(call, [connection]);
    common = before;
    return value;
  }

  function perform(given: Call): Value {
    const call = common.size === 0 ? given : { ...given, ...optionsAdded(given, common) };
    if (recorded !== undefined) {
      recorded.push(call);
      return NIL;
    }
    if (handled === 0 && inverseOf(call) === undefined) log.isIrreversible = true;
    switch (call.name) {
      case 'create_table':
        return createTable(call);
      case 'create_join_table':
        return createJoinTable(call);
      default:
    }
    const command = COMMANDS.get(call.name);
    if (command === undefined) return unread(call.node, `\`${call.name}\`, which is not known here`);
    // A hash that is a value is no option.
    return send(unknownPart(call) ?? command(rails, call), call);
  }

  function createTable(call: Call): Value {
    const name = textOf(positional(call)[0]);
    const unknown = unknownPart(call);
    if (name === undefined || unknown) return send(unknown ?? NOT_KNOWN, call);
    const table = defineTable(rails, name, call.options);
    if (call.block) ruby.callBlock(call.block, [tableObject(table)]);
    return send(table.statements(), call);
  }

  function createJoinTable(call: Call): Value {
    const join = unknownPart(call) === undefined ? joinTable(rails, call) : undefined;
    if (join === undefined) return send(NOT_KNOWN, call);
    const table = defineTable(rails, join.name, join.options);
    for (const reference of join.references) table.add(reference);
    if (call.block) ruby.callBlock(call.block, [tableObject(table)]);
    return send(table.statements(), call);
  }

  const tableObject = (table: TableDefinition): Value =>
    object({
      call(call) {
        if (call.name === 'name') return string(table.name);
        if (call.name === 'respond_to?') return boolean(COLUMN_METHODS.has(textOf(call.args[0]) ?? ''));
        const added = table.add(call);
        if (added === undefined) unread(call.node, `\`${call.name}\` of a table, which is not known here`);
        else if (added !== 'added') unread(call.node, `\`${call.name}\` ${added.unread}`);
        return NIL;
      },
    });

  function changeTable(call: Call): Value {
    const [table] = positional(call);
    if (call.block === undefined) return NIL;
    if (textOf(table) === undefined || table === undefined) {
      ruby.maybe(() => ruby.callBlock(call.block as Block, [UNKNOWN]));
      return send(NOT_KNOWN, call);
    }
    const isBulk = isTrue(call.options.get('bulk')) === true && recorded === undefined;
    const calls: Call[] = [];
    const answers: RubyObject = {
      call(inner) {
        if (inner.name === 'name') return table;
        if (inner.name === 'respond_to?') return boolean(COLUMN_METHODS.has(textOf(inner.args[0]) ?? ''));
        const made = onTable(rails, table, inner);
        if (made === undefined) return unread(inner.node, `\`${inner.name}\` of a table, which is not known here`);
        let value: Value = NIL;
        for (const one of made) {
          if (exists(catalog, one) !== undefined) value = exists(catalog, one) ?? UNKNOWN;
          else if (isBulk) calls.push(one);
          else value = perform(one);
        }
        return value;
      },
    };
    ruby.callBlock(call.block, [object(answers)]);
    if (isBulk) bulk(textOf(table) ?? '', calls, call);
    return NIL;
  }

  /** Neighbours become one statement as far as they can. */
  function bulk(table: string, calls: readonly Call[], around: Call): void {
    let parts: Fragments[] = [];
    const flush = (): void => {
      const fragments = parts.flatMap((part) => part.fragments);
      if (fragments.length > 0) emit([alter(table, fragments)], around.node);
      emit(
        parts.flatMap((part) => part.after),
        around.node,
      );
      parts = [];
    };
    for (const call of calls) {
      const part = unknownPart(call) ?? inBulk(rails, call);
      if (part === undefined) {
        flush();
        perform(call);
        continue;
      }
      if (handled === 0 && inverseOf(call) === undefined) log.isIrreversible = true;
      if ('unread' in part) unread(call.node, `\`${call.name}\` ${part.unread}`);
      else parts.push(part);
    }
    flush();
  }

  function within(call: Call, args: readonly Value[] = []): Value {
    return call.block === undefined ? NIL : ruby.callBlock(call.block, args);
  }

  function byHand(follow: () => Value): Value {
    handled++;
    const value = follow();
    handled--;
    return value;
  }

  function reverting(follow: () => void): void {
    const before = recorded;
    recorded = [];
    follow();
    const calls = recorded.reverse();
    recorded = before;
    for (const call of calls) {
      const inverse = inverseOf(call);
      if (inverse === undefined) unread(call.node, `\`${call.name}\` within \`revert\`, which Rails cannot take back`);
      else if (inverse.name !== 'say') byHand(() => callSelf(inverse));
    }
  }

  const direction = object({
    call(call) {
      if (call.name !== 'up' && call.name !== 'down') return undefined;
      return (call.name === 'up') === (recorded === undefined) ? within(call) : NIL;
    },
  });

  /** Calls on the migration, and on the connection, to which it passes on what it does not know. */
  function callSelf(call: Call): Value {
    const known = exists(catalog, call) ?? quoting(call);
    if (known !== undefined) return known;
    switch (call.name) {
      case 'change_table':
        return changeTable(call);
      case 'with_options':
        return withOptions(call);
      case 'safety_assured': {
        assured++;
        const value = within(call);
        assured--;
        return value;
      }
      case 'reversible':
        return byHand(() => within(call, [direction]));
      case 'up_only':
        return recorded === undefined ? byHand(() => within(call)) : NIL;
      case 'revert': {
        if (call.block) reverting(() => void within(call));
        for (const one of call.args)
          if (one.type !== 'constant' || options.revertClass?.(one.name, call.node) !== true)
            unread(call.node, '`revert` of a migration that is not known');
        return NIL;
      }
      case 'reverting?':
        return boolean(recorded !== undefined);
      case 'connection':
      case 'lease_connection':
      case 'raw_connection':
      case 'base_connection':
        return connection;
      case 'adapter_name':
        return string('PostgreSQL');
      case 'postgresql_version':
      case 'database_version':
      case 'server_version':
        return integer(170_000);
      case 'up':
      case 'down':
        return NIL;
      case 'format':
      case 'sprintf':
        return textOf(call.args[0]) === undefined ? UNKNOWN : format(textOf(call.args[0]) ?? '', valuesOf(call));
      case 'create_view':
      case 'update_view':
      case 'replace_view':
        return createView(call);
      default:
    }
    if (RUNS_BLOCK.has(call.name)) return within(call, [connection]);
    if (SENDS_SQL.has(call.name)) return execute(call);
    if (READS_ROWS.has(call.name)) return UNKNOWN;
    if (COMMANDS.has(call.name) || call.name === 'create_table' || call.name === 'create_join_table')
      return perform(call);
    if (/^supports_\w+\?$/.test(call.name)) return boolean(true);
    if (HARMLESS.has(call.name) || /[?=]$/.test(call.name)) {
      if (call.block) unsure(call.block);
      return UNKNOWN;
    }
    log.isIrreversible ||= handled === 0;
    unread(call.node, `\`${call.name}\`, which this file does not define`);
    if (call.block) unsure(call.block);
    return UNKNOWN;
  }

  function execute(call: Call): Value {
    if (handled === 0) log.isIrreversible = true;
    if (recorded !== undefined) {
      recorded.push(call);
      return NIL;
    }
    const sql = givenSql(call);
    // Values apart from the SQL are not put in.
    if (sql === undefined || listOf(call.args[2]).length > 0)
      return unread(call.node, `\`${call.name}\` with a string that is built when it runs`);
    emit([sql], call.node);
    return UNKNOWN;
  }

  /** Of the gem scenic; the definition is in a file of its own, unless it stands here. */
  function createView(call: Call): Value {
    const [name, sql] = [textOf(positional(call)[0]), textOf(call.options.get('sql_definition'))];
    if (recorded !== undefined) {
      recorded.push(call);
      return NIL;
    }
    if (name === undefined || sql === undefined)
      return unread(call.node, `\`${call.name}\` with a definition that lies in another file`);
    const kind = isTrue(call.options.get('materialized')) === true ? 'MATERIALIZED VIEW' : 'VIEW';
    emit([`CREATE ${kind} ${qualified(name)} AS ${sql}`], call.node);
    return NIL;
  }

  function unsure(block: Block): void {
    ruby.maybe(() => ruby.callBlock(block, [UNKNOWN]));
  }

  const connection: Value = object({
    call: (call) => (call.name === 'schema_cache' || call.name === 'logger' ? INERT_OBJECT : callSelf(call)),
  });

  function modelTable(name: string): string | undefined {
    const own = name.slice(name.lastIndexOf(':') + 1);
    if (source.models.has(own)) {
      const table = source.models.get(own);
      return table === undefined ? undefined : knownTable(rails, table);
    }
    // One of the application: its table is certain only where there is one of that name.
    const table = /^\w+$/.test(name) ? knownTable(rails, tableOf(name)) : undefined;
    return table !== undefined && catalog.table(table) !== undefined ? table : undefined;
  }

  function callConstant(name: string, call: Call): Value | undefined {
    if (['connection', 'lease_connection'].includes(call.name)) return connection;
    if (/^(?:ActiveRecord::Base|ApplicationRecord)$/.test(name)) {
      if (RUNS_BLOCK.has(call.name)) return within(call, [connection]);
      if (call.name === 'connection_pool') return connection;
      if (call.name === 'execute' || READS_ROWS.has(call.name)) return callSelf(call);
      return call.name.startsWith('sanitize_sql') || call.name === 'logger' ? INERT_OBJECT : undefined;
    }
    if (/^ActiveRecord::(?:Migration|Schema)/.test(name)) return call.name === '[]' ? UNKNOWN : callSelf(call);
    if (RUNS_BLOCK.has(call.name)) return within(call);
    const known = callKnownClass(name, call, catalog.usesUuids() ? symbol('uuid') : NIL);
    if (known !== undefined) return known;
    if (call.name === 'table_name' || call.name === 'quoted_table_name') {
      const table = modelTable(name);
      return table === undefined ? UNKNOWN : string(call.name === 'table_name' ? table : qualified(table));
    }
    const table = modelTable(name);
    if (table === undefined) return undefined;
    const rows = relation(rails, table, (sql, changed) => {
      emit(sql, changed.node);
      if (handled === 0) log.isIrreversible = true;
      return UNKNOWN;
    });
    return rows.call(call);
  }

  function callUnknown(receiver: Value, call: Call): Value {
    if (receiver.type === 'constant' && isInert(receiver.name)) {
      if (call.block) unsure(call.block);
      return UNKNOWN;
    }
    // A connection by another name.
    if (receiver.type === 'unknown' && (call.name === 'execute' || COMMANDS.has(call.name))) return callSelf(call);
    if (call.block) unsure(call.block);
    if (onlyReads(call)) return UNKNOWN;
    log.isIrreversible ||= handled === 0;
    const of = receiver.type === 'constant' ? `${receiver.name}.` : '';
    return unread(call.node, `\`${of}${call.name}\`, Ruby code that runs with the migration`);
  }

  const host: Host = {
    callSelf,
    callConstant,
    callUnknown,
    constant: (name) => source.constants.get(name),
    method: (name) => source.methods.get(name),
  };
  const ruby: Interpreter = createInterpreter(host);

  return {
    run(method) {
      ruby.run(statementsOf(nodeAt(method, 'body')), newScope());
    },
    runStatements(statements) {
      ruby.run(statements, newScope());
    },
    revert(method) {
      reverting(() => void ruby.run(statementsOf(nodeAt(method, 'body')), newScope()));
    },
  };
}

const valuesOf = ({ args }: Call): Value =>
  args[1]?.type === 'hash' ? args[1] : { type: 'array', items: args.slice(1) };

const optionsAdded = (call: Call, common: Options): Pick<Call, 'args' | 'options'> => {
  const { args, options } = callOf(call, call.name, positional(call), new Map([...common, ...call.options]));
  return { args, options };
};
