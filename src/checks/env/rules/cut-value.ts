import { cutEntries } from '../cut-entries.ts';
import { dialectOf } from '../dialects/index.ts';
import { dialectsOf, loadersOf } from '../loaders-of.ts';
import type { EnvRule } from '../rule.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const cutValue: EnvRule = {
  id: 'env/cut-value',
  severity: 'high',
  summary: 'A value in an env file ends early: its `#` begins a comment',
  why: 'Without quotes `PASSWORD=abc#def` is `abc` to dotenv and to what builds on it, Next.js and Vite too, without a word: the login fails, and the file looks right.',
  fix: 'Put the value in double quotes, or write `%23` in an address where `#` is part of a password.',
  since: '0.1.0',
  sources: ['https://github.com/motdotla/dotenv#comments', 'https://github.com/motdotla/dotenv/issues/666'],
  examples: {
    bad: [
      '--- file package.json\n{ "dependencies": { "dotenv": "17.0.0" } }\n--- file .env\nDB_PASSWORD=q8Zt#2LxV',
      '--- file package.json\n{ "dependencies": { "dotenv": "17.0.0" } }\n--- file .env\nDOCS_URL=https://shop.dev/docs#start',
      '--- file package.json\n{ "dependencies": { "next": "16.0.0" } }\n--- file .env\nNEXT_PUBLIC_COLOR=#ff6600',
    ],
    good: [
      '--- file package.json\n{ "dependencies": { "dotenv": "17.0.0" } }\n--- file .env\nDB_PASSWORD="q8Zt#2LxV"',
      '--- file package.json\n{ "dependencies": { "dotenv": "17.0.0" } }\n--- file .env\nDOCS_URL=https://shop.dev/docs # start',
      '--- file requirements.txt\npython-dotenv==1.0.1\n--- file .env\nDB_PASSWORD=q8Zt#2LxV',
      '--- file .env\nDB_PASSWORD=q8Zt#2LxV',
    ],
  },
  *check(subject) {
    const told = new Set<string>();
    const dialects = dialectsOf(subject.loaders).map((name) => dialectOf(name));
    // Where another loader takes all of it, nobody knows which one reads the value that is in use.
    if (dialects.length > 0 && dialects.every((dialect) => dialect?.parse('A=b#c').variables.get('A') === 'b'))
      for (const environment of subject.environments)
        for (const [name, { isCut }] of environment.cells) {
          if (!isCut) continue;
          told.add(name);
          yield {
            variable: name,
            environment,
            title: `${name} is cut at a #${inEnvironment(environment)}`,
            message: `The value of \`${name}\`${inEnvironment(environment)} ends at a \`#\`: without quotes what follows is a comment.`,
            fix: `Put the value of \`${name}\` in double quotes ${placeOfValue(environment)}.`,
            impact: `Whatever reads ${name} gets its beginning only${inEnvironment(environment)}.`,
          };
        }
    for (const { path, text, isExample } of subject.dotenvFiles) {
      const [first, ...others] = dialectsOf(loadersOf(path, subject.loaders)).flatMap((name) => {
        const dialect = dialectOf(name);
        return dialect === undefined ? [] : [dialect];
      });
      if (isExample || first === undefined) continue;
      const elsewhere = others.map((dialect) => new Set(cutEntries(text, dialect).map((each) => each.line)));
      for (const { name, line } of cutEntries(text, first)) {
        if (told.has(name) || !elsewhere.every((lines) => lines.has(line))) continue;
        yield {
          variable: name,
          place: { path, line },
          part: path,
          title: `${name} in ${path} is cut at a #`,
          message: `To ${first.title} the value of \`${name}\` ends at the \`#\` (${path}:${line}): without quotes what follows is a comment.`,
          fix: `Put the value in double quotes: \`${name}="…"\`.`,
          impact: `Whatever reads ${name} gets its beginning only.`,
        };
      }
    }
  },
};
