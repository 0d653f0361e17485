import { downOf } from './history/down.ts';
import { type Placed, placeOf } from './history/place.ts';
import { createJudge, type ShadowOfFile } from './judge.ts';
import type { MigrationFile } from './migration.ts';
import { runMysqlExample } from './mysql/index.ts';
import { rootOf } from './places.ts';
import { nothingSeen } from './shadow/observe.ts';
import { keepOnly } from './sql/blank.ts';
import { loadParser } from './sql/parser.ts';
import { type ParsedSql, parseStatements } from './sql/statements.ts';
import { runSqliteExample } from './sqlite/index.ts';
import type { Production } from './stats/in-production.ts';
import { plainTool, type Surroundings, type Tool, toolByPath, toolByText } from './tools.ts';

/**
 * Judges a text as a new migration on PostgreSQL that runs in one transaction, unless a marker of a tool in it says
 * otherwise, and returns the ids of the rules that reported. Behind `-- before` and `-- after` stand the two versions of an
 * edited one. Lines at the top say more: `-- file: PATH` where it lies, `-- base: PATH, …` what the base has, `-- PostgreSQL 14` what
 * production runs, `-- refused: 42701 MESSAGE` what PostgreSQL said to its last statement, `-- breaks: 42703 QUERY` what production asks
 * and PostgreSQL can no longer plan after it, `-- lost: public.users` what was gone after it. `ruleId` names the rule that the example belongs to, and with it the database.
 */
export async function runExample(ruleId: string, example: string): Promise<string[]> {
  if (ruleId.startsWith('migrations/mysql-')) return runMysqlExample(example);
  if (ruleId.startsWith('migrations/sqlite-') || /^-- base\n/.test(example)) return runSqliteExample(example);
  const parse = await loadParser();
  const { file, said, base, around } = readExample(example);
  const postgres = /^-- PostgreSQL (\d+)$/m.exec(example)?.[1];
  const judge = createJudge({
    ...{ parse, lockTimeout: '5s', together: true },
    ...(postgres === undefined ? {} : { postgres: Number(postgres) }),
    ...(said('breaks') === undefined ? {} : { production: asking(said('breaks')?.slice(6) ?? '') }),
  });
  const parsed = parseStatements(parse, file.text, file.up);
  const old = placedOf(base, around);
  const { findings } = judge.judge(
    file,
    parsed,
    seenAs(said, parsed),
    old.length === 0 ? undefined : placeOf(file, old, [file]),
  );
  return [...new Set(findings.map(({ rule }) => rule))];
}

/** The migration that an example stands for. */
export const exampleFile = (example: string): MigrationFile => readExample(example).file;

interface Example {
  file: MigrationFile;
  said(key: string): string | undefined;
  /** Paths on the base. */
  base: readonly string[];
  around: Surroundings;
}

function readExample(example: string): Example {
  const [, before, after] = /^-- before\n([\s\S]*?)\n-- after\n([\s\S]*)$/.exec(example) ?? [];
  const { said, text } = readTop(after ?? example);
  const base = said('base')?.split(', ') ?? [];
  const path = said('file') ?? 'migrations/0001_example.sql';
  const around: Surroundings = { has: (name) => base.includes(name), above: () => false };
  const marked = toolByText(text);
  const tool = marked ?? (said('file') === undefined ? plainTool : (toolByPath(path, around) ?? plainTool));
  const up = (sql: string) => (tool.up ? keepOnly(sql, tool.up(sql)) : sql);
  const down = downOf(path, text, tool, around);
  const file: MigrationFile = {
    ...{ path, database: rootOf(path), tool, text, up: up(text) },
    wrapping: marked ? marked.wrapping(text) : 'transaction',
    isNew: before === undefined,
    ...(down === undefined ? {} : { down }),
    ...(before === undefined ? {} : { before: { path, text: before, up: up(before) } }),
  };
  return { file, said, base, around };
}

function readTop(example: string): { said(key: string): string | undefined; text: string } {
  const top = /^(?:-- (?:file|base|refused|breaks|lost): [^\n]*\n|-- PostgreSQL \d+\n)*/.exec(example)?.[0] ?? '';
  return {
    said: (key) => new RegExp(`^-- ${key}: (.*)$`, 'm').exec(top)?.[1],
    text: example.slice(top.length),
  };
}

const placedOf = (paths: readonly string[], around: Surroundings): Placed[] =>
  paths.flatMap((path): Placed[] => {
    const tool: Tool = toolByPath(path, around) ?? plainTool;
    const down = downOf(path, '', tool, around);
    if (tool.isDown?.(path)) return [];
    return [{ path, database: rootOf(path), tool, ...(down === undefined ? {} : { down }) }];
  });

/** Production asks this, and nothing is known of its tables. */
const asking = (text: string): Production => ({
  stats: { at: new Date(0), tables: new Map(), queries: [] },
  isFresh: true,
  watched: [{ text, shown: text, calls: 1 }],
});

function seenAs(said: (key: string) => string | undefined, { statements }: ParsedSql): ShadowOfFile | undefined {
  const [refused, breaks, lost] = [said('refused'), said('breaks'), said('lost')];
  if (refused === undefined && breaks === undefined && lost === undefined) return undefined;
  const last = {
    ...(refused === undefined ? {} : { error: { code: refused.slice(0, 5), message: refused.slice(6) } }),
    ...(lost === undefined ? {} : { lost: [lost], dropped: [lost] }),
    ...(breaks === undefined ? {} : { broken: [{ query: 0, code: breaks.slice(0, 5) }] }),
  };
  return {
    seen: statements.map((_, index) => ({
      kind: 'seen',
      observation: { ...nothingSeen(), ...(index === statements.length - 1 ? last : {}) },
    })),
    ...{ isComplete: true, base: 1, server: 'PostgreSQL', fixes: new Map() },
  };
}
