/** Errors that no signature names, by their shape; in our own words, with the structure of what servers and sites send. */
import { isErrorLine } from '../../../src/facts/error-pages/generic.ts';
import { isBadState } from '../../../src/facts/error-pages/states.ts';
import { readPage, recogniseErrorPage } from '../../../src/facts/error-pages.ts';

const recognise = (body: string, type?: string): string | undefined =>
  recogniseErrorPage(readPage(Buffer.from(body), type))?.id;
const html = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

test.each<[what: string, body: string]>([
  ['the status before the site', html('502 Bad Gateway: Acme', '<h1>Acme</h1><p>502 Bad Gateway</p>')],
  ['a status in spaced digits', html('Acme', '<h1>4 0 4</h1><p>Error</p><a href="/">Back</a>')],
  ['a status with a letter O', html('Acme', '<h1>4O4</h1><p>This page is gone.</p>')],
  ['a status over a joke', html('Hands off', '<h1>403</h1><p>Dragons live here, dear traveller.</p>')],
  ['a title and no text', html('Acme is down!', '')],
  ['a title with the status in full-width brackets', html('壊れました（500 Internal Server Error）', '')],
  [
    'a sentence over two blocks',
    html('', '<div>404</div><div>Oh dear, the page you want</div><div>does not exist.</div>'),
  ],
  ['a picture of it', html('Document', '<img src="./img/error-403.png">')],
  ['a picture with its words', html('Acme', '<img src="a.png" alt="page not found">')],
  ['a class of status', html('50x', '<h1>50X</h1><p>Server-side error</p>')],
  ['more after the reason', html('403 Forbidden kind of file', '<h1>403 Forbidden kind of file</h1><p>Acme cache</p>')],
  ['an app asleep', html('Acme', '<p>This app has gone to sleep after a day without visitors.</p>')],
  [
    'an app that does not answer',
    html('Acme', '<h2>This app is not responding</h2><p>We could not reach the app.</p>'),
  ],
  [
    'a function that crashed',
    html('This worker has crashed', '<h1>This worker has crashed</h1><p>Look at its log.</p>'),
  ],
  ['an outage', html('Acme', '<h1>Acme is experiencing a temporary outage</h1><p>We are working to fix it.</p>')],
  [
    'a database that is away',
    '<p>FATAL: Connection to the wiki database failed. Please ensure:</p><ul><li>it runs</li></ul>',
  ],
  [
    'an echoed address',
    html('404 Not Found', `<h1>Not Found</h1><p>The requested URL /${'a'.repeat(50_000)} was not found.</p>`),
  ],
  ['a program in the browser', html('', '<h1>Software error:</h1><pre>boom at /srv/a.pl line 2.</pre>')],
])('HTML: %s', (_, body) => expect(recognise(body, 'text/html')).toBe('bare'));

test.each([
  ['Czech', 'Stránka nenalezena', 'Požadovaná stránka neexistuje.'],
  ['Danish', 'Siden blev ikke fundet', 'Der opstod en fejl.'],
  ['Swedish', 'Sidan hittades inte', 'Något gick fel.'],
  ['Norwegian', 'Siden finnes ikke', 'Noe gikk galt.'],
  ['Finnish', 'Sivua ei löytynyt', 'Jokin meni pieleen.'],
  ['Hungarian', 'Az oldal nem található', 'Hiba történt.'],
  ['Romanian', 'Pagina nu a fost găsită', 'A apărut o eroare.'],
  ['Bulgarian', 'Страницата не е намерена', 'Възникна грешка.'],
  ['Croatian', 'Stranica nije pronađena', 'Došlo je do greške.'],
  ['Ukrainian', 'Сторінку не знайдено', 'Сталася помилка.'],
  ['Greek', 'Η σελίδα δεν βρέθηκε', 'Παρουσιάστηκε σφάλμα.'],
  ['Arabic', 'الصفحة غير موجودة', 'حدث خطأ.'],
  ['Hebrew', 'הדף לא נמצא', 'אירעה שגיאה.'],
  ['Persian', 'صفحه یافت نشد', 'خطایی رخ داده است.'],
  ['Thai', 'ไม่พบหน้าที่ต้องการ', 'เกิดข้อผิดพลาด'],
  ['Vietnamese', 'Không tìm thấy trang', 'Đã xảy ra lỗi.'],
  ['Indonesian', 'Halaman tidak ditemukan', 'Terjadi kesalahan.'],
  ['Chinese, a refusal', '禁止进入', '您没有权限。'],
  ['Chinese, a timeout', '请求超时', '您发送的请求超时'],
  ['Japanese', 'ページが見当たりません', 'しばらくしてから、もう一度お試しください。'],
  ['Korean', '페이지를 찾을 수 없습니다', '서버가 응답하지 않습니다.'],
])('%s', (_, title, text) =>
  expect(recognise(html(title, `<h1>${title}</h1><p>${text}</p>`), 'text/html')).toBe('bare'),
);

