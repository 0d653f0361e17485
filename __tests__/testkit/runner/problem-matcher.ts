// Regular expressions that turn printed lines into annotations. Added by a command, they hold for the rest of the job.
// Behaviour: actions/runner src/Runner.Worker/IssueMatcher.cs and Handlers/OutputManager.cs. Not emulated: the time-out of
// a slow expression (JavaScript cannot interrupt one).
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { AnnotationLevel, Place } from './annotation.ts';
import type { StepRecorder } from './step-recorder.ts';

export interface ProblemMatchers {
  addFile(path: string, workspace: string): void;
  removeFile(path: string, workspace: string): void;
  removeOwner(owner: string): void;
  add(config: MatcherConfig[]): void;
  /** Matches the lines of one stream; patterns of several lines keep their place per stream. */
  session(): MatcherSession;
}

export interface MatcherSession {
  /** True if the line became an annotation. */
  match(line: string, recorder: StepRecorder): boolean;
}

export interface MatcherConfig {
  owner: string;
  severity?: string;
  fromPath?: string;
  pattern: PatternConfig[];
}

export interface PatternConfig extends Partial<Record<GroupName, number>> {
  regexp?: string;
  loop?: boolean;
}

type GroupName = 'file' | 'line' | 'column' | 'severity' | 'code' | 'message' | 'fromPath';
const GROUP_NAMES: readonly GroupName[] = ['file', 'line', 'column', 'severity', 'code', 'message', 'fromPath'];

type Match = Partial<Record<GroupName, string>>;

interface RepositoryFacts {
  workspace: string;
  repository: string;
  serverUrl: string;
}

export function createProblemMatchers(facts: RepositoryFacts): ProblemMatchers {
  let configs: MatcherConfig[] = [];
  const removeOwners = (owners: readonly string[]): void => {
    const lower = owners.map((owner) => owner.toLowerCase());
    configs = configs.filter((config) => !lower.includes(config.owner.toLowerCase()));
  };
  const add = (added: MatcherConfig[]): void => {
    validateMatchers(added);
    removeOwners(added.map((config) => config.owner));
    // The one added last is asked first.
    configs = [...added.toReversed(), ...configs];
  };
  const load = (path: string, workspace: string): MatcherConfig[] => {
    const file = isAbsolute(path) ? path : join(workspace, path);
    const config = JSON.parse(readFileSync(file, 'utf8')) as { problemMatcher?: MatcherConfig[] } | null;
    return config?.problemMatcher ?? [];
  };
  return {
    add,
    removeOwner: (owner) => removeOwners([owner]),
    addFile: (path, workspace) => add(load(path, workspace)),
    removeFile: (path, workspace) => removeOwners(load(path, workspace).map((config) => config.owner)),
    session: () => createSession(() => configs, facts),
  };
}

function createSession(configs: () => readonly MatcherConfig[], facts: RepositoryFacts): MatcherSession {
  // By identity: a matcher that is added again starts afresh.
  const running = new WeakMap<MatcherConfig, (Match | undefined)[]>();
  return {
    match: (line, recorder) => {
      const all = configs();
      if (all.length === 0) return false;
      const stripped = line.replaceAll(/\u001B\[[0-9;]*m?/g, '');
      for (const config of all) {
        const state = running.get(config) ?? [];
        running.set(config, state);
        const found = matchLine(config, state, stripped);
        if (found === undefined) continue;
        for (const other of all) if (other !== config) running.delete(other);
        if (report(found, config, stripped, recorder, facts)) return true;
      }
      return false;
    },
  };
}

/** `state[i]` is what patterns 0..i found on the lines before. */
function matchLine(config: MatcherConfig, state: (Match | undefined)[], line: string): Match | undefined {
  const patterns = config.pattern;
  for (let index = patterns.length - 1; index >= 0; index -= 1) {
    const before = index > 0 ? state[index - 1] : undefined;
    const pattern = patterns[index];
    if (pattern === undefined || (index > 0 && before === undefined)) continue;
    const isLast = index === patterns.length - 1;
    const groups = new RegExp(pattern.regexp ?? '').exec(line);
    if (groups === null) {
      if (isLast) {
        if (index > 0) state[index - 1] = undefined;
      } else {
        state[index] = undefined;
      }
    } else if (isLast) {
      state.length = 0;
      if (pattern.loop === true && index > 0) state[index - 1] = before;
      return merge(before, pattern, groups);
    } else {
      state[index] = merge(before, pattern, groups);
    }
  }
  return undefined;
}

function merge(before: Match | undefined, pattern: PatternConfig, groups: RegExpExecArray): Match {
  const match: Match = {};
  for (const name of GROUP_NAMES) {
    const group = pattern[name];
    const value = before?.[name] ?? (group === undefined ? undefined : (groups[group] ?? ''));
    if (value !== undefined) match[name] = value;
  }
  return match;
}

function report(
  match: Match,
  config: MatcherConfig,
  line: string,
  recorder: StepRecorder,
  facts: RepositoryFacts,
): boolean {
  const message = match.message ?? '';
  if (message.trim() === '') {
    recorder.debug('Skipping logging an issue for the matched line because the message is empty.');
    return false;
  }
  const severity = match.severity || config.severity || 'error';
  const level = LEVELS[severity.toLowerCase()];
  if (level === undefined) {
    recorder.debug(
      `Skipped logging an issue for the matched line because the severity '${severity}' is not supported.`,
    );
    return false;
  }
  const place: Place = {};
  const startLine = readNumber(match.line, 'line', recorder);
  const column = readNumber(match.column, 'column', recorder);
  const file = match.file?.trim() ? findFile(match.file, match.fromPath || config.fromPath, facts) : undefined;
  if (match.file?.trim() && file === undefined) recorder.debug(`Dropping file value '${match.file}'.`);
  if (file !== undefined) place.file = file;
  if (startLine !== undefined) Object.assign(place, { line: startLine, endLine: startLine });
  if (column !== undefined) Object.assign(place, { col: column, endColumn: column });
  recorder.issue({ level, message, from: 'action', logLine: line, ...place });
  return true;
}

const LEVELS: Readonly<Record<string, AnnotationLevel>> = { error: 'error', warning: 'warning', notice: 'notice' };

function readNumber(text: string | undefined, what: string, recorder: StepRecorder): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  recorder.debug(`Unable to parse ${what} number '${text}'`);
  return undefined;
}

