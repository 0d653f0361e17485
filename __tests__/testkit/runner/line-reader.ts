// Lines as the runner cuts them. It reads with .NET's StreamReader.ReadLine (src/Runner.Sdk/ProcessInvoker.cs), for which
// CR, LF and CRLF all end a line: a lone carriage return in printed text starts a new line, and that line may be a command.

export interface LineReader {
  push(chunk: Uint8Array): void;
  /** Hands over an unfinished last line, if there is one. */
  end(): void;
}

export function createLineReader(onLine: (line: string) => void): LineReader {
  const decoder = new TextDecoder('utf-8');
  let unfinished = '';
  let previousEndedInReturn = false;

  const take = (decoded: string): void => {
    let text = decoded;
    if (text === '') return;
    if (previousEndedInReturn && text.startsWith('\n')) text = text.slice(1);
    previousEndedInReturn = decoded.endsWith('\r');
    const pieces = (unfinished + text).split(/\r\n|\r|\n/);
    unfinished = pieces.pop() ?? '';
    for (const line of pieces) onLine(line);
  };

  return {
    push: (chunk) => take(decoder.decode(chunk, { stream: true })),
    end: () => {
      take(decoder.decode());
      if (unfinished !== '') onLine(unfinished);
      unfinished = '';
    },
  };
}

/** All lines of a text, as .NET's File.ReadAllLines and StreamReader see them: no empty line after a final newline. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
