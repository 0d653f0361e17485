/**
 * A rule is a value in a file of its own. What is here is what every rule of every check carries; a check adds its own
 * pure function (`check`) with a subject of its domain. Pages, tables and SARIF metadata are made from these values.
 */
import { REPOSITORY_URL } from './project.ts';
import type { Severity } from './severity.ts';

export interface RuleInfo {
  /** `migrations/drop-column`: the check's word and the file's name. */
  id: string;
  severity: Severity;
  /** One line, sentence case, no full stop: `Drops a column that running code may still read`. */
  summary: string;
  /** What goes wrong, for whom, when (Markdown). */
  why: string;
  /** What to do instead, in general (Markdown). */
  fix: string;
  /** The version that brought it. Within a major version a new rule enters as `medium` and says "new in". */
  since: string;
  /** Earlier ids; they work in `rules:`, ignores and baselines for ever. */
  aliases?: readonly string[];
  /** Where the facts come from: documentation, incidents. */
  sources?: readonly string[];
  /**
   * `bad` must be reported and `good` must not: they are the tests and the page. Secrets stand as `<token>`: the
   * check fills them in at run time, and the page shows the format.
   */
  examples: { bad: readonly string[]; good: readonly string[] };
}

export const DOCS_URL = `${REPOSITORY_URL}/blob/main/docs/rules`;

/** `env/missing-variable` → its page. */
export const docsOf = (ruleId: string): string => `${DOCS_URL}/${ruleId}.md`;

/** What is known of findings of other tools: they have no page of ours. */
export const OTHER_TOOLS_URL = `${REPOSITORY_URL}/blob/main/docs/other-tools.md`;
