/** What the engine looks for: a format and whom it belongs to. */
import type { Format } from '../../../facts/credentials/shared/format.ts';
import type { Provider } from '../../../facts/credentials/shared/provider.ts';

/** A value of no known provider under a name like `password`. */
export const GENERIC = 'generic';

export interface Detector {
  format: Format;
  owner: Provider | typeof GENERIC;
}

/** Offsets are bytes, ends exclusive. `start` to `end` is what is pointed at, `hidden` the part nobody may see. */
export interface Match {
  owner: Provider | typeof GENERIC;
  start: number;
  end: number;
  hidden: { start: number; end: number };
  /** How many of the first characters are the provider's public prefix. */
  visible: number;
  /** The name that a generic value is assigned to. */
  name?: string;
  /** The secret that belongs to it and stands near it. */
  companion?: { start: number; end: number };
}
