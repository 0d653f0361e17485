/** Tables as far as the migrations before made them: what questions like `Schema::hasColumn` are answered with. */
import type { Blueprint } from './blueprint.ts';

interface Table {
  columns: Map<string, string>;
  indexes: Set<string>;
  /** All that it has was read: it was created by a migration, and no SQL of its own changed it. */
  isWhole: boolean;
}

export interface Catalog {
  /** Undefined: not known. */
  hasTable(name: string): boolean | undefined;
  hasColumn(table: string, column: string): boolean | undefined;
  hasIndex(table: string, index: string): boolean | undefined;
  /** The type of a column, as the method is called that made it. */
  typeOf(table: string, column: string): string | undefined;
  note(blueprint: Blueprint): void;
  /** SQL as it stands may change whatever it names. */
  noteSql(sql: string): void;
}

/** Of a statement, in UTF-16 units. */
const MAX_SQL = 200_000;

export function createCatalog(): Catalog {
  /** Undefined: it was dropped. */
  const tables = new Map<string, Table | undefined>();
  const create = (isWhole: boolean): Table => ({ columns: new Map(), indexes: new Set(), isWhole });
  const asked = (name: string): Table | undefined => tables.get(name);
  return {
    hasTable: (name) => (tables.has(name) ? tables.get(name) !== undefined : undefined),
    hasColumn: (name, column) => {
      const table = asked(name);
      if (table === undefined) return tables.has(name) ? false : undefined;
      return table.columns.has(column.toLowerCase()) || (table.isWhole ? false : undefined);
    },
    hasIndex: (name, index) => {
      const table = asked(name);
      if (table === undefined) return tables.has(name) ? false : undefined;
      return table.indexes.has(index) || (table.isWhole ? false : undefined);
    },
    typeOf: (name, column) => asked(name)?.columns.get(column),
    note: (blueprint) => {
      const { table: name, commands, columns } = blueprint;
      if (blueprint.isCreating) tables.set(name, create(true));
      const table = tables.get(name) ?? create(false);
      tables.set(name, table);
      if (blueprint.isPartial) table.isWhole = false;
      if (blueprint.isCreating) for (const column of columns) table.columns.set(column.name.toLowerCase(), column.type);
      for (const command of commands) noteCommand(command, name, table);
    },
    noteSql: (sql) => {
      if (!/\b(?:create|alter|drop|rename)\b/i.test(sql)) return;
      const words = new Set(sql.slice(0, MAX_SQL).match(/\w+/g));
      for (const [name, table] of tables) {
        if (!words.has(name.slice(name.lastIndexOf('.') + 1))) continue;
        if (table === undefined || /\bdrop\s+table\b/i.test(sql)) tables.delete(name);
        else forget(table);
      }
    },
  };

  function noteCommand(command: Blueprint['commands'][number], name: string, table: Table): void {
    if (command.kind === 'column') {
      table.columns.set(command.name.toLowerCase(), command.type);
      return;
    }
    const [from = '', to = ''] = command.columns;
    switch (command.name) {
      case 'drop':
      case 'dropIfExists':
        tables.set(name, undefined);
        return;
      case 'rename':
        tables.set(from, table);
        tables.set(name, undefined);
        return;
      case 'dropColumn':
        for (const column of command.columns) table.columns.delete(column.toLowerCase());
        return;
      case 'renameColumn': {
        const type = table.columns.get(from.toLowerCase());
        table.columns.delete(from.toLowerCase());
        table.columns.set(to.toLowerCase(), type ?? '');
        return;
      }
      case 'renameIndex':
        table.indexes.delete(from);
        table.indexes.add(to);
        return;
      case 'dropIndex':
      case 'dropUnique':
      case 'dropForeign':
        table.indexes.delete(command.index);
        return;
      default:
        if (command.index !== '') table.indexes.add(command.index);
    }
  }
}

/** What is there is not known to be all, or to be there still. */
function forget(table: Table): void {
  table.isWhole = false;
}
