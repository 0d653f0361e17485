import { stageOf } from '../../../core/environment.ts';
import type { Severity } from '../../../core/severity.ts';
import { type Expiry, expiryOf } from '../expiry.ts';
import { type EnvProblem, type EnvRule, type EnvSubject, judgedValues } from '../rule.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

const DAY = 86_400_000;

export const expiredValue: EnvRule = {
  id: 'env/expired-value',
  severity: 'blocker',
  summary: 'A token or certificate has expired, or will soon',
  why: 'It stops at a second that was known for a year: o-sites could take no payment with an expired key, and a certificate that stood in a spreadsheet without an owner took a company down.',
  fix: 'Make a new one, set it, and see that somebody is told before the next one ends (`expires`, `owner`).',
  since: '0.1.0',
  sources: [
    'https://github.com/timebinder/o-sites/issues/224',
    'https://certcontrol.pro/blog/certificate-outage-postmortem.html',
    'https://datatracker.ietf.org/doc/html/rfc7519#section-4.1.4',
  ],
  examples: {
    bad: [
      'API_TOKEN=\n--- production\nAPI_TOKEN=<jwt exp=2027-01-14>',
      'API_TOKEN=\n--- production\nAPI_TOKEN=<jwt exp=2027-02-10>',
      '--- config\nAPPLE_SECRET: { expires: 2027-01-20 }\n',
    ],
    good: [
      'API_TOKEN=\n--- production\nAPI_TOKEN=<jwt exp=2028-01-01>',
      'API_TOKEN=\n--- production\nAPI_TOKEN=<jwt role=anon>',
      '--- config\nAPPLE_SECRET: { expires: 2027-06-30 }\n',
    ],
  },
  *check(subject) {
    for (const { name, value, environment } of judgedValues(subject, 'undeclared')) {
      const expiry = expiryOf(value);
      const found = expiry && judge(expiry, subject);
      if (expiry === undefined || found === undefined) continue;
      const isTry = ['development', 'test'].includes(stageOf(environment.name) ?? '');
      yield {
        variable: name,
        environment,
        severity: isTry ? 'low' : found.severity,
        title: `${name} ${found.words}${inEnvironment(environment)}`,
        message: `${expiry.what.replace('the', 'The')} in \`${name}\`${inEnvironment(environment)} ${found.isPast ? 'ended' : 'ends'} on ${dateOf(expiry.at)}: it says so itself.`,
        fix: `Make a new one where this one came from, and set \`${name}\` ${placeOfValue(environment)}.`,
        impact: found.isPast
          ? `Every call with ${name} is refused${inEnvironment(environment)}.`
          : `From ${dateOf(expiry.at)} on every call with ${name} is refused${inEnvironment(environment)}.`,
        data: { expires: dateOf(expiry.at) },
      };
    }
    yield* declared(subject);
  },
};

/** What launch-ready.yml says, whether a value is at hand or not. */
function* declared(subject: EnvSubject): Iterable<EnvProblem> {
  for (const { name, expires, path, line, owner } of subject.declarations) {
    if (expires === undefined) continue;
    // To the end of that day.
    const found = judge({ at: Date.parse(expires) + DAY - 1, what: 'the value' }, subject);
    if (found === undefined) continue;
    yield {
      variable: name,
      severity: found.severity,
      title: `${name} ${found.words}`,
      message: `${path}:${line} says that \`${name}\` is good until ${expires}.`,
      fix: `Make a new one${owner === undefined ? '' : ` (${owner} answers for it)`}, set it in every environment, and write its last day into ${path}:${line}.`,
      impact: found.isPast
        ? `What needs ${name} is refused already.`
        : `What needs ${name} is refused after ${expires}.`,
      part: 'declared',
      data: { expires },
    };
  }
}

function judge(
  { at }: Expiry,
  { now }: EnvSubject,
): { severity: Severity; words: string; isPast: boolean } | undefined {
  const days = Math.ceil((at - now) / DAY);
  if (at <= now) return { severity: 'blocker', words: 'has expired', isPast: true };
  if (days > 30) return undefined;
  const words = `expires in ${days === 1 ? 'a day' : `${days} days`}`;
  return { severity: days <= 14 ? 'high' : 'medium', words, isPast: false };
}

const dateOf = (at: number): string => new Date(Math.min(at, 8.64e15)).toISOString().slice(0, 10);
