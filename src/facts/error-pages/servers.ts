/** What web servers and proxies answer by themselves: errors, and the pages of a server that nobody has set up. */
import type { Signature } from './signature.ts';

const behind =
  'The server in front is up, the app behind it did not answer: look at the app’s log and the port it listens on.';
const route = 'The server does not know this address: look at its routing and at what was deployed.';
const setUp =
  'The server runs, but your app is not on it: look at the deploy’s log and the server’s site configuration.';

export const SERVERS: readonly Signature[] = [
  // The app was not asked: nginx itself refuses.
  {
    id: 'nginx-refuses',
    what: 'an error page of nginx',
    advice:
      'nginx answers this by itself: look at its `root`, `index`, `try_files` and `client_max_body_size`, and at who may read the files.',
    title: /^(?:403|404|405|413|414|416) /,
    raw: /<hr>\s*<center>(?:nginx|openresty)/i,
  },
  {
    id: 'nginx',
    what: 'an error page of nginx',
    advice: behind,
    title: /^[45]\d\d /,
    raw: /<hr>\s*<center>(?:nginx|openresty)/i,
  },
  {
    id: 'apache',
    what: 'an error page of Apache',
    advice: route,
    title: /^[45]\d\d /,
    raw: /<address>Apache|The requested URL was not found on this server|<p>The server encountered an internal error or\s+misconfiguration/,
  },
  {
    id: 'iis',
    what: 'an error page of IIS',
    advice: route,
    text: /HTTP Error [45]\d\d(?:\.\d+)? (?:-|–) /,
    maxText: 6_000,
  },
  {
    id: 'iis-short',
    what: 'an error page of IIS',
    advice: route,
    title: /^(?:[45]\d\d - |IIS \d+\.\d Detailed Error|Service Unavailable$|Bad Request$)/,
    heading: /^(?:Server Error|HTTP Error|Service Unavailable|Bad Request)/,
  },
  {
    id: 'tomcat',
    what: 'an error page of Tomcat',
    advice: 'Look at the application’s log (`catalina.out`).',
    heading: /^HTTP Status [45]\d\d/,
  },
  {
    id: 'jetty',
    what: 'an error page of Jetty',
    advice: 'Look at the application’s log.',
    heading: /^HTTP ERROR:? [45]\d\d/i,
  },
  {
    id: 'haproxy',
    what: 'an error page of HAProxy',
    advice: behind,
    text: /No server is available to handle this request|The server returned an invalid or incomplete response|The server didn.t respond in time/,
    maxText: 400,
  },
  {
    id: 'envoy',
    what: 'an error of Envoy',
    advice: behind,
    text: /^\s*(?:upstream connect error or disconnect\/reset before headers|no healthy upstream|upstream request timeout)/,
  },
  { id: 'traefik', what: 'an error of Traefik', advice: behind, text: /^\s*no available server\s*$/ },
  { id: 'go', what: 'a 404 of a Go server or of Traefik', advice: route, text: /^\s*404 page not found\s*$/ },
  { id: 'varnish', what: 'an error page of Varnish', advice: behind, text: /Guru Meditation:/ },
  {
    id: 'python-http',
    what: 'an error page of Python’s http.server',
    advice: route,
    heading: /^Error response$/,
    text: /Error code: [45]\d\d\b/,
  },
  {
    id: 'squid',
    what: 'an error page of a Squid proxy',
    advice: 'A proxy on the way could not reach the app: look at the proxy’s access rules and at the app.',
    // The templates of every language carry it: https://wiki.squid-cache.org/Features/ErrorPages
    raw: /<meta type="copyright" content="Copyright \(C\) 1996-|The requested URL could not be retrieved/,
    text: /^/,
    maxText: 4_000,
  },
  {
    id: 'litespeed',
    what: 'an error page of LiteSpeed',
    advice: route,
    text: /Proudly powered by LiteSpeed Web Server/i,
  },
  {
    id: 'nginx-welcome',
    what: 'the welcome page of nginx',
    advice: setUp,
    title: /^Welcome to (?:nginx|OpenResty|tengine)!?(?: on .{1,40})?$/i,
  },
  {
    id: 'nginx-test',
    what: 'the test page of nginx',
    advice: setUp,
    title: /^Test Page for the (?:Nginx|Apache) HTTP Server/i,
  },
  {
    id: 'apache-welcome',
    what: 'the welcome page of Apache',
    advice: setUp,
    title: /^(?:Apache\d? .{1,30} Default Page|HTTP Server Test Page|Apache HTTP Server Test Page)/i,
  },
  { id: 'apache-works', what: 'the welcome page of Apache', advice: setUp, heading: /^It works!$/, maxText: 200 },
  { id: 'iis-welcome', what: 'the welcome page of IIS', advice: setUp, title: /^IIS (?:\d+(?:\.\d)?|Windows Server)$/ },
  { id: 'caddy-welcome', what: 'the welcome page of Caddy', advice: setUp, title: /^Caddy works!$/ },
  {
    id: 'lighttpd-welcome',
    what: 'the placeholder page of lighttpd',
    advice: setUp,
    title: /^Welcome page$/,
    text: /placeholder page installed by the .{0,40}lighttpd/i,
    maxText: 4_000,
  },
  {
    id: 'tomcat-welcome',
    what: 'the welcome page of Tomcat',
    advice: setUp,
    title: /^Apache Tomcat\/\d/,
    text: /If you.re seeing this, you.ve successfully installed Tomcat/,
    maxText: 8_000,
  },
  {
    id: 'panel-welcome',
    what: 'the default page of a hosting panel',
    advice: setUp,
    title: /^(?:Default Web Site Page|Default PLESK Page|Web Server's Default Page|Domain Default page)$/i,
  },
  {
    id: 'php-source',
    what: 'PHP source code, not run',
    advice:
      'The server hands the code out instead of running it: install or enable PHP for this site, and replace every secret in that file.',
    raw: /^\s*<\?php\s/,
  },
];
