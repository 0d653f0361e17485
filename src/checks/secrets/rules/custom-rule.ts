import type { RuleInfo } from '../../../core/rule.ts';

export const customRule: RuleInfo = {
  id: 'secrets/custom-rule',
  severity: 'high',
  summary: 'Matches a rule that the team brought along in `.gitleaks.toml` or `.betterleaks.toml`',
  why: 'Somebody on the team wrote down how their own credentials look, and this text looks like one.',
  fix: 'Change the credential at whoever issued it, and read the new one from a variable. Where the rule is wrong, correct it, or add an allowlist to it.',
  since: '0.1.0',
  sources: ['https://github.com/gitleaks/gitleaks#configuration'],
  examples: {
    bad: [
      "[[rules]]\nid = \"acme-key\"\nregex = '''acme_[a-z]{5}_[0-9]{4}'''\n--- deploy.sh\nexport KEY=acme_build_2718",
    ],
    good: ["[[rules]]\nid = \"acme-key\"\nregex = '''acme_[a-z]{5}_[0-9]{4}'''\n--- deploy.sh\nexport KEY=$ACME_KEY"],
  },
};
