/** Beginnings of names whose values a build tool writes into what every visitor downloads. */
const PREFIXES: readonly { prefix: string; tool: string }[] = [
  // https://nextjs.org/docs/app/guides/environment-variables#bundling-environment-variables-for-the-browser
  { prefix: 'NEXT_PUBLIC_', tool: 'Next.js' },
  // https://vite.dev/guide/env-and-mode#env-variables
  { prefix: 'VITE_', tool: 'Vite' },
  // https://create-react-app.dev/docs/adding-custom-environment-variables/
  { prefix: 'REACT_APP_', tool: 'Create React App' },
  // https://nx.dev/docs/guides/tips-n-tricks/define-environment-variables
  { prefix: 'NX_PUBLIC_', tool: 'Nx' },
  { prefix: 'NX_REACT_APP_', tool: 'Nx' },
  // https://docs.expo.dev/guides/environment-variables/
  { prefix: 'EXPO_PUBLIC_', tool: 'Expo' },
  // https://nuxt.com/docs/guide/going-further/runtime-config
  { prefix: 'NUXT_PUBLIC_', tool: 'Nuxt' },
  // https://www.gatsbyjs.com/docs/how-to/local-development/environment-variables/
  { prefix: 'GATSBY_', tool: 'Gatsby' },
  // https://gridsome.org/docs/environment-variables/
  { prefix: 'GRIDSOME_', tool: 'Gridsome' },
  // https://cli.vuejs.org/guide/mode-and-env.html
  { prefix: 'VUE_APP_', tool: 'Vue CLI' },
  // https://github.com/chihab/ngx-env
  { prefix: 'NG_APP_', tool: 'ngx-env' },
  // https://storybook.js.org/docs/configure/environment-variables
  { prefix: 'STORYBOOK_', tool: 'Storybook' },
  // https://bun.com/docs/bundler/fullstack
  { prefix: 'BUN_PUBLIC_', tool: 'Bun' },
  // https://docs.plasmo.com/framework/env
  { prefix: 'PLASMO_PUBLIC_', tool: 'Plasmo' },
  // https://www.sanity.io/docs/environment-variables
  { prefix: 'SANITY_STUDIO_', tool: 'Sanity Studio' },
  // https://svelte.dev/docs/kit/$env-static-public
  { prefix: 'PUBLIC_', tool: 'SvelteKit, Astro or Rsbuild' },
];

/** What writes the value of this name into the page: `Next.js` for `NEXT_PUBLIC_APP_URL`; undefined where nothing does. */
export const clientToolOf = (name: string): { prefix: string; tool: string } | undefined =>
  PREFIXES.find(({ prefix }) => name.startsWith(prefix));
