import type { Severity } from '../../../core/severity.ts';
import {
  hostOf,
  isInnerName,
  isPrivateAddress,
  isReservedName,
  isThisMachine,
  isTunnel,
  normalHost,
  urlsIn,
} from '../address.ts';
import { bareHostsIn } from '../bare-hosts.ts';
import { placeholderOf } from '../placeholder.ts';
import { type EnvRule, type JudgedValue, judgedValues } from '../rule.ts';
import { isOfDatabase, isOnSameMachine, isOriginList, isPublicUrlName, isServiceAddress } from '../variable-name.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const localhostInProduction: EnvRule = {
  id: 'env/localhost-in-production',
  severity: 'blocker',
  summary: 'A value of production points at a developer’s own machine or at nobody',
  why: 'It works on the laptop where it was tried. Deployed, every visitor of a Cal.com in Docker was sent to `localhost:3000` after signing in, and a public search page asked the visitors’ own computers for its data.',
  fix: 'Set the address that production has.',
  since: '0.1.0',
  sources: [
    'https://github.com/calcom/docker/issues/195',
    'https://github.com/calcom/cal.diy/issues/8501',
    'https://github.com/lucasgelfond/search-whole-earth/issues/1',
    'https://github.com/nazarli-shabnam/clevis/issues/466',
  ],
  examples: {
    bad: [
      'NEXTAUTH_URL=\n--- production\nNEXTAUTH_URL=http://localhost:3000',
      'DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@127.0.0.1:5432/app',
      'OAUTH_CALLBACK_URL=\n--- production\nOAUTH_CALLBACK_URL=https://app.example.com/callback',
      'PUBLIC_URL=\n--- production\nPUBLIC_URL=https://192.168.1.20',
      'KAFKA_BROKERS=\n--- production\nKAFKA_BROKERS=localhost:9092',
      'MODEL_PATH=\n--- production\nMODEL_PATH=/Users/ana/models/base.bin',
    ],
    good: [
      'NEXTAUTH_URL=\n--- production\nNEXTAUTH_URL=https://app.shop.dev',
      'NEXTAUTH_URL=\n--- staging\nNEXTAUTH_URL=http://localhost:3000',
      'HOST=\n--- production\nHOST=0.0.0.0',
      'APP_HOST=\n--- production\nAPP_HOST=0.0.0.0',
      'DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@10.0.3.7:5432/app',
      'API_URL=\n--- production\nAPI_URL=http://api.railway.internal:8080',
      'OTEL_EXPORTER_OTLP_ENDPOINT=\n--- production\nOTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4318',
    ],
  },
  *check(subject) {
    for (const judged of judgedValues(subject, 'undeclared')) {
      const { name, environment } = judged;
      const found = judged.isProduction && placeholderOf(judged) === undefined ? judge(judged) : undefined;
      if (found === undefined) continue;
      yield {
        variable: name,
        environment,
        severity: found.severity,
        title: `${name} ${found.words}${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} ${found.words}${found.more}.`,
        fix: `Set \`${name}\` ${placeOfValue(environment)} to ${found.fix}.`,
        impact: found.impact,
      };
    }
  },
};

interface Judgement {
  severity: Severity;
  words: string;
  more: string;
  fix: string;
  impact: string;
}

const VISITORS = 'Visitors, sign-in providers and webhooks are sent to an address that leads nowhere.';

function judge({ name, value, environment }: JudgedValue): Judgement | undefined {
  // Origins have a rule of their own, and agents beside the program are meant to be where it is.
  if (isOriginList(name) || (isOnSameMachine(name) && !isServiceAddress(name))) return undefined;
  const isPublic = isPublicUrlName(name);
  for (const url of urlsIn(value)) {
    const found = ofHost(
      hostOf(url),
      isPublic,
      `Whatever uses ${name} finds nobody there${inEnvironment(environment)}.`,
    );
    if (found !== undefined) return found;
  }
  // A host alone is looked at below.
  const bare = /(?:HOST|HOSTNAME|SERVER|DOMAIN)$/i.test(name) && !/[=(]/.test(value) ? [] : bareHostsIn(name, value);
  for (const host of bare) {
    const found = isThisMachine(host) && host !== '0.0.0.0' && host !== '::' ? host : undefined;
    if (found !== undefined)
      return ofHost(found, isPublic, `Whatever uses ${name} finds nobody there${inEnvironment(environment)}.`);
  }
  if (/^(?:file:\/\/)?(?:\/Users\/(?!Shared\/)[^/\s]+\/|[A-Za-z]:[\\/]+Users[\\/]+[^\\/\s]+[\\/])/.test(value.trim()))
    return {
      severity: 'high',
      words: 'is a folder of somebody’s computer',
      more: '',
      fix: 'a path that the server has',
      impact: `Whatever reads ${name} finds no such file${inEnvironment(environment)}.`,
    };
  if (!/(?:HOST|HOSTNAME|SERVER|ENDPOINT|DOMAIN)$/.test(name.toUpperCase())) return undefined;
  const host = normalHost(value.trim().replace(/:\d+$/, ''));
  // Where a program listens: `APP_HOST=0.0.0.0`. Nobody connects to it.
  if (!isThisMachine(host) || (/^(?:0\.0\.0\.0|::)$/.test(host) && !isOfDatabase(name))) return undefined;
  return {
    severity: 'medium',
    words: 'is this very machine (`localhost`)',
    more: '. In a container, or where the service runs elsewhere, nobody answers there',
    fix: 'the host that the service has there',
    impact: `Unless the service runs on the very same machine, whatever uses ${name} cannot reach it.`,
  };
}

function ofHost(host: string, isPublic: boolean, impact: string): Judgement | undefined {
  const fix = 'the address that it has there';
  if (isThisMachine(host))
    return {
      severity: isPublic ? 'blocker' : 'high',
      words:
        host === '0.0.0.0'
          ? 'leads to `0.0.0.0`, which is no address to go to'
          : 'points at this very machine (`localhost`)',
      more: isPublic ? '' : '. If the service does run on the same machine, accept this finding',
      fix,
      impact: isPublic ? VISITORS : impact,
    };
  if (isReservedName(host))
    return {
      severity: 'high',
      words: 'points at a domain of examples',
      more: ', behind which there is nobody',
      fix,
      impact: isPublic ? VISITORS : impact,
    };
  if (isTunnel(host))
    return {
      severity: 'high',
      words: 'goes through a tunnel to somebody’s computer',
      more: '',
      fix,
      impact: isPublic ? VISITORS : impact,
    };
  if (!isPublic) return undefined;
  if (isPrivateAddress(host))
    return {
      severity: 'high',
      words: 'is a private address',
      more: ', which nobody outside of its network can reach',
      fix,
      impact: VISITORS,
    };
  if (!isInnerName(host) || /\.(?:internal|svc)$|\.cluster\.local$/.test(host) || !host.includes('.')) return undefined;
  return { severity: 'high', words: 'has a name that only a local network knows', more: '', fix, impact: VISITORS };
}
