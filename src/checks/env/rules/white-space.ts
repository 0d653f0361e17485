import { type EnvRule, judgedValues } from '../rule.ts';
import { strayOf } from '../stray-characters.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const whiteSpace: EnvRule = {
  id: 'env/white-space',
  severity: 'high',
  summary: 'A value has white space or invisible characters that were copied along',
  why: '`echo secret | gh secret set …` and most pasting bring a line break along, and nobody sees it. Kthena took an API key with one, reported itself ready, and every request failed; Kubernetes has the same story for secrets from files.',
  fix: 'Set the value again without them (`printf %s "$VALUE"` instead of `echo`).',
  since: '0.1.0',
  sources: [
    'https://github.com/volcano-sh/kthena/issues/1637',
    'https://github.com/kubernetes/kubernetes/issues/52919',
    'https://github.com/paperclipai/paperclip/issues/11649',
    'https://github.com/nautobot/nautobot/issues/2338',
  ],
  examples: {
    bad: [
      'API_KEY=\n--- production\nAPI_KEY="q8Zt2LxV\\n"',
      'API_URL=\n--- production\nAPI_URL=" https://api.shop.dev"',
      'JWT_SECRET=\n--- production\nJWT_SECRET="“q8Zt2LxV”"',
    ],
    good: [
      'API_KEY=\n--- production\nAPI_KEY=q8Zt2LxV',
      'PRIVATE_KEY=\n--- production\nPRIVATE_KEY="<pem>\\n"',
      'SITE_NAME=\n--- production\nSITE_NAME=Ana’s shop',
      'LOG_PREFIX=\n--- production\nLOG_PREFIX="> "',
    ],
  },
  *check(subject) {
    for (const { name, value, environment, isSecret } of judgedValues(subject)) {
      if (
        /PREFIX|SUFFIX|SEPARATOR|DELIMITER|PROMPT|INDENT|TEXT|TEMPLATE|MESSAGE|TITLE|GREETING|SIGNATURE$|FOOTER|HEADER$/.test(
          name.toUpperCase(),
        )
      )
        continue;
      const stray = strayOf(value, isSecret);
      if (stray === undefined) continue;
      yield {
        variable: name,
        environment,
        severity: isSecret ? 'blocker' : 'high',
        title: `${name} ${stray.words}${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} ${stray.words}. It most likely came along when the value was copied or piped.`,
        fix: `Set \`${name}\` again ${placeOfValue(environment)}, without it${stray.isInvisible ? ': type the first and the last character by hand, or pipe it with `printf %s`, which adds no line break' : ''}.`,
        impact: isSecret
          ? `Whoever checks ${name} compares all of it: every call with it is refused${inEnvironment(environment)}.`
          : `Whatever compares or joins ${name} with something else gets it wrong${inEnvironment(environment)}.`,
      };
    }
  },
};
