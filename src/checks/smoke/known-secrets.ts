/** What must not be shown: values that came from variables, and what answers gave us for later requests. */

export interface KnownSecrets {
  /** `shown` stands in its place: `$SMOKE_PASSWORD`, `{id}`. */
  add(value: string, shown: string): void;
  /** Value → what is shown, the longest first. */
  entries(): readonly (readonly [value: string, shown: string])[];
}

/** Shorter ones are found by chance, and everywhere. */
const SHORTEST = 3;

/** One for a run: what one request sent, a careless cache may answer to another. `mask` hides it in the log, too. */
export function knownSecrets(mask?: (value: string) => void): KnownSecrets {
  const known = new Map<string, string>();
  let sorted: [string, string][] | undefined;
  return {
    add(value, shown) {
      if (value.length < SHORTEST || known.has(value)) return;
      known.set(value, shown);
      sorted = undefined;
      // A mask of a few characters would star out the whole log.
      if (value.length >= 6) mask?.(value);
    },
    entries() {
      sorted ??= [...known].sort(([a], [b]) => b.length - a.length);
      return sorted;
    },
  };
}
