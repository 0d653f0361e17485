/** What the engine looks for: a format and whom it belongs to. */
import type { Format } from '../../../facts/credentials/shared/format.ts';
import type { Provider } from '../../../facts/credentials/shared/provider.ts';

/** A value of no known provider under a name like `password`. */
export const GENERIC = 'generic';

export interface Detector {
  format: Format;
  owner: Provider | typeof GENERIC;
}

/** A rule of the team's own configuration (other-tools/). */
export interface CustomOwner {
  /** Its id there. */
  custom: string;
  description: string;
}

export const isCustom = (owner: Match['owner']): owner is CustomOwner => typeof owner === 'object' && 'custom' in owner;

/** Offsets are bytes, ends exclusive. `start` to `end` is what is pointed at, `hidden` the part nobody may see. */
export interface Match {
  owner: Provider | CustomOwner | typeof GENERIC;
  start: number;
  end: number;
  hidden: { start: number; end: number };
  /** How many of the first characters are the provider's public prefix. */
  visible: number;
  /** The name that a generic value is assigned to. */
  name?: string;
  /** The secret that belongs to it and stands near it. */
  companion?: { start: number; end: number };
  /** All that a custom rule matched: the secret is a part of it. */
  context?: { start: number; end: number };
  /** An allowlist of the custom rule takes it. */
  allowed?: boolean;
}
