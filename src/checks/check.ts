/** The contract of a check: it collects, judges, and says what it examined. It never speaks and never decides. */
import type { EnvMatrix } from '../core/env-matrix.ts';
import type { Finding } from '../core/finding.ts';
import type { Coverage, LeftOut, Status } from '../core/outcome.ts';
import type { RuleInfo } from '../core/rule.ts';
import type { Shard } from '../core/shards.ts';
import type { LastGood, SmokeRun } from '../core/smoke-run.ts';
import type { MigrationTrace } from '../core/trace.ts';
import type { Children } from '../io/children.ts';
import type { Clock } from '../io/clock.ts';
import type { Files } from '../io/files.ts';
import type { ChangedFile, Git } from '../io/git.ts';
import type { GithubSettings } from '../io/github-api.ts';
import type { Http } from '../io/http.ts';
import type { OpenStage } from '../io/stage/stage.ts';
import type { Threads } from '../io/threads.ts';
import type { Tls } from '../io/tls.ts';
import type { Tree } from '../io/tree.ts';

/** What a run is about. */
export type Scope =
  /** The commits that `head` has and `base` has not; on a laptop also files that are not committed yet. */
  | { kind: 'change'; base: string; head: string; uncommitted: readonly string[] }
  /** Every commit of every reference. `head` is what would be deployed; absent where nothing is checked out yet. */
  | { kind: 'history'; head?: string }
  /** The files as they are now. */
  | { kind: 'tree' }
  /** A text that was handed over: a log, the answer of a program. */
  | { kind: 'stdin' }
  /** A folder that need not be a repository: build output. */
  | { kind: 'folder'; path: string };

export interface CheckContext {
  scope: Scope;
  /** What would be deployed. */
  head: Tree;
  /** What is there already; absent where nothing is compared. */
  base?: Tree;
  /** Files that differ between base and head; all files of head where nothing is compared. */
  changes: readonly ChangedFile[];
  /** Absent outside a repository. */
  git?: Git;
  files: Files;
  http: Http;
  /** Absent where connections cannot be looked at. */
  tls?: Tls;
  clock: Clock;
  threads: Threads;
  /** Absent where no process may be started. */
  children?: Children;
  /** Where a command of the project may be run; absent where nobody asked for that on the command line. */
  openStage?: OpenStage;
  /** What GitHub's settings hold for each environment; absent without a token that may ask. */
  githubSettings?: () => Promise<GithubSettings>;
  /** What was deployed before and worked; absent where nobody can be asked. */
  lastGood?: () => Promise<LastGood | undefined>;
  /** The job's or the shell's environment, as the user mapped it. Runner-internal names are already left out. */
  variables: Readonly<Record<string, string>>;
  /** The environment that is judged (`production`); absent where none was given. */
  environment?: string;
  /**
   * The change is under review (a pull request, a merge queue, a laptop): what the base has already is not its doing
   * and is `known`. Before a deploy it is false: what is wrong now is wrong.
   */
  review: boolean;
  /** The change comes from a fork or a bot: it gets no secrets, so values cannot be judged. */
  fork: boolean;
  /** Asked for by name or configured: `skipped` then needs a better reason. */
  asked: boolean;
  /** Long work says what it is doing; goes to stderr. */
  progress(message: string): void;
  /** `stop` is called when somebody ends the run; returns what takes that back. Absent where nobody can. */
  onStop?: (stop: () => void) => () => void;
}

export interface CheckResult {
  status: Exclude<Status, 'failed'>;
  /** Why it is not `completed`. */
  reason?: string;
  coverage: Coverage;
  leftOut?: LeftOut[];
  findings: Finding[];
  /** Paths whose text was judged: an inline ignore in one of them that silenced nothing is stale. */
  examined?: readonly string[];
  /** Sentences a reader should see once. */
  notices?: string[];
  /** It is `inconclusive` over a file that the user can mend: exit 2, whatever `warn-only` says. */
  misconfigured?: true;
  /** What each statement of a migration does. */
  trace?: MigrationTrace[];
  /** Files to leave behind, beside the report. */
  leaves?: readonly { file: string; text: string }[];
  /** Variables × environments. */
  matrix?: EnvMatrix;
  /** What became of each smoke check. */
  smoke?: SmokeRun;
  /** It looked at one part only, as it was told to. */
  shard?: Shard;
}

export interface Check<Settings> {
  /** One word: folder, config section, command, rule prefix. */
  word: string;
  /** One line: the question it answers. */
  summary: string;
  rules: readonly RuleInfo[];
  /** Throws UserError for what the user can mend, InconclusiveError where it could not look. */
  run(context: CheckContext, settings: Settings): Promise<CheckResult>;
  /** Runs one example text of a rule and returns the ids of the rules that reported: examples are tests. */
  runExample(ruleId: string, example: string): Promise<string[]>;
}
