/** How a secret is encoded, in words. */
import { printable } from '../../core/text.ts';
import type { Step } from './engine/encoded/found.ts';

/** From the outside in: `base64 of gzip`, `zip archive (member config/.env)`. */
export const describeSteps = (steps: readonly Step[]): string =>
  steps
    .map(({ encoding, name }) => (name === undefined ? encoding : `${encoding} (member ${printable(name, 100)})`))
    .join(' of ');
