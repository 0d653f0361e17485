/**
 * Ignores: one comment in a file, or one line in `.launch-ready/ignore`. They mark findings, they never drop them.
 *
 *     launch-ready:ignore migrations/drop-column -- nothing reads it since 1.3 (until 2027-01-31)
 *     1:0123…cdef migrations/drop-column db/7.sql:3 # nothing reads it since 1.3 until 2027-01-31
 *     1:4567…89ab secrets/stripe-key pay.ts:3 # rotated: 2026-11-02
 */
import { describeLocation, exposedOn, type Finding } from './finding.ts';
import { FINGERPRINT_PATTERN } from './fingerprint.ts';
import { printable } from './text.ts';

export const IGNORE_FILE = '.launch-ready/ignore';

/** Stands where a reason is to be written; an ignore that still says so was pasted without a thought, and does not count. */
export const REASON = 'REASON';

export interface InlineIgnore {
  kind: 'inline';
  path: string;
  /** 1-based line of the comment. */
  line: number;
  /** The comment stands alone on its line, so it also covers the line below. */
  alone: boolean;
  rule: string;
  reason: string;
  until?: string;
}

export interface FileIgnore {
  kind: 'file';
  /** 1-based line in `.launch-ready/ignore`. */
  line: number;
  fingerprint: string;
  rule: string;
  place: string;
  reason: string;
  until?: string;
  /** Day on which the secret was changed: what was exposed before opens nothing any more. Later than that it does not count. */
  rotated?: string;
}

export type Ignore = InlineIgnore | FileIgnore;

