/** Scans one content and books what came of it. */
import { scanContent } from '../scanner.ts';
import type { Collected, Where } from './sighting.ts';

export function collectContent(
  into: Collected,
  content: Buffer,
  where: Where,
  options: { path: string; generic: boolean },
): void {
  into.coverage.bytes += content.length;
  const { hits, samples, truncated } = scanContent(content, options);
  into.coverage.samples += samples;
  if (truncated) into.leftOut.truncated++;
  for (const hit of hits) into.sightings.push({ hit, where });
}
