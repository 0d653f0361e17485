// The text format of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE.
// Behaviour: actions/runner src/Runner.Worker/FileCommandManager.cs, EnvFileKeyValuePairs.

/**
 * Yields pairs one by one and throws where the text is wrong, so that the pairs before the mistake count, as they do in
 * the runner. On Windows CRLF ends a line; elsewhere the CR belongs to the value.
 */
export function* readKeyValues(
  text: string,
  platform: NodeJS.Platform = process.platform,
): Generator<{ name: string; value: string }> {
  const reader = createReader(text.startsWith('\u{FEFF}') ? text.slice(1) : text, platform);
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (line.text === '') continue;
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield { name: line.text.slice(0, equals), value: line.text.slice(equals + 1) };
    } else if (heredoc >= 0) {
      const name = line.text.slice(0, heredoc);
      const delimiter = line.text.slice(heredoc + 2);
      if (name === '' || delimiter === '') {
        throw new Error(`Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`);
      }
      yield { name, value: reader.until(delimiter) };
    } else {
      throw new Error(`Invalid format '${line.text}'`);
    }
  }
}

interface Line {
  text: string;
  newline: string | undefined;
}

function createReader(text: string, platform: NodeJS.Platform) {
  let position = 0;

  const next = (): Line | undefined => {
    if (position >= text.length) return undefined;
    const start = position;
    const feed = text.indexOf('\n', start);
    if (feed < 0) {
      position = text.length;
      return { text: text.slice(start), newline: undefined };
    }
    position = feed + 1;
    const isPair = platform === 'win32' && feed > start && text[feed - 1] === '\r';
    return isPair
      ? { text: text.slice(start, feed - 1), newline: '\r\n' }
      : { text: text.slice(start, feed), newline: '\n' };
  };

  const until = (delimiter: string): string => {
    const start = position;
    let end = start;
    for (let line = next(); line?.text !== delimiter; line = next()) {
      if (line === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      if (line.newline === undefined) throw new Error('Invalid value. EOF marker missing new line.');
      end = position - line.newline.length;
    }
    return text.slice(start, end);
  };

  return { next, until };
}
