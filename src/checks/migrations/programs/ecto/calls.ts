/** The functions of `Ecto.Migration`: https://hexdocs.pm/ecto_sql/Ecto.Migration.html */
import type { Call, Machine, Scope } from '../elixir/machine.ts';
import { argumentsOf, type CallNode, type Place, sectionOf } from '../elixir/tree.ts';
import {
  atom,
  FALSE,
  isNil,
  isStruct,
  list,
  NIL,
  nameOf,
  OK,
  pairsOf,
  struct,
  TRUE,
  tuple,
  UNKNOWN,
  type Value,
  valueAt,
} from '../elixir/values.ts';
import { Gap, gap, nameIn, quoted, refused } from './gap.ts';
import { createConstraint, createIndex, dropConstraint, dropIndex, renameIndex } from './indexes.ts';
import { attempt, flush, queue, queueFunction, type Session, tell, unread } from './session.ts';
import { sqlOf } from './sql-text.ts';
import { alterSql, type Change, createSql, primaryKey, sqlName, tableOf } from './tables.ts';

/** The repository that runs it. */
export const REPO: Value = { type: 'module', name: 'Repo' };

const BUILT = 'with SQL that is built when it runs';

type Does = (session: Session, args: readonly Value[], call: Call, machine: Machine) => Value;

/** Undefined: Ecto has none of that name. */
export function callEcto(session: Session, call: Call, machine: Machine): Value | undefined {
  if (call.module !== undefined && call.module !== 'Ecto.Migration') return undefined;
  return CALLS.get(call.name)?.(session, call.args, call, machine);
}

/** `create table(…) do … end`, `alter table(…) do … end`; undefined: none of them. */
export function runBlock(
  session: Session,
  node: CallNode,
  scope: Scope,
  machine: Machine,
  piped: Value | undefined,
): Value | undefined {
  const name = node.name.replace(/^Ecto\.Migration\./, '');
  const section = sectionOf(node, 'do');
  if (!/^(?:create|create_if_not_exists|alter)$/.test(name) || section === undefined) return undefined;
  const [first] = argumentsOf(node);
  const object = piped ?? (first === undefined ? NIL : machine.evaluate(first, scope));
  const outer = session.log.changes;
  const changes: Change[] = [];
  session.log.changes = changes;
  machine.evaluate(section.body, scope.inner());
  if (outer === undefined) delete session.log.changes;
  else session.log.changes = outer;
  sendTable(session, name, object, changes, node);
  return object;
}

function sendTable(session: Session, does: string, object: Value, changes: readonly Change[], place: Place): void {
  attempt(session, does, place, () => {
    const table = tableOf(object, session.settings);
    if (!isStruct(object, 'table')) return;
    const told = (change: Change, error: unknown): void => tell(session, change.does, change, error);
    if (does === 'alter') {
      if (!changes.every(isReversible)) session.isIrreversible = true;
      queue(session, place, alterSql(object, table, changes, told));
    } else {
      const all = [...primaryKey(object, session.settings, place), ...changes];
      queue(session, place, createSql(object, table, all, does === 'create_if_not_exists', told));
    }
  });
}

const isReversible = ({ does, type, options }: Change): boolean =>
  does === 'add' ||
  (does === 'remove' && type !== undefined) ||
  (does === 'modify' && !isNil(valueAt(options, 'from') ?? NIL));

const options = (value: Value | undefined): Value => value ?? list([]);

/** What `table`, `index` and the like give: their options are fields. */
function objectOf(name: string, fields: Readonly<Record<string, Value>>, more: Value): Value {
  if (more.type !== 'list') return UNKNOWN;
  const made = new Map<string, Value>(Object.entries(fields));
  // The first of two options of the same name counts.
  for (const [key, value] of pairsOf(more).toReversed()) made.set(nameOf(key) ?? '', value);
  return struct(name, made);
}

function makeCreate(guarded: boolean): Does {
  return (session, [object = NIL], call) => {
    attempt(session, call.name, call, () => {
      if (isStruct(object, 'table')) sendTable(session, call.name, object, [], call);
      else if (isStruct(object, 'index')) queue(session, call, createIndex(object, session.settings, guarded));
      else if (isStruct(object, 'constraint')) queue(session, call, createConstraint(object, session.settings));
      else throw object.type === 'unknown' ? gap('something') : refused('something');
    });
    return object;
  };
}

function makeDrop(guarded: boolean): Does {
  return (session, [object = NIL, given], call) => {
    attempt(session, call.name, call, () => {
      const modeValue = valueAt(given, 'mode');
      if (given?.type === 'unknown' || modeValue?.type === 'unknown') throw gap('options');
      const mode = nameOf(modeValue) === 'cascade' ? ' CASCADE' : '';
      const { settings } = session;
      if (isStruct(object, 'index')) queue(session, call, dropIndex(object, settings, guarded, mode));
      else {
        // What it was is not known any more.
        session.isIrreversible = true;
        if (isStruct(object, 'constraint')) queue(session, call, dropConstraint(object, settings, guarded, mode));
        else {
          const name = sqlName(tableOf(object, settings));
          queue(session, call, [`DROP TABLE ${guarded ? 'IF EXISTS ' : ''}${name}${mode}`]);
        }
      }
    });
    return object;
  };
}

