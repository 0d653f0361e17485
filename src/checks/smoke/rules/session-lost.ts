import { listOf, printable } from '../../../core/text.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, cameBack, requestOf } from '../words.ts';

const FORM = '<h1>Log in</h1><form method=post><input name=user><input type=password name=pass></form>';
const SMOKE =
  '> smoke: { login: { submit: /login, form: { user: smoke, pass: x }, expect: { url: /home } }, checks: { mine: { get: /mine, auth: true } } }';
const PAGE = `HTTP/1.1 200 OK\ncontent-type: text/html\n\n${FORM}`;

export const sessionLost: SmokeRule = {
  id: 'smoke/session-lost',
  about: 'login',
  severity: 'high',
  summary: 'The login was accepted and forgotten, or the cookie of its form did not come back',
  why: 'The password is right and nobody gets in: a session store that instances do not share, a key that changes with each deploy, a cookie that the browser must not keep.',
  fix: 'Look at the session: its store, the key that signs it, the flags and the domain of its cookie.',
  since: '0.1.0',
  examples: {
    bad: [
      `${SMOKE}\n${PAGE}\n--- POST /login\nHTTP/1.1 302 Found\nlocation: /home\n\n--- GET /home\nHTTP/1.1 302 Found\nlocation: /login\n`,
      `${SMOKE}\n${PAGE}\n--- POST /login\nHTTP/1.1 403 Forbidden\ncontent-type: text/html\n\n<h1>CSRF verification failed</h1>`,
    ],
    good: [
      `${SMOKE}\n${PAGE}\n--- POST /login\nHTTP/1.1 302 Found\nlocation: /home\nset-cookie: sid=a1b2c3d4; HttpOnly; Secure; SameSite=Lax\n\n--- GET /home\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Home</h1>\n--- GET /mine\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Mine</h1>`,
    ],
  },
  check({ exchange, failure, unkept }) {
    if (failure !== 'session lost' && failure !== 'form not taken') return undefined;
    const isForm = failure === 'form not taken';
    const names = listOf(unkept.map((name) => `\`${printable(name.replaceAll('`', "'"), 60)}\``));
    const cookies =
      unkept.length === 0
        ? ''
        : ` A browser does not keep ${names}, which ${unkept.length === 1 ? 'was' : 'were'} set on the way: \`Secure\` over http, or a \`Domain\` that is not this host’s.`;
    const words = isForm
      ? 'the form was not taken: its token or the cookie that belongs to it is not known'
      : 'the login was accepted, and the next page asks for it again';
    return {
      title: `${requestOf(exchange)}: ${words}`,
      message: `${asked(exchange)}, to log in. It got ${cameBack(exchange)}: ${words}.${cookies} Nothing says that the password is wrong.`,
      fix: `Look at the session: its store (is it the same for all instances?), the key that signs it (a new one with each deploy logs everybody out), and whether the app knows that it is behind https (\`trust proxy\`, \`X-Forwarded-Proto\`).${isForm ? ' A cache must not keep the page with the form.' : ''}`,
      impact: 'Nobody can log in.',
      data: { failure },
    };
  },
};
