/** The files of a run: their place in the repository through URI, base or index, and their text where the log embeds it. §3.4, §3.14.14, §3.24 */
import { ownEntry } from './json-text.ts';
import { type Place, placeOfUri } from './repository-path.ts';
import type { ArtifactLocation, SarifRun } from './sarif-schema.ts';

export interface EmbeddedText {
  lines: readonly string[];
  /** Line (1-based) at an offset in characters or bytes. */
  lineAt(offset: number, unit: 'characters' | 'bytes'): number;
}

export interface RunFiles {
  /** Undefined where nothing is named. */
  placeOf(location: ArtifactLocation | undefined): Place | undefined;
  textOf(location: ArtifactLocation | undefined): EmbeddedText | undefined;
}

/** Bases may refer to each other; more steps are a circle. */
const MAX_BASES = 10;

/** The name of the repository's root by convention, whatever folder it was on the tool's machine:
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning */
const SOURCE_ROOT = /^%?(?:SRCROOT|SRC_ROOT|PROJECTROOT|PROJECT_ROOT|REPOROOT|REPO_ROOT)%?$/i;

const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i;

export function filesOfRun(run: SarifRun, workspace: string): RunFiles {
  // Fifty thousand results may point into one file.
  const texts = new Map<number, EmbeddedText>();
  const artifactOf = (location: ArtifactLocation | undefined) => run.artifacts?.[location?.index ?? -1];
  return {
    placeOf(location) {
      const artifact = artifactOf(location)?.location;
      const uri = location?.uri ?? artifact?.uri;
      if (uri === undefined || uri === '') return undefined;
      const base = location?.uri === undefined ? artifact?.uriBaseId : (location.uriBaseId ?? artifact?.uriBaseId);
      if (base === undefined || ABSOLUTE.test(uri)) return placeOfUri(uri, workspace);
      const folder = uriOfBase(base, run.originalUriBaseIds);
      const place = placeOfUri(folder === undefined ? uri : `${folder}/${uri}`, workspace);
      return place.kind === 'elsewhere' && SOURCE_ROOT.test(base) ? placeOfUri(uri, workspace) : place;
    },
    textOf(location) {
      const index = location?.index ?? -1;
      const contents = artifactOf(location)?.contents?.text;
      if (contents === undefined) return undefined;
      const text = texts.get(index) ?? embedded(contents);
      texts.set(index, text);
      return text;
    },
  };
}

/** Undefined where the log does not say: then it is the root of the repository. */
function uriOfBase(id: string, bases: unknown): string | undefined {
  let folder: string | undefined;
  let base: string | undefined = id;
  for (let step = 0; base !== undefined && step < MAX_BASES; step++) {
    const entry: unknown = ownEntry(bases, base);
    const uri = ownEntry(entry, 'uri');
    if (typeof uri !== 'string' || uri === '' || uri.length > 4_096) return folder;
    // `file:///` is the root of the machine.
    const own = /^file:\/+$/i.test(uri) ? 'file://' : uri.replace(/[\\/]$/, '');
    folder = folder === undefined ? own : `${own}/${folder}`;
    const next = ownEntry(entry, 'uriBaseId');
    base = typeof next === 'string' && !ABSOLUTE.test(uri) ? next : undefined;
  }
  return folder;
}

function embedded(contents: string): EmbeddedText {
  const lines = contents.split(/\r\n|\n/);
  let starts: Record<'characters' | 'bytes', number[]> | undefined;
  return {
    lines,
    lineAt(offset, unit) {
      starts ??= { characters: startsOf(contents), bytes: startsOf(Buffer.from(contents)) };
      const all = starts[unit];
      let low = 0;
      let high = all.length;
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if ((all[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return low + 1;
    },
  };
}

/** Offsets at which lines begin. */
function startsOf(text: string | Buffer): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
