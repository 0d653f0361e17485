/** A finding of another tool, as ours: every text without secrets, bounded, and with words that do not pretend to know. */
import type { Excerpt, Finding, Ignored, Location, Replacement, State } from '../../core/finding.ts';
import { OTHER_TOOLS_URL } from '../../core/rule.ts';
import type { Severity } from '../../core/severity.ts';
import { cut, printable } from '../../core/text.ts';
import type { ReadContext } from './read-context.ts';
import type { Place } from './repository-path.ts';
import { checkOfTool, ruleOfTool } from './tool-name.ts';

export interface Lines {
  startLine: number;
  endLine: number;
  startColumn?: number;
  endColumn?: number;
}

/** What a file of another tool says, before anything of it is believed. */
export interface Told {
  tool: string;
  rule: string;
  /** The tool's page on the rule, as it says. */
  url?: string | undefined;
  severity: Severity;
  message: string;
  /** Used where the message is no sentence: the rule in a few words. */
  summary?: string | undefined;
  /** What the tool says to do. */
  help?: string | undefined;
  /** Undefined where the tool names none. */
  place?: Place | undefined;
  lines?: Lines | undefined;
  /** The text at the place; of it one line is shown. */
  snippet?: string | undefined;
  replacement?: Replacement | undefined;
  /** Other places it names, in words. */
  otherPlaces?: readonly string[];
  state: State;
  ignored?: Pick<Ignored, 'by' | 'reason'>;
  /** The tool's own name for it, which stays when lines move. `whole` names it alone, else only together with its file. */
  identity?: { parts: readonly string[]; whole: boolean } | undefined;
  /** The rule is about secrets: what it points at must not be shown. */
  secret: boolean;
}

/** A finding, and what its fingerprint is made of. */
export interface Draft {
  finding: Omit<Finding, 'fingerprint'>;
  identity: readonly string[];
}

/** Of a text no more is looked at: fifty thousand results can share one of ten megabytes. */
const MAX_READ = 20_000;

/** Bounds of the report's schema; texts of tools can be pages long. */
const MAX_MESSAGE = 4_000;
const MAX_HELP = 1_500;
const MAX_REPLACEMENT = 10_000;
const MAX_EXCERPT = 500;
const MAX_OTHER_PLACES = 20;

/** `file` is the name of the file that is read. */
export function draftOf(told: Told, file: string, context: ReadContext): Draft {
  const redact = (text: string): string => context.redact(withoutSnippet(text.slice(0, MAX_READ), told)).toWellFormed();
  const line = (text: string, max: number): string => printable(redact(text).trim(), max);
  const tool = line(told.tool, 80) || 'tool';
  const rule = line(told.rule, 255) || 'unnamed';
  const check = checkOfTool(context.redact(told.tool));
  const location = locationOf(told, file, redact);
  const message = paragraphs(redact(told.message));
  const said = message === '' ? `${tool} reports \`${withoutTicks(rule)}\` and says no more.` : message;
  const url = sanePage(told.url, context.redact);
  const replacement = sameAfter(told.replacement, redact);
  const excerpt = excerptOf(told, redact);
  const otherPlaces = (told.otherPlaces ?? []).slice(0, MAX_OTHER_PLACES).map((place) => line(place, 300));
  return {
    identity: identityOf(told, location, said),
    finding: {
      check,
      rule: ruleOfTool(check, redact(told.rule)),
      severity: told.severity,
      title: titleOf(said, line(told.summary ?? '', 255)),
      message: cut(`${said}${elsewhereWords(told, tool, redact)}`, MAX_MESSAGE + 500),
      fix: fixOf(told, tool, rule, message, url, redact),
      impact: `Only ${tool} can say; Launch Ready passes on its word.`,
      location,
      state: told.state,
      ...(told.ignored === undefined
        ? {}
        : {
            ignored: {
              by: told.ignored.by,
              reason: line(told.ignored.reason, 500) || `suppressed in ${tool}’s own way, without a reason`,
            },
          }),
      ...(excerpt === undefined ? {} : { excerpt }),
      ...(replacement === undefined ? {} : { replacement }),
      origin: { tool, rule, ...(url === undefined ? {} : { url }) },
      // The tool has a comment of its own, and a second one beside it helps nobody.
      inlineIgnorable: false,
      docs: OTHER_TOOLS_URL,
      ...(otherPlaces.length === 0 ? {} : { data: { otherPlaces } }),
    },
  };
}

/**
 * What a rule about secrets points at is the secret, or a line with it: then it must not stand in the message either.
 * Bandit quotes it there: "Possible hardcoded password: '…'". Without the line, any quotation may be it.
 */
