import { givenBy } from '../../../facts/platform-variables.ts';
import { codeReads } from '../needs.ts';
import type { EnvRule } from '../rule.ts';

export const undeclaredVariable: EnvRule = {
  id: 'env/undeclared-variable',
  severity: 'medium',
  summary: 'The change reads a variable that nothing declares',
  why: 'Nobody who sets up an environment can know of it: containers of a form builder stopped after an upgrade that read a new `CRON_SECRET`, and an API failed in silence over a `REDIS_URL` that no document named.',
  fix: 'Add it to the example file or to launch-ready.yml, and set it in every environment before the deploy.',
  since: '0.1.0',
  sources: ['https://github.com/formbricks/formbricks/issues/2874', 'https://github.com/calcom/cal.diy/pull/28648'],
  examples: {
    bad: ['--- base\nPORT=\n--- head\nPORT=\n--- file src/mail.ts\nconst key = process.env.MAIL_KEY;'],
    good: [
      '--- base\nPORT=\n--- head\nPORT=\nMAIL_KEY=\n--- file src/mail.ts\nconst key = process.env.MAIL_KEY;',
      '--- base\nPORT=\n--- head\nPORT=\n--- file src/mail.ts\nconst key = process.env.MAIL_KEY;\n--- base file src/old.ts\nsend(process.env.MAIL_KEY);',
      '--- base\nPORT=\n--- head\nPORT=\n--- file src/mail.ts\nconst port = process.env.MAIL_PORT ?? "25";',
      '--- base\nPORT=\n--- head\nPORT=\n--- file src/url.ts\nconst host = process.env.VERCEL_URL;',
    ],
  },
  *check(subject) {
    if (subject.readBefore === undefined) return;
    const declared = new Set(subject.declarations.map(({ name }) => name));
    for (const name of subject.reads.keys()) {
      if (declared.has(name) || subject.readBefore.has(name) || givenBy(name) !== undefined) continue;
      const reads = codeReads(subject, name);
      const bare = reads.filter(({ hasDefault }) => !hasDefault);
      const [first] = bare;
      // One default is enough where the other reads are of the same value.
      if (first === undefined || bare.length < reads.length) continue;
      const more = reads.length > 1 ? ` (and at ${reads.length - 1} more places)` : '';
      const when =
        first.phase === 'build'
          ? 'what is built lacks it'
          : first.required
            ? 'the program does not start'
            : 'nothing is read';
      yield {
        variable: name,
        place: first,
        title: `${name} is read by this change and declared nowhere`,
        message: `${first.path}:${first.line}${more} reads \`${name}\`, which neither an example file nor launch-ready.yml names.`,
        fix: `Add \`${name}=\` to the example file, or under \`env.vars\` in launch-ready.yml, and set it in every environment before this is deployed. If the code works without it, give it a default there (\`?? '…'\`).`,
        impact: `Where nobody knows of ${name}, ${when}.`,
        data: { required: first.required, phase: first.phase, side: first.side },
      };
    }
  },
};
