// What the runner hides in logs, messages and summaries.
// Behaviour: actions/runner src/Sdk/DTLogging/Logging/{SecretMasker,ValueSecret,ValueEncoders}.cs, and
// src/Runner.Common/HostContext.cs for the list of encoders.

export interface Masker {
  /** Hides this very value and its encoded forms. Empty values are ignored. */
  add(value: string): void;
  /** Hides a value as the runner does for secrets and `add-mask`: the whole, and each line for itself. */
  addWithLines(value: string): void;
  mask(text: string): string;
  /** The values as they were added, in order, without their encoded forms. */
  values(): string[];
}

const REPLACEMENT = '***';

export function createMasker(secrets: Iterable<string> = []): Masker {
  const added = new Set<string>();
  const hidden = new Set<string>();

  const add = (value: string): void => {
    if (value === '' || added.has(value)) return;
    added.add(value);
    hidden.add(value);
    for (const encode of ENCODERS) {
      const encoded = encode(value);
      if (encoded !== '') hidden.add(encoded);
    }
  };
  const addWithLines = (value: string): void => {
    add(value);
    for (const line of value.split(/[\r\n]/)) add(line.trim());
  };
  for (const secret of secrets) addWithLines(secret.trim());

  return { add, addWithLines, mask: (text) => replaceRanges(text, rangesOf(hidden, text)), values: () => [...added] };
}

interface Range {
  start: number;
  end: number;
}

/** Every occurrence, overlapping ones too: a search goes on one character after the last hit. */
function rangesOf(values: Iterable<string>, text: string): Range[] {
  const ranges: Range[] = [];
  for (const value of values) {
    for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) {
      ranges.push({ start, end: start + value.length });
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

/** Ranges that overlap or touch become one `***`. */
function replaceRanges(text: string, ranges: readonly Range[]): string {
  let result = '';
  let position = 0;
  let open: Range | undefined;
  const close = (): void => {
    if (open === undefined) return;
    result += text.slice(position, open.start) + REPLACEMENT;
    position = open.end;
  };
  for (const range of ranges) {
    if (open !== undefined && range.start <= open.end) {
      open.end = Math.max(open.end, range.end);
    } else {
      close();
      open = { ...range };
    }
  }
  close();
  return result + text.slice(position);
}

const base64After = (skippedBytes: number) => (value: string) => {
  const bytes = Buffer.from(value, 'utf8');
  return (bytes.length > skippedBytes ? bytes.subarray(skippedBytes) : bytes).toString('base64');
};

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
};

const ENCODERS: readonly ((value: string) => string)[] = [
  base64After(0),
  // "user:password" in base64 shifts the password's bytes, so the runner hides the shifted forms as well.
  base64After(1),
  base64After(2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  (value) => JSON.stringify(value).slice(1, -1),
  escapeUriData,
  (value) => value.replaceAll(/[<>"'&]/g, (character) => XML_ENTITIES[character] ?? character),
  (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''),
  (value) => longerThanFive(beforeAmpersand(value)),
  (value) => longerThanFive(afterAmpersand(value)),
];

function escapeUriData(value: string): string {
  // .NET escapes !'()* as well, and turns half a surrogate pair into U+FFFD where JavaScript throws.
  return encodeURIComponent(value.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

// PowerShell colours a failing command in sections that end at an ampersand, and swallows the letter after `&+`.
function beforeAmpersand(value: string): string {
  const plus = value.indexOf('&+');
  if (plus >= 0) return value.slice(0, plus + 2);
  return value.slice(0, value.lastIndexOf('&') + 1);
}

function afterAmpersand(value: string): string {
  const plus = value.indexOf('&+');
  if (plus >= 0) return value.slice(plus + 3);
  const last = value.lastIndexOf('&');
  return last < 0 ? '' : value.slice(last + 1);
}

function longerThanFive(value: string): string {
  return value.length >= 6 ? value : '';
}
