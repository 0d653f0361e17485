import { listOf, printable } from '../../../core/text.ts';
import { redact, shownOrigin, shownUrl } from '../redact.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

export const form: SmokeRule = {
  id: 'smoke/form',
  about: 'form',
  severity: 'high',
  summary: 'The form that the check fills in is not on the page',
  why: 'A page that answers with 200 and has lost its form lets nobody in and takes no orders.',
  fix: 'Open the page and look for the form: its template, or the names of its fields, changed.',
  since: '0.1.0',
  examples: {
    bad: [
      '> smoke: { checks: { example: { submit: /login, form: { email: a } } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Log in</h1>',
      '> smoke: { checks: { example: { submit: /login, form: { email: a } } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<form><input name=user></form>',
      '> smoke: { checks: { example: { submit: /login, form: { email: a } } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<form action="https://elsewhere.example/"><input name=email></form>',
    ],
    good: [
      '> smoke: { checks: { example: { submit: /login, form: { email: a } } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<form method=post><input type=hidden name=csrf value=x><input name=email></form>\n--- POST /login\nHTTP/1.1 200 OK\n\n<h1>Welcome</h1>',
    ],
  },
  check({ exchange, problem, fields, found: others = [], form: found }) {
    const names = listOf(fields.map((name) => `\`${printable(name, 40)}\``));
    const { secrets } = exchange.request;
    const to = found === undefined ? '' : shownUrl(found.url, secrets);
    const origin = found === undefined ? '' : shownOrigin(found.url, secrets);
    const words = {
      none: 'has no form',
      selector: 'has no form that `form-css` selects',
      several: 'has several forms',
      fields: `has no form with ${fields.length === 0 ? 'these fields' : names}`,
      elsewhere: `has a form that sends to another origin (\`${to}\`), which is none of your environments`,
      insecure: `has a form that sends without encryption (\`${to}\`)`,
    }[problem];
    const its = others.slice(0, 10).map((name) => `\`${redact(name, secrets, 40)}\``);
    return {
      title: `${requestOf(exchange)} ${words.replaceAll('`', '')}`,
      message: `${asked(exchange)}, to fill in a form. The page ${words}: ${cameBack(exchange)}.${problem === 'fields' && its.length > 0 ? ` Its fields are ${listOf(its)}.` : ''}`,
      fix: {
        selector: 'Compare `form-css` with the page.',
        none: 'If a script makes the form in the browser, send what it sends: `post: /api/login` with `json`.',
        several: 'Say which: `form-css: form#login`.',
        fields: 'Compare the names of the fields with the page, or say which form is meant: `form-css: form#login`.',
        elsewhere: `What is filled in goes only to your own addresses. If \`${origin}\` is one, name it on the default branch: \`environments: { <name>: { hosts: { login: ${origin.startsWith('http') ? origin : 'https://…'} } } }\`. If it is not, find out how the app came to send people there.`,
        insecure:
          'Let the page and the address of its form be https: the app thinks that it is asked over http (`X-Forwarded-Proto`, `trust proxy`), or its own address is set to http.',
      }[problem],
      impact: `${whoAsks(exchange)} cannot send the form.`,
      data: { problem },
    };
  },
};
