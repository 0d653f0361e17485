/** The page of a rule, made from the rule itself: `docs/rules/<check>/<rule>.md` and `launch-ready explain`. */
import type { RuleInfo } from '../core/rule.ts';

const LANGUAGES: Record<string, string> = { migrations: 'sql', env: 'dotenv', smoke: 'http' };

export function rulePage(rule: RuleInfo): string {
  const language = LANGUAGES[rule.id.split('/')[0] ?? ''] ?? 'text';
  const block = (text: string): string => {
    const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
    return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
  };
  const section = (title: string, texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : [`## ${title}`, ...texts];
  return `${[
    `# ${rule.id}`,
    `${rule.summary}.`,
    `Severity: **${rule.severity}**. Since ${rule.since}.${rule.aliases?.length ? ` Earlier names: ${rule.aliases.map((alias) => `\`${alias}\``).join(', ')}.` : ''}`,
    ...section('Why', [rule.why]),
    ...section('What to do', [rule.fix]),
    ...section('Reported', rule.examples.bad.map(block)),
    ...section('Not reported', rule.examples.good.map(block)),
    ...section('How to silence it', [
      `Every finding prints the line to paste. For all of them, in \`launch-ready.yml\`: \`rules: { ${rule.id}: off }\`, or another severity.`,
    ]),
    ...section(
      'Sources',
      (rule.sources ?? []).map((source) => `- ${source}`),
    ),
  ].join('\n\n')}\n`;
}
