import { answerOf } from '../exchange.ts';
import { hasPasswordField } from '../login-page.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, cameBack, requestOf } from '../words.ts';

export const loginRefused: SmokeRule = {
  id: 'smoke/login-refused',
  about: 'login',
  severity: 'high',
  summary: 'The login did not let the check in',
  why: 'Many apps answer a wrong password with 200 and the form again. Whatever is asked for afterwards is then asked for as a stranger.',
  fix: 'Look whether the account of the check exists in this environment and its password is right; say what a login brings with `expect: { cookie: …, url: … }`.',
  since: '0.1.0',
  examples: {
    bad: [
      '> smoke: { login: { submit: /login, form: { user: smoke, pass: x } }, checks: { mine: { get: /mine, auth: true } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\nset-cookie: visit=1\n\n<h1>Log in</h1><form method=post><input name=user><input type=password name=pass></form>',
      '> smoke: { login: { post: /login, json: {} }, checks: { mine: { get: /mine, auth: true } } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{"ok":false}',
      '> smoke: { login: { submit: /login, form: { user: smoke, pass: x }, expect: { cookie: visit } }, checks: { mine: { get: /mine, auth: true } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\nset-cookie: visit=1; HttpOnly; Secure; SameSite=Lax\n\n<h1>Log in</h1><form method=post><input name=user><input type=password name=pass></form>',
    ],
    good: [
      '> smoke: { login: { post: /login, json: {} }, checks: { mine: { get: /mine, auth: true } } }\nHTTP/1.1 200 OK\ncontent-type: application/json\nset-cookie: session=a1b2c3; HttpOnly; Secure; SameSite=Lax\n\n{"ok":true}',
    ],
  },
  check({ exchange, hasSession, failure, expected }) {
    const answer = answerOf(exchange);
    if (answer === undefined || (failure !== undefined && failure !== 'refused')) return undefined;
    const isFormAgain = hasPasswordField(answer.page.raw);
    if (failure === undefined && hasSession && !isFormAgain) return undefined;
    const isRefused = isFormAgain || failure !== undefined;
    const words = isFormAgain
      ? 'the form came back'
      : isRefused
        ? `it answered ${answer.response.status}${answer.response.status < 300 ? ', and says no' : ''}`
        : 'neither a cookie nor a token came back';
    return {
      title: `${requestOf(exchange)}: the login was not accepted, ${words}`,
      message: `${asked(exchange)}, to log in. It got ${cameBack(exchange)}: ${words}.${expected === undefined ? '' : ` What the file expects did not come: ${expected}.`}`,
      fix: isRefused
        ? 'Look whether the account of the check exists in this environment and its password is right, and whether it is locked or asked for a second factor. If this answer is meant, say how a login is recognised, by its page: `expect: { url: /dashboard }`, `css` or `text`; a cookie may come with every answer.'
        : 'Look at what the login gives: a token is taken with `bearer: $.token`, a cookie is named with `expect: { cookie: session }`.',
      impact: 'Nobody knows whether people can log in, and what needs a session was not looked at.',
    };
  },
};
