/** Reads Rails migrations one by one, and what they say of a schema as a whole. */
import { loadParser } from '../../sql/parser.ts';
import type { ProgramFile, ProgramReader, ProgramSql } from '../program.ts';
import { TooLong } from '../ruby/interpreter.ts';
import { loadRuby } from '../ruby/prism.ts';
import { argumentsOf, constantName, everyNode, nameAt, nodeAt, type RubyNode, statementsOf } from '../ruby/tree.ts';
import { type Catalog, createCatalog } from './catalog.ts';
import { createSession, type Log, newLog, type Session } from './session.ts';
import { readSource, type Source } from './source.ts';

export interface RailsReader extends ProgramReader {
  /**
   * `db/schema.rb`: what the database looks like after all migrations of its time. To be read before those that came later; gives the
   * statements that build it.
   */
  readSchemaDump(file: ProgramFile): ProgramSql;
}

export async function createRailsReader(): Promise<RailsReader> {
  const [parseRuby, parseSql] = [await loadRuby(), await loadParser()];
  const catalogs = new Map<string, Catalog>();
  const catalogOf = (path: string): Catalog => {
    const database = databaseOf(path);
    const catalog = catalogs.get(database) ?? createCatalog(parseSql);
    catalogs.set(database, catalog);
    return catalog;
  };
  /** For `revert`, which names one. */
  const earlier = new Map<string, Source>();

  function follow(text: string, log: Log, walk: () => void): void {
    try {
      walk();
    } catch (error) {
      if (!(error instanceof TooLong || error instanceof RangeError)) throw error;
      log.unread.push({ start: 0, end: text.length, what: 'a program that takes more steps than are followed' });
    }
  }

  function revertClass(log: Log, catalog: Catalog): (name: string, at: RubyNode) => boolean {
    return (name, at) => {
      const source = earlier.get(name.split('::').at(-1) ?? '');
      if (source === undefined) return false;
      const session = createSession(source, catalog, log, { at });
      const [change, down] = [source.methods.get('change'), source.methods.get('down')];
      if (change !== undefined) session.revert(change);
      else if (down !== undefined) session.run(down);
      return change !== undefined || down !== undefined;
    };
  }

  function read({ path, text }: ProgramFile): ProgramSql {
    const parsed = parseRuby(text);
    const log = newLog();
    if (!parsed.ok) {
      const what = `Ruby that cannot be parsed: ${parsed.message}`;
      return {
        statements: [],
        unread: [{ start: parsed.start, end: parsed.end, what }],
        wrapping: 'transaction',
        down: 'missing',
      };
    }
    const source = readSource(parsed.root, path);
    const { migration, methods } = source;
    const [change, up, down] = ['change', 'up', 'down'].map((name) => methods.get(name));
    if (migration === undefined || (change ?? up) === undefined) {
      if (migration === undefined)
        log.unread.push({ start: 0, end: text.length, what: 'a file without a class of a migration' });
      return { statements: [], unread: log.unread, wrapping: 'transaction', down: downOf(down, log, false) };
    }
    const catalog = catalogOf(path);
    const session: Session = createSession(source, catalog, log, { revertClass: revertClass(log, catalog) });
    const method = change ?? up;
    follow(text, log, () => {
      if (method !== undefined) session.run(method);
    });
    earlier.set((constantName(nodeAt(migration, 'constantPath')) ?? '').split('::').at(-1) ?? '', source);
    return {
      statements: log.statements,
      unread: log.unread,
      wrapping: source.hasTransaction ? 'transaction' : 'none',
      down: downOf(change === undefined ? down : undefined, log, change !== undefined),
    };
  }

  function readSchemaDump({ path, text }: ProgramFile): ProgramSql {
    const parsed = parseRuby(text);
    const log = newLog();
    const result = { statements: log.statements, unread: log.unread, wrapping: 'none', down: 'missing' } as const;
    if (!parsed.ok) {
      log.unread.push({ start: parsed.start, end: parsed.end, what: `Ruby that cannot be parsed: ${parsed.message}` });
      return result;
    }
    const source = readSource(parsed.root, path);
    for (const node of everyNode(parsed.root)) {
      const version = nameAt(node) === 'define' ? dumpVersion(nodeAt(node, 'receiver')) : undefined;
      if (version === undefined) continue;
      const session = createSession({ ...source, version }, catalogOf(path), log);
      follow(text, log, () => session.runStatements(statementsOf(nodeAt(nodeAt(node, 'block'), 'body'))));
    }
    return result;
  }

  return { read, readSchemaDump };
}

/** A further database keeps its migrations in a folder of its own, `db/animals_migrate`, and its dump in `db/animals_schema.rb`. */
function databaseOf(path: string): string {
  const word = /(?:^|\/)db\/(?:(\w+)_migrate\/|(\w+)_schema\.rb$)/.exec(path);
  const name = word?.[1] ?? word?.[2] ?? '';
  return /^(?:post|post_deploy|post_deployment|primary|pre|data)$/.test(name) ? '' : name;
}

/** Up to 6.1 a dump says no version: `ActiveRecord::Schema.define`, later `ActiveRecord::Schema[7.0].define`. */
function dumpVersion(receiver: RubyNode | undefined): number | undefined {
  if (constantName(receiver) === 'ActiveRecord::Schema') return 61;
  if (
    receiver === undefined ||
    nameAt(receiver) !== '[]' ||
    constantName(nodeAt(receiver, 'receiver')) !== 'ActiveRecord::Schema'
  )
    return undefined;
  const version = Number(argumentsOf(receiver)[0]?.parts['value']);
  return version >= 4 && version < 100 ? Math.round(version * 10) : undefined;
}

function downOf(down: RubyNode | undefined, log: Log, isDerived: boolean): ProgramSql['down'] {
  if (isDerived) return log.isIrreversible ? 'missing' : 'given';
  const body = nodeAt(down, 'body');
  for (const node of everyNode(body)) if (constantName(node)?.endsWith('IrreversibleMigration')) return 'refused';
  return body === undefined ? 'missing' : 'given';
}
