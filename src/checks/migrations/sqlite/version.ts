/** The `version` of the configuration: YAML reads `3.40` as the number 3.4. */

/** 40 of 3.40, 3.4 or 3.40.1; undefined where none is given. There were 3.10 to 3.53, and before them 3.0 to 3.9, which nobody has. */
export function minorOf(version: number | undefined): number | undefined {
  const digits = /^3\.(\d{1,2})$/.exec(String(version))?.[1];
  if (digits === undefined) return version === 3 ? 0 : undefined;
  return digits.length === 1 && Number(digits) <= 5 ? Number(digits) * 10 : Number(digits);
}
