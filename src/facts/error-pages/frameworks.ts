/** What frameworks and languages show when the app broke: error pages, debug pages, welcome pages. */
import type { Signature } from './signature.ts';

const log = 'Open the app’s log for the moment of this request: the stack trace is there.';
const debug =
  'Switch debug mode off in this environment: this page shows code and settings to everybody. Then look at the error it names.';
const route = 'The app runs, but has no such route: look at what was deployed, and at the base path.';
const setUp = 'A new project answers, not your app: look at what the deploy has copied and which app it starts.';

export const FRAMEWORKS: readonly Signature[] = [
  // https://www.php.net/manual/en/errorfunc.configuration.php#ini.html-errors
  {
    id: 'php',
    what: 'a page with a PHP error in it',
    advice: 'Mend the error (the server’s PHP log has it), and set `display_errors=Off`: visitors see file names.',
    // A message on one line, or the last line of a stack trace.
    raw: /<b>(?:Fatal error|Parse error|Warning|Notice|Deprecated|Recoverable fatal error)<\/b>: {1,2}[^\n]{1,1000} on line <b>\d+<\/b>| {2}thrown in <b>[^<\n]{1,500}<\/b> on line <b>\d+<\/b>/,
  },
  {
    id: 'php-text',
    what: 'a page with a PHP error in it',
    advice: 'Mend the error (the server’s PHP log has it), and set `display_errors=Off`: visitors see file names.',
    text: /\b(?:PHP )?(?:Fatal error|Parse error|Warning|Notice|Deprecated): {1,2}.{1,500} in \/\S{1,200} on line \d+/s,
  },
  {
    id: 'php-start',
    what: 'a page with a PHP error in it',
    advice: 'Mend the error (the server’s PHP log has it), and set `display_errors=Off`: visitors see file names.',
    raw: /^\s{0,20}(?:PHP )?(?:Fatal error|Parse error|Warning|Notice|Deprecated): {1,2}[^\n]{1,500} in \S{1,300} on line \d+/,
  },
  { id: 'xdebug', what: 'a PHP error shown by Xdebug', advice: debug, raw: /class=['"]xdebug-error/ },
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
    id: 'laravel-debug',
    what: 'a debug page of Laravel',
    advice: debug,
    raw: /<title>[^<]{0,200}Whoops! There was an error|window\.ignite\(|laravel-exceptions-renderer|class="(?:Whoops )?exc-(?:title|message)/,
  },
  {
    id: 'symfony',
    what: 'an error page of Symfony',
    advice: log,
    text: /Oops! An Error Occurred The server returned a/,
  },
  {
    id: 'symfony-debug',
    what: 'a debug page of Symfony',
    advice: debug,
    raw: /^\s{0,20}<!-- [^>]{0,400}\(\d{3} [A-Z][A-Za-z ]{2,40}\) -->\s{0,20}<!DOCTYPE html>/,
  },
  {
    id: 'wordpress',
    what: 'WordPress’ error page',
    advice: 'Look at the PHP log and at `wp-config.php`.',
    text: /There has been a critical error on this website|Error establishing a database connection/i,
    maxText: 800,
  },
  {
    id: 'wordpress-maintenance',
    what: 'WordPress’ maintenance page',
    advice: 'An update is running or was interrupted: remove the file `.maintenance`.',
    text: /Briefly unavailable for scheduled maintenance/,
  },
  {
    id: 'drupal',
    what: 'an error page of Drupal',
    advice: log,
    text: /The website encountered an unexpected error\. (?:Please t|T)ry again later/,
  },
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
    title: /^(?:Page not found|Server error)/,
    text: /Page not found\.\.\. yet!|Raptor not found|have been notified about the problem|in your Mojolicious/i,
    maxText: 4_000,
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
  {
    id: 'laravel',
    what: 'an error page of Laravel',
    advice: log,
    raw: /class="[^"]{0,200}\bmin-h-screen\b/,
    text: /^(?:[45]\d\d )?(?:Not Found|Server Error|Page Expired|Forbidden|Service Unavailable|Too Many Requests|Unauthorized)$/i,
  },
];
