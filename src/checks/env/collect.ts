/** Reads declarations out of a tree, and values out of the job or an env file. Files are read, never executed. */
import path from 'node:path';
import type { ParsedConfig } from '../../config/parse.ts';
import { UserError } from '../../core/errors.ts';
import { globMatcher } from '../../core/glob.ts';
import type { LeftOut } from '../../core/outcome.ts';
import { readText, type Tree } from '../../io/tree.ts';
import { type Declaration, fromConfig } from './declaration.ts';
import { schemaFileOf } from './declared/schema-file.ts';
import { parseDotenv } from './dotenv.ts';
import { matchesWhole } from './linear-regex.ts';
import { looksSecret } from './variable-name.ts';

export interface DeclaredConfig {
  /** Path of launch-ready.yml; undefined without one. */
  path: string | undefined;
  parsed: ParsedConfig;
}

export interface Declared {
  declarations: Declaration[];
  /** Example and schema files that were read. */
  files: string[];
  /** Schema files that could not be read, in words. */
  problems: DeclaredProblem[];
  leftOut: LeftOut[];
}

/**
 * Variables. Linux starts no program with more than 6 MiB of arguments and environment (https://man7.org/linux/man-pages/man2/execve.2.html),
 * which so many fill with 31 bytes each: what comes after them is no environment, but data.
 */
export const MAX_DECLARED = 200_000;

export interface DeclaredProblem {
  path: string;
  line: number;
  message: string;
}

/** Throws UserError. */
function mustBeExpression(pattern: string | undefined, name: string, place: string): void {
  if (pattern === undefined || matchesWhole(pattern, '') !== undefined) return;
  throw new UserError(
    `${place}: the \`pattern\` of \`${name}\` is no regular expression, or too large a one.`,
    'Write one of RE2 (https://github.com/google/re2/wiki/Syntax): no look-around and no back-references.',
  );
}

const isBelow = (file: string, folder: string): boolean =>
  folder === '' || folder === '.' || file.startsWith(`${folder.replace(/\/+$/, '')}/`);

/** Everything that `config` and the example files of `tree` declare; launch-ready.yml wins over an example file. */
export async function collectDeclarations(tree: Tree, config: DeclaredConfig, folder: string): Promise<Declared> {
  const { env } = config.parsed.config;
  const declared = new Map<string, Declaration>();
  for (const [name, variable] of Object.entries(env.vars)) {
    // `SMTP_*` is no variable: it says something of those that begin so.
    if (name.endsWith('*')) continue;
    const line = config.parsed.lineOf(['env', 'vars', name]) ?? 1;
    mustBeExpression(variable.pattern, name, `${config.path ?? 'launch-ready.yml'}:${line}`);
    declared.set(name, fromConfig(name, variable, config.path ?? 'launch-ready.yml', line));
  }
  const paths = (await tree.list()).filter((entry) => entry.kind === 'file').map((entry) => entry.path);
  const apps = Object.values(config.parsed.config.apps).map((app) => app.path);
  const folders = folder === '' && apps.length > 0 ? apps : [folder];
  const found = folders.map((each) => exampleFiles(paths, env.examples, env['ignore-paths'], each));
  const files = found.flat();
  const deeper = new Set(found.flatMap(deeperOf));
  let passedOver = 0;
  for (const file of files) {
    const dotenv = parseDotenv((await readText(tree, file)) ?? '');
    for (const entry of dotenv.entries) {
      const earlier = declared.get(entry.name);
      if (earlier !== undefined) {
        if (earlier.explicit && entry.value !== '') earlier.example ??= entry.value;
        continue;
      }
      if (declared.size >= MAX_DECLARED) {
        passedOver++;
        continue;
      }
      const notes = `${entry.comment ?? ''} ${dotenv.comments.get(entry.startLine - 1) ?? ''}`;
      declared.set(entry.name, {
        name: entry.name,
        path: file,
        line: entry.startLine,
        startColumn: entry.startColumn,
        endColumn: entry.endColumn,
        required: !/\boptional\b/i.test(notes),
        explicit: false,
        forbid: {},
        secret: looksSecret(entry.name),
        allowEmpty: false,
        ...(deeper.has(file) ? { isDeeper: true } : {}),
        ...(entry.value === '' ? {} : { example: entry.value }),
      });
    }
  }
  const schemas = paths.filter(
    (file) => schemaFileOf(file) !== undefined && folders.some((each) => isBelow(file, each)),
  );
  const problems: DeclaredProblem[] = [];
  for (const file of schemas.filter((each) => !globMatcher(env['ignore-paths'])(each))) {
    const content = schemaFileOf(file)?.read((await readText(tree, file)) ?? '', file);
    // A schema says more than an example, and less than launch-ready.yml.
    for (const declaration of content?.declarations ?? [])
      if (declared.size >= MAX_DECLARED && !declared.has(declaration.name)) passedOver++;
      else if (declared.get(declaration.name)?.explicit !== true) declared.set(declaration.name, declaration);
    problems.push(...(content?.problems ?? []).map((problem) => ({ ...problem, path: file })));
  }
  const patterns = Object.entries(env.vars).filter(([name]) => name.endsWith('*'));
  for (const declaration of declared.values()) {
    const pattern = patterns.find(([name]) => declaration.name.startsWith(name.slice(0, -1)));
    if (pattern !== undefined && pattern[1].group !== undefined && declaration.group === undefined) {
      declaration.group = pattern[0];
      if (!declaration.explicit) declaration.required = false;
    }
    if (env['require-owner'] && declaration.secret) declaration.needsOwner = true;
  }
  const why = `a project may declare ${MAX_DECLARED.toLocaleString('en-US')} variables`;
  return {
    declarations: [...declared.values()],
    files: [...files, ...schemas],
    problems,
    leftOut: passedOver === 0 ? [] : [{ what: 'entries of example files', count: passedOver, why }],
  };
}

/** Example files below a folder, sorted by depth, then by path, so that a variable is shown where it is declared first. */
export function exampleFiles(
  paths: readonly string[],
  names: readonly string[],
  ignored: readonly string[],
  folder: string,
): string[] {
  const isIgnored = globMatcher(ignored);
  const below = folder === '' || folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`;
  return paths
    .filter((file) => file.startsWith(below) && names.includes(path.posix.basename(file)) && !isIgnored(file))
    .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
}

/**
 * In a monorepo every app has its own example: a change is looked at in all of them, while the values of a job are
 * those of one app, so only the shallowest files below its folder say what it must have.
 */
export function deeperOf(files: readonly string[]): string[] {
  const shallowest = Math.min(...files.map(depthOf));
  return files.filter((file) => depthOf(file) > shallowest);
}

const depthOf = (file: string): number => file.split('/').length;

/** Does the project type its variables with dotenv-parse-variables? */
export async function usesParseVariables(tree: Tree, folder: string): Promise<boolean> {
  for (const file of new Set([path.posix.join(folder, 'package.json'), 'package.json'])) {
    const text = await readText(tree, file);
    if (text?.includes('"dotenv-parse-variables"')) return true;
  }
  return false;
}
