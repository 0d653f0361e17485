import { listOf } from '../../../core/text.ts';
import { executions } from '../dialects/executes.ts';
import { dialectOf } from '../dialects/index.ts';
import { dialectsOf, loadersOf } from '../loaders-of.ts';
import type { EnvRule } from '../rule.ts';

export const commandInValue: EnvRule = {
  id: 'env/command-in-value',
  severity: 'blocker',
  summary: 'A line of an env file is a command that a loader would run',
  why: '`A=$(curl … | sh)` runs in a shell that sources the file, in dotenvx, in Ruby’s dotenv, and in dotenv-expand since version 1000: whoever can change the file runs programs wherever it is loaded. Launch Ready never runs it.',
  fix: 'Write the value itself, or compute it in a script that the deploy runs.',
  since: '0.1.0',
  sources: ['https://github.com/motdotla/dotenv-expand#readme', 'https://github.com/direnv/direnv/pull/1235'],
  examples: {
    bad: ['VERSION=$(git rev-parse HEAD)', '--- file .env\nVERSION="$(git rev-parse HEAD)"'],
    good: ["--- file .env\nVERSION='1.2.3'", '# $(git rev-parse HEAD)\nVERSION=', 'PRICE=$5'],
  },
  *check(subject) {
    for (const { path, text } of subject.dotenvFiles)
      for (const { line, name, loaders } of executions(text)) {
        const inUse = dialectsOf(loadersOf(path, subject.loaders)).filter((dialect) => loaders.includes(dialect));
        const titles = (dialects: readonly string[]): string =>
          listOf(dialects.map((dialect) => dialectOf(dialect)?.title ?? dialect));
        yield {
          variable: name ?? path,
          place: { path, line },
          part: path,
          // Which loader will read it nobody knows where the project does not say.
          severity: inUse.length > 0 ? 'blocker' : 'high',
          title: `${name ?? `Line ${line}`} of ${path} is a command to ${inUse.length > 0 ? 'a loader of this project' : 'some loaders'}`,
          message: `${path}:${line} holds a command. ${titles(loaders)} would run it${inUse.length > 0 ? `; this project uses ${titles(inUse)}` : ''}. (It was not run here.)`,
          fix: 'Write the value itself. Where it has to be computed, let a script of the deploy do it, which is reviewed as a program.',
          impact:
            'Whoever can change this file runs programs wherever it is loaded: on laptops, in builds, on the server.',
          data: { loaders, inUse },
        };
      }
  },
};
