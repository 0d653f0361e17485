import { createHash } from 'node:crypto';
import { around, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, BASE64URL } from './shared/random.ts';

const KEY = 'AIza[\\w-]{35}';

/**
 * The first 16 digits of SHA-256 of the keys that Google published with the tests of https://github.com/firebase/firebase-android-sdk,
 * and of the one that is in every copy of https://www.gstatic.com/firebasejs/3.0.0/firebase.js.
 */
const PUBLISHED = new Set([
  '0b476bdf9acf2123',
  '13df13cc08cc8fa4',
  '2037abcaffb2b777',
  '27a9a42931dff7eb',
  '37f8f09bdf12c2f2',
  '3a8b61d0f636b007',
  '3f370c9dd8225c63',
  '49f777db995e8260',
  '4c98242dcadc8b29',
  '5de6ee9e96441798',
  '6ca6473b42d9c17e',
  '6dc7fc8ebd924f29',
  '6f1ef2461e63469e',
  '82bdb75b8c312466',
  '8731261cb72d8626',
  '8a757c64eea84547',
  'a19f89ab3555eac1',
  'a5f359cecc3978ec',
  'a6c814bc555ae62c',
  'a9aaeec45f4065bd',
  'ab3ea7c28e929a57',
  'c35d04b38d08fd0c',
  'dc0fcf046c61640c',
  'e2f11ce8bec34620',
  'e4a5542bb7fd7b67',
  'ea5452e8b772e34a',
  'ea9bb1082cf95663',
  'eb540d2b6ee2a0a4',
]);

/**
 * What a browser is given, as Google's own instructions have it: the configuration of a Firebase app, the address of the Maps
 * script. The match ends with the sign after the key, so that it is longer than that of the bare key and the one that stays.
 */
const IN_CLIENTS = [
  token(['aiza'], `${KEY}["'\`](?=[^{}]{0,200}?(?:authDomain|messagingSenderId))`, { after: 280, textOnly: true }),
  around(
    ['/maps/api/js?', '/maps/embed/'],
    new RegExp(`/maps/(?:api/js|embed/[\\w/]{2,20})\\?[^\\s"'<>]{0,160}?key=(${KEY}["'&])`, 'dg'),
    { after: 240, textOnly: true },
  ),
];

export const gcpApiKey: Provider = {
  id: 'gcp-api-key',
  name: 'Google API key',
  variable: 'GOOGLE_API_KEY',
  formats: [
    token(['aiza'], `${KEY}(?![\\w-])`),
    token(['aq.ab8rn6'], 'AQ\\.Ab8RN6[\\w-]{44}(?![\\w-])'),
    ...IN_CLIENTS,
  ],
  // Whether it is restricted cannot be seen from here, and an unrestricted one opens Gemini as well.
  severity: 'high',
  opens: 'call the Google APIs this key is open for (Gemini, Maps, Translate) on your bill',
  rotate:
    'Restrict or delete it in the Google Cloud console → APIs & Services → Credentials. A key that must be in a web page or an app gets an application and an API restriction there; then accept this finding.',
  docs: 'https://cloud.google.com/docs/authentication/api-keys',
  isPublic: (secret) => PUBLISHED.has(createHash('sha256').update(secret.slice(0, 39)).digest('hex').slice(0, 16)),
  about: (secret) =>
    isInClient(secret)
      ? 'It is in the configuration of a web page or an app, where everybody can read it by design.'
      : undefined,
  // A page, and the files that Firebase and Maps have Android and iOS apps carry.
  givenOut:
    /\.html?$|[.-]min\.js$|(?:^|\/)(?:google-services[\w.-]*\.json|GoogleService-Info[\w.-]*\.plist|AndroidManifest\.xml)$|\/res\/values[\w-]*\/[\w-]+\.xml$/i,
  severityOf: (secret) => (isInClient(secret) ? 'medium' : undefined),
  sample: (random) => `AIza${random.text(BASE64URL, 34)}${random.text(BASE62, 1)}`,
  examples: {
    bad: [
      'GEMINI_API_KEY=<token>',
      'const firebaseConfig = { apiKey: "<token>", authDomain: "shop.firebaseapp.com" };',
    ],
    good: ['GEMINI_API_KEY=$GEMINI_API_KEY'],
  },
  sources: ['https://firebase.google.com/docs/projects/api-keys'],
};

const isInClient = (secret: string): boolean => /["'`<&]$/.test(secret);
