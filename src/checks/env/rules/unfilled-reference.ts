import { type EnvRule, judgedValues } from '../rule.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const unfilledReference: EnvRule = {
  id: 'env/unfilled-reference',
  severity: 'high',
  summary: 'A value is the name of another one, which nothing filled in',
  why: 'A template was copied as it stood, or what reads the file does not expand: the app gets the very text `${{ secrets.API_TOKEN }}`, which is not empty and opens nothing.',
  fix: 'Set the value itself, or let what reads it expand references.',
  since: '0.1.0',
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#env',
    'https://github.com/motdotla/dotenv-expand',
  ],
  examples: {
    bad: [
      "API_TOKEN=\n--- production\nAPI_TOKEN='${{ secrets.API_TOKEN }}'",
      "API_TOKEN=\n--- production\nAPI_TOKEN='$PROD_API_TOKEN'",
      "API_TOKEN=\n--- production\nAPI_TOKEN='${PROD_API_TOKEN}'",
      'API_TOKEN=\n--- production\nAPI_TOKEN=process.env.API_TOKEN',
      'API_TOKEN=\n--- production\nAPI_TOKEN=%API_TOKEN%',
    ],
    good: [
      'API_TOKEN=\n--- production\nAPI_TOKEN=<token>',
      "PRICE=\n--- production\nPRICE='$5'",
      "GREETING=\n--- production\nGREETING='Hello ${name}'",
      "TEMPLATE=\n--- production\nTEMPLATE='{{ user.name }}'",
    ],
  },
  *check(subject) {
    for (const { name, value, environment } of judgedValues(subject)) {
      const text = value.trim();
      const isExpression = /^\$\{\{\s*(?:secrets|vars|env|github|inputs|needs|steps)\b[^}]*\}\}$/.test(text);
      // A whole value in capitals; a text that mentions one may well mean it.
      const found = isExpression ? undefined : REFERENCE.exec(text);
      if (!isExpression && (found === null || found === undefined)) continue;
      const named = found?.groups?.['dollar'] ?? found?.groups?.['braced'] ?? found?.groups?.['percent'];
      const isCode = found?.groups?.['code'] !== undefined;
      const isSelf = (named ?? found?.groups?.['code']) === name;
      const written = isExpression
        ? '`${{ … }}`'
        : isCode
          ? '`process.env.NAME`'
          : found?.groups?.['percent'] === undefined
            ? '`$NAME`'
            : '`%NAME%`';
      yield {
        variable: name,
        environment,
        severity: isExpression || isCode || isSelf ? 'high' : 'medium',
        title: `${name} is a reference that nothing filled in${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} is the text of a reference (${written}), not what it refers to${isSelf ? ', and refers to itself' : ''}.`,
        fix: `Set the value itself ${placeOfValue(environment)}.${isExpression ? ' `${{ … }}` is filled in by GitHub in a workflow file only.' : ''}`,
        impact: `Whatever reads ${name} gets a text that opens nothing${inEnvironment(environment)}.`,
      };
    }
  },
};

/** As shells, Windows and JavaScript write it. */
const REFERENCE =
  /^(?:\$(?:(?<dollar>[A-Z][A-Z0-9_]*)|\{(?<braced>[A-Z][A-Z0-9_]*)\})|%(?<percent>[A-Z][A-Z0-9]*_[A-Z0-9_]*)%|(?:process|import\.meta)\.env\.(?<code>[A-Z][A-Z0-9_]*))$/;
