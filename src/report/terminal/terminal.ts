/** The report for a terminal or a log: why it stops, findings worst first, what each check looked at, and one last line that says it all. */
import { describeLocation, type Finding } from '../../core/finding.ts';
import { countOf, type Outcome } from '../../core/outcome.ts';
import { describeFindings, type Report, summaryLine } from '../../core/report.ts';
import { printable } from '../../core/text.ts';
import { alikeIn } from '../alike.ts';
import { examinedSentences } from '../examined.ts';
import { headlineOf } from '../headline.ts';
import { describeHidden, splitHistory } from '../history.ts';
import { plainText } from '../plain-text.ts';
import { reasonsOf } from '../reasons.ts';
import { describeState } from '../severity-words.ts';
import { displayWidth, wrap } from './display-width.ts';
import { type Palette, paletteOf } from './palette.ts';
import { safeLine } from './safe-line.ts';
import { findingLines } from './terminal-finding.ts';
import { smokeLines } from './terminal-smoke.ts';

export interface TerminalOptions {
  color: boolean;
  /** Columns to wrap at. Lines to paste are longer if they must be. */
  width: number;
  /** Also lists what is known and ignored, and shows every finding in full. */
  verbose?: boolean;
  /** The log is public: findings in the history are counted, not located. */
  redactHistory?: boolean;
}

/** After so many the rest is one line each: nobody reads more in a log. `verbose` shows all. */
const IN_FULL = 50;

/** Ends with a line break. No line is a command to the runner, and there is no control character but our colours. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const palette = paletteOf(options.color);
  const width = Math.max(40, options.width);
  const { shown, hidden } = splitHistory(report.findings, options.redactHistory ?? false);
  const fresh = shown.filter(({ state }) => state === 'new');
  const marked = shown.filter(({ state }) => state !== 'new');
  const alike = alikeIn(fresh);
  const full = options.verbose === true ? fresh.length : IN_FULL;
  const isGood = (report.wouldBe ?? report.verdict) === 'pass';
  const notes = report.notices.flatMap((notice) => wrap(`note: ${printable(plainText(notice), 2_000)}`, width));
  const sections = [
    reasonLines(report, options, width, palette),
    // Of a run that fails they may say why: what could not be fetched, what is not known here.
    ...(isGood ? [] : [notes]),
    ...alike.slice(0, full).map((group) => groupLines(group, width, options, palette)),
    shortList(alike.slice(full).flat(), palette),
    sentences('This change loosens the checks:', report.loosened ?? [], width, palette),
    markedLines(marked, options.verbose === true, palette),
    hidden.length === 0 ? [] : wrap(printable(plainText(describeHidden(hidden)), 1_000), width),
    smokeLines(report, width, palette),
    checkLines(report.outcomes, width, palette),
    ...(isGood ? [notes] : []),
    [painted(report, palette)(printable(summaryLine(report), 4_000))],
  ];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => ['', ...section]);
  return `${lines.slice(1).map(safeLine).join('\n')}\n`;
}

/** What a reader of a failed run looks for stands first, numbered; the findings below have the fix. */
function reasonLines(report: Report, options: TerminalOptions, width: number, palette: Palette): string[] {
  const { title, reasons, more, floor } = reasonsOf(report, options);
  if (reasons.length === 0) return [];
  const numberWidth = String(reasons.length).length;
  const items = reasons.flatMap((reason, index) =>
    wrap(reason, width - numberWidth - 4).map(
      (line, row) => `  ${(row === 0 ? `${index + 1}.` : '').padStart(numberWidth + 1)} ${line}`,
    ),
  );
  const paint = report.verdict === 'pass' ? palette.bold : palette.bad;
  return [
    ...wrap(`${title}. ${printable(headlineOf(report).words, 4_000)}.`, width).map(paint),
    ...items,
    ...(more === 0 ? [] : [`  and ${more.toLocaleString('en-US')} more, below`]),
    ...(floor === '' ? [] : wrap(floor, width).map(palette.dim)),
  ];
}

