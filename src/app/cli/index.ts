/**
 * The command line. This file knows names and options only; what a command does is imported when it is asked for, so
 * that `--help` costs nothing.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { InconclusiveError, UserError } from '../../core/errors.ts';
import { TOOL } from '../../core/report.ts';
import { FAIL_ON } from '../../core/severity.ts';
import { nearest } from '../../core/text.ts';
import type { CheckOptions } from './check-options.ts';
import { addEnvCommands, mustBeNoCommand } from './env-commands.ts';
import { addSmokeCommands, mustBeNoSmokeCommand } from './smoke-commands.ts';
import type { Terminal } from './terminal.ts';

export const FORMATS = ['terminal', 'json', 'sarif', 'junit', 'markdown', 'html'] as const;

const CHECK_COMMANDS = {
  env: 'Does every environment have the variables the code needs, with values that can work there?',
  secrets: 'Is there a credential in this change, in the history, in a folder?',
  migrations: 'Would a migration of this change lose data, lock a table, or break the version still running?',
  smoke: 'Does the deployed app answer?',
} as const;

const VALUES = [
  '--values <file...>',
  'judge the values of these files, env files or saved lists of hosts, instead of the shell’s; `staging=FILE` says whose they are',
] as const;

/** Runs the command line; returns the exit code. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = buildProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    const unknown = unknownCommand(args, program);
    if (unknown) throw unknown;
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const words = describeError(error);
    const { tokenHider } = await import('../hide-tokens.ts');
    terminal.error(tokenHider([words])(`launch-ready: ${words}\n`));
    return 2;
  }
}

function describeError(error: unknown): string {
  if (Error.isError(error) && 'advice' in error) return `${error.message}\n${String(error.advice)}`;
  if (error instanceof InconclusiveError) return error.message;
  return `${Error.isError(error) ? (error.stack ?? error.message) : String(error)}\nThis is a bug in Launch Ready; please report it.`;
}

function buildProgram(terminal: Terminal, done: (exitCode: number) => void): Command {
  const program = new Command('launch-ready')
    .description('Is this change safe to deploy, and is what we deployed alive?')
    .version(TOOL.version, '-V, --version')
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .showHelpAfterError('(launch-ready --help lists commands and options)')
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.error(text) })
    .exitOverride();

  const check = (name: string, description: string, { isDefault = false, tree = '--tree' } = {}): Command =>
    withCheckOptions(command(program, name, description, isDefault), tree).action(async (options: CheckOptions) => {
      const { checkCommand } = await import('./check-command.ts');
      done(await checkCommand(name, options, terminal));
    });

  check('run', 'Every check that applies (the default).', { isDefault: true })
    .option(...VALUES)
    .addOption(new Option('--env-file <file...>').hideHelp())
    .option('--url <url>', 'address of the deployed app');
  const env = withCheckOptions(command(program, 'env', CHECK_COMMANDS.env))
    .option(...VALUES)
    .option(
      '--env-file <file...>',
      'the same (Node itself reads an option of this name, and stops where the file is missing)',
    )
    .option('--dialect <name>', 'how env files are read: node, dotenv, next, vite, compose, docker, …')
    .option('--github', 'look at what GitHub’s settings hold, too, with the token in GH_TOKEN')
    .option('--fingerprints <dir>', 'leave keyed fingerprints of the values there, for `env compare`')
    .option('--write <dir>', 'write ENVIRONMENT.md and SECRETS.md there, relative to the repository')
    .option('--force', 'with --write: also in a public repository')
    .action(async (word: string | undefined, options: CheckOptions & { write?: string; force?: boolean }) => {
      mustBeNoCommand(word, env);
      if (options.write !== undefined) {
        const { envWrite } = await import('./env-write.ts');
        done(await envWrite(options.write, options, terminal));
        return;
      }
      const { checkCommand } = await import('./check-command.ts');
      done(await checkCommand('env', options, terminal));
    });
  addEnvCommands(env, { terminal, done, withCheckOptions, oneOf: oneOfOption });
  withSecretsOptions(check('secrets', CHECK_COMMANDS.secrets, { tree: '--tree [dir]' }));
  withMigrationsOptions(withCheckOptions(command(program, 'migrations', CHECK_COMMANDS.migrations))).action(
    async (files: string[], options: CheckOptions) => {
      const { migrationsCommand } = await import('./migrations-command.ts');
      done(await migrationsCommand(files, options, terminal));
    },
  );
  const smoke = withCheckOptions(command(program, 'smoke', CHECK_COMMANDS.smoke))
    .option('--url <url>', 'address of the deployed app')
    .option('--only <name...>', 'run only these checks, by the names that the report shows')
    .option('--deadline <time>', 'longest time for everything, such as 3m; default: what `smoke.deadline` says')
    .action(async (word: string | undefined, options: CheckOptions) => {
      mustBeNoSmokeCommand(word);
      const { checkCommand } = await import('./check-command.ts');
      done(await checkCommand('smoke', options, terminal));
    });
  addSmokeCommands(smoke, { terminal, done, oneOf: oneOfOption });

  const gathering = (name: 'annotate' | 'gate', description: string): Command =>
    withReportOptions(command(program, name, description))
      .argument('[files...]', 'report files, SARIF and checkstyle files (globs)')
      .option('--warn-only', 'report all the same and exit 0')
      .addOption(oneOfOption('--fail-on <level>', 'new findings of this severity or worse fail', FAIL_ON))
      .action(async (files: string[], options: CheckOptions) => {
        const { gatherCommand } = await import('./gather-command.ts');
        done(await gatherCommand(name, files, options, terminal));
      });
  gathering('annotate', 'Show report files of earlier runs and of other tools as one.').option(
    '--dry-run',
    'print what would be sent where for the event in GITHUB_EVENT_PATH, and send nothing',
  );
  gathering('gate', 'One verdict from report files and job results.')
    .option(
      '--needs <file>',
      'results of jobs, as `toJSON(needs)` gives them: a file, - for standard input, or the JSON',
    )
    .option('--expect <checks>', 'checks that must have left a report, as secrets,env; may be repeated', joined)
    .option('--allow-skipped <jobs>', 'jobs that may be skipped, likewise', joined);
  command(program, 'explain', 'Print the page of a rule; without a rule, list them all.')
    .argument('[rule]', 'id of a rule, such as migrations/drop-column')
    .action(async (rule?: string) => {
      const { explain } = await import('./explain.ts');
      done(explain(rule, terminal));
    });
  withCheckOptions(
    command(program, 'doctor', 'Tell what this checkout, configuration and event allow, and what each check will do.'),
  ).action(async (options: CheckOptions) => {
    const { doctor } = await import('./doctor.ts');
    done(await doctor(options, terminal));
  });
  withCheckOptions(command(program, 'baseline', 'Record today’s findings as known; later ones are new.'))
    .argument('[files...]', 'SARIF and checkstyle files of other tools, whose findings are recorded too')
    .action(async (files: string[], options: CheckOptions) => {
      const { baseline } = await import('./baseline.ts');
      done(await baseline(files, options, terminal));
    });
  withCheckOptions(command(program, 'ignore', 'Accept one finding: writes one line into .launch-ready/ignore.'))
    .argument('<fingerprint>', 'as the finding prints it; its beginning is enough')
    .requiredOption('--reason <text>', 'why it is all right')
    .option('--until <date>', 'last day on which it counts, as 2027-01-31')
    .option('--rotated <date>', 'day on which the secret was changed: it counts for what was exposed before')
    .action(
      async (fingerprint: string, options: CheckOptions & { reason: string; until?: string; rotated?: string }) => {
        const { ignore } = await import('./ignore.ts');
        done(await ignore(fingerprint, options, terminal));
      },
    );
  command(program, 'init', 'Write launch-ready.yml and a workflow from what the repository shows, with reasons.')
    .option('--repo <dir>', 'the repository', '.')
    .option('--dry-run', 'print what would be written, and write nothing')
    .action(async (options: { repo: string; dryRun?: boolean }) => {
      const { init } = await import('../init/init.ts');
      done(await init(options, terminal));
    });
  return program;
}

/** An option with several values would take the files behind it for more of them. */
const joined = (value: string, before?: string): string => (before === undefined ? value : `${before},${value}`);

