/** `$(…)` as dotenv-expand 1000 and dotenvx look for it: parentheses balance, but not within quotes. */

/** How often a `$(` that never closes is passed over; behind that many it counts as a command. */
const MAX_TRIES = 20;

/** Is there a command that they would run? A backslash before it keeps nothing from running. */
export function holdsCommand(value: string): boolean {
  let tries = 0;
  for (let at = value.indexOf('$('); at !== -1; at = value.indexOf('$(', at + 2))
    if (++tries > MAX_TRIES || closes(value, at + 2)) return true;
  return false;
}

function closes(value: string, from: number): boolean {
  /** The quote that each open parenthesis is within. */
  const open: string[] = [''];
  for (let at = from; at < value.length; at++) {
    const char = value.charAt(at);
    const quote = open.at(-1) ?? '';
    if (quote === "'") {
      if (char === "'") open[open.length - 1] = '';
    } else if (char === '\\') at++;
    else if (quote !== '') {
      if (char === quote) open[open.length - 1] = '';
      else if (char === '$' && value[at + 1] === '(') {
        open.push('');
        at++;
      }
    } else if (char === "'" || char === '"' || char === '`') open[open.length - 1] = char;
    else if (char === '(') open.push('');
    else if (char === ')') {
      open.pop();
      if (open.length === 0) return true;
    }
  }
  return false;
}
