/** `Schema::…`: https://laravel.com/docs/12.x/migrations#tables */
import type { Machine } from '../php/machine.ts';
import type { Span } from '../php/syntax.ts';
import { type Arguments, type HostValue, is, namesOf, stringOf, UNKNOWN, type Value } from '../php/values.ts';
import { addCommand, type Blueprint, createBlueprint } from './blueprint.ts';
import { compile } from './compile.ts';
import { otherConnection } from './connections.ts';
import { indexName, quoted } from './names.ts';
import { argument, callback, type Session } from './session.ts';
import { tableHost } from './table.ts';

export interface SchemaCall {
  args: Arguments;
  span: Span;
  session: Session;
  machine: Machine;
}

type SchemaMethod = (call: SchemaCall) => Value;

const TABLE_UNKNOWN = 'a change of a table whose name is only known when it runs';

/** Undefined: the schema builder has no such method. */
export function schemaCall(name: string, call: SchemaCall): Value | undefined {
  const word = name.toLowerCase();
  return Object.hasOwn(METHODS, word) ? METHODS[word]?.(call) : undefined;
}

export const schemaHost = (session: Session, machine: Machine): HostValue => ({
  kind: 'host',
  call: (name, args, span) => schemaCall(name, { args, span, session, machine }),
});

/** Compiles and sends. */
function build(blueprint: Blueprint, { session }: SchemaCall): void {
  for (const { sql, why, span } of compile(blueprint, session.framework)) {
    if (sql !== undefined) session.effects.send(sql, span);
    else session.effects.cannotRead(why ?? 'a change of a table with values that are only known when it runs', span);
  }
  session.catalog.note(blueprint);
}

/** The blueprint of the table that is named first; undefined: only the run tells. */
function blueprintOf({ args, span, session }: SchemaCall, name = 'table'): Blueprint | undefined {
  const table = stringOf(argument(args, 0, name));
  if (table !== undefined && table !== '') return createBlueprint(table, span);
  session.effects.cannotRead(TABLE_UNKNOWN, span);
  return undefined;
}

const change =
  (isCreating: boolean): SchemaMethod =>
  (call) => {
    const blueprint = blueprintOf(call);
    if (blueprint === undefined) return null;
    if (isCreating) {
      blueprint.isCreating = true;
      addCommand(blueprint, 'create', [], call.span);
    }
    const { args, session, machine, span } = call;
    const given = argument(args, 1, 'callback');
    if (given === undefined || is(given, 'unknown'))
      session.effects.cannotRead('a change of a table that is in another file', span);
    callback(given, [tableHost(blueprint, session, machine)], span, machine);
    build(blueprint, call);
    return null;
  };

const drop =
  (name: 'drop' | 'dropIfExists'): SchemaMethod =>
  (call) => {
    const blueprint = blueprintOf(call);
    if (blueprint === undefined) return null;
    addCommand(blueprint, name, [], call.span);
    build(blueprint, call);
    return null;
  };

const send =
  (sql: string): SchemaMethod =>
  ({ session, span }) => {
    session.effects.send(sql, span);
    return true;
  };

/** `Schema::whenTableHasColumn(table, column, function ($table) { … })` */
const when =
  (question: 'hasColumn' | 'hasIndex', wanted: boolean): SchemaMethod =>
  (call) => {
    const { args, session, span } = call;
    const table = stringOf(argument(args, 0, 'table'));
    const given = argument(args, 1, question === 'hasColumn' ? 'column' : 'index');
    const name = typeof given === 'string' ? given : undefined;
    const known = table === undefined || name === undefined ? undefined : session.catalog[question](table, name);
    if (known === !wanted) return null;
    const rest = [argument(args, 0, 'table') ?? UNKNOWN, argument(args, 2, 'callback') ?? UNKNOWN];
    return change(false)({ ...call, args: { values: rest, named: new Map() }, span });
  };

