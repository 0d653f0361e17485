import { createJudge } from './judge.ts';
import type { MigrationFile } from './migration.ts';
import { keepOnly } from './sql/blank.ts';
import { loadParser } from './sql/parser.ts';
import { parseStatements } from './sql/statements.ts';
import { plainTool, toolByText } from './tools.ts';

/**
 * Judges a text as a new migration on PostgreSQL that runs in one transaction, unless a marker of a tool in it says
 * otherwise, and returns the ids of the rules that reported. Behind `-- before` and `-- after` stand the two versions of an
 * edited one. `ruleId` only names the rule the example belongs to.
 */
export async function runExample(_ruleId: string, example: string): Promise<string[]> {
  const parse = await loadParser();
  const [, before, after] = /^-- before\n([\s\S]*?)\n-- after\n([\s\S]*)$/.exec(example) ?? [];
  const text = after ?? example;
  const tool = toolByText(text);
  const path = 'migrations/0001_example.sql';
  const up = (sql: string) => (tool?.up ? keepOnly(sql, tool.up(sql)) : sql);
  const file: MigrationFile = {
    path,
    database: '',
    tool: tool ?? plainTool,
    wrapping: tool ? tool.wrapping(text) : 'transaction',
    text,
    up: up(text),
    isNew: before === undefined,
    ...(before === undefined ? {} : { before: { path, text: before, up: up(before) } }),
  };
  const judge = createJudge({ parse, lockTimeout: '5s', together: true });
  const { findings } = judge.judge(file, parseStatements(parse, text, file.up));
  return [...new Set(findings.map(({ rule }) => rule))];
}
