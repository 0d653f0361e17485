/** Runs examples of the rules for MySQL and MariaDB. */

import { unparsable } from '../rules/unparsable.ts';
import { plainTool } from '../tools.ts';
import { createMysqlJudge } from './judge.ts';

/**
 * Judges a text as a new migration for MySQL 8.4 (for MariaDB 10.11 where it begins with `-- mariadb`), and returns the ids of the
 * rules that reported. Behind `-- base` and `-- change` stand what is there already and the migration.
 */
export function runMysqlExample(example: string): string[] {
  const [, base, change] = /^-- base\n([\s\S]*?)\n-- change\n([\s\S]*)$/.exec(example) ?? [];
  const isMaria = example.startsWith('-- mariadb');
  const judge = createMysqlJudge({
    flavour: isMaria ? 'mariadb' : 'mysql',
    version: isMaria ? 10.11 : 8.4,
    together: true,
  });
  if (base !== undefined) judge.learn({ path: 'migrations/0001_base.sql', text: base, up: base, wrapping: 'none' });
  const text = change ?? example;
  const { hits, problems } = judge.judge({
    path: 'migrations/0002_example.sql',
    database: '',
    tool: plainTool,
    wrapping: 'none',
    text,
    up: text,
    isNew: true,
  });
  return [...new Set([...hits.map(({ rule }) => rule.id), ...(problems.length > 0 ? [unparsable.id] : [])])];
}
