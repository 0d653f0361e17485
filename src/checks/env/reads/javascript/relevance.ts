/** Which files can matter, by words alone: most of a project never names the environment, and is not looked at any closer. */

/** What reads the environment says so, but for a few libraries. */
const WORD = /\benv\b|\\u/;
/** Beside the word: whose it may be. */
const OWNER = new RegExp(
  [
    String.raw`\bprocess\b|\bmeta\b|\bBun\b|\bDeno\b|\bNetlify\b|['"]bun['"]|\\u`,
    String.raw`\$env/|astro:env|cloudflare|['"]@env['"]|prisma/config|fastify[-/]env|convict|arkenv|env-(?:var|schema)|start/env|Core/Env|\bhono\b`,
    String.raw`\b(?:fetch|scheduled|queue|email|tail|trace)\s*\([^()]{0,80}\benv\b|\{\s*env\s*\}\s*\)|\bplatform\b|\bonRequest|\bPagesFunction\b|\bruntime\.env|createEnv|loadEnv`,
  ].join('|'),
);
/** Without the word. */
const OTHERS =
  /ProcessEnv|(?:create|clean|parse|load|define)Env\b|onfigService|ConfigModule|plainTo(?:Instance|Class)|EnvironmentPlugin|envsafe|arkenv|envField|env-schema|env-var|fastify[-/]env|astro:env|\$env\/|firebase-functions|runtimeConfig|react-native-(?:config|dotenv)|['"]effect|['"]@env['"]/;

export const mayRead = (text: string): boolean => (WORD.test(text) && OWNER.test(text)) || OTHERS.test(text);

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
