/** Which lines of an `.env` are code to somebody: a command in a value that one of the known loaders runs. */
import type { DialectName } from './dialect.ts';
import { DIALECTS } from './index.ts';

export interface Execution {
  /** 1-based. */
  line: number;
  /** The variable whose value it stands in, where it stands in one. */
  name?: string;
  /** Those that run it, in the order in which dialects are shown. */
  loaders: DialectName[];
}

/**
 * Ordered by line. What one loader refuses, another may read: each is asked for itself, and a line counts for those that
 * get as far as that line. Lines that are a command as a whole (`A= b` to a shell) are not among them.
 */
export function executions(text: string): Execution[] {
  if (!text.includes('$(') && !text.includes('`')) return [];
  const found = new Map<string, Execution>();
  for (const dialect of DIALECTS)
    for (const { kind, line, name } of dialect.parse(text).problems) {
      if (kind !== 'executes') continue;
      const key = `${line} ${name ?? ''}`;
      const execution = found.get(key) ?? { line, ...(name !== undefined && { name }), loaders: [] };
      if (!execution.loaders.includes(dialect.name)) execution.loaders.push(dialect.name);
      found.set(key, execution);
    }
  return [...found.values()].sort((a, b) => a.line - b.line || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}
