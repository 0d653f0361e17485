/** What clauses mean for a column, compared with what it was. */
import type { Span } from '../sql/find.ts';
import type { Column } from './schema.ts';
import type { ColumnDef } from './sql/ast.ts';
import type { Alteration } from './subject.ts';

export interface Modified {
  /** The old name. */
  column: string;
  before: Column | undefined;
  to: ColumnDef;
  span: Span;
}

/** MODIFY and CHANGE, each with what the column was. */
export const modifiedIn = ({ actions, known }: Alteration): Modified[] =>
  actions.flatMap((action) =>
    action.kind === 'modify-column'
      ? [{ column: action.from, before: known?.columns.get(action.from), to: action.column, span: action.span }]
      : [],
  );

/** Columns that become NOT NULL; where it is not known what they were, those that say it. */
export const becomesRequired = (alteration: Alteration): Modified[] =>
  modifiedIn(alteration).filter(
    ({ before, to }) => to.notNull === true && before?.notNull !== true && to.generated === undefined,
  );
