/** `launch-ready env reads`, `parse`, `matrix`, `compare`: names and options; what they do is imported when asked for. */
import { type Command, Option } from 'commander';
import { UserError } from '../../core/errors.ts';
import { nearest } from '../../core/text.ts';
import type { EnvListOptions } from './env-lists.ts';
import type { Terminal } from './terminal.ts';

interface Helpers {
  terminal: Terminal;
  done(exitCode: number): void;
  /** Adds the options of every look. */
  withCheckOptions(command: Command): Command;
  oneOf(flags: string, description: string, values: readonly string[]): Option;
}

export function addEnvCommands(env: Command, { terminal, done, withCheckOptions, oneOf }: Helpers): void {
  // What stands behind the name of a command is that command's.
  env.enablePositionalOptions();
  env.argument('[command]').usage('[options] [reads|parse|matrix|compare]');
  const sub = (name: string, description: string): Command =>
    env.command(name).description(description).copyInheritedSettings(env);
  const withFormat = (command: Command, formats: readonly string[]): Command =>
    command
      .addOption(oneOf('--format <format>', 'form of the list', formats).default('terminal'))
      .option('--output <file>', 'write it to a file')
      .option('--no-color', 'no colours');

  withFormat(sub('reads', 'List what the code reads from its environment, and where.'), ['terminal', 'json'])
    .option('--repo <dir>', 'the repository', '.')
    .option('--config <file>', 'configuration, relative to the repository')
    .option('--working-directory <dir>', 'folder of the app in a monorepo')
    .action(async (options: EnvListOptions) => {
      const { envReads } = await import('./env-lists.ts');
      done(await envReads(options, terminal));
    });
  withFormat(
    sub(
      'parse',
      'Show what a loader makes of an env file. Prints values (stars where CI is set, but not with `--format json`); nothing in the file is run.',
    ),
    ['terminal', 'json'],
  )
    .argument('<file>', 'an env file')
    .option('--dialect <name>', 'whose way of reading it: node, dotenv, next, vite, compose, docker, shell, …')
    .action(async (file: string, options: EnvListOptions) => {
      const { envParse } = await import('./env-parse.ts');
      done(await envParse(file, options, terminal));
    });
  withCheckOptions(
    sub(
      'matrix',
      'Show variables × environments: what is set, empty, absent, wrong, not readable. It only shows: the exit code is 0 whatever is wrong; `env` judges.',
    ),
  )
    .option('--values <file...>', 'values of an environment, as `production=FILE`; env files and saved lists of hosts')
    .addOption(new Option('--env-file <file...>').hideHelp())
    .option('--github', 'also what GitHub’s settings hold, with the token in GH_TOKEN')
    .action(async (options) => {
      const { envMatrix } = await import('./env-lists.ts');
      done(await envMatrix(options, terminal));
    });
  withCheckOptions(sub('compare', 'Tell which values environments share, from the fingerprints that their jobs left.'))
    .argument('<files...>', 'files that `--fingerprints` left')
    .action(async (files: string[], options) => {
      const { envCompare } = await import('./env-compare.ts');
      done(await envCompare(files, options, terminal));
    });
}

/** Commander would take a mistyped command for an argument. Throws UserError. */
export function mustBeNoCommand(word: string | undefined, env: Command): void {
  if (word === undefined) return;
  const names = env.commands.map((each) => each.name());
  const near = nearest(word, names);
  throw new UserError(
    `there is no command \`env ${word}\`.`,
    near ? `Did you mean \`env ${near}\`?` : `Commands: ${names.map((name) => `env ${name}`).join(', ')}.`,
  );
}
