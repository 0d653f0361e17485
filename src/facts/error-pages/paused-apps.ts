/** What hosting platforms show for an app that is asleep, paused, crashed at start or not there yet, and registrars for a domain. */
import type { Signature } from './signature.ts';

const deployment = (host: string): string =>
  `Look at the deployment's state and log at ${host}, and whether this address still belongs to it.`;
const origin =
  'The network in front is up, the app behind it is not: look at the app’s log and at the port it listens on.';

export const PAUSED_APPS: readonly Signature[] = [
  // https://vercel.com/docs/errors: shown in place of the code since 2026
  {
    id: 'vercel-paused',
    what: 'Vercel’s “deployment paused”',
    advice: deployment('Vercel'),
    text: /^This deployment is (?:temporarily )?paused/i,
    maxText: 300,
  },
  {
    id: 'netlify-function',
    what: 'Netlify’s “function has crashed”',
    advice: 'Open the function’s log at Netlify: it crashed or ran out of time.',
    text: /This (?:edge )?function has crashed/i,
  },
  {
    id: 'netlify-usage',
    what: 'Netlify’s “usage limits reached”',
    advice: deployment('Netlify'),
    text: /This site was paused as it reached its usage limits/i,
  },
  // https://fly.io/docs/networking/understanding-edge-proxy/ lists the codes
  {
    id: 'fly',
    what: 'an error of Fly’s proxy',
    advice: origin,
    text: /\[P[A-Z]\d{2}\] \S/,
    maxText: 400,
  },
  {
    id: 'huggingface',
    what: 'Hugging Face’s “space not running”',
    advice: deployment('Hugging Face'),
    text: /(?:Your space is in error|This Space is sleeping|This Space has been paused|Space is (?:building|restarting))\b/i,
    maxText: 600,
  },
  {
    id: 'streamlit',
    what: 'Streamlit’s “app not running”',
    advice: deployment('Streamlit'),
    text: /This app has gone to sleep due to inactivity|^Oh no\. Error running app|You do not have access to this app or it does not exist/i,
    maxText: 600,
  },
  {
    id: 'replit',
    what: 'Replit’s “app not running”',
    advice: deployment('Replit'),
    text: /Run this (?:Repl|app) to see the results here|This app isn.t live yet/i,
    maxText: 600,
  },
  {
    id: 'imperva',
    what: 'an error page of Imperva',
    advice:
      'A firewall in front refused the request or could not reach the app: let the check through, and look at the app.',
    raw: /Incapsula incident ID|_Incapsula_Resource/,
    text: /^/,
    maxText: 1_000,
  },
  {
    id: 'github-unicorn',
    what: 'GitHub’s “page takes too long”',
    advice: 'GitHub itself did not answer in time: look at its status page and ask again.',
    title: /^Unicorn! . GitHub$/,
  },
  {
    id: 'caprover',
    what: 'the placeholder page of CapRover',
    advice: deployment('CapRover'),
    title: /^CapRover/i,
    text: /Nothing here yet|CapRover is installed and running/i,
    maxText: 400,
  },
  {
    id: 'pythonanywhere-welcome',
    what: 'the placeholder page of PythonAnywhere',
    advice: deployment('PythonAnywhere'),
    text: /another great website hosted by PythonAnywhere/,
  },
  {
    id: 'domain-parking',
    what: 'a parked domain',
    advice: 'Point the domain’s DNS at your host.',
    text: /\b(?:Sedo Domain Parking|Parked Domain name on|Registered at Namecheap|registered with Gandi|domain has been mapped to Squarespace|Domain Isn.t Connected To A Website)\b/i,
    maxText: 800,
  },
];
