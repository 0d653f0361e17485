/**
 * `MigrationBuilder`: notes down what is to be done.
 * https://learn.microsoft.com/en-us/dotnet/api/microsoft.entityframeworkcore.migrations.migrationbuilder
 */
import type { Place } from '../csharp/syntax.ts';
import { nameOf } from '../csharp/text.ts';
import { type HostCall, type HostValue, is, UNKNOWN, type Value } from '../csharp/values.ts';
import { TooMuch } from '../javascript/limits.ts';
import type { Operation } from './operation.ts';

export const PROVIDER = 'Npgsql.EntityFrameworkCore.PostgreSQL';

const COLUMN = 'type unicode maxLength rowVersion {} nullable defaultValue defaultValueSql computedColumnSql';
const words = (text: string): readonly string[] => text.split(' ');
const INDEXED = 'schema unique filter descending';
const SEQUENCE = 'name schema startValue incrementBy minValue maxValue cyclic';
const KEYED = 'name table columns schema';
const NAMED = 'name table schema';

/** Parameters in their order, for arguments that have no name. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  AddColumn: words(`name table ${COLUMN.replace('{}', 'schema')} fixedLength comment collation precision scale stored`),
  AddForeignKey: words('name table columns principalTable schema principalSchema principalColumns onUpdate onDelete'),
  AddPrimaryKey: words(KEYED),
  AddUniqueConstraint: words(KEYED),
  AlterColumn: words(
    `name table ${COLUMN.replace('{}', 'schema')} oldClrType oldType oldUnicode oldMaxLength oldRowVersion oldNullable oldDefaultValue oldDefaultValueSql oldComputedColumnSql fixedLength oldFixedLength comment oldComment collation oldCollation precision oldPrecision scale oldScale stored oldStored`,
  ),
  AlterDatabase: words('collation oldCollation'),
  AlterSequence: words(
    'name schema incrementBy minValue maxValue cyclic oldIncrementBy oldMinValue oldMaxValue oldCyclic',
  ),
  AlterTable: words('name schema comment oldComment'),
  CreateIndex: words(`name table columns ${INDEXED}`),
  EnsureSchema: words('name'),
  CreateSequence: words(SEQUENCE),
  CreateCheckConstraint: words('name table sql schema'),
  AddCheckConstraint: words('name table sql schema'),
  CreateTable: words('name columns schema constraints comment'),
  DropColumn: words(NAMED),
  DropForeignKey: words(NAMED),
  DropIndex: words(NAMED),
  DropPrimaryKey: words(NAMED),
  DropSchema: words('name'),
  DropSequence: words('name schema'),
  DropCheckConstraint: words(NAMED),
  DropTable: words('name schema'),
  DropUniqueConstraint: words(NAMED),
  RenameColumn: words('name table newName schema'),
  RenameIndex: words('name newName table schema'),
  RenameSequence: words('name schema newName newSchema'),
  RenameTable: words('name schema newName newSchema'),
  RestartSequence: words('name startValue schema'),
  Sql: words('sql suppressTransaction'),
  InsertData: words('table columns values schema'),
  DeleteData: words('table keyColumns keyValues schema'),
  UpdateData: words('table keyColumns keyValues columns values schema'),
  EnsurePostgresExtension: words('name schema version'),
};
/** With types of columns, of which there is one more argument that is a text or a list. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  InsertData: words('table columns columnTypes values schema'),
  DeleteData: words('table keyColumns keyColumnTypes keyValues schema'),
  UpdateData: words('table keyColumns keyColumnTypes keyValues columns columnTypes values schema'),
};
const COLUMN_PARAMETERS = words(`${COLUMN.replace('{}', 'name')} fixedLength comment collation precision scale stored`);
const CONSTRAINTS: Readonly<Record<string, readonly string[]>> = {
  PrimaryKey: words('name columns'),
  UniqueConstraint: words('name columns'),
  ForeignKey: words('name columns principalTable principalColumns principalSchema onUpdate onDelete'),
  CheckConstraint: words('name sql'),
};
/** One of them under two names. */
const PLURAL: Readonly<Record<string, string>> = {
  ...{ column: 'columns', principalColumn: 'principalColumns', value: 'values', keyColumn: 'keyColumns' },
  ...{ keyValue: 'keyValues', columnType: 'columnTypes', keyColumnType: 'keyColumnTypes' },
};

const MAX_OPERATIONS = 20_000;

export interface Builder {
  host: HostValue;
  operations: Operation[];
}

