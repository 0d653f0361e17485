/**
 * Marks findings: severities from `rules:`, ignores, the baseline, what was there before. Nothing is dropped.
 * For forks and bots the ignores and the baseline are the base's: a change cannot silence itself.
 */
import * as z from 'zod';
import { withoutLiterals } from '../checks/migrations/sql/literals.ts';
import type { Config } from '../config/schema.ts';
import { applyBaseline, BASELINE_FILE, type Baseline } from '../core/baseline.ts';
import { InconclusiveError, UserError } from '../core/errors.ts';
import type { Finding } from '../core/finding.ts';
import { FINGERPRINT_PATTERN } from '../core/fingerprint.ts';
import type { RuleInfo } from '../core/rule.ts';
import {
  applyIgnores,
  type FileIgnore,
  IGNORE_FILE,
  type Ignore,
  type IgnoreFile,
  type InlineIgnore,
  parseIgnoreFile,
  parseInlineIgnores,
} from '../core/suppress.ts';
import { printable } from '../core/text.ts';
import { readText, type Tree } from '../io/tree.ts';
import { addedToOtherTools, trustedTree } from './policy/other-tools.ts';
import { atLine, type PolicySubject, placeOf } from './policy/rule.ts';
import { isReviewed, type Subject } from './subject.ts';

export interface Marked {
  findings: Finding[];
  ignores: Omit<PolicySubject, 'today' | 'loosenings' | 'configPath' | 'lineOfKey'>;
  /** A baseline file was read. */
  hasBaseline: boolean;
}

export interface MarkInput {
  subject: Subject;
  config: Config;
  rules: readonly RuleInfo[];
  findings: readonly Finding[];
  /** Paths each check judged, by check. */
  examined: ReadonlyMap<string, readonly string[]>;
  today: string;
  /** The checks were asked for by name. */
  asked: boolean;
  /** Whose ignores and baseline count. */
  trust: 'head' | 'base';
}

export async function mark(input: MarkInput): Promise<Marked> {
  const { subject, config, rules, today } = input;
  const namesOf = (id: string): readonly string[] => [id, ...(rules.find((rule) => rule.id === id)?.aliases ?? [])];
  const trusted = trustedTree(subject, input.trust);

  const ignoreFile = await readIgnoreFile(trusted);
  const before = subject.base && isReviewed(subject) ? await readIgnoreFile(subject.base) : undefined;
  const inline = await inlineIgnores(input);
  const ignores: Ignore[] = [...ignoreFile.entries, ...inline.counting];

  const overridden = input.findings.map((finding) => override(finding, config.rules, namesOf));
  const marked = applyIgnores(overridden, ignores, today, namesOf);
  const baseline = await readBaseline(trusted);
  const known = baseline ? applyBaseline(marked.findings, baseline).findings : marked.findings;
  const wasHere = baseline ? [] : retrospective(input);
  return {
    findings: known.map((finding) => (wasHere.includes(finding.check) ? asKnown(finding) : finding)),
    hasBaseline: baseline !== undefined,
    ignores: {
      ignores,
      expired: marked.expired,
      stale: ignores.filter((ignore) => !marked.used.has(ignore) && isStale(ignore, input)),
      malformed: ignoreFile.malformed,
      added: before
        ? [
            ...addedEntries(ignoreFile.entries, before),
            ...inline.added,
            ...(await addedBaseline(subject, baseline)),
            ...(readsOtherTools(input) ? await addedToOtherTools(subject, input.findings) : []),
          ]
        : [],
    },
  };
}

/** These look at what other tools leave behind; of a fork's nothing counts, so nothing is added. */
const readsOtherTools = ({ examined, trust }: MarkInput): boolean =>
  trust === 'head' && (examined.has('secrets') || examined.has('migrations'));

/**
 * Checks whose findings in a look at everything were there before, where no baseline says so. What is wrong right now
 * (values, a dead site) is no history. Migrations that have run are what the schema is made of.
 */
function retrospective({ subject, asked }: MarkInput): readonly string[] {
  if (subject.existing === 'known') return ['secrets', 'migrations'];
  return subject.scope.kind === 'history' && !asked ? ['migrations'] : [];
}

const asKnown = (finding: Finding): Finding => (finding.state === 'new' ? { ...finding, state: 'known' } : finding);

/** The severity that `rules:` gives a finding, under its rule's id or an alias. */
export function override(
  finding: Finding,
  rules: Config['rules'],
  namesOf: (id: string) => readonly string[] = (id) => [id],
): Finding {
  const severity = namesOf(finding.rule)
    .map((name) => rules[name])
    .find((setting) => setting !== undefined);
  if (severity === undefined) return finding;
  if (severity === 'off')
    return {
      ...finding,
      state: 'ignored',
      ignored: { by: 'rules', reason: `\`${finding.rule}: off\` in launch-ready.yml` },
    };
  return { ...finding, severity };
}

export async function readIgnoreFile(tree: Tree): Promise<IgnoreFile> {
  return parseIgnoreFile((await readText(tree, IGNORE_FILE)) ?? '');
}

