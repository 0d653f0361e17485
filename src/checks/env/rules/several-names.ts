import { listOf } from '../../../core/text.ts';
import type { EnvRule } from '../rule.ts';
import { environmentsOfWorkflows, severalNames as findSeveralNames } from '../workflows/environment-names.ts';

export const severalNames: EnvRule = {
  id: 'env/several-names',
  severity: 'medium',
  summary: 'One environment goes by several names',
  why: '`prod` and `production` are two environments to GitHub, each with secrets of its own: one of them gets the rotation, and the other the traffic.',
  fix: 'Use one name in workflows, in launch-ready.yml and in GitHub’s settings.',
  since: '0.1.0',
  sources: ['https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments'],
  examples: {
    bad: [
      '--- file .github/workflows/a.yml\non: push\njobs:\n  a: { environment: prod, runs-on: ubuntu-latest, steps: [{ run: "true" }] }\n  b: { environment: production, runs-on: ubuntu-latest, steps: [{ run: "true" }] }',
    ],
    good: [
      '--- file .github/workflows/a.yml\non: push\njobs:\n  a: { environment: production, runs-on: ubuntu-latest, steps: [{ run: "true" }] }\n  b: { environment: staging, runs-on: ubuntu-latest, steps: [{ run: "true" }] }',
    ],
  },
  *check(subject) {
    const named = [...environmentsOfWorkflows(subject.workflows), ...subject.named];
    for (const { names, how } of findSeveralNames(named)) {
      const [most, ...others] = names;
      const place = others.flatMap(({ uses }) => uses).find((use) => use.place !== undefined)?.place;
      if (most === undefined) continue;
      const all = names.map(({ name }) => `\`${name}\``);
      yield {
        variable: most.name,
        ...(place === undefined ? {} : { place }),
        severity: how === 'case' ? 'low' : 'medium',
        part: names
          .map(({ name }) => name)
          .sort()
          .join(' '),
        title: `One environment under ${names.length} names: ${names.map(({ name }) => name).join(', ')}`,
        message:
          how === 'case'
            ? `${listOf(all)} are one environment to GitHub, and differ for whoever reads or searches them.`
            : `${listOf(all)} look like one environment, and are ${names.length} to GitHub, with secrets of their own.`,
        fix: `Call it \`${most.name}\` everywhere (it is used most, ${most.uses.length} times), and move what the ${others.length === 1 ? 'other holds' : 'others hold'}.`,
        impact: 'A secret is rotated in one of them, and the app that is live reads the other.',
      };
    }
  },
};
