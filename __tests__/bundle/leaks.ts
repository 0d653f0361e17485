// Looks for secrets in what was printed, written and sent: as they are, in the forms that sinks give to text, and in part.

export interface Leak {
  secret: string;
  sink: string;
}

/** `secrets` by a name that may be shown. Nothing of a leak itself is answered, or the test's own output would be one. */
export function leaks(sinks: Readonly<Record<string, string>>, secrets: Readonly<Record<string, string>>): Leak[] {
  return Object.entries(secrets).flatMap(([secret, value]) => {
    const forms = formsOf(value);
    return Object.entries(sinks).flatMap(([sink, text]) =>
      forms.some((form) => text.includes(form)) ? [{ secret, sink }] : [],
    );
  });
}

/** Less than this is found by chance. */
const SHORTEST = 8;

function formsOf(value: string): string[] {
  const parts = secretParts(value).flatMap((part) => [part, part.slice(part.length / 2)]);
  const forms = parts.flatMap((part) => [
    part,
    JSON.stringify(part).slice(1, -1),
    encodeURIComponent(part),
    Buffer.from(part).toString('base64').replace(/=+$/, ''),
    part.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  ]);
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST);
}

/** Of an address only the password is secret; of a key in PEM every line. */
export function secretParts(value: string): string[] {
  const password = /^[a-z+]+:\/\/[^:/@\s]*:([^@]+)@/.exec(value)?.[1];
  if (password !== undefined) return [password];
  if (!value.startsWith('-----')) return [value];
  return value.split(/\\n|\n/).filter((line) => line !== '' && !line.startsWith('-----'));
}
