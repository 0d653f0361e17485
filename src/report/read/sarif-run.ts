/** What became of a run: did the tool finish, and what did it look at? */
import type { LeftOut, Status } from '../../core/outcome.ts';
import { cut, listOf, printable } from '../../core/text.ts';
import type { ToolRun } from './foreign-report.ts';
import { messageText } from './sarif-message.ts';
import { present, type SarifRun } from './sarif-schema.ts';

/** Notifications that are named; a tool may have one for every file. */
const MAX_NAMED = 5;

/** What the results of a run came to. */
export interface Counts {
  /** All that are in the log. */
  results: number;
  /** Those that are no findings, by noun: `passed results`. */
  others: Readonly<Record<string, number>>;
  /** Those that are no SARIF results at all. */
  unreadable: number;
}

export function toolRunOf(
  run: SarifRun,
  check: string,
  tool: string,
  counts: Counts,
  redact: (text: string) => string,
): ToolRun {
  const { status, reason } = statusOf(run, tool, counts, redact);
  return {
    check,
    status,
    reason: reason === null ? null : cut(reason, 2_000),
    coverage: {
      reports: 1,
      results: counts.results,
      rules: [run.tool?.driver, ...(run.tool?.extensions ?? [])].flatMap((each) => present(each?.rules)).length,
      files: present(run.artifacts).length,
      ...counts.others,
    },
    leftOut: leftOutOf(run, counts, errorsOf(run, redact)),
  };
}

function statusOf(
  run: SarifRun,
  tool: string,
  { unreadable }: Counts,
  redact: (text: string) => string,
): { status: Status; reason: string | null } {
  const invocations = present(run.invocations);
  const startFailure = invocations.map((each) => each.processStartFailureMessage ?? '').find((words) => words !== '');
  if (startFailure !== undefined || invocations.some(({ executionSuccessful }) => executionSuccessful === false)) {
    const said = [...(startFailure === undefined ? [] : [oneLine(startFailure, redact)]), ...errorsOf(run, redact)];
    const fallback = said.length === 0 ? notificationsOf(run, redact, () => true) : said;
    const words = fallback.length === 0 ? 'it does not say why' : `it says: ${named(fallback)}`;
    return { status: 'failed', reason: `${tool} did not finish; ${words}` };
  }
  if (!Array.isArray(run.results))
    return {
      status: 'inconclusive',
      reason:
        run.externalPropertyFileReferences === undefined
          ? `the report has no list of results: ${tool} did not begin to look`
          : `the results of ${tool} are in other files, which are not read: give one file that holds them`,
    };
  if (unreadable > 0)
    return { status: 'inconclusive', reason: `${unreadable} of the results of ${tool} cannot be understood` };
  return { status: 'completed', reason: null };
}

function leftOutOf(run: SarifRun, { unreadable }: Counts, errors: readonly string[]): LeftOut[] {
  const leftOut: LeftOut[] = [];
  if (errors.length > 0) {
    // It finished all the same; what it could not read, nobody has looked at.
    leftOut.push({ what: 'places', count: errors.length, why: cut(`errors of the tool: ${named(errors)}`, 1_000) });
  }
  if (unreadable > 0) leftOut.push({ what: 'results', count: unreadable, why: 'they are no SARIF results' });
  if (run.externalPropertyFileReferences !== undefined)
    leftOut.push({ what: 'external property files', count: 1, why: 'only one file is read; write the log into one' });
  return leftOut;
}

const named = (words: readonly string[]): string =>
  listOf(words.length > MAX_NAMED ? [...words.slice(0, MAX_NAMED), `${words.length - MAX_NAMED} more`] : words);

const errorsOf = (run: SarifRun, redact: (text: string) => string): string[] =>
  notificationsOf(run, redact, (level) => level === 'error');

function notificationsOf(
  run: SarifRun,
  redact: (text: string) => string,
  isWanted: (level: string) => boolean,
): string[] {
  const all = present(run.invocations).flatMap((invocation) => [
    ...present(invocation.toolExecutionNotifications),
    ...present(invocation.toolConfigurationNotifications),
  ]);
  return all
    .filter(({ level }) => isWanted(level ?? 'warning'))
    .map(({ message, locations }) => {
      const file = present(locations)[0]?.physicalLocation?.artifactLocation?.uri ?? '';
      const words = messageText(message, undefined, [run.tool?.driver]).trim();
      return oneLine(words === '' || file === '' ? words : `${words} (${file.slice(0, 1_000)})`, redact);
    })
    .filter((words) => words !== '');
}

const oneLine = (text: string, redact: (text: string) => string): string => printable(redact(text).trim(), 300);
