/** Methods that change a table otherwise: https://laravel.com/docs/12.x/migrations#available-index-types */
import { is, itemsOf, namesOf, stringOf, type Value } from '../php/values.ts';
import { addCommand, type Command, type CommandName } from './blueprint.ts';
import { commandHost, foreignCommand } from './column-host.ts';
import { rawOf } from './literals.ts';
import { indexName, keyOfModel } from './names.ts';
import { argument } from './session.ts';
import type { TableCall, TableMethod } from './table.ts';

/** Columns as names or, where there is an expression among them, as SQL. */
function columnsIn(value: Value | undefined): { names: string[]; isRaw: boolean } | undefined {
  const items = is(value, 'array') ? itemsOf(value) : value === undefined ? undefined : [value];
  if (items === undefined || items.length === 0) return undefined;
  const raw = items.map(rawOf);
  const names = items.map((item, index) => raw[index]?.sql ?? stringOf(item));
  if (!names.every((name) => name !== undefined)) return undefined;
  return { names, isRaw: raw.some((each) => each !== undefined) };
}

const index =
  (name: CommandName, kind: string): TableMethod =>
  ({ args, blueprint, span }) => {
    const columns = columnsIn(argument(args, 0, 'columns') ?? args.named.get('column'));
    const own = argument(args, 1, 'name') ?? null;
    if (columns === undefined || is(own, 'unknown')) return undefined;
    const called = stringOf(own) || indexName(blueprint.table, columns.names, kind);
    const command = addCommand(blueprint, name, columns.names, span, called);
    if (columns.isRaw) command.isRaw = true;
    const third = argument(args, 2, name === 'spatialIndex' ? 'operatorClass' : 'algorithm') ?? null;
    command.attributes.set(name === 'spatialIndex' ? 'operatorClass' : 'algorithm', third);
    return commandHost(command);
  };

const drop =
  (name: CommandName, kind: string): TableMethod =>
  ({ args, blueprint, span }) => {
    const given = argument(args, 0, 'index') ?? null;
    const columns = is(given, 'array') ? namesOf(given) : undefined;
    const own = is(given, 'array') ? columns && indexName(blueprint.table, columns, kind) : stringOf(given);
    if (own === undefined || (own === '' && name !== 'dropPrimary')) return undefined;
    return commandHost(addCommand(blueprint, name, columns ?? [], span, own));
  };

function dropColumns({ blueprint, span }: TableCall, names: readonly string[]): Value {
  return commandHost(addCommand(blueprint, 'dropColumn', names, span));
}

function dropForeign(call: TableCall, columns: readonly string[]): Command {
  const { blueprint, span } = call;
  return addCommand(blueprint, 'dropForeign', columns, span, indexName(blueprint.table, columns, 'foreign'));
}

/** A column of which the name may be left out. */
const dropNamed =
  (byDefault: string): TableMethod =>
  (call) => {
    const name = stringOf(argument(call.args, 0, 'column') ?? byDefault);
    return name === undefined ? undefined : dropColumns(call, [name]);
  };

const rename =
  (name: 'renameColumn' | 'renameIndex'): TableMethod =>
  ({ args, blueprint, span }) => {
    const names = [stringOf(argument(args, 0, 'from')), stringOf(argument(args, 1, 'to'))];
    if (!names.every((each) => each !== undefined)) return undefined;
    return commandHost(addCommand(blueprint, name, names, span));
  };

const dropOfModel =
  (withKey: boolean): TableMethod =>
  (call) => {
    const model = stringOf(argument(call.args, 0, 'model'));
    const own = argument(call.args, 1, 'column') ?? null;
    const column = own === null ? model && keyOfModel(model) : stringOf(own);
    if (column === undefined || column === '') return undefined;
    if (withKey || call.session.framework.version < 11) dropForeign(call, [column]);
    return withKey || call.session.framework.version >= 11 ? dropColumns(call, [column]) : null;
  };

