/** What of our Markdown is not code, read as CommonMark does: fences by line, then escapes and backtick runs. */
export function outsideCode(markdown: string): string {
  const kept: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const open = /^`{3,}(?=[^`]*$)/.exec(line)?.[0] ?? '';
    if (fence === '' && open !== '') fence = open;
    else if (fence !== '' && line === fence) fence = '';
    else if (fence === '') kept.push(outsideSpans(line));
  }
  return kept.join('\n');
}

function outsideSpans(line: string): string {
  let kept = '';
  for (let index = 0; index < line.length; index++) {
    const char = line.charAt(index);
    if (char === '\\') kept += char + line.charAt(++index);
    else if (char === '`') {
      const run = /^`+/.exec(line.slice(index))?.[0] ?? '';
      const rest = line.slice(index + run.length);
      const end = [...rest.matchAll(/`+/g)].find(({ 0: other }) => other.length === run.length);
      if (end === undefined) kept += run;
      index += run.length - 1 + (end === undefined ? 0 : end.index + run.length);
    } else kept += char;
  }
  return kept;
}
