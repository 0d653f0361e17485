/** The report for a terminal or a log: findings worst first, what each check looked at, and one last line that says it all. */
import { describeLocation, type Finding } from '../../core/finding.ts';
import { countOf, type Outcome } from '../../core/outcome.ts';
import { describeFindings, type Report, summaryLine } from '../../core/report.ts';
import { printable } from '../../core/text.ts';
import { examinedSentences } from '../examined.ts';
import { describeHidden, splitHistory } from '../history.ts';
import { plainText } from '../plain-text.ts';
import { describeState } from '../severity-words.ts';
import { displayWidth, wrap } from './display-width.ts';
import { type Palette, paletteOf } from './palette.ts';
import { safeLine } from './safe-line.ts';
import { findingLines } from './terminal-finding.ts';

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
  const full = options.verbose === true ? fresh.length : IN_FULL;
  const sections = [
    ...fresh.slice(0, full).map((finding) => findingLines(finding, width, palette)),
    shortList(fresh.slice(full), palette),
    sentences('This change loosens the checks:', report.loosened ?? [], width, palette),
    markedLines(marked, options.verbose === true, palette),
    hidden.length === 0 ? [] : wrap(printable(plainText(describeHidden(hidden)), 1_000), width),
    checkLines(report.outcomes, width, palette),
    report.notices.flatMap((notice) => wrap(`note: ${printable(plainText(notice), 2_000)}`, width)),
    [painted(report, palette)(printable(summaryLine(report), 4_000))],
  ];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => ['', ...section]);
  return `${lines.slice(1).map(safeLine).join('\n')}\n`;
}

const painted = ({ verdict, wouldBe }: Report, palette: Palette) =>
  verdict === 'pass' ? ((wouldBe ?? 'pass') === 'pass' ? palette.good : palette.bold) : palette.bad;

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
