import { codeReads } from '../needs.ts';
import type { EnvRule } from '../rule.ts';
import { howToMap, inEnvironment } from '../words.ts';

export const vanishedVariable: EnvRule = {
  id: 'env/vanished-variable',
  severity: 'high',
  summary: 'A variable that was set at the last deploy is gone',
  why: 'Deploys, migrations to another host and edited templates wipe variables; the app starts, and what needed the value fails later. A `.env` of the repository that overwrote the server’s on each deploy took a site down for 40 minutes.',
  fix: 'Set it again; or take its readers out of the code, too.',
  since: '0.1.0',
  sources: ['https://www.olhash.com/writing/anatomy-of-a-p0/'],
  examples: {
    bad: [
      'A=\n# optional\nMAIL_KEY=\n--- file src/mail.ts\nsend(process.env.MAIL_KEY);\n--- production\nA=1\n--- last deploy of production\nA=1\nMAIL_KEY=k',
    ],
    good: [
      'A=\n--- production\nA=1\n--- last deploy of production\nA=1\nMAIL_KEY=k',
      'A=\n# optional\nMAIL_KEY=\n--- file src/mail.ts\nsend(process.env.MAIL_KEY);\n--- production\nA=1\nMAIL_KEY=x\n--- last deploy of production\nA=1\nMAIL_KEY=k',
    ],
  },
  *check(subject) {
    const declared = new Set(subject.declarations.map(({ name }) => name));
    for (const environment of subject.environments) {
      const last = subject.lastDeploys.get(environment.name.toLowerCase());
      if (last === undefined || environment.cells.size === 0 || !environment.isComplete) continue;
      for (const name of last.names) {
        const cell = environment.cells.get(name);
        const isThere = cell?.state === 'listed' || (cell?.state === 'set' && cell.value.trim() !== '');
        const reads = codeReads(subject, name);
        // What nothing needs any more was taken away on purpose.
        if (isThere || (reads.length === 0 && !declared.has(name))) continue;
        yield {
          variable: name,
          environment,
          title: `${name} was set at the last deploy and is gone${inEnvironment(environment)}`,
          message: `On ${last.day} \`${name}\` was set${inEnvironment(environment)}; now it is ${cell === undefined ? 'absent' : 'empty'}.`,
          fix: `${howToMap(environment, name)}\n\nIf it is no longer needed, take it out of the code and of what declares it.`,
          impact: `What reads ${name}${reads[0] === undefined ? '' : ` (${reads[0].path}:${reads[0].line})`} worked until this deploy.`,
          data: { lastSet: last.day },
        };
      }
    }
  },
};
