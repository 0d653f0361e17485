/** Which findings become workflow commands. Only a plan: @actions/core sends it. */
import type { Finding } from '../../core/finding.ts';
import { describeLocation } from '../../core/finding.ts';
import { describeFindings } from '../../core/report.ts';
import { isAtLeast, type Severity } from '../../core/severity.ts';
import { cut, printable } from '../../core/text.ts';
import { splitHistory } from '../history.ts';
import { learnMore } from '../learn-more.ts';
import { plainText } from '../plain-text.ts';
import { SEVERITY_NAMES } from '../severity-words.ts';
import { silencingOf } from '../silencing.ts';

export type CommandLevel = 'error' | 'warning' | 'notice';

/** As `AnnotationProperties` of @actions/core. */
export interface CommandProperties {
  title: string;
  file?: string;
  startLine?: number;
  endLine?: number;
  startColumn?: number;
  endColumn?: number;
}

export interface WorkflowCommand {
  level: CommandLevel;
  message: string;
  properties: CommandProperties;
}

export interface CommandPlan {
  commands: WorkflowCommand[];
  /** Fingerprints of the findings that have a command. */
  shown: string[];
}

/** A step keeps 10 of each type; the rest is only in its log. https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs */
export const COMMANDS_PER_TYPE = 10;
/** Characters, after which the runner cuts. Same source. */
export const COMMAND_MESSAGE_LIMIT = 4_096;

export const LEVELS: Readonly<Record<Severity, CommandLevel>> = {
  blocker: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
};

/**
 * `findings` in the order in which they get a place. What is in no file becomes a command without a place if it is high or
 * worse.
 */
export function planCommands(findings: readonly Finding[], options: { redactHistory?: boolean } = {}): CommandPlan {
  const fresh = findings.filter(({ state }) => state === 'new');
  const { shown: open } = splitHistory(fresh, options.redactHistory ?? false);
  const candidates = open.filter(({ location, severity }) => location.kind === 'file' || isAtLeast(severity, 'high'));
  const commands: WorkflowCommand[] = [];
  const shown: string[] = [];
  for (const level of ['error', 'warning', 'notice'] as const) {
    const all = candidates.filter(({ severity }) => LEVELS[severity] === level);
    const kept = all.length > COMMANDS_PER_TYPE ? all.slice(0, COMMANDS_PER_TYPE - 1) : all;
    const rest = all.slice(kept.length);
    commands.push(...kept.map((finding) => commandOf(finding, level)));
    shown.push(...kept.map(({ fingerprint }) => fingerprint));
    if (rest.length > 0) commands.push(pointer(rest, level));
  }
  return { commands, shown };
}

const pointer = (rest: readonly Finding[], level: CommandLevel): WorkflowCommand => ({
  level,
  message: `${rest.length.toLocaleString('en-US')} more (${describeFindings(rest)}): see the job summary. GitHub shows 10 of a kind for each step.`,
  properties: { title: `Launch Ready: ${rest.length.toLocaleString('en-US')} more` },
});

function commandOf(finding: Finding, level: CommandLevel): WorkflowCommand {
  const title = annotationTitle(finding);
  return {
    level,
    message: cut(annotationMessage(finding), COMMAND_MESSAGE_LIMIT),
    properties: { title, ...rangeOf(finding) },
  };
}

/** At most 255 characters, the limit of check runs. */
export const annotationTitle = ({ severity, title }: Finding): string =>
  printable(`${SEVERITY_NAMES[severity]}: ${title}`, 255);

/** Plain text, since annotations show no Markdown. */
export function annotationMessage(finding: Finding): string {
  const { inline, file } = silencingOf(finding);
  const place = finding.location.kind === 'file' ? '' : printable(describeLocation(finding.location), 400);
  const parts = [
    place,
    plainText(finding.message),
    `What breaks: ${plainText(finding.impact)}`,
    `Fix: ${plainText(finding.fix)}`,
    inline === undefined
      ? `Not here? A line for .launch-ready/ignore: ${file}`
      : `Not here? A comment above: ${inline.text}`,
    learnMore(finding),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/**
 * One line: GitHub hangs an annotation of several on the *last* one (https://github.com/orgs/community/discussions/206690),
 * where it may be outside of the change, and drops its columns. Columns are sent inclusive.
 */
function rangeOf({ location }: Finding): Omit<CommandProperties, 'title'> {
  if (location.kind !== 'file') return {};
  const { path: file, startLine, endLine, startColumn, endColumn } = location;
  const range = { file, startLine, endLine: startLine };
  if (startLine !== endLine || startColumn === undefined) return range;
  return { ...range, startColumn, endColumn: Math.max(startColumn, (endColumn ?? startColumn + 1) - 1) };
}
