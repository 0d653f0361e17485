/** What turns one operation into SQL has at hand. */
import type { Operation } from './operation.ts';
import type { DatabaseState } from './state.ts';

export interface Work {
  state: DatabaseState;
  /** All of the migration. */
  operations: readonly Operation[];
  /** `isBare`: it does not run in the transaction of the migration. */
  send(sql: string, isBare?: boolean): void;
}

export type Generate = (operation: Operation, work: Work) => void;
