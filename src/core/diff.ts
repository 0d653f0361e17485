/**
 * Unified diffs, as git and GitHub write them: which lines of a file a change shows, and where a line of one side lies on
 * the other. Lines are 1-based and end at a line feed only, as for git.
 * https://git-scm.com/docs/diff-format#generate_patch_text_with_p
 */

export interface DiffLine {
  kind: 'context' | 'added' | 'removed';
  /** Without the sign and the line feed; a carriage return stays. */
  text: string;
  /** Line on the old side; absent for added ones. */
  oldLine?: number;
  /** Line on the new side; absent for removed ones. */
  newLine?: number;
}

export interface Hunk {
  oldStart: number;
  oldLines: number;
  newStart: number;
  newLines: number;
  lines: DiffLine[];
}

export interface FileDiff {
  /** The new path; of a deleted file the old one. */
  path: string;
  /** The old path; of an added file the new one. */
  from: string;
  hunks: Hunk[];
}

/** By new path. */
export type Diff = ReadonlyMap<string, FileDiff>;

export const diffOf = (files: Iterable<FileDiff>): Diff => new Map([...files].map((file) => [file.path, file]));

/** The output of `git diff`, or of GitHub's media type `diff`. Files without hunks (renamed only, binary) have none. */
export function parseDiff(text: string): FileDiff[] {
  const lines = text.split('\n');
  const files: FileDiff[] = [];
  for (let at = 0; at < lines.length; ) {
    const header = lines[at++] ?? '';
    if (!header.startsWith('diff --git ')) continue;
    let [from, path] = pathsOfHeader(header.slice('diff --git '.length));
    while (at < lines.length && !isEndOfHeader(lines[at] ?? '')) {
      const line = lines[at++] ?? '';
      // `/dev/null` stands for the side on which there is no file; the other one says the path.
      if (line.startsWith('--- ')) from = withoutPrefix(line.slice(4)) ?? from;
      else if (line.startsWith('+++ ')) path = withoutPrefix(line.slice(4)) ?? from;
      else if (/^(?:rename|copy) from /.test(line)) from = unquote(line.slice(line.indexOf('from ') + 5));
      else if (/^(?:rename|copy) to /.test(line)) path = unquote(line.slice(line.indexOf('to ') + 3));
      if (line.startsWith('--- /dev/null')) from = path;
    }
    const { hunks, end } = hunksFrom(lines, at);
    at = end;
    files.push({ path, from, hunks });
  }
  return files;
}

/** GitHub's `patch` of one file: hunks without a header. */
export const parseHunks = (patch: string): Hunk[] => hunksFrom(patch.split('\n'), 0).hunks;

const isEndOfHeader = (line: string): boolean => line.startsWith('@@ ') || line.startsWith('diff --git ');

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Counted by the hunk's own numbers, so that a line which looks like a header is a line all the same. */
function hunksFrom(lines: readonly string[], start: number): { hunks: Hunk[]; end: number } {
  const hunks: Hunk[] = [];
  let at = start;
  for (;;) {
    const header = HUNK.exec(lines[at] ?? '');
    if (!header) return { hunks, end: at };
    at++;
    const [oldStart, oldLines, newStart, newLines] = [header[1], header[2] ?? '1', header[3], header[4] ?? '1'].map(
      Number,
    ) as [number, number, number, number];
    const hunk: Hunk = { oldStart, oldLines, newStart, newLines, lines: [] };
    let [oldLine, newLine] = [oldStart, newStart];
    const [oldEnd, newEnd] = [oldStart + oldLines, newStart + newLines];
    for (; at < lines.length && (oldLine < oldEnd || newLine < newEnd); at++) {
      const line = lines[at] ?? '';
      const text = line.slice(1);
      const sign = line.charAt(0);
      if (sign === '+') hunk.lines.push({ kind: 'added', text, newLine: newLine++ });
      else if (sign === '-') hunk.lines.push({ kind: 'removed', text, oldLine: oldLine++ });
      // "\ No newline at end of file" is about the line before.
      else if (sign !== '\\') hunk.lines.push({ kind: 'context', text, oldLine: oldLine++, newLine: newLine++ });
    }
    while (lines[at]?.startsWith('\\')) at++;
    hunks.push(hunk);
  }
}

/** `a/x b/x`; only needed where nothing else names the file, and then both are the same. */
function pathsOfHeader(rest: string): [from: string, to: string] {
  const quoted = /^("(?:[^"\\]|\\.)*") (.*)$/.exec(rest) ?? /^(.*) ("(?:[^"\\]|\\.)*")$/.exec(rest);
  const middle = (rest.length - 1) / 2;
  const [from, to] = quoted ? [quoted[1] ?? '', quoted[2] ?? ''] : [rest.slice(0, middle), rest.slice(middle + 1)];
  return [withoutPrefix(from) ?? '', withoutPrefix(to) ?? ''];
}

/** Without `a/`. A tab ends a name with a blank in it. Undefined for `/dev/null`. */
function withoutPrefix(name: string): string | undefined {
  const path = unquote(name.replace(/\t$/, ''));
  return path === '/dev/null' ? undefined : path.replace(/^[^/]*\//, '');
}

const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** As C would write it: `"a\303\251.ts"`; the numbers are bytes of UTF-8. https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath */
function unquote(name: string): string {
  const inner = /^"(.*)"$/s.exec(name)?.[1];
  if (inner === undefined) return name;
  const parts = inner.matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs);
  const bytes = [...parts].map(([, octal, letter, plain]) =>
    octal !== undefined
      ? Buffer.from([Number.parseInt(octal, 8)])
      : Buffer.from(plain ?? ESCAPES[letter ?? ''] ?? letter ?? ''),
  );
  return Buffer.concat(bytes).toString('utf8');
}

/** The new line of an old one; undefined where the change removed it. */
export function lineAfter(hunks: readonly Hunk[], oldLine: number): number | undefined {
  let shift = 0;
  for (const hunk of hunks) {
    // A side without lines names the line before.
    const first = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart;
    if (oldLine < first) break;
    const end = first + hunk.oldLines;
    if (oldLine < end) return hunk.lines.find((line) => line.oldLine === oldLine)?.newLine;
    shift = (hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart + hunk.newLines) - end;
  }
  return oldLine + shift;
}

/** The hunk that shows this line of the new side. GitHub takes comments on its lines, context included, and on no other. */
export const hunkAt = (file: FileDiff | undefined, line: number): Hunk | undefined =>
  file?.hunks.find(({ newStart, newLines }) => line >= newStart && line < newStart + newLines);

/** The line of the new side, where the diff shows it. */
export const lineAt = (file: FileDiff | undefined, line: number): DiffLine | undefined =>
  hunkAt(file, line)?.lines.find(({ newLine }) => newLine === line);

/** The same difference, seen from the other side. */
export const turned = ({ path, from, hunks }: FileDiff): FileDiff => ({
  path: from,
  from: path,
  hunks: hunks.map((hunk) => ({
    oldStart: hunk.newStart,
    oldLines: hunk.newLines,
    newStart: hunk.oldStart,
    newLines: hunk.oldLines,
    lines: hunk.lines.map(({ kind, text, oldLine, newLine }) => ({
      kind: kind === 'context' ? kind : kind === 'added' ? 'removed' : 'added',
      text,
      ...(newLine === undefined ? {} : { oldLine: newLine }),
      ...(oldLine === undefined ? {} : { newLine: oldLine }),
    })),
  })),
});