/** Commander's own `choices` does not know the nearest one. */
const oneOfOption = (flags: string, description: string, values: readonly string[]): Option =>
  new Option(flags, description).choices([...values]).argParser((value: string) => {
    if (values.includes(value)) return value;
    const near = nearest(value, values);
    throw new InvalidArgumentError(
      `Write one of ${values.join(', ')}${near === undefined ? '' : ` (did you mean ${near}?)`}.`,
    );
  });

const command = (program: Command, name: string, description: string, isDefault = false): Command =>
  program.command(name, { isDefault }).description(description).copyInheritedSettings(program);

const withReportOptions = (target: Command): Command =>
  target
    .option('--repo <dir>', 'the repository', '.')
    .option('--config <file>', 'configuration, relative to the repository')
    .addOption(oneOfOption('--format <format>', 'form of the report', FORMATS).default('terminal'))
    .option('--output <file>', 'write the report to a file')
    .option('--no-color', 'no colours')
    .option('--verbose', 'list what is known and ignored, too');

const withCheckOptions = (target: Command, tree = '--tree'): Command =>
  withReportOptions(target)
    .addOption(oneOfOption('--fail-on <level>', 'new findings of this severity or worse fail', FAIL_ON))
    .option('--warn-only', 'report all the same and exit 0')
    .option('--base <rev>', 'commit to compare with (default: where this branch left the default branch)')
    .option('--head <rev>', 'commit to look at (default: the working directory)')
    .option('--history', 'look at every commit')
    .option(
      tree,
      `look at all files${tree === '--tree' ? '' : ', or at those of a folder such as the build output'}; compare with nothing`,
    )
    .option('--environment <name>', 'environment to judge')
    .option('--working-directory <dir>', 'folder of the app in a monorepo');

