/** Is a rule about secrets? Then what it points at must not be shown. */

/** Scanners that look for nothing else. */
const SCANNERS = /gitleaks|truffle-?hog|detect-?secrets|ggshield|gitguardian|secret/i;

/** As rules are named: `hardcoded_password_string`, `generic.secrets.security.detected-aws-access-key`. */
const RULES =
  /(?:^|[^a-z])(?:secrets?|passwords?|passwd|credentials?|(?:api|access|private|secret)[-_ .]?keys?|(?:api|access|auth|bearer)[-_ .]?tokens?)(?:[^a-z]|$)/i;

export const isSecretName = (tool: string, ...rule: readonly string[]): boolean =>
  SCANNERS.test(tool) || rule.some((name) => RULES.test(name.slice(0, 1_000)));
