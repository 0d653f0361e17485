/** Which files can matter, by words alone: most of a project never names the environment, and is not read further. */

/** Without it there is nothing to look for. */
const ENVIRONMENT = /env|onfigService|ConfigModule|convict|EnvironmentPlugin|firebase-functions|runtimeConfig|effect|react-native-config/i;
const MARKS = new RegExp(
  [
    String.raw`\bprocess\b|\\u|\bmeta\b|\bBun\b|\bDeno\b|\bNetlify\b|ProcessEnv`,
    String.raw`\$env/|astro:env|cloudflare|['"]@env['"]|prisma/config|react-native-(?:config|dotenv)|env-schema|fastify[-/]env|convict|envsafe|arkenv|[Ee]nv-?[Vv]ar|start/env|Core/Env`,
    String.raw`(?:create|clean|parse|load|define)Env|onfigService|ConfigModule|plainTo|EnvironmentPlugin|envField|define(?:Secret|String|Int|Boolean)\b|runtimeConfig|\bConfig\.\w`,
    String.raw`\benv\.get\b|\{\s*env\s*\}\s*\)|\bplatform\b|\bhono\b|\bonRequest|\bscheduled\b|\bfetch\s*\(|\bPagesFunction\b|\bqueue\s*\(|\bruntime\.env`,
  ].join('|'),
);

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
  const pattern = new RegExp(`[/'"@#~$](?:${alternatives})(?:\\.[mc]?[jt]sx?)?/?['"]${ofFolder ? `|['"]\\.{1,2}/?['"]` : ''}`);
  return (text) => pattern.test(text);
}
