import { type EnvRule, judgedValues } from '../rule.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const textReadAsTrue: EnvRule = {
  id: 'env/text-read-as-true',
  severity: 'high',
  summary: 'A value that says "off" counts as "on" where it is read',
  why: 'Every variable is a text, and every text but the empty one is true: with `DEBUG=False`, `if os.environ.get("DEBUG")` runs. Cabot, Hedera and Django’s own documentation met it.',
  fix: 'Compare with the word (`== "true"`), or leave the variable empty.',
  since: '0.1.0',
  sources: [
    'https://github.com/django/django/pull/18793',
    'https://github.com/Hedera-Lang-Learn/hedera/pull/212',
    'https://github.com/arachnys/cabot/issues/179',
  ],
  examples: {
    bad: [
      'DEBUG=\n--- file app.py\nimport os\nDEBUG = os.environ.get("DEBUG", False)\nif os.environ.get("DEBUG"):\n    pass\n--- production\nDEBUG=False',
    ],
    good: [
      'DEBUG=\n--- file app.py\nimport os\nDEBUG = os.environ.get("DEBUG") == "true"\n--- production\nDEBUG=False',
      'DEBUG=\n--- production\nDEBUG=False',
    ],
  },
  *check(subject) {
    for (const { name, value, environment, reads } of judgedValues(subject)) {
      if (!/^(?:false|0|no|off|n|f|disabled)$/i.test(value.trim())) continue;
      // In PHP and Perl the text `0` is false.
      const read = reads.find(
        ({ asBoolean, path }) => asBoolean && !(value.trim() === '0' && /\.(?:php|p[lm])$/.test(path)),
      );
      if (read === undefined) continue;
      yield {
        variable: name,
        environment,
        place: { path: read.path, line: read.line, startColumn: read.startColumn, endColumn: read.endColumn },
        title: `${name} says "off"${inEnvironment(environment)}, and ${read.path} takes it for "on"`,
        message: `The value of \`${name}\`${inEnvironment(environment)} means no, but ${read.path}:${read.line} asks only whether there is a text, and there is one.`,
        fix: `Compare it in ${read.path}:${read.line}: \`=== 'true'\` (Python: \`.lower() == "true"\`). Or take \`${name}\` away ${placeOfValue(environment)}.`,
        impact: `What ${name} is to switch off is on${inEnvironment(environment)}.`,
        part: read.path,
      };
    }
  },
};
