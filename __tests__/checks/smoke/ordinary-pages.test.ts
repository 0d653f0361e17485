/** Pages that speak of errors, look like errors, or are as short as errors, and are none. Made up for this. */
import { readPage, recogniseErrorPage } from '../../../src/facts/error-pages.ts';

const MORE =
  '<p>It is one of many that a server may send, and this page tells when, why and what a client does with it.</p>';
const page = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

test.each<[name: string, body: string]>([
  [
    'an article of a reference',
    page(
      '404 Not Found - HTTP | Reference',
      `<h1>404 Not Found</h1><p>The HTTP 404 Not Found response status code indicates that the server cannot find the resource.</p>`,
    ),
  ],
  [
    'a glossary',
    page(
      'Bad gateway',
      `<h1>Bad gateway</h1><p>A bad gateway means that a proxy got an invalid answer. See also: RFC 9110.</p>`,
    ),
  ],
  ['a guide', page('How to fix a 500 Internal Server Error', `<h1>How to fix a 500 Internal Server Error</h1>${MORE}`)],
  ['a chapter', page('Error handling', `<h1>Error handling</h1>${MORE}`)],
  [
    'a chapter of a framework',
    page('Error Handling | Framework', `<h1>Error Handling</h1><p>In this guide you learn how to show a 404 page.</p>`),
  ],
  [
    'a list of status codes',
    page('Status codes', `<h1>Status codes</h1><h2>404 Not Found</h2>${MORE}<h2>500 Internal Server Error</h2>${MORE}`),
  ],
  [
    'an issue',
    page(
      '500 Internal Server Error on login · Issue #12 · acme/app',
      `<h1>500 Internal Server Error on login #12</h1><p>ann opened on 3 May · 4 comments</p>`,
    ),
  ],
  [
    'a list of issues',
    page(
      'Issues · acme/app',
      '<h1>Issues</h1><ul><li>#1 Page not found after deploy</li><li>#2 Internal Server Error</li></ul>',
    ),
  ],
  [
    'a question',
    page(
      'javascript - TypeError: x is not a function',
      `<h1>TypeError: x is not a function</h1><p>Asked by ann. I get this when I click, and I have tried many things so far without any luck at all, as you can see below here.</p><pre>TypeError: x\n at a (/srv/a.js:1:2)\n at b (/srv/b.js:1:2)</pre><p>You call it before it is set, because the module that sets it is loaded later than the one that calls it in your case.</p><p>A second way to get rid of it is to put both into one module, or to give the function as an argument where it is called.</p><p>I had the same and moved the import to the top of the file, which made it work at once for me on both machines here.</p><p>Thank you all for these answers, of which the first was what I had been looking for during the whole of last week.</p>`,
    ),
  ],
  [
    'a shop of 404 shirts',
    page(
      '404 Not Found T-Shirt – Nerd Shop',
      '<h1>404 Not Found T-Shirt</h1><p>€ 19.90</p><button>Add to cart</button>',
    ),
  ],
  [
    'a shirt by its shortest name',
    page(
      '404 Not Found | Nerd Shop',
      '<h1>404 Not Found</h1><p>A shirt of cotton.</p><p>$19.90</p><button>Add to cart</button>',
    ),
  ],
  [
    'an album',
    page('Not Found by The Bugs', '<h1>Not Found</h1><p>An album of 2019, 12 songs.</p><p>Posted on 3 May 2019</p>'),
  ],
  ['a novel', page('Lost: a novel', '<h1>Lost: a novel</h1><p>By Ann Example.</p>')],
  [
    'a bookshop',
    page(
      'Something Went Wrong by Ann Example',
      '<h1>Something Went Wrong by Ann Example</h1><p>Hardcover, $ 12.00</p>',
    ),
  ],
  ['a restaurant', page('Forbidden Fruit – Bar & Kitchen', '<h1>Forbidden Fruit</h1><p>Open from 6 pm.</p>')],
  ['a company', page('Gone Fishing Ltd', '<h1>Gone Fishing Ltd</h1><p>Boats for rent.</p>')],
  [
    'a product for errors',
    page('Error tracking for teams', '<h1>Find errors before your users do</h1><p>Start now</p>'),
  ],
  [
    'a product for uptime',
    page('Downtime happens. Know first.', '<h1>Know when your site is down</h1><p>From $9.</p>'),
  ],
  ['a status page', page('Acme Status', '<h1>All Systems Operational</h1><p>Uptime over the past 90 days</p>')],
  [
    'a status page in trouble',
    page(
      'Acme Status',
      '<h1>Partial outage</h1><h2>Incident history</h2><p>Identified: elevated error rates of the API.</p>',
    ),
  ],
  [
    'a notice of coming maintenance',
    page(
      'Acme',
      '<h1>Dashboard</h1><p>Scheduled maintenance on Sunday at 6 am.</p><table><tr><td>Orders</td><td>12</td></tr></table>',
    ),
  ],
  [
    'a login',
    page('Sign in', '<h1>Sign in</h1><form><input type="email"><input type="password"><button>Sign in</button></form>'),
  ],
  [
    'a login that failed',
    page(
      'Sign in',
      '<h1>Sign in</h1><p class="error">Invalid password.</p><form><input type="email"><input type="password"></form>',
    ),
  ],
  [
    'a form with complaints',
    page(
      'Sign up',
      '<h1>Sign up</h1><div class="alert error">An error occurred: the address is taken.</div><form><input type="email"><input type="password"></form>',
    ),
  ],
  ['an empty search', page('Search | Acme', '<h1>Search results</h1><p>No results found for “lamp”.</p>')],
  ['a search for an error', page('404 not found - Search', '<h1>Results for “404 not found”</h1><p>12 results</p>')],
  ['an empty list', page('Orders', '<h1>Orders</h1><p>You have no orders yet.</p>')],
  ['an empty basket', page('Basket', '<h1>Your basket is empty</h1>')],
  ['a shell of an app', page('Acme', '<div id="root"></div><script type="module" src="/a.js"></script>')],
  [
    'a shell that needs scripts',
    page('Acme', '<noscript>Error: JavaScript is required</noscript><div id="app"></div><script src="/a.js"></script>'),
  ],
  [
    'a shell with its messages',
    page(
      'Acme',
      '<div id="root"></div><script>const m={"404":"Page not found","500":"Internal Server Error"}</script>',
    ),
  ],
  [
    'a hidden error box',
    page('Acme', '<h1>Acme</h1><div id="error" style="display:none"><h1>Something went wrong</h1></div><p>Welcome</p>'),
  ],
  [
    'a hidden dialog',
    page('Acme', '<dialog><h2>Something went wrong</h2></dialog><h1>Acme</h1><p>Shoes and more.</p>'),
  ],
  [
    'a shell of Blazor',
    page(
      'Acme',
      '<div id="app">Loading...</div><div id="blazor-error-ui">An unhandled error has occurred. <a>Reload</a></div>',
    ),
  ],
  [
    'a page on the size of pages',
    page(
      'Change in Default Page Size in Version 3',
      '<h1>The Default Page Size Change</h1><p>Files are larger now.</p>',
    ),
  ],
  ['a template for later', page('Acme', '<template><h1>404 Not Found</h1></template><h1>Acme</h1>')],
  ['a box hidden by class', page('Acme', '<div class="alert d-none"><h2>An error occurred</h2></div><h1>Acme</h1>')],
  [
    'a year',
    page(
      '404 AD',
      '<h1>404</h1><p>The year 404 was a leap year of the Julian calendar, and in it a war began that would last.</p>',
    ),
  ],
  ['a house number', page('500 Main Street', '<h1>500 Main Street</h1><p>3 rooms, 80 m².</p>')],
  ['an area code', page('Area code 404', '<h1>Area code 404</h1><p>Atlanta, Georgia.</p>')],
  ['a model number', page('Peugeot 404', '<h1>Peugeot 404</h1><p>Built from 1960 to 1975.</p>')],
  ['a count', page('Dashboard', '<h1>Dashboard</h1><div>Visitors</div><div>404</div><div>Orders</div><div>500</div>')],
  ['a race', page('Indy 500', '<h1>Indy 500</h1><p>Tickets from $ 50.</p>')],
  [
    'the reference of a class',
    page(
      'NotFoundException (API)',
      `<h1>Class NotFoundException</h1><p>Thrown to indicate that something is missing.</p>${MORE}`,
    ),
  ],
  [
    'the reference of a module',
    page(
      'werkzeug.exceptions',
      `<h1>HTTP Exceptions</h1><p>exception NotFound: raise if a resource does not exist.</p>${MORE}`,
    ),
  ],
  [
    'release notes',
    page(
      'Django 1.9.12 release notes',
      '<h1>Django 1.9.12 release notes</h1><p>Fixed a crash: django.db.utils.ProgrammingError: relation "x" does not exist.</p>',
    ),
  ],
  [
    'a guide to Apache',
    page(
      'Set up Apache',
      `<h1>Set up Apache</h1><p>Open the address: it says “It works!”. If it says 403 Forbidden, look at the rights.</p>${MORE}`,
    ),
  ],
  [
    'a page about directory listings',
    page(
      'Switch off directory listings',
      `<h1>Switch off directory listings</h1><p>A page with “Index of /” shows Name, Last modified and Size.</p>${MORE}`,
    ),
  ],
  ['an index of a book', page('Index of terms', '<h1>Index of terms</h1><p>A, B, C</p><a href="a.html">Apple</a>')],
  [
    'a redirect to elsewhere',
    '<!doctype html><html><head><title>/tags/</title><meta http-equiv="refresh" content="0; url=/tags/"></head></html>',
  ],
  [
    'a moved chapter',
    page('This page has moved', '<h1>This page has moved</h1><p>Find it at <a href="/new">the new address</a>.</p>'),
  ],
  ['a welcome of an app', page('Welcome to Acme', '<h1>Welcome to Acme</h1><p>Sign in to go on.</p>')],
  [
    'a page in German about errors',
    page('Fehler vermeiden', '<h1>Fehler vermeiden</h1><p>Zehn Regeln für gute Formulare.</p>'),
  ],
  [
    'a page in French',
    page('Maintenance industrielle', '<h1>Maintenance industrielle</h1><p>Nos techniciens réparent vos machines.</p>'),
  ],
  [
    'a firm that maintains',
    page('Site maintenance and gardening services in Leeds', '<h1>Gardens and grounds</h1><p>Call us.</p>'),
  ],
  ['a short page', page('ok', 'ok')],
  [
    'a blog post of little text',
    page('My site was down', '<h1>My site was down</h1><p>Posted on 3 May. It was DNS.</p>'),
  ],
  ['health', '{"status":"ok","error":null}'],
  ['health in detail', '{"status":"UP","components":{"db":{"status":"UP"}}}'],
  ['no errors', '{"data":[],"errors":[]}'],
  ['no errors by number', '{"status":200,"message":"ok","errors":0}'],
  ['errors as data', '{"errors":[{"id":1,"message":"x","seen":12}],"total":1,"page":1}'],
  ['errors as a list', '[{"statusCode":500,"error":"Internal Server Error"},{"statusCode":404,"error":"Not Found"}]'],
  ['a log', '{"items":[{"level":"error","message":"Internal Server Error"}]}'],
  ['one log entry', '{"level":"error","message":"Internal Server Error","service_name":"x"}'],
  ['a message', '{"message":"Hello, world"}'],
  ['a message of success', '{"success":true,"message":"Saved"}'],
  ['a task', '{"id":12,"title":"Not found","done":false}'],
  ['half of the data', '{"data":{"me":{"id":1},"friends":null},"errors":[{"message":"friends are away"}]}'],
  ['a problem as data', '{"error":"Not Found","count":12,"items":[1]}'],
  ['a country', '{"code":"500","name":"Montserrat"}'],
  ['a feed', '<?xml version="1.0"?><rss version="2.0"><channel><title>404 Not Found</title></channel></rss>'],
  ['a map of the site', '<?xml version="1.0"?><urlset><url><loc>https://app.example/error</loc></url></urlset>'],
  ['robots', 'User-agent: *\nDisallow: /error\n'],
  ['a plain answer', 'pong'],
  ['plain help', 'Usage: acme [options]\n\nError: codes are listed below.\n'],
  ['a poem', 'Not all those who wander are lost\n'],
])('%s', (_, body) => {
  expect(recogniseErrorPage(readPage(Buffer.from(body), undefined))).toBeUndefined();
});
