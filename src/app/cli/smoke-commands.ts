/** `launch-ready smoke classify`: names and options; what it does is imported when asked for. */
import type { Command, Option } from 'commander';
import { UserError } from '../../core/errors.ts';
import type { ClassifyOptions } from './smoke-classify.ts';
import type { Terminal } from './terminal.ts';

interface Helpers {
  terminal: Terminal;
  done(exitCode: number): void;
  oneOf(flags: string, description: string, values: readonly string[]): Option;
}

export function addSmokeCommands(smoke: Command, { terminal, done, oneOf }: Helpers): void {
  smoke.enablePositionalOptions();
  smoke.argument('[command]').usage('[options] [classify]');
  smoke
    .command('classify')
    .description('Tell of saved pages whether they are error pages, and which. Asks nothing of the net.')
    .copyInheritedSettings(smoke)
    .argument('[files...]', 'saved pages, with or without the head of the answer (`curl -i`), and folders of them')
    .addOption(oneOf('--format <format>', 'form of the list', ['terminal', 'json']).default('terminal'))
    .option('--output <file>', 'write it to a file')
    .option('--no-color', 'no colours')
    .action(async (files: string[], options: ClassifyOptions) => {
      const { smokeClassify } = await import('./smoke-classify.ts');
      done(await smokeClassify(files, options, terminal));
    });
}

/** Commander would take a mistyped command for an argument. Throws UserError. */
export function mustBeNoSmokeCommand(word: string | undefined): void {
  if (word === undefined) return;
  throw new UserError(
    `there is no command \`smoke ${word}\`.`,
    'Commands: smoke classify. An address stands behind `--url`.',
  );
}
