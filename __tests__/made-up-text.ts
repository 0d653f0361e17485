/**
 * Texts that a regular expression matches, made up: for tests of "whatever the one knows, the other knows too". It reads what
 * error-phrases.ts uses: groups, alternatives, classes, `.`, and counts, of which two more than the least are tried.
 */
export function madeUpBy(source: string, random: () => number): () => string {
  let at = 0;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

  function alternatives(): () => string {
    const all = [sequence()];
    while (source[at] === '|') {
      at++;
      all.push(sequence());
    }
    return () => pick(all)();
  }

  function sequence(): () => string {
    const all: (() => string)[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') all.push(counted(atom()));
    return () => all.map((each) => each()).join('');
  }

  function atom(): () => string {
    const character = source[at++] ?? '';
    if (character === '(') {
      if (source.startsWith('?:', at)) at += 2;
      const group = alternatives();
      at++;
      return group;
    }
    if (character === '[') {
      const end = source.indexOf(']', at + 1);
      const members = membersOf(source.slice(at, end));
      at = end + 1;
      return () => pick(members);
    }
    if (character === '\\') {
      const escaped = /^p\{\w+\}|^./.exec(source.slice(at))?.[0] ?? '';
      at += escaped.length;
      return () => escapedCharacter(`\\${escaped}`);
    }
    // `doesn.t`: whichever apostrophe.
    if (character === '.') return source[at - 2] === 'n' && source[at] === 't' ? () => pick(["'", '’']) : () => 'x';
    return () => character;
  }

  function counted(each: () => string): () => string {
    const range = /^(?:[?*+]|\{(\d+)(?:,(\d+))?\})\??/.exec(source.slice(at));
    if (range === null) return each;
    at += range[0].length;
    const least = range[1] === undefined ? Number(range[0].startsWith('+')) : Number(range[1]);
    const most = range[0].startsWith('?') ? 1 : Math.min(least + 2, Number(range[2] ?? range[1] ?? least + 2));
    return () => Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, each).join('');
  }
  const make = alternatives();
  if (at !== source.length) throw new Error(`not understood: ${source.slice(at, at + 20)}`);
  return make;
}

function membersOf(body: string): string[] {
  return [...body.matchAll(/\\p\{\w+\}|\\.|.-.|./gu)]
    .map(([member]) => member)
    .flatMap((member) => {
      if (member.startsWith('\\')) return escapedCharacter(member);
      return member.length === 3 ? [member[0] ?? '', member[2] ?? ''] : [member];
    });
}

const escapedCharacter = (escaped: string): string =>
  ({ '\\d': '7', '\\w': 'w', '\\s': ' ', '\\b': '' })[escaped] ?? (escaped.startsWith('\\p') ? 'x' : escaped.slice(1));
