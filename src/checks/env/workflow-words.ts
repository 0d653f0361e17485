/** Lines of workflows as fixes show them. */
import { looksSecret } from './variable-name.ts';

/** `env:` of a step with one variable. */
export const envOfStep = (variable: string): string =>
  `\`\`\`yaml\nenv:\n  ${variable}: \${{ ${looksSecret(variable) ? 'secrets' : 'vars'}.${variable} }}\n\`\`\``;
