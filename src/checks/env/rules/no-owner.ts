import type { EnvRule } from '../rule.ts';

export const noOwner: EnvRule = {
  id: 'env/no-owner',
  severity: 'medium',
  summary: 'Nobody answers for a secret',
  why: 'When it leaks or expires at night, nobody knows who can replace it, and nobody dares to. Said only where launch-ready.yml asks for owners (`require-owner: true`).',
  fix: 'Write `owner:` beside the variable in launch-ready.yml.',
  since: '0.1.0',
  sources: [
    'https://certcontrol.pro/blog/certificate-outage-postmortem.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  examples: {
    bad: ['--- env\nrequire-owner: true\nvars:\n  STRIPE_SECRET_KEY: { preset: stripe-secret-key }\n'],
    good: [
      '--- env\nrequire-owner: true\nvars:\n  STRIPE_SECRET_KEY: { owner: "@acme/payments" }\n  PORT:\n',
      '--- config\nSTRIPE_SECRET_KEY: { preset: stripe-secret-key }\n',
    ],
  },
  *check(subject) {
    for (const { name, needsOwner, owner, explicit, path } of subject.declarations) {
      if (needsOwner !== true || (owner !== undefined && owner.trim() !== '')) continue;
      yield {
        variable: name,
        title: `${name} has no owner`,
        message: `\`${name}\` is a credential, and nobody is named who answers for it.`,
        fix: explicit
          ? `Write the person or team behind it in ${path}: \`owner: "@team"\`.`
          : `Declare it in launch-ready.yml, with the person or team behind it:\n\n\`\`\`yaml\nenv:\n  vars:\n    ${name}: { owner: "@team" }\n\`\`\``,
        impact: `When ${name} leaks or expires, nobody knows who may replace it.`,
      };
    }
  },
};