/** A line of a block: `add :column, :type, options`. */
function change(does: Change['does']): Does {
  return (session, [column, type, given], call) => {
    attempt(session, does, call, () => {
      const { changes } = session.log;
      if (changes === undefined) throw new Gap('outside of a block');
      if (type?.type === 'unknown') throw gap('a type');
      if (given?.type === 'unknown') throw gap('options');
      const name = nameIn(column, 'a column');
      changes.push({
        ...{ does, column: name, options: options(given), start: call.start, end: call.end },
        ...(type && { type }),
      });
    });
    return OK;
  };
}

const timestamps: Does = (session, [given], call, machine) => {
  const own = options(given);
  if (own.type !== 'list') {
    unread(session, call, '`timestamps` with options that are only known when it runs');
    return OK;
  }
  const taken = new Map(
    [...pairsOf(session.settings.timestamps), ...pairsOf(own).toReversed()].map(([key, value]) => [
      nameOf(key) ?? '',
      value,
    ]),
  );
  if (!taken.has('null')) taken.set('null', FALSE);
  const take = (key: string, fallback: string): Value => {
    const value = taken.get(key) ?? atom(fallback);
    taken.delete(key);
    return value;
  };
  const [type, inserted, updated] = [
    take('type', 'naive_datetime'),
    take('inserted_at', 'inserted_at'),
    take('updated_at', 'updated_at'),
  ];
  const rest = list([...taken].map(([key, value]) => tuple([atom(key), value])));
  for (const column of [inserted, updated])
    if (nameOf(column) !== 'false') change('add')(session, [column, type, rest], call, machine);
  return OK;
};

const references: Does = (session, [table = NIL, given]) => {
  const { primaryKey: key, foreignKey } = session.settings;
  const type = valueAt(foreignKey, 'type') ?? valueAt(key, 'type') ?? atom('bigserial');
  const column = valueAt(foreignKey, 'column') ?? atom('id');
  return objectOf('reference', { table, type, column }, options(given));
};

const rename: Does = (session, [object = NIL, first = NIL, second], call) => {
  attempt(session, 'rename', call, () => {
    const { settings } = session;
    if (isStruct(object, 'index')) {
      queue(session, call, renameIndex(object, settings, valueAt(first, 'to') ?? NIL));
      return;
    }
    const table = tableOf(object, settings);
    if (second === undefined) {
      const target = tableOf(valueAt(first, 'to') ?? (first.type === 'unknown' ? UNKNOWN : NIL), settings);
      queue(session, call, [`ALTER TABLE ${sqlName(table)} RENAME TO ${quoted(target.name)}`]);
      return;
    }
    const [from, to] = [nameIn(first, 'a column'), nameIn(valueAt(second, 'to'), 'a column')];
    queue(session, call, [`ALTER TABLE ${sqlName(table)} RENAME ${quoted(from)} TO ${quoted(to)}`]);
  });
  return object;
};

const execute: Does = (session, [up = NIL, down], call, machine) => {
  attempt(session, 'execute', call, () => {
    if (down === undefined) session.isIrreversible = true;
    if (up.type === 'function') queueFunction(session, call, () => machine.apply(up, [], call));
    else {
      const sql = sqlOf(up);
      if (sql === undefined) throw up.type === 'unknown' ? new Gap(BUILT) : refused('something');
      queue(session, call, [sql]);
    }
  });
  return OK;
};

const index =
  (more: readonly Value[]): Does =>
  (_, [table = NIL, columns = NIL, given]) => {
    const own = options(given);
    return own.type === 'list' ? objectOf('index', { table, columns }, list([...more, ...own.items])) : UNKNOWN;
  };

const CALLS: ReadonlyMap<string, Does> = new Map<string, Does>([
  ['create', makeCreate(false)],
  ['create_if_not_exists', makeCreate(true)],
  ['drop', makeDrop(false)],
  ['drop_if_exists', makeDrop(true)],
  ['table', (_, [name = NIL, given]) => objectOf('table', { name }, options(given))],
  ['index', index([])],
  ['unique_index', index([tuple([atom('unique'), TRUE])])],
  ['constraint', (_, [table = NIL, name = NIL, given]) => objectOf('constraint', { table, name }, options(given))],
  ['references', references],
  ['fragment', (_, [text = NIL]) => tuple([atom('fragment'), text])],
  ...(['add', 'add_if_not_exists', 'modify', 'remove', 'remove_if_exists'] as const).map((does): [string, Does] => [
    does,
    change(does),
  ]),
  ['timestamps', timestamps],
  ['rename', rename],
  ['execute', execute],
  [
    'flush',
    (session, _, call) => {
      session.flushes = true;
      flush(session, call);
      return OK;
    },
  ],
  [
    'direction',
    (session) => {
      session.asksDirection = true;
      return atom('up');
    },
  ],
  ['repo', () => REPO],
  ['prefix', ({ settings }) => (settings.prefix === undefined ? NIL : { type: 'string', text: settings.prefix })],
]);
