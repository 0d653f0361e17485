/** `os.Expand` of Go: https://pkg.go.dev/os#Expand. `$` and one special character is a reference too. */

const SPECIAL = '*#$@!?-0123456789';

export function expandAsGo(value: string, lookup: (name: string) => string): string {
  if (!value.includes('$')) return value;
  let result = '';
  let done = 0;
  // Behind the last `{` that never closes there is none that does.
  let isUnclosed = false;
  for (let at = value.indexOf('$'); at !== -1 && at + 1 < value.length; at = value.indexOf('$', done)) {
    result += value.slice(done, at);
    const next = value.charAt(at + 1);
    if (next === '{') {
      const closing: number = isUnclosed ? -1 : value.indexOf('}', at + 2);
      isUnclosed = closing === -1;
      // `${}` goes away, and so do the two characters of a `${` that never closes.
      if (closing > at + 2) result += lookup(value.slice(at + 2, closing));
      done = closing === -1 ? at + 2 : closing + 1;
    } else if (SPECIAL.includes(next)) {
      result += lookup(next);
      done = at + 2;
    } else {
      let end = at + 1;
      while (/[A-Za-z0-9_]/.test(value.charAt(end))) end++;
      result += end === at + 1 ? '$' : lookup(value.slice(at + 1, end));
      done = end;
    }
  }
  return result + value.slice(done);
}