function withoutSnippet(text: string, { secret, snippet }: Told): string {
  const found = snippet?.trim() ?? '';
  if (!secret) return text;
  const bare = found.length >= 6 ? text.replaceAll(found, '****') : text;
  return bare.replace(/(['"`])([^'"`\n]{1,200})\1/g, (whole, quote: string, inner: string) =>
    found === '' || found.includes(inner) ? `${quote}****${quote}` : whole,
  );
}

function locationOf({ place, lines }: Told, file: string, redact: (text: string) => string): Location {
  const path = place?.kind === 'path' ? redact(place.path) : '';
  // Starring out cannot lead out of the repository, but it could leave nothing.
  if (path === '') return { kind: 'report', file: printable(redact(file), 255) || 'report' };
  return { kind: 'file', path, ...(lines ?? { startLine: 1, endLine: 1 }) };
}

function elsewhereWords({ place, lines }: Told, tool: string, redact: (text: string) => string): string {
  if (place?.kind !== 'elsewhere') return '';
  const words = withoutTicks(printable(redact(place.words), 300));
  const at = lines === undefined ? '' : `:${lines.startLine}`;
  return words === ''
    ? ''
    : `\n\n${tool} names the place \`${words}${at}\`, which is no file of this repository as far as can be told.`;
}

/** Each line of a tool's plain text by itself: as Markdown, `Package: x` and `Version: y` would run together. */
const paragraphs = (text: string): string =>
  cut(
    text
      .split(/\r\n|\r|\n/)
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .join('\n\n'),
    MAX_MESSAGE,
  );

/** The first sentence of the message; of a message in many lines, the rule in a few words. */
function titleOf(message: string, summary: string): string {
  const [first = '', ...more] = message.split('\n\n');
  if (more.length > 0 && summary !== '') return summary;
  const end = first.length > 120 ? /^.{20,200}?[.!?](?=\s)/u : /^.{20,120}?[.!?](?=\s+\p{Lu})/u;
  const sentence = end.exec(first)?.[0] ?? first;
  // golangci-lint hands on what the compiler prints: `: # example.com/x`.
  return printable(sentence.replace(/^[\s:#]+(?=.)/, ''), 255);
}

function fixOf(
  { help, replacement }: Told,
  tool: string,
  rule: string,
  message: string,
  url: string | undefined,
  redact: (text: string) => string,
): string {
  // ruff writes its templates as they are: `{name}` imported but unused.
  const text = (help ?? '').slice(0, MAX_READ);
  const advice = /\{\w*\}/.test(text) ? '' : paragraphs(redact(text));
  const page =
    url === undefined
      ? `See what ${tool} says about \`${withoutTicks(rule)}\`.`
      : `See ${tool}’s page on the rule: ${url}`;
  return [
    replacement === undefined ? '' : `${tool} offers a replacement.`,
    advice === message ? '' : cut(advice, MAX_HELP),
    page,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A place to go to, or undefined: https, a name with a dot, nobody's password in it. */
function sanePage(url: string | undefined, redact: (text: string) => string): string | undefined {
  if (url === undefined || url.length > 2_000 || !/^https:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(url)) return undefined;
  const parsed = URL.parse(url);
  if (parsed === null || parsed.username !== '' || parsed.password !== '' || !/[^.]\.[^.]/.test(parsed.hostname))
    return undefined;
  const { href } = parsed;
  return href.length > 2_048 || redact(href) !== href ? undefined : href;
}

/** A replacement with stars in it would be wrong code. */
const sameAfter = (replacement: Replacement | undefined, redact: (text: string) => string): Replacement | undefined =>
  replacement !== undefined &&
  replacement.text.length <= MAX_REPLACEMENT &&
  redact(replacement.text) === replacement.text
    ? replacement
    : undefined;

function excerptOf({ snippet, secret, place, lines }: Told, redact: (text: string) => string): Excerpt | undefined {
  const first = snippet?.split(/\r\n|\r|\n/, 1)[0] ?? '';
  const text = secret ? '' : cut(redact(first).trimEnd(), MAX_EXCERPT);
  if (text.trim() === '') return undefined;
  return { text, ...(place?.kind === 'path' && lines !== undefined ? { line: lines.startLine } : {}) };
}

const withoutTicks = (text: string): string => text.replaceAll('`', '’');

/** Line numbers in words ("already declared on line 12") move as lines do. */
const withoutLines = (text: string): string => text.replace(/\b(lines?|columns?)[ :]+\d+/gi, '$1');

function identityOf({ rule, identity, place }: Told, location: Location, message: string): readonly string[] {
  const where = location.kind === 'file' ? location.path : place?.kind === 'elsewhere' ? place.words : '';
  if (identity?.whole) return [rule, 'own', ...identity.parts];
  if (identity !== undefined) return [rule, 'own in file', where, ...identity.parts];
  return [rule, 'message', where, withoutLines(message)];
}