/** Only a file that exists and lies in a clone of the workflow's own repository keeps its path. */
function findFile(file: string, fromPath: string | undefined, facts: RepositoryFacts): string | undefined {
  const rooted = fromPath?.trim() && !isAbsolute(file) ? join(dirname(fromPath), file) : file;
  const path = resolve(facts.workspace, rooted);
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  const root = findRepository(dirname(path), facts);
  return root === undefined ? undefined : relative(root, path).replaceAll('\\', '/');
}

function findRepository(start: string, facts: RepositoryFacts): string | undefined {
  const urls = [
    `url = ${facts.serverUrl}/${facts.repository}`,
    `url = git@${new URL(facts.serverUrl).host}:${facts.repository}.git`,
  ].map((url) => url.toLowerCase());
  for (let folder = start; ; folder = dirname(folder)) {
    const config = join(folder, '.git', 'config');
    if (existsSync(config)) {
      const lines = readFileSync(config, 'utf8').split('\n');
      // The nearest clone decides, even if one further up would fit.
      return lines.some((line) => urls.includes(line.trim().toLowerCase())) ? folder : undefined;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

function validateMatchers(configs: readonly MatcherConfig[]): void {
  const owners = new Set<string>();
  for (const config of configs) {
    const owner = config.owner ?? '';
    if (owner === '') throw new Error('Owner must not be empty');
    if (config.severity && LEVELS[config.severity.toLowerCase()] === undefined) {
      throw new Error(`Matcher '${owner}' contains unexpected default severity '${config.severity}'`);
    }
    if (!Array.isArray(config.pattern) || config.pattern.length === 0) {
      throw new Error(`Matcher '${owner}' does not contain any patterns`);
    }
    validatePatterns(config.pattern);
    if (owners.has(owner.toLowerCase())) throw new Error(`Duplicate owner name '${owner}'`);
    owners.add(owner.toLowerCase());
  }
}

function validatePatterns(patterns: readonly PatternConfig[]): void {
  const set = new Set<GroupName>();
  for (const [index, pattern] of patterns.entries()) {
    if (pattern.loop === true && (index === 0 || index < patterns.length - 1)) {
      throw new Error("Only the last pattern in a multiline matcher may set 'loop'");
    }
    if (pattern.loop === true && pattern.message === undefined) {
      throw new Error("The loop pattern must set 'message'");
    }
    // With an empty alternative the expression always matches, and so tells how many groups it has.
    const groups = new RegExp(`${pattern.regexp ?? ''}|`).exec('')?.length ?? 1;
    for (const name of GROUP_NAMES) {
      const group = pattern[name];
      if (group === undefined) continue;
      if (set.has(name)) throw new Error(`The property '${name}' is set twice`);
      if (group < 0 || group >= groups) {
        throw new Error(`The property '${name}' is set to ${group} which is out of range`);
      }
      set.add(name);
    }
  }
  if (!set.has('message')) throw new Error("At least one pattern must set 'message'");
}
