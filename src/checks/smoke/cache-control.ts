/** Directives of `cache-control` and its kin. https://www.rfc-editor.org/rfc/rfc9111#section-5.2 */

/**
 * Names in lower case; the value without quotes, empty where there is none. `private="set-cookie"` has one: it speaks of that
 * header alone. Of a name that stands twice, one without a value counts.
 */
export function directivesOf(header: string | undefined): Map<string, string> {
  const directives = new Map<string, string>();
  // A quoted value may hold commas.
  for (const [, name = '', quoted, plain] of (header ?? '')
    .slice(0, 8_192)
    .matchAll(/([^\s,;="]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,;"]*)))?/g)) {
    const key = name.toLowerCase();
    if (directives.get(key) !== '') directives.set(key, (quoted ?? plain ?? '').trim());
  }
  return directives;
}
