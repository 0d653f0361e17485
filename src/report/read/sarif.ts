/** SARIF 2.1.0 of other tools: every run becomes an outcome, every result that fails a finding. */
import { UserError } from '../../core/errors.ts';
import type { State } from '../../core/finding.ts';
import type { Report } from '../../core/report.ts';
import { printable } from '../../core/text.ts';
import { type Draft, draftOf, type Told } from './foreign-finding.ts';
import { foreignReport, type ToolRun } from './foreign-report.ts';
import type { ReadContext } from './read-context.ts';
import { type Locator, locatorOf } from './sarif-location.ts';
import { messageText, withoutLinks } from './sarif-message.ts';
import { type FoundRule, isAboutSecrets, type RuleBook, ruleBookOf, ruleOf, severityOf } from './sarif-rule.ts';
import { toolRunOf } from './sarif-run.ts';
import { logSchema, present, resultSchema, runSchema, type SarifResult, type SarifRun } from './sarif-schema.ts';
import { checkOfTool } from './tool-name.ts';

/** More outcomes than a report may have. */
const MAX_RUNS = 100;

/** `file` is the file's name. `refuse` throws what is wrong with it. */
export function readSarif(
  json: unknown,
  file: string,
  context: ReadContext,
  refuse: (what: string, advice: string) => never,
): Report {
  const log = logSchema.safeParse(json);
  if (!log.success) return refuse('is no SARIF log: it has no list of `runs`.', 'Let the tool write SARIF 2.1.0.');
  const { version, runs } = log.data;
  if (!version.startsWith('2.1.'))
    return refuse(
      `is SARIF ${printable(version, 20)}, which is not read.`,
      'Let the tool write SARIF 2.1.0, as code scanning wants it too.',
    );
  if (runs.length > MAX_RUNS)
    return refuse(`has ${runs.length} runs; at most ${MAX_RUNS} are read.`, 'Give a file for each tool.');
  const read = runs.map((run) => readRun(run, file, context));
  const outcomes = read.length === 0 ? [nothingRan(file, context)] : read.map(({ outcome }) => outcome);
  return foreignReport(
    outcomes,
    read.flatMap(({ drafts }) => drafts),
    context,
  );
}

/** Each is looked at before the worst are kept; code scanning itself takes 25,000. */
const MAX_RESULTS = 100_000;

function nothingRan(file: string, { redact }: ReadContext): ToolRun {
  const reason = `${printable(redact(file), 200)} has no runs: no tool says that it looked`;
  return { check: 'sarif', status: 'inconclusive', reason, coverage: {}, leftOut: [] };
}

function readRun(raw: unknown, file: string, context: ReadContext): { outcome: ToolRun; drafts: Draft[] } {
  // A run that is no object has nothing, and says so as one that did not begin to look.
  const run: SarifRun = runSchema.safeParse(raw).data ?? runSchema.parse({});
  const tool = run.tool?.driver?.name?.trim().slice(0, 200) || 'unnamed tool';
  if (Array.isArray(run.results) && run.results.length > MAX_RESULTS)
    throw new UserError(
      `${printable(file, 300)} has ${run.results.length.toLocaleString('en-US')} results in one run; ${MAX_RESULTS.toLocaleString('en-US')} are read.`,
      'Let the tool report less, or look at fewer files.',
    );
  const results = Array.isArray(run.results) ? run.results.map((result) => resultSchema.safeParse(result).data) : [];
  const readable = present(results);
  const others: Record<string, number> = {};
  const failing = readable.filter((result) => {
    const noun = otherThanFinding(result);
    if (noun !== undefined) others[noun] = (others[noun] ?? 0) + 1;
    return noun === undefined;
  });
  const book = ruleBookOf(run);
  const locate = locatorOf(run, context.workspace);
  const words = printable(context.redact(tool), 80);
  const counts = { results: results.length, others, unreadable: results.length - readable.length };
  return {
    outcome: toolRunOf(run, checkOfTool(context.redact(tool)), words, counts, context.redact),
    drafts: failing.map((result) => draftOf(toldBy(result, tool, book, locate), file, context)),
  };
}

/** §3.27.9: what is no problem is counted under a noun of its own. */
const KINDS: Readonly<Record<string, string>> = {
  pass: 'passed results',
  notApplicable: 'inapplicable results',
  informational: 'informational results',
};

function otherThanFinding({ kind, baselineState }: SarifResult): string | undefined {
  if (kind !== undefined && Object.hasOwn(KINDS, kind)) return KINDS[kind];
  return baselineState === 'absent' ? 'fixed results' : undefined;
}

function toldBy(result: SarifResult, tool: string, book: RuleBook, locate: Locator): Told {
  const found = ruleOf(result, book);
  const { rule } = found;
  const { place, lines, snippet, otherPlaces, replacement } = locate(result);
  const relatedIds = new Set(present(result.relatedLocations).flatMap(({ id }) => id ?? []));
  const words = messageText(result.message, rule, [found.component, book.driver]);
  const text = withoutLinks(words, relatedIds).trim();
  const suppression = suppressionOf(result);
  return {
    tool,
    rule: found.id,
    url: rule?.helpUri,
    severity: isUndecided(result) ? 'low' : severityOf(result, found, book),
    message: text === '' ? (rule?.shortDescription?.text ?? rule?.fullDescription?.text ?? '') : text,
    summary: summaryOf(found),
    help: rule?.help?.text,
    place,
    lines,
    snippet,
    replacement,
    otherPlaces,
    state: suppression === undefined ? stateOf(result) : 'ignored',
    ...(suppression === undefined ? {} : { ignored: suppression }),
    identity: identityOf(result),
    secret: isAboutSecrets(tool, found),
  };
}

/** The tool leaves it to a person whether it is a problem. */
const isUndecided = ({ kind }: SarifResult): boolean => kind === 'review' || kind === 'open';

const stateOf = ({ baselineState }: SarifResult): State =>
  baselineState === 'unchanged' || baselineState === 'updated' ? 'known' : 'new';

/** §3.27.23: suppressed where there are suppressions and none of them waits for a decision or was turned down. */
function suppressionOf({ suppressions }: SarifResult): Told['ignored'] {
  const all = present(suppressions);
  const isAccepted = all.every(({ status }) => status === undefined || status === null || status === 'accepted');
  const [first] = all;
  if (first === undefined || !isAccepted || all.length !== suppressions?.length) return undefined;
  const justified = all.find(({ justification }) => justification?.trim()) ?? first;
  return { by: first.kind === 'inSource' ? 'inline' : 'file', reason: justified.justification ?? '' };
}

/** Semgrep writes "Semgrep Finding: <id>", which says nothing. */
function summaryOf({ id, rule }: FoundRule): string | undefined {
  const words = rule?.shortDescription?.text?.trim().split('\n', 1)[0] ?? '';
  return words === '' || words === id || words.endsWith(`: ${id}`) ? undefined : words;
}

/**
 * §3.27.16: `fingerprints` name a result alone; §3.27.17: `partialFingerprints` help to. A value with blanks is no
 * fingerprint: without a login Semgrep writes "requires login" for every one.
 */
function identityOf({ fingerprints, partialFingerprints }: SarifResult): Told['identity'] {
  const whole = idsOf(fingerprints);
  if (whole.length > 0) return { parts: whole, whole: true };
  const parts = idsOf(partialFingerprints);
  return parts.length === 0 ? undefined : { parts, whole: false };
}

function idsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && /^[^\s]{8,1000}$/.test(entry[1]))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, id]) => `${key.slice(0, 200)}=${id}`);
}
