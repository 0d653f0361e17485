import type { Machine } from '../javascript/machine.ts';
import type { HostValue } from '../javascript/values.ts';

/** What the parts that read one migration share. */
export interface Session {
  machine: Machine;
  /** The migration opens transactions of its own: it does not run in the migrator's. */
  isBare: boolean;
  /** What `(eb) => …` is called with. */
  expressionBuilder(): HostValue;
}