const baselineSchema = z.object({
  version: z.literal(1),
  findings: z.array(
    z.object({ fingerprint: z.string().regex(FINGERPRINT_PATTERN), rule: z.string(), place: z.string() }),
  ),
});

export async function readBaseline(tree: Tree): Promise<Baseline | undefined> {
  const text = await readText(tree, BASELINE_FILE);
  if (text === undefined) return undefined;
  const advice = 'Write it anew with `launch-ready baseline`, or restore it from git.';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${BASELINE_FILE} is not valid JSON: ${printable(String(error), 160)}`, advice, {
      cause: error,
    });
  }
  const parsed = baselineSchema.safeParse(json);
  if (!parsed.success)
    throw new UserError(
      `${BASELINE_FILE}: ${parsed.error.issues[0]?.path.join('.') ?? ''}: ${parsed.error.issues[0]?.message ?? 'not a baseline'}`,
      advice,
    );
  return parsed.data;
}

/** Where the tree cannot be searched (a font that is not here), the files that findings point at are read one by one. */
async function filesWithIgnores(head: Tree, findings: readonly Finding[]): Promise<Iterable<string>> {
  try {
    return await head.search('launch-ready:ignore');
  } catch (error) {
    if (!(error instanceof InconclusiveError)) throw error;
    return new Set(findings.flatMap(({ location }) => (location.kind === 'file' ? [location.path] : [])));
  }
}

/** Inline ignores in the files that findings point at or checks judged. */
async function inlineIgnores({ subject, findings, examined, trust }: MarkInput) {
  const counting: InlineIgnore[] = [];
  const added: PolicySubject['added'][number][] = [];
  const wanted = new Set([
    ...findings.flatMap((finding) => (finding.location.kind === 'file' ? [finding.location.path] : [])),
    ...[...examined.values()].flat(),
  ]);
  if (wanted.size === 0) return { counting, added };
  for (const path of await filesWithIgnores(subject.head, findings)) {
    if (!wanted.has(path)) continue;
    const text = (await readText(subject.head, path)) ?? '';
    const lines = linesOf(text);
    const now = ignoresIn(path, text);
    const from = subject.changes.find((change) => change.path === path)?.from ?? path;
    const earlier = new Set(subject.base ? identitiesOf(from, (await readText(subject.base, from)) ?? '') : []);
    const wasThere = (ignore: InlineIgnore): boolean => earlier.has(identityOf(ignore, lines));
    for (const ignore of now) {
      if (trust === 'base' && !wasThere(ignore)) continue;
      counting.push(ignore);
      if (isReviewed(subject) && subject.base && !wasThere(ignore))
        added.push({ what: `${placeOf(ignore).words} in ${path}`, location: placeOf(ignore).location });
    }
  }
  return { counting, added };
}

/** In SQL a literal may span lines: what stands in it is no comment. */
const ignoresIn = (path: string, text: string): InlineIgnore[] =>
  parseInlineIgnores(path, /\.sql$/i.test(path) && text.includes('launch-ready:') ? withoutLiterals(text) : text);

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** What it says and the line it covers: the same words over another line are another ignore, wherever they were copied from. */
function identityOf({ rule, reason, until, line, alone }: InlineIgnore, lines: readonly string[]): string {
  return JSON.stringify([rule, reason, until, lines[alone ? line : line - 1]?.trim()]);
}

const identitiesOf = (path: string, text: string): string[] =>
  ignoresIn(path, text).map((ignore) => identityOf(ignore, linesOf(text)));

/** Matched nothing, though what it names was looked at just now. */
function isStale(ignore: Ignore, { examined, subject, rules }: MarkInput): boolean {
  const check = ignore.rule.split('/')[0] ?? '';
  if (!examined.has(check)) return false;
  if (ignore.kind === 'inline') return examined.get(check)?.includes(ignore.path) ?? false;
  // An entry may be about anything in history; only a look at everything can tell.
  return subject.scope.kind === 'history' && rules.some((rule) => rule.id === ignore.rule);
}

const addedEntries = (entries: readonly FileIgnore[], before: IgnoreFile): PolicySubject['added'] => {
  const lasts = (entry: FileIgnore): string => entry.until ?? '9999-12-31';
  const wasThere = (entry: FileIgnore): boolean =>
    before.entries.some(
      (old) => old.fingerprint === entry.fingerprint && old.rule === entry.rule && lasts(old) >= lasts(entry),
    );
  return entries
    .filter((entry) => !wasThere(entry))
    .map((entry) => ({
      what: `an ignore of \`${entry.rule}\` (${entry.place})`,
      location: atLine(IGNORE_FILE, entry.line),
    }));
};

async function addedBaseline(subject: Subject, baseline: Baseline | undefined): Promise<PolicySubject['added']> {
  if (!baseline || !subject.base) return [];
  const earlier = new Set((await readBaseline(subject.base))?.findings.map((entry) => entry.fingerprint) ?? []);
  const fresh = baseline.findings.filter((entry) => !earlier.has(entry.fingerprint));
  if (fresh.length === 0) return [];
  return [
    {
      what: `${fresh.length} ${fresh.length === 1 ? 'entry' : 'entries'} of the baseline`,
      location: atLine(BASELINE_FILE, 1),
    },
  ];
}
