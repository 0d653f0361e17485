/** What of migrations the server runs, and in which databases. Pure. */
import type { MigrationFile } from '../../migration.ts';
import { LOCKS, type Lock } from '../plan/cost.ts';
import type { Statement, TableName } from '../sql/ast.ts';
import { readStatement } from '../sql/parse.ts';
import { type RawStatement, splitStatements } from '../sql/statements.ts';
import type { Server } from '../version.ts';
import { type AskedSql, askedSql, sqlOf } from './statement-sql.ts';

export interface TrialStatement {
  path: string;
  /** UTF-16 offset into the file: what tells it from others. */
  start: number;
  sql: string;
  /** Absent: it runs as it is. */
  asked?: AskedSql;
  /** It says its LOCK, and leaves to the server how. */
  lock?: Lock;
  kind: Statement['kind'] | 'unread';
  /** A query gives rows, which take the place of those that are there, or write over them. */
  overwrites?: true;
  /** That it names, as written, without their database where that is the one in use. */
  tables: readonly TrialTable[];
  /** Columns that it defines anew, as keys of the judge: `users.email`. */
  modified: readonly string[];
  /** In use while it runs; '': the one of the connection. */
  database: string;
}

export interface TrialTable {
  /** As the judge calls it: `users`, `billing.users`. */
  key: string;
  /** '': the one in use. */
  database: string;
  name: string;
}

export interface TrialFile {
  path: string;
  statements: readonly TrialStatement[];
}

export interface NotRun {
  path: string;
  start: number;
  why: string;
}

export interface TrialPlan {
  /** What the text is read for. */
  server: Server;
  /** What the connection begins with. */
  main: string;
  /** False: several are named, so which of them a name without one means is not known. */
  isMainSure: boolean;
  /** All that are named. */
  databases: readonly string[];
  /** Those of them that are not made by a migration: they are there before. */
  existing: readonly string[];
  base: readonly TrialFile[];
  change: readonly TrialFile[];
  notRun: readonly NotRun[];
  /** Statements of the base that are not run. */
  baseLeftOut: number;
}

type Text = Pick<MigrationFile, 'path' | 'up'>;

/** Where nothing names another. */
export const MAIN = 'launch_ready_trial';
/** The server's own, as it writes their names. */
export const SYSTEM: ReadonlySet<string> = new Set(['mysql', 'sys', 'information_schema', 'performance_schema']);
/** Databases that migrations may name. */
const MOST_DATABASES = 12;

/** Oldest first. What of the change is on the base already is not run again. */
export function planTrial(
  base: readonly Text[],
  change: readonly Pick<MigrationFile, 'path' | 'up' | 'before' | 'onBase'>[],
  server: Server,
): TrialPlan {
  const names: Names = { all: new Set(), created: new Set() };
  const notRun: NotRun[] = [];
  let baseLeftOut = 0;
  const earlier = base.map((file) => {
    const { statements, left } = readFile(file, server, names);
    // Locks make nothing.
    baseLeftOut += left.filter(({ why }) => why !== KEEPS_AWAY).length;
    return { path: file.path, statements };
  });
  const own = change.flatMap((file) => {
    const { statements, left } = readFile(file, server, names);
    if (file.before !== undefined || file.onBase) {
      const why = 'the file is on the base already';
      notRun.push(...[...statements, ...left].map(({ path, start }) => ({ path, start, why })));
      return [];
    }
    notRun.push(...left);
    return [{ path: file.path, statements }];
  });
  const databases = [...names.all].filter((name) => !SYSTEM.has(name.toLowerCase())).slice(0, MOST_DATABASES);
  // Where all of them speak of one, that is the one that the application is connected to.
  const main = databases.length === 1 ? (databases[0] ?? MAIN) : MAIN;
  const existing = databases.filter((name) => !names.created.has(name));
  const isMainSure = databases.length <= 1;
  return { server, main, isMainSure, databases, existing, base: earlier, change: own, notRun, baseLeftOut };
}

interface Names {
  all: Set<string>;
  created: Set<string>;
}

