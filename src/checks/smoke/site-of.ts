/** Which hosts belong together. */

/**
 * The same host, one below the other, or two below the same domain (by its last two labels: enough to tell a login elsewhere;
 * names below a host's own domain, such as `a.vercel.app` and `b.vercel.app`, are strangers all the same).
 */
export function isSameSite(a: string, b: string): boolean {
  if (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)) return true;
  const domain = domainOf(a);
  return domain !== undefined && domain === domainOf(b);
}

/** Hosts that give each customer a name below theirs. */
const SHARED =
  /(?:^|\.)(?:vercel\.app|netlify\.app|pages\.dev|workers\.dev|herokuapp\.com|onrender\.com|fly\.dev|up\.railway\.app|web\.app|firebaseapp\.com|github\.io|gitlab\.io|azurewebsites\.net|azurestaticapps\.net|run\.app|appspot\.com|ondigitalocean\.app|deno\.dev|supabase\.co|replit\.app|repl\.co|surge\.sh|glitch\.me|cloudfront\.net|amazonaws\.com|ngrok\.app|ngrok-free\.app|koyeb\.app|northflank\.app)$/;

function domainOf(host: string): string | undefined {
  if (/^[\d.]+$|:/.test(host) || !host.includes('.')) return undefined;
  if (SHARED.test(host)) return host;
  const labels = host.split('.');
  // `example.co.uk`: a short second level below a country is a public one.
  const isSecondLevel =
    /^(?:co|com|org|net|gov|edu|ac|ne|or|go)$/.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2;
  return labels.slice(isSecondLevel ? -3 : -2).join('.');
}

/** `example.com` → `www.example.com` and back; undefined for other names below a domain. */
export function wwwTwinOf(host: string): string | undefined {
  if (host.startsWith('www.')) return host.slice(4);
  return domainOf(host) === host && !SHARED.test(host) ? `www.${host}` : undefined;
}
