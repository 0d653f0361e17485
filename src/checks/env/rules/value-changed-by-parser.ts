import { describeDamage } from '../parse-variables.ts';
import { type EnvRule, judgedValues } from '../rule.ts';
import { inEnvironment } from '../words.ts';

export const valueChangedByParser: EnvRule = {
  id: 'env/value-changed-by-parser',
  severity: 'medium',
  summary: 'dotenv-parse-variables would turn the value into another one',
  why: 'It guesses types: `01234` becomes 1234, a cron line loses its last star, any comma makes a list (also in a URL or in JSON), long ids lose digits.',
  fix: 'Read this variable from `process.env` directly, or exclude it from parsing; quoting does not help.',
  since: '0.1.0',
  sources: ['https://www.npmjs.com/package/dotenv-parse-variables'],
  examples: {
    bad: [
      'ZIP=\n--- production\nZIP=01234',
      'CRON=\n--- production\nCRON="*/5 * * * *"',
      'HOSTS=\n--- production\nHOSTS=https://a.example/?x=1,2',
    ],
    good: [
      'PORT=\n--- production\nPORT=3000',
      'FLAGS=\n--- production\nFLAGS=a,b,c',
      'DEBUG=\n--- production\nDEBUG=false',
    ],
  },
  *check(subject) {
    for (const { name, value, environment } of judgedValues(subject)) {
      const damage = describeDamage(value);
      if (damage === undefined) continue;
      const user = subject.parseVariablesInUse
        ? 'This project reads its variables with dotenv-parse-variables, which'
        : 'dotenv-parse-variables, if something reads the variables with it,';
      yield {
        variable: name,
        environment,
        severity: subject.parseVariablesInUse ? 'medium' : 'low',
        title: `${name} would be changed by dotenv-parse-variables: ${damage.effect}`,
        message: `${user} would turn the value of \`${name}\`${inEnvironment(environment)} into ${damage.becomes}: ${damage.effect}.`,
        fix: `Read \`${name}\` from \`process.env\` directly, where it is still the text that was set.`,
        impact: `The code gets another value than the one that was set for ${name}.`,
        data: { becomes: damage.becomes, effect: damage.effect },
      };
    }
  },
};
