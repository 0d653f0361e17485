import { dialectOf } from '../dialects/index.ts';
import { differences } from '../dialects/portability.ts';
import { dialectsOf, loadersOf } from '../loaders-of.ts';
import type { EnvRule } from '../rule.ts';

export const readDifferently: EnvRule = {
  id: 'env/read-differently',
  severity: 'medium',
  summary: 'Two loaders of the project read a line of an env file differently',
  why: 'There is no standard: of 77 inputs tried, 69 mean different things to different loaders, without an error. `A=b#c` is `b` to dotenv and `b#c` to `docker --env-file`, which also keeps quotes: a password that works on the laptop is wrong in the container.',
  fix: 'Write the value so that all of them read the same: in double quotes where that is possible, without `#`, `$`, backslashes and quotes where it is not.',
  since: '0.1.0',
  sources: ['https://github.com/nodejs/node/pull/59052', 'https://github.com/motdotla/dotenv/issues/666'],
  examples: {
    bad: [
      '--- file package.json\n{ "dependencies": { "dotenv": "17.0.0" }, "scripts": { "start": "docker run --env-file .env shop" } }\n--- file .env\nPASSWORD="b c"',
    ],
    good: [
      '--- file package.json\n{ "dependencies": { "dotenv": "17.0.0" }, "scripts": { "start": "docker run --env-file .env shop" } }\n--- file .env\nPASSWORD=bc',
      '--- file package.json\n{ "dependencies": { "dotenv": "17.0.0" } }\n--- file .env\nPASSWORD="b c"',
    ],
  },
  *check(subject) {
    for (const { path, text, isExample } of subject.dotenvFiles) {
      const loaders = loadersOf(path, subject.loaders);
      for (const { line, name, groups, why, fix } of differences(text, dialectsOf(loaders))) {
        const [first, ...others] = groups.map(({ dialects, outcome }) => {
          const who = dialects.map((dialect) => dialectOf(dialect)?.title ?? dialect).join(', ');
          return `${who}: ${outcome}`;
        });
        const because = loaders
          .map(({ path: from, line: at, because: said }) => `${said} (${from}${at === undefined ? '' : `:${at}`})`)
          .slice(0, 4);
        yield {
          variable: name,
          place: { path, line },
          part: path,
          // An example holds no value that is in use.
          severity: isExample ? 'low' : 'medium',
          title: `${name} in ${path} is read differently by the loaders of this project`,
          message: `${[first, ...others].join('; ')}. The reason: ${why}.\n\nThe loaders: ${because.join('; ')}.`,
          fix,
          impact: `${name} is one thing where one of them reads it and another where the other does.`,
          data: { groups },
        };
      }
    }
  },
};
