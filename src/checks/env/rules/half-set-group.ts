import { listOf } from '../../../core/text.ts';
import type { Declaration } from '../declaration.ts';
import { addTo } from '../groups.ts';
import { codeReads } from '../needs.ts';
import type { EnvRule } from '../rule.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const halfSetGroup: EnvRule = {
  id: 'env/half-set-group',
  severity: 'high',
  summary: 'Some variables of a group are set and others are not',
  why: 'A mail server without its password is worse than none: the app believes that it can send, and no mail ever arrives. launch-ready.yml says which variables belong together (`group`).',
  fix: 'Set all of them, or none.',
  since: '0.1.0',
  sources: ['https://12factor.net/config'],
  examples: {
    bad: [
      '--- config\nSMTP_HOST: { group: mail }\nSMTP_PASSWORD: { group: mail }\n--- production\nSMTP_HOST=mail.shop.dev',
      'SMTP_HOST=\nSMTP_USER=\n--- config\nSMTP_*: { group: all-or-none }\n--- production\nSMTP_HOST=mail.shop.dev\nSMTP_USER=',
    ],
    good: [
      '--- config\nSMTP_HOST: { group: mail }\nSMTP_PASSWORD: { group: mail }\n--- production\nSMTP_HOST=mail.shop.dev\nSMTP_PASSWORD=<token>',
      '--- config\nSMTP_HOST: { group: mail }\nSMTP_PASSWORD: { group: mail }\nPORT:\n--- production\nPORT=80',
    ],
  },
  *check(subject) {
    const groups = new Map<string, Declaration[]>();
    for (const declaration of subject.declarations)
      if (declaration.group !== undefined) addTo(groups, declaration.group, declaration);
    for (const environment of subject.environments)
      for (const [group, all] of groups) {
        const isSet = ({ name }: Declaration): boolean => {
          const cell = environment.cells.get(name);
          return cell?.state === 'listed' || (cell?.state === 'set' && cell.value.trim() !== '');
        };
        const set = all.filter(isSet);
        const isKnown = ({ name }: Declaration): boolean => environment.isComplete || environment.cells.has(name);
        const absent = all.filter(
          (each) => isKnown(each) && !isSet(each) && !each.allowEmpty && !hasDefault(each.name),
        );
        const [first] = absent;
        if (set.length === 0 || first === undefined) continue;
        const names = listOf(absent.map(({ name }) => `\`${name}\``));
        yield {
          variable: first.name,
          environment,
          title: `${first.name}${absent.length > 1 ? ` and ${absent.length - 1} more` : ''} of the group ${group} not set${inEnvironment(environment)}`,
          message: `Of the ${all.length} variables of the group \`${group}\` ${set.length} are set${inEnvironment(environment)} (${listOf(set.map(({ name }) => `\`${name}\``))}), and ${names} ${absent.length > 1 ? 'are' : 'is'} not.`,
          fix: `Set ${names} ${placeOfValue(environment)}, or take the others away. What may be absent, leave out of the group.`,
          impact: `What the group ${group} is for fails at its first use${inEnvironment(environment)}.`,
          part: group,
          data: { group, absent: absent.map(({ name }) => name) },
        };
      }

    function hasDefault(name: string): boolean {
      const reads = codeReads(subject, name);
      return reads.length > 0 && reads.every((read) => read.hasDefault);
    }
  },
};