/** `cannotRead` is told what a call does that is not known. */
export function createBuilder(cannotRead: (what: string, place: Place) => void): Builder {
  const operations: Operation[] = [];
  const list: HostValue = {
    kind: 'host',
    isBuilder: true,
    call: (_, { place }) => {
      cannotRead('an operation that is added by hand', place);
      return UNKNOWN;
    },
  };
  const host: HostValue = {
    kind: 'host',
    isBuilder: true,
    get: (name) => (name === 'ActiveProvider' ? PROVIDER : name === 'Operations' ? list : UNKNOWN),
    call: (name, call) => {
      if (/^Is(?:Npgsql|Postgres\w*)$/.test(name)) return true;
      if (/^Is(?:Sqlite|SqlServer|MySql|MariaDb|Oracle|InMemory|Cosmos|Firebird)$/.test(name)) return false;
      const parameters = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
      if (parameters === undefined) return undefined;
      if (operations.length >= MAX_OPERATIONS) throw new TooMuch();
      const operation = operationOf(name, call, parametersFor(name, parameters, call));
      operations.push(operation);
      if (name === 'CreateTable') fillTable(operation, call);
      return annotated(operation);
    },
  };
  return { host, operations };
}

function parametersFor(name: string, plain: readonly string[], { args }: HostCall): readonly string[] {
  const typed = TYPED[name];
  const unnamed = args.filter((arg) => arg.name === undefined);
  if (typed === undefined || unnamed.length < 4) return plain;
  if (name === 'UpdateData') return unnamed.length >= 7 ? typed : plain;
  // `InsertData("t", "c", "text", value)`, and not `InsertData("t", "c", value, "schema")`.
  const [, , third, fourth] = unnamed;
  const isTyped =
    unnamed.length > 4 ||
    is(fourth?.value, 'list') ||
    (typeof third?.value === 'string' && typeof fourth?.value !== 'string');
  return isTyped ? typed : plain;
}

function operationOf(name: string, { args, types, place }: HostCall, parameters: readonly string[]): Operation {
  const given = new Map<string, Value>();
  for (const [index, arg] of args.entries()) {
    const own = arg.name ?? parameters[index];
    if (own !== undefined) given.set(PLURAL[own] ?? own, arg.value);
  }
  return {
    ...{ name, args: given, type: types[0], annotations: new Map(), oldAnnotations: new Map() },
    ...{ columns: [], constraints: [], start: place.start, end: place.end },
  };
}

/** What a call gives back: it takes annotations, which belong to the call. */
function annotated(operation: Operation, get?: (name: string) => Value | undefined): HostValue {
  const host: HostValue = {
    kind: 'host',
    isBuilder: false,
    ...(get ? { get } : {}),
    call: (name, { args, place }) => {
      if (name === 'Annotation' || name === 'OldAnnotation') {
        const key = nameOf(args[0]?.value);
        const target = name === 'Annotation' ? operation.annotations : operation.oldAnnotations;
        if (key !== undefined) target.set(key, args[1]?.value ?? UNKNOWN);
        operation.end = Math.max(operation.end, place.end);
      }
      return host;
    },
  };
  return host;
}

/** Columns and constraints of a new table. */
function fillTable(table: Operation, { invoke }: HostCall): void {
  const columns = new Map<HostValue, Operation>();
  const factory: HostValue = {
    kind: 'host',
    isBuilder: true,
    call: (name, call) => {
      if (name !== 'Column') return undefined;
      const column = operationOf(name, call, COLUMN_PARAMETERS);
      const host = annotated(column);
      columns.set(host, column);
      table.columns.push(column);
      return host;
    },
  };
  const made = invoke(table.args.get('columns') ?? UNKNOWN, [factory]);
  const names: [string, Value][] = [];
  if (is(made, 'record'))
    for (const [member, value] of made.entries) {
      const column = is(value, 'host') ? columns.get(value) : undefined;
      if (!column) continue;
      const args = new Map(column.args);
      if (!args.has('name') || args.get('name') === null) args.set('name', member);
      column.args = args;
      names.push([member, args.get('name') ?? member]);
    }
  const constraints: HostValue = {
    kind: 'host',
    isBuilder: true,
    call: (name, call) => {
      const parameters = Object.hasOwn(CONSTRAINTS, name) ? CONSTRAINTS[name] : undefined;
      if (name === 'Annotation') {
        annotated(table).call(name, call);
        return constraints;
      }
      if (parameters === undefined) return undefined;
      const constraint = operationOf(name, call, parameters);
      const chosen = invoke(constraint.args.get('columns') ?? UNKNOWN, [{ kind: 'record', entries: new Map(names) }]);
      const args = new Map(constraint.args);
      if (name !== 'CheckConstraint')
        args.set(
          'columns',
          is(chosen, 'record') ? { kind: 'list', type: 'string', items: [...chosen.entries.values()] } : chosen,
        );
      constraint.args = args;
      table.constraints.push(constraint);
      return annotated(constraint);
    },
  };
  if (table.args.has('constraints')) invoke(table.args.get('constraints') ?? UNKNOWN, [constraints]);
}