const METHODS: Readonly<Record<string, SchemaMethod>> = {
  create: change(true),
  table: change(false),
  drop: drop('drop'),
  dropifexists: drop('dropIfExists'),
  rename: (call) => {
    const blueprint = blueprintOf(call, 'from');
    if (blueprint === undefined) return null;
    const to = stringOf(argument(call.args, 1, 'to'));
    if (to === undefined) call.session.effects.cannotRead(TABLE_UNKNOWN, call.span);
    else {
      addCommand(blueprint, 'rename', [to], call.span);
      build(blueprint, call);
    }
    return null;
  },
  dropcolumns: (call) => {
    const blueprint = blueprintOf(call);
    const names = namesOf(argument(call.args, 1, 'columns'));
    if (blueprint === undefined) return null;
    if (names === undefined)
      call.session.effects.cannotRead('a change of a table with values that are only known when it runs', call.span);
    else if (names.length > 0) {
      addCommand(blueprint, 'dropColumn', names, call.span);
      build(blueprint, call);
    }
    return null;
  },
  enableforeignkeyconstraints: send('SET CONSTRAINTS ALL IMMEDIATE'),
  disableforeignkeyconstraints: send('SET CONSTRAINTS ALL DEFERRED'),
  withoutforeignkeyconstraints: ({ args, session, machine, span }) => {
    session.effects.send('SET CONSTRAINTS ALL DEFERRED', span);
    const result = callback(argument(args, 0, 'callback'), [], span, machine);
    session.effects.send('SET CONSTRAINTS ALL IMMEDIATE', span);
    return result;
  },
  ensurevectorextensionexists: ({ session, span }) => {
    session.effects.send('create extension if not exists "vector"', span);
    return null;
  },
  ensureextensionexists: ({ args, session, span }) => {
    const [name, schema] = [stringOf(argument(args, 0, 'name')), stringOf(argument(args, 1, 'schema') ?? null)];
    if (name === undefined || schema === undefined)
      session.effects.cannotRead('an extension whose name is only known when it runs', span);
    else
      session.effects.send(
        `create extension if not exists ${quoted(name)}${schema === '' ? '' : ` schema ${quoted(schema)}`}`,
        span,
      );
    return null;
  },
  dropalltables: ({ session, span }) => {
    session.effects.cannotRead('`dropAllTables`: whatever tables are there', span);
    return null;
  },
  dropallviews: ({ session, span }) => {
    session.effects.cannotRead('`dropAllViews`: whatever views are there', span);
    return null;
  },
  dropalltypes: ({ session, span }) => {
    session.effects.cannotRead('`dropAllTypes`: whatever types are there', span);
    return null;
  },
  createdatabase: ({ session, span }) => {
    session.effects.cannotRead('`createDatabase`: another database', span);
    return null;
  },
  dropdatabaseifexists: ({ session, span }) => {
    session.effects.cannotRead('`dropDatabaseIfExists`: another database', span);
    return null;
  },
  whentablehascolumn: when('hasColumn', true),
  whentabledoesnthavecolumn: when('hasColumn', false),
  whentablehasindex: when('hasIndex', true),
  whentabledoesnthaveindex: when('hasIndex', false),
  hastable: ({ args, session }) => {
    const name = stringOf(argument(args, 0, 'table'));
    return (name === undefined ? undefined : session.catalog.hasTable(name)) ?? UNKNOWN;
  },
  hascolumn: ({ args, session }) => hasColumns([argument(args, 1, 'column') ?? UNKNOWN], args, session),
  hascolumns: ({ args, session }) => {
    const given = argument(args, 1, 'columns') ?? UNKNOWN;
    return is(given, 'array') ? hasColumns([...given.entries.values()], args, session) : UNKNOWN;
  },
  hasindex: ({ args, session }) => {
    const table = stringOf(argument(args, 0, 'table'));
    const given = argument(args, 1, 'index');
    if (table === undefined) return UNKNOWN;
    if (typeof given === 'string') return session.catalog.hasIndex(table, given) ?? UNKNOWN;
    const columns = namesOf(given);
    if (columns === undefined) return UNKNOWN;
    const found = ['index', 'unique'].some((kind) => session.catalog.hasIndex(table, indexName(table, columns, kind)));
    return found ? true : UNKNOWN;
  },
  hasview: () => UNKNOWN,
  gettables: () => UNKNOWN,
  gettablelisting: () => UNKNOWN,
  getviews: () => UNKNOWN,
  gettypes: () => UNKNOWN,
  getcolumns: () => UNKNOWN,
  getcolumntype: () => UNKNOWN,
  getcolumnlisting: () => UNKNOWN,
  getindexes: () => UNKNOWN,
  getindexlisting: () => UNKNOWN,
  getforeignkeys: () => UNKNOWN,
  getalltables: () => UNKNOWN,
  getconnection: ({ session, machine }) => session.database(machine),
  connection: ({ args, session, machine, span }) => {
    const other = otherConnection(argument(args, 0, 'name') ?? null, session, span);
    return other ?? schemaHost(session, machine);
  },
  defaultstringlength: () => null,
  defaulttimeprecision: () => null,
  defaultmorphkeytype: () => null,
  morphusinguuids: () => null,
  morphusingulids: () => null,
  blueprintresolver: () => null,
  usenativeschemaoperationsifpossible: () => null,
};

function hasColumns(columns: readonly Value[], args: Arguments, session: Session): Value {
  const table = stringOf(argument(args, 0, 'table'));
  if (table === undefined) return UNKNOWN;
  const answers = columns.map((column) => {
    const name = stringOf(column);
    return name === undefined ? undefined : session.catalog.hasColumn(table, name);
  });
  if (answers.includes(false)) return false;
  return answers.every((answer) => answer === true) ? true : UNKNOWN;
}
