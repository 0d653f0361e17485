import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const textOf = (assignment: string): string => /=\s*["']?(.*)$/.exec(assignment)?.[1] ?? '';

/** Tools build variables with these beginnings into the page: a password there is on its way to every visitor. */
export const publicEnvPassword: Provider = {
  id: 'public-env-password',
  name: 'Password in a variable for the browser',
  variable: 'ADMIN_PASSWORD',
  formats: [
    around(
      ['react_app_', 'vite_', 'next_public_', 'nuxt_public_', 'expo_public_'],
      /((?:REACT_APP|VITE|NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC)_(?:[A-Z0-9_]{0,40}_)?PASS(?:WORD|WD)?[ \t]{0,4}=[ \t]{0,4}["']?(?<hidden>[^\s"'`$<>#=/][^\s"'`<>#]{3,80}))/dg,
      { after: 160, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'sign in with it, and so can everybody who looks at the scripts of your page',
  rotate: 'Change the password, and have your server sign in: no variable with this beginning stays secret.',
  docs: 'https://create-react-app.dev/docs/adding-custom-environment-variables/',
  isPublic: (assignment) =>
    isPlaceholder(textOf(assignment)) || /^(?:true|false|null|undefined|http)/.test(textOf(assignment)),
  guessable: true,
  sample: (random) => `REACT_APP_ADMIN_PASSWORD=${random.text(BASE62, 14)}`,
  examples: {
    bad: ['<token>'],
    good: [
      'REACT_APP_ADMIN_PASSWORD=$ADMIN_PASSWORD',
      'VITE_FORGOT_PASSWORD=/forgot-password',
      'VITE_SHOW_PASSWORD=true',
    ],
  },
};
