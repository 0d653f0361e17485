/** Pages of servers, hosts and panels that nobody has put an app on yet, whatever the product. */
import type { Page } from './page.ts';

const LINE =
  /^(?:it works ?!?|it.s (?:running|alive|working)!?|yay! you.re on rails!|welcome page|(?:.{2,40} )?(?:default|test|placeholder|sample) (?:web ?)?(?:page|site|web site|server page|index page)(?: (?:for|of|on|powered|installed|is)\b.{0,60})?|welcome to (?:nginx|openresty|tengine|apache|caddy|httpd|lighttpd|litespeed|h2o|hiawatha|cherokee|yaws|jetty|tomcat|wildfly|jboss|glassfish|payara|undertow|centos|fedora|debian|ubuntu|your new (?:app|site|website|droplet|server|hosting|domain))\b.{0,60}|.{0,40}welcome to your new (?:app|site|website)!?|your (?:\S+ ){0,5}(?:app|site|website|server|application|web app|domain) is (?:up and |now )?(?:running|live|ready|created|active|successfully .{1,30})(?: and waiting for your content)?!?|congratulations!? .{0,60}(?:installed|running|deployed|worked|set ?up|created).{0,40}|.{1,40} (?:is|has been|was) (?:successfully )?(?:installed|set up|configured)(?: successfully)?!?|hier entsteht (?:eine|in kürze).{0,60}|site en construction|sitio en construcción|site em construção|sito in (?:costruzione|allestimento)|(?:this )?(?:web ?)?site (?:is )?under construction|future home of .{1,80}|this (?:domain|website|site|page) (?:is|has been) (?:parked|registered|reserved|for sale|not (?:yet )?(?:configured|connected|published|set ?up)|coming soon).{0,80}|sorry, this is just a placeholder\W*|(?:just )?another placeholder page)$/i;
const MAX_TITLE = 160;
const MAX_SAID = 2_500;

/** True for a short page whose title, heading or first lines greet in the name of a server. */
export function isWelcomePage(page: Page): boolean {
  if (page.kind !== 'html' || page.said > MAX_SAID) return false;
  const first = page.lines[0] ?? '';
  const named = [page.title, ...page.headings.slice(0, 1)].filter(
    (line) => line.length <= MAX_TITLE && LINE.test(line.trim()),
  );
  if (named.length === 0) return page.title === '' && page.said <= 80 && LINE.test(first);
  // A product may well be named so: then the page has more to say than a server has.
  return (
    named.length > 1 ||
    page.said <= 400 ||
    /\b(?:server|hosting|domain|web ?site|document root|index\.html|administrator|configur|nginx|apache|deploy)/i.test(
      page.main,
    )
  );
}
