/** What cannot be right in a value, whatever it is for: traces of how it was copied. */
import type { NamedShape } from './named-shapes.ts';

interface Slip {
  fix: string;
  wrong(name: string, value: string): string | undefined;
}

const SLIPS: readonly Slip[] = [
  {
    fix: 'Take the name and the `=` off: only what stands behind it is the value.',
    wrong: (name, value) =>
      name.length > 2 &&
      value
        .trimStart()
        .replace(/^export\s+/, '')
        .startsWith(`${name}=`)
        ? 'begins with its own name and `=`: a whole line was pasted'
        : undefined,
  },
  {
    // https://www.mongodb.com/docs/manual/reference/connection-string/#srv-connection-format
    fix: 'Take the port off: where it is, the name server says.',
    wrong: (_, value) =>
      /^mongodb\+srv:\/\/(?:[^/?#@]*@)?[\w.-]+:\d+(?:[/?]|$)/.test(value)
        ? 'has a port, which an address of `mongodb+srv://` may not have'
        : undefined,
  },
];

/** Of secrets only: a text may well end so. */
const AT_THE_END: Slip = {
  fix: 'Take the `\\n` off. `echo` and JSON write one for a line break; here it is two characters.',
  wrong: (_, value) =>
    /^[^\s\\]{8,4000}(?:\\r)?\\n$/.test(value) && !value.includes('-----')
      ? 'ends with `\\n`, two characters that are no part of it'
      : undefined,
};

export function pastedWrong(
  name: string,
  value: string,
  isSecret: boolean,
): (NamedShape & { severity: 'high' }) | undefined {
  const slip = [...SLIPS, ...(isSecret ? [AT_THE_END] : [])].find((each) => each.wrong(name, value) !== undefined);
  if (slip === undefined) return undefined;
  return { type: 'text', severity: 'high', fix: slip.fix, wrong: (each) => slip.wrong(name, each) };
}
