import type { RuleInfo } from '../../../core/rule.ts';

export const genericRule: RuleInfo = {
  id: 'secrets/generic',
  severity: 'medium',
  summary: 'Assigns a random-looking value to a name like password, secret or token',
  why: 'The value looks as if a machine had drawn it, and its name says that it is secret. Nothing tells whose it is, so this rule is a guess: it does not block by default.',
  fix: 'Where it is a secret: change it at whoever issued it, and read the new one from a variable. Where it is not: accept it, or set `secrets.generic: false`.',
  since: '0.1.0',
  examples: {
    bad: [
      'const dbPassword = "<token>";',
      'API_SECRET=<token>',
      'session_secret: <token>',
      '"session_token": "<token>"',
    ],
    good: [
      'const dbPassword = process.env.DB_PASSWORD;',
      'API_SECRET=your-secret-here',
      'client_secret: $CLIENT_SECRET',
      'const tokenizer = "cl100k_base_2024";',
      '"passwordPlaceholder": "At least 12 characters"',
    ],
  },
};