const withSecretsOptions = (target: Command): Command =>
  target
    .addOption(new Option('--folder <dir>').hideHelp())
    .option('--no-unreachable', 'with --history: leave out what no branch or tag leads to')
    .option('--cache <dir>', 'with --history: keep there what was looked at, and read only what is new')
    .option('--shard <i/n>', 'with --history: look at one of several parts; `annotate` puts their reports together')
    .option('--verify', 'ask the providers of found tokens whether these still work, each by one read-only request')
    .option('--no-verify', 'ask nobody, whatever the configuration says')
    .option('--staged', 'look at what the next commit will hold, for a pre-commit hook')
    .option('--stdin', 'look at standard input, such as the log of a deploy')
    .option('--name <file>', 'with --stdin: what the text is called (default: standard-input.txt)')
    .option(
      '--rules <file>',
      'rules of gitleaks, relative to the repository (default: .gitleaks.toml, where there is one)',
    )
    .addOption(new Option('--jobs <number>', 'threads (default: one for each core, 8 at most)').argParser(wholeNumber));

const withMigrationsOptions = (target: Command): Command =>
  target
    .argument('[files...]', 'judge just these, in this order, instead of what a change adds')
    .option('--context <files...>', 'with files: what ran before them, in this order')
    .addOption(
      oneOfOption('--sql-dialect <name>', 'database of all of them', ['postgres', 'mysql', 'mariadb', 'sqlite']),
    )
    .addOption(new Option('--db-version <version>', 'version in production, such as 16').argParser(versionNumber))
    .addOption(
      oneOfOption('--transaction <when>', 'whether a file runs in one transaction', ['auto', 'always', 'never']),
    )
    .addOption(
      oneOfOption('--shadow <when>', 'whether new statements are run in a throw-away database', ['auto', 'never']),
    )
    .option('--run <command>', 'judge what this command sends to PostgreSQL, on the base and then on the change')
    .option('--stats <file>', 'what production holds (default: .launch-ready/stats.json of the base)')
    .option('--stats-query', 'print the query whose answer is that file, and do nothing else')
    .option('--trace', 'with --format json: add what every statement does, faulty or not');

function versionNumber(value: string): number {
  if (/^\d{1,3}(?:\.\d{1,3})?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a version such as 16 or 8.4.');
}

function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a whole number, 1 or more.');
}

/** With a default command, commander takes a mistyped command for its argument. */
function unknownCommand(args: readonly string[], program: Command): UserError | undefined {
  const [first] = args;
  if (first === undefined || first.startsWith('-')) return undefined;
  const names = [...program.commands.map((each) => each.name()), 'help'];
  if (names.includes(first)) return undefined;
  const near = nearest(first, names);
  return new UserError(
    `there is no command \`${first}\`.`,
    near ? `Did you mean \`${near}\`?` : `Commands: ${names.join(', ')}.`,
  );
}
