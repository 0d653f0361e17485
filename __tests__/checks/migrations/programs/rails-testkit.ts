/** Migrations as files, and their SQL compared as PostgreSQL reads it. */
import type { ProgramSql } from '../../../../src/checks/migrations/programs/program.ts';
import { rails } from '../../../../src/checks/migrations/programs/rails.ts';
import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';

const parse = await loadParser();

/** One migration after another, each with what stands in its class; the last one's result. */
export async function readAll(version: string, ...classes: readonly string[]): Promise<ProgramSql> {
  const reader = await rails.createReader();
  let last: ProgramSql | undefined;
  for (const [index, body] of classes.entries()) {
    const text = `class M${index} < ActiveRecord::Migration[${version}]\n${body}\nend\n`;
    last = reader.read({ path: `db/migrate/2024010100000${index}_m${index}.rb`, text });
  }
  if (last === undefined) throw new Error('no migration');
  return last;
}

export const change = (body: string): string => `  def change\n${body}\n  end`;

/** Reads `migration` as the body of `change` for each of the versions, after one with `before`. */
export async function expectSql(
  versions: string,
  before: string,
  migration: string,
  sql: readonly string[],
): Promise<void> {
  for (const version of versions.split(' ')) {
    const { statements, unread } = await readAll(version, change(before), change(migration));
    expect(unread).toEqual([]);
    expect(statements.map((statement) => treeOf(statement.sql))).toEqual(sql.map(treeOf));
  }
}

/** Without places: quotes and spaces count no more. */
function treeOf(sql: string): unknown {
  const result = parse(sql);
  if (!result.ok) throw new Error(`${result.message}: ${sql}`);
  return result.statements.map(({ node }) => withoutPlaces(node));
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      /^location$|^rexpr_list_(?:start|end)$/.test(key) ? [] : [[key, withoutPlaces(part)]],
    ),
  );
}
