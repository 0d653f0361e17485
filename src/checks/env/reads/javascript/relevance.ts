/** Which files can matter, by words alone: most of a project never names the environment, and is not read further. */

/** Without it there is nothing to look for. */
const ENVIRONMENT = /env|onfigService|convict|EnvironmentPlugin|firebase-functions\/params|runtimeConfig|effect/i;
const MARKS =
  /\bprocess\b|import\.meta|\bmeta\b|\bBun\b|\bDeno\b|\bNetlify\b|ProcessEnv|\$env\/|astro:env|cloudflare|createEnv|cleanEnv|parseEnv|loadEnv|[Ee]nv-?[Vv]ar|env-schema|fastify[-/]env|convict|onfigService|react-native-config|['"]@env['"]|react-native-dotenv|EnvironmentPlugin|envField|ConfigModule|start\/env|Core\/Env|\benv\.get\b|defineSecret|defineString|runtimeConfig|\bConfig\.(?:string|redacted|secret)|\bplatform\b|\bhono\b|\bonRequest|\bscheduled\b|\bfetch\s*\(|\bPagesFunction\b|\bqueue\s*\(/;

export function mayRead(text: string): boolean {
  if (!text.includes('env') && !ENVIRONMENT.test(text)) return false;
  return MARKS.test(text);
}

const EXTENSION = /\.(?:d\.)?(?:[mc]?[jt]sx?|vue|svelte|astro)$/;

/** Whether a text may import one of the files. */
export function importsOneOf(paths: Iterable<string>): (text: string) => boolean {
  const names = new Set<string>();
  let ofFolder = false;
  for (const path of paths) {
    const parts = path.replace(EXTENSION, '').split('/');
    let last = parts.pop() ?? '';
    names.add(last);
    if (last === 'index') {
      ofFolder = true;
      last = parts.pop() ?? '';
      names.add(last);
      if (/^(?:src|lib|source)$/.test(last)) names.add(parts.pop() ?? '');
    }
  }
  names.delete('');
  if (names.size === 0) return () => false;
  const alternatives = [...names].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(
    `[/'"@#~$](?:${alternatives})(?:\\.[mc]?[jt]sx?)?/?['"]${ofFolder ? `|['"]\\.{1,2}/?['"]` : ''}`,
  );
  return (text) => pattern.test(text);
}