const MARKER = 'launch-ready:ignore';
const RULE = /^[ \t]+([a-z][a-z0-9-]*\/[a-z0-9-]+)(?![^ \t])/;
const UNTIL = /(?:^|[ \t])\(?until (\d{4}-\d{2}-\d{2})\)?$/;
const ROTATED = /(?:^|[ \t(])rotated:? (\d{4}-\d{2}-\d{2})(?![\d-])/;
const COMMENT_START = /^[ \t]*(?:\/\/|\{?\/\*+|\*|#|--|<!--|;|\{#)[ \t]*$/;
/** How a comment ends on its own line, by how it began. Where nothing ends it, it goes to the end of the line. */
const COMMENT_ENDS: readonly (readonly [begin: RegExp, end: string])[] = [
  [/\/\*|^[ \t]*\*/, '*/'],
  [/<!--/, '-->'],
  [/\{#/, '#}'],
];

/** All inline ignores of one file: any number on a line, each to the end of its comment or to the next one. */
export function parseInlineIgnores(path: string, text: string): InlineIgnore[] {
  if (!text.includes(MARKER)) return [];
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (isComment(path, line) ? ignoresOfLine(path, index + 1, line) : []));
}

/** In prose and pages (a saved report of ours, say) only a real comment counts; elsewhere the marker is not met by chance. */
const isComment = (path: string, line: string): boolean =>
  PAGES.test(path) ? /<!--[ \t]*launch-ready:ignore/.test(line) : line.includes(MARKER);

const PAGES = /\.(?:html?|xml|svg|md|mdx|txt|json|sarif)$/i;

// Without a regular expression over the whole line: a thousand blanks in the right place kept one busy for a minute.
function ignoresOfLine(path: string, line: number, text: string): InlineIgnore[] {
  const [before = '', ...parts] = text.split(MARKER);
  const end = COMMENT_ENDS.find(([begin]) => begin.test(before))?.[1];
  const bodies = parts.map((part) => upTo(part, end));
  // Code behind the comment: then it is about that code, not about the line below.
  const behind = (bodies.at(-1)?.rest ?? '').trim();
  const alone = COMMENT_START.test(before) && (behind === '' || behind === '}');
  return bodies.flatMap(({ body }, index): InlineIgnore[] => {
    const rule = RULE.exec(body);
    if (!rule?.[1]) return [];
    const isLast = index === bodies.length - 1;
    const words = withoutOpening(body.slice(rule[0].length).trim(), !isLast);
    const until = UNTIL.exec(words);
    const said = (until ? words.slice(0, until.index) : words).trim();
    if (said !== '' && !said.startsWith('--')) return [];
    const reason = said.replace(/^--/, '').trim();
    return [
      {
        kind: 'inline',
        path,
        line,
        alone,
        rule: rule[1],
        reason,
        ...(until?.[1] === undefined ? {} : { until: until[1] }),
      },
    ];
  });
}

function upTo(text: string, end: string | undefined): { body: string; rest: string } {
  const at = end === undefined ? -1 : text.indexOf(end);
  return at === -1 ? { body: text, rest: '' } : { body: text.slice(0, at), rest: text.slice(at + (end ?? '').length) };
}

/** The next ignore on the line may have brought its own `#`. */
const withoutOpening = (words: string, another: boolean): string =>
  another ? words.replace(/(?:\/\/|\/\*|#|--|<!--|;)$/, '').trim() : words;

export interface IgnoreFile {
  entries: FileIgnore[];
  /** Lines that are no entry, for a message with the line and what to write instead. */
  malformed: { line: number; text: string }[];
}

export function parseIgnoreFile(text: string): IgnoreFile {
  const file: IgnoreFile = { entries: [], malformed: [] };
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [entry = '', ...comments] = line.split(' # ');
    const [fingerprint = '', rule = '', ...place] = entry.trim().split(/[ \t]+/);
    if (!FINGERPRINT_PATTERN.test(fingerprint) || !/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/.test(rule)) {
      file.malformed.push({ line: index + 1, text: printable(line, 120) });
      continue;
    }
    const comment = comments.join(' # ').trim();
    const until = UNTIL.exec(comment);
    const rotated = ROTATED.exec(comment)?.[1];
    file.entries.push({
      kind: 'file',
      line: index + 1,
      fingerprint,
      rule,
      place: place.join(' '),
      reason: (until ? comment.slice(0, until.index) : comment).trim(),
      ...(until?.[1] === undefined ? {} : { until: until[1] }),
      ...(rotated === undefined ? {} : { rotated }),
    });
  }
  return file;
}

/** The line for `.launch-ready/ignore`, ready to paste. */
export function formatIgnoreLine(
  finding: Finding,
  reason: string,
  { until, rotated }: { until?: string; rotated?: string } = {},
): string {
  const place = describeLocation(finding.location).replaceAll(' # ', ' ');
  const end = `${rotated === undefined ? '' : ` rotated: ${rotated}`}${until === undefined ? '' : ` until ${until}`}`;
  return `${finding.fingerprint} ${finding.rule} ${printable(place, 200)} # ${printable(reason, 300)}${end}`;
}

const COMMENTS: readonly { extensions: RegExp; open: string; close: string }[] = [
  { extensions: /\.(?:sql|lua|hs|elm)$/i, open: '-- ', close: '' },
  {
    extensions: /\.(?:[cm]?[jt]sx?|java|kt|kts|go|rs|swift|dart|c|h|cc|cpp|cs|php|scala|scss|less|prisma|groovy)$/i,
    open: '// ',
    close: '',
  },
  {
    extensions:
      /(?:\.(?:ya?ml|toml|py|rb|sh|bash|zsh|tf|hcl|conf|cfg|properties|ex|exs|r|pl|ps1|env)|(?:^|\/)\.env(?:\.[\w.-]+)?|(?:^|\/)(?:Dockerfile|Makefile|Gemfile|Rakefile|Procfile)[\w.-]*)$/i,
    open: '# ',
    close: '',
  },
  { extensions: /\.(?:html?|xml|svg|vue|svelte|md|mdx)$/i, open: '<!-- ', close: ' -->' },
  { extensions: /\.css$/i, open: '/* ', close: ' */' },
];

/** The comment that silences a finding where it stands, or undefined where a comment is no way to do it. */
export function formatInlineIgnore(finding: Finding, reason: string): string | undefined {
  const { location } = finding;
  if (!finding.inlineIgnorable || location.kind !== 'file') return undefined;
  const style = COMMENTS.find(({ extensions }) => extensions.test(location.path));
  return style && `${style.open}${MARKER} ${finding.rule} -- ${reason}${style.close}`;
}

export interface Marked {
  findings: Finding[];
  /** Entries whose date is past: their findings are back. */
  expired: Ignore[];
  /** Entries that matched a finding, expired or not. */
  used: Set<Ignore>;
}

/**
 * Marks findings that an ignore names. `today` is `2026-11-22` (UTC); an entry counts through its last day.
 * `namesOf` gives a rule's id and its aliases, so that an ignore under an old id goes on working.
 */
export function applyIgnores(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  today: string,
  namesOf: (rule: string) => readonly string[] = (rule) => [rule],
): Marked {
  const used = new Set<Ignore>();
  const expired = new Set<Ignore>();
  const marked = findings.map((finding): Finding => {
    const names = namesOf(finding.rule);
    const matching = ignores.filter((ignore) => names.includes(ignore.rule) && covers(ignore, finding));
    for (const ignore of matching) used.add(ignore);
    const isPast = ({ until }: Ignore): boolean => until !== undefined && until < today;
    const counts = (ignore: Ignore): boolean => !isPast(ignore) && ignore.reason !== REASON;
    const valid = matching.find((ignore) => counts(ignore) && whyNotRotated(ignore, finding, today) === undefined);
    if (valid === undefined) {
      for (const ignore of matching.filter(isPast)) expired.add(ignore);
      const why = matching.filter(counts).map((ignore) => whyNotRotated(ignore, finding, today))[0];
      return why === undefined ? finding : { ...finding, message: `${finding.message} ${why}` };
    }
    const { kind: by, reason, until } = valid;
    return { ...finding, state: 'ignored', ignored: { by, reason, ...(until === undefined ? {} : { until }) } };
  });
  return { findings: marked, expired: [...expired], used };
}

/** A secret that was changed is harmless where it was exposed before; exposed later, it may be the new one. */
function whyNotRotated(ignore: Ignore, finding: Finding, today: string): string | undefined {
  if (ignore.kind === 'inline' || ignore.rotated === undefined) return undefined;
  const said = `Line ${ignore.line} of \`${IGNORE_FILE}\` says that it was rotated on ${ignore.rotated}`;
  if (ignore.rotated > today) return `${said}, which is yet to come.`;
  const exposed = exposedOn(finding);
  if (exposed === undefined || exposed <= ignore.rotated) return undefined;
  return `${said}, but a commit of ${exposed} brings it again: rotate what stands there now, and correct the date.`;
}

function covers(ignore: Ignore, finding: Finding): boolean {
  if (ignore.kind === 'file') return ignore.fingerprint === finding.fingerprint;
  const { location } = finding;
  if (location.kind !== 'file' || location.path !== ignore.path || !finding.inlineIgnorable) return false;
  const first = ignore.alone ? location.startLine - 1 : location.startLine;
  return ignore.line >= first && ignore.line <= location.endLine;
}
