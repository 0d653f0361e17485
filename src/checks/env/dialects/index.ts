/** Every dialect that is known, in the order in which they are shown. */
import { compose } from './compose.ts';
import type { Dialect, DialectName } from './dialect.ts';
import { direnv } from './direnv.ts';
import { docker } from './docker.ts';
import { dotenvExpand } from './dotenv-expand.ts';
import { dotenv } from './dotenv-js.ts';
import { dotenvx } from './dotenvx.ts';
import { godotenv } from './godotenv.ts';
import { next } from './next.ts';
import { node, node24 } from './node-env-file.ts';
import { phpdotenv } from './phpdotenv.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { shell } from './shell.ts';
import { symfony } from './symfony.ts';
import { systemd } from './systemd.ts';
import { EndlessExpansion } from './unknown.ts';
import { vite } from './vite.ts';

const ALL: readonly Dialect[] = [
  node,
  node24,
  dotenv,
  dotenvExpand,
  dotenvx,
  next,
  vite,
  compose,
  docker,
  systemd,
  shell,
  direnv,
  python,
  ruby,
  symfony,
  phpdotenv,
  godotenv,
];

export const DIALECTS: readonly Dialect[] = ALL.map((dialect) => ({
  ...dialect,
  parse(text, given) {
    try {
      return dialect.parse(text, given);
    } catch (error) {
      // What outgrows every bound outgrows the program itself too.
      if (!(error instanceof EndlessExpansion || error instanceof RangeError)) throw error;
      const message = 'The references in the file bring in more text than can be followed.';
      return { variables: new Map(), entries: [], problems: [{ kind: 'error', line: 1, message }] };
    }
  },
}));

/** Other words for a dialect; lower case. */
const ALIASES: Readonly<Record<string, DialectName>> = {
  bash: 'shell',
  sh: 'shell',
  zsh: 'shell',
  source: 'shell',
  'docker-compose': 'compose',
  'docker compose': 'compose',
  'compose-go': 'compose',
  'docker-run': 'docker',
  'env-file': 'docker',
  '@next/env': 'next',
  nextjs: 'next',
  'next.js': 'next',
  'node-env-file': 'node',
  node20: 'node',
  node22: 'node24',
  'python-dotenv': 'python',
  environmentfile: 'systemd',
  'dotenv-ruby': 'ruby',
  go: 'godotenv',
  php: 'phpdotenv',
  laravel: 'phpdotenv',
  vlucas: 'phpdotenv',
  'symfony-dotenv': 'symfony',
  '@dotenvx/dotenvx': 'dotenvx',
  expand: 'dotenv-expand',
};

const BY_NAME = new Map<string, Dialect>(DIALECTS.map((dialect) => [dialect.name, dialect]));

/** By its name or another word for it, in any case; undefined where there is none. */
export function dialectOf(name: string): Dialect | undefined {
  const word = name.trim().toLowerCase();
  return BY_NAME.get(word) ?? (Object.hasOwn(ALIASES, word) ? BY_NAME.get(ALIASES[word] ?? '') : undefined);
}