const painted = ({ verdict, wouldBe }: Report, palette: Palette) =>
  verdict === 'pass' ? ((wouldBe ?? 'pass') === 'pass' ? palette.good : palette.bold) : palette.bad;

/** Of findings that say the same, so many places are listed; `verbose` lists all. */
const PLACES_LISTED = 20;

function groupLines(
  [first, ...others]: readonly [Finding, ...Finding[]],
  width: number,
  options: TerminalOptions,
  palette: Palette,
): string[] {
  const lines = findingLines(first, width, palette);
  const off = `  ${palette.dim('all:')}    \`rules: { ${printable(first.rule, 100)}: off }\` (or \`low\`) in launch-ready.yml, for the whole rule`;
  if (others.length === 0) return first.origin === undefined ? lines : [...lines, off];
  const listed = options.verbose === true ? others : others.slice(0, PLACES_LISTED);
  const rest = others.length - listed.length;
  return [
    ...lines,
    `  ${palette.dim('also:')}   in ${others.length.toLocaleString('en-US')} more ${others.length === 1 ? 'place' : 'places'}`,
    ...listed.map(({ location }) => `          ${printable(describeLocation(location), 400)}`),
    ...(rest === 0
      ? []
      : [`          and ${rest.toLocaleString('en-US')} more (--verbose lists them, and the report file has them)`]),
    off,
  ];
}

const oneLine = (finding: Finding, palette: Palette, after = ''): string =>
  `  ${palette.severity[finding.severity](finding.severity)}: ${printable(finding.title, 255)} [${printable(finding.rule, 100)}] --> ${printable(describeLocation(finding.location), 300)}${after}`;

function shortList(findings: readonly Finding[], palette: Palette): string[] {
  if (findings.length === 0) return [];
  const words = `${countOf(findings.length, 'findings')} more, in short (${describeFindings(findings)}; --verbose shows all in full):`;
  return [words, ...findings.map((finding) => oneLine(finding, palette))];
}

function markedLines(findings: readonly Finding[], verbose: boolean, palette: Palette): string[] {
  if (findings.length === 0) return [];
  const known = findings.filter(({ state }) => state === 'known').length;
  const ignored = findings.length - known;
  const counts = [known > 0 ? `${known} known already` : '', ignored > 0 ? `${ignored} ignored` : ''];
  const words = counts.filter((count) => count !== '').join(', ');
  if (!verbose) return [`${words} (--verbose lists them)`];
  return [
    `${words}:`,
    ...findings.map((finding) =>
      oneLine(finding, palette, palette.dim(` (${printable(describeState(finding), 300)})`)),
    ),
  ];
}

function sentences(title: string, all: readonly string[], width: number, palette: Palette): string[] {
  if (all.length === 0) return [];
  const items = all.flatMap((sentence) =>
    wrap(printable(plainText(sentence), 1_000), width - 4).map(
      (line, index) => `${index === 0 ? '  - ' : '    '}${line}`,
    ),
  );
  return [palette.bold(title), ...items];
}

/** One row a check: name, what became of it, what it looked at, and below it what it left out and why. */
function checkLines(outcomes: readonly Outcome[], width: number, palette: Palette): string[] {
  const names = outcomes.map(({ check }) => printable(check, 40));
  const nameWidth = Math.max(0, ...names.map(displayWidth));
  const statusWidth = Math.max(0, ...outcomes.map(({ status }) => status.length));
  const indent = ' '.repeat(nameWidth + statusWidth + 4);
  return outcomes.flatMap((outcome, index) => {
    const name = names[index] ?? '';
    const lead = `${palette.bold(name)}${' '.repeat(nameWidth - displayWidth(name) + 2)}${outcome.status.padEnd(statusWidth + 2)}`;
    const [first = '', ...more] = examinedSentences(outcome).flatMap((text) =>
      wrap(printable(text, 1_000), Math.max(20, width - indent.length)),
    );
    return [`${lead}${first}`, ...more.map((line) => `${indent}${line}`)];
  });
}
