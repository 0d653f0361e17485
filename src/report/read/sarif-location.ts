/** Where a result is, and what its tool would write there instead. §3.28, §3.55 */
import type { Replacement } from '../../core/finding.ts';
import { printable } from '../../core/text.ts';
import type { Lines } from './foreign-finding.ts';
import type { Place } from './repository-path.ts';
import { filesOfRun, type RunFiles } from './sarif-files.ts';
import { exactRange, linesOfRegion, type RegionContext } from './sarif-region.ts';
import {
  type ArtifactLocation,
  present,
  type SarifLocation,
  type SarifRegion,
  type SarifResult,
  type SarifRun,
} from './sarif-schema.ts';

export interface LocatedResult {
  place: Place | undefined;
  lines: Lines | undefined;
  snippet: string | undefined;
  replacement: Replacement | undefined;
  /** In words, for what a finding has no field for. */
  otherPlaces: string[];
}

export type Locator = (result: SarifResult) => LocatedResult;

/** One line of it is shown; a private key has a few thousand characters. */
const MAX_SNIPPET = 10_000;

/** More are not named; a data flow can have hundreds. */
const MAX_OTHERS = 20;

/** The first location decides; many tools write one only. */
export function locatorOf(run: SarifRun, workspace: string): Locator {
  const files = filesOfRun(run, workspace);
  return ({ locations, relatedLocations, fixes }) => {
    const [first, ...others] = present(locations);
    const { artifactLocation, region, contextRegion } = first?.physicalLocation ?? {};
    const context = regionContext(run, files, artifactLocation, [region, contextRegion]);
    const place = files.placeOf(artifactLocation) ?? logicalPlace(first);
    const named = [...others, ...present(relatedLocations)]
      .slice(0, MAX_OTHERS)
      .map((location) => placeWords(location, run, files))
      .filter((words) => words !== '');
    return {
      place,
      lines: linesOfRegion(region, context),
      snippet: region?.snippet?.text?.slice(0, MAX_SNIPPET),
      replacement: replacementOf(fixes, place, files, context),
      otherPlaces: [...new Set(named)],
    };
  };
}

function logicalPlace(location: SarifLocation | undefined): Place | undefined {
  const names = present(location?.logicalLocations).map((each) => each.fullyQualifiedName ?? each.name ?? '');
  const words = names.find((name) => name !== '');
  return words === undefined ? undefined : { kind: 'elsewhere', words: printable(words, 300) };
}

function placeWords(location: SarifLocation, run: SarifRun, files: RunFiles): string {
  const { artifactLocation, region } = location.physicalLocation ?? {};
  const place = files.placeOf(artifactLocation) ?? logicalPlace(location);
  if (place === undefined) return '';
  const line = linesOfRegion(region, regionContext(run, files, artifactLocation, []))?.startLine;
  return `${place.kind === 'path' ? place.path : place.words}${line === undefined ? '' : `:${line}`}`;
}

/** Whole lines are known from a region that begins at the first column, and from embedded contents. */
function regionContext(
  run: SarifRun,
  files: RunFiles,
  location: ArtifactLocation | undefined,
  regions: readonly (SarifRegion | undefined)[],
): RegionContext {
  const lineText = (line: number): string | undefined => {
    for (const region of regions) {
      const { startLine, startColumn = 1, snippet } = region ?? {};
      if (startLine === undefined || startColumn !== 1 || snippet?.text === undefined) continue;
      const text = snippet.text.split(/\r\n|\n/)[line - startLine];
      if (text !== undefined) return text;
    }
    return files.textOf(location)?.lines[line - 1];
  };
  return { columnKind: run.columnKind, lineText, embedded: files.textOf(location) };
}

/** The one replacement of the one fix, in the file of the finding. Several fixes are a choice, which is the author's. */
function replacementOf(
  fixes: SarifResult['fixes'],
  place: Place | undefined,
  files: RunFiles,
  context: RegionContext,
): Replacement | undefined {
  const change = only(only(fixes)?.artifactChanges);
  const replacement = only(change?.replacements);
  const target = files.placeOf(change?.artifactLocation);
  if (replacement === undefined || place?.kind !== 'path' || target?.kind !== 'path' || target.path !== place.path)
    return undefined;
  const range = exactRange(replacement.deletedRegion, context);
  return range === undefined ? undefined : { ...range, text: replacement.insertedContent?.text ?? '' };
}

const only = <T>(list: readonly T[] | undefined): T | undefined => (list?.length === 1 ? list[0] : undefined);
