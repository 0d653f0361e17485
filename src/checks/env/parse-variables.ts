/** What dotenv-parse-variables makes of a value, asked of the package itself. Words only: the value is not repeated. */
import parseVariables from 'dotenv-parse-variables';

export type Becomes = 'a number' | 'a boolean' | 'a list' | 'a text';

export function becomes(value: string): { typed: unknown; kind: Becomes } {
  const typed: unknown = parseVariables({ value }, { assignToProcessEnv: false })['value'];
  const kind = Array.isArray(typed)
    ? 'a list'
    : typeof typed === 'number'
      ? 'a number'
      : typeof typed === 'boolean'
        ? 'a boolean'
        : 'a text';
  return { typed, kind };
}

/** Undefined when the value comes through: as itself, as a number that prints the same, as a list of its parts. */
export function describeDamage(value: string): { becomes: Becomes; effect: string } | undefined {
  const { typed, kind } = becomes(value);
  const back = Array.isArray(typed) ? typed.join(',') : String(typed);
  if (kind === 'a list' && (/^[a-z][a-z0-9+.-]*:\/\//i.test(value) || /^[[{]/.test(value.trim())))
    return { becomes: kind, effect: 'it is split at its commas' };
  if (back === value || (kind === 'a boolean' && back === value.toLowerCase())) return undefined;
  if (kind === 'a list' && back === value.replace(/\s*,\s*/g, ',')) return undefined;
  if (kind === 'a number') {
    if (/^0\d/.test(value)) return { becomes: kind, effect: 'its leading zero is lost' };
    if (/^0[xbo]/i.test(value)) return { becomes: kind, effect: 'it is read as a number in another base' };
    if (/e/i.test(value)) return { becomes: kind, effect: 'it is read as a power of ten' };
    return { becomes: kind, effect: /\d{16}/.test(value) ? 'its last digits are lost' : 'it is written differently' };
  }
  if (value.endsWith('*')) return { becomes: kind, effect: 'its last star is eaten' };
  return { becomes: kind, effect: 'characters of it are lost' };
}
