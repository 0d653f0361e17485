import { isMapped, needsOf } from '../needs.ts';
import type { Read } from '../reads/read.ts';
import type { EnvRule } from '../rule.ts';
import { howToMap, inEnvironment } from '../words.ts';

export const missingVariable: EnvRule = {
  id: 'env/missing-variable',
  severity: 'blocker',
  summary: 'A required variable is absent from the environment',
  why: 'Code that reads it gets `undefined`: the app does not start, or the first request that needs it fails. One missing variable takes down a login.',
  fix: 'Set it in the environment, give it a default in the code and say so (`default:`), or say that it is optional (`required: false`).',
  since: '0.1.0',
  examples: {
    bad: [
      'DATABASE_URL=\nPORT=\n--- production\nPORT=3000',
      'PORT=\n--- file config/app.rb\nURL = ENV.fetch("DATABASE_URL")\n--- production\nPORT=3000',
    ],
    good: [
      'PORT=\n--- production\nPORT=3000',
      '# optional\nSENTRY_DSN=\nPORT=\n--- production\nPORT=3000',
      '# SENTRY_DSN=\nPORT=\n--- production\nPORT=3000',
      'LOG_LEVEL=\nPORT=\n--- file app.rb\nLEVEL = ENV.fetch("LOG_LEVEL", "info")\n--- production\nPORT=3000',
    ],
  },
  *check(subject) {
    for (const environment of subject.environments) {
      const needs = needsOf(subject, environment);
      if (!isMapped(environment, needs)) continue;
      for (const { name, declaration, reads, because } of needs) {
        // Of a list that is not all, nothing is missing: it may stand in the part that is not there.
        if (environment.cells.has(name) || !environment.isComplete) continue;
        const [first] = reads;
        const who =
          because === 'code' && first
            ? `${first.path}:${first.line} does not go on without \`${name}\`, which is`
            : `\`${name}\` is required by ${declaration?.path} and`;
        yield {
          variable: name,
          environment,
          // An example file shows variables that may well have defaults; launch-ready.yml says what must be there. The
          // app may have more than what one step of a workflow is handed.
          severity: because === 'declared' || (because === 'code' && environment.kind !== 'job') ? 'blocker' : 'high',
          title: `${name} is not set${inEnvironment(environment)}`,
          message: `${who} absent${inEnvironment(environment)}.`,
          fix: `${howToMap(environment, name)}${because === 'example' ? `\n\nIf the code works without it, put \`# optional\` above it in ${declaration?.path}.` : ''}`,
          impact: `Whatever reads ${name}${readers(reads)} fails as soon as this is deployed${inEnvironment(environment)}.`,
        };
      }
    }
  },
};

const readers = ([first, ...more]: readonly Read[]): string =>
  first === undefined ? '' : ` (${first.path}:${first.line}${more.length === 0 ? '' : ` and ${more.length} more`})`;
