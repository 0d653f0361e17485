/** Slips of the hand. */

/** A letter too few, a letter twice, or two that changed places; in lower case. */
export function isSlip(word: string, target: string): boolean {
  if (word === target) return false;
  const [short, long] = word.length < target.length ? [word, target] : [target, word];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length === short.length)
    return word[at] === target[at + 1] && word[at + 1] === target[at] && word.slice(at + 2) === target.slice(at + 2);
  if (long.length !== short.length + 1 || long.slice(at + 1) !== short.slice(at)) return false;
  return word === short || (at > 0 && long[at] === long[at - 1]);
}
