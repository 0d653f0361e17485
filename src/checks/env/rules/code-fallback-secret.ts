import { clientToolOf } from '../../../facts/client-variables.ts';
import type { Read } from '../reads/read.ts';
import type { EnvRule } from '../rule.ts';
import { isOwnSecret, isPassword, looksSecret } from '../variable-name.ts';

export const codeFallbackSecret: EnvRule = {
  id: 'env/code-fallback-secret',
  severity: 'high',
  summary: 'The code falls back to a secret that stands in the repository',
  why: 'Where the variable is absent, nothing fails: the app runs with a secret that everybody can read who can read the code. Slawk signed its sessions with `"development-secret"` in production, and dozens alike.',
  fix: 'Refuse to start without the variable.',
  since: '0.1.0',
  sources: [
    'https://github.com/ncvgl/slawk/issues/40',
    'https://cwe.mitre.org/data/definitions/798.html',
    'https://owasp.org/Top10/A07_2021-Identification_and_Authentication_Failures/',
  ],
  examples: {
    bad: ['--- file src/session.ts\nexport const secret = process.env.JWT_SECRET ?? "development-secret";\n'],
    good: [
      '--- file src/session.ts\nexport const secret = process.env.JWT_SECRET;\n',
      '--- file src/server.ts\nexport const port = process.env.PORT ?? "3000";\n',
      '--- file __tests__/session.test.ts\nconst secret = process.env.JWT_SECRET ?? "test-secret";\n',
    ],
  },
  *check(subject) {
    for (const [name, reads] of subject.reads) {
      const isOwn = isOwnSecret(name) || isPassword(name);
      // An address falls back to a database of the laptop, which is what it is for.
      if (!looksSecret(name) || clientToolOf(name) !== undefined || /UR[IL]$|DSN$/.test(name)) continue;
      const seen = new Set<string>();
      for (const read of reads) {
        if (read.literalFallback !== true || read.side === 'client' || seen.has(read.path)) continue;
        seen.add(read.path);
        yield {
          variable: name,
          place: { path: read.path, line: read.line, startColumn: read.startColumn, endColumn: read.endColumn },
          // A made-up key of a provider opens nothing: the call fails.
          // A compose file or a script starts a laptop or somebody's trial; the code starts production.
          severity: isOwn && read.kind === 'code' && read.via !== 'shell' ? 'high' : 'medium',
          title: `${name} falls back to a text in ${read.path}`,
          message: `Where \`${name}\` is not set, ${read.path}:${read.line} goes on with a text that is written there.`,
          fix: `Refuse to start without it, so that nobody runs on the fallback unseen${howToRefuse(name, read)} For laptops, put a value into a \`.env\` file that is not committed.`,
          impact: isOwn
            ? `An environment that lacks ${name} runs with a secret that is in the code: whoever reads it signs in as anybody.`
            : `An environment that lacks ${name} starts, and fails at the first use of it.`,
          // Which of the files it is, and not what that is called: renaming one changes nothing.
          part: String(seen.size),
        };
      }
    }
  },
};

/** In the language of the place, where it is one of a few. */
function howToRefuse(name: string, { path, kind }: Read): string {
  if (kind === 'deploy') return ` (\`\${${name}:?is not set}\`).`;
  if (/\.(?:[mc]?[jt]sx?|vue|svelte|astro)$/.test(path))
    return `:\n\n\`\`\`ts\nconst value = process.env.${name};\nif (!value) throw new Error('${name} is not set');\n\`\`\`\n\n`;
  if (path.endsWith('.py')) return ` (\`os.environ["${name}"]\`).`;
  if (path.endsWith('.rb')) return ` (\`ENV.fetch("${name}")\`).`;
  if (/\.exs?$/.test(path)) return ` (\`System.fetch_env!("${name}")\`).`;
  return ': take the fallback away, and stop with its name where it is not set.';
}
