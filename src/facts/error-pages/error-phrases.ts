/**
 * The words of error pages, by language. Written from the reason phrases of HTTP
 * (https://www.iana.org/assignments/http-status-codes) and from what frameworks, content systems and visitors' browsers
 * show in these languages.
 */

const THING =
  '(?:page|file|resource|route|site|web ?site|web ?page|app|application|project|deployment|url|document|content|address|endpoint|store|shop|host|domain|service|object|item|blog|post|entry|path)';
const CANT = '(?:could ?n.t|could not|can ?not|can.t|was ?n.t|was not|is not|isn.t|has not been|hasn.t been)';
const NOT = '(?:does ?n.t|does not|doesnt|no longer|did ?n.t|did not)';
const BROKE =
  '(?:an?|the|some) (?:unexpected |unknown |unhandled |internal |critical |fatal |server |application |serious |system |technical )*(?:error|exception|problem)';

/** Each is a whole line, without a trailing full stop. */
export const ENGLISH: readonly string[] = [
  'bad request|un?authori[sz]ed(?: access)?|authori[sz]ation required|authentication (?:is )?required|payment required|forbidden|access (?:denied|forbidden|is denied|not allowed)|permission denied|not allowed',
  `(?:the )?(?:requested )?(?:${THING} )?not[ -]?found(?: on this server| here)?|${THING} (?:is )?(?:missing|gone|unavailable|offline|suspended|disabled|expired|removed|deleted)|no such [\\w-]+|no (?:active|available|healthy) (?:service|server|upstream|deployment|backend)s?|(?:the |this )?(?:[\\p{L}\\d.-]+ ){1,3}(?:was |is |were )?not[ -]found|.{0,24}\\b404 page|(?:there(?:.s| is) )?nothing (?:is |was )?(?:found |to see )?here(?: yet)?`,
  `(?:this|the|that|your|our|web) (?:requested )?${THING} (?:you requested |you are looking for |you.re looking for |you were looking for )?${CANT} (?:be )?(?:found|displayed|loaded|available|reached|here|located|retrieved|accessible|working|started|shown|processed|served)(?: on this server| at this time| right now)?`,
  `(?:we|i) (?:${CANT}|${NOT}) (?:seem to )?(?:find|locate|load|display|show|reach) (?:that|this|the|your|what|any)(?: requested)? ?(?:${THING}|you.{1,40})?.{0,40}`,
  `(?:the|this|that) (?:requested )?${THING} (?:that )?(?:you (?:were|are|.re|requested|tried|followed).{0,40})?${NOT} exist(?:s)?(?: here| anymore| any ?more)?(?:,? or (?:has|was|may have).{0,40})?`,
  'method not allowed|not acceptable|proxy authentication required|request time-?out|timed? ?out|conflict|gone|length required|precondition failed|(?:payload|content|request entity|uri|request-uri) too (?:large|long)|unsupported media type|(?:requested )?range not satisfiable|expectation failed|i.m a teapot|misdirected request|unprocessable (?:entity|content)|locked|failed dependency|too early|upgrade required|precondition required|too many requests|rate limit(?: exceeded|ed)?|request header (?:fields|or cookie) too large|unavailable for legal reasons|page expired|session expired|client closed request',
  '(?:internal )?(?:server|application|system|website|client|web ?service|runtime|database|script|configuration|proxy|gateway|origin|connection|network|web server) (?:error|failure|exception)|(?:[\\w.-]+ ){1,2}(?:application|server|tunnel|dns|database|runtime|gateway|proxy|connection|fatal|function|worker) error|(?:[\\w.-]+ )?error (?:code:? ?|no\\.? ?)?#?\\d{3,5}|(?:worker|function|script|lambda) (?:threw exception|exceeded .{3,20}|crashed|timed out|has crashed)|internal error|not implemented|connect(?:ion)? (?:failed|failure|refused|reset|timed out|error|closed)|(?:dns|host|name) (?:resolution |lookup )?(?:error|failure|failed|not resolved)|no (?:such domain|response|server available|healthy upstream|route matched)|(?:client|user|protocol|upstream|backend|request|fetch|backend fetch) (?:error|failed|failure)|bad gateway|gateway time-?out|(?:origin )?(?:is )?unreachable|(?:http )?version not supported|variant also negotiates|insufficient storage|loop detected|not extended|network authentication required|(?:web )?server is (?:down|returning an unknown error|temporarily unavailable|offline|busy)|(?:critical|fatal|serious|unknown) error',
  `(?:the |this |our )?(?:${THING}|server|web ?service|backend)? ?(?:is |are )?(?:temporarily|currently|temporary)? ?(?:unavailable|offline|down|out of service|overloaded|not available|not working|unreachable)(?: (?:temporarily|right now|at the moment|for maintenance))?`,
  `${BROKE} (?:has |have )?(?:occ?urr?ed|happened).{0,60}|${BROKE} (?:was encountered|on (?:this|the|our) .{1,30})|(?:unexpected|unhandled|uncaught|unknown) (?:error|exception|server error).{0,30}|there (?:was|has been|is) ${BROKE}.{0,60}|(?:we|i|the server|you).{0,5} (?:have |has |are |.re |.ve )?(?:encountered|experienc(?:ed|ing)|hit|having|ran into) (?:${BROKE}|(?:some )?(?:technical )?(?:difficult|issue|problem|trouble|error)).{0,60}`,
  'something(?: has|.s|s)? (?:went|gone|is|just went|broke|broken?) ?(?:terribly |horribly |seriously |very |really )?(?:wrong|broken|bad|awry|amiss)?.{0,40}|(?:we.re|we are|i.m) (?:really |very |so )?sorry,? ?(?:but )?(?:something|an error|there|this|we).{0,60}|that.s an error|this (?:is|was) (?:an error|not supposed to happen)|(?:we.ve got|houston,? we have) (?:some|a|an) (?:trouble|problem).{0,20}|(?:change|request|action) (?:you wanted )?(?:was |has been )?rejected.{0,20}|the change you wanted was rejected|request (?:was )?(?:blocked|denied|failed)|error \\w+ occurred|(?:temporary|permanent|ssl|tls|dns|network) (?:error|failure)|unknown (?:host|domain|error|server|site)|(?:could not|cannot|unable to|failed to) (?:connect|resolve|load|open|complete|establish).{0,40}|not in cache|requirements not met|cannot (?:handle|process|serve|complete) your request|application .{1,30} cannot handle your request|invalid or missing csrf token|csrf verification failed.{0,40}|invalid (?:url|host(?: header)?|hostname|request|address)|page load error|(?:oops|whoops).{0,3} (?:an error|there was|you|we|looks|this|that|something|page).{0,50}',
  `(?:we.re|we are|${THING} is|site|currently|is|we.ll be) ?(?:down|closed|back|offline|under|in)? ?(?:for|under|in)? ?(?:a bit of |some |scheduled |planned |routine |brief |ongoing |temporary |emergency )*maintenance(?: mode| page| break| in progress| work)?|(?:scheduled|planned|site|system|website|under|.{1,25}) (?:maintenance|maintenance mode|maintenance page)|(?:we.ll|we will|will) be (?:right )?back.{0,40}|back soon|be right back|(?:temporarily|currently) (?:down|closed|offline|unavailable).{0,30}|briefly unavailable.{0,60}|(?:we.re|we are) (?:temporarily |currently )?(?:offline|down|updating|upgrading).{0,30}|(?:performing|undergoing) (?:.{1,20} )?maintenance.{0,30}`,
  'you(?: are|.re| look| seem|.ve)?(?: a bit| a little| to be)? ?(?:lost|off the (?:map|path|grid)).{0,20}|lost\\??|(?:this|that) page (?:slipped|got lost|has vanished|is lost|went missing).{0,40}|page (?:lost|missing|does ?n.t exist|does not exist|no longer exists).{0,20}|(?:dead|broken) (?:end|link)|(?:the )?page .{1,50} (?:does ?n.t|does not|no longer) exists?.{0,40}|whitelabel error page|(?:it |this )?looks like (?:you.re lost|this page|something|there was).{0,40}',
];