test.each([
  '404',
  '503\n',
  'Illegal header line.',
  'Malformed Request-Line',
  'Invalid HTTP request received.',
  'Nothing matches the given URI',
  'Access to the requested resource forbidden.',
  'The method is not allowed on the requested resource.',
  'Your request could not be interpreted by this HTTP server',
  'Server got itself in trouble',
  'You need to authenticate',
  'Too big request header',
  'Request body is not a valid JSON',
  'This server only supports GET and POST requests.',
  'API_KEY environment variable is required',
  'No query found in the request',
  'No matching routes found',
  'Backend service does not exist',
  'Backend call failure',
  'fault filter abort',
  'DEPLOYMENT_FAILED\n\nIt did not boot.\n',
  'LOOP_DETECTED\n\nfra1::x\n',
  '502: BAD_GATEWAY',
  'local_rate_limited',
  'sql: no rows in result set',
  'UNKNOWN 400 Bad Request\nServer: small/1.0\n\n<html>…</html>',
])('text %j', (body) => expect(recognise(body, 'text/plain')).toBeDefined());

test.each([
  '{"success":false,"errors":[{"code":10000,"message":"Authentication error"}],"messages":[],"result":null}',
  '{"ok":false,"description":"no"}',
  '{"type":"about:blank","title":"Gone","status":410,"retry_after":3,"zone":"x","ray":"y"}',
  '{"type":"https://a.example/p/quota","title":"Quota","status":429,"balance":0}',
  '{"code":"WORKER_LIMIT","message":"Function failed for want of memory"}',
  '{"code":"42501","details":null,"hint":null,"message":"permission denied for table orders"}',
  '{"code":601,"message":"id in path must be of type uuid"}',
  '{"message":"An invalid response was received from the upstream server"}',
  '{"message":"The upstream server is timing out","request_id":"x"}',
  '{"message":null}',
  '{"status":"error","code":502,"message":"no answer","request_id":"x"}',
  '{"errors":[{"message":"no such field","locations":[{"line":1,"column":2}]}]}',
])('JSON %s', (body) => expect(recognise(body, 'application/json')).toBeDefined());

test.each([
  ['welcome', html('Acme Cloud', '<h1>Hey!</h1><p>Your web app is waiting for your content.</p>')],
  ['welcome', html('shop.example', '<h1>shop.example</h1><p>Diese Domain ist bereits registriert.</p>')],
  ['welcome', html('shop.example is for sale', '<h1>shop.example</h1><p>Ask for a price</p>')],
  ['welcome', html('shop.example', '<p>Dit domein is gereserveerd voor een klant.</p>')],
  ['welcome', html('Welcome', '<h1>Welcome</h1><p>Your app will appear here once you deploy it.</p>')],
  [
    'vercel-paused',
    html('This deployment is temporarily paused', '<p>This deployment is temporarily paused</p><p>bom1::x</p>'),
  ],
  [
    'netlify-function',
    html('This function has crashed', '<h1>This function has crashed</h1><p>An unhandled error.</p>'),
  ],
  ['fly', html('', '<p>[PM05] failed to connect to machine: gave up</p>')],
  [
    'catalyst-debug',
    html('Shop on Catalyst 5.90', '<p>Caught exception in Shop->x "boom"</p><h1>Request</h1><pre>do {</pre>'),
  ],
  ['drf-browsable', html('Orders – Django REST framework', '<h1>Orders</h1><pre>HTTP 403 Forbidden\nAllow: GET</pre>')],
])('%s: %s', (id, body) => expect(recognise(body, 'text/html')).toBe(id));

test.each(['4 0 4', '404 Not Found: Acme', '50x', '502: BAD_GATEWAY', '（404 Not Found）'])(
  '%s is an error line',
  (line) => expect(isErrorLine(line)).toBe(true),
);

test.each([
  ['This app has gone to sleep', true],
  ['The upstream server is timing out', true],
  ['Your service is not available', true],
  ['The server is running', false],
  ['The API is available', false],
  ['Your site is live', false],
  ['My site was down', false],
])('%s is a bad state: %s', (line, expected) => expect(isBadState(line)).toBe(expected));

test.each([
  ['pictures that never end', '<img src="'.repeat(100_000)],
  ['pictures', '<img src="/a/b/c/d">'.repeat(50_000)],
  ['long words', `${'a'.repeat(199)} `.repeat(5_000)],
  ['one word', `<title>x</title>${'a'.repeat(1_000_000)}`],
  ['domains', `<p>${'this domain '.repeat(50_000)}</p>`],
  ['states', `<h1>${'the server is '.repeat(50_000)}</h1>`],
  ['a line of negations', 'is not '.repeat(100_000)],
  ['spaced digits', '4 0 '.repeat(200_000)],
])('%s cost no time', (_, body) => {
  const started = performance.now();
  recognise(body, 'text/html');
  recognise(body, 'text/plain');
  expect(performance.now() - started).toBeLessThan(20_000);
});
