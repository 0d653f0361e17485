/** What frameworks and languages show when the app broke: error pages, debug pages, welcome pages. */
import type { Signature } from './signature.ts';

const log = 'Open the app’s log for the moment of this request: the stack trace is there.';
const debug =
  'Switch debug mode off in this environment: this page shows code and settings to everybody. Then look at the error it names.';
const route = 'The app runs, but has no such route: look at what was deployed, and at the base path.';
const setUp = 'A new project answers, not your app: look at what the deploy has copied and which app it starts.';

export const FRAMEWORKS: readonly Signature[] = [
  {
    id: 'express',
    what: 'an error page of Express',
    advice: route,
    title: /^Error$/,
    raw: /<pre>(?:Cannot (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) |[A-Za-z]*Error\b|[^<]{1,400}<br>\s*&nbsp;)/,
  },
  {
    id: 'express-short',
    what: 'an error page of Express',
    advice: log,
    title: /^Error$/,
    raw: /<pre>(?:Internal Server Error|Not Found|Forbidden|Bad Request|Unauthorized|Service Unavailable)<\/pre>/,
  },
  {
    id: 'django-debug',
    what: 'a debug page of Django',
    advice: debug,
    raw: /seeing this error because you have <code>DEBUG = True<\/code>|Django tried these URL patterns/,
  },
  {
    id: 'django-csrf',
    what: 'Django’s “CSRF verification failed”',
    advice: 'Send the CSRF token, or list the site’s address in `CSRF_TRUSTED_ORIGINS`.',
    text: /CSRF verification failed\. Request aborted\./,
    maxText: 3_000,
  },
  // https://www.django-rest-framework.org/topics/browsable-api/ shows the answer with its status line
  {
    id: 'drf-browsable',
    what: 'an error in Django REST framework’s browsable API',
    advice: log,
    title: /Django REST framework$/,
    text: /\bHTTP [45]\d\d [A-Z][a-z]/,
    maxText: 6_000,
  },
  {
    id: 'django-welcome',
    what: 'the welcome page of Django',
    advice: setUp,
    text: /The install worked successfully! Congratulations!/,
  },
  {
    id: 'werkzeug',
    what: 'the Werkzeug debugger (Flask)',
    advice: `${debug} The debugger runs any code that a visitor types.`,
    raw: /Werkzeug Debugger<\/title>|\/\/ Werkzeug Debugger|The debugger caught an exception in your WSGI application/,
  },
  {
    id: 'quart-debug',
    what: 'a debug page of Quart',
    advice: debug,
    heading: /^\w{1,80} /,
    raw: /^\s{0,20}<style>[\s\S]{0,200}\.traceback, \.locals/,
  },
  { id: 'starlette-debug', what: 'a debug page of Starlette', advice: debug, title: /^Starlette Debugger$/ },
  {
    id: 'python-trace',
    what: 'a Python stack trace',
    advice: log,
    text: /Traceback \(most recent call last\):\s+File "/,
    maxText: 20_000,
    raw: /^\s{0,50}(?:<[^>]{1,100}>\s{0,50}){0,12}(?:[^<\n]{0,200}\n)?\s{0,50}Traceback \(most recent call last\)/,
  },
  {
    id: 'node-trace',
    what: 'a Node.js stack trace',
    advice: log,
    raw: /^\s*(?:<pre>)?[A-Za-z]*Error: [^\n]{0,500}\n\s+at [^\n]{1,300}:\d+:\d+\)?/,
  },
  { id: 'rails', what: 'an error page of Rails', advice: log, raw: /class="rails-default-error-page"/ },
  {
    id: 'rails-debug',
    what: 'a debug page of Rails',
    advice: debug,
    title: /^(?:Action Controller: Exception caught|Action View: Exception|Routing Error)/,
  },
  {
    id: 'rails-host',
    what: 'Rails’ “blocked host”',
    advice: 'Add the host to `config.hosts` of this environment.',
    text: /Blocked hosts?: \S{1,253}/,
  },
  {
    id: 'rails-welcome',
    what: 'the welcome page of Rails',
    advice: setUp,
    title: /^(?:Yay! You.re on Rails!|Ruby on Rails \d)/,
  },
  {
    id: 'rack',
    what: 'a debug page of Rack or Sinatra',
    advice: debug,
    text: /You.re seeing this error because you have enabled the show_exceptions setting|You.re seeing this error because you use Rack::ShowExceptions/,
    maxText: 100_000,
  },
  { id: 'sinatra', what: 'an error page of Sinatra', advice: route, text: /Sinatra doesn.t know this ditty/ },
  {
    id: 'next-client',
    what: 'Next.js’ “application error”',
    advice:
      'The page crashed in rendering: look at the server’s log for the digest, or open the page with the browser’s console.',
    text: /Application error: a (?:client|server)-side exception has occurred/,
    maxText: 400,
  },
  {
    id: 'next-error',
    what: 'an error page of Next.js',
    advice: log,
    heading: /^(?:404|500)$/,
    text: /This page could not be found|Internal Server Error/,
    maxText: 200,
  },
  {
    id: 'next-global',
    what: 'an error page of Next.js',
    advice: log,
    raw: /<html id="__next_error__"/,
    text: /This page could not be found|Application error|Internal Server Error|Something went wrong|^$/,
    maxText: 400,
  },
  // The page's own data names what was rendered: https://nextjs.org/docs/pages/building-your-application/routing/custom-error
  {
    id: 'next-page',
    what: 'an error page of Next.js',
    advice: log,
    raw: /<script id="__NEXT_DATA__"[^>]{0,200}>[^<]{0,50000}?"page":"\/(?:_error|404|500)"/,
  },
  {
    id: 'nuxt',
    what: 'an error page of Nuxt',
    advice: log,
    raw: /id="__nuxt|nuxt/i,
    text: /^(?:404|500) (?:Page not found|Server Error|Internal Server Error|Page not found: \S{0,200}|This page is temporarily unusable\.)/i,
    maxText: 300,
  },
  {
    id: 'sveltekit',
    what: 'an error page of SvelteKit',
    advice: log,
    raw: /<span class="status">[45]\d\d<\/span>\s*<div class="message">/,
  },
  // https://vite.dev/config/server-options#server-hmr: the overlay is drawn by a script
  {
    id: 'vite-error',
    what: 'an error of Vite’s development server',
    advice: log,
    title: /^Error$/,
    raw: /@vite\/client/,
  },
  {
    id: 'vite-host',
    what: 'Vite’s “this host is not allowed”',
    advice: 'A development server answers: build the app and serve the result.',
    text: /Blocked request\. This host \(.{1,253}\) is not allowed/,
  },
  { id: 'spring', what: 'Spring’s Whitelabel error page', advice: log, heading: /^Whitelabel Error Page$/ },
  {
    id: 'aspnet',
    what: 'an error page of ASP.NET',
    advice: debug,
    heading:
      /^(?:Server Error in '.{0,80}' Application\.|An unhandled exception occurred while processing the request\.)/,
  },
  {
    id: 'aspnet-error',
    what: 'an error page of ASP.NET',
    advice: log,
    heading: /^An error occurred while processing your request\.$/,
  },
  { id: 'cherrypy', what: 'an error page of CherryPy', advice: log, text: /Powered by CherryPy/, title: /^[45]\d\d / },
  {
    id: 'bottle',
    what: 'an error page of Bottle',
    advice: log,
    text: /Sorry, the requested URL .{0,300} caused an error/,
  },
  {
    id: 'mojolicious',
    what: 'an error page of Mojolicious',
    advice: log,
    title: /^(?:Page not found|Server error)/i,
    text: /Page not found\.\.\. yet!|Raptor not found|have been notified about the problem|in your Mojolicious|development mode/i,
    maxText: 4_000,
  },
  {
    id: 'catalyst',
    what: 'an error page of Catalyst',
    advice: log,
    text: /\(en\) Please come back later\s*\(fr\) SVP veuillez revenir plus tard/,
  },
  {
    id: 'catalyst-debug',
    what: 'a debug page of Catalyst',
    advice: debug,
    title: / on Catalyst \d+\.\d+$/,
    text: /^(?:Unknown resource|Caught exception|Couldn.t )/,
    maxText: 20_000,
  },
  {
    id: 'phoenix',
    what: 'a debug page of Phoenix',
    advice: debug,
    title: /^Phoenix\.\w+\.\w+Error at|^\w+(?:\.\w+)*Error at (?:GET|POST) /,
  },
  {
    id: 'play',
    what: 'an error page of Play',
    advice: log,
    heading: /^(?:Action Not Found|Oops, an error occurred)$/i,
    maxText: 4_000,
  },
];
