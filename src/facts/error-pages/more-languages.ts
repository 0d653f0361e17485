/**
 * The words of error pages in more languages: what `error-phrases.ts` is for the eight largest. By kind: not found, broken,
 * refused, away. Written from the reason phrases of HTTP and from what sites in these languages show.
 */

/** Each is a whole line, without a trailing full stop, in lower case. */
export const MORE_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  cs: [
    '(?:požadovan[áéý] |hledan[áéý] |tato )?(?:stránka|soubor|stránku|adresa)(?: bohužel)? (?:nebyl[ao]? nalezen[ao]?|se nepodařilo najít|nenalezen[ao]?|neexistuje|není k dispozici).{0,20}|nenalezeno|(?:vnitřní |interní )?chyba (?:serveru|aplikace)|(?:vnitřní|interní) chyba.{0,20}|(?:došlo k|nastala|vyskytla se) (?:\\p{L}+ )?chyb[aěy]?.{0,30}|něco se pokazilo.{0,20}|přístup (?:odepřen|zakázán|zamítnut)|služba (?:je )?(?:dočasně )?nedostupná|(?:probíhá )?údržba.{0,20}|neplatný požadavek|omlouváme se.{0,40}',
  ],
  sk: [
    '(?:požadovaná )?stránka (?:nebola nájdená|neexistuje|sa nenašla)|stránku sa nepodarilo nájsť|nenájdené|(?:vnútorná|interná) chyba servera|chyba servera|(?:vyskytla sa|nastala) (?:\\p{L}+ )?chyba.{0,30}|niečo sa pokazilo.{0,20}|prístup (?:zamietnutý|zakázaný)|služba (?:je )?(?:dočasne )?nedostupná|(?:prebieha )?údržba.{0,20}',
  ],
  sv: [
    '(?:den )?(?:sidan|filen|sida|resursen)(?: du (?:söker|letar efter))?(?: kunde inte| finns inte| hittades inte| saknas)(?: hittas| visas| längre)?.{0,20}|hittades inte|(?:internt )?serverfel|internt fel.{0,20}|(?:ett|det har) (?:\\p{L}+ )?fel (?:har )?(?:uppstod|uppstått|inträffade|inträffat).{0,30}|något gick (?:fel|snett).{0,30}|åtkomst nekad|ej behörig|obehörig|förbjudet|(?:tjänsten|webbplatsen|sidan) (?:är )?(?:tillfälligt )?(?:otillgänglig|inte tillgänglig|nere)(?: för underhåll)?|underhåll pågår|felaktig begäran|vi är snart tillbaka.{0,10}',
  ],
  da: [
    '(?:den )?(?:siden|side|filen)(?: du (?:søger|leder efter))?(?: blev ikke| kunne ikke| findes ikke| eksisterer ikke)(?: fundet| findes| længere)?.{0,20}|ikke fundet|(?:intern )?serverfejl|intern fejl.{0,20}|der (?:opstod|skete|er opstået|er sket) en (?:\\p{L}+ )?fejl.{0,30}|noget gik galt.{0,30}|adgang nægtet|ingen adgang|(?:tjenesten|siden) er (?:midlertidigt )?(?:utilgængelig|ikke tilgængelig|nede).{0,20}|ugyldig anmodning|vi er snart tilbage.{0,10}',
  ],
  no: [
    '(?:siden|filen)(?: du (?:søker|leter) etter)?(?: ble ikke| kunne ikke| finnes ikke| eksisterer ikke)(?: funnet| vises| lenger)?.{0,20}|ikke funnet|(?:intern )?(?:tjener|server)feil|intern feil.{0,20}|(?:det )?(?:oppstod|har oppstått|skjedde) en (?:\\p{L}+ )?feil.{0,30}|noe gikk galt.{0,30}|(?:ingen tilgang|tilgang nektet)|(?:tjenesten|siden) er (?:midlertidig )?(?:utilgjengelig|nede).{0,20}|ugyldig forespørsel|vi er snart tilbake.{0,10}',
  ],
  fi: [
    '(?:hakemaasi |etsimääsi |pyydettyä )?(?:sivua|sivu|tiedostoa)(?: ei)?(?: löytynyt| löydy| ole olemassa| voitu näyttää).{0,20}|ei löytynyt|(?:sisäinen )?palvelinvirhe|palvelimen (?:sisäinen )?virhe|(?:tapahtui|on tapahtunut) (?:\\p{L}+ )?virhe.{0,30}|jokin meni (?:pieleen|vikaan).{0,30}|jotain meni (?:pieleen|vikaan).{0,30}|pääsy (?:kielletty|estetty)|(?:palvelu|sivusto) (?:ei ole|on) (?:tilapäisesti |väliaikaisesti )?(?:käytettävissä|poissa käytöstä|huollossa).{0,20}|huoltokatko|virheellinen pyyntö',
  ],
  hu: [
    'az? (?:keresett |kért |megadott )?(?:oldal|fájl|lap)(?: nem)? ?(?:található|létezik|elérhető).{0,20}|(?:az )?oldal nem (?:található|létezik|elérhető)|nem található|(?:belső )?(?:szerver|kiszolgáló)hiba|belső hiba.{0,20}|(?:váratlan |ismeretlen )?hiba (?:történt|lépett fel).{0,30}|valami (?:hiba történt|elromlott|félresikerült).{0,20}|hozzáférés megtagadva|a szolgáltatás (?:átmenetileg )?nem (?:elérhető|érhető el)|karbantartás.{0,30}|hibás kérés',
  ],
  ro: [
    '(?:această )?(?:pagina|pagină|fișierul)(?: (?:căutată|solicitată|cerută|pe care .{3,30}))? nu (?:a fost|a putut fi|există|este)(?: găsită?| găsit| disponibilă)?.{0,20}|negăsit|nu a fost găsit|eroare (?:internă )?(?:de |a )?(?:server|serverului|aplicației)(?: internă)?|eroare internă.{0,20}|a apărut o (?:\\p{L}+ )?eroare.{0,30}|ceva nu a (?:mers|funcționat).{0,20}|acces (?:interzis|refuzat|respins)|serviciu(?:l)?(?: este)? (?:temporar )?indisponibil|(?:site )?în mentenanță|cerere (?:invalidă|greșită)',
  ],
  bg: [
    '(?:търсената |тази )?страница(?:та)?(?: не (?:е намерена|съществува|беше намерена)).{0,20}|не е намерен[ао]?|(?:вътрешна )?(?:сървърна грешка|грешка (?:на|в) сървъра)|възникна (?:\\p{L}+ )?грешка.{0,30}|нещо се обърка.{0,20}|достъпът? е?\\s?(?:отказан|забранен)|услугата е (?:временно )?недостъпна|в процес на поддръжка',
  ],
  hr: [
    '(?:tražena |ova )?stranica (?:nije (?:pronađena|pronađen|nađena)|ne postoji).{0,20}|nije (?:pronađeno|pronađena)|(?:unutarnja |interna )?(?:greška|pogreška) (?:na )?(?:poslužitelj[au]|server[au])|došlo je do (?:\\p{L}+ )?(?:greške|pogreške).{0,30}|nešto je pošlo (?:po zlu|krivo).{0,20}|pristup (?:odbijen|zabranjen)|usluga (?:je )?(?:privremeno )?nedostupna|(?:u tijeku je )?održavanje.{0,20}|stranica nije pronađena|страница није пронађена|дошло је до грешке.{0,20}',
  ],
  sl: [
    '(?:iskana )?strani? (?:ni (?:bila najdena|mogoče najti|na voljo)|ne obstaja|ne najdem).{0,20}|ni najdeno|(?:notranja )?napaka strežnika|prišlo je do napake.{0,30}|nekaj je šlo narobe.{0,20}|dostop (?:zavrnjen|prepovedan)|storitev (?:začasno )?ni na voljo',
  ],
  lt: [
    '(?:ieškomas )?puslapis (?:nerastas|neegzistuoja|nepasiekiamas).{0,20}|nerasta|(?:vidinė )?serverio klaida|(?:įvyko|atsirado) (?:\\p{L}+ )?klaida.{0,30}|kažkas (?:nutiko|negerai).{0,20}|prieiga (?:uždrausta|draudžiama)|paslauga (?:laikinai )?nepasiekiama|vyksta (?:techniniai )?(?:priežiūros )?darbai',
  ],
  lv: [
    '(?:meklētā )?lapa (?:nav atrasta|neeksistē).{0,20}|nav atrasts|(?:iekšēja )?servera kļūda|(?:radās|notika) (?:\\p{L}+ )?kļūda.{0,30}|kaut kas nogāja greizi.{0,20}|piekļuve (?:liegta|aizliegta)|pakalpojums (?:īslaicīgi )?nav pieejams',
  ],
  et: [
    '(?:otsitavat )?lehekülge? (?:ei (?:leitud|leidu|eksisteeri)|pole olemas).{0,20}|lehte ei leitud|ei leitud|(?:sisemine )?serveri (?:sise)?viga|(?:ilmnes|tekkis|esines) (?:\\p{L}+ )?(?:viga|tõrge).{0,30}|midagi läks valesti.{0,20}|juurdepääs keelatud|teenus (?:ajutiselt )?pole saadaval',
  ],
  el: [
    'η σελίδα (?:που .{3,30} )?δεν (?:βρέθηκε|υπάρχει|είναι διαθέσιμη).{0,20}|δεν βρέθηκε|(?:εσωτερικό )?σφάλμα (?:του )?διακομιστή|(?:παρουσιάστηκε|προέκυψε) (?:ένα )?(?:\\p{L}+ )?σφάλμα.{0,30}|κάτι πήγε (?:στραβά|λάθος).{0,20}|(?:δεν επιτρέπεται η|απαγορεύεται η|άρνηση) πρόσβασης?|η υπηρεσία δεν είναι (?:προσωρινά )?διαθέσιμη|(?:υπό|εργασίες) συντήρησης?.{0,20}',
  ],
  uk: [
    '(?:запитувану |потрібну |цю )?сторінк[ау] не (?:знайдено|існує|вдалося знайти).{0,20}|(?:файл )?не знайдено|(?:внутрішня )?помилка (?:сервера|на сервері|додатка)|(?:сталася|виникла) (?:\\p{L}+ )?помилка.{0,30}|щось пішло не так.{0,20}|доступ заборонено|(?:сервіс|сайт|сервер) (?:тимчасово )?(?:недоступний|не працює|на обслуговуванні)|(?:ведуться )?технічні роботи|(?:неправильний|невірний|некоректний) запит|помилка',
  ],
  ar: [
    '.{0,16}(?:الصفحة|الملف|الموقع)(?: (?:التي|المطلوبة|المطلوب).{0,40}?)? ?(?:غير (?:موجودة?|متوفرة?|متاحة?)|لم يتم العثور عليها|لا يمكن العثور).{0,20}|لم يتم العثور على .{0,30}|لا توجد صفحة.{0,20}|خطأ (?:في |داخلي في )?(?:الخادم|خادم)(?: الداخلي)?.{0,20}|حدث خطأ.{0,40}|(?:تم )?(?:رفض|منع) الوصول.{0,20}|الوصول (?:مرفوض|ممنوع|محظور)|(?:ممنوع|محظور)(?: الوصول)?|الخدمة غير متاحة.{0,20}|(?:الموقع )?(?:تحت|قيد) الصيانة.{0,20}|طلب غير صالح|غير مصرح.{0,20}|عذرا.{0,40}',
  ],
  he: [
    '(?:ה)?(?:דף|עמוד|קובץ)(?: .{0,20})? לא (?:נמצא|קיים).{0,20}|לא נמצא|שגיאת שרת(?: פנימית)?|שגיאה פנימית.{0,20}|(?:אירעה|התרחשה) שגיאה.{0,30}|משהו השתבש.{0,20}|(?:ה)?גישה (?:נדחתה|חסומה|אסורה)|(?:ה)?שירות (?:אינו|לא) זמין.{0,20}|(?:האתר )?בתחזוקה.{0,20}',
  ],
  fa: [
    '.{0,12}صفحه(?: .{0,30}?)? (?:یافت نشد|پیدا نشد|وجود ندارد).{0,20}|یافت نشد|خطای (?:داخلی )?سرور.{0,20}|خطایی رخ داده? ?است.{0,20}|مشکلی پیش آمده? ?است.{0,20}|دسترسی (?:غیرمجاز|غیر مجاز|ممنوع|محدود).{0,10}|(?:سرویس|سایت) در دسترس نیست.{0,20}|(?:سایت )?در (?:دست|حال) (?:تعمیر|بروزرسانی|به‌روزرسانی).{0,20}',
  ],
  hi: [
    '.{0,20}(?:पृष्ठ|पेज) (?:नहीं मिला|मौजूद नहीं).{0,20}|(?:आंतरिक )?सर्वर त्रुटि.{0,20}|कुछ गलत हो गया.{0,20}|(?:कोई )?त्रुटि हुई.{0,20}|पहुँच (?:अस्वीकृत|निषेध).{0,10}|सेवा (?:अनुपलब्ध|उपलब्ध नहीं).{0,12}',
  ],
  th: [
    '.{0,12}ไม่พบ(?:หน้า|ไฟล์|เพจ|ข้อมูล).{0,30}|หน้า.{0,24}ไม่(?:พบ|มี).{0,20}|(?:เซิร์ฟเวอร์)?.{0,8}(?:เกิดข้อผิดพลาด|ข้อผิดพลาด).{0,40}|(?:ไม่อนุญาต|ปฏิเสธ)(?:ให้)?(?:การ)?เข้า(?:ถึง|ใช้).{0,20}|(?:ระบบ|เว็บไซต์)?.{0,12}ปิดปรับปรุง.{0,30}|บริการไม่พร้อมใช้งาน.{0,20}',
  ],
  vi: [
    '(?:không tìm thấy|không tồn tại) (?:trang|tệp|tập tin|đường dẫn).{0,30}|(?:trang|liên kết)(?: .{0,40})? (?:không (?:tồn tại|tìm thấy|khả dụng)).{0,20}|không tìm thấy|lỗi (?:máy chủ|hệ thống)(?: nội bộ)?.{0,20}|(?:đã )?(?:xảy ra|có) lỗi.{0,40}|đã có lỗi xảy ra.{0,30}|(?:truy cập|quyền truy cập) (?:bị )?(?:từ chối|cấm).{0,20}|(?:dịch vụ|trang web|hệ thống)(?: hiện)? (?:không khả dụng|đang (?:được )?bảo trì|tạm ngưng).{0,20}|yêu cầu không hợp lệ',
  ],
  id: [
    '(?:halaman|berkas|laman|url)(?: yang (?:anda|kamu) .{3,30})? (?:tidak (?:ditemukan|tersedia|ada|dapat ditemukan)).{0,20}|tidak ditemukan|kesalahan (?:server|peladen)(?: internal)?|(?:terjadi|telah terjadi) (?:kesalahan|masalah).{0,40}|ada yang salah.{0,20}|akses (?:ditolak|dilarang)|layanan tidak tersedia.{0,20}|(?:situs |website )?(?:sedang )?(?:dalam )?(?:pemeliharaan|perbaikan).{0,20}|permintaan (?:tidak valid|salah)|halaman tidak (?:dijumpai|ditemui).{0,20}|ralat (?:dalaman )?pelayan',
  ],
  ca: [
    '(?:la )?pàgina(?: que .{3,30})? no (?:trobada|existeix|s.ha trobat).{0,20}|pàgina no trobada|no (?:s.ha )?trobat|error (?:intern )?del servidor|s.ha produït un error.{0,30}|alguna cosa ha anat malament.{0,20}|accés (?:denegat|prohibit)|servei (?:temporalment )?no disponible|(?:lloc )?en manteniment',
  ],
};

