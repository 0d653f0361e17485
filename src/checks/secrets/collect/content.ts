/** Scans one content and books what came of it. */
import type { CustomRules } from '../other-tools/custom-rules.ts';
import { scanContent } from '../scanner.ts';
import type { Collected, Where } from './sighting.ts';

interface ContentOptions {
  path: string;
  generic: boolean;
  custom?: CustomRules;
}

export function collectContent(into: Collected, content: Buffer, where: Where, options: ContentOptions): void {
  into.coverage.bytes += content.length;
  scanInto(into, content, where, options);
}

/** The same content at several paths of the tip, where rules and allowlists may judge each of them differently. */
export function collectAtPaths(
  into: Collected,
  content: Buffer,
  where: Where & { kind: 'blob' },
  paths: readonly string[],
  options: Omit<ContentOptions, 'path'>,
): void {
  into.coverage.bytes += content.length;
  for (const path of paths) scanInto(into, content, { ...where, at: path }, { path, ...options });
}

function scanInto(into: Collected, content: Buffer, where: Where, options: ContentOptions): void {
  const commit = 'commit' in where ? where.commit : '';
  const { hits, samples, truncated, undecoded, unopened, cut } = scanContent(content, { ...options, commit });
  into.coverage.samples += samples;
  if (truncated) into.crowded.add(nameOf(where));
  into.leftOut.undecoded += undecoded;
  into.leftOut.unopened += unopened;
  if (cut) into.leftOut.cut++;
  for (const hit of hits) into.sightings.push({ hit, where });
}

/** As git or the folder knows it. */
const nameOf = (where: Where): string =>
  where.kind === 'file' ? where.path : where.kind === 'message' ? where.commit : where.oid;
