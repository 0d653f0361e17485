/** Which file a tool means that writes down the name or the number of a migration. */

/** How surely a text means a file; 0: it does not. */
export function meaning(text: string, path: string): number {
  const words = text.trim();
  if (words === '') return 0;
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  // Some tools give each migration a folder.
  const stem = /^(?:migration|up)\.\w+$/.test(file) ? (parts.at(-2) ?? file) : file.replace(/(?:\.up)?\.\w+$/, '');
  if (path.endsWith(words) && words.includes('.')) return 1_000 + words.length;
  if (words.endsWith(file)) return 1_000 + file.length;
  if (words === stem || words === stem.replace(/^[VR]?[\d._-]+/, '')) return 500 + words.length;
  const number =
    /^[VU]?(\d[\d._-]*\d|\d)/
      .exec(stem)?.[1]
      ?.replace(/\D/g, '')
      .replace(/^0+(?=\d)/, '') ?? '';
  if (number !== '' && /^\d+$/.test(words) && words.replace(/^0+(?=\d)/, '') === number) return number.length;
  // A class that is called after its file: `AddUsers1700000000000`.
  if (number.length >= 8 && words.includes(number)) return number.length;
  return words.length >= 4 && stem.startsWith(words) && /^[_.-]/.test(stem.slice(words.length)) ? words.length : 0;
}

/** The file that one of the texts means most surely. Files of one name lie in folders that another text names: undefined where none does. */
export function namedBy(texts: readonly string[], paths: readonly string[]): string | undefined {
  const sure = paths.map((path) => ({ path, sure: Math.max(0, ...texts.map((text) => meaning(text, path))) }));
  const most = Math.max(0, ...sure.map((each) => each.sure));
  if (most === 0) return undefined;
  const best = sure.filter((each) => each.sure === most).map(({ path }) => path);
  if (best.length === 1) return best[0];
  return best.find((path) =>
    path
      .split('/')
      .slice(0, -1)
      .some((folder) => texts.includes(folder)),
  );
}
