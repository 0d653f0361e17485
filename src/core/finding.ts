/**
 * The one type that every check produces and every reporter consumes.
 *
 * Safe to print: no field ever holds a secret, personal data of a response, or a literal of a statement.
 */
import { bySeverity, type Severity } from './severity.ts';

/**
 * Where a finding is. Lines are 1-based, ends inclusive; columns are 1-based and count UTF-16 units, `endColumn`
 * is the first column that is *not* part of the finding. Paths are relative to the repository, with `/`.
 */
export type Location =
  | { kind: 'file'; path: string; startLine: number; endLine: number; startColumn?: number; endColumn?: number }
  /** In history. Without a path it is the commit's message. */
  | { kind: 'commit'; commit: string; path?: string; startLine?: number; endLine?: number }
  /** A tag, a note, a dangling blob. */
  | { kind: 'object'; object: string; name?: string }
  | { kind: 'variable'; name: string; environment?: string }
  | { kind: 'request'; url: string; check: string }
  /** In a report of another tool that names no file of the repository; `file` is the report's name. */
  | { kind: 'report'; file: string };

/** The exact text to write instead, where the fix is one. Lines and columns as in a `file` location, in the same file. */
export interface Replacement {
  startLine: number;
  endLine: number;
  /** Both or none; without them whole lines are replaced, and `text` has no line break at its end. */
  startColumn?: number;
  endColumn?: number;
  text: string;
}

/** Where the finding comes from another tool (SARIF, checkstyle), as that tool calls things. */
export interface Origin {
  /** `ESLint` */
  tool: string;
  /** `@typescript-eslint/no-unused-vars` */
  rule: string;
  /** The tool's page on the rule; https only. */
  url?: string;
}

/** One line of the offending text, already redacted, and the part of it that offends. */
export interface Excerpt {
  text: string;
  /** 1-based line of `text` in its file; absent where there is no file. */
  line?: number;
  /** 0-based UTF-16 range within `text`, end exclusive. */
  highlight?: { start: number; end: number };
}

/** Who marked a finding as ignored, and why. */
export interface Ignored {
  by: 'inline' | 'file' | 'rules';
  reason: string;
  /** Last day on which the entry counts, as `2027-01-31`. */
  until?: string;
}

export type State = 'new' | 'known' | 'ignored';

export interface Finding {
  /** Word of the check that found it: `migrations`. */
  check: string;
  /** `migrations/drop-column` */
  rule: string;
  severity: Severity;
  /** One line, at most 255 characters. */
  title: string;
  /** What was found, here, in plain words (Markdown). */
  message: string;
  /** What to do instead (Markdown); the safe rewrite where one exists. */
  fix: string;
  /** What breaks for whom, naming their route, table or variable: the business sentence. */
  impact: string;
  location: Location;
  /** Stable when lines move, files are renamed, commits are squashed or rebased. See fingerprint.ts. */
  fingerprint: string;
  /** Checks set `new`, or `known` for what is already on the base branch; the pipeline sets the rest. */
  state: State;
  ignored?: Ignored;
  /** Redacted: `ghp_****`. */
  evidence?: string;
  excerpt?: Excerpt;
  replacement?: Replacement;
  origin?: Origin;
  /**
   * False where a comment in the file is no way to silence it: the file has no comments, is in history, or a
   * checksum over the file would change and break the deploy.
   */
  inlineIgnorable: boolean;
  /** Link to the rule's page. */
  docs: string;
  /** The version that brought the rule, where it is too young to block: `new in 1.4`. */
  newIn?: string;
  /** What the check knows besides (documented per check), safe to print. */
  data?: Record<string, unknown>;
}

/** `src/a.ts:3`, `abc1234 src/a.ts:3`, `DATABASE_URL (production)`, `https://… (homepage)` */
export function describeLocation(location: Location): string {
  switch (location.kind) {
    case 'file':
      return `${location.path}:${location.startLine}`;
    case 'commit': {
      const commit = location.commit.slice(0, 7);
      if (location.path === undefined) return `${commit} (commit message)`;
      return `${commit} ${location.path}${location.startLine === undefined ? '' : `:${location.startLine}`}`;
    }
    case 'object':
      return location.name ?? `object ${location.object.slice(0, 12)}`;
    case 'variable':
      return location.environment === undefined ? location.name : `${location.name} (${location.environment})`;
    case 'request':
      return `${location.url} (${location.check})`;
    case 'report':
      return location.file;
  }
}

const pathOf = (location: Location): string => ('path' in location && location.path ? location.path : '');
const lineOf = (location: Location): number => ('startLine' in location && location.startLine ? location.startLine : 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Day (UTC) of the last commit that brought a secret, where it is known: secrets say so in `data.last`. */
export function exposedOn({ data }: Finding): string | undefined {
  const last = data?.['last'];
  const date = typeof last === 'object' && last !== null && 'date' in last ? Date.parse(String(last.date)) : Number.NaN;
  return Number.isNaN(date) ? undefined : new Date(date).toISOString().slice(0, 10);
}

/** New before known before ignored, worst first, then by place: the order every report uses. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const states: State[] = ['new', 'known', 'ignored'];
  return [...findings].sort(
    (a, b) =>
      states.indexOf(a.state) - states.indexOf(b.state) ||
      bySeverity(a.severity, b.severity) ||
      compare(a.check, b.check) ||
      compare(pathOf(a.location), pathOf(b.location)) ||
      lineOf(a.location) - lineOf(b.location) ||
      compare(a.rule, b.rule) ||
      compare(a.fingerprint, b.fingerprint),
  );
}
