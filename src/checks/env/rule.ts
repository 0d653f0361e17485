/** What rules of `env` see and say. */
import { type Stage, stageOf } from '../../core/environment.ts';
import type { RuleInfo } from '../../core/rule.ts';
import type { Severity } from '../../core/severity.ts';
import type { Declaration } from './declaration.ts';
import type { Loader } from './dialects/detect.ts';
import type { WrittenDocument } from './documents.ts';
import type { DotenvText, EnvFile } from './env-file.ts';
import type { Cell, Environment, Place } from './environments/environment.ts';
import type { GithubEnvironments } from './environments/github.ts';
import type { Read } from './reads/read.ts';
import { looksSecret } from './variable-name.ts';
import type { NamedEnvironment } from './workflows/environment-names.ts';
import type { Workflow } from './workflows/workflow.ts';

export interface EnvSubject {
  declarations: readonly Declaration[];
  /** What the base declares; undefined where nothing is compared. */
  before: readonly Declaration[] | undefined;
  /** Where the project takes each variable from outside, by name; tests are left out. */
  reads: ReadonlyMap<string, readonly Read[]>;
  /** Names that the base reads; undefined where nothing is compared. */
  readBefore: ReadonlySet<string> | undefined;
  /** Environments whose values are judged; none where none was given. */
  environments: readonly Environment[];
  /** `.env` files that the repository holds, examples left out. */
  envFiles: readonly EnvFile[];
  /** Env files of the repository, examples too, as they are written. */
  dotenvFiles: readonly DotenvText[];
  /** What reads env files in this project. */
  loaders: readonly Loader[];
  workflows: readonly Workflow[];
  /** Texts of files that workflows fill in, by path. */
  templates: ReadonlyMap<string, string>;
  /** Environments that launch-ready.yml and GitHub's settings name. */
  named: readonly NamedEnvironment[];
  /** What GitHub's settings say; undefined where they were not asked. */
  github: GithubEnvironments | undefined;
  /** Folder of the app, relative to the repository; `''` for all of it. */
  folder: string;
  /** Documents that `env --write` made. */
  documents: readonly WrittenDocument[];
  /** What was set when an environment was looked at the last time, by its name in lower case. */
  lastDeploys: ReadonlyMap<string, LastDeploy>;
  parseVariablesInUse: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

export interface LastDeploy {
  /** `2026-11-30` */
  day: string;
  /** Variables that had a value. */
  names: readonly string[];
}

export interface EnvProblem {
  variable: string;
  /** Where it is wrong; absent where it is wrong everywhere. */
  environment?: Environment;
  /** Where a reader should look. Default: where the variable is declared, else where it is read first. */
  place?: Place;
  severity?: Severity;
  title: string;
  message: string;
  fix: string;
  impact: string;
  /** What tells two findings of one variable in one environment apart; never a value. */
  part?: string;
  data?: Record<string, unknown>;
}

export interface EnvRule extends RuleInfo {
  check(subject: EnvSubject): Iterable<EnvProblem>;
}

/** One value that an environment has. */
export interface JudgedValue {
  name: string;
  /** As it is set; never shown. Not empty. */
  value: string;
  environment: Environment;
  /** What the environment is for, by its name. */
  stage: Stage | undefined;
  isProduction: boolean;
  declaration: Declaration | undefined;
  reads: readonly Read[];
  /** It is declared to be a credential, or its name says so. */
  isSecret: boolean;
}

/**
 * Every value of every judged environment, for variables that the project declares or reads. With `undeclared`, also the
 * others where an environment is the app's own; a job has many that are none of the app's business.
 */
export function judgedValues(subject: EnvSubject, also?: 'undeclared'): readonly JudgedValue[] {
  const lists = VALUES.get(subject) ?? {};
  VALUES.set(subject, lists);
  lists.all ??= [...allValues(subject)];
  if (also !== undefined) return lists.all;
  lists.known ??= lists.all.filter(({ declaration, reads }) => declaration !== undefined || reads.length > 0);
  return lists.known;
}

/** Nearly every rule asks, and a file may set half a million. */
const VALUES = new WeakMap<EnvSubject, { all?: readonly JudgedValue[]; known?: readonly JudgedValue[] }>();

function* allValues(subject: EnvSubject): Iterable<JudgedValue> {
  const declared = byName(subject.declarations);
  for (const environment of subject.environments) {
    const stage = stageOf(environment.name);
    const isProduction = stage === 'production';
    for (const [name, cell] of environment.cells) {
      if (cell.state !== 'set') continue;
      const declaration = declared.get(name);
      const reads = subject.reads.get(name) ?? [];
      const isKnown = declaration !== undefined || reads.length > 0;
      if (!isKnown && environment.kind === 'job') continue;
      const isSecret = declaration?.explicit ? declaration.secret : looksSecret(name);
      yield { name, value: cell.value, environment, stage, isProduction, declaration, reads, isSecret };
    }
  }
}

const MAPS = new WeakMap<readonly Declaration[], ReadonlyMap<string, Declaration>>();

/** Declarations by name. Made once for each list: nearly every rule asks, and an example file may have a million entries. */
export function byName(declarations: readonly Declaration[]): ReadonlyMap<string, Declaration> {
  const known = MAPS.get(declarations);
  if (known !== undefined) return known;
  const made = new Map(declarations.map((declaration) => [declaration.name, declaration]));
  MAPS.set(declarations, made);
  return made;
}

export interface JudgedCell {
  name: string;
  cell: Cell;
  environment: Environment;
  declaration: Declaration | undefined;
}

/** Every cell of a declared variable, also where its value is not known. */
export function* inAllCells(subject: EnvSubject): Iterable<JudgedCell> {
  for (const environment of subject.environments)
    for (const declaration of subject.declarations) {
      const cell = environment.cells.get(declaration.name);
      if (cell !== undefined) yield { name: declaration.name, cell, environment, declaration };
    }
}
