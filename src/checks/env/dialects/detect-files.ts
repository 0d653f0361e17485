/** What the files of build tools and package managers say about who reads env files. */

import type { Found } from './detect.ts';
import { loadersInCommand } from './detect-commands.ts';
import type { DialectName } from './dialect.ts';

/** Packages of npm. */
const PACKAGES: Readonly<Record<string, DialectName>> = {
  next: 'next',
  '@next/env': 'next',
  vite: 'vite',
  vitest: 'vite',
  astro: 'vite',
  '@sveltejs/kit': 'vite',
  '@remix-run/dev': 'vite',
  '@react-router/dev': 'vite',
  dotenv: 'dotenv',
  'dotenv-safe': 'dotenv',
  'dotenv-flow': 'dotenv',
  'dotenv-webpack': 'dotenv',
  '@nestjs/config': 'dotenv',
  nuxt: 'dotenv',
  c12: 'dotenv',
  'dotenv-expand': 'dotenv-expand',
  'dotenv-cli': 'dotenv-expand',
  'react-scripts': 'dotenv-expand',
  '@dotenvx/dotenvx': 'dotenvx',
};

/** The `dependencies` and `scripts` of a package.json; what is no JSON says nothing. */
export function loadersInPackage(text: string): Found[] {
  const json = asObject(parseJson(text));
  const found: Found[] = [];
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'])
    for (const name of Object.keys(asObject(json[group]))) {
      const dialect = Object.hasOwn(PACKAGES, name) ? PACKAGES[name] : undefined;
      if (dialect !== undefined)
        found.push({ dialect, because: `package.json depends on ${name}`, ...lineOf(text, name) });
    }
  const isLaterNode = /(?:^|[^\d.])(?:2[2-9]|[3-9]\d)(?:\.|\b)/.test(String(asObject(json['engines'])['node'] ?? ''));
  for (const [name, command] of Object.entries(asObject(json['scripts']))) {
    if (typeof command !== 'string') continue;
    for (const loader of loadersInCommand(command)) {
      const dialect = loader.dialect === 'node' && isLaterNode ? 'node24' : loader.dialect;
      found.push({
        ...loader,
        dialect,
        because: `in the script ${name}, ${loader.because}`,
        ...lineOf(text, name, command),
      });
    }
  }
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Of a key of JSON, with its value where there is one. */
function lineOf(text: string, key: string, value?: string): { line?: number } {
  const written = JSON.stringify(key);
  const whole = value === undefined ? -1 : text.indexOf(`${written}: ${JSON.stringify(value)}`);
  for (let at = whole === -1 ? text.indexOf(written) : whole; at !== -1; at = text.indexOf(written, at + 1))
    if (/^\s*:/.test(text.slice(at + written.length, at + written.length + 50)))
      return { line: text.slice(0, at).split(/\r\n|\r|\n/).length };
  return {};
}

/** `env_file:` with its files, and `${NAME}` that `.env` fills in. */
export function loadersInCompose(text: string): Found[] {
  const found: Found[] = [];
  let list: { indent: number; line: number } | undefined;
  let interpolates: number | undefined;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.replace(/(?:^|\s)#.*$/, '');
    if (line.trim() === '') continue;
    const indent = line.length - line.trimStart().length;
    if (/(?<!\$)\$(?:\{|[A-Za-z_])/.test(line)) interpolates ??= index + 1;
    const item = /^\s*(?:-\s+)?(?:path:\s*)?(?:-\s+)?["']?([^"'\s:{}[\],]+)["']?\s*$/.exec(line)?.[1];
    if (list !== undefined && (indent > list.indent || /^\s*-/.test(line)) && indent >= list.indent) {
      // `required: false` and `format: raw` are no files.
      if (item !== undefined && /^\s*(?:-|path:)/.test(line)) found.push(envFile(item, index + 1));
      if (/^\s*format:\s*["']?raw\b/.test(line)) {
        const last = found.at(-1);
        if (last !== undefined) last.dialect = 'docker';
      }
      continue;
    }
    list = undefined;
    const key = /^\s*(?:-\s+)?env_file:\s*(.*)$/.exec(line);
    if (key === null) continue;
    const value = (key[1] ?? '').trim();
    if (value === '') list = { indent, line: index + 1 };
    else for (const [, name = ''] of value.matchAll(/([^\s"',[\]]+)/g)) found.push(envFile(name, index + 1));
  }
  if (interpolates !== undefined)
    found.push({
      dialect: 'compose',
      because: 'the compose file has `$` that .env fills in',
      line: interpolates,
      files: ['.env'],
    });
  return found;
}

const envFile = (name: string, line: number): Found => ({
  dialect: 'compose',
  because: 'the compose file names it as `env_file`',
  line,
  files: [name],
});

/** `EnvironmentFile=` of a unit of systemd. */
export function loadersInUnit(text: string): Found[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index): Found[] => {
    const file = /^\s*EnvironmentFile\s*=\s*-?\s*(\S.*?)\s*$/.exec(line)?.[1];
    if (file === undefined) return [];
    return [{ dialect: 'systemd', because: 'the unit names it as `EnvironmentFile`', line: index + 1, files: [file] }];
  });
}

interface Dependency {
  files: RegExp;
  /** On a line without comment. */
  pattern: RegExp;
  dialect: DialectName;
  what: string;
}

const PYTHON = /^(?:pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml|requirements.*)$/;

const DEPENDENCIES: readonly Dependency[] = [
  { files: PYTHON, pattern: /(?<![\w.-])python[-_]dotenv(?![\w-])/i, dialect: 'python', what: 'python-dotenv' },
  { files: PYTHON, pattern: /(?<![\w.-])pydantic[-_]settings(?![\w-])/i, dialect: 'python', what: 'pydantic-settings' },
  { files: PYTHON, pattern: /(?<![\w.-])django[-_]environ(?![\w-])/i, dialect: 'python', what: 'django-environ' },
  { files: PYTHON, pattern: /(?<![\w.-])environs(?![\w-])/i, dialect: 'python', what: 'environs' },
  {
    files: /^Gemfile$|\.gemspec$/,
    pattern: /\bgem\s*\(?\s*["']dotenv(?:-rails)?["']|_dependency\s*\(?\s*["']dotenv(?:-rails)?["']/,
    dialect: 'ruby',
    what: 'the gem dotenv',
  },
  { files: /^go\.mod$/, pattern: /(?:^|\s)github\.com\/joho\/godotenv\s/, dialect: 'godotenv', what: 'godotenv' },
  {
    files: /^composer\.json$/,
    pattern: /"symfony\/(?:dotenv|framework-bundle)"\s*:/,
    dialect: 'symfony',
    what: 'symfony/dotenv',
  },
  {
    files: /^composer\.json$/,
    pattern: /"(?:vlucas\/phpdotenv|laravel\/(?:framework|lumen-framework)|roots\/bedrock)"\s*:/,
    dialect: 'phpdotenv',
    what: 'PHP dotenv',
  },
];

/** Of a list of dependencies that is no package.json; `name` is that of the file. */
export function loadersInManifest(name: string, text: string): Found[] {
  const rules = DEPENDENCIES.filter(({ files }) => files.test(name));
  const found = new Map<string, Found>();
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = name === 'go.mod' ? raw.replace(/\/\/.*$/, '') : raw.replace(/(?:^|\s)#.*$/, '');
    for (const { pattern, dialect, what } of rules)
      if (!found.has(what) && pattern.test(line))
        found.set(what, { dialect, because: `${name} depends on ${what}`, line: index + 1 });
  }
  return [...found.values()];
}