// One kind each: not found, broken, refused, away. As they stand in titles and headings in Chinese, Japanese and Korean,
// which write no spaces between words.
/** Reason phrases of HTTP in Chinese, Japanese and Korean. */
export const REASONS_OF_EAST_ASIA: readonly string[] = [
  '(?:未授权|未授權|未经授权|需要(?:代理)?(?:授权|授權|身份|验证|驗證|登录|登入)).{0,16}|.{0,10}(?:请求|請求|要求)的?.{0,8}(?:有错|有誤|有误|错误|錯誤|无效|無效|超时|逾時|超時|过大|過大|过长|過長|不正确|不正確|太多|过多|過多|频繁|頻繁|被拒绝|被拒絕|失败|失敗|冲突).{0,8}|.{0,8}(?:冲突|衝突)|(?:资源|資源|内容|頁面|页面)?已(?:被)?(?:删除|刪除|移除|过期|過期|失效|下线|下架).{0,6}|需要有效长度|前提条件.{0,6}|不支持的媒体.{0,6}|.{0,8}(?:不支持|不支援|尚未实施|未实现|未實作).{0,6}|未满足期望值|.{0,8}(?:服务器|伺服器|网关|閘道|连接|連接|連線|连线|网络|網路|系统|系統|数据库|資料庫|访问|訪問|存取|操作|网站|網站|页面|頁面|网页|網頁).{0,8}(?:错误|錯誤|忙|繁忙|超时|逾時|異常|异常|出错|出錯|失败|失敗|故障|崩溃|崩潰|维护中|維護中|已关闭|已關閉|暂停|暫停|不可用|被禁止|被拒绝|被拒絕)(?:了|啦)?|(?:禁止|拒绝|拒絕)(?:进入|進入|存取|访问|訪問).{0,4}|(?:无|沒有|没有|無)(?:权|權)(?:限)?.{0,10}|(?:暂停|暫停|停止|暂时|暫時).{0,2}(?:服务|服務|关闭|關閉|无法|無法).{0,10}|(?:无法|無法)(?:响应|回應|访问|訪問|显示|顯示|连接|連接|連線|打开|開啟|找到|处理|處理).{0,20}|(?:网关|閘道)(?:超时|逾時|错误|錯誤)|.{0,10}(?:见|見|找)不到.{0,12}(?:了|啦|页|頁)|.{0,6}(?:走丢|走失|迷路|失联|失聯|丢失|遗失|不见|不見)(?:了|啦).{0,6}|.{0,12}(?:出错|出錯|壞掉|坏掉|出问题|出問題|挂)了?.{0,6}|(?:站点|站點|网站|網站|系统|系統)?.{0,4}(?:升级|升級|维护|維護|维修|維修)(?:中|通知|公告|公吿).{0,10}',
  '(?:不正な|無効な)(?:リクエスト|要求).{0,6}|(?:リクエスト|要求|接続|ゲートウェイ|サーバー?).{0,10}(?:タイムアウト|エラー|失敗|長すぎ|大きすぎ|多すぎ|不正|拒否).{0,12}|(?:認証|ログイン|許可).{0,6}(?:必要|失敗|されていません|エラー).{0,8}|(?:権限|許可)が(?:ありません|必要).{0,6}|(?:不正|無効)な(?:ゲートウェイ|アクセス|URL).{0,6}|(?:ただ今|只今|現在).{0,16}(?:混み合|混雑|つながりにくく|停止|利用できません|ご利用いただけません).{0,20}|.{0,12}(?:一時的に|ご不便を|ご迷惑を).{0,30}|.{0,10}(?:禁止されています|ページが見当たりません|ページはありません)|(?:サービス|サイト|システム).{0,6}(?:メンテナンス|停止|終了|障害).{0,16}|許可されていないメソッド.{0,6}',
  '.{0,16}(?:페이지|파일|주소|리소스|문서|url|요청).{0,8}찾을 수 (?:없습니다|없음|없어요).{0,10}|(?:잘못된|유효하지 않은) (?:요청|접근|주소).{0,10}|(?:요청|연결|게이트웨이|서버).{0,10}(?:시간.{0,3}초과|오류|에러|실패|거부).{0,12}|(?:권한|인증).{0,6}(?:없습니다|필요|실패).{0,12}|(?:존재하지 않는|삭제된|없는) (?:페이지|주소|게시).{0,12}|.{0,12}(?:일시적|문제가 발생|오류입니다|에러가 발생|접속이 (?:원활|불가)).{0,24}|(?:시스템|서버|서비스).{0,6}(?:점검|장애|중단|응답).{0,16}',
];
