// The two spellings of a workflow command. Behaviour: actions/runner src/Runner.Common/ActionCommand.cs.

export interface WorkflowCommand {
  name: string;
  /** Keys in lower case, since the runner compares them without regard to case. */
  properties: Map<string, string>;
  data: string;
}

/** `isRegistered` gets a name in lower case. Text that names no registered command is no command, but a log line. */
export function parseWorkflowCommand(
  line: string,
  isRegistered: (name: string) => boolean,
): WorkflowCommand | undefined {
  return parseColonCommand(line, isRegistered) ?? parseBracketCommand(line, isRegistered);
}

/** `::name key=value,key=value::data`, at the start of a line, blanks before it allowed. */
export function parseColonCommand(line: string, isRegistered: (name: string) => boolean): WorkflowCommand | undefined {
  const text = line.trimStart();
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  const head = splitHead(text.slice(2, end));
  if (!isRegistered(head.name.toLowerCase())) return undefined;
  return {
    name: head.name,
    properties: parseProperties(head.properties.trim(), ',', unescapeProperty),
    data: unescapeData(text.slice(end + 2)),
  };
}

/** The older `##[name key=value;key=value]data`, which is found ANYWHERE in a line. */
export function parseBracketCommand(
  line: string,
  isRegistered: (name: string) => boolean,
): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  if (start < 0) return undefined;
  const end = line.indexOf(']', start);
  if (end < 0) return undefined;
  const head = splitHead(line.slice(start + 3, end));
  if (!isRegistered(head.name.toLowerCase())) return undefined;
  return {
    name: head.name,
    properties: parseProperties(head.properties, ';', unescapeBracket),
    data: unescapeBracket(line.slice(end + 1)),
  };
}

function splitHead(head: string): { name: string; properties: string } {
  const space = head.indexOf(' ');
  if (space < 0) return { name: head, properties: '' };
  return { name: head.slice(0, space), properties: head.slice(space + 1) };
}

function parseProperties(text: string, separator: string, decode: (value: string) => string): Map<string, string> {
  const properties = new Map<string, string>();
  for (const part of text.split(separator)) {
    // .NET's Split with RemoveEmptyEntries skips equals signs before the key and directly after it, and drops a pair
    // without a value. Blanks around a key stay: ", line=3" sets " line", which nobody reads.
    const pair = /^=*(?<key>[^=]+)=+(?<value>.+)$/su.exec(part)?.groups;
    if (pair?.key !== undefined && pair.value !== undefined) {
      properties.set(pair.key.toLowerCase(), decode(pair.value));
    }
  }
  return properties;
}

// The per cent sign comes last, so that "%250A" is the text "%0A" and not a line break.
function unescapeWith(pairs: readonly (readonly [string, string])[]): (value: string) => string {
  return (value) => pairs.reduce((text, [escaped, plain]) => text.replaceAll(escaped, plain), value);
}

const unescapeData = unescapeWith([
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]);
const unescapeProperty = unescapeWith([
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
]);
const unescapeBracket = unescapeWith([
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
]);
