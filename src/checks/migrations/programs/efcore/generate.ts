/** From operations to statements, in their order. */

import { sqlOf } from '../csharp/text.ts';
import type { ProgramStatement, Unread } from '../program.ts';
import { alterColumn } from './alter-column.ts';
import { addConstraint, dropConstraint } from './constraints.ts';
import { deleteData, insertData, raiseSequences, updateData } from './data.ts';
import { alterDatabase, dropSchema, ensureExtension, ensureSchema } from './database.ts';
import { createIndex, dropIndex, renameIndex } from './indexes.ts';
import { argOf, flagOf, OnlyTheRunTells, type Operation } from './operation.ts';
import { alterSequence, createSequence, dropSequence, renameSequence, restartSequence } from './sequences.ts';
import type { DatabaseState } from './state.ts';
import { addColumn, alterTable, createTable, dropColumn, dropTable, renameColumn, renameTable } from './tables.ts';
import type { Generate, Work } from './work.ts';

const sql: Generate = (operation, { send }) => {
  const text = sqlOf(argOf(operation, 'sql') ?? null);
  if (text === undefined) throw new OnlyTheRunTells('`Sql` with SQL that is built when it runs');
  send(text, flagOf(operation, 'suppressTransaction'));
};

const GENERATE: Readonly<Record<string, Generate>> = {
  AddColumn: addColumn,
  AddForeignKey: addConstraint,
  AddPrimaryKey: addConstraint,
  AddUniqueConstraint: addConstraint,
  AddCheckConstraint: addConstraint,
  CreateCheckConstraint: addConstraint,
  DropForeignKey: dropConstraint,
  DropPrimaryKey: dropConstraint,
  DropUniqueConstraint: dropConstraint,
  DropCheckConstraint: dropConstraint,
  AlterColumn: alterColumn,
  AlterDatabase: alterDatabase,
  AlterTable: alterTable,
  CreateTable: createTable,
  DropTable: dropTable,
  RenameTable: renameTable,
  DropColumn: dropColumn,
  RenameColumn: renameColumn,
  CreateIndex: createIndex,
  DropIndex: dropIndex,
  RenameIndex: renameIndex,
  CreateSequence: createSequence,
  AlterSequence: alterSequence,
  DropSequence: dropSequence,
  RenameSequence: renameSequence,
  RestartSequence: restartSequence,
  EnsureSchema: ensureSchema,
  DropSchema: dropSchema,
  EnsurePostgresExtension: ensureExtension,
  InsertData: insertData,
  UpdateData: updateData,
  DeleteData: deleteData,
  Sql: sql,
};

export interface Generated {
  statements: (ProgramStatement & { isBare: boolean })[];
  unread: Unread[];
}

/** `state` is what earlier migrations left; it is changed. */
export function generate(operations: readonly Operation[], state: DatabaseState): Generated {
  const generated: Generated = { statements: [], unread: [] };
  const run = (operation: Operation, act: (work: Work) => void): void => {
    const { start, end } = operation;
    const before = generated.statements.length;
    const send = (text: string, isBare = false): void => {
      const statement = withoutEnd(text);
      if (statement !== '') generated.statements.push({ sql: statement, start, end, isBare });
    };
    try {
      act({ state, operations, send });
    } catch (error) {
      if (!(error instanceof OnlyTheRunTells)) throw error;
      generated.statements.splice(before);
      generated.unread.push({ start, end, what: error.what });
    }
  };
  for (const operation of operations) run(operation, (work) => GENERATE[operation.name]?.(operation, work));
  const inserted = operations.findLast(({ name }) => name === 'InsertData');
  if (inserted) run(inserted, raiseSequences);
  return generated;
}

/** SQL without what stands around it: spaces, and semicolons at its end. */
function withoutEnd(text: string): string {
  let trimmed = text.trim();
  while (trimmed.endsWith(';')) trimmed = trimmed.slice(0, -1).trimEnd();
  return trimmed;
}
