/** Reads Ecto migrations one by one. */

import { interpret } from '../elixir/interpret.ts';
import type { Call, Host, Machine, Module } from '../elixir/machine.ts';
import { parseElixir } from '../elixir/parse.ts';
import { ElixirError } from '../elixir/tokens.ts';
import type { Node } from '../elixir/tree.ts';
import { OK, truth, UNKNOWN } from '../elixir/values.ts';
import { isTooMuch } from '../javascript/limits.ts';
import type { ProgramFile, ProgramReader, ProgramSql } from '../program.ts';
import { callEcto, runBlock } from './calls.ts';
import { callRepo } from './repo.ts';
import { scriptAt } from './scripts.ts';
import { either, flush, newSession, queue, raising, type Session, statementsIn, unread } from './session.ts';
import { configOf, DEFAULTS, type Settings, settingsOf } from './settings.ts';

export function createEctoReader(): ProgramReader {
  const settings = new Map<string, Settings>();
  return {
    read: (file) => {
      const config = configOf(file.path, [...(file.scripts?.keys() ?? [])]);
      const folder = /(?:^|\/)priv\/([^/]+)\//.exec(file.path)?.[1] ?? 'repo';
      const key = `${folder}\0${config}`;
      const own =
        settings.get(key) ?? (config === undefined ? DEFAULTS : settingsOf(file.scripts?.get(config) ?? '', folder));
      settings.set(key, own);
      return read(file, own);
    },
  };
}

function read(file: ProgramFile, settings: Settings): ProgramSql {
  const { text } = file;
  const session = newSession(settings);
  const result: ProgramSql = { statements: [], unread: [], wrapping: 'transaction', down: 'missing' };
  const whole = { start: 0, end: text.length };
  try {
    const tree = parseElixir(text);
    const { modules, machine } = interpret(text, tree, hostOf(session, file));
    const module = modules.find(isMigration);
    if (module === undefined)
      return { ...result, unread: [{ ...whole, what: 'a file without a module of a migration' }] };
    const isAlone = module.attributes.get('disable_ddl_transaction');
    const wrapping =
      isAlone === undefined || truth(isAlone) === false ? 'transaction' : truth(isAlone) ? 'none' : 'unknown';
    const name = hasFunction(module, 'up') ? 'up' : 'change';
    run(session, module, machine, wrapping === 'transaction' ? ['after_begin', name, 'before_commit'] : [name]);
    const statements = statementsIn(session);
    return { statements, unread: unique(session.log.unread), wrapping, down: downOf(session, module, name) };
  } catch (error) {
    if (error instanceof ElixirError) {
      const start = Math.min(error.at, text.length);
      return {
        ...result,
        unread: [{ start, end: text.length, what: `Elixir that cannot be parsed: ${error.message}` }],
      };
    }
    if (!isTooMuch(error)) throw error;
    const what = 'a program that takes more steps than are followed';
    return { ...result, statements: sofar(session), unread: [...unique(session.log.unread), { ...whole, what }] };
  }
}

/** What it did before it became too much. */
function sofar(session: Session): ProgramSql['statements'] {
  try {
    return statementsIn(session);
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return [];
  }
}

const hasFunction = (module: Module, name: string): boolean =>
  module.functions.get(name)?.some(({ least }) => least === 0) === true;

const isMigration = (module: Module): boolean =>
  module.uses.some((name) => /Migration$/.test(name)) && (hasFunction(module, 'change') || hasFunction(module, 'up'));

function run(session: Session, module: Module, machine: Machine, names: readonly string[]): void {
  for (const name of names) {
    raising(session, module, () => machine.own(module, name, []));
    if (names.length > 1) flush(session, module);
  }
}

/** The same call of a loop is told once. */
function unique(all: Session['log']['unread']): Session['log']['unread'] {
  const seen = new Set<string>();
  return all.filter(({ start, end, what }) => {
    const key = `${start} ${end} ${what}`;
    return !seen.has(key) && seen.add(key);
  });
}

// Of the application's modules: what such a name says is that something is asked for, as the type of a column.
const CHANGES =
  /^(?:up|down|change|create|drop|alter|add|remove|insert|update|delete|upsert|run|migrate|execute|backfill|setup|seed|start|sync|populate|fix|move|perform|call|enqueue|process|reset|refresh)/;

// https://hexdocs.pm/ecto/Ecto.Changeset.html
const CHANGESET =
  /^(?:cast|cast_assoc|cast_embed|change|put_change|put_assoc|put_embed|force_change|get_field|get_change|fetch_field|fetch_change|delete_change|apply_changes|apply_action|add_error|merge|prepare_changes|traverse_errors|update_change|validate_\w+|\w+_constraint)!?$/;

const IMPORT = /\bimport[ \t]+Ecto\.(?:Changeset\b|\{[^}]{0,100}\bChangeset\b)/;

function hostOf(session: Session, file: ProgramFile): Host {
  return {
    path: file.path,
    form: (node, scope, machine, piped) => runBlock(session, node, scope, machine, piped),
    call: (call, machine) =>
      callFile(session, file, call) ?? callEcto(session, call, machine) ?? callRepo(session, call, machine),
    unknown: ({ module, name, args, ...place }) => {
      if (module === undefined && CHANGESET.test(name) && IMPORT.test(file.text)) return;
      if (name === '') unread(session, place, 'a function that is only known when it runs');
      else if (module === undefined || module === '')
        unread(session, place, `the function \`${name}\`, which is not known here`);
      else if (args.length > 0 || CHANGES.test(name))
        unread(session, place, `\`${module}.${name}\`: Elixir code that runs with the migration`);
    },
    either: (ways) => either(session, ways),
  };
}

function callFile(session: Session, file: ProgramFile, call: Call): typeof OK | undefined {
  const { module, name, args } = call;
  if (name === 'read!' && module === 'File') return scriptText(file, args[0]) ?? UNKNOWN;
  if (name !== 'execute_file' || (module !== undefined && module !== 'Ecto.Migration')) return undefined;
  if (args.length < 2) session.isIrreversible = true;
  const text = scriptText(file, args[0]);
  if (text?.type === 'string') queue(session, call, [text.text]);
  else unread(session, call, '`execute_file` with a script that is not there');
  return OK;
}

function scriptText(
  { path, scripts }: ProgramFile,
  asked: Parameters<typeof truth>[0] | undefined,
): typeof OK | undefined {
  if (asked?.type !== 'string' || scripts === undefined) return undefined;
  const found = scriptAt(asked.text, path, [...scripts.keys()]);
  const text = found === undefined ? undefined : scripts.get(found);
  return text === undefined ? undefined : { type: 'string', text };
}

function downOf(session: Session, module: Module, name: string): ProgramSql['down'] {
  const [down] = module.functions.get('down') ?? [];
  if (down !== undefined) return raises(down.body) ? 'refused' : isEmpty(down.body) ? 'missing' : 'given';
  if (name === 'up') return 'missing';
  // Without it being asked for which way it goes, `flush()` raises an error on the way down.
  const stops = session.flushes && !session.asksDirection;
  return session.isIrreversible || stops ? 'missing' : 'given';
}

const raises = (body: Node): boolean => {
  const last = body.kind === 'block' ? body.statements.at(-1) : body;
  return last?.kind === 'call' && last.name === 'raise';
};

const isEmpty = (body: Node): boolean => body.kind === 'block' && body.statements.length === 0;