const fullText = index('fulltext', 'fulltext');
const dropFullText = drop('dropIndex', 'fulltext');

/** By their names in small letters, since PHP takes any case. */
export const COMMANDS: Readonly<Record<string, TableMethod>> = {
  primary: index('primary', 'primary'),
  unique: index('unique', 'unique'),
  index: index('index', 'index'),
  fulltext: fullText,
  spatialindex: index('spatialIndex', 'spatialindex'),
  vectorindex: index('vectorIndex', 'vectorindex'),
  rawindex: ({ args, blueprint, span }) => {
    const sql = rawOf(argument(args, 0, 'expression'))?.sql ?? stringOf(argument(args, 0, 'expression'));
    const name = stringOf(argument(args, 1, 'name'));
    if (sql === undefined || name === undefined) return undefined;
    const command = addCommand(blueprint, 'index', [sql], span, name);
    command.isRaw = true;
    return commandHost(command);
  },
  foreign: ({ args, blueprint, span }) => {
    const columns = namesOf(argument(args, 0, 'columns'));
    const name = argument(args, 1, 'name') ?? null;
    if (columns === undefined || is(name, 'unknown')) return undefined;
    return commandHost(foreignCommand(blueprint, columns, stringOf(name) || undefined, span));
  },
  dropprimary: drop('dropPrimary', 'primary'),
  dropunique: drop('dropUnique', 'unique'),
  dropindex: drop('dropIndex', 'index'),
  dropfulltext: dropFullText,
  dropspatialindex: drop('dropIndex', 'spatialindex'),
  dropforeign: drop('dropForeign', 'foreign'),
  dropcolumn: (call) => {
    const [first] = call.args.values;
    const given = is(first, 'array') ? itemsOf(first) : [...call.args.values, ...call.args.named.values()];
    const names = given?.map(stringOf);
    if (!names?.every((name) => name !== undefined)) return undefined;
    // A list that is empty in the end changes nothing.
    return names.length === 0 ? null : dropColumns(call, names);
  },
  dropconstrainedforeignid: (call) => {
    const name = stringOf(argument(call.args, 0, 'column'));
    if (name === undefined) return undefined;
    dropForeign(call, [name]);
    return dropColumns(call, [name]);
  },
  dropforeignidfor: dropOfModel(false),
  dropconstrainedforeignidfor: dropOfModel(true),
  droptimestamps: (call) => dropColumns(call, ['created_at', 'updated_at']),
  droptimestampstz: (call) => dropColumns(call, ['created_at', 'updated_at']),
  dropsoftdeletes: dropNamed('deleted_at'),
  dropsoftdeletestz: dropNamed('deleted_at'),
  dropremembertoken: (call) => dropColumns(call, ['remember_token']),
  dropmorphs: (call) => {
    const { args, blueprint, span } = call;
    const name = stringOf(argument(args, 0, 'name'));
    const own = argument(args, 1, 'indexName') ?? null;
    if (name === undefined || is(own, 'unknown')) return undefined;
    const columns = [`${name}_type`, `${name}_id`];
    addCommand(blueprint, 'dropIndex', columns, span, stringOf(own) || indexName(blueprint.table, columns, 'index'));
    return dropColumns(call, columns);
  },
  renamecolumn: rename('renameColumn'),
  renameindex: rename('renameIndex'),
  rename: ({ args, blueprint, span }) => {
    const to = stringOf(argument(args, 0, 'to'));
    return to === undefined ? undefined : commandHost(addCommand(blueprint, 'rename', [to], span));
  },
  drop: ({ blueprint, span }) => commandHost(addCommand(blueprint, 'drop', [], span)),
  dropifexists: ({ blueprint, span }) => commandHost(addCommand(blueprint, 'dropIfExists', [], span)),
  comment: ({ args, blueprint, span }) => {
    const words = stringOf(argument(args, 0, 'comment'));
    return words === undefined ? undefined : commandHost(addCommand(blueprint, 'tableComment', [words], span));
  },
};