export const OTHER_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  de: [
    '(?:die )?(?:angeforderte |gewünschte |gesuchte )?(?:seite|datei|ressource|adresse|webseite|website|url|objekt)(?: wurde| konnte| existiert| ist)?(?: leider)?(?: nicht| derzeit nicht)? ?(?:gefunden(?: werden)?|existiert nicht|nicht vorhanden|verfügbar|erreichbar)(?: werden)?!?',
    '(?:interner )?(?:server|anwendungs|system|verbindungs|datenbank)-?fehler|(?:ein|es ist ein) (?:unerwarteter |interner |technischer |unbekannter )?fehler (?:ist )?(?:aufgetreten|passiert).{0,30}|etwas ist schief ?gelaufen.{0,20}|da ist etwas schief ?gelaufen|zugriff (?:verweigert|verboten)|kein zugriff|nicht (?:gefunden|berechtigt|autorisiert|verfügbar)|verboten|ungültige anfrage|fehlerhafte anfrage|dienst (?:derzeit )?nicht (?:verfügbar|erreichbar)|zu viele anfragen|wartungsarbeiten|wartungsmodus|(?:wir sind|wir kommen) (?:gleich|bald) (?:zurück|wieder da).{0,20}|(?:derzeit|momentan|vorübergehend) nicht (?:erreichbar|verfügbar)|diese seite (?:existiert|gibt es)(?: leider)? nicht(?: mehr)?|fehler bei der anfrage|zeitüberschreitung.{0,30}',
  ],
  fr: [
    '(?:la |cette )?(?:page|ressource|fichier|adresse|url)(?: demandée| recherchée| que vous .{3,40})?(?: est| n.a pas été| n.a pu être| n.a pas pu être)? ?(?:introuvable|non trouvée?|trouvée|inexistante|manquante|n.existe (?:pas|plus))|page (?:non trouvée|introuvable|pas trouvée)',
    'erreur (?:interne )?(?:du |de )?(?:serveur|l.application|passerelle|connexion)(?: interne)?|erreur (?:interne|inattendue|fatale)|(?:une|il y a eu une) erreur (?:inattendue |interne |technique |est )*(?:survenue|s.est produite|est survenue).{0,40}|accès (?:refusé|interdit|non autorisé)|interdit|non (?:autorisé|trouvé)|requête (?:incorrecte|invalide)|service (?:temporairement )?(?:indisponible|non disponible)|(?:site )?en (?:cours de )?maintenance|site (?:temporairement )?(?:indisponible|hors ligne)|trop de requêtes|délai d.attente.{0,30}|(?:oups ?!? ?)?quelque chose s.est mal passé.{0,20}|nous revenons (?:bientôt|très vite).{0,20}|cette page n.existe (?:pas|plus)',
  ],
  es: [
    '(?:la |esta )?(?:página|recurso|archivo|pagina|dirección|url)(?: solicitada| que buscas?| que está buscando| que .{3,30})? ?(?:no (?:se )?(?:ha sido |pudo ser |ha podido ser |puede ser )?(?:encontrada|encontrado|encontró|encuentra|existe|disponible|está disponible|ha encontrado)(?: encontrada)?)|página no encontrada|no encontrad[oa]|no se (?:ha )?(?:encontró|encontrado|pudo encontrar) (?:la|el|esta) .{3,30}',
    'error (?:interno )?(?:del? |en el )?(?:servidor|aplicación|conexión|sistema)(?: interno)?|error (?:interno|inesperado|fatal)|(?:se ha producido|ha ocurrido|ocurrió|se produjo|hubo|ha habido) un (?:error|problema).{0,50}|algo (?:ha )?(?:salió|salido|fue|ido) mal.{0,20}|acceso (?:denegado|prohibido|no autorizado)|prohibido|no autorizado|solicitud (?:incorrecta|inválida)|petición (?:incorrecta|inválida)|servicio (?:temporalmente )?no disponible|(?:sitio |página )?(?:web )?en (?:mantenimiento|construcción)|(?:modo )?mantenimiento|demasiadas (?:solicitudes|peticiones)|tiempo de espera .{3,30}|volvemos (?:pronto|enseguida|en breve).{0,20}',
  ],
  pt: [
    '(?:a |esta )?(?:página|pagina|recurso|arquivo|endereço|url)(?: solicitada| requisitada| que você .{3,40})? ?(?:não (?:foi |pôde ser |pode ser )?(?:encontrad[ao]|existe|localizad[ao]|disponível|está disponível)(?: mais)?)|não encontrad[oa]|página inexistente|não (?:foi possível encontrar|encontramos) .{3,40}',
    'erro (?:interno )?(?:do|no|de) (?:servidor|aplicação|sistema|conexão)(?: interno)?|erro (?:interno|inesperado|fatal)|(?:ocorreu|aconteceu|houve) um (?:erro|problema).{0,50}|algo (?:deu|saiu) errado.{0,20}|algo correu mal.{0,20}|acesso (?:negado|proibido|não autorizado)|proibido|não autorizado|(?:requisição|solicitação|pedido) (?:inválid[ao]|incorret[ao])|serviço (?:temporariamente )?(?:indisponível|não disponível)|(?:site )?em manutenção|(?:modo )?manutenção|muitas (?:requisições|solicitações)|voltamos (?:já|logo|em breve).{0,20}',
  ],
  it: [
    '(?:la )?(?:pagina|risorsa|file)(?: richiesta| che stai cercando)? ?(?:non (?:è stata |è )?(?:trovata|trovato|esiste|disponibile))|non trovat[oa]|errore (?:interno )?(?:del )?server(?: interno)?|errore (?:interno|imprevisto)|(?:si è verificato|c.è stato) un (?:errore|problema).{0,40}|qualcosa è andato storto.{0,20}|accesso (?:negato|vietato)|vietato|servizio (?:temporaneamente )?non disponibile|(?:sito )?in manutenzione|richiesta non valida',
  ],
  nl: [
    '(?:de )?(?:pagina|bestand)(?: die je zoekt)? ?(?:is |kon )?(?:niet (?:gevonden|beschikbaar)|bestaat niet)(?: worden)?|niet gevonden|(?:interne )?serverfout|interne fout|er is (?:iets misgegaan|een (?:onverwachte )?fout opgetreden).{0,30}|er ging iets mis.{0,20}|toegang geweigerd|verboden toegang|(?:tijdelijk )?niet (?:beschikbaar|bereikbaar)|(?:in |onder )onderhoud|ongeldig verzoek',
  ],
  pl: [
    '(?:strona )?nie (?:została )?(?:znaleziono|znaleziona|istnieje|znaleziono strony)|nie znaleziono (?:strony)?|(?:wewnętrzny )?błąd (?:serwera|wewnętrzny|aplikacji)|(?:wewnętrzny )?błąd (?:wewnętrzny )?serwera|wystąpił (?:nieoczekiwany )?błąd.{0,30}|coś poszło nie tak.{0,20}|(?:odmowa|brak) dostępu|dostęp zabroniony|usługa (?:tymczasowo )?niedostępna|przerwa techniczna',
  ],
  tr: [
    '(?:sayfa|sayfanız) bulunamadı|aradığınız sayfa bulunamadı|sunucu hatası|bir hata oluştu|bir şeyler ters gitti|erişim engellendi|yetkisiz erişim|bakım çalışması|hizmet kullanılamıyor',
  ],
  ru: [
    '(?:запрашиваемая |такая )?страница не (?:найдена|существует)|не найдено?|файл не найден|(?:внутренняя )?ошибка (?:сервера|приложения|на сервере)|(?:произошла|возникла) (?:непредвиденная |внутренняя )?ошибка.{0,30}|что-то пошло не так.{0,20}|доступ (?:запрещ[её]н|закрыт)|(?:сервис|сайт|сервер|страница) (?:временно )?(?:недоступ(?:ен|на)|на обслуживании)|(?:ведутся )?технические работы|неверный запрос|ошибка',
  ],
  ja: [
    '.{0,20}(?:ページ|ファイル|コンテンツ|サイト|url)(?:が|は|を)(?:見つかりません|みつかりません|見つけられません|存在しません|表示できません|ご利用いただけません|削除された).{0,20}|お探しのページ.{0,20}|(?:内部)?サーバー?(?:内部)?エラー.{0,20}|(?:予期しない|システム|内部|アプリケーション)?エラーが(?:発生|起き).{0,20}|(?:アクセス|閲覧)(?:が|は)?(?:拒否|禁止|できません).{0,20}|アクセス権.{0,12}|(?:ただいま|現在)?.{0,10}メンテナンス中.{0,20}|サービス.{0,8}(?:利用できません|ご利用いただけません|停止).{0,10}|問題が発生しました.{0,20}|エラー|しばらく.{0,20}(?:お待ち|アクセス)ください.{0,10}',
  ],
  zh: [
    '.{0,16}(?:页面|網頁|网页|頁面|文件|檔案|资源|資源|网站|網站)(?:未|没有|沒有|找|不).{0,4}(?:找到|存在|不到|见了|見了|可用|可访问).{0,20}|找不到.{0,12}(?:页面|網頁|网页|頁面|文件|檔案).{0,12}|(?:抱歉|对不起|對不起|很抱歉|哎呀|糟糕).{0,30}(?:页面|頁面|网页|網頁|错误|錯誤|出错|問題|问题).{0,20}|(?:服务器|伺服器|内部|內部|系统|系統)(?:内部|內部)?(?:服务器|伺服器)?(?:错误|錯誤|繁忙|异常|異常).{0,12}|(?:发生|發生|出现|出現).{0,8}(?:错误|錯誤|异常|異常).{0,12}|(?:禁止|拒绝|拒絕)(?:访问|訪問|存取).{0,8}|(?:访问|訪問|存取)(?:被|遭)?(?:拒绝|拒絕|禁止).{0,8}|(?:服务|服務|网站|網站)(?:暂时|暫時|暂)?(?:不可用|无法使用|無法使用|维护中|維護中).{0,12}|(?:系统|系統|网站|網站)?.{0,6}(?:维护|維護)中.{0,12}|(?:出错|出錯)(?:了|啦).{0,6}|错误|錯誤|(?:错误|無效|无效)(?:的)?(?:请求|請求)',
  ],
  ko: [
    '.{0,20}페이지를? ?(?:찾을 수 없|존재하지).{0,20}|(?:내부 )?서버 ?(?:내부 )?오류.{0,20}|오류가 발생.{0,20}|(?:접근|액세스)(?:이|가)? ?(?:거부|금지|차단).{0,12}|(?:서비스|사이트).{0,12}(?:이용할 수 없|점검).{0,20}|.{0,8}점검 중.{0,12}',
  ],
};
