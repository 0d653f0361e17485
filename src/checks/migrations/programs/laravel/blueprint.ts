/** What a migration says about a table, before it becomes SQL. */
import type { Span } from '../php/syntax.ts';
import type { Value } from '../php/values.ts';

export interface Column {
  kind: 'column';
  name: string;
  type: string;
  /** What was said of it, by the name of the method: Laravel keeps whatever is called. */
  attributes: Map<string, Value>;
  span: Span;
}

export type CommandName =
  | 'create'
  | 'drop'
  | 'dropIfExists'
  | 'rename'
  | 'dropColumn'
  | 'renameColumn'
  | 'primary'
  | 'unique'
  | 'index'
  | 'fulltext'
  | 'spatialIndex'
  | 'vectorIndex'
  | 'foreign'
  | 'dropPrimary'
  | 'dropUnique'
  | 'dropIndex'
  | 'dropForeign'
  | 'renameIndex'
  | 'tableComment';

export interface Command {
  kind: 'command';
  name: CommandName;
  /** Columns or, of `rename…`, the old and the new name; SQL as it stands of expressions. */
  columns: string[];
  /** Parts of `columns` that are SQL. */
  isRaw?: true;
  /** Of an index or a constraint. */
  index: string;
  attributes: Map<string, Value>;
  span: Span;
}

export interface Blueprint {
  table: string;
  columns: Column[];
  commands: (Column | Command)[];
  isTemporary: boolean;
  isCreating: boolean;
  /** Not all that is said of it could be read. */
  isPartial: boolean;
  span: Span;
}

export const createBlueprint = (table: string, span: Span): Blueprint => ({
  table,
  columns: [],
  commands: [],
  isTemporary: false,
  isCreating: false,
  isPartial: false,
  span,
});

/** A column; of a table that is there also the command that adds it. */
export function addColumn(
  blueprint: Blueprint,
  type: string,
  name: string,
  attributes: readonly (readonly [string, Value])[],
  span: Span,
): Column {
  const column: Column = { kind: 'column', name, type, attributes: new Map(attributes), span };
  blueprint.columns.push(column);
  if (!blueprint.isCreating) blueprint.commands.push(column);
  return column;
}

/** `index`: the name of what it makes or drops, if it has one. */
export function addCommand(
  blueprint: Blueprint,
  name: CommandName,
  columns: readonly string[],
  span: Span,
  index = '',
): Command {
  const command: Command = { kind: 'command', name, columns: [...columns], index, attributes: new Map(), span };
  blueprint.commands.push(command);
  return command;
}
