import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';
import { parseStatements } from '../../../../src/checks/migrations/sql/statements.ts';

/** What a block runs, by the kinds of its statements, and how many are not known before it does. */
async function kinds(execute: string): Promise<[string[], number]> {
  const sql = `DO $$ BEGIN IF true THEN\n${execute};\nEND IF; END $$;`;
  const { statements, dynamic, problems } = parseStatements(await loadParser(), sql);
  expect(problems).toEqual([]);
  for (const { nested, text } of statements) if (nested) expect(text).toBe(execute);
  return [statements.slice(1).map(({ node }) => Object.keys(node)[0] ?? ''), dynamic];
}

test.each<[execute: string, runs: string[], dynamic: number]>([
  [`EXECUTE 'ALTER TABLE t ADD COLUMN a int'`, ['AlterTableStmt'], 0],
  [`EXECUTE 'ALTER TABLE t ADD COLUMN a int; DROP TABLE u'`, ['AlterTableStmt', 'DropStmt'], 0],
  [`EXECUTE 'ALTER TABLE t ' || 'DROP COLUMN a'`, ['AlterTableStmt'], 0],
  [`EXECUTE 'UPDATE t SET a = ''x'''`, ['UpdateStmt'], 0],
  [`EXECUTE E'DROP TABLE\\n t'`, ['DropStmt'], 0],
  [`EXECUTE $q$DROP TABLE t$q$`, ['DropStmt'], 0],
  [`EXECUTE 'UPDATE t SET a = $1' USING 5`, ['UpdateStmt'], 0],
  [`EXECUTE format('ALTER TABLE %I ALTER COLUMN a TYPE bigint', 't')`, ['AlterTableStmt'], 0],
  [`EXECUTE format('ALTER TABLE %I.%I ADD CHECK (a <> %L)', 'order', 'T', 'it''s')`, ['AlterTableStmt'], 0],
  [`EXECUTE format('ALTER TABLE %I DROP COLUMN a', name)`, [], 1],
  [`EXECUTE format('ALTER TABLE %1$I DROP COLUMN a', 't')`, [], 1],
  [`EXECUTE format('ALTER TABLE %I DROP COLUMN %I', 't')`, [], 1],
  [`EXECUTE 'DROP TABLE ' || name`, [], 1],
  [`EXECUTE statement`, [], 1],
  [`EXECUTE 'no sql'`, [], 1],
])('%s', async (execute, runs, dynamic) => expect(await kinds(execute)).toEqual([runs, dynamic]));