function readFile({ path, up }: Text, server: Server, names: Names): { statements: TrialStatement[]; left: NotRun[] } {
  const statements: TrialStatement[] = [];
  const left: NotRun[] = [];
  let database = '';
  for (const raw of splitStatements(up, server)) {
    const read = readStatement(raw, up);
    const statement = read.ok ? read.statement : undefined;
    const why = whyNotRun(raw, statement);
    if (statement?.kind === 'use') database = nameAt(raw, 1, up);
    const named = statement === undefined ? [] : tablesOf(statement);
    const tables = named.map(tableOf).filter((table) => table !== undefined);
    const created = createdBy(raw, up);
    names.created.add(created);
    for (const name of [database, created, ...tables.map((table) => table.database)])
      if (name !== '') names.all.add(name);
    if (why !== undefined) {
      left.push({ path, start: raw.start, why });
      continue;
    }
    const asked = statement && askedSql(raw, statement, up);
    const lock = statement?.kind === 'alter-table' ? LOCKS.find((each) => each === statement.how.lock) : undefined;
    statements.push({
      path,
      start: raw.start,
      sql: sqlOf(raw, up),
      ...(asked === undefined ? {} : { asked }),
      ...(lock === undefined ? {} : { lock }),
      kind: statement?.kind ?? 'unread',
      // One that says its rows says which are written over, as a WHERE does.
      ...(statement?.kind === 'insert' && statement.overwrites && statement.reads !== undefined
        ? { overwrites: true as const }
        : {}),
      tables,
      modified: statement?.kind === 'alter-table' ? modifiedBy(statement) : [],
      database,
    });
  }
  return { statements, left };
}

/** Under the names that they had before. */
const modifiedBy = ({ table, actions }: Extract<Statement, { kind: 'alter-table' }>): string[] =>
  actions.flatMap((action) => (action.kind === 'modify-column' ? [`${table.key}.${action.from}`] : []));

const KEEPS_AWAY = '`LOCK TABLES` would keep away who looks';

/** In words; undefined for what the server runs. It is given no file and no folder, and nobody could look past a lock. */
function whyNotRun({ tokens }: RawStatement, statement: Statement | undefined): string | undefined {
  const [first = '', second = ''] = tokens.map(({ text }) => text);
  if (statement?.kind === 'lock-tables' || statement?.kind === 'unlock-tables') return KEEPS_AWAY;
  if (first === 'kill' || first === 'shutdown' || first === 'restart' || first === 'xa' || first === 'handler')
    return 'it is about the server or the connection';
  if (first === 'load' && second === 'data') return 'it reads a file';
  for (const [at, { kind, text }] of tokens.entries()) {
    if (text.startsWith('${') && kind === 'word') return 'a placeholder stands in it';
    if (kind === 'word' && text === 'directory' && ['data', 'index'].includes(tokens[at - 1]?.text ?? ''))
      return 'it names a folder of the server';
  }
  return undefined;
}

/** `CREATE DATABASE IF NOT EXISTS shop`: the name, as written. */
function createdBy(raw: RawStatement, source: string): string {
  const [first, second, third] = raw.tokens.map(({ text }) => text);
  if (first !== 'create' || (second !== 'database' && second !== 'schema')) return '';
  return nameAt(raw, third === 'if' ? 5 : 2, source);
}

/** On most systems upper and lower case are two names of a database. */
function nameAt({ tokens }: RawStatement, at: number, source: string): string {
  const token = tokens[at];
  if (token?.kind === 'quoted') return token.text;
  return token?.kind === 'word' ? source.slice(token.start, token.end) : '';
}

function tablesOf(statement: Statement): readonly TableName[] {
  switch (statement.kind) {
    case 'create-table':
    case 'alter-table': {
      const renamed =
        statement.kind === 'alter-table'
          ? statement.actions.flatMap((action) => (action.kind === 'rename-table' ? [action.to] : []))
          : [];
      return [statement.table, ...renamed];
    }
    case 'create-index':
    case 'drop-index':
    case 'truncate':
    case 'insert':
      return [statement.table];
    case 'drop-table':
    case 'update':
    case 'delete':
    case 'optimize':
      return statement.tables;
    case 'rename-table':
      return statement.pairs.flatMap(({ from, to }) => [from, to]);
    default:
      return [];
  }
}

/** `` `billing`.`Users` `` */
function tableOf({ key, sql }: TableName): TrialTable | undefined {
  const parts = [...sql.matchAll(/`((?:[^`]|``)*)`/g)].map(([, name = '']) => name.replaceAll('``', '`'));
  const name = parts.pop();
  if (name === undefined || parts.length > 1) return undefined;
  return { key, database: parts[0] ?? '', name };
}
