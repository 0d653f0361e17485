/** Commands that read an env file, wherever they are written: scripts, workflows, Dockerfiles, the scripts of a package. */

import type { Found } from './detect.ts';
import type { DialectName } from './dialect.ts';

interface Pattern {
  dialect: DialectName;
  /** Finds the command; its first group is the env file, where it says one. */
  pattern: RegExp;
  because: string;
}

/** An argument: in quotes, or up to a blank. Where it was cut off by a quote of JSON, the quote is no part of it. */
const FILE = String.raw`["']?([^\s"'\\;&|)]+)`;

const PATTERNS: readonly Pattern[] = [
  {
    dialect: 'docker',
    pattern: new RegExp(
      String.raw`\b(?:docker|podman|nerdctl)\s+(?:container\s+)?(?:run|create|exec)\b[^;&|]*?\s--env-file[=\s]+${FILE}`,
      'g',
    ),
    because: 'it gives `--env-file` to docker run',
  },
  {
    dialect: 'compose',
    pattern: new RegExp(String.raw`\b(?:docker|podman)(?:\s+|-)compose\b[^;&|]*?\s--env-file[=\s]+${FILE}`, 'g'),
    because: 'it gives `--env-file` to docker compose',
  },
  {
    dialect: 'node',
    pattern: new RegExp(
      String.raw`\b(?:node|tsx|nodemon|npx\s+tsx|electron)\b[^;&|]*?\s--env-file(?:-if-exists)?[=\s]+${FILE}`,
      'g',
    ),
    because: 'it gives `--env-file` to node',
  },
  {
    dialect: 'dotenvx',
    pattern: new RegExp(String.raw`\bdotenvx\s+run\b(?:[^;&|]*?\s(?:-f|--env-file)[=\s]+${FILE})?`, 'g'),
    because: 'it runs dotenvx',
  },
  {
    dialect: 'dotenv-expand',
    pattern: new RegExp(String.raw`(?<![\w@/.-])dotenv\s+(?:-e\s+|--env[=\s]+)${FILE}`, 'g'),
    because: 'it runs dotenv-cli',
  },
  {
    dialect: 'dotenv',
    pattern: /\bnode\b[^;&|]*?(?:-r|--require|--import)[=\s]+dotenv\/config\b/g,
    because: 'it loads dotenv/config into node',
  },
  {
    dialect: 'python',
    pattern: new RegExp(String.raw`(?<![\w@/.-])dotenv\s+(?:-f|--file)[=\s]+${FILE}[^;&|]*?\srun\b`, 'g'),
    because: 'it runs the dotenv of python-dotenv',
  },
  {
    dialect: 'shell',
    pattern:
      /(?:^\s*|[;&|({"']\s*|\bthen\s+|\bdo\s+|\brun:\s+|\s-l?c\s+["'])(?:source|\.)\s+["']?([^\s"'\\;&|)]*\.env(?:rc)?\b[^\s"'\\;&|)]*|[^\s"'\\;&|)]*\/env)(?=["'\s;&|)]|$)/g,
    because: 'a shell sources it',
  },
];

/** `set -o allexport`, `export $(cat .env)`: read by a shell, in its own ways. */
const EXPORT_CAT = /\bexport\s+["']?\$\((?:grep|cat|sed|xargs|egrep)\b[^)]*?(\S*\.env[\w.-]*)/g;

const ENVRC = /^\s*(dotenv_if_exists|dotenv)\b(?:\s+["']?([^\s"'#;]+))?/;

export function loadersInCommands(text: string, kind: 'shell' | 'envrc'): Found[] {
  const found: Found[] = [];
  for (const { line, words } of commandLines(text)) {
    if (kind === 'envrc') {
      const match = ENVRC.exec(words);
      if (match !== null)
        found.push({ dialect: 'direnv', because: `.envrc calls ${match[1]}`, line, files: [match[2] ?? '.env'] });
    }
    for (const loader of loadersInCommand(words)) found.push({ ...loader, line });
  }
  return found;
}

/** In one command, without its line. */
export function loadersInCommand(words: string): Found[] {
  if (words.length > 5_000 || !/env/.test(words)) return [];
  const found: Found[] = [];
  for (const { dialect, pattern, because } of PATTERNS)
    for (const { 1: file, index } of words.matchAll(pattern)) {
      // A command may be given several files.
      const command = /^[^;&|]*/.exec(words.slice(index).replace(/^[;&|]/, ' '))?.[0] ?? '';
      const more = [...command.matchAll(/\s--env-file(?:-if-exists)?[=\s]+["']?([^\s"'\\;&|)]+)/g)].map(
        ([, other]) => other ?? '',
      );
      const files = [...new Set([...more, ...(file === undefined ? [] : [file])])];
      found.push({ dialect, because, ...(files.length > 0 && { files }) });
    }
  for (const [, file = ''] of words.matchAll(EXPORT_CAT))
    found.push({ dialect: 'shell', because: 'a shell exports what is printed of it', files: [file] });
  return found;
}

/** Lines that a backslash goes on with are one; comments are left out. */
function* commandLines(text: string): Generator<{ line: number; words: string }> {
  let words = '';
  let start = 1;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    if (words === '') start = index + 1;
    if (words === '' && /^\s*(?:#|\/\/)/.test(raw)) continue;
    if (/\\\s*$/.test(raw) && words.length < 5_000) {
      words += `${raw.replace(/\\\s*$/, '')} `;
      continue;
    }
    yield { line: start, words: words + raw };
    words = '';
  }
  if (words !== '') yield { line: start, words };
}
