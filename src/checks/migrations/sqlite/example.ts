import type { MigrationFile } from '../migration.ts';
import { keepOnly } from '../sql/blank.ts';
import { plainTool, toolByText } from '../tools.ts';
import { createSqliteJudge } from './judge.ts';

/**
 * Judges an example of a rule, and returns the ids that reported. Behind `-- base` stands what is there already, behind `-- change` the
 * migration; without them all of it is the migration. A first line `-- version 3.34` says what runs in production. Statements run
 * one by one unless a marker of a tool says otherwise.
 */
export function runSqliteExample(example: string): string[] {
  const [, version] = /^-- version (3\.\d+)\n/.exec(example) ?? [];
  const rest = version === undefined ? example : example.slice(example.indexOf('\n') + 1);
  const [, base = '', change = rest] = /^-- base\n([\s\S]*?)\n-- change\n([\s\S]*)$/.exec(rest) ?? [];
  const tool = toolByText(change);
  const file: MigrationFile = {
    path: 'migrations/0002_example.sql',
    database: '',
    tool: tool ?? plainTool,
    wrapping: tool?.wrapping(change) ?? 'none',
    text: change,
    up: tool?.up ? keepOnly(change, tool.up(change)) : change,
    isNew: true,
  };
  const judge = createSqliteJudge({ version: version === undefined ? undefined : Number(version), together: true });
  judge.learn({ path: 'migrations/0001_base.sql', text: base, up: base, wrapping: 'none' });
  const { hits, problems } = judge.judge(file);
  judge.close();
  return [...new Set([...hits.map(({ rule }) => rule.id), ...(problems.length > 0 ? ['migrations/unparsable'] : [])])];
}
