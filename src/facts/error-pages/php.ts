/** What PHP and the frameworks and systems written in it show when the app broke. */
import type { Signature } from './signature.ts';

const log = 'Open the app’s log for the moment of this request: the stack trace is there.';
const debug =
  'Switch debug mode off in this environment: this page shows code and settings to everybody. Then look at the error it names.';

export const PHP: readonly Signature[] = [
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
  // https://developer.wordpress.org/reference/functions/_default_wp_die_handler/
  {
    id: 'wordpress-die',
    what: 'WordPress’ error page',
    advice: 'Look at the PHP log and at `wp-config.php`.',
    raw: /<body id="error-page">/,
    text: /^/,
  },
  {
    id: 'wordpress-maintenance',
    what: 'WordPress’ maintenance page',
    advice: 'An update is running or was interrupted: remove the file `.maintenance`.',
    text: /Briefly unavailable for scheduled maintenance/,
  },
  {
    id: 'mediawiki-setup',
    what: 'a MediaWiki that nobody has set up',
    advice: 'The wiki’s `LocalSettings.php` is missing: look at what the deploy has copied.',
    text: /LocalSettings\.php not found\./,
    maxText: 400,
  },
  {
    id: 'drupal',
    what: 'an error page of Drupal',
    advice: log,
    text: /The website encountered an unexpected error\. (?:Please t|T)ry again later/,
  },
  {
    id: 'laravel',
    what: 'an error page of Laravel',
    advice: log,
    raw: /class="[^"]{0,200}\bmin-h-screen\b/,
    text: /^(?:[45]\d\d )?(?:Not Found|Server Error|Page Expired|Forbidden|Service Unavailable|Too Many Requests|Unauthorized)$/i,
  },
];
